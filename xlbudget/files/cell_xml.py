"""Cells as a sheet part writes them: texts, numbers, dates, errors, formulas.

Texts are written into the sheet itself (``inlineStr``), so that a workbook's
shared strings stay untouched, and a text stays a text whatever it begins with.
The rows are joined as text: an element tree of 100,000 cells is ten times slower.

Source: ECMA-376 Part 1, sections 18.3.1.4 (c), 22.9.2.19 (ST_Xstring).
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from xml.sax.saxutils import escape

from xlbudget.budget.cells import ErrorValue, Value, column_letters
from xlbudget.errors import Refused
from xlbudget.sheets.plan import Cell, SheetPlan, Style
from xlbudget.text import Text

LONGEST: Final = 32_767
"""How many UTF-16 units a cell holds; Excel calls a file with more of them broken."""

_CONTROL = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f"[&<>{_CONTROL}]|_x")
_ESCAPED = re.compile(f"[{_CONTROL}]|_(?=x[0-9A-Fa-f]{{4}}(?:_|[{_CONTROL}]))")
_HUGE = 10**308
_ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")

_TOO_LONG = Text(
    "“{sheet}” শিটের {cell} ঘরে {length} অক্ষর আছে; এক্সেলের এক ঘরে সর্বোচ্চ ৩২,৭৬৭টি ধরে",
    "cell {cell} of sheet “{sheet}” has {length} characters; an Excel cell takes 32,767 at most",
)
_NO_NUMBER = Text(
    "“{sheet}” শিটের {cell} ঘরের মান {value} এক্সেলে লেখা যায় না",
    "the value {value} of cell {cell} of sheet “{sheet}” cannot be written in Excel",
)


def text_xml(text: str) -> str:
    """Return a text for an XML part; what XML forbids is written as Excel does.

    >>> text_xml("a\\x0bb & _x0041_")
    'a_x000B_b &amp; _x005F_x0041_'
    """
    if not _SPECIAL.search(text):
        return text
    return escape(_ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text))


def attribute_xml(text: str) -> str:
    r"""Return a text for an attribute's value, without its quotes.

    >>> attribute_xml('"a"\nb')
    '&quot;a&quot;&#10;b'
    """
    plain = text_xml(text).replace('"', "&quot;")
    return plain.replace("\n", "&#10;").replace("\t", "&#9;")


def serial(day: date, date1904: bool = False) -> int | float:
    """Return the number that Excel keeps for a date (with its time, for a datetime).

    ``ValueError`` before the first day of the workbook's calendar.

    >>> serial(date(2022, 6, 14)), serial(date(2022, 6, 14), date1904=True)
    (44726, 43264)
    """
    first = date(1904, 1, 1) if date1904 else date(1899, 12, 31)
    whole = day.toordinal() - first.toordinal()
    if whole < (0 if date1904 else 1):
        raise ValueError(f"before {first}")
    # Excel's 1900 has a 29 February, so every later day counts one more.
    if not date1904 and whole > 59:
        whole += 1
    if not isinstance(day, datetime):
        return whole
    seconds = day.hour * 3600 + day.minute * 60 + day.second + day.microsecond / 1e6
    return whole + seconds / 86_400


def rows_xml(plan: SheetPlan, format_of: Callable[[Style], int], date1904: bool) -> Iterator[str]:
    """Yield the ``row`` elements of a sheet; ``format_of`` gives a style's index.

    A value that no cell can hold is ``Refused`` with its place.
    """
    # By identity: hashing a style's fourteen fields for every cell costs more than the cell.
    formats: dict[int, str] = {}
    letters: dict[int, str] = {}
    for number, row in enumerate(plan.rows, 1):
        if not row.cells and row.height is None:
            continue
        height = "" if row.height is None else f' ht="{row.height:g}"'
        if height and not row.fitted:
            height += ' customHeight="1"'
        cells = []
        last = 0
        for cell in row.cells:
            if cell.column <= last:
                raise ValueError(f"{plan.name}: row {number} has its cells out of order")
            last = cell.column
            letter = letters.get(last) or letters.setdefault(last, column_letters(last))
            look = formats.get(id(cell.style))
            if look is None:
                look = f' s="{format_of(cell.style)}"' if cell.style else ""
                formats[id(cell.style)] = look
            at = (plan.name, f"{letter}{number}")
            cells.append(cell_xml(f'<c r="{at[1]}"{look}', cell, date1904, at))
        yield f'<row r="{number}"{height}>{"".join(cells)}</row>'


def cell_xml(head: str, cell: Cell, date1904: bool, at: tuple[str, str]) -> str:
    """Return a ``c`` element; ``head`` opens it (``<c r="A1"``), ``at`` names it in a refusal."""
    value = cell.value
    if cell.formula is None:
        if value is None or value == "":
            return f"{head}/>"
        if isinstance(value, str):
            text = text_xml(_checked(value, at))
            return f'{head} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    formula = "" if cell.formula is None else f"<f>{text_xml(cell.formula.removeprefix('='))}</f>"
    if value is None:
        return f"{head}>{formula}</c>"
    kind, shown = _shown(value, date1904, at)
    return f"{head}{kind}>{formula}<v>{shown}</v></c>"


def _shown(value: Value, date1904: bool, at: tuple[str, str]) -> tuple[str, str]:
    """Return the ``t`` attribute and the content of ``v``."""
    if isinstance(value, bool):
        return ' t="b"', "1" if value else "0"
    if isinstance(value, int | float | Decimal):
        # A decimal that is no number cannot even be compared.
        comparable = not isinstance(value, Decimal) or value.is_finite()
        if not (comparable and -_HUGE < value < _HUGE):
            raise _unwritable(value, at)
        return "", f"{value:f}" if isinstance(value, Decimal) else repr(value)
    if isinstance(value, date):
        try:
            return "", str(serial(value, date1904))
        except ValueError as error:
            raise _unwritable(value, at) from error
    if isinstance(value, ErrorValue):
        # Newer errors (#SPILL!) and other programs' (Err:508) have no name in the format.
        return ' t="e"', value.name if value.name in _ERRORS else "#VALUE!"
    return ' t="str"', text_xml(_checked(str(value), at))


def _checked(text: str, at: tuple[str, str]) -> str:
    if len(text) * 2 > LONGEST:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if units > LONGEST:
            raise Refused(_TOO_LONG.filled(length=units, sheet=at[0], cell=at[1]))
    return text


def _unwritable(value: object, at: tuple[str, str]) -> Refused:
    return Refused(_NO_NUMBER.filled(value=value, sheet=at[0], cell=at[1]))
