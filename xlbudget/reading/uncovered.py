"""Rows that a table's own total leaves out because they were typed below it."""

import re

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.outside import Outside
from xlbudget.reading.around import Stray, gathered
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.rows import BodyRow
from xlbudget.reading.total_rows import Frame, whole

_GRAND = re.compile(r"(সর্ব\s?মোট|সর্বসাকুল্যে|মোট|grand total|total)( টাকা| বরাদ্দ)?[\s=:।.,/\-0-9০-৯]*")


def passed_total(rows: tuple[BodyRow, ...], frame: Frame) -> BodyRow | None:
    """Return the total of all rows that has allocations below it, and no total after them.

    It is one when it says no more than মোট or সর্বমোট and is the table's only
    total, or the sum of all rows above it: ঢাকা জেলার মোট is a district's, and
    so may a plain মোট be between others.  Without a label it has to be the sum of
    several rows.
    """
    totals = [i for i, row in enumerate(rows) if row.kind == "total"]
    last = max((i for i, row in enumerate(rows) if row.kind == "allocation"), default=-1)
    end = totals[-1] if totals else last
    above = [whole(row, frame) for row in rows[:end] if row.kind == "allocation"]
    if not above or end >= last:
        return None
    total = rows[end]
    labels = total.labels(frame.heads)
    plain = any(_GRAND.fullmatch(match_key(text)) for text in labels)
    if whole(total, frame) == sum(above):
        return total if plain or (not labels and len(above) > 1) else None
    return total if plain and len(totals) == 1 else None


def below_total(grid: Grid, rows: tuple[BodyRow, ...], total: BodyRow) -> tuple[Outside, ...]:
    """Return the allocations below a total that leaves them out."""
    left_out = (row for row in rows if row.kind == "allocation" and row.at > total.at)
    return tuple(gathered(grid, (Stray("below_total", r.at, _cells(r.values)) for r in left_out)))


def _cells(values: tuple[Value, ...]) -> dict[int, Value]:
    return {c: v for c, v in enumerate(values, 1) if not blank(v)}
