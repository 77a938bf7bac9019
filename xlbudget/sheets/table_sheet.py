"""A sheet of the order workbook: a title, one Excel Table under it, list boxes."""

from itertools import chain, count

from xlbudget.sheets.measure import EstimatedShaper, text_height
from xlbudget.sheets.order_schema import FIRST_ROW, HEADER_ROW
from xlbudget.sheets.plan import Cell, ListBox, PrintSetup, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House

_POINTS_PER_CHARACTER = 6.0  # Times New Roman 12
_SHAPER = EstimatedShaper()
_TITLE_HEIGHT = 27.0
_PORTRAIT = 110.0  # characters that are still easy to read on a page of this width

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
    above: tuple[Cell, ...] = (),
) -> SheetPlan:
    """Return the plan of a sheet: title in row 1, headings in row 2, then ``rows``.

    ``above`` are cells that share row 1 with the title.  The rows' heights are those
    of their texts and follow them; all columns are printed, on as many pages as it takes.
    """
    header = Row(tuple(Cell(i, text, house.header) for i, text in enumerate(table.columns, 1)))
    fitted = (Row(row.cells, _height(row, widths), fitted=True) for row in (header, *rows))
    top = max(_TITLE_HEIGHT, _height(Row(above), widths[-len(above) :] if above else ()) or 0)
    return SheetPlan(
        name=name,
        rows=(Row((Cell(1, title, house.title), *above), height=top), *fitted),
        widths=widths,
        tables=(table,),
        list_boxes=list_boxes,
        frozen_at=f"A{FIRST_ROW}",
        setup=PrintSetup(
            landscape=sum(widths) > _PORTRAIT,
            title_rows=(HEADER_ROW, HEADER_ROW),
            footer="&C&9&P / &N",
            fit_width=True,
        ),
    )


def _height(row: Row, widths: tuple[float, ...]) -> float | None:
    """As high as the cell of the row that fills the most lines; ``None`` for a blank row."""
    heights = (
        text_height(str(cell.value), width * _POINTS_PER_CHARACTER, cell.style, _SHAPER)
        for cell, width in zip(row.cells, widths, strict=True)
        if cell.style and cell.value is not None
    )
    return max(heights, default=None)


def column_reference(table: str, heading: str) -> str:
    """Return the structured reference to a table's column.

    >>> column_reference("Allocations", "টেলিফোন [নতুন]")
    "Allocations[[টেলিফোন '[নতুন']]]"
    """
    escaped = "".join(f"'{c}" if c in "'[]#" else c for c in heading)
    return f"{table}[[{escaped}]]"


def unique(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return headings as an Excel Table wants them, no two alike, whatever their case.

    >>> unique(("টাকা", "টাকা", "টাকা2", "Rate", "rate"))
    ('টাকা', 'টাকা2', 'টাকা22', 'Rate', 'rate2')
    """
    found: list[str] = []
    taken: set[str] = set()
    for heading in headings:
        names = chain([heading], (f"{heading}{number}" for number in count(2)))
        name = next(name for name in names if name.casefold() not in taken)
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)
