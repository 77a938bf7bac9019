"""What a reference in a formula means: ranges of cells on sheets of the workbook.

Cells, whole columns and rows, ranges of sheets (``first:last!A1``), parts of
Excel Tables (``Rates[[#This Row],[rate]]``) and names.  Source: ECMA-376 Part 1,
sections 18.17.2.3 and 18.17.6.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from xlbudget.files.a1 import corner
from xlbudget.files.sheet_cells import Area
from xlbudget.sheets.sheet_names import sheet_key

LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_384
_CELLS = re.compile(
    r"(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?::(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7}))?", re.I
)
_COLUMNS = re.compile(r"(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})", re.I)
_ROWS = re.compile(r"(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})")
_TABLE = re.compile(r"([^\[\]!']*)\[(.*)\]", re.DOTALL)
_PIECE = re.compile(r"\s*(?:\[((?:'.|[^\[\]'])*)\]|([,:@]))\s*", re.DOTALL)


class Reach(NamedTuple):
    """A range of cells on one sheet, the sheet as ``sheet_key`` writes it."""

    sheet: str
    area: Area


class Spot(NamedTuple):
    """Where a formula is, and how far from the cell in which it was written (if shared)."""

    sheet: str
    column: int
    row: int
    right: int = 0
    down: int = 0


@dataclass(frozen=True)
class TableArea:
    """An Excel Table: its range, how many rows head it and total it, its columns in their order."""

    whole: Reach
    headings: int
    totals: int
    columns: Mapping[str, int]


@dataclass(frozen=True)
class Names:
    """What words in formulas mean, by case-folded name; a sheet's own names by its key, too.

    ``sheets`` are the keys of the worksheets in the order of their tabs.
    """

    tables: Mapping[str, TableArea] = field(default_factory=dict)
    defined: Mapping[tuple[str, str], str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()

    def meaning(self, word: str, sheet: str) -> str | None:
        """Return the formula that a word stands for on a sheet, if it is a name."""
        key = word.casefold()
        return self.defined.get((sheet, key), self.defined.get(("", key)))


class Elsewhere(ValueError):  # noqa: N818 - an answer, no failure
    """A reference to no cells that are known here: another workbook, a deleted range, a name."""


def ranges(text: str, spot: Spot, names: Names) -> tuple[Reach, ...]:
    """Return the ranges that a reference means to a formula at ``spot``.

    ``Elsewhere`` when it means none; whether it is a name ``named`` says.
    """
    sheets, ref = _placed(text, spot, names)
    area = _cells(ref, spot)
    if area is not None:
        return tuple(Reach(sheet, area) for sheet in sheets)
    parts = _TABLE.fullmatch(text)
    if parts is None:
        table = names.tables.get(text.casefold())
        if table is None:
            raise Elsewhere(text)
        return (_rows(table, set(), table.whole.area, spot),)
    return (_of_table(parts[1], parts[2], spot, names),)


def named(text: str, spot: Spot, names: Names) -> tuple[str, str] | None:
    """Return the formula that a name stands for and the sheet where it is read."""
    if "[" in text:
        return None
    sheets, word = _placed(text, spot, names)
    if len(sheets) != 1:
        return None
    meaning = names.meaning(word, sheets[0])
    return None if meaning is None else (meaning, spot.sheet)


def _placed(text: str, spot: Spot, names: Names) -> tuple[tuple[str, ...], str]:
    """Part ``'first:last'!ref`` into the sheets and the reference."""
    name, mark, ref = text.rpartition("!")
    if not mark or "[" in ref:
        return (spot.sheet,), text
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    if "[" in name:
        raise Elsewhere(text)  # another workbook
    first, _, last = (sheet_key(part) for part in name.partition(":"))
    ends = (first, last or first)
    if not set(ends) <= set(names.sheets):
        raise Elsewhere(text)
    low, high = sorted(map(names.sheets.index, ends))
    return names.sheets[low : high + 1], ref


def _cells(ref: str, spot: Spot) -> Area | None:
    cells, columns, rows = (p.fullmatch(ref) for p in (_CELLS, _COLUMNS, _ROWS))
    right, down = spot.right, spot.down
    if cells:
        a, b, c, d, *second = cells.groups()
        first = _moved(a, b, right), _moved_row(c, d, down)
        e, f, g, h = second
        last = (_moved(e, f, right), _moved_row(g, h, down)) if f else first
    elif columns:
        a, b, c, d = columns.groups()
        first, last = (_moved(a, b, right), 1), (_moved(c, d, right), LAST_ROW)
    elif rows:
        a, b, c, d = rows.groups()
        first, last = (1, _moved_row(a, b, down)), (LAST_COLUMN, _moved_row(c, d, down))
    else:
        return None
    (left, width), (top, height) = sorted((first[0], last[0])), sorted((first[1], last[1]))
    if left < 1 or top < 1 or width > LAST_COLUMN or height > LAST_ROW:
        return None  # no cell: AAA99999999 is a name
    return Area(left, top, width, height)


def _moved(fixed: str, letters: str, by: int) -> int:
    return corner(f"{letters.upper()}1")[0] + (0 if fixed else by)


def _moved_row(fixed: str, digits: str, by: int) -> int:
    return int(digits) + (0 if fixed else by)


def _of_table(name: str, inner: str, spot: Spot, names: Names) -> Reach:
    """The part of a Table that ``name[inner]`` means; without a name it is the formula's own."""
    table = names.tables.get(name.casefold()) if name else _around(spot, names)
    if table is None:
        raise Elsewhere(name)
    parts, columns, between = set(), [], False
    if "[" not in inner:
        this_row = inner.startswith("@")
        inner = ("[#This Row]," if this_row else "") + f"[{inner.removeprefix('@')}]"
        inner = inner.removesuffix(",[]")
    at = 0
    while at < len(inner):
        piece = _PIECE.match(inner, at)
        if piece is None:
            raise Elsewhere(inner)
        at = piece.end()
        word, sign = piece[1], piece[2]
        if word is None:
            parts |= {"#this row"} if sign == "@" else set()
            between = between or sign == ":"
        elif word.startswith("#"):
            parts.add(word.casefold())
        else:
            columns.append(_column(table, word))
    if len(columns) > 2 or (len(columns) == 2 and not between):
        raise Elsewhere(inner)
    area = table.whole.area
    if columns:
        area = area._replace(left=min(columns), right=max(columns))
    return _rows(table, parts, area, spot)


def _column(table: TableArea, word: str) -> int:
    name = re.sub("'(.)", r"\1", word, flags=re.DOTALL).casefold()
    if name not in table.columns:
        raise Elsewhere(word)
    return table.columns[name]


def _rows(table: TableArea, parts: set[str], area: Area, spot: Spot) -> Reach:
    """The rows that ``#Headers``, ``#Data``, ``#Totals``, ``#All`` and ``#This Row`` mean."""
    sheet, whole = table.whole
    first, last = whole.top + table.headings, whole.bottom - table.totals
    rows: list[int] = []
    if not parts or "#data" in parts or "#all" in parts:
        rows += [first, last]
    if "#headers" in parts or "#all" in parts:
        rows += [whole.top, first - 1]
    if "#totals" in parts or "#all" in parts:
        rows += [last + 1, whole.bottom]
    if "#this row" in parts and spot.sheet == sheet and first <= spot.row <= last:
        rows += [spot.row]
    if not rows or min(rows) < whole.top or max(rows) > whole.bottom or min(rows) > max(rows):
        raise Elsewhere(", ".join(parts))
    return Reach(sheet, area._replace(top=min(rows), bottom=max(rows)))


def _around(spot: Spot, names: Names) -> TableArea | None:
    inside = (
        t
        for t in names.tables.values()
        if t.whole.sheet == spot.sheet and t.whole.area.holds(spot.column, spot.row)
    )
    return next(inside, None)
