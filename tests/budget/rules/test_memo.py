from datetime import date, datetime

import pytest

from tests.budget.rules.build import found as found_by
from tests.budget.rules.build import row, table
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.model import CopyPart, MemoText, Order

NUMBER = "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"


def at(line, value):
    return None if value is None else Entry(value, Place(line=line))


def dated(bangla, gregorian, copy_bangla=None, copy_gregorian=None):
    copy = CopyPart(bangla_date=at(3, copy_bangla), date=at(4, copy_gregorian))
    memo = MemoText(bangla_date=at(1, bangla), date=at(2, gregorian), copy=copy)
    return [(h.place.line, h.fix) for h in found_by("XB404", Order(table(row()), memo))]


DUE = "৩১ জ্যৈষ্ঠ ১৪২৯"


@pytest.mark.parametrize(
    ("dates", "hits"),
    [
        (("৩০ জ্যৈষ্ঠ ১৪২৯", "১৪ জুন ২০২২"), [(1, DUE)]),
        (("৩১ জ্যৈষ্ঠ ১৪২৮", date(2022, 6, 14)), [(1, DUE)]),
        (("৩২ জ্যৈষ্ঠ ১৪২৯", datetime(2022, 6, 14, 9)), [(1, DUE)]),  # no such day
        (("কাল", "১৪ জুন ২০২২"), [(1, DUE)]),
        ((DUE, "৩১ জুন ২০২২"), [(2, None)]),
        (("কাল", "পরশু"), [(2, None), (1, None)]),
        ((DUE, "১৪ জুন ১৯২২"), [(2, None)]),  # before both calendar rules
        ((DUE, "১৪ জুন ২০২২", "১ আষাঢ় ১৪২৯", "১৪ জুন ২০২২"), [(3, DUE)]),
    ],
)
def test_xb404_fires(dates, hits):
    assert dated(*dates) == hits


@pytest.mark.parametrize(
    "dates",
    [
        (DUE, "১৪ জুন ২০২২", DUE, "১৪ জুন ২০২২"),
        ("৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ", "১৪.০৬.২০২২ খ্রিঃ"),
        ("৩১ আশ্বিন ১৪২৬", "১৬ অক্টোবর ২০১৯"),  # the day of the new rule
        (DUE, None),  # XB508
        (None, "১৪ জুন ২০২২"),
        ("", " "),
    ],
)
def test_xb404_silent(dates):
    assert dated(*dates) == []


def found(code, own, copy, recipients=7):
    listed = tuple(Entry(f"প্রাপক {i}") for i in range(recipients))
    part = CopyPart(memo_number=at(8, copy), recipients=listed)
    return found_by(code, Order(table(row()), MemoText(memo_number=at(1, own), copy=part)))


@pytest.mark.parametrize(
    ("own", "copy"),
    [
        (NUMBER, "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮২/১(৭)"),
        (NUMBER, "৫৬.০৪.০০০০.০১০.২০.০০১.২১.৮১/১(৭)"),
        (NUMBER, "৫৬.০৪.০০০.০১০.২০.০০১.২২.৮১/১(৭)"),  # a digit lost: XB501 as well
        ("অম/অবি-১২", "অম/অবি-১৩"),
    ],
)
def test_xb502_fires(own, copy):
    (hit,) = found("XB502", own, copy)
    assert hit.place.line == 8
    assert own in hit.message.bn
    assert copy in hit.message.bn


@pytest.mark.parametrize(
    ("own", "copy"),
    [
        (NUMBER, NUMBER + "/১(৭)"),
        (NUMBER, "56.04.0000.010.20.001.2022-81/1(7)"),
        (NUMBER, NUMBER),
        (NUMBER, None),
        (None, NUMBER),
        ("অম/অবি-১২", "অম/অবি-১২/১(৭)"),  # in no form, yet the same
    ],
)
def test_xb502_silent(own, copy):
    assert found("XB502", own, copy) == ()


@pytest.mark.parametrize(("mark", "recipients"), [("/১(৭)", 6), ("-১(৭)", 8), ("/1(7)", 0)])
def test_xb503_fires(mark, recipients):
    (hit,) = found("XB503", NUMBER, NUMBER + mark, recipients)
    assert hit.place.line == 8
    assert "৭" in hit.message.bn


@pytest.mark.parametrize("copy", [NUMBER + "/১(৭)", NUMBER, NUMBER + "/১", "অম/১(৩)", None])
def test_xb503_silent(copy):
    assert found("XB503", NUMBER, copy) == ()


@pytest.mark.parametrize("code", ["XB404", "XB502", "XB503"])
def test_silent_on_a_bare_table_and_without_a_copy_page(code):
    assert found_by(code, Order(table(row()))) == ()
    assert found_by(code, Order(table(row()), MemoText())) == ()
