"""The memo's sheets as they are issued: nothing in them computes, nothing can be typed over."""

from dataclasses import replace

from xlbudget.sheets.plan import Cell, SheetPlan


def finalised(sheets: tuple[SheetPlan, ...]) -> tuple[SheetPlan, ...]:
    """Return the sheets as values only, protected against changes."""
    return tuple(
        replace(
            sheet,
            rows=tuple(replace(row, cells=tuple(map(_value, row.cells))) for row in sheet.rows),
            protected=True,
        )
        for sheet in sheets
    )


def _value(cell: Cell) -> Cell:
    return cell if cell.formula is None else replace(cell, formula=None)
