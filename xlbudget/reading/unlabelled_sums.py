"""Sums of a district or a division that no word such as মোট labels: ঢাকা জেলা, ১০,০০০.

Lists are often broken up by rows that name a district and give its sum, above its
offices or below them.  Such a row has no number where the others have one, names
no office, and holds exactly what they add up to.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from operator import add

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import text_of
from xlbudget.reading.grid import blank
from xlbudget.reading.rows import BodyRow
from xlbudget.reading.total_rows import Frame, amounts

_AREA = re.compile(rf"(?:{'|'.join(map(match_key, ('জেলা', 'বিভাগ', 'অঞ্চল')))}|district|division)$")
_SEVERAL = 2  # rows; that one row equals another says little


def with_unlabelled_sums(rows: Sequence[BodyRow], frame: Frame) -> tuple[BodyRow, ...]:
    """Return the rows, those that only sum up others as totals."""
    found = tuple(rows)
    open_sums = [i for i, row in enumerate(found) if _may_be_sum(row, frame)]
    if not open_sums or not frame.heads:
        return found
    ends = {-1, len(found), *open_sums, *(i for i, r in enumerate(found) if r.kind == "total")}
    bounds = sorted(ends)
    sums = set()
    for i in open_sums:
        at = bounds.index(i)
        runs = (found[bounds[at - 1] + 1 : i], found[i + 1 : bounds[at + 1]])
        if any(_is_sum_of(found[i], run, frame) for run in runs):
            sums.add(i)
    return tuple(replace(row, kind="total") if i in sums else row for i, row in enumerate(found))


def _may_be_sum(row: BodyRow, frame: Frame) -> bool:
    """Whether a row has amounts, no serial where there are serials, and no office."""
    if row.kind != "allocation" or (frame.serial and not blank(row.value(frame.serial))):
        return False
    names = [row.value(column) for column in frame.names]
    filled = [name for name in names if not blank(name)]
    if len(filled) != 1 or not any(amounts(row, frame)):
        return False
    return len(names) > 1 or bool(frame.serial) or _is_area(row, frame)


def _is_sum_of(row: BodyRow, run: Sequence[BodyRow], frame: Frame) -> bool:
    given = [amounts(each, frame) for each in run if each.kind == "allocation"]
    if len(given) < (1 if _is_area(row, frame) else _SEVERAL):
        return False
    total = (Decimal(0),) * len(frame.heads)
    for each in given:
        total = tuple(map(add, total, (a or Decimal(0) for a in each)))
    return total == tuple(a or Decimal(0) for a in amounts(row, frame))


def _is_area(row: BodyRow, frame: Frame) -> bool:
    return any(_AREA.search(match_key(text_of(row.value(column)))) for column in frame.names)
