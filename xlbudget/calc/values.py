"""Values of cells: what Python holds, what the office holds, what Excel would make of them.

The office knows numbers and texts only; a date or a truth value is a number in
a cell whose number format says so.

>>> serial(dt.date(2022, 6, 14))
44726.0
>>> moment(44726.5)
datetime.datetime(2022, 6, 14, 12, 0)
"""

import datetime as dt
import math
import re
from decimal import Decimal
from numbers import Real
from typing import Any

_EPOCH = dt.datetime(1899, 12, 30)
_MILLISECONDS = 86_400_000

ERRORS = (
    (532, "#DIV/0!"),
    (32767, "#N/A"),
    (525, "#NAME?"),
    (521, "#NULL!"),
    (502, "#NUM!"),
    (503, "#NUM!"),
    (524, "#REF!"),
    (519, "#VALUE!"),
)
"""The office's numbers of Excel's error values; its other errors are ``#VALUE!``."""

_ERROR_OF = dict(ERRORS)

_TYPED_NUMBER = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{2,3})+)(?:\.[0-9]+)?")


class CellErrorText(str):
    """The text of an error cell, told apart from a text that looks like it."""

    __slots__ = ()


def error_text(number: int) -> CellErrorText:
    """Return Excel's error value of the office's error number."""
    return CellErrorText(_ERROR_OF.get(number, "#VALUE!"))


def serial(day: dt.date) -> float:
    """Return the number of days that stands for a date or a moment; time zones are cut off."""
    if not isinstance(day, dt.datetime):
        day = dt.datetime(day.year, day.month, day.day)
    return (day.replace(tzinfo=None) - _EPOCH) / dt.timedelta(days=1)


def moment(days: float) -> dt.datetime | float:
    """Return the moment that a number of days stands for, exact to the millisecond.

    A number that no date can be stays a number.
    """
    try:
        return _EPOCH + dt.timedelta(milliseconds=round(days * _MILLISECONDS))
    except OverflowError:
        return days


def typed_number(text: str) -> float | None:
    """Return the number that Excel makes of a text put into a cell, or ``None``.

    Only ASCII digits, as in Excel with English settings; a date typed as text
    depends on the user's settings and stays text.

    >>> typed_number("6,24,607"), typed_number("৬২৪৬০৭")
    (624607.0, None)
    """
    return float(text.replace(",", "")) if _TYPED_NUMBER.fullmatch(text) else None


def for_cell(value: Any) -> Any:
    """Return what a cell can take of a value: number, text, truth, date; blank is "".

    numpy and pandas values come as their plain kind; NaN and NaT are blank.
    """
    if type(value).__module__.partition(".")[0] in ("numpy", "pandas"):
        value = _plain(value)
    if isinstance(value, (bool, str, dt.date)):
        return value
    if isinstance(value, (Real, Decimal)):
        number = float(value)
        return "" if math.isnan(number) else number
    return "" if value is None else str(value)


def _plain(value: Any) -> Any:
    """Return the plain Python value of a numpy or pandas scalar."""
    if type(value).__name__ in ("NaTType", "NAType"):
        return None
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime()
    if type(value).__name__ == "datetime64":
        return None if str(value) == "NaT" else value.astype("datetime64[us]").item()
    return value.item() if hasattr(value, "item") else value


def for_reader(value: Any, dates: Any, empty: Any, numbers: Any, errors_as_text: bool) -> Any:
    """Return one value as xlwings' options ask for it.

    ``dates`` and ``numbers`` make dates and numbers; an error is ``None``
    unless ``errors_as_text``.
    """
    if value is None or value == "":
        return empty
    if isinstance(value, CellErrorText):
        return str(value) if errors_as_text else None
    if isinstance(value, dt.datetime):
        return dates(
            year=value.year, month=value.month, day=value.day, hour=value.hour,
            minute=value.minute, second=value.second, microsecond=value.microsecond, tzinfo=None,
        )  # fmt: skip
    if numbers is not None and isinstance(value, float):
        return numbers(value)
    return value
