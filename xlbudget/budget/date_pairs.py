"""The two dates of an order and of its copy page: the one that is not given follows from the other.

>>> from datetime import date
>>> memo = with_both_dates(MemoText(date=Entry(date(2022, 6, 14))))
>>> memo.bangla_date.text
'৩১ জ্যৈষ্ঠ ১৪২৯'
"""

from dataclasses import replace

from xlbudget.bangla.calendar import from_gregorian
from xlbudget.budget.cells import Entry
from xlbudget.budget.model import MemoText
from xlbudget.errors import CellError


def with_both_dates(memo: MemoText) -> MemoText:
    """Return what an order says with both dates where one can be read; else as it is."""
    bangla, gregorian = _both(memo.bangla_date, memo.date)
    memo = replace(memo, bangla_date=bangla, date=gregorian)
    if memo.copy is None:
        return memo
    bangla, gregorian = _both(memo.copy.bangla_date, memo.copy.date)
    return replace(memo, copy=replace(memo.copy, bangla_date=bangla, date=gregorian))


def _both(bangla: Entry | None, gregorian: Entry | None) -> tuple[Entry | None, Entry | None]:
    if gregorian and not bangla and (day := gregorian.day):
        try:
            return replace(gregorian, value=str(from_gregorian(day))), gregorian
        except CellError:
            return None, gregorian
    if bangla and not gregorian and (day := bangla.day):
        return bangla, replace(bangla, value=day)
    return bangla, gregorian
