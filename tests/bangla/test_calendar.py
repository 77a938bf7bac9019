from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.calendar import MONTHS, BanglaDate, bangla_words, from_gregorian, to_gregorian
from xlbudget.bangla.digits import to_bangla
from xlbudget.errors import CellError

PRINTED = [
    line.split("\t")
    for line in Path(__file__).with_name("calendar_pairs.tsv").read_text("utf-8").splitlines()[2:]
]

# By the rules, where no printed pair stands.
REASONED = [
    (date(1987, 4, 14), (1394, 1, 1), "the first day"),
    (date(2018, 10, 15), (1425, 6, 30), "the 1987 rule: 30 days of Ashwin"),
    (date(2018, 10, 16), (1425, 7, 1), "the 1987 rule: 30 days of Ashwin"),
    (date(2019, 10, 15), (1426, 6, 30), "the last day under the 1987 rule"),
    (date(2019, 10, 17), (1426, 7, 1), "the new rule has begun"),
    (date(2016, 3, 13), (1422, 11, 30), "leap year under the 1987 rule"),
    (date(2016, 3, 14), (1422, 11, 31), "leap year under the 1987 rule"),
    (date(2017, 3, 14), (1423, 11, 30), "common year under the 1987 rule"),
    (date(2023, 3, 14), (1429, 11, 29), "common year under the new rule"),
    (date(2023, 3, 15), (1429, 12, 1), "common year under the new rule"),
    (date(2100, 3, 14), (1506, 11, 29), "2100 is no leap year"),
    (date(9999, 4, 13), (9405, 12, 30), "the last day"),
]

IMPOSSIBLE = [
    ((1429, 11, 30), "#VALUE!", "Falgun of a common year has 29 days"),
    ((1430, 11, 31), "#VALUE!", "Falgun of a leap year has 30 days"),
    ((1429, 7, 31), "#VALUE!", "Kartik has 30 days"),
    ((1425, 6, 31), "#VALUE!", "Ashwin had 30 days before 1426"),
    ((1429, 1, 0), "#VALUE!", "days begin at 1"),
    ((1429, 13, 1), "#VALUE!", "twelve months"),
    ((1429, 0, 1), "#VALUE!", "months begin at 1"),
    ((1393, 12, 30), "#NUM!", "13 April 1987"),
    ((0, 1, 1), "#NUM!", "no such year"),
    ((9406, 1, 1), "#NUM!", "beyond Python's dates"),
]


@pytest.mark.parametrize(("gregorian", "bangla"), PRINTED)
def test_printed_pairs(gregorian, bangla):
    day = date.fromisoformat(gregorian)
    assert str(from_gregorian(day)) == bangla
    assert to_gregorian(from_gregorian(day)) == day


@pytest.mark.parametrize(("day", "bangla", "reason"), REASONED)
def test_rules(day, bangla, reason):
    assert from_gregorian(day) == bangla, reason
    assert to_gregorian(BanglaDate(*bangla)) == day, reason


@pytest.mark.parametrize(("bangla", "kind", "reason"), IMPOSSIBLE)
def test_impossible_dates(bangla, kind, reason):
    with pytest.raises(CellError) as refused:
        to_gregorian(BanglaDate(*bangla))
    assert refused.value.kind == kind, reason


@pytest.mark.parametrize("day", [date(1987, 4, 13), date(1, 1, 1), date(9999, 4, 14), date.max])
def test_out_of_range(day):
    with pytest.raises(CellError) as refused:
        from_gregorian(day)
    assert refused.value.kind == "#NUM!"


def test_every_day_there_and_back():
    days = range(date(1987, 4, 14).toordinal(), date(2101, 1, 1).toordinal())
    dates = [from_gregorian(date.fromordinal(n)) for n in days]
    assert [to_gregorian(d).toordinal() for d in dates] == list(days)
    assert dates == sorted(set(dates))
    assert [bangla_words(date.fromordinal(n)) for n in days] == list(map(str, dates))


@given(st.dates(date(1987, 4, 14), date(9999, 4, 13)))
def test_there_and_back(day):
    assert to_gregorian(from_gregorian(day)) == day


@given(st.dates(date(1987, 4, 14), date(9999, 4, 13)))
def test_new_year_is_14_april(day):
    bangla = from_gregorian(day)
    assert ((bangla.month, bangla.day) == (1, 1)) == ((day.month, day.day) == (4, 14))


def test_time_of_day_does_not_count():
    assert from_gregorian(datetime(2022, 6, 14, 23, 59)) == (1429, 2, 31)


def test_text():
    assert [str(BanglaDate(1429, m, 1)) for m in (1, 12)] == ["১ বৈশাখ ১৪২৯", "১ চৈত্র ১৪২৯"]
    assert len(set(MONTHS)) == 12
    assert str(BanglaDate(1429, 2, 31)).startswith(to_bangla("31"))
