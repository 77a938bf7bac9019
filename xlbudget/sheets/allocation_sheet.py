"""The sheet বরাদ্দ: the allocations as an Excel Table with live totals."""

from decimal import Decimal
from typing import NamedTuple

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Value, column_letters
from xlbudget.budget.model import Allocation, Head, Table
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.list_sheet import office_choices
from xlbudget.sheets.plan import Cell, ListBox, Row, SheetPlan, Style, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import ROOM, column_reference, table_sheet, unique

_LEAD = 3  # serial, district, office
_EMPTY = Table(heads=(Head("টাকা", "", None, _LEAD + 1),), allocations=())


def headings(table: Table) -> tuple[str, ...]:
    """Return the headings of the columns of amounts, as the Excel Table has them."""
    return unique(tuple(head.header for head in table.heads))


def allocation_sheet(table: Table | None, house: House) -> SheetPlan:
    """Return the plan of the sheet; ``None`` gives an empty table with one head."""
    table = table or _EMPTY
    poisha = any(total != int(total) for total in table.sums)
    captions = table.captions
    columns = (captions.serial, captions.district, captions.office, *headings(table))
    columns += (captions.row_total,) if len(table.heads) > 1 else ()
    look = _Look(house.input_serial, house.input, house.input_amount(poisha), house.sum(poisha))
    rows = tuple(_row(a, look) for a in table.allocations) or (_blank(columns, house),)
    formulas = tuple(f"SUM({_reference(text)})" for text in columns[_LEAD:])
    total = schema.FIRST_ROW + len(rows)
    plan = TablePlan(
        schema.ALLOCATION_TABLE,
        f"A{schema.HEADER_ROW}:{column_letters(len(columns))}{total}",
        columns,
        (None, None, "মোট", *(f"={formula}" for formula in formulas)),
    )
    return table_sheet(
        schema.ALLOCATION_SHEET,
        "বরাদ্দের ছক",
        plan,
        (*rows, _total_row(table.sums, formulas, house, poisha)),
        (8, 20, 52, *(16.0 for _ in formulas)),
        house,
        _list_boxes(total),
    )


def head_total(heading: str) -> str:
    """Return the formula that sums a head's column from any sheet."""
    return f"SUM({_reference(heading)})"


def _reference(heading: str) -> str:
    return column_reference(schema.ALLOCATION_TABLE, heading)


def _list_boxes(last: int) -> tuple[ListBox, ...]:
    first = schema.FIRST_ROW
    return (
        ListBox(f"B{first}:B{last + ROOM}", "DistrictList"),
        ListBox(f"C{first}:C{last + ROOM}", office_choices(f"$B{first}")),
    )


class _Look(NamedTuple):
    """The styles of a row's cells, made once: a table may have 10,000 rows."""

    serial: Style
    text: Style
    amount: Style
    sum: Style


def _row(allocation: Allocation, look: _Look) -> Row:
    amounts = allocation.amounts
    cells = (
        Cell(1, _serial(allocation.serial, allocation.row), look.serial),
        Cell(2, allocation.district, look.text),
        Cell(3, allocation.office, look.text),
        *(
            Cell(i, x.raw if x.taka is None else x.taka, look.amount)
            for i, x in enumerate(amounts, _LEAD + 1)
        ),
    )
    if len(amounts) < 2:
        return Row(cells)
    at = schema.FIRST_ROW + allocation.row - 1
    column = _LEAD + len(amounts) + 1
    formula = f"SUM({column_letters(_LEAD + 1)}{at}:{column_letters(column - 1)}{at})"
    total = sum((x.taka or Decimal(0) for x in amounts), Decimal(0))
    return Row((*cells, Cell(column, total, look.sum, formula=formula)))


def _blank(columns: tuple[str, ...], house: House) -> Row:
    amounts = (house.input_amount(),) * (len(columns) - _LEAD)
    styles = (house.input_serial, house.input, house.input, *amounts)
    return Row(tuple(Cell(i, None, style) for i, style in enumerate(styles, 1)))


def _total_row(
    sums: tuple[Decimal, ...], formulas: tuple[str, ...], house: House, poisha: bool
) -> Row:
    values = (*sums, sum(sums, Decimal(0)))[: len(formulas)]
    labels = tuple(Cell(i, "মোট" if i == _LEAD else None, house.sum()) for i in range(1, _LEAD + 1))
    totals = zip(values, formulas, strict=True)
    return Row(
        labels
        + tuple(
            Cell(i, value, house.sum(poisha), formula=formula)
            for i, (value, formula) in enumerate(totals, _LEAD + 1)
        )
    )


def _serial(value: Value, row: int) -> Value:
    """A serial in either digits becomes a number; a missing one is counted."""
    if value is None or value == "":
        return row
    text = to_ascii(str(value).strip()).rstrip("।.")
    return int(text) if text.isascii() and text.isdigit() else value
