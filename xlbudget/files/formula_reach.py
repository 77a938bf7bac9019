"""Which cells a formula reads, as far as its text tells.

References are taken apart by openpyxl's tokenizer; names and Excel Tables are
looked up.  What is not understood reads everything: a value that may be out of
date is worse than one computed anew.  Source: ECMA-376 Part 1, section 18.17.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from xlbudget.files.a1 import corner
from xlbudget.files.sheet_cells import Area
from xlbudget.sheets.sheet_names import sheet_key

_BLIND = ("INDIRECT", "OFFSET", "CELL", "CALL", "GETPIVOTDATA")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_CELLS = re.compile(r"(\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::(\$?[A-Z]{1,3}\$?[0-9]{1,7}))?#?")
_COLUMNS = re.compile(r"\$?([A-Z]{1,3}):\$?([A-Z]{1,3})")
_ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})")
_TABLE = re.compile(r"([^\[\]!']+)(\[.*\])?", re.DOTALL)
_ONE_COLUMN = re.compile(r"\[\[?((?:'.|[^\[\]'#@])+)\]?\]")
_DEEPEST = 20


class Reach(NamedTuple):
    """A range of cells on one sheet, the sheet as ``sheet_key`` writes it."""

    sheet: str
    area: Area


@dataclass(frozen=True)
class TableArea:
    """An Excel Table: its whole range, and the rows below its heading by column name."""

    whole: Reach
    columns: Mapping[str, Reach]


@dataclass(frozen=True)
class Names:
    """What words in formulas mean: the Tables and the defined names, by case-folded name."""

    tables: Mapping[str, TableArea] = field(default_factory=dict)
    defined: Mapping[str, str] = field(default_factory=dict)


def reaches(formula: str, sheet: str, names: Names, depth: int = 0) -> tuple[Reach, ...] | None:
    """Return every range that a formula on ``sheet`` reads; ``None`` when that cannot be told."""
    tokens = _tokens(formula)
    if tokens is None or depth > _DEEPEST:
        return None
    found: list[Reach] = []
    for kind, subtype, text in tokens:
        if kind == "FUNC" and text.rstrip("(").upper() in _BLIND:
            return None
        if kind == "OPERAND" and subtype == "RANGE":
            read = _read(text, sheet, names, depth)
            if read is None:
                return None
            found.extend(read)
    return tuple(found)


def single_reach(text: str, sheet: str, names: Names) -> Reach | None:
    """Return the range that a reference names: cells, or one column of a Table."""
    place = _placed(text, sheet)
    found = None if place is None else _cells(*place)
    if found is not None:
        return found
    parts = _TABLE.fullmatch(text)
    table = names.tables.get(parts[1].casefold()) if parts else None
    column = _ONE_COLUMN.fullmatch(parts[2] or "") if parts else None
    if table is None or column is None:
        return None
    return table.columns.get(re.sub("'(.)", r"\1", column[1]).casefold())


def _tokens(formula: str) -> tuple[tuple[str, str, str], ...] | None:
    from openpyxl.formula import Tokenizer

    try:
        return tuple((t.type, t.subtype, t.value) for t in Tokenizer(f"={formula}").items)
    except Exception:  # it raises many things on what it does not know
        return None


def _read(text: str, sheet: str, names: Names, depth: int) -> tuple[Reach, ...] | None:
    if text.startswith(("[", "'[")):
        return ()  # another workbook
    if text.startswith("#REF!"):
        return ()
    place = _placed(text, sheet)
    if place is None:
        return None
    found = _cells(*place)
    if found is not None:
        return (found,)
    column = single_reach(text, sheet, names)
    if column is not None:
        return (column,)
    parts = _TABLE.fullmatch(place[1])
    word = parts[1].casefold() if parts else ""
    if word in names.tables:
        return (names.tables[word].whole,)
    if word in names.defined:
        return reaches(names.defined[word], place[0], names, depth + 1)
    return None


def _placed(text: str, sheet: str) -> tuple[str, str] | None:
    """Part ``'name'!ref``; ``None`` for a range of sheets."""
    name, mark, ref = text.rpartition("!")
    if not mark:
        return sheet, text
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return None if ":" in name else (sheet_key(name), ref)


def _cells(sheet: str, ref: str) -> Reach | None:
    cells, columns, rows = _CELLS.fullmatch(ref), _COLUMNS.fullmatch(ref), _ROWS.fullmatch(ref)
    try:
        if cells:
            first, last = corner(cells[1]), corner(cells[2] or cells[1])
        elif columns:
            first, last = corner(f"{columns[1]}1"), (corner(f"{columns[2]}1")[0], _LAST_ROW)
        elif rows:
            first, last = (1, int(rows[1])), (_LAST_COLUMN, int(rows[2]))
        else:
            return None
    except ValueError:
        return None
    left, right = sorted((first[0], last[0]))
    top, bottom = sorted((first[1], last[1]))
    return Reach(sheet, Area(left, top, right, bottom))
