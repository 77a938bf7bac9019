"""Cells of an order whose formula was never computed, so that nobody knows what they show.

A program that writes workbooks without computing them leaves such cells; Excel
computes them when it opens and saves the file.
"""

from collections.abc import Iterator

from xlbudget.budget.cells import Place, Uncomputed
from xlbudget.budget.model import Order
from xlbudget.budget.rules.where import memo_entries


def uncomputed_texts(order: Order) -> Iterator[tuple[int | None, Place, Uncomputed]]:
    """Yield row, place and formula of such cells: beside the amounts, in the memo's fields."""
    table, columns = order.table, order.table.columns
    places = (columns.serial, columns.district, columns.office)
    carried = tuple(detail.column for detail in table.details)
    for a in table.allocations:
        values = (a.serial, a.district, a.office, *a.details)
        if Uncomputed in map(type, values):
            for column, value in zip((*places, *carried), values, strict=True):
                if isinstance(value, Uncomputed):
                    yield a.row, table.place(a.at, column), value
    for entry in memo_entries(order):
        if isinstance(entry.value, Uncomputed):
            yield None, entry.place, entry.value


def uncomputed_amounts(order: Order) -> Iterator[Place]:
    """Yield the place of each amount that was never computed."""
    for a in order.table.allocations:
        for head, amount in zip(order.table.heads, a.amounts, strict=True):
            if isinstance(amount.raw, Uncomputed):
                yield order.table.place(a.at, head.column)
