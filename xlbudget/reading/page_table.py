"""The table on a printed page: where its columns part, and which lines make a row.

The heading tells how many columns there are; between two headings the column
ends where no word of any row stands.  A row is known by its serial, or by its
amount where there are no serials; what stands near it without either is a cell's
second line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from xlbudget.reading.headers import role
from xlbudget.reading.page_heading import Head, find_heading
from xlbudget.reading.page_lines import APART, Line
from xlbudget.reading.rows import is_figure
from xlbudget.reading.total_labels import is_total_label

_NEAR = 1.4  # heights between two lines of a cell, at the most
_OVERLAPPING = 0.8  # heights between two lines of one cell, at the least
_LEFT_OVER = 4  # lines of a row that a page may begin with
_FREE = 0.3  # heights between two columns, at the least
_TIGHT = 0.5  # heights between the words of two cells, at the least
_TOTALS_BELOW = 3  # lines between the last row and the total, at the most
_DIGIT = re.compile("[0-9০-৯]")

Cells = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's columns: their headings from left to right, and the edges between them."""

    heads: tuple[Head, ...]
    edges: tuple[float, ...]

    def cells(self, lines: tuple[Line, ...]) -> Cells:
        """Return the text of each column, the lines' words one after another."""
        parts: list[list[str]] = [[] for _ in self.heads]
        for line in lines:
            for word in line.words:
                parts[sum(edge <= word.centre for edge in self.edges)].append(word.text)
        return tuple(" ".join(part) or None for part in parts)

    def total_cells(self, line: Line) -> Cells:
        """Return a total's cells; its label, though it may reach under a head, is no amount."""
        parts: list[list[str]] = [[] for _ in self.heads]
        label = max(0, min(self._amount_columns(), default=1) - 1)
        for word in line.words:
            column = sum(edge <= word.centre for edge in self.edges)
            parts[column if _DIGIT.search(word.text) else min(column, label)].append(word.text)
        return tuple(" ".join(part) or None for part in parts)

    def is_prose(self, line: Line) -> bool:
        """Whether a line runs on over the edges of the columns, as rows do not."""
        left, right = line.words[0].left, line.words[-1].right
        inside = [edge for edge in self.edges if left < edge < right]
        tight = sum(_gap_at(line, edge) < _TIGHT * line.height for edge in inside)
        return tight * 2 > len(inside)

    def is_row(self, line: Line) -> bool:
        """Whether a line begins a row: it has a serial, or an amount where none have serials."""
        cells = self.cells((line,))
        if self.is_prose(line) or is_total_label(line.text):
            return False
        if role(self.heads[0].text) == "serial":
            return is_figure(cells[0] or "") and any(cells[1:])
        return self._amounts(cells)

    def is_total(self, line: Line) -> bool:
        """Whether a line without serial is a total: figures under the heads, or মোট."""
        if any(is_total_label(p.text) for p in line.pieces(APART)):
            return self._amounts(self.cells((line,))) or not self.is_prose(line)
        return not self.is_prose(line) and self._amounts(self.cells((line,)))

    def _amounts(self, cells: Cells) -> bool:
        return any(_DIGIT.search(cells[i] or "") for i in self._amount_columns())

    def _amount_columns(self) -> list[int]:
        return [
            i for i, h in enumerate(self.heads) if role(h.text) in ("amount", "row_total", None)
        ]


@dataclass(frozen=True, slots=True)
class PageTable:
    """Lines ``first`` to ``last`` of a page (indexes) as rows of cells.

    ``rows`` gives for each row the index of its line and its cells, the heading
    among them where the page has one; ``carried`` are the last lines of a row
    that begins on the page before.
    """

    first: int
    last: int
    rows: tuple[tuple[int, Cells], ...]
    columns: Columns
    carried: Cells | None = None


def page_table(lines: tuple[Line, ...], before: Columns | None) -> PageTable | None:
    """Return the table of a page, or ``None``.

    ``before`` are the columns of the page before it, for a table that goes on
    without repeating its heading.
    """
    block = find_heading(lines, before.heads if before else ())
    if block is not None:
        columns = Columns(block.heads, tuple(_edges(block.heads, lines[block.last + 1 :])))
        table = _table(lines, block.last + 1, columns, before is not None)
        head = (block.start, tuple(h.text for h in block.heads))
        return replace(table, first=block.first, rows=(head, *table.rows))
    if before is None or not any(before.is_row(line) for line in lines[:_LEFT_OVER]):
        return None
    return _table(lines, 0, before, True)


def _table(lines: tuple[Line, ...], start: int, columns: Columns, goes_on: bool) -> PageTable:
    """The table from line ``start`` on; ``goes_on`` when it began on an earlier page."""
    below = range(start, len(lines))
    own = [i for i in below if columns.is_row(lines[i])]
    totals = set(_near([i for i in below if i not in own and columns.is_total(lines[i])], own))
    loose = [i for i in below if not (i in own or i in totals or columns.is_prose(lines[i]))]
    parts = {i: [i] for i in own}
    carried: list[int] = []
    for i in loose:
        row = _row_of(i, own, totals, lines)
        if row is not None:
            parts[row].append(i)
        elif goes_on and own and i < own[0] and _chained(lines, start, i):
            carried.append(i)
    taken = {i for members in parts.values() for i in members} | set(carried)
    last = max([*taken, *totals], default=start - 1)
    rows = []
    for i in range(start, last + 1):
        if i in parts:
            rows.append((i, columns.cells(tuple(lines[m] for m in sorted(parts[i])))))
        elif i in totals:
            rows.append((i, columns.total_cells(lines[i])))
        elif i not in taken:
            prose = columns.is_prose(lines[i])
            rows.append((i, (lines[i].text,) if prose else columns.cells((lines[i],))))
    rest = columns.cells(tuple(lines[i] for i in carried)) if carried else None
    return PageTable(start, last, tuple(rows), columns, rest)


def _row_of(line: int, own: list[int], totals: set[int], lines: tuple[Line, ...]) -> int | None:
    """The row whose cell goes on in a line: the one above, unless cells are centred.

    Where a row's serial stands between two lines of its office's name, cells are
    centred, and a line belongs to the nearest serial.
    """
    near = [row for row in own if _chained(lines, *sorted((row, line)))]
    near = [row for row in near if not any(min(row, line) < t < max(row, line) for t in totals)]
    above = [row for row in near if row < line]
    if above and not _is_centred(own, lines):
        return above[-1]
    if not _is_centred(own, lines):
        return None
    return min(near, key=lambda row: abs(lines[row].middle - lines[line].middle), default=None)


def _is_centred(own: list[int], lines: tuple[Line, ...]) -> bool:
    """Whether some line stands closer to a row's own line than two lines of a text can."""
    return any(
        abs(lines[i].middle - lines[row].middle) < _OVERLAPPING * lines[row].height
        for row in own
        for i in (row - 1, row + 1)
        if 0 <= i < len(lines)
    )


def _near(totals: list[int], own: list[int]) -> Iterator[int]:
    """The totals among the rows or right below them; further down a figure is none any more."""
    last = max(own, default=-1)
    for i in totals:
        if i <= last + _TOTALS_BELOW:
            yield i
            last = max(last, i)


def _chained(lines: tuple[Line, ...], low: int, high: int) -> bool:
    """Whether lines follow each other as closely as the lines of one cell do."""
    return all(
        lines[i + 1].middle - lines[i].middle <= _NEAR * lines[i].height for i in range(low, high)
    )


def _gap_at(line: Line, edge: float) -> float:
    """How wide the space between the words on both sides of an edge is; 0 inside a word."""
    before = max((w.right for w in line.words if w.centre < edge), default=edge)
    after = min((w.left for w in line.words if w.centre >= edge), default=edge)
    return max(0.0, after - before)


def _edges(heads: tuple[Head, ...], lines: tuple[Line, ...]) -> Iterator[float]:
    """Where each two columns part: in the widest stretch between them without a word.

    Second lines of cells count too, unless something that runs over the edge,
    a section's title, leaves no stretch free then.
    """
    rows = [i for i, line in enumerate(lines) if _is_tabular(line, heads)]
    within = lines[rows[0] : rows[-1] + 1] if rows else ()
    for a, b in pairwise(heads):
        width, edge = _widest(a, b, within)
        if width < _FREE * (within[0].height if within else 1):
            edge = _widest(a, b, tuple(lines[i] for i in rows))[1]
        yield edge


def _widest(a: Head, b: Head, lines: tuple[Line, ...]) -> tuple[float, float]:
    """The widest stretch between two headings without a word: its width, its middle."""
    words = [word for line in lines for word in line.words]
    between = sorted((w.left, w.right) for w in words if w.right > a.centre and w.left < b.centre)
    reached = a.centre
    widest = (0.0, (a.right + b.left) / 2)
    for left, right in [*between, (b.centre, b.centre)]:
        if left - reached > widest[0]:
            widest = (left - reached, (left + reached) / 2)
        reached = max(reached, right)
    return widest


def _is_tabular(line: Line, heads: tuple[Head, ...]) -> bool:
    """Whether a line looks like a row before the edges are known."""
    pieces = line.pieces(APART)
    if len(pieces) < 2:
        return False
    first = pieces[0].text if role(heads[0].text) == "serial" else pieces[-1].text
    return is_figure(first) or (first is pieces[-1].text and bool(_DIGIT.search(first)))
