"""Rows of a Word table that were typed into one: a serial on each line of a cell, and so on.

Source: lists of offices as typists make them, with Enter in place of a new row.
"""

import re
from itertools import pairwise

from xlbudget.bangla.digits import to_ascii
from xlbudget.files.docx_text import Shown

Cells = tuple[Shown | None, ...]

_SERIAL = re.compile(r"[(\[]?\s*([0-9]{1,4})\s*[)\]।.]?")


def unstacked(cells: Cells) -> tuple[Cells, ...]:
    """Return the rows that are stacked in one, or the row itself.

    They are where the first cell numbers its lines and every other has as many
    lines, or none.

    >>> row = (Shown("১\\n২"), Shown("সাভার\\nদোহার"), None, Shown("৪০০০\\n৫০০০"))
    >>> [[cell and cell.text for cell in one] for one in unstacked(row)]
    [['১', 'সাভার', None, '৪০০০'], ['২', 'দোহার', None, '৫০০০']]
    """
    lists = [_lines(cell.text) if cell else [] for cell in cells]
    serials = [_serial(text) for text in lists[0]] if lists else []
    count = len(serials)
    steps = {(a or 0) + 1 == b for a, b in pairwise(serials)}
    if count < 2 or None in serials or steps != {True}:
        return (cells,)
    originals = [_lines(cell.original) if cell and cell.original else [] for cell in cells]
    if any(len(lines) not in (0, count) for lines in (*lists, *originals)):
        return (cells,)
    return tuple(
        tuple(
            Shown(lines[i], own[i] if own else None) if lines else None
            for lines, own in zip(lists, originals, strict=True)
        )
        for i in range(count)
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _serial(text: str) -> int | None:
    found = _SERIAL.fullmatch(to_ascii(text))
    return int(found[1]) if found else None
