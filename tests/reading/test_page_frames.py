"""Frames: lines that touch, merged cells, what is no table; and the tables read by them."""

import time
from itertools import pairwise

import pytest

from tests.reading.test_page_grid import words
from xlbudget.errors import Refused
from xlbudget.reading.order import read_order
from xlbudget.reading.page_frames import Cell, Ruling, frames
from xlbudget.reading.page_grid import page_grid
from xlbudget.reading.page_lines import Page

XS = (0, 40, 100, 280, 340)
ROOM = 4  # between a line and a text


def level(y, left=XS[0], right=XS[-1]):
    return Ruling(left, y, right, y)


def upright(x, top, bottom):
    return Ruling(x, top, x, bottom)


def lattice(ys, xs=XS):
    return [level(y) for y in ys] + [upright(x, ys[0], ys[-1]) for x in xs]


def table(rows, top=0, height=16, xs=XS, gaps=()):
    """Words in cells, and the lines around them; ``gaps`` are (row, column) merged with above."""
    ys = [top + i * height for i in range(len(rows) + 1)]
    found = []
    for y, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            found += words(y + 3, (x + ROOM, text or ""))
    lines = [upright(x, ys[0], ys[-1]) for x in xs]
    for i, y in enumerate(ys):
        for j, (a, b) in enumerate(pairwise(xs)):
            if (i, j) not in gaps:
                lines.append(level(y, a, b))
    return found, lines


HEAD = ("ক্রম", "জেলা", "কার্যালয়", "টাকা")
ROWS = [("১", "ঢাকা", "উপজেলা কার্যালয়, সাভার", "৫"), ("২", "ঢাকা", "উপজেলা কার্যালয়, দোহার", "৬")]
TOTAL = (None, None, "মোট", "১১")


def page(rows, **shape):
    found, lines = table(rows, **shape)
    return Page(tuple(found), tuple(lines))


def rows_of(*pages):
    return page_grid(pages).rows


def test_cells_of_a_plain_frame():
    (frame,) = frames(lattice((0, 16, 32)))
    assert (frame.xs, frame.ys) == (XS, (0, 16, 32))
    assert len(frame.cells) == 8
    assert frame.field(50, 20) == (1, 1)


def test_a_cell_merged_over_columns_and_one_over_rows():
    lines = [*lattice((0, 48)), level(16), level(32, 40)]
    lines[lines.index(upright(100, 0, 48))] = upright(100, 16, 48)
    (frame,) = frames(lines)
    assert Cell(0, 1, 0, 2) in frame.cells
    assert Cell(1, 0, 2, 0) in frame.cells


@pytest.mark.parametrize(
    "drawn",
    [
        [level(0)],  # under a letterhead
        [level(0), level(60), upright(0, 0, 60), upright(340, 0, 60)],  # a box around a text
        [level(20, 60, 90), level(40, 60, 90)],  # underlined words
    ],
)
def test_what_is_no_table(drawn):
    assert frames(drawn) == ()


def test_double_lines_dots_and_open_sides():
    double = [Ruling(r.left, r.top + 1.5, r.right, r.bottom + 1.5) for r in lattice((0, 16, 32))]
    dotted = [level(8 * 16, x, x + 2) for x in range(0, 340, 4)]
    (frame,) = frames([*lattice((0, 16, 32)), *double, *dotted])
    assert (len(frame.xs), len(frame.ys)) == (5, 3)
    (frame,) = frames([level(0), level(16), level(32), *(upright(x, 0, 32) for x in XS[1:-1])])
    assert frame.xs == XS  # no line at the left and at the right


def test_a_district_merged_over_rows_is_filled_down():
    rows = [HEAD, ROWS[0], ("২", None, *ROWS[1][2:]), TOTAL]
    grid = page_grid((page(rows, gaps={(2, 1)}),))
    assert grid.merged == ("B2:B3",)
    assert [a.district for a in read_order(grid).table.allocations] == ["ঢাকা", "ঢাকা"]


def test_a_cell_merged_over_two_pages():
    first = page([HEAD, ROWS[0], ("২", None, *ROWS[1][2:])], gaps={(2, 1)})
    second = page([HEAD, ("৩", None, "উপজেলা কার্যালয়, ধামরাই", "৭"), ("৪", None, "কেরানীগঞ্জ কার্যালয়", "৮")],
                  gaps={(2, 1)})  # fmt: skip
    grid = page_grid((first, second))
    assert [a.district for a in read_order(grid).table.allocations] == ["ঢাকা"] * 4


def test_a_repeated_heading_goes_and_a_broken_row_is_whole():
    first = page([HEAD, ROWS[0], ("২", "ঢাকা", "উপজেলা কার্যালয়,", "৬")])
    second = page([HEAD, (None, None, "দোহার", None), ("৩", "ঢাকা", "ধামরাই কার্যালয়", "৭")])
    for top in (second, page([(None, None, "দোহার", None), ("৩", "ঢাকা", "ধামরাই কার্যালয়", "৭")])):
        assert rows_of(first, top)[1:] == (*ROWS, ("৩", "ঢাকা", "ধামরাই কার্যালয়", "৭"))


def test_rows_that_only_columns_part():
    found, _ = table([HEAD, *ROWS, TOTAL])
    drawn = [level(0), level(16), level(64), *(upright(x, 0, 64) for x in XS)]
    assert rows_of(Page(tuple(found), tuple(drawn))) == (HEAD, *ROWS, TOTAL)


def test_two_tables_and_the_text_between_them():
    found, lines = table([HEAD, *ROWS])
    more, drawn = table([HEAD[:3], ("১", "পাবনা", "সুজানগর কার্যালয়")], top=120, xs=XS[:4])
    text = words(80, (0, "০২। নিম্নোক্ত কার্যালয়ের অনুকূলে"))
    grid = page_grid((Page((*found, *text, *more), (*lines, *drawn)),))
    assert [len(row) for row in grid.rows] == [4, 4, 4, 1, 3, 3]


def test_columns_cut_off_from_their_rows_are_refused():
    cut_off = page([("ডাক", "মোট"), ("৫", "৬"), ("৭", "৮"), ("৯", "১০")], xs=(0, 60, 120))
    with pytest.raises(Refused, match="one page wide"):
        rows_of(page([HEAD, *ROWS]), cut_off)
    alike = page([("৫", "৬", "৭", "৮"), ("৫", "৬", "৭", "৮")])
    with pytest.raises(Refused, match="one page wide"):
        rows_of(page([HEAD, *ROWS]), alike)


def test_a_merged_cell_goes_on_below_a_broken_row():
    first = page([HEAD, ROWS[0], ("২", None, "উপজেলা কার্যালয়,", "৬")], gaps={(2, 1)})
    rest = [(None, None, "দোহার", None), ("৩", None, "ধামরাই কার্যালয়", "৭"), ("৪", None, "ক কার্যালয়", "৮")]
    for gaps in ({(1, 1)}, {(1, 1), (2, 1)}):
        grid = page_grid((first, page(rest, gaps=gaps)))
        districts = [a.district for a in read_order(grid).table.allocations]
        assert districts[:3] == ["ঢাকা"] * 3
        assert districts[3:] == (["ঢাকা"] if (2, 1) in gaps else [None])


def test_a_drawing_of_very_many_lines_is_no_table_and_takes_no_time():
    begun = time.process_time()
    drawn = [level(8.0 * i) for i in range(4000)] + [
        upright(8.0 * i, 0, 32000) for i in range(4000)
    ]
    assert frames(drawn) == ()
    assert time.process_time() - begun < 2
