"""Which number formats of a workbook show dates, and the days that serial numbers mean.

Source: ECMA-376 Part 1, sections 18.8.30 (numFmt) and 18.17.4.1 (dates).
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

_BUILT_IN = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = re.compile("[dmyhs]", re.IGNORECASE)
_LAST = 2_958_466  # 1 January 10000


def is_date_format(key: int, code: str | None) -> bool:
    """Whether a number format, by its id and its code, shows a date or a time.

    >>> [is_date_format(164, code) for code in ("[$-5000445]d mmmm yyyy", "[$-5000445]0", '"d" 0')]
    [True, False, False]
    """
    return bool(_shows_days(code)) if code is not None else key in _BUILT_IN


@lru_cache(maxsize=1024)
def _shows_days(code: str) -> bool:
    return bool(_DATE_LETTERS.search(_NO_CODE.sub("", code.split(";")[0])))


def day_of(serial: int | float, date1904: bool = False) -> date | None:
    """Return the date, with its time when it has one, that a serial number means.

    ``None`` for what is a time alone or stands outside the calendar.

    >>> day_of(44726), day_of(44726.5), day_of(43264, date1904=True)
    (datetime.date(2022, 6, 14), datetime.datetime(2022, 6, 14, 12, 0), datetime.date(2022, 6, 14))
    """
    if not (0 if date1904 else 1) <= serial < _LAST - 1462 * date1904:
        return None
    if date1904:
        first = datetime(1904, 1, 1)
    else:
        # Excel's 1900 has a 29 February; from March on every serial counts one more.
        first = datetime(1899, 12, 30) if serial >= 60 else datetime(1899, 12, 31)
    moment = first + timedelta(seconds=round(serial * 86_400))
    return moment.date() if moment.time() == datetime.min.time() else moment
