"""What the cells of a sheet part hold: values as Excel last showed them, formulas.

Source: ECMA-376 Part 1, sections 18.3.1.4 (c), 18.3.1.40 (f), 18.4.8 (si),
18.18.11 (ST_CellType), 22.9.2.19 (ST_Xstring).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import lru_cache
from typing import TypeAlias

from xlbudget.budget.cells import ErrorValue, Shown, Uncomputed, Value, column_letters
from xlbudget.errors import Refused
from xlbudget.files.a1 import corner
from xlbudget.files.number_format import day_of, masked, time_of
from xlbudget.files.xml_part import MAIN, Element
from xlbudget.text import Text

_C, _V, _F, _IS = (f"{{{MAIN}}}{name}" for name in ("c", "v", "f", "is"))
_T, _R, _RPH = (f"{{{MAIN}}}{name}" for name in ("t", "r", "rPh"))
_INTEGER = re.compile("-?[0-9]{1,18}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")

Masters: TypeAlias = dict[str | None, tuple[int, int]]
"""Shared formulas' keys, each with the cell where the formula is written."""

BROKEN = Text(
    "ওয়ার্কবুকটির {cell} ঘর নষ্ট: পড়া যায়নি", "cell {cell} of the workbook is broken and cannot be read"
)


@dataclass(frozen=True, slots=True)
class CellContext:
    """What the cells of a workbook share.

    ``strings`` are its shared texts, ``dates`` the cell formats that show dates,
    ``masks`` those that show leading zeros or a percentage; ``looks`` are both.
    """

    strings: tuple[str, ...] = ()
    dates: frozenset[str] = frozenset()
    date1904: bool = False
    masks: Mapping[str, str] = field(default_factory=dict)
    looks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Formulas(Mapping[tuple[int, int], str]):
    """Formulas by (row, column), without "="; shared ones are worked out when asked for.

    ``shared`` gives for each dependent cell the cell where its formula is written.
    """

    written: dict[tuple[int, int], str] = field(default_factory=dict)
    shared: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def __getitem__(self, at: tuple[int, int]) -> str:
        if at in self.written:
            return self.written[at]
        origin = self.shared[at]
        from openpyxl.formula.translate import Translator

        here, there = (f"{column_letters(c)}{r}" for r, c in (origin, at))
        moved = Translator(f"={self.written[origin]}", here).translate_formula(there)
        return str(moved).removeprefix("=")

    def __iter__(self) -> Iterator[tuple[int, int]]:
        yield from self.written
        yield from self.shared

    def __len__(self) -> int:
        return len(self.written) + len(self.shared)

    def __contains__(self, at: object) -> bool:
        return at in self.written or at in self.shared


def read_row(
    row: Element, at: int, context: CellContext, formulas: Formulas, masters: Masters
) -> tuple[Value, ...]:
    """Return the values of a ``row`` element, column 1 first, without the blank end.

    Formulas are added to ``formulas``, the cells that share theirs to ``masters``.
    A formula that was never computed is ``Uncomputed``.
    """
    values: list[Value] = []
    column = 0
    for cell in row.iterchildren(_C):
        reference = cell.get("r")
        column = column + 1 if reference is None else column_of(reference)
        if not len(cell):
            continue
        value = _value(cell, context)
        formula = cell.find(_F)
        if formula is not None:
            key = formula.get("si") if formula.get("t") == "shared" else None
            add_formula(formulas, masters, formula.text, key, (at, column))
            if value is None and (at, column) in formulas:
                value = Uncomputed(f"={formulas[at, column]}")
        if value is not None:
            if column <= len(values):
                raise Refused(BROKEN.filled(cell=f"{column_letters(column)}{at}"))
            values += [None] * (column - 1 - len(values))
            values.append(value)
    return tuple(values)


def text_of(item: Element) -> str:
    """Return the text of an ``si`` or ``is`` element, its runs joined, its readings left out."""
    first = item.find(_T)
    if first is not None and len(item) == 1:
        return unescaped(first.text or "")
    runs = (t for t in item.iter(_T) if (parent := t.getparent()) is None or parent.tag != _RPH)
    return unescaped("".join(t.text or "" for t in runs))


def _value(cell: Element, context: CellContext) -> Value:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(_IS)
        return None if inline is None else text_of(inline)
    shown = cell.find(_V)
    return None if shown is None else typed(kind, shown.text or "", cell.get("s", "0"), context)


def typed(kind: str, text: str, style: str, context: CellContext) -> Value:
    """Return the value that a ``v`` element means in a cell of a type and a style."""
    if not text:
        return "" if kind == "str" else None
    if kind == "n":
        return _number(text, style, context)
    if kind == "s":
        return _shared(text, context)
    if kind == "b":
        return text.strip() in ("1", "true")
    if kind == "e":
        return ErrorValue(text)
    return _day(text) if kind == "d" else unescaped(text)


def _number(text: str, style: str, context: CellContext) -> Value:
    if _INTEGER.fullmatch(text):
        number: int | float = int(text)
    elif _NUMBER.fullmatch(text):
        number = float(text)
    else:
        return text
    if style in context.dates:
        if day := day_of(number, context.date1904):
            return day
        moment = time_of(number)
        return number if moment is None else Shown(number, moment)
    if style in context.masks and (shown := masked(number, context.masks[style])):
        return Shown(number, shown)
    return number


def _shared(text: str, context: CellContext) -> str:
    if _INTEGER.fullmatch(text) and 0 <= int(text) < len(context.strings):
        return context.strings[int(text)]
    raise Refused(BROKEN.filled(cell=f"#{text}"))


def _day(text: str) -> Value:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.date() if moment.time() == time.min else moment


def add_formula(
    formulas: Formulas, masters: Masters, text: str | None, key: str | None, at: tuple[int, int]
) -> None:
    """Add the formula of a cell; ``key`` is the number under which it is shared, if it is."""
    if text:
        formulas.written[at] = unescaped(text)
        if key is not None:
            masters[key] = at
    elif key in masters:
        formulas.shared[at] = masters[key]


@lru_cache(maxsize=4096)
def _letters(letters: str) -> int:
    return corner(f"{letters}1")[0]


def column_of(reference: str) -> int:
    """Return the column of a cell's reference; ``Refused`` when there is none such."""
    try:
        return _letters(reference.rstrip("0123456789"))
    except ValueError as error:
        raise Refused(BROKEN.filled(cell=reference)) from error


def unescaped(text: str) -> str:
    """Return a text with its escaped characters: _x000D_."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text
