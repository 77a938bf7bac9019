"""Worksheet functions on dates, in both calendars, and the fiscal year."""

from datetime import date

from xlbudget.bangla.calendar import bangla_words
from xlbudget.bangla.dates import gregorian_words
from xlbudget.budget.cells import Value
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.text import Text
from xlbudget.worksheet import arguments as read
from xlbudget.worksheet.record import Argument, Example, Function

_CATEGORY = Text("তারিখ", "Dates")
_DATE = Argument(
    "date",
    Text(
        "তারিখ বা তার ঘর; ১৪.০৬.২০২২ বা ৩১ জ্যৈষ্ঠ ১৪২৯ এর মতো লেখাও চলে",
        "A date or its cell; a date written as text, in either calendar, will do",
    ),
)
_DAY = date(2022, 6, 14)


def bangla_date(date: Value, epoch_1904: bool = False) -> str:
    """Return the date of the Bangla calendar; before 14 April 1987 #NUM!.

    >>> bangla_date("2022-06-14")
    '৩১ জ্যৈষ্ঠ ১৪২৯'
    """
    day = read.day(date, epoch_1904)
    return "" if day is None else bangla_words(day)


def bangla_gregorian(date: Value, epoch_1904: bool = False) -> str:
    """Return the Gregorian date in Bangla.

    >>> bangla_gregorian(44726)
    '১৪ জুন ২০২২'
    """
    day = read.day(date, epoch_1904)
    return "" if day is None else gregorian_words(day)


def bangla_date_value(text: Value, epoch_1904: bool = False) -> date | str:
    """Return the date that the text names in either calendar.

    >>> bangla_date_value("১৪.০৬.২০২২ খ্রিঃ")
    datetime.date(2022, 6, 14)
    """
    day = read.day(text, epoch_1904)
    return "" if day is None else day


def fiscal_year(date: Value, epoch_1904: bool = False) -> str:
    """Return the fiscal year in which the date falls.

    >>> fiscal_year("৩১ জ্যৈষ্ঠ ১৪২৯")
    '২০২১-২২'
    """
    day = read.day(date, epoch_1904)
    return "" if day is None else FiscalYear.of(day).bangla


BANGLA_DATE = Function(
    "BANGLA_DATE",
    bangla_date,
    (_DATE,),
    Text(
        "তারিখ বাংলা সনে লেখে, বাংলাদেশের বর্তমান ও ১৯৮৭ সালের নিয়মে।",
        "Writes a date in the Bangla calendar of Bangladesh, by the rule in force on that day.",
    ),
    (
        Example((_DAY,), "৩১ জ্যৈষ্ঠ ১৪২৯"),
        Example((44726,), "৩১ জ্যৈষ্ঠ ১৪২৯"),
        Example(("১৪/০৬/২০২২",), "৩১ জ্যৈষ্ঠ ১৪২৯"),
        Example((date(2019, 10, 16),), "৩১ আশ্বিন ১৪২৬"),
        Example((None,), ""),
        Example((date(1987, 4, 13),), error="#NUM!"),
        Example(("31/06/2022",), error="#VALUE!"),
    ),
    _CATEGORY,
    takes_epoch=True,
    without_python=True,
)

BANGLA_GREGORIAN = Function(
    "BANGLA_GREGORIAN",
    bangla_gregorian,
    (_DATE,),
    Text("খ্রিস্টীয় তারিখ বাংলায় লেখে: ১৪ জুন ২০২২।", "Writes the Gregorian date in Bangla."),
    (
        Example((_DAY,), "১৪ জুন ২০২২"),
        Example(("৩১ জ্যৈষ্ঠ ১৪২৯",), "১৪ জুন ২০২২"),
        Example((44726,), "১৪ জুন ২০২২"),
        Example((None,), ""),
        Example(("১৪/০৬/২২",), error="#VALUE!"),
    ),
    _CATEGORY,
    takes_epoch=True,
    without_python=True,
)

BANGLA_DATE_VALUE = Function(
    "BANGLA_DATE_VALUE",
    bangla_date_value,
    (
        Argument(
            "text",
            Text(
                "লেখা তারিখ বা তার ঘর; বাংলা বা খ্রিস্টীয়; আগে দিন, পরে মাস",
                "A written date or its cell, Bangla or Gregorian; the day before the month",
            ),
        ),
    ),
    Text(
        "লেখা তারিখ, বাংলা বা খ্রিস্টীয়, Excel-এর তারিখে ফেরায়।",
        "Reads a written date, Bangla or Gregorian, to a date of Excel.",
    ),
    (
        Example(("৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ",), _DAY),
        Example(("১৪ জুন ২০২২",), _DAY),
        Example(("১৪.০৬.২০২২ খ্রিঃ",), _DAY),
        Example((_DAY,), _DAY),
        Example((None,), ""),
        Example(("৩০ ফাল্গুন ১৪২৯",), error="#VALUE!"),
        Example(("১৪/০৬/২২",), error="#VALUE!"),
    ),
    _CATEGORY,
    takes_epoch=True,
    without_python=True,
)

FISCAL_YEAR = Function(
    "FISCAL_YEAR",
    fiscal_year,
    (_DATE,),
    Text(
        "তারিখটি কোন অর্থবছরের (১ জুলাই থেকে ৩০ জুন): ২০২১-২২।",
        "The fiscal year in which a date falls, 1 July to 30 June, in Bangla digits.",
    ),
    (
        Example((_DAY,), "২০২১-২২"),
        Example((date(2022, 7, 1),), "২০২২-২৩"),
        Example(("৩১ জ্যৈষ্ঠ ১৪২৯",), "২০২১-২২"),
        Example((None,), ""),
        Example(("জুন ২০২২",), error="#VALUE!"),
    ),
    _CATEGORY,
    takes_epoch=True,
    without_python=True,
)
