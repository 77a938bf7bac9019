"""The sheet মঞ্জুরি: what each head was sanctioned, and what this order leaves of it."""

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.model import Table
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.allocation_columns import head_total, headings
from xlbudget.sheets.plan import Cell, ListBox, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import ROOM, table_sheet


def sanction_sheet(table: Table, house: House) -> SheetPlan:
    """Return the plan of the sheet, one row per head.

    The balance shows once the accountant has typed the sanction in.
    """
    rows = _head_rows(table, house)
    last = schema.HEADER_ROW + len(rows)
    ref = f"A{schema.HEADER_ROW}:F{last}"
    plan = TablePlan(schema.SANCTION_TABLE, ref, schema.SANCTION_COLUMNS)
    boxes = (ListBox(f"A{schema.FIRST_ROW}:A{last + ROOM}", "CodeList"),)
    widths = (18, 44, 16, 16, 16, 16)
    title = "মঞ্জুরি ও অবশিষ্ট (টাকা)"
    return table_sheet(schema.SANCTION_SHEET, title, plan, rows, widths, house, boxes)


def _head_rows(table: Table, house: House) -> tuple[Row, ...]:
    heads = zip(table.heads, headings(table), table.sums, strict=True)
    return tuple(
        Row(
            (
                Cell(1, to_bangla(head.code) if head.code else None, house.input),
                Cell(2, head.name or None, house.input),
                Cell(3, None, house.input_amount()),
                Cell(4, None, house.input_amount()),
                Cell(5, allotted, house.sum(), head_total(heading)),
                Cell(6, "", house.sum(), f'IF(C{at}="","",C{at}-D{at}-E{at})'),
            )
        )
        for at, (head, heading, allotted) in enumerate(heads, schema.FIRST_ROW)
    )
