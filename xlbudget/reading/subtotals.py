"""Telling totals, subtotals and notes from allocations by what the other rows sum up to."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from xlbudget.budget.model import Head
from xlbudget.budget.taka import read_amount
from xlbudget.reading.grid import blank
from xlbudget.reading.rows import BodyRow


def settled(found: Iterable[BodyRow], heads: tuple[Head, ...]) -> Iterator[BodyRow]:
    """Yield the rows with their final kinds.

    An unlabelled amount is the total below the last allocation; further up it
    is one only when it equals the sum since the last total, else an allocation
    whose office is missing.  Below the total of all rows, what has no amount is
    text: a numbered list of recipients looks like rows without money.
    """
    rows = tuple(found)
    columns = tuple(head.column for head in heads)
    last = max((i for i, r in enumerate(rows) if r.kind == "allocation"), default=-1)
    since = whole = Decimal(0)
    closed = False
    for i, row in enumerate(rows):
        if row.kind == "allocation" and closed and all(blank(row.value(c)) for c in columns):
            row = replace(row, kind="text")
        if row.kind in ("text", "skip"):
            yield row
            continue
        amount = _sum(row, heads)
        unnamed = row.kind == "total" and i < last and not row.labels(columns)
        if unnamed and amount not in (since, whole):
            row = replace(row, kind="allocation")
        if row.kind == "allocation":
            since, whole, closed = since + amount, whole + amount, False
        else:
            since, closed = Decimal(0), amount == whole
        yield row


def stated_row(rows: tuple[BodyRow, ...], heads: tuple[Head, ...]) -> BodyRow | None:
    """Return the row that states the total: the last total below all allocations.

    Where each district has its subtotal, the last district's is not the total.
    """
    last = max((i for i, r in enumerate(rows) if r.kind == "allocation"), default=-1)
    totals = [i for i, r in enumerate(rows) if r.kind == "total"]
    below = [i for i in totals if i > last]
    if not below:
        return None
    filled = [i for i in below if any(not blank(rows[i].value(h.column)) for h in heads)]
    stated = (filled or below)[-1]
    inner = [i for i in totals if i < last]
    if inner and below == [stated]:
        since = (_sum(r, heads) for r in rows[inner[-1] : last + 1] if r.kind == "allocation")
        if sum(since, Decimal(0)) == _sum(rows[stated], heads):
            return None
    return rows[stated]


def _sum(row: BodyRow, heads: tuple[Head, ...]) -> Decimal:
    amounts = (read_amount(row.value(head.column)).taka for head in heads)
    return sum((a for a in amounts if a is not None), Decimal(0))
