"""Page breaks, checked by laying the pages out again."""

from hypothesis import given
from hypothesis import strategies as st

from xlbudget.memo.pages import page_breaks


def pages(heights, header, breaks):
    """Heights of the pages; the heading repeats on those that begin below it."""
    starts, ends = [0, *breaks], [*breaks, len(heights)]
    repeated = heights[header - 1] if header else 0
    return [
        sum(heights[a:b]) + (repeated if header and a >= header else 0)
        for a, b in zip(starts, ends, strict=True)
    ]


def test_one_page_needs_no_break():
    assert page_breaks((10,) * 20, kept=(), room=500, header=5) == ()


def test_the_signature_takes_three_rows_along():
    # The table ends with row 12, four lines follow.
    assert page_breaks((10.0,) * 16, {10, 11, 12, 13, 14, 15}, room=130, header=2) == (9,)


def test_a_heading_never_stands_at_the_foot_of_a_page():
    assert page_breaks((10.0,) * 20, {10, 11}, room=110, header=10) == (9,)


def test_rows_kept_together_that_fill_more_than_a_page_are_broken():
    assert page_breaks((10.0,) * 9, set(range(1, 9)), room=40) == (4, 8)


def test_a_row_higher_than_a_page_stands_alone():
    assert page_breaks((10.0, 90.0, 10.0), (), room=50) == (1, 2)


@given(
    heights=st.lists(st.floats(10, 60), min_size=1, max_size=120),
    kept=st.sets(st.integers(1, 120), max_size=12),
    header=st.integers(0, 3),
)
def test_no_page_is_overfull_and_kept_rows_stay(heights, kept, header):
    heights, header, room = tuple(heights), min(header, len(heights)), 1200.0
    breaks = page_breaks(heights, kept, room, header)
    assert list(breaks) == sorted(set(breaks))
    assert all(height <= room + 1e-6 for height in pages(heights, header, breaks))
    assert not kept & set(breaks)  # twelve kept rows of 60 points always fit
