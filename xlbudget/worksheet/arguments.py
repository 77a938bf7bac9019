"""What the value of one cell means to a worksheet function.

The value is what Excel, LibreOffice or a JSON line hands over: a number, text,
TRUE, a date, an error or nothing.  Each reader takes it in any form that offices
write and raises ``CellError`` for everything else; an error value is raised as
the same error.  Nothing, white space and invisible marks are a blank.

>>> amount("৬,২৪,৬০৭/-"), amount(" "), text(624607.0), whole("২")
(Decimal('624607'), None, '624607', 2)
>>> day(44726), day("৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ"), flag("true")
(datetime.date(2022, 6, 14), datetime.date(2022, 6, 14), True)
"""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import cast

from xlbudget.bangla.dates import from_serial, read_date
from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.figures import plain_spaces, shown
from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.budget.taka import exact, poisha_of, taka_of
from xlbudget.errors import CellError, ErrorKind
from xlbudget.text import Text

HOLDS_ERROR = Text(
    "ঘরে {name} ত্রুটি আছে; আগে সেটি ঠিক করুন", "the cell holds the error {name}; mend that first"
)

_FLAGS = {"TRUE": True, "1": True, "FALSE": False, "0": False, "": False}
_WHOLE = re.compile("[0-9]{1,9}|[০-৯]{1,9}")

_DATE_DUE = Text(
    "{shown} তারিখ নয়; তারিখ দিন, যেমন ১৪ জুন ২০২২", "{shown} is no date; give one, like 14 June 2022"
)
_TEXT_DUE = Text(
    "ঘরে তারিখ আছে; লেখা থাকার কথা (তারিখের জন্য BANGLA_DATE, BANGLA_GREGORIAN)",
    "the cell holds a date, not text (for dates: BANGLA_DATE, BANGLA_GREGORIAN)",
)
_FLAG_DUE = Text("{shown} আছে; TRUE অথবা FALSE হওয়ার কথা", "{shown} is neither TRUE nor FALSE")
_WHOLE_DUE = Text(
    "{shown} আছে; পূর্ণ সংখ্যা হওয়ার কথা, যেমন 2", "{shown} is not a whole number, such as 2"
)


def is_blank(value: Value) -> bool:
    """Say whether the cell is empty or holds nothing that can be seen."""
    return value is None or (isinstance(value, str) and not plain_spaces(value))


def amount(value: Value) -> Decimal | None:
    """Return an amount in figures or words; ``None`` for a blank, a dash or dots.

    A float is taken at its 15 digits.  TRUE, a date, ambiguous or other text is
    #VALUE!, too many digits #NUM!.
    """
    _no_error(value)
    return taka_of(value)


def poisha(value: Value) -> int | None:
    """Return an amount in poisha, read as ``amount``; a third decimal is #VALUE!."""
    if isinstance(value, ErrorValue):
        _no_error(value)
    return poisha_of(value)


def text(value: Value) -> str:
    """Return the text as it stands; "" for a blank.

    A number is written out plainly and without needless decimals, TRUE as Excel
    shows it.  A date is #VALUE!: how its cell shows it is not known here.
    """
    _no_error(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float | Decimal):
        number = exact(value)
        return f"{number or number.copy_abs():f}"  # no minus sign before zero
    if isinstance(value, str):
        return "" if is_blank(value) else value
    if value is None:
        return ""
    raise CellError("#VALUE!", _TEXT_DUE)


def day(value: Value, epoch_1904: bool = False) -> date | None:
    """Return a date; ``None`` for a blank.

    Takes a date (its time of day is dropped), text in either calendar, and a
    serial number of Excel.  Text and TRUE that are no date are #VALUE!, a number
    that is none #NUM!.
    """
    _no_error(value)
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if isinstance(value, str):
        return _written_day(value)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise CellError("#VALUE!", _DATE_DUE.filled(shown=text(value)))
    serial = float(exact(value))
    return from_serial(int(serial) if serial.is_integer() else serial, epoch_1904)


def _written_day(written: str) -> date | None:
    try:
        return read_date(written)
    except CellError:
        if is_blank(written):
            return None
        raise


def flag(value: Value) -> bool:
    """Return TRUE or FALSE, also from 1 and 0 and from text; a blank is FALSE."""
    if value is None:
        return False
    _no_error(value)
    written = plain_spaces(to_ascii(_shown(value)))
    if (known := _FLAGS.get(written.upper())) is None:
        raise CellError("#VALUE!", _FLAG_DUE.filled(shown=shown(written)))
    return known


def whole(value: Value) -> int | None:
    """Return a whole number from 0 up, also from its digits in text; ``None`` for a blank."""
    _no_error(value)
    if is_blank(value):
        return None
    written = plain_spaces(_shown(value))
    if isinstance(value, bool) or not _WHOLE.fullmatch(written):
        raise CellError("#VALUE!", _WHOLE_DUE.filled(shown=shown(written)))
    return int(to_ascii(written))


def _shown(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else text(value)


def _no_error(value: Value) -> None:
    if isinstance(value, ErrorValue):
        # Any error of Excel may pass through, not only those that we raise ourselves.
        raise CellError(cast(ErrorKind, value.name), HOLDS_ERROR.filled(name=value.name))
