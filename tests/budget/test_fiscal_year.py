from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.errors import CellError

READ = [
    ("২০২১-২২", 2021),
    ("২০২১-২০২২", 2021),
    ("2021-22", 2021),
    ("2021-2022", 2021),
    ("২০২১–২২", 2021),
    ("২০২১—২২", 2021),
    ("2021/22", 2021),
    (" ২০২১ - ২২ ", 2021),
    ("২০২১-২২ অর্থ বছর", 2021),
    ("২০২১-২২ অর্থবছর", 2021),
    ("FY 2021-22", 2021),
    ("1999-00", 1999),
    ("১৯৯৯-২০০০", 1999),
]

REFUSED = [
    ("২০২১-২৩", "two years on"),
    ("2021-2023", "two years on"),
    ("২০২১-২১", "the same year"),
    ("২০২২-২১", "backwards"),
    ("২০২১-১৯২২", "another century"),
    ("২০2১-২২", "mixed digits in one year"),
    ("২০২১-22", "two scripts"),
    ("২১-২২", "which century?"),
    ("২০২১", "one year only"),
    ("٢٠٢١-٢٢", "Arabic digits"),
    ("২০২১-২২২", "three digits"),
    ("", "empty"),
    ("1899-00", "before 1900"),
    ("9999-00", "no date holds its end"),
]


@pytest.mark.parametrize(("text", "start"), READ)
def test_read(text, start):
    assert FiscalYear.read(text) == FiscalYear(start)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refused(text, reason):
    with pytest.raises(CellError):
        FiscalYear.read(text)


def test_the_reason_names_what_is_due():
    with pytest.raises(CellError) as refused:
        FiscalYear.read("২০২১-২৩")
    assert "২০২১-২২" in refused.value.message.bn
    assert "2021-22" in refused.value.message.en


def test_bounds():
    year = FiscalYear.of(date(2022, 6, 30))
    assert (year.first, year.last) == (date(2021, 7, 1), date(2022, 6, 30))
    assert year.first in year
    assert year.last in year
    assert datetime(2022, 6, 30, 23) in year
    assert date(2021, 6, 30) not in year
    assert date(2022, 7, 1) not in year
    assert date.min not in year
    assert FiscalYear(2021) < FiscalYear(2022)


@pytest.mark.parametrize("day", [date.min, date(1900, 6, 30), date(9999, 7, 1)])
def test_out_of_range(day):
    with pytest.raises(CellError):
        FiscalYear.of(day)


@given(st.dates(date(1900, 7, 1), date(9999, 6, 30)))
def test_text_reads_back(day):
    year = FiscalYear.of(day)
    assert day in year
    assert FiscalYear.read(str(year)) == FiscalYear.read(year.bangla) == year


@given(st.text(alphabet="০১২৯2019-–/ FYঅর্থবছর") | st.text())
def test_any_text_is_read_or_refused(text):
    with suppress(CellError):
        FiscalYear.read(text)
