"""Ranges and sheet names as a workbook file writes them.

>>> quoted("স্মারক-অনুলিপি")
"'স্মারক-অনুলিপি'"
"""

import re

from xlbudget.sheets.corner import corner as corner

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]*)")


def quoted(sheet: str) -> str:
    """Return a sheet's name in quotes, which no name minds and Bangla names may need."""
    return "'" + sheet.replace("'", "''") + "'"


def absolute(sheet: str, ref: str) -> str:
    """Return a range, or several between commas, in the form of a defined name.

    >>> absolute("বরাদ্দ", "A1:D9")
    "'বরাদ্দ'!$A$1:$D$9"
    """
    areas = (_CELL.sub(r"$\1$\2", area.strip()) for area in ref.split(","))
    return ",".join(f"{quoted(sheet)}!{area}" for area in areas)


def without_last_row(ref: str) -> str:
    """Return a range less its last row.

    >>> without_last_row("A3:D154")
    'A3:D153'
    """
    head, row = ref.rstrip("0123456789"), corner(ref.rpartition(":")[2])[1]
    return f"{head}{row - 1}"


def location(link: str) -> str:
    """Return the place that a hyperlink leads to, its sheet in quotes.

    >>> location("বরাদ্দ!C12")
    "'বরাদ্দ'!C12"
    """
    sheet, mark, ref = link.rpartition("!")
    if not mark or sheet.startswith("'"):
        return link
    return f"{quoted(sheet)}!{ref}"
