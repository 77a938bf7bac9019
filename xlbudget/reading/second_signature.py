"""Signatures side by side below a table: the first officer signs at the right.

At the left are the lines of a second officer (or of more), of the addressee, or
the copy part.  They are in cells, behind tabs, or behind many spaces.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from xlbudget.budget.cells import Value
from xlbudget.reading import memo_lines as line
from xlbudget.reading.grid import blank
from xlbudget.reading.label_cells import with_labels
from xlbudget.reading.rows import BodyRow

_WIDE = re.compile(r"\s{4,}")


@dataclass(frozen=True, slots=True)
class Signed:
    """The rows below a table without the second signature, and the rows with its lines."""

    rows: tuple[BodyRow, ...]
    second: tuple[BodyRow, ...] = ()


def second_signature(rows: tuple[BodyRow, ...]) -> Signed:
    """Take the first block of signatures side by side apart, down to the copy part.

    An addressee or a copy part at the left comes after the signature, as if it
    were below.
    """
    found = tuple(map(_parted, rows))
    start = next((i for i, row in enumerate(found) if _is_pair(row)), None)
    if start is None or any(map(_opens_copy, found[:start])):
        return Signed(rows)
    lefts = sorted(_filled(found[start]))[:-1]
    end = start + 1
    while end < len(found) and _is_beside(found[end], lefts):
        end += 1
    block = found[start:end]
    own = _columns(block, [c for c in range(1, _width(block) + 1) if c not in lefts])
    second = tuple(row for c in lefts for row in _columns(block, [c]))
    first = _lines(found[start], lefts[0])[0]
    if line.is_addressee(first) or line.opens_copy(first):
        return Signed((*rows[:start], *own, *second, *rows[end:]))
    return Signed((*rows[:start], *own, *rows[end:]), second)


def _parted(row: BodyRow) -> BodyRow:
    """A row whose one text is parted by many spaces, as cells."""
    filled = list(_filled(row).values())
    if len(filled) == 1 and isinstance(filled[0], str) and _WIDE.search(filled[0].strip()):
        return replace(row, values=tuple(_WIDE.split(filled[0].strip())))
    return row


def _filled(row: BodyRow) -> dict[int, Value]:
    return {column: value for column, value in enumerate(row.values, 1) if not blank(value)}


def _width(rows: Iterable[BodyRow]) -> int:
    return max(len(row.values) for row in rows)


def _lines(row: BodyRow, column: int) -> list[str]:
    return [text.strip() for text in str(row.value(column)).splitlines() if text.strip()]


def _columns(rows: Iterable[BodyRow], columns: list[int]) -> tuple[BodyRow, ...]:
    """The rows with these columns alone, those without any left out."""
    kept = (
        replace(row, values=tuple(v if c in columns else None for c, v in enumerate(row.values, 1)))
        for row in rows
    )
    return tuple(row for row in kept if _filled(row))


def _is_pair(row: BodyRow) -> bool:
    """Whether the cells of a row begin signatures, or the first what may be beside one."""
    filled = _filled(row)
    if len(filled) < 2 or len(with_labels(list(filled.items()))) < len(filled):
        return False
    first, *others = (_lines(row, column) for column in filled)
    beside = line.is_addressee(first[0]) or line.opens_copy(first[0])
    is_other = beside and line.after_memo_label(first[0]) is None
    return all(map(_are_names, others)) and (is_other or _are_names(first))


def _are_names(lines: list[str]) -> bool:
    return line.is_name(lines[0]) and all(map(_can_sign, lines))


def _can_sign(text: str) -> bool:
    return line.is_name(text) or line.is_contact(text) or line.is_hand_mark(text)


def _is_beside(row: BodyRow, lefts: list[int]) -> bool:
    """Whether a row goes on with signatures side by side, or with the one that has more lines."""
    filled = set(_filled(row))
    rest = filled.difference(lefts)
    if _opens_copy(row) or len(rest) > 1 or (rest and max(rest) <= lefts[-1]):
        return False
    if rest or not filled:
        return True
    begins = line.is_addressee(_lines(row, min(filled))[0])
    return len(row.values) > lefts[-1] and not begins


def _opens_copy(row: BodyRow) -> bool:
    return any(line.opens_copy(str(value)) for value in _filled(row).values())
