"""Reading dates as offices write them, and Excel's serial numbers.

The day always comes before the month, unless the year stands first. A named month
decides the calendar; figures alone are Gregorian, unless বঙ্গাব্দ or বাং follows.
Refused, because a reader would have to guess: years of two digits, figures that mix
Bangla and ASCII digits, a month of one calendar with the year of the other.

>>> read_date("৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ") == read_date("১৪.০৬.২০২২ খ্রিঃ")
True
>>> print(read_bangla("৩১ জৈষ্ঠ ১৪২৯"))
৩১ জ্যৈষ্ঠ ১৪২৯
>>> gregorian_words(date(2022, 6, 14))
'১৪ জুন ২০২২'
"""

import math
import re
from contextlib import suppress
from datetime import date

from xlbudget.bangla.calendar import MONTHS, BanglaDate, to_gregorian
from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.invisible import without_invisible
from xlbudget.bangla.spelling import clean
from xlbudget.errors import CellError
from xlbudget.text import Text

GREGORIAN_MONTHS = (
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
    "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
)  # fmt: skip
"""The twelve Gregorian months in Bangla, January first."""

_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

# Older spellings, and slips that can mean one month only.
GREGORIAN_NAMES = {
    **{name: i for i, name in enumerate(GREGORIAN_MONTHS, 1)},
    **{name: i for i, name in enumerate(_ENGLISH_MONTHS, 1)},
    **{name[:3]: i for i, name in enumerate(_ENGLISH_MONTHS, 1)},
    "জানুয়ারী": 1, "ফেব্রুয়ারী": 2, "ফেব্রয়ারি": 2, "ফেব্রয়ারী": 2, "আগষ্ট": 8, "অগাস্ট": 8,
    "sept": 9, "সেপ্টেম্বার": 9, "অক্টোবার": 10, "অক্টবর": 10, "নবেম্বর": 11,
}  # fmt: skip
BANGLA_NAMES = {
    **{name: i for i, name in enumerate(MONTHS, 1)},
    "জৈষ্ঠ": 2, "জৈষ্ঠ্য": 2, "জ্যৈষ্ঠ্য": 2, "জৈ্যষ্ঠ": 2, "আষাঢ": 3, "আষাড়": 3, "শ্রাবন": 4,
    "আশ্বিণ": 6, "কার্ত্তিক": 7, "অগ্রহায়ন": 8, "অগ্রাহায়ণ": 8, "ফাল্গুণ": 11, "ফাগুন": 11,
}  # fmt: skip

# What may stand about the figures. A longer word stands before the one that it begins with.
LEADS = ("তারিখ", "তাং", "date")
ENGLISH_ORDINALS, BANGLA_ORDINALS = ("st", "nd", "rd", "th"), ("লা", "রা", "ঠা", "ই", "শে")
BANGLA_ERAS = ("বঙ্গাব্দ", "বাংলা", "বাং")
GREGORIAN_ERAS = (
    "খ্রিস্টাব্দ", "খ্রিষ্টাব্দ", "খ্রি", "খ্রীস্টাব্দ", "খ্রীষ্টাব্দ", "খ্রী",
    "খৃস্টাব্দ", "খৃষ্টাব্দ", "খৃ", "ইংরেজি", "ইংরেজী", "ইং", "ad",
)  # fmt: skip
YEAR_WORDS = ("সাল", "সন", "তারিখ")


def _any(*words: str) -> str:
    return f"(?:{'|'.join(words)})"


_NUMBER = "[0-9০-৯]{1,9}"
_ORDINAL = f"(?:{_any(*ENGLISH_ORDINALS)}| ?{_any(*BANGLA_ORDINALS)})?"
_MONTH = "[^0-9০-৯ ,./:–-]+"
_SHAPES = tuple(  # compiled when first used: that takes milliseconds
    (
        f"(?:{_any(*LEADS)} *[:ঃ.-]* *)?"
        f"(?:{shape})"
        f"(?:[ ,]*(?:(?P<bangla>{_any(*BANGLA_ERAS)})|(?P<gregorian>{_any(*GREGORIAN_ERAS)}))"
        "[ঃ:.]*)?"
        f"(?: *{_any(*YEAR_WORDS)})? *।?"
    )
    for shape in (
        f"(?P<day>{_NUMBER}){_ORDINAL}[ ,./–-]*(?P<month>{_MONTH})[ ,./–-]*(?P<year>{_NUMBER})",
        f"(?P<month>{_MONTH})[ .]*(?P<day>{_NUMBER}){_ORDINAL}[ ,]+(?P<year>{_NUMBER})",
        f"(?P<year>[0-9০-৯]{{4}})([./–-])(?P<month>{_NUMBER})\\2(?P<day>{_NUMBER})"
        "(?:[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,6})?)?)?",
        f"(?P<day>{_NUMBER}) ?([./–-]) ?(?P<month>{_NUMBER}) ?\\2 ?(?P<year>{_NUMBER})",
    )
)

# Bangla years stay below this for three centuries, Gregorian ones have passed it.
_EARLIEST_GREGORIAN = 1900
# Of Excel's serial numbers; those before 60, its 29 February 1900, are one day behind.
_DAY_0, _DAY_0_OF_1904 = date(1899, 12, 30).toordinal(), date(1904, 1, 1).toordinal()
_LAST_SERIAL = date.max.toordinal() - _DAY_0

_UNREADABLE = Text(
    "“{text}” তারিখ হিসেবে পড়া যায় না; লিখুন যেমন ১৪ জুন ২০২২ বা ৩১ জ্যৈষ্ঠ ১৪২৯",
    "“{text}” cannot be read as a date; write it like 14 June 2022",
)
_MIXED_DIGITS = Text(
    "“{text}”: “{number}” সংখ্যাটিতে বাংলা ও ইংরেজি অঙ্ক মিশে আছে; এক রকম অঙ্কে লিখুন",
    "“{text}”: “{number}” mixes Bangla and English digits; write it in one kind",
)
_SHORT_YEAR = Text(
    "“{text}”: সাল “{number}” কোন শতাব্দীর বোঝা যায় না; চার অঙ্কে লিখুন, যেমন ২০২২",
    "“{text}”: the year “{number}” is not clear; write four digits, like 2022",
)
_OTHER_CALENDAR = Text(
    "“{text}”: মাস, সাল ও অব্দ এক পঞ্জিকার নয়; বঙ্গাব্দ বা খ্রিস্টাব্দ কোনটি তা ঠিক করুন",
    "“{text}”: month, year and era are not of one calendar; make it Bangla or Gregorian",
)
_NO_SUCH_DAY = Text(
    "“{text}”: এমন কোনো তারিখ নেই; আগে দিন, পরে মাস লিখুন",
    "“{text}”: there is no such date; the day comes first, then the month",
)
_NOT_BANGLA = Text(
    "“{text}” বাংলা পঞ্জিকার তারিখ নয়; লিখুন যেমন ৩১ জ্যৈষ্ঠ ১৪২৯",
    "“{text}” is no date of the Bangla calendar; write it like ৩১ জ্যৈষ্ঠ ১৪২৯",
)
_NO_SERIAL = Text(
    "{number} কোনো তারিখের ক্রমিক সংখ্যা নয়; ঘরে তারিখ লিখুন",
    "{number} is not the serial number of a date; write a date in the cell",
)


def read_date(text: str) -> date:
    """Return the Gregorian date that ``text`` names, in either calendar.

    Reads ৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ · ১৪ জুন ২০২২ · 14 Jun, 2022 · June 14, 2022 ·
    ১৪/০৬/২০২২ · ১৪.০৬.২০২২ খ্রিঃ · ১৪-৬-২০২২ · 2022-06-14, with তারিখ: before them;
    the time of day of 2022-06-14T09:30 is dropped.
    Raises ``CellError`` for anything else: ``#VALUE!``, and ``#NUM!`` for a Bangla date
    before ১ বৈশাখ ১৩৯৪.
    """
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():
        with suppress(ValueError):  # what programs write goes first; the rest is told below
            if (day := date.fromisoformat(text)).year >= _EARLIEST_GREGORIAN:
                return day
    found = _read(text)
    return to_gregorian(found) if isinstance(found, BanglaDate) else found


def read_bangla(text: str) -> BanglaDate:
    """Return the date of the Bangla calendar that ``text`` names; ``CellError`` otherwise."""
    day = _read(text)
    if not isinstance(day, BanglaDate):
        raise CellError("#VALUE!", _NOT_BANGLA.filled(text=_short(text)))
    to_gregorian(day)  # refuses ৩০ ফাল্গুন ১৪২৯
    return day


def gregorian_words(day: date) -> str:
    """Return ``day`` as a memo writes it: ১৪ জুন ২০২২."""
    return f"{to_bangla(str(day.day))} {GREGORIAN_MONTHS[day.month - 1]} {to_bangla(str(day.year))}"


def from_serial(number: float, epoch_1904: bool = False) -> date:
    """Return the date of an Excel serial number; a fraction is the time of day and dropped.

    ``epoch_1904`` is the workbook's "1904 date system". Raises ``CellError`` (``#NUM!``)
    for what is no date; serial 60 of the 1900 system is one of those: 29 February 1900,
    which Excel has and the calendar has not.

    >>> from_serial(44726.75)
    datetime.date(2022, 6, 14)
    """
    days = math.floor(number) if math.isfinite(number) else -1
    if epoch_1904 and 0 <= days <= _LAST_SERIAL - (_DAY_0_OF_1904 - _DAY_0):
        return date.fromordinal(_DAY_0_OF_1904 + days)
    if epoch_1904 or not 1 <= days <= _LAST_SERIAL or days == 60:
        raise CellError("#NUM!", _NO_SERIAL.filled(number=number))
    return date.fromordinal(_DAY_0 + days + (days < 60))


def _read(text: str) -> date | BanglaDate:
    tidy = clean(without_invisible(text)).replace("\n", " ")
    for shape in _SHAPES:
        if found := re.fullmatch(shape, tidy, re.IGNORECASE):
            return _meaning(found, _short(text))
    raise CellError("#VALUE!", _UNREADABLE.filled(text=_short(text)))


def _meaning(found: re.Match[str], text: str) -> date | BanglaDate:
    year, day = _number(found["year"], text), _number(found["day"], text)
    month, bangla = _month(found["month"], text)
    if bangla is None:
        bangla = found["bangla"] is not None
    if len(found["year"]) != 4:
        raise CellError("#VALUE!", _SHORT_YEAR.filled(text=text, number=found["year"]))
    other_era = found["gregorian"] if bangla else found["bangla"]
    if other_era or bangla != (year < _EARLIEST_GREGORIAN):
        raise CellError("#VALUE!", _OTHER_CALENDAR.filled(text=text))
    if bangla:
        return BanglaDate(year, month, day)
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise CellError("#VALUE!", _NO_SUCH_DAY.filled(text=text)) from None


def _month(token: str, text: str) -> tuple[int, bool | None]:
    """Return the month, and whether it is one of the Bangla calendar (None: figures)."""
    if token[0] in "0123456789০১২৩৪৫৬৭৮৯":
        return _number(token, text), None
    if month := GREGORIAN_NAMES.get(token.casefold()):
        return month, False
    if month := BANGLA_NAMES.get(token):
        return month, True
    raise CellError("#VALUE!", _UNREADABLE.filled(text=text))


def _number(token: str, text: str) -> int:
    ascii_token = to_ascii(token)
    if token not in (ascii_token, to_bangla(token)):
        raise CellError("#VALUE!", _MIXED_DIGITS.filled(text=text, number=token))
    return int(ascii_token)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
