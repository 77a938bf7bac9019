"""Listings as files: a workbook with a sheet each, or CSV that Excel opens by itself.

>>> from xlbudget.text import Text
>>> one = Listing(Text("আদেশ", "orders"), (Text("ফাইল", "file"),), (("=cmd|x",),))
>>> csv_bytes(one).decode("utf-8-sig").splitlines()
['ফাইল · file', "'=cmd|x"]
"""

import csv
import io
from datetime import date
from decimal import Decimal

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import column_letters
from xlbudget.ledger.listings import Item, Listing
from xlbudget.sheets.order_schema import HEADER_ROW
from xlbudget.sheets.plan import BookPlan, Cell, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet
from xlbudget.text import Text

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would compute
_WIDEST = 60.0


def csv_bytes(listing: Listing) -> bytes:
    """Return a listing as CSV in UTF-8, its columns named in both languages."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(_heading, listing.columns))
    writer.writerows([_harmless(item) for item in row] for row in listing.rows)
    return text.getvalue().encode("utf-8-sig")


def listing_book(listings: tuple[Listing, ...], title: str) -> BookPlan:
    """Return a workbook of a sheet for each listing."""
    house = House()
    sheets = tuple(listing_sheet(x, house, f"Register{i}") for i, x in enumerate(listings, 1))
    return BookPlan(sheets, title=title)


def listing_sheet(listing: Listing, house: House, table: str) -> SheetPlan:
    """Return the sheet of a listing: a title and one Excel Table of this name."""
    columns = tuple(column.bn for column in listing.columns)
    rows = tuple(
        Row(tuple(_cell(i, item, house) for i, item in enumerate(row, 1))) for row in listing.rows
    ) or (Row(tuple(Cell(i, None, house.memo_cell) for i in range(1, len(columns) + 1))),)
    ref = f"A{HEADER_ROW}:{column_letters(len(columns))}{HEADER_ROW + len(rows)}"
    plan = TablePlan(table, ref, columns)
    widths = tuple(_width(listing, i) for i in range(len(columns)))
    return table_sheet(listing.title.bn, str(listing.title), plan, rows, widths, house)


def _cell(column: int, item: Item, house: House) -> Cell:
    if isinstance(item, Decimal):
        return Cell(column, item, house.sum(item != int(item)))
    if isinstance(item, int):
        return Cell(column, item, house.memo_serial)
    shown = item.isoformat() if isinstance(item, date) else item
    return Cell(column, shown.bn if isinstance(shown, Text) else shown, house.memo_cell)


def _width(listing: Listing, column: int) -> float:
    texts = (str(row[column] or "") for row in listing.rows)
    longest = max(map(len, (listing.columns[column].bn, *texts)))
    return min(_WIDEST, max(12.0, longest * 1.2 + 2))


def _heading(column: Text) -> str:
    """In both languages, but a code or a name that only differs in its digits once."""
    return column.en if to_ascii(column.bn) == column.en else str(column)


def _harmless(item: Item) -> str:
    if isinstance(item, Decimal):
        return f"{item:f}"
    if item is None or isinstance(item, int | date):
        return "" if item is None else str(item)
    text = item.en if isinstance(item, Text) else item
    return f"'{text}" if text.startswith(_FORMULA) else text
