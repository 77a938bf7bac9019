"""What number formats of a workbook show: dates, digits behind leading zeros, parts of a hundred.

Source: ECMA-376 Part 1, sections 18.8.30 (numFmt) and 18.17.4.1 (dates).
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

_BUILT_IN = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = re.compile("[dmyhs]", re.IGNORECASE)
_MASK = re.compile(r'(?:\[[^\]]*\])?((?:0|\\.|"[^"]*"|[-+ ()/])+)')
_PERCENT = re.compile(r"0(?:\.(0+))?%")
_PERCENTS = {9: "0%", 10: "0.00%"}
_MASKED = 10**15  # Excel keeps fifteen digits
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


def mask_of(key: int, code: str | None) -> str | None:
    """Return a number format that shows leading zeros or a percentage; ``None`` for others.

    >>> mask_of(164, "0000;@"), mask_of(9, None), mask_of(164, "#,##0.00")
    ('0000', '0%', None)
    """
    first = (code if code is not None else _PERCENTS.get(key, "")).split(";")[0]
    found = _MASK.fullmatch(first)
    if found and found[1].count("0") > 1:
        return found[1]
    return first if _PERCENT.fullmatch(first) else None


def masked(number: int | float, mask: str) -> str | None:
    r"""Return the text by which a mask shows a number; ``None`` where that is its digits.

    >>> masked(12, "0000"), masked(1711000001, r"00000\-000000"), masked(0.075, "0.0%")
    ('0012', '01711-000001', '7.5%')
    >>> masked(4000, "00") is None
    True
    """
    percent = _PERCENT.fullmatch(mask)
    if percent and abs(number) < _MASKED:
        return f"{number * 100:.{len(percent[1] or '')}f}%"
    if not 0 <= number < _MASKED or number != int(number):
        return None
    literal = re.sub(r'\\(.)|"([^"]*)"', lambda m: (m[1] or m[2]).replace("0", "\0"), mask)
    digits = str(int(number)).rjust(literal.count("0"), "0")
    rest = len(digits) - literal.count("0")
    shown = iter(digits[rest:])
    text = digits[:rest] + "".join(next(shown) if c == "0" else c for c in literal)
    return None if text == str(int(number)) else text.replace("\0", "0")


def time_of(serial: int | float) -> str | None:
    """Return the time of day that a number alone shows: 0.4375 is 10:30.

    >>> time_of(0.4375), time_of(1.5)
    ('10:30', None)
    """
    if not 0 <= serial < 1:
        return None
    minutes = round(serial * 1440)
    return f"{minutes // 60:02}:{minutes % 60:02}"


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
