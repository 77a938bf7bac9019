"""The rows and paragraphs of a printed document, put together from page to page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from statistics import median

from xlbudget.budget.cells import column_letters
from xlbudget.reading.grid import Grid
from xlbudget.reading.page_lines import Line, Word
from xlbudget.reading.wrapped import begins_anew, joined

_CELLS_APART = 3.0  # heights between memo number and date on one line, at the least
_STRETCHED = 2.5
_LEVEL = 0.8  # of a line's height between two texts side by side, at the most
_INDENT = 8  # heights that a paragraph's first line may begin further right, at the most
_LONG = 80  # letters of a paragraph of more than one line, at the least
_ENDED = re.compile(r"[।.:ঃ;)]$")
_BELOW = 1.7  # heights between two lines of a paragraph, at the most

Cells = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of cells, and the printed line it ends with when it is no table's.

    ``between`` is from where to where nothing is printed, in a line of two cells.
    """

    cells: Cells
    line: Line | None = None
    between: tuple[float, float] | None = None


class Rows:
    """What was read so far, in order; ``margin`` is where the longest line ends."""

    def __init__(self, margin: float) -> None:
        self._margin = margin
        self._rows: list[_Row] = []
        self._merged: list[str] = []

    def __len__(self) -> int:
        return len(self._rows)

    def grid(self) -> Grid:
        """Return it all as a grid."""
        count = range(1, len(self._rows) + 1)
        return Grid(tuple(r.cells for r in self._rows), tuple(count), merged=tuple(self._merged))

    def add(self, cells: Cells) -> int:
        """Add a table's row; return which it is, from 1."""
        self._rows.append(_Row(cells))
        return len(self._rows)

    def carry(self, further: Cells) -> None:
        """Add to the last row's cells what the next page has of them."""
        if self._rows:
            last = self._rows[-1]
            pairs = zip_longest(last.cells, further)
            cells = tuple(" ".join(filter(None, pair)) or None for pair in pairs)
            self._rows[-1] = replace(last, cells=cells)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Say that cells are merged: rows and columns from 1."""
        self._merged.append(f"{column_letters(left)}{top}:{column_letters(right)}{bottom}")

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Add lines of text; one that goes on with the paragraph before is joined to it."""
        for line in _beside(lines):
            before = self._rows[-1] if self._rows else None
            if before and before.line and _goes_on(before, line, self._margin):
                text = joined(str(before.cells[0]), line.text)
                self._rows[-1] = replace(before, cells=(text,), line=line)
            else:
                self._rows.append(_row(line, before))


def _beside(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those as one that are side by side though not quite level.

    So is a memo number half-way between the two dates at the right.
    """
    last: Line | None = None
    for line in lines:
        level = last and 0 <= line.middle - last.middle < _LEVEL * min(line.height, last.height)
        if last and level and _apart(last, line):
            words = sorted((*last.words, *line.words), key=lambda word: word.left)
            yield Line(tuple(words))
            last = None
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _apart(one: Line, other: Line) -> bool:
    gap = max(one.words[0].left, other.words[0].left) - min(
        one.words[-1].right, other.words[-1].right
    )
    return gap >= _CELLS_APART * max(one.height, other.height)


def _row(line: Line, before: _Row | None) -> _Row:
    """A line's cells: memo number and date, two signatures side by side.

    A line below one of two cells is in the column of that which is above it.
    """
    pieces = _pieces(line)
    texts = tuple(piece.text for piece in pieces)
    if len(pieces) == 2:
        return _Row(texts, line, (pieces[0].right, pieces[1].left))
    if len(pieces) == 1 and before and before.line and before.between:
        left, right = before.between
        if line.middle - before.line.middle <= _BELOW * line.height:
            if pieces[0].left > left:
                return _Row((None, *texts), line, (left, min(right, pieces[0].left)))
            if pieces[0].right < right:
                return _Row((*texts, None), line, (max(left, pieces[0].right), right))
    return _Row(texts, line)


def _pieces(line: Line) -> tuple[Word, ...]:
    """The pieces of a line: between them is more space than a justified line's words have."""
    gaps = [b.left - a.right for a, b in pairwise(line.words)]
    usual = median(gaps) / line.height if len(gaps) > 1 else 0.0
    return line.pieces(max(_CELLS_APART, _STRETCHED * usual))


def _goes_on(before: _Row, line: Line, margin: float) -> bool:
    """Whether a line goes on with the paragraph before: its first word would not have fitted."""
    last = before.line
    if last is None or len(before.cells) > 1 or begins_anew(line.text, str(before.cells[0])):
        return False
    first = line.words[0]
    if last.words[0].left - first.left > _INDENT * line.height:
        return False  # a signature at the right, and what follows it at the left
    down = line.middle - last.middle
    if down < 0 and len(str(before.cells[0])) > _LONG and not _ENDED.search(str(before.cells[0])):
        return True  # a paragraph that the page has broken
    full = last.words[-1].right + 0.2 * line.height + first.right - first.left > margin
    return full and first.left < last.words[-1].right / 2 and down <= _BELOW * line.height
