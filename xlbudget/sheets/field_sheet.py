"""The sheet আদেশ: everything that the order says around its table, field by field."""

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import CopyPart, MemoText
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.plan import Cell, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet


def field_sheet(memo: MemoText, house: House, prepared: bool = False) -> SheetPlan:
    """Return the plan of the sheet; a field that the order lacks has an empty row.

    ``prepared`` gives a field of several lines several empty rows.
    """
    rows = tuple(
        _row(item, entry, house)
        for item in schema.FIELDS
        for entry in _entries(memo, item) or (Entry(None),) * (item.rows if prepared else 1)
    )
    ref = f"A{schema.HEADER_ROW}:C{schema.HEADER_ROW + len(rows)}"
    table = TablePlan(schema.FIELD_TABLE, ref, schema.FIELD_COLUMNS)
    return table_sheet(schema.ORDER_SHEET, "আদেশের তথ্য", table, rows, (30, 90, 44), house)


def _entries(memo: MemoText, item: schema.Field) -> tuple[Entry, ...]:
    in_copy = item.key.startswith("copy.")
    owner = (memo.copy or CopyPart()) if in_copy else memo
    found = getattr(owner, item.key.removeprefix("copy."))
    entries = found if item.many else (found,)
    return tuple(e for e in entries if e is not None)


def _row(item: schema.Field, entry: Entry, house: House) -> Row:
    value = (entry.day if item.is_date else None) or entry.text or None
    style = house.input_date if item.is_date else house.input
    return Row(
        (Cell(1, item.label, house.label), Cell(2, value, style), Cell(3, item.hint, house.hint))
    )
