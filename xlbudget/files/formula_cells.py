"""A workbook's cells as its formulas read them while some of these are out of date."""

import re
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cached_property

from xlbudget.budget.cells import ErrorValue, column_letters
from xlbudget.files.altered_cells import Place
from xlbudget.files.book_formulas import BookFormula
from xlbudget.files.formula.ranges import Names, Reach
from xlbudget.files.formula.values import Block, Scalar, Unknown
from xlbudget.files.open_book import OpenBook
from xlbudget.files.sheet_cells import Area

_LARGE = 5_000  # rows or columns; a range beyond it is read as far as the workbook goes
_MOST_CELLS = 5_000_000  # of one workbook; what reads more is left to Excel
_SUBTOTAL = re.compile(r"\b(SUBTOTAL|AGGREGATE)\(", re.IGNORECASE)


class Pending(Exception):  # noqa: N818 - no error: an order of work
    """Other formulas have to be brought up to date first."""

    def __init__(self, formulas: list[BookFormula]) -> None:
        super().__init__()
        self.formulas = formulas


class FormulaCells:
    """The cells; ``read`` lists the ranges that were read since it was last emptied."""

    def __init__(self, book: OpenBook, names: Names, formulas: Collection[BookFormula]) -> None:
        self.names = names
        self.read: list[Reach] = []
        self._book = book
        self._formulas = {place: f for f in formulas for place in f.places}
        self._waiting: dict[Place, BookFormula] = {}
        self._unknown: set[Place] = set()
        self._values: dict[Place, Scalar] = {}
        self._left = _MOST_CELLS

    def wait(self, formulas: Iterable[BookFormula]) -> None:
        """Let nobody read what these formulas show before they are settled."""
        self._waiting = {place: f for f in formulas for place in f.places}

    def settled(self, formula: BookFormula, known: bool) -> None:
        """Let what a formula shows be read again, unless it is not known."""
        for place in formula.places:
            self._waiting.pop(place, None)
            self._values.pop(place, None)
            if not known:
                self._unknown.add(place)

    def waits(self, formula: BookFormula) -> bool:
        """Whether a formula has still to be settled."""
        return formula.spot[:3] in self._waiting

    def waiting_in(self, reaches: Iterable[Reach]) -> list[BookFormula]:
        """Return the formulas in some ranges that have still to be settled."""
        found: dict[BookFormula, None] = {}
        for sheet, area in reaches:
            cells = (area.right - area.left + 1) * (area.bottom - area.top + 1)
            if cells < len(self._waiting):
                places = (p for p in self._places(Reach(sheet, area)) if p in self._waiting)
            else:
                places = (p for p in self._waiting if p[0] == sheet and area.holds(*p[1:]))
            found.update((self._waiting[place], None) for place in places)
        return list(found)

    def block(self, reach: Reach) -> Block:
        """Return what the cells of a range show; ``Pending`` when some are not up to date."""
        self.read.append(reach)
        pending = self.waiting_in([reach])
        if pending:
            raise Pending(pending)
        sheet, area = self._clipped(reach)
        return [
            [self._value((sheet, column, row)) for column in range(area.left, area.right + 1)]
            for row in range(area.top, area.bottom + 1)
        ]

    def left_out(self, reach: Reach, hidden: bool) -> set[int]:
        """Return the rows of a range that SUBTOTAL passes over: other subtotals, hidden rows."""
        sheet, area = self._clipped(reach)
        cells = self._book.sheet(sheet)
        out = {row for row in range(area.top, area.bottom + 1) if cells.is_hidden(row)}
        if out and not hidden:
            raise Unknown  # only those count that a filter hides
        inner = {
            place[2]
            for place in self._places(Reach(sheet, area))
            if place in self._formulas and _SUBTOTAL.search(self._formulas[place].text)
        }
        if inner and area.left != area.right:
            raise Unknown
        return out | inner

    @cached_property
    def _last_row(self) -> int:
        return max(self._book.sheet(name).last_row for name in self._book.sheet_parts)

    @cached_property
    def _last_column(self) -> int:
        return max(self._book.sheet(name).last_column for name in self._book.sheet_parts)

    def _clipped(self, reach: Reach) -> Reach:
        area = reach.area
        right, bottom = area.right, area.bottom
        if area.bottom - area.top > _LARGE:
            bottom = max(area.top, min(bottom, self._last_row))
        if area.right - area.left > _LARGE:
            right = max(area.left, min(right, self._last_column))
        self._left -= (right - area.left + 1) * (bottom - area.top + 1)
        if self._left < 0 or not self._book.has(reach.sheet):
            raise Unknown
        return Reach(reach.sheet, Area(area.left, area.top, right, bottom))

    def _places(self, reach: Reach) -> Iterable[Place]:
        sheet, area = reach
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                yield sheet, column, row

    def _value(self, place: Place) -> Scalar:
        if place not in self._values:
            self._values[place] = self._read(place)
        return self._values[place]

    def _read(self, place: Place) -> Scalar:
        if place in self._unknown:
            raise Unknown
        sheet, column, row = place
        held = self._book.content(self._book.sheet(sheet), f"{column_letters(column)}{row}")
        if held.kind == "blank":
            if place in self._formulas:
                raise Unknown  # never computed
            return None
        if held.kind == "number":
            return Decimal(held.text)
        if held.kind == "bool":
            return held.text == "1"
        return ErrorValue(held.text) if held.kind == "error" else held.text
