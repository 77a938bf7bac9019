"""The sheet বরাদ্দ of an order: the allocations as an Excel Table with live totals.

That of a workbook to fill in is ``empty_allocation_sheet``.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Value, column_letters, text_of
from xlbudget.budget.model import Allocation, Detail, Table
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.allocation_columns import Layout, head_total
from xlbudget.sheets.list_sheet import office_choices
from xlbudget.sheets.plan import Cell, ListBox, Row, SheetPlan, Style, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import ROOM, table_sheet

_WIDEST, _NARROWEST = 40, 14


def allocation_sheet(table: Table, house: House) -> SheetPlan:
    """Return the plan of the sheet."""
    poisha = any(total != int(total) for total in table.sums)
    layout = Layout.of(table)
    look = _Look.of(house, poisha)
    rows = tuple(_row(a, table, layout, look) for a in table.allocations)
    formulas = tuple(map(head_total, layout.money))
    total = schema.FIRST_ROW + len(rows)
    labels = tuple(text_of(detail.total) or None for detail in table.details)
    plan = TablePlan(
        schema.ALLOCATION_TABLE,
        f"A{schema.HEADER_ROW}:{column_letters(len(layout.columns))}{total}",
        layout.columns,
        layout.around((None, None, "মোট"), tuple(f"={formula}" for formula in formulas), labels),
    )
    widths = tuple(_width(i, table) for i in range(len(table.details)))
    return table_sheet(
        schema.ALLOCATION_SHEET,
        "বরাদ্দের ছক",
        plan,
        (*rows, _total_row(table, formulas, layout, house.sum(), look.sum)),
        layout.around((8, 20, 52), tuple(16.0 for _ in formulas), widths),
        house,
        list_boxes(total),
    )


def list_boxes(last: int) -> tuple[ListBox, ...]:
    """Return the lists of districts and offices, and some room below the ``last`` row."""
    first = schema.FIRST_ROW
    return (
        ListBox(f"B{first}:B{last + ROOM}", "DistrictList"),
        ListBox(f"C{first}:C{last + ROOM}", office_choices(f"$B{first}")),
    )


class _Look(NamedTuple):
    """The styles of a row's cells, made once: a table may have 10,000 rows."""

    serial: Style
    text: Style
    verbatim: Style
    day: Style
    amount: Style
    sum: Style

    @classmethod
    def of(cls, house: House, poisha: bool) -> "_Look":
        return cls(
            house.input_serial,
            house.input,
            house.input_verbatim,
            house.input_date,
            house.input_amount(poisha),
            house.sum(poisha),
        )

    def detail(self, detail: Detail, value: Value) -> Style:
        """A carried cell's style: figures as they are, everything else as it was typed."""
        if isinstance(value, date):
            return self.day
        typed = isinstance(value, str) or (value is None and detail.kind == "text")
        return self.verbatim if typed else self.text


def _row(allocation: Allocation, table: Table, layout: Layout, look: _Look) -> Row:
    amounts: list[tuple[Value, Style, str | None]] = [
        (x.raw, look.day, None)  # a date shown as an amount would be summed as its serial number
        if isinstance(x.raw, date)
        else (x.raw if x.taka is None else x.taka, look.amount, None)
        for x in allocation.amounts
    ]
    if len(amounts) > 1:
        at = schema.FIRST_ROW + allocation.row - 1
        ends = f"{column_letters(layout.first)}{at}:{column_letters(layout.last - 1)}{at}"
        total = sum((x.taka or Decimal(0) for x in allocation.amounts), Decimal(0))
        amounts.append((total, look.sum, f"SUM({ends})"))
    carried = zip(table.details, allocation.details, strict=True)
    return _cells(
        layout.around(
            (
                (_serial(allocation.serial, allocation.row), look.serial, None),
                (allocation.district, look.text, None),
                (allocation.office, look.text, None),
            ),
            tuple(amounts),
            tuple((value, look.detail(detail, value), None) for detail, value in carried),
        )
    )


def _cells(contents: tuple[tuple[Value, Style, str | None], ...]) -> Row:
    return Row(
        tuple(
            Cell(i, value, style, formula=formula)
            for i, (value, style, formula) in enumerate(contents, 1)
        )
    )


def _total_row(
    table: Table, formulas: tuple[str, ...], layout: Layout, label: Style, amount: Style
) -> Row:
    sums = (*table.sums, sum(table.sums, Decimal(0)))[: len(formulas)]
    return _cells(
        layout.around(
            ((None, label, None), (None, label, None), ("মোট", label, None)),
            tuple((value, amount, formula) for value, formula in zip(sums, formulas, strict=True)),
            tuple((text_of(detail.total) or None, label, None) for detail in table.details),
        )
    )


def _width(index: int, table: Table) -> float:
    """A carried column's width: that of its longest word or number, within limits."""
    cells = (text_of(allocation.details[index]) for allocation in table.allocations)
    longest = max((len(text) for text in cells), default=0)
    return float(min(max(longest + 2, _NARROWEST), _WIDEST))


def _serial(value: Value, row: int) -> Value:
    """A serial in either digits becomes a number; a missing one is counted."""
    if value is None or value == "":
        return row
    text = to_ascii(str(value).strip()).rstrip("।.")
    return int(text) if text.isascii() and text.isdigit() else value
