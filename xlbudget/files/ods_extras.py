"""Errors, hidden rows, merged cells and leading zeros of an .ods file.

Source: OpenDocument 1.3 part 3, sections 9.1.3 (table-row), 9.1.4 (table-cell),
19.575 (visibility), 19.675 (number-rows-repeated), 19.678 (number-rows-spanned);
that a cell holds an error is an attribute of LibreOffice's own.
"""

import re
from collections.abc import Iterator

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.container import unpack
from xlbudget.files.sheet_extras import SheetExtras
from xlbudget.files.xml_part import Element, parse

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_OURS = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_ZEROS = re.compile(r"[0০][0-9০-৯][0-9০-৯ ()/-]*")
_WIDEST, _TALLEST = 1024, 10_000  # a sheet repeats its blank end many times
_CONTENT = "content.xml"
_GROUPS = tuple(f"{_TABLE}{n}" for n in ("table-row-group", "table-header-rows", "table-rows"))
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def ods_extras(data: bytes) -> dict[int, SheetExtras]:
    """Return the extras of each sheet, by its number among the tabs from 0.

    ``ValueError`` when the content is missing or broken, ``Refused`` for the zip.
    """
    content = unpack(data).get(_CONTENT)
    if content is None:
        raise ValueError("no content")
    body = parse(content, _CONTENT).find(f".//{_OFFICE}spreadsheet")
    sheets = () if body is None else body.iterchildren(f"{_TABLE}table")
    return {number: _sheet(sheet) for number, sheet in enumerate(sheets)}


def _sheet(sheet: Element) -> SheetExtras:
    found, at = SheetExtras(), 0
    for row in _rows(sheet):
        times = _count(row, "number-rows-repeated")
        filled = _row(row, at + 1, found)
        if times > 1 and filled:
            alike = {c: text for (r, c), text in found.shown.items() if r == at + 1}
            rows = range(at + 2, at + 1 + min(times, _TALLEST))
            found.shown |= {(r, c): text for r in rows for c, text in alike.items()}
        if filled:
            found.reach(at + times, filled)
        if row.get(f"{_TABLE}visibility") in ("collapse", "filter") and filled:
            found.hidden_rows |= set(range(at + 1, at + 1 + min(times, 1 << 20)))
        at += times
    return found


def _rows(element: Element) -> Iterator[Element]:
    for part in element:
        if part.tag == f"{_TABLE}table-row":
            yield part
        elif part.tag in _GROUPS:
            yield from _rows(part)


def _row(row: Element, at: int, found: SheetExtras) -> int:
    """Note the errors and merged cells of a row; return its last column that is not blank."""
    column = filled = 0
    for cell in row.iterchildren(*_CELLS):
        times = _count(cell, "number-columns-repeated")
        down, across = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if down * across > 1:
            found.merge(at, column + 1, at + down - 1, column + across)
        if len(cell):
            filled = column + times
        if cell.get(f"{_OURS}value-type") == "error":
            text = cell.findtext(f"{_TEXT}p", "")
            found.errors[at, column + 1] = ErrorValue(text if text.startswith("#") else "#VALUE!")
        elif shown := _shown(cell):
            found.shown |= {(at, column + 1 + n): shown for n in range(min(times, _WIDEST))}
        column += times
    return filled


def _shown(cell: Element) -> str:
    """What a number shows beside its digits: leading zeros, a percentage; else nothing."""
    kind = cell.get(f"{_OFFICE}value-type")
    text = cell.findtext(f"{_TEXT}p", "") if kind in ("float", "percentage") else ""
    return text if kind == "percentage" or _ZEROS.fullmatch(text) else ""


def _count(element: Element, name: str) -> int:
    text = element.get(f"{_TABLE}{name}", "1")
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) < 1 << 24):
        raise ValueError(f"{name} {text}")
    return int(text)
