"""What must be the same of an order, whatever file it came in."""

from dataclasses import fields

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Entry, text_of
from xlbudget.budget.model import MemoText


def essence(order):
    """The rows, amounts, totals and fields of an order, without the places they came from."""
    table = order.table
    return {
        "heads": [(head.code, head.name) for head in table.heads],
        "rows": [
            (
                match_key(text_of(row.district)),
                match_key(text_of(row.office)),
                [amount.taka for amount in row.amounts],
            )
            for row in table.allocations
        ],
        "total": order.total,
        "totals": [len(table.totals)],
        "memo": order.memo and _fields(order.memo),
        "copy": order.memo and order.memo.copy and _fields(order.memo.copy),
    }


def _fields(part: MemoText):
    values = {field.name: getattr(part, field.name) for field in fields(part)}
    return {name: _shown(value) for name, value in values.items() if name != "copy"}


def _shown(value):
    if isinstance(value, tuple):
        return " ".join(filter(None, map(_shown, value))) or None
    if isinstance(value, Entry):
        return str(value.day) if value.day else match_key(value.text)
    return value
