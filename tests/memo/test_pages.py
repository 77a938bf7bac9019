"""Page breaks, checked by laying the pages out again."""

from hypothesis import given
from hypothesis import strategies as st

from xlbudget.memo.pages import ROWS_KEPT, page_breaks


def pages(heights, header, first, breaks):
    """Heights of the pages; the table's heading repeats on those that begin below it."""
    starts = [0, *breaks]
    ends = [*breaks, len(heights)]
    repeated = heights[header - 1]
    return [
        sum(heights[a:b]) + (repeated if a >= first - 1 else 0)
        for a, b in zip(starts, ends, strict=True)
    ]


def test_one_page_needs_no_break():
    assert page_breaks((10,) * 20, header=5, first=6, last=15, room=500) == ()


def test_the_signature_takes_three_rows_along():
    heights = (10.0,) * 12 + (10.0,) * 4  # the table ends with row 12, four lines follow
    breaks = page_breaks(heights, header=2, first=3, last=12, room=130)
    assert breaks == (12 - ROWS_KEPT,)


@given(
    rows=st.lists(st.floats(10, 60), min_size=1, max_size=120),
    tail=st.lists(st.floats(10, 40), min_size=1, max_size=8),
)
def test_no_page_is_overfull_and_no_signature_stands_alone(rows, tail):
    above, header = [20.0, 30.0], 25.0
    heights = (*above, header, *rows, *tail)
    first, last = 4, 3 + len(rows)
    room = 600.0
    breaks = page_breaks(heights, header=3, first=first, last=last, room=room)
    assert list(breaks) == sorted(set(breaks))
    assert all(height <= room for height in pages(heights, 3, first, breaks))
    if breaks:
        assert last - breaks[-1] >= min(ROWS_KEPT, len(rows))
