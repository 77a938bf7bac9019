"""A sheet of the order workbook: a title, one Excel Table under it, list boxes."""

from xlbudget.sheets.measure import EstimatedShaper, text_height
from xlbudget.sheets.order_schema import FIRST_ROW
from xlbudget.sheets.plan import Cell, ListBox, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House

_POINTS_PER_CHARACTER = 6.0  # Times New Roman 12
_SHAPER = EstimatedShaper()

ROOM = 2000
"""Rows below a table that its list boxes already serve."""


def table_sheet(
    name: str,
    title: str,
    table: TablePlan,
    rows: tuple[Row, ...],
    widths: tuple[float, ...],
    house: House,
    list_boxes: tuple[ListBox, ...] = (),
) -> SheetPlan:
    """Return the plan of a sheet: title in row 1, headings in row 2, then ``rows``."""
    header = Row(tuple(Cell(i, text, house.header) for i, text in enumerate(table.columns, 1)))
    fitted = (Row(row.cells, _height(row, widths)) for row in (header, *rows))
    return SheetPlan(
        name=name,
        rows=(Row((Cell(1, title, house.title),), height=27), *fitted),
        widths=widths,
        tables=(table,),
        list_boxes=list_boxes,
        frozen_at=f"A{FIRST_ROW}",
    )


def _height(row: Row, widths: tuple[float, ...]) -> float:
    """As high as the cell of the row that fills the most lines."""
    return max(
        text_height(str(cell.value or ""), width * _POINTS_PER_CHARACTER, cell.style, _SHAPER)
        for cell, width in zip(row.cells, widths, strict=True)
        if cell.style
    )


def column_reference(table: str, heading: str) -> str:
    """Return the structured reference to a table's column.

    >>> column_reference("Allocations", "টেলিফোন [নতুন]")
    "Allocations[[টেলিফোন '[নতুন']]]"
    """
    escaped = "".join(f"'{c}" if c in "'[]#" else c for c in heading)
    return f"{table}[[{escaped}]]"


def unique(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return headings as an Excel Table wants them, no two alike.

    >>> unique(("টাকা", "টাকা"))
    ('টাকা', 'টাকা2')
    """
    return tuple(
        f"{text}{headings[:i].count(text) + 1}" if text in headings[:i] else text
        for i, text in enumerate(headings)
    )
