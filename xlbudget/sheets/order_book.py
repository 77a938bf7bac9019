"""An order as its workbook: the sheets আদেশ, বরাদ্দ, মঞ্জুরি, অনুলিপি, ব্যবস্থা and a hidden তালিকা.

``empty_book`` is the one to fill in that ``xlbudget new`` gives.
"""

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import CopyPart, Head, MemoText, Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.allocation_sheet import allocation_sheet
from xlbudget.sheets.empty_allocation_sheet import PREPARED, empty_allocation_sheet, empty_table
from xlbudget.sheets.field_sheet import field_sheet
from xlbudget.sheets.list_sheet import list_names, list_sheet
from xlbudget.sheets.plan import BookPlan, Cell, Row, SheetPlan, TablePlan
from xlbudget.sheets.sanction_sheet import sanction_sheet
from xlbudget.sheets.settings_sheet import settings_sheet
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet

_RECIPIENTS = 10  # rows for them where none is given
_TITLE = "বরাদ্দ আদেশ"


def order_book(order: Order, house: House) -> BookPlan:
    """Return the plan of an order's workbook."""
    memo = order.memo or MemoText()
    sheets = (
        field_sheet(memo, house),
        allocation_sheet(order.table, house),
        sanction_sheet(order.table, house),
        _recipient_sheet(memo.copy or CopyPart(), house),
        settings_sheet(house, order.settings),
        list_sheet(),
    )
    author = order.settings.office or "xlbudget"
    return BookPlan(sheets, names=list_names(), title=order.title or _TITLE, author=author)


def empty_book(house: House, heads: tuple[Head, ...] = (), rows: int = PREPARED) -> BookPlan:
    """Return the plan of a workbook to fill in, with ``heads`` and so many prepared rows."""
    table = empty_table(heads)
    sheets = (
        field_sheet(MemoText(), house, prepared=True),
        empty_allocation_sheet(table, house, rows),
        sanction_sheet(table, house),
        _recipient_sheet(CopyPart(), house),
        settings_sheet(house, OfficeSettings()),
        list_sheet(),
    )
    return BookPlan(sheets, names=list_names(), title=_TITLE)


def _recipient_sheet(copy: CopyPart, house: House) -> SheetPlan:
    recipients = copy.recipients or (Entry(None),) * _RECIPIENTS
    rows = tuple(
        Row((Cell(1, i, house.input_serial), Cell(2, entry.value, house.input)))
        for i, entry in enumerate(recipients, 1)
    )
    ref = f"A{schema.HEADER_ROW}:B{schema.HEADER_ROW + len(rows)}"
    plan = TablePlan(schema.RECIPIENT_TABLE, ref, schema.RECIPIENT_COLUMNS)
    title = "অনুলিপির প্রাপক"
    return table_sheet(schema.RECIPIENT_SHEET, title, plan, rows, (8, 110), house)
