"""Errors, hidden rows, merged cells and the formats of numbers of an .xls file.

Source: [MS-XLS] 2.1.4 (records), 2.4.28 (BoundSheet8), 2.4.221 (Row), 2.4.24
(BoolErr), 2.4.127 (Formula), 2.4.168 (MergeCells), 2.4.126 (Format), 2.4.353 (XF),
2.4.180 (Number), 2.4.220 (RK), 2.4.175 (MulRk).
"""

import struct
from collections.abc import Iterator

from xlbudget.files.compound_source import CompoundFile
from xlbudget.files.number_format import mask_of
from xlbudget.files.sheet_extras import SheetExtras

_BOF, _EOF, _SHEET, _PASSWORD = 0x0809, 0x000A, 0x0085, 0x002F
_ROW, _ERROR, _FORMULA, _MERGED, _MULTIPLE = 0x0208, 0x0205, 0x0006, 0x00E5, 0x00BD
_CELLS = (_ERROR, _FORMULA, 0x0203, 0x0204, 0x00D6, 0x00FD, 0x027E)
_FORMAT, _XF = 0x041E, 0x00E0
_NUMBERS = (_FORMULA, 0x0203, 0x027E)
_HIDDEN = 0x20
_WIDTH = 256


def xls_extras(data: bytes) -> dict[int, SheetExtras]:
    """Return the extras of each sheet, by its number among the tabs from 0.

    ``ValueError`` or ``struct.error`` when the file is broken.
    """
    file = CompoundFile(data)
    stream = file.stream("Workbook") or file.stream("Book")
    if stream is None:
        raise ValueError("no workbook")
    whole = tuple(_records(stream, 0))
    masks = _masks(whole)
    starts = [struct.unpack_from("<I", body)[0] for kind, body in whole if kind == _SHEET]
    return {number: _sheet(stream, start, masks) for number, start in enumerate(starts)}


def _masks(records: tuple[tuple[int, bytes], ...]) -> dict[int, str]:
    """The cell formats, by their indexes, that show leading zeros or a percentage."""
    codes = {}
    for kind, body in records:
        if kind == _FORMAT:
            key, length, wide = struct.unpack_from("<HHB", body)
            wide &= 1
            text = body[5 : 5 + length * (1 + wide)]
            codes[key] = text.decode("utf-16-le" if wide else "latin-1", "replace")
    keys = [struct.unpack_from("<H", body, 2)[0] for kind, body in records if kind == _XF]
    masks = ((index, mask_of(key, codes.get(key))) for index, key in enumerate(keys))
    return {index: mask for index, mask in masks if mask}


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of the part that begins at a place, those of parts inside left out."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 1 and kind != _BOF:
            yield kind, stream[at + 4 : at + 4 + length]
        if depth < 1:
            return
        at += 4 + length


def _looks(kind: int, body: bytes) -> Iterator[tuple[int, int]]:
    """Yield the column and the cell format of each number that a record holds."""
    first = struct.unpack_from("<H", body, 2)[0]
    if kind == _MULTIPLE:
        for n, at in enumerate(range(4, len(body) - 2, 6)):
            yield first + n, struct.unpack_from("<H", body, at)[0]
    elif kind in _NUMBERS:
        yield first, struct.unpack_from("<H", body, 4)[0]


def _sheet(stream: bytes, start: int, masks: dict[int, str]) -> SheetExtras:
    found = SheetExtras()
    for kind, body in _records(stream, start):
        for column, look in _looks(kind, body) if kind in (*_NUMBERS, _MULTIPLE) else ():
            if look in masks:
                row = struct.unpack_from("<H", body)[0]
                found.masks[row + 1, column + 1] = masks[look]
        if kind in _CELLS:
            row, column = struct.unpack_from("<HH", body)
            if column >= _WIDTH:
                raise ValueError(f"column {column}")
            found.reach(row + 1, column + 1)
            if kind == _ERROR and body[7]:
                found.error(row + 1, column + 1, body[6])
            elif kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
                found.error(row + 1, column + 1, body[8])
        elif kind == _MULTIPLE:
            found.reach(
                struct.unpack_from("<H", body)[0] + 1, struct.unpack("<H", body[-2:])[0] + 1
            )
        elif kind == _ROW:
            row, flags = struct.unpack_from("<H10xI", body)
            if flags & _HIDDEN:
                found.hidden_rows.add(row + 1)
        elif kind == _MERGED:
            for top, bottom, left, right in struct.iter_unpack(
                "<4H", body[2 : 2 + (len(body) - 2) // 8 * 8]
            ):
                found.merge(top + 1, left + 1, bottom + 1, right + 1)
    return found
