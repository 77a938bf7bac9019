"""Errors, hidden rows and merged cells of an .xlsb file.

Source: [MS-XLSB] 2.1.4 (records), 2.4.304 (BrtBundleSh), 2.4.741 (BrtRowHdr),
2.4.311 (BrtCellError), 2.4.694 (BrtFmlaError), 2.4.720 (BrtMergeCell).
"""

import struct
from collections.abc import Iterator

from xlbudget.files.container import unpack
from xlbudget.files.package import Package
from xlbudget.files.sheet_extras import SheetExtras

_WORKBOOK = "xl/workbook.bin"
_ROW, _BLANK, _LAST_CELL, _BUNDLE, _MERGED = 0, 1, 11, 156, 176
_ERROR_CELLS = (3, 11)
_HIDDEN = 0x10


def xlsb_extras(data: bytes) -> dict[int, SheetExtras]:
    """Return the extras of each sheet, by its number among the tabs from 0.

    ``ValueError`` or ``struct.error`` when a part is broken, ``Refused`` for the zip.
    """
    package = Package(unpack(data))
    if _WORKBOOK not in package.parts:
        raise ValueError("no workbook")
    targets = {relation.key: relation.target for relation in package.relations(_WORKBOOK)}
    bundles = (body for kind, body in _records(package.parts[_WORKBOOK]) if kind == _BUNDLE)
    parts = (package.parts.get(targets.get(_text(body, 8), "")) for body in bundles)
    return {number: _sheet(part) for number, part in enumerate(parts) if part is not None}


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        kind, at = _number(part, at, 2)
        length, at = _number(part, at, 4)
        yield kind, part[at : at + length]
        at += length


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of up to ``most`` bytes, seven bits each, the high one saying that more follow."""
    value = 0
    for n in range(most):
        byte = part[at + n] if at + n < len(part) else 0
        value |= (byte & 0x7F) << 7 * n
        if byte < 0x80:
            return value, at + n + 1
    return value, at + most


def _text(body: bytes, at: int) -> str:
    length = struct.unpack_from("<I", body, at)[0]
    return body[at + 4 : at + 4 + 2 * length].decode("utf-16-le", "replace")


def _sheet(part: bytes) -> SheetExtras:
    found, row = SheetExtras(), 0
    for kind, body in _records(part):
        if kind == _ROW:
            row = struct.unpack_from("<I", body)[0] + 1
            if body[11] & _HIDDEN:
                found.hidden_rows.add(row)
        elif _BLANK < kind <= _LAST_CELL:
            column = struct.unpack_from("<I", body)[0] + 1
            found.reach(row, column)
            if kind in _ERROR_CELLS:
                found.error(row, column, body[8])
        elif kind == _MERGED:
            top, bottom, left, right = struct.unpack_from("<4I", body)
            found.merge(top + 1, left + 1, bottom + 1, right + 1)
    return found
