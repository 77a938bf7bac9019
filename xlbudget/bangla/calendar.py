"""The Bangla calendar of Bangladesh, from Gregorian dates and back.

Two rules, each with ১ বৈশাখ on 14 April:

- 1987: five months of 31 days, seven of 30; ফাল্গুন has 31 in leap years.
- From 1426, in force since 16 October 2019: six months of 31 days, then 30, but
  ফাল্গুন 29, and 30 in leap years.

A year is a leap year when the Gregorian year in which its ফাল্গুন falls is one.
The months that 1426 had before the change are as long under both rules, so the
year decides. Dates before 14 April 1987 are refused.

>>> from_gregorian(date(2022, 6, 14))
BanglaDate(year=1429, month=2, day=31)
>>> print(from_gregorian(date(2022, 6, 14)))
৩১ জ্যৈষ্ঠ ১৪২৯
>>> to_gregorian(BanglaDate(1426, 6, 31))
datetime.date(2019, 10, 16)

Source: the Bangla Academy's calendar reforms; tested against printed date pairs.
"""

from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from xlbudget.bangla.digits import to_bangla
from xlbudget.errors import CellError
from xlbudget.text import Text

MONTHS = (
    "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন",
    "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র",
)  # fmt: skip
"""The twelve months from ১ বৈশাখ on."""

_ENGLISH_MONTHS = (
    "Boishakh", "Joishtho", "Asharh", "Srabon", "Bhadro", "Ashwin",
    "Kartik", "Ogrohayon", "Poush", "Magh", "Falgun", "Chaitra",
)  # fmt: skip

_LEAD = 593  # Gregorian year in which a Bangla year begins, less the Bangla year
_REFORM = 1426
_FIRST_YEAR = 1394  # begins on 14 April 1987
_LAST_YEAR = 9405  # the last one to end within the dates that Python holds

_OUT_OF_RANGE = Text(
    "{day} তারিখটি সীমার বাইরে; ১৪ এপ্রিল ১৯৮৭ (১ বৈশাখ ১৩৯৪) বা তার পরের তারিখ দিন",
    "{day} is out of range; give 14 April 1987 (1 Boishakh 1394) or a later date",
)
_IMPOSSIBLE = Text(
    "{year} বঙ্গাব্দের {month} মাস {length} দিনের, {day} তারিখ নেই",
    "{month} {year} has {length} days; there is no day {day}",
)
_NO_MONTH = Text("{month} কোনো মাস নয়; মাস ১ থেকে ১২", "{month} is no month; months are 1 to 12")


@lru_cache(maxsize=512)
def _in_bangla(number: int) -> str:
    return to_bangla(str(number))


class BanglaDate(NamedTuple):
    """A day of the Bangla calendar; month and day from 1. Its text is ৩১ জ্যৈষ্ঠ ১৪২৯."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        year, month, day = self
        return f"{_in_bangla(day)} {MONTHS[month - 1]} {_in_bangla(year)}"


class _Shape(NamedTuple):
    """A kind of year: the months' lengths, the days before each; every day and its text.

    A day is (month, day), its text ৩১ জ্যৈষ্ঠ.
    """

    lengths: tuple[int, ...]
    before: tuple[int, ...]
    days: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]


@lru_cache(maxsize=256)
def _year(year: int) -> tuple[int, _Shape]:
    """Return the ordinal of ১ বৈশাখ and the shape of the year."""
    first, next_first = (date(year + _LEAD + n, 4, 14).toordinal() for n in (0, 1))
    return first, _shape(year >= _REFORM, next_first - first == 366)


@lru_cache(maxsize=4)
def _shape(reformed: bool, leap: bool) -> _Shape:
    if reformed:
        lengths = (31,) * 6 + (30,) * 4 + (29 + leap, 30)
    else:
        lengths = (31,) * 5 + (30,) * 5 + (30 + leap, 30)
    days = tuple((m, d) for m, length in enumerate(lengths, 1) for d in range(1, length + 1))
    texts = tuple(f"{_in_bangla(d)} {MONTHS[m - 1]}" for m, d in days)
    return _Shape(lengths, (0, *accumulate(lengths)), days, texts)


def from_gregorian(day: date) -> BanglaDate:
    """Return the Bangla date of ``day``.

    Raises ``CellError`` (``#NUM!``) before 14 April 1987.
    """
    year, shape, index = _found(day)
    month, number = shape.days[index]
    return BanglaDate(year, month, number)


def bangla_words(day: date) -> str:
    """Return the Bangla date of ``day`` as a memo writes it; errors as ``from_gregorian``.

    >>> bangla_words(date(2022, 6, 14))
    '৩১ জ্যৈষ্ঠ ১৪২৯'
    """
    year, shape, index = _found(day)
    return f"{shape.texts[index]} {_in_bangla(year)}"


def _found(day: date) -> tuple[int, _Shape, int]:
    year = day.year - _LEAD
    if day.month < 4 or (day.month == 4 and day.day < 14):
        year -= 1
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise CellError("#NUM!", _OUT_OF_RANGE.filled(day=day.isoformat()[:10]))
    first, shape = _year(year)
    return year, shape, day.toordinal() - first


def to_gregorian(day: BanglaDate) -> date:
    """Return the Gregorian date of ``day``.

    Raises ``CellError``: ``#VALUE!`` for a date that does not exist (৩০ ফাল্গুন ১৪২৯,
    ৩১ কার্তিক), ``#NUM!`` for a year before 1394 or beyond what dates can hold.

    >>> to_gregorian(BanglaDate(1429, 11, 30))
    Traceback (most recent call last):
    ...
    xlbudget.errors.CellError: ১৪২৯ বঙ্গাব্দের ফাল্গুন মাস ২৯ দিনের, ৩০ তারিখ নেই · \
Falgun 1429 has 29 days; there is no day 30
    """
    year, month, number = day
    if not 1 <= month <= 12:
        raise CellError("#VALUE!", _NO_MONTH.filled(month=month))
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise CellError("#NUM!", _OUT_OF_RANGE.filled(day=day))
    first, shape = _year(year)
    if not 1 <= number <= shape.lengths[month - 1]:
        raise CellError("#VALUE!", _impossible(day, shape.lengths[month - 1]))
    return date.fromordinal(first + shape.before[month - 1] + number - 1)


def _impossible(day: BanglaDate, length: int) -> Text:
    return _IMPOSSIBLE.filled(
        year=_number(day.year),
        month=Text(MONTHS[day.month - 1], _ENGLISH_MONTHS[day.month - 1]),
        length=_number(length),
        day=_number(day.day),
    )


def _number(number: int) -> Text:
    return Text(_in_bangla(number), str(number))
