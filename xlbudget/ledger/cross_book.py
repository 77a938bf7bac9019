"""A report's workbook: a sheet for each cross table, then a sheet with a chart for each side."""

from xlbudget.ledger.cross import Cross
from xlbudget.ledger.cross_chart import chart_sheet, column_side, row_side
from xlbudget.ledger.cross_listing import title
from xlbudget.ledger.cross_sheet import cross_sheet
from xlbudget.sheets.plan import BookPlan
from xlbudget.sheets.styles import House


def cross_book(tables: tuple[Cross, ...]) -> BookPlan:
    """Return the workbook of cross tables of the same rows under different columns.

    A side of one bar gets no chart: it would say nothing.
    """
    house = House(size=10, grouping=True)
    sheets = [cross_sheet(table, house, f"Report{i}") for i, table in enumerate(tables, 1)]
    sides = (row_side(tables[0]), *map(column_side, tables))
    charts = (chart_sheet(side, house) for side in sides if len(side.bars) > 1)
    return BookPlan((*sheets, *charts), title=title(tables[0]).bn)
