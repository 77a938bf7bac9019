from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.calendar import MONTHS, BanglaDate, from_gregorian
from xlbudget.bangla.dates import (
    GREGORIAN_MONTHS,
    from_serial,
    gregorian_words,
    read_bangla,
    read_date,
)
from xlbudget.bangla.digits import to_bangla
from xlbudget.errors import CellError

DAY = date(2022, 6, 14)

SAME_DAY = [
    "৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ",
    "৩১ জ্যৈষ্ঠ ১৪২৯",
    "৩১ জ্যৈষ্ঠ,১৪২৯ বঙ্গাব্দ",
    "৩১ জ্যৈষ্ঠ ১৪২৯ বাং",
    "৩১ জৈষ্ঠ ১৪২৯",
    "31 জ্যৈষ্ঠ ১৪২৯",
    "৩১.০২.১৪২৯ বঙ্গাব্দ",
    "৩১/২/১৪২৯ বাং",
    "তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯",
    "তারিখঃ ৩১ জ্যৈষ্ঠ ১৪২৯ বঙ্গাব্দ",
    "১৪ জুন ২০২২",
    "১৪ই জুন, ২০২২",
    "১৪ জুন ২০২২ খ্রিঃ",
    "১৪ জুন ২০২২ খ্রি.",
    "১৪ জুন ২০২২ খ্রিস্টাব্দ",
    "১৪ জুন, ২০২২ খ্রিষ্টাব্দ",
    "১৪ জুন ২০২২ ইং",
    "১৪ জুন ২০২২ ইং তারিখ",
    "১৪.০৬.২০২২ খ্রিঃ",
    "১৪.০৬.২০২২খ্রি:",
    "১৪/০৬/২০২২",
    "১৪-৬-২০২২",
    "১৪–০৬–২০২২",
    " 14/06/2022\u200b ",
    "১৪ / ০৬ / ২০২২",
    "14 June 2022",
    "14 Jun, 2022",
    "14-Jun-2022",
    "14th JUNE, 2022",
    "June 14, 2022",
    "Date: 14.06.2022",
    "2022-06-14",
    "2022-06-14 00:00:00",
    "2022-06-14T09:30",
    "2022-06-14T23:59:59.123456",
    "২০২২-০৬-১৪",
    "2022/6/14",
]

OTHER_DAYS = [
    ("১লা বৈশাখ ১৪২৯", date(2022, 4, 14)),
    ("২রা বৈশাখ ১৪২৯", date(2022, 4, 15)),
    ("৩রা আষাঢ় ১৪২৯", date(2022, 6, 17)),
    ("৪ঠা আষাঢ ১৪২৯", date(2022, 6, 18)),
    ("৫ই অগ্রহায়ন ১৪২৯", date(2022, 11, 20)),
    ("১৯শে ফাল্গুন ১৪২৯", date(2023, 3, 4)),
    ("১ জানুয়ারী ২০২০", date(2020, 1, 1)),
    ("২৯ ফেব্রুয়ারী ২০২০", date(2020, 2, 29)),
    ("১৫ আগষ্ট ২০২১", date(2021, 8, 15)),
    ("৫ মে ২০২১", date(2021, 5, 5)),
    ("5 Sept. 2021", date(2021, 9, 5)),
    ("06/05/2022", date(2022, 5, 6)),
]

REFUSED = [
    ("১৪/০৬/২২", "which century?"),
    ("14-Jun-22", "which century?"),
    ("০৫-০৬-০৭", "which century?"),
    ("১4/০৬/২০২২", "digits mixed in one number"),
    ("১৪ জুন ২০2২", "digits mixed in one number"),
    ("06/14/2022", "no fourteenth month: the day comes first"),
    ("৩১/০২/১৪২৯", "a Bangla year, or a Hijri one?"),
    ("৩১ জ্যৈষ্ঠ ২০২২", "a Bangla month in a Gregorian year"),
    ("১৪ জুন ১৪২৯", "a Gregorian month in a Bangla year"),
    ("৩১ জ্যৈষ্ঠ ১৪২৯ খ্রিঃ", "a Bangla date called Gregorian"),
    ("১৪ জুন ২০২২ বঙ্গাব্দ", "a Gregorian date called Bangla"),
    ("৩০ ফাল্গুন ১৪২৯", "29 days that year"),
    ("৩১ কার্তিক ১৪২৯", "30 days"),
    ("৩১ এপ্রিল ২০২২", "30 days"),
    ("29 February 2022", "no leap year"),
    ("০ জুন ২০২২", "days begin at 1"),
    ("৩০ চৈত্র ১৩৯৩", "before the calendar's first day"),
    ("১৪.০৬/২০২২", "two separators"),
    ("১৪ জুন", "no year"),
    ("জুন ২০২২", "no day"),
    ("১৪ জুম ২০২২", "no such month"),
    ("১৪ জুন ২০২২ / ৩১ জ্যৈষ্ঠ ১৪২৯", "two dates"),
    ("২০২১-২২", "a fiscal year"),
    ("2022-02-30", "no such day"),
    ("1429-02-31", "a Bangla year"),
    ("2022-W24-2", "weeks are not counted here"),
    ("2022-1-1-1", "four numbers"),
    ("2022-06-14T24:00", "no such time"),
    ("2022-06-14T09:30Z", "on which day is that in Dhaka?"),
    ("14/06/2022 09:30", "a time is read after an ISO date only"),
    ("১৪ জুন ২o২২", "a Latin o"),
    ("١٤/٠٦/٢٠٢٢", "Arabic digits"),
    ("৫৬.০৪.০০০০", "the head of a memo number"),
    ("44726", "a serial number typed as text"),
    ("", "empty"),
]


@pytest.mark.parametrize("text", SAME_DAY)
def test_read_date(text):
    assert read_date(text) == DAY


@pytest.mark.parametrize(("text", "day"), OTHER_DAYS)
def test_read_other_days(text, day):
    assert read_date(text) == day


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refused(text, reason):
    with pytest.raises(CellError):
        read_date(text)


def test_the_reason_names_what_stands_there():
    with pytest.raises(CellError) as refused:
        read_date("১4/০৬/২০২২")
    assert refused.value.kind == "#VALUE!"
    assert "১4/০৬/২০২২" in refused.value.message.bn
    assert "mixes" in refused.value.message.en


def test_read_bangla():
    assert read_bangla("৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ") == BanglaDate(1429, 2, 31)


@pytest.mark.parametrize("text", ["১৪ জুন ২০২২", "৩০ ফাল্গুন ১৪২৯", "2022-06-14", "৩০ চৈত্র ১৩৯৩"])
def test_read_bangla_refuses(text):
    with pytest.raises(CellError):
        read_bangla(text)


def test_a_long_text_is_cut_in_the_reason():
    with pytest.raises(CellError) as refused:
        read_date("ক" * 5000)
    assert len(refused.value.message.bn) < 200


@given(st.dates(date(1987, 4, 14), date(2400, 1, 1)))
def test_what_is_written_is_read(day):
    bangla = from_gregorian(day)
    assert read_date(gregorian_words(day)) == day
    assert read_date(to_bangla(day.strftime("%d/%m/%Y"))) == day
    assert read_date(day.isoformat()) == day
    assert read_bangla(str(bangla)) == bangla
    assert read_date(str(bangla)) == day


def test_every_day_is_read_as_it_is_written():
    for ordinal in range(date(1987, 4, 14).toordinal(), date(2101, 1, 1).toordinal()):
        day = date.fromordinal(ordinal)
        assert read_date(str(from_gregorian(day))) == day
        assert read_date(gregorian_words(day)) == day


PIECES = st.sampled_from(
    [*MONTHS, *GREGORIAN_MONTHS, *"০১২৩9 /.-,ঃ", "১৪২৯", "2022", "June", "খ্রিঃ", "বঙ্গাব্দ", "শে"]
)


@given(st.lists(PIECES).map("".join) | st.text())
def test_any_text_is_read_or_refused(text):
    with suppress(CellError):
        read_date(text)
    with suppress(CellError):
        read_bangla(text)


@pytest.mark.parametrize(
    ("number", "epoch_1904", "day"),
    [
        (44726, False, DAY),
        (44726.99999, False, DAY),
        (1, False, date(1900, 1, 1)),
        (59, False, date(1900, 2, 28)),
        (61, False, date(1900, 3, 1)),
        (2958465, False, date.max),
        (44726 - 1462, True, DAY),
        (0, True, date(1904, 1, 1)),
        (2957003, True, date.max),
    ],
)
def test_from_serial(number, epoch_1904, day):
    assert from_serial(number, epoch_1904) == day


@pytest.mark.parametrize(
    ("number", "epoch_1904"),
    [
        (60, False),
        (60.5, False),
        (0, False),
        (0.5, False),
        (-1, False),
        (2958466, False),
        (-0.5, True),
        (2957004, True),
        (float("nan"), False),
        (float("inf"), True),
        (1e300, False),
    ],
)
def test_no_serial(number, epoch_1904):
    with pytest.raises(CellError) as refused:
        from_serial(number, epoch_1904)
    assert refused.value.kind == "#NUM!"
