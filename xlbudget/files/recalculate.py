"""After cells have changed, no formula goes on showing an old value, and none is emptied idly.

Of the formulas that may read a changed cell each is worked out anew.  One that
turns out to read nothing that changed keeps what it shows.  One that reads a
changed cell and cannot be worked out here shows nothing until Excel opens the
workbook, which then computes everything; the caller learns which.
"""

from collections.abc import Collection
from copy import deepcopy
from typing import NamedTuple

from xlbudget.budget.cells import column_letters
from xlbudget.files.a1 import corner
from xlbudget.files.altered_cells import Altered, may_read
from xlbudget.files.book_formulas import BookFormula, book_formulas, book_names
from xlbudget.files.cell_content import content
from xlbudget.files.formula import functions
from xlbudget.files.formula.evaluate import Evaluation, at
from xlbudget.files.formula.ranges import Names, Reach
from xlbudget.files.formula.reach import Anywhere, reached
from xlbudget.files.formula.syntax import Unreadable, parse
from xlbudget.files.formula.values import NA, Block, Scalar, Unknown
from xlbudget.files.formula_cells import FormulaCells, Pending
from xlbudget.files.open_book import OpenBook
from xlbudget.files.shown_value import forget, show
from xlbudget.files.xml_part import Element, fragment
from xlbudget.sheets.sheet_names import sheet_key


class Reshown(NamedTuple):
    """A formula's cell that shows something else now; ``known``: it shows a value at all."""

    sheet: str
    cell: str
    before: Element | None
    known: bool


def recalculate(book: OpenBook, changed: Collection[tuple[str, str]]) -> tuple[Reshown, ...]:
    """Bring the formulas up to date after cells (sheet, ``C12``) have changed."""
    places = [(sheet_key(sheet), *corner(ref)) for sheet, ref in changed]
    names, formulas = book_names(book), tuple(book_formulas(book))
    read = {formula: _reached(formula, names) for formula in formulas}
    stale = may_read(read, places)
    cells = FormulaCells(book, names, formulas)
    cells.wait(stale)
    work = _Work(book, cells, read, Altered(places))
    for formula in sorted(stale, key=lambda each: each.spot):
        work.settle(formula)
    book.book.recalculate_on_load()
    return tuple(work.reshown)


def _reached(formula: BookFormula, names: Names) -> tuple[Reach, ...] | None:
    try:
        return reached(formula.text, formula.spot, names)
    except (Anywhere, Unreadable):
        return None


class _Work:
    """The formulas that may be out of date while they are settled, each once."""

    def __init__(
        self,
        book: OpenBook,
        cells: FormulaCells,
        read: dict[BookFormula, tuple[Reach, ...] | None],
        altered: Altered,
    ) -> None:
        self.reshown: list[Reshown] = []
        self._book = book
        self._cells = cells
        self._read = read
        self._altered = altered

    def settle(self, formula: BookFormula) -> None:
        """Bring a formula up to date, and before it those that it reads."""
        stack, under_way = [formula], {formula}
        while stack:
            last = stack[-1]
            if self._cells.waits(last):
                try:
                    self._show(last, *self._worked_out(last))
                except Pending as pending:
                    if under_way.isdisjoint(pending.formulas):
                        stack += pending.formulas
                        under_way.update(pending.formulas)
                        continue
                    self._show(last, None, True)  # it reads itself
            stack.pop()
            under_way.discard(last)

    def _worked_out(self, formula: BookFormula) -> tuple[Block | None, bool]:
        """What a formula shows, ``None`` when that is not known, and whether it reads news."""
        self._cells.read.clear()
        evaluation = Evaluation(self._cells, functions, formula.spot, formula.array)
        try:
            block = evaluation.shown(parse(formula.text))
            return block, any(map(self._altered.meet, self._cells.read))
        except (Unknown, Unreadable, ArithmeticError, RecursionError):  # names upon names
            reaches = self._read[formula]
        if reaches is None:
            return None, True
        pending = self._cells.waiting_in(reaches)
        if pending:
            raise Pending(pending)
        return None, any(map(self._altered.meet, reaches))

    def _show(self, formula: BookFormula, block: Block | None, is_news: bool) -> None:
        self._cells.settled(formula, known=block is not None or not is_news)
        if not is_news:
            return
        left, top = formula.area[:2]
        for place in formula.places:
            column, row = place[1], place[2]
            ref = f"{column_letters(column)}{row}"
            before = formula.cells.cell(ref)
            after = fragment(f'<c r="{ref}"/>') if before is None else deepcopy(before)
            if block is None:
                forget(after)
            else:
                show(after, _element(block, row - top, column - left))
            held, holds = (content(cell, self._book.strings) for cell in (before, after))
            if held != holds:
                formula.cells.put(ref, after)
                self._altered.add(place)
                self.reshown.append(Reshown(formula.cells.name, ref, before, block is not None))


def _element(block: Block, row: int, column: int) -> Scalar:
    beyond = (len(block) > 1 and row >= len(block)) or (
        len(block[0]) > 1 and column >= len(block[0])
    )
    return NA if beyond else at(block, row, column)
