"""The table of a memo from that of its order: which columns, and what their cells show.

A carried text is shown as it was typed, since it may be an account or a
telephone number.  Figures that an amount is worked out from are shown as
amounts are: in Bangla digits, those of money as numbers.
"""

import re
from datetime import date, datetime
from decimal import Decimal

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import Value
from xlbudget.budget.memo_columns import memo_columns
from xlbudget.budget.model import Allocation, Detail, DetailKind, Order
from xlbudget.budget.taka import exact, read_amount
from xlbudget.errors import CellError
from xlbudget.memo.blocks import Carried, TableBlock, TableRow

_MONEY: frozenset[DetailKind] = frozenset({"rate", "deduction", "net"})
_COUNTED: frozenset[DetailKind] = frozenset({"count", "months", "days"})
_FIGURE = re.compile(r"\s*-?[0-9০-৯][0-9০-৯,.]*(?:/[-=])?\s*")


def table_block(order: Order, label: str) -> TableBlock:
    """Return the table of an order's memo; ``label`` stands before its sums."""
    table = order.table
    return TableBlock(
        columns=memo_columns(order),
        rows=tuple(_row(a, table.details) for a in table.allocations),
        sums=table.sums,
        total=label,
        carried_totals=tuple(map(_total, table.details)),
        money=frozenset(i for i, d in enumerate(table.details) if d.kind in _MONEY),
    )


def carried(value: Value, kind: DetailKind) -> Carried:
    """Return what the memo shows of a carried cell.

    >>> carried("085260728", "text"), carried("120", "count"), carried("১,২০০/-", "rate")
    ('085260728', '১২০', Decimal('1200'))
    """
    if isinstance(value, str):
        return _text(value, kind)
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return str(value)
    try:
        return exact(value)
    except CellError:
        return str(value)


def _text(value: str, kind: DetailKind) -> Carried:
    if not _FIGURE.fullmatch(value):
        return value
    if kind in _MONEY:
        taka = read_amount(value).taka
        return value if taka is None else taka
    return to_bangla(value) if kind in _COUNTED else value


def _total(detail: Detail) -> Carried:
    """What the total row holds in a carried column; a text without figures is its label."""
    value = carried(detail.total, detail.kind)
    return value if not isinstance(value, str) or re.search(r"\d", value) else None


def _row(allocation: Allocation, details: tuple[Detail, ...]) -> TableRow:
    cells = zip(allocation.details, details, strict=True)
    return TableRow(
        allocation.row,
        _shown(allocation.district),
        _shown(allocation.office),
        tuple(x.taka if x.problem is None else _shown(x.raw) for x in allocation.amounts),
        tuple(carried(value, detail.kind) for value, detail in cells),
    )


def _shown(value: Value) -> str:
    return "" if value is None else str(value)
