"""Which columns the memo's table has, and in which order.

All of them, unless the office names those it wants (``memo_columns``, সেটিংস
স্মারকের কলাম).  A heading goes by its text; a head by its name or code, too;
ক্রম, জেলা, কার্যালয় and মোট by these words whatever the table calls them; ``*``
or টাকা is every head that is not named itself.  An office may leave out what is carried,
but neither money nor whom it is for: such a choice is a fault, and the memo then
has all columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.near_names import near_names
from xlbudget.bangla.spelling import match_key, one_syllable_apart
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.model import Order, Table
from xlbudget.text import Text

ColumnKind: TypeAlias = Literal["serial", "district", "office", "carried", "amount", "row_total"]

ALL_HEADS = "*"
_HEADS = ("টাকা", "বরাদ্দ", "খাত", "সব খাত", "taka")

_BREAK = re.compile(r"[,;|।\n]")
_COMMON: dict[str, ColumnKind] = {
    "ক্রম": "serial",
    "ক্রমিক": "serial",
    "ক্রমিক নং": "serial",
    "serial": "serial",
    "জেলা": "district",
    "জেলার নাম": "district",
    "district": "district",
    "কার্যালয়": "office",
    "কার্যালয়ের নাম": "office",
    "office": "office",
    "মোট": "row_total",
    "total": "row_total",
}

_UNKNOWN = Text(
    "স্মারকের কলাম “{shown}” এই ছকে নেই; আছে: {headings}",
    "the memo column “{shown}” is not in this table, which has: {headings}",
)
_NEAR = Text(
    "স্মারকের কলাম “{shown}” এই ছকে নেই; “{near}” লিখতে চেয়েছেন?",
    "the memo column “{shown}” is not in this table; do you mean “{near}”?",
)
_TWICE = Text(
    "স্মারকের কলাম “{shown}” একাধিকবার দেওয়া", "the memo column “{shown}” is given more than once"
)
_LEFT_OUT = Text(
    "স্মারকের কলামে “{headings}” নেই; টাকা ও প্রাপকের কলাম বাদ দেওয়া যায় না (* লিখলে সব খাত আসে)",
    "the memo columns leave out “{headings}”; money and whom it is for cannot be left out"
    " (* means all heads)",
)
_TOTAL_FIRST = Text(
    "স্মারকের কলামে “{shown}” সব খাতের পরে হবে",
    "among the memo columns “{shown}” has to come after all heads",
)


@dataclass(frozen=True, slots=True)
class MemoColumn:
    """One column of the memo's table.

    ``index`` is that of the head or of the carried column among the table's.
    """

    kind: ColumnKind
    heading: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the office's choice of columns, and where that is written."""

    place: Place
    message: Text


def sides(table: Table) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return which carried columns (from 0) come before the first head, and which after it."""
    edge = min((head.column for head in table.heads), default=0)
    numbered = tuple(enumerate(table.details))
    before = tuple(i for i, detail in numbered if detail.column < edge)
    return before, tuple(i for i, detail in numbered if detail.column >= edge)


def _one_by_one(table: Table, wanted: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The office's list with headings that were written into one cell (ক্রম, কার্যালয়, *) apart."""
    known = {key for column in _every(table) for key in _names(column, table)}
    heads = set(map(_key, _HEADS))
    return tuple(
        replace(entry, value=ALL_HEADS if _key(part) in heads and _key(part) not in known else part)
        for entry in wanted
        for part in ([entry.text] if _key(entry.text) in known else _parts(entry.text))
    )


def _parts(text: str) -> list[str]:
    return [part for part in map(str.strip, _BREAK.split(text)) if part] or [text]


def memo_columns(order: Order) -> tuple[MemoColumn, ...]:
    """Return the columns of an order's memo; columns without a heading are none of them."""
    wanted = order.settings.memo_columns
    if not wanted or any(column_faults(order)):
        return _every(order.table)
    return _Choice(order.table, wanted).chosen


def column_faults(order: Order) -> Iterator[Fault]:
    """Yield what keeps the office's choice of columns from being followed."""
    wanted = order.settings.memo_columns
    if not wanted:
        return
    choice = _Choice(order.table, wanted)
    yield from choice.faults
    needed = [c for c in choice.names if c.kind in ("amount", "office") and c not in choice.chosen]
    if needed:
        headings = ", ".join(_one_line(c.heading) for c in needed)
        yield Fault(wanted[0].place, _LEFT_OUT.filled(headings=headings))
    kinds = [c.kind for c in choice.chosen]
    if "row_total" in kinds and "amount" in kinds[kinds.index("row_total") :]:
        total = next(c for c in choice.chosen if c.kind == "row_total")
        yield Fault(wanted[0].place, _TOTAL_FIRST.filled(shown=_one_line(total.heading)))


class _Choice:
    """The columns that an office's list names, and what cannot be found of it."""

    def __init__(self, table: Table, wanted: tuple[Entry, ...]) -> None:
        wanted = _one_by_one(table, wanted)
        self.names = {column: _names(column, table) for column in _every(table)}
        self.faults: list[Fault] = []
        found = [(entry, self._named(entry)) for entry in wanted]
        named = {column for _, columns in found for column in columns}
        heads = tuple(c for c in self.names if c.kind == "amount" and c not in named)
        chosen: dict[MemoColumn, None] = {}
        given: set[str] = set()
        for entry, columns in found:
            own = heads if entry.text == ALL_HEADS else columns
            if _key(entry.text) in given or any(column in chosen for column in own):
                self.faults.append(Fault(entry.place, _TWICE.filled(shown=entry.text)))
            given.add(_key(entry.text))
            chosen |= dict.fromkeys(own)
        self.chosen = tuple(chosen)

    def _named(self, entry: Entry) -> tuple[MemoColumn, ...]:
        """The columns of a name; none with a fault, unless it is one that any table may lack."""
        key = _key(entry.text)
        common = _common().get(key)
        found = tuple(c for c, names in self.names.items() if key in names)
        found = found or tuple(c for c in self.names if c.kind == common)
        if not found and common is None and entry.text != ALL_HEADS:
            self.faults += self._unknown(entry)
        return found

    def _unknown(self, entry: Entry) -> Iterator[Fault]:
        """An unknown heading; an office-wide list may name columns that only other orders have."""
        headings = [_one_line(column.heading) for column in self.names]
        near = near_names(entry.text, headings)
        if entry.place.file:
            near = tuple(h for h in near if one_syllable_apart(_key(entry.text), _key(h)))
        if near:
            yield Fault(entry.place, _NEAR.filled(shown=entry.text, near=near[0]))
        elif not entry.place.file:
            yield Fault(
                entry.place, _UNKNOWN.filled(shown=entry.text, headings=", ".join(headings))
            )


def _every(table: Table) -> tuple[MemoColumn, ...]:
    captions = table.captions
    carried = [MemoColumn("carried", d.heading, i) for i, d in enumerate(table.details)]
    before, after = (
        [carried[i] for i in side if table.details[i].kind != "unheaded"] for side in sides(table)
    )
    columns = [MemoColumn("serial", captions.serial)]
    if table.columns.district is not None:
        columns.append(MemoColumn("district", captions.district))
    if table.columns.office is not None or table.columns.district is None:
        columns.append(MemoColumn("office", captions.office))
    columns += before
    columns += [MemoColumn("amount", head.header, i) for i, head in enumerate(table.heads)]
    if len(table.heads) > 1:
        columns.append(MemoColumn("row_total", captions.row_total))
    return (*columns, *after)


def _names(column: MemoColumn, table: Table) -> frozenset[str]:
    """The names that a column goes by: its heading, a head's name and code."""
    names = [column.heading]
    if column.kind == "amount":
        head = table.heads[column.index]
        names += [head.name, *filter(None, [head.code])]
    return frozenset(map(_key, names))


def _common() -> dict[str, ColumnKind]:
    return {_key(name): kind for name, kind in _COMMON.items()}


def _key(text: str) -> str:
    return to_ascii(match_key(_one_line(text)).rstrip(" =:।."))


def _one_line(text: str) -> str:
    return " ".join(text.split())
