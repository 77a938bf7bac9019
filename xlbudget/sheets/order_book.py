"""An order as its workbook: the sheets আদেশ, বরাদ্দ, মঞ্জুরি, অনুলিপি, ব্যবস্থা and a hidden তালিকা.

``order_book(None, …)`` is the empty workbook that ``xlbudget new`` hands out.
"""

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import CopyPart, Head, MemoText, Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.allocation_sheet import allocation_sheet
from xlbudget.sheets.empty_allocation_sheet import empty_allocation_sheet, empty_table
from xlbudget.sheets.field_sheet import field_sheet
from xlbudget.sheets.list_sheet import list_names, list_sheet
from xlbudget.sheets.plan import BookPlan, Cell, Row, SheetPlan, TablePlan
from xlbudget.sheets.sanction_sheet import sanction_sheet
from xlbudget.sheets.settings_sheet import settings_sheet
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet

_PREPARED = 10  # rows for recipients where none is given


def order_book(order: Order | None, house: House, heads: tuple[Head, ...] = ()) -> BookPlan:
    """Return the plan of the order workbook; ``None`` gives one to fill in, with ``heads``."""
    memo = (order.memo if order else None) or MemoText()
    table = order.table if order else empty_table(heads)
    sheets = (
        field_sheet(memo, house, prepared=order is None),
        allocation_sheet(table, house) if order else empty_allocation_sheet(table, house),
        sanction_sheet(table, house),
        _recipient_sheet(memo.copy or CopyPart(), house),
        settings_sheet(house, order.settings if order else OfficeSettings()),
        list_sheet(),
    )
    title = (order.title if order else "") or "বরাদ্দ আদেশ"
    author = (order.settings.office if order else "") or "xlbudget"
    return BookPlan(sheets, names=list_names(), title=title, author=author)


def _recipient_sheet(copy: CopyPart, house: House) -> SheetPlan:
    recipients = copy.recipients or (Entry(None),) * _PREPARED
    rows = tuple(
        Row((Cell(1, i, house.input_serial), Cell(2, entry.value, house.input)))
        for i, entry in enumerate(recipients, 1)
    )
    ref = f"A{schema.HEADER_ROW}:B{schema.HEADER_ROW + len(rows)}"
    plan = TablePlan(schema.RECIPIENT_TABLE, ref, schema.RECIPIENT_COLUMNS)
    title = "অনুলিপির প্রাপক"
    return table_sheet(schema.RECIPIENT_SHEET, title, plan, rows, (8, 110), house)
