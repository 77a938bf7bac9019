"""Telling totals, subtotals and notes from allocations by what the other rows sum up to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import add

from xlbudget.reading.grid import blank
from xlbudget.reading.rows import ALL_HEADS, BodyRow
from xlbudget.reading.total_rows import Frame, Sums, amounts, placed, whole
from xlbudget.reading.unlabelled_sums import with_unlabelled_sums


def settled(found: Iterable[BodyRow], frame: Frame) -> Iterator[BodyRow]:
    """Yield the rows with their final kinds.

    An unlabelled amount is the total below the last allocation, unless a total
    with its label follows; further up it is one only when it equals the sum since
    the last total, else an allocation whose office is missing.  Below the total of
    all rows, what has no amount is text: a numbered list of recipients looks like
    rows without money.
    """
    rows = with_unlabelled_sums(tuple(found), frame)
    last = max((i for i, r in enumerate(rows) if r.kind == "allocation"), default=-1)
    last_named = max((i for i, r in enumerate(rows) if _is_named(r, frame)), default=-1)
    nothing = since = all_rows = (Decimal(0),) * len(frame.heads)
    closed = False
    for i, row in enumerate(rows):
        if row.kind == "allocation" and closed and not _has_amount(row, frame):
            row = replace(row, kind="text")
        if row.kind == "text" and i > last and not closed and _is_bare(row, frame, all_rows):
            row = replace(row, kind="total")
        if row.kind in ("text", "skip"):
            yield row
            continue
        if row.kind == "total":
            row = placed(row, frame, (since, all_rows))
            amount = whole(row, frame)
            unnamed = i < max(last, last_named) and not row.labels(frame.heads)
            if unnamed and amount not in (sum(since), sum(all_rows)):
                row = replace(row, kind="allocation", placed=None)
            else:
                since, closed = nothing, amount == sum(all_rows)
        if row.kind == "allocation":
            given = tuple(a or Decimal(0) for a in amounts(row, frame))
            since, all_rows = _plus(since, given), _plus(all_rows, given)
            closed = False
        yield row


def stated_row(rows: tuple[BodyRow, ...], frame: Frame) -> BodyRow | None:
    """Return the row that states the total: the last total below all allocations.

    Where each district has its subtotal, the last district's is not the total.
    Where there is none below, a lone total above the rows states it.
    """
    allocations = [i for i, r in enumerate(rows) if r.kind == "allocation"]
    last = max(allocations, default=-1)
    totals = [i for i, r in enumerate(rows) if r.kind == "total"]
    below = [i for i in totals if i > last]
    if not below:
        above = [i for i in totals if i < min(allocations, default=0)]
        return rows[above[0]] if above and above == totals else None
    filled = [i for i in below if _has_amount(rows[i], frame)]
    stated = (filled or below)[-1]
    inner = [i for i in totals if i < last]
    if inner and below == [stated]:
        since = (whole(r, frame) for r in rows[inner[-1] : last + 1] if r.kind == "allocation")
        if sum(since, Decimal(0)) == whole(rows[stated], frame):
            return None
    return rows[stated]


def _is_named(row: BodyRow, frame: Frame) -> bool:
    """Whether a row is a total with its label and its figures under the heads."""
    return row.kind == "total" and bool(row.labels(frame.heads)) and _has_amount(row, frame)


def inner_totals(
    rows: tuple[BodyRow, ...], frame: Frame, stated: BodyRow | None
) -> Iterator[tuple[BodyRow, Sums]]:
    """Yield the total rows other than ``stated``, each with the sums that it should show."""
    if not any(row.kind == "total" and row is not stated for row in rows):
        return
    before = (Decimal(0),) * len(frame.heads)
    totals: list[tuple[BodyRow, Sums]] = []  # each with the sums of all rows above it
    for row in rows:
        if row.kind == "allocation":
            before = _plus(before, tuple(a or Decimal(0) for a in amounts(row, frame)))
        elif row.kind == "total":
            totals.append((row, before))
    bounds = [(Decimal(0),) * len(frame.heads), *(sums for _, sums in totals), before]
    known = [frozenset(each) for each in zip(*bounds, strict=True)]
    for (row, here), last in zip(totals, bounds, strict=False):
        if row is not stated:
            given = amounts(row, frame)
            yield (
                row,
                tuple(
                    a if a and (h - a in sums or h + a in sums) else h - since
                    for a, h, since, sums in zip(given, here, last, known, strict=True)
                ),
            )


def _is_bare(row: BodyRow, frame: Frame, sums: Sums) -> bool:
    """Whether a row holds the sum of all rows and nothing else, in whatever column."""
    filled = [v for v in row.values if not blank(v)]
    if len(filled) != 1 or not any(sums):
        return False
    found = placed(replace(row, kind="total"), frame, (sums,))
    return whole(found, frame) == sum(sums)


def _has_amount(row: BodyRow, frame: Frame) -> bool:
    columns: Sequence[int | None] = (*frame.heads, frame.row_total, ALL_HEADS)
    return any(not blank(row.value(column)) for column in columns)


def _plus(left: Sums, right: Sums) -> Sums:
    return tuple(map(add, left, right))
