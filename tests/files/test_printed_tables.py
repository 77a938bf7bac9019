"""Tables printed in every form that offices set them in: the share of their cells that is read."""

import pytest

from tests.files.printed_tables import Layout, document, layouts
from xlbudget.budget.checking import check_order
from xlbudget.calc.pdf import pdfs_of
from xlbudget.files.pdf_source import pdf_grid
from xlbudget.reading.order import read_order

pytestmark = [pytest.mark.office, pytest.mark.slow]

COUNT = 100
FONTS = ("Noto Serif Bengali", "Noto Sans Bengali")
LEAST = {"all": 0.999, "double": 0.999, "dotted": 0.999, "open": 0.999}
"""The share of cells to be read, by the lines that are drawn; else 0.9."""

SEEN = 6  # rows of the grid in which a row of the table is looked for


@pytest.fixture(scope="module")
def grids() -> dict[Layout, object]:
    found = {}
    every = layouts(COUNT)
    for number, font in enumerate(FONTS):
        own = every[number :: len(FONTS)]
        pdfs = pdfs_of([document(layout) for layout in own], font, ".docx")
        found |= {layout: pdf_grid(pdf) for layout, pdf in zip(own, pdfs, strict=True)}
    return found


def cells_read(layout: Layout, rows) -> tuple[int, int]:
    """How many cells of a layout's body came out as they were written, and of how many."""
    right = cells = after = 0
    for written in layout.body():
        width = len(written)
        window = range(after, min(after + SEEN if after else len(rows), len(rows)))
        alike = {
            i: sum(a == b for a, b in zip(written, (*rows[i], *(None,) * width), strict=False))
            for i in window
        }
        best = max(alike, key=lambda i: (alike[i], -i), default=None)
        cells += width
        if best is not None and alike[best]:
            right, after = right + alike[best], best + 1
    return right, cells


@pytest.mark.parametrize("borders", ["all", "double", "dotted", "open", "upright", "level", "none"])
def test_cells_come_out_as_printed(grids, borders):
    counts = [cells_read(own, grid.rows) for own, grid in grids.items() if own.borders == borders]
    right, cells = map(sum, zip(*counts, strict=True))
    assert right >= LEAST.get(borders, 0.9) * cells


def test_of_all_forms_together_nearly_all_cells_are_read(grids):
    counts = [cells_read(layout, grid.rows) for layout, grid in grids.items()]
    right, cells = map(sum, zip(*counts, strict=True))
    assert right >= 0.98 * cells


def test_no_total_is_wrong_without_a_finding(grids):
    for layout, grid in grids.items():
        order = read_order(grid)
        if order is None or order.table.sums != layout.sums:
            codes = {f.code for f in check_order(order)} if order else {"no rows"}
            assert codes - {"XB508"}, layout


def test_merged_districts_are_filled_down(grids):
    for layout, grid in grids.items():
        if layout.district == "merged":
            assert all(a.district for a in read_order(grid).table.allocations), layout
