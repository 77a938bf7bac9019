"""The heading of a table, which may take several rows.

Offices put a head's name over its code (টেলিফোন over (৩২১১১২০)), or one title
over several heads (টাকার পরিমাণ); merged or not.  The row that names the office
or the district is the heading's own; rows that only add to other columns belong
to it.
"""

import re
from dataclasses import dataclass

from xlbudget.budget.cells import Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.money_unit import line_without_unit, unit_in
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import Heading, Role, header_of, role
from xlbudget.reading.heading_words import is_general, number_kind
from xlbudget.reading.spans import Span
from xlbudget.reading.total_labels import is_total_label

_ABOVE = 2
_BELOW = 3
_LONGEST = 60
_FIXED: tuple[Role, ...] = ("serial", "district", "office", "upazila", "person")
_FIGURES = re.compile(r"[\s()\[\]0-9০-৯,/.\-–=:]+")


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """A heading on rows ``first`` to ``last`` of a grid (indexes), its own row ``start``.

    ``found`` has one heading for each column, the texts of its rows joined.
    """

    first: int
    start: int
    last: int
    found: tuple[Heading, ...]


def read_heading(grid: Grid, start: int, spans: tuple[Span, ...]) -> HeadingRows | None:
    """Return the heading whose own row is ``start``; ``None`` when that heads no table."""
    own = header_of(grid.rows[start])
    if not own:
        return None
    wide = {(s.top, c): s for s in spans if s.is_wide for c in range(s.left, s.right + 1)}
    at = _Rows(grid, start, wide)
    fixed = {h.column for h in own if h.role in _FIXED}
    last = start
    while last - start < _BELOW and at.follows(last + 1) and at.continues(last + 1, fixed):
        last += 1
    first = start
    while start - first < _ABOVE and at.follows(first) and at.stands_above(first - 1, fixed):
        first -= 1
    return HeadingRows(first, start, last, at.joined(first, last))


@dataclass(frozen=True, slots=True)
class _Rows:
    grid: Grid
    start: int
    wide: dict[tuple[int, int], Span]

    def follows(self, index: int) -> bool:
        """Whether a row stands right below the one before it."""
        at = self.grid.at
        return 0 < index < len(at) and at[index] == at[index - 1] + 1

    def continues(self, index: int, fixed: set[int]) -> bool:
        cells = _filled(self.grid.rows[index])
        if not cells or not all(_heads_something(v) for v in cells.values()):
            return False
        below = {c for c in cells if not self._is_group(self.start, c, cells)}
        if below & fixed:
            return False
        if len(cells) > 1:
            return True
        ((column, value),) = cells.items()
        if _is_code(value) or unit_in(str(value)):
            return True
        return column > 1 and blank(self._value(self.start, column))

    def stands_above(self, index: int, fixed: set[int]) -> bool:
        cells = _filled(self.grid.rows[index])
        if len(cells) == 1 and not line_without_unit(str(*cells.values())):
            return False  # (লক্ষ টাকায়) is said of the whole table
        return bool(cells) and all(
            isinstance(v, str) and len(v) <= _LONGEST and self._tops(index, c, v, fixed)
            for c, v in cells.items()
        )

    def _tops(self, index: int, column: int, text: str, fixed: set[int]) -> bool:
        span = self.wide.get((self.grid.at[index], column))
        if span is not None:
            return not fixed & set(range(span.left, span.right + 1))
        below = self._value(self.start, column)
        names = blank(below) or _is_code(below) or role(str(below)) == "amount"
        return column > 1 and column not in fixed and names and role(text) in ("amount", None)

    def _is_group(self, index: int, column: int, lower: dict[int, Value]) -> bool:
        """Whether a cell stands over several columns: merged, or with blank ones beside it."""
        if (self.grid.at[index], column) in self.wide:
            return True
        beside = blank(self._value(index, column + 1)) and column + 1 in lower
        return column in lower and beside and not blank(self._value(index, column))

    def _group_of(self, index: int, column: int, lower: dict[int, Value]) -> int:
        """The column whose cell is over ``column``: to the left, where cells are left blank."""
        left = column
        while left > 1 and left in lower and blank(self._value(index, left)):
            left -= 1
        return left if left in lower and self._is_group(index, left, lower) else column

    def _value(self, index: int, column: int) -> Value:
        row = self.grid.rows[index]
        return row[column - 1] if column <= len(row) else None

    def joined(self, first: int, last: int) -> tuple[Heading, ...]:
        width = max(len(self.grid.rows[i]) for i in range(first, last + 1))
        width = max(
            [width, *(s.right for (at, _), s in self.wide.items() if at in self._at(first, last))]
        )
        texts = ((c, self._text(c, first, last)) for c in range(1, width + 1))
        return tuple(Heading(c, text, role(text)) for c, text in texts if text)

    def _at(self, first: int, last: int) -> tuple[int, ...]:
        return self.grid.at[first : last + 1]

    def _text(self, column: int, first: int, last: int) -> str:
        """A column's parts from top to bottom; a title over several heads that have names goes."""
        parts: list[str] = []
        for index in range(last, first - 1, -1):
            span = self.wide.get((self.grid.at[index], column))
            lower: dict[int, Value] = {}
            for row in self.grid.rows[index + 1 : last + 1]:
                lower |= _filled(row)
            source = span.left if span else self._group_of(index, column, lower)
            value = self._value(index, source)
            if blank(value):
                continue
            grouped = span is not None or self._is_group(index, source, lower)
            text = " ".join(str(value).split())
            if not (grouped and _says_more(" ".join(parts), text)):
                parts.insert(0, text)
        return " ".join(dict.fromkeys(parts))


def _filled(values: tuple[Value, ...]) -> dict[int, Value]:
    return {c: v for c, v in enumerate(values, 1) if not blank(v)}


def _says_more(lower: str, group: str) -> bool:
    """Whether a heading needs nothing from the title over it and its neighbours.

    টাকা below যাতায়াত ভাতা does, so that it can be told from টাকা below আপ্যায়ন.
    """
    if not lower or _is_code(lower):
        return False
    named = not is_general(group) and not find_codes(group)
    if named and (is_general(_FIGURES.sub(" ", lower)) or number_kind(lower)):
        return False
    return role(lower) != "amount" or bool(find_codes(lower)) or not find_codes(group)


def _is_code(value: Value) -> bool:
    """Whether a cell holds a code and nothing else: (৩২১১১২০), 3211120."""
    text = str(value)
    return bool(find_codes(text) and _FIGURES.fullmatch(text))


def _heads_something(value: Value) -> bool:
    """Whether a cell can be part of a heading: words or a code, but no amount."""
    if not isinstance(value, str):
        return isinstance(value, int) and _is_code(value)
    if is_total_label(value):
        return role(value) == "row_total"
    return _is_code(value) or (len(value) <= _LONGEST and sum(map(str.isalpha, value)) >= 2)
