"""What is written in a frame: its rows of cells, each cell's lines as one text.

Where lines part only the columns, the rows are told by the figures: serials or
amounts one below the other begin rows of their own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from xlbudget.reading.page_frames import Cell, Frame
from xlbudget.reading.page_lines import Line, Spaces, Word, lines_in
from xlbudget.reading.wrapped import joined

_FIGURE = re.compile(r"[0-9০-৯][0-9০-৯,./()=–-]*[।.)]?|\([0-9০-৯]+\)")
_LEVEL = 0.6  # of a line's height: how far apart two lines of one row may be
_ALIKE = 6.0  # points between the edges of a column on two pages, at the most
_PADDING = 15.0  # points that a cell keeps free at both sides, with the space before a word
_ALONE = 3  # figures one below the other that are rows though no other column has as many
_MOSTLY = 0.6  # of a column's lines that are figures, where figures begin rows

Texts = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class RuledRow:
    """A row of a frame: its texts from left to right, each in its cell's first column.

    ``wide`` are the first and last column (from 0) of cells merged over several
    columns, ``tall`` for each cell merged over several rows its column and how
    many rows it takes.  ``room`` is what each cell's last line leaves free of its
    width, ``first`` how wide its first word is.
    """

    texts: Texts
    wide: tuple[tuple[int, int], ...] = ()
    tall: tuple[tuple[int, int], ...] = ()
    room: tuple[float, ...] = ()
    first: tuple[float, ...] = ()

    def may_go_on(self, below: "RuledRow", column: int) -> bool:
        """Whether a cell may go on in a row below: its first word has no room in the last line."""
        return self.room[column] < below.first[column] + _PADDING


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The rows of a frame, and the edges of its columns."""

    xs: tuple[float, ...]
    rows: tuple[RuledRow, ...]

    def on(self, xs: tuple[float, ...]) -> "RuledTable":
        """Return the table on the columns of another one, when it has only edges of that.

        A page that holds nothing but a total may lack some.
        """
        found = [
            next((i for i, x in enumerate(xs) if abs(x - own) <= _ALIKE), -1) for own in self.xs
        ]
        whole = found[0] == 0 and found[-1] == len(xs) - 1 and found == sorted(set(found))
        if not whole or len(found) == len(xs):
            return self
        spans = list(pairwise(found))
        return RuledTable(xs, tuple(_spread_over(row, spans, len(xs) - 1) for row in self.rows))


def _spread_over(row: RuledRow, spans: list[tuple[int, int]], width: int) -> RuledRow:
    """A row with each of its columns on the columns ``spans`` from first to before last."""
    texts: list[str | None] = [None] * width
    room, first = [0.0] * width, [0.0] * width
    for own, (left, _) in enumerate(spans):
        texts[left], room[left], first[left] = row.texts[own], row.room[own], row.first[own]
    over = dict(row.wide)
    wide = tuple(
        (left, spans[over.get(own, own)][1] - 1)
        for own, (left, right) in enumerate(spans)
        if own in over or right - left > 1
    )
    tall = tuple((spans[own][0], count) for own, count in row.tall)
    return RuledRow(tuple(texts), wide, tall, tuple(room), tuple(first))


def ruled_table(frame: Frame, words: Iterable[Word], spaces: Spaces) -> RuledTable:
    """Return what is written in a frame."""
    owner = {
        (row, column): cell
        for cell in frame.cells
        for row in range(cell.top, cell.bottom + 1)
        for column in range(cell.left, cell.right + 1)
    }
    held: dict[Cell, list[Word]] = {cell: [] for cell in frame.cells}
    for word in words:
        held[owner[frame.field(word.centre, word.middle)]].append(word)
    lines = {cell: lines_in(found, spaces) for cell, found in held.items()}
    rows: list[RuledRow] = []
    for top in range(len(frame.ys) - 1):
        rows += _rows([cell for cell in frame.cells if cell.top == top], lines, frame.xs)
    return RuledTable(frame.xs, tuple(rows))


def _rows(
    cells: list[Cell], lines: dict[Cell, tuple[Line, ...]], xs: tuple[float, ...]
) -> Iterator[RuledRow]:
    """The row of the cells that begin on it; several where only columns are parted."""
    wide = tuple((c.left, c.right) for c in cells if c.right > c.left)
    tall = tuple((c.left, c.bottom - c.top + 1) for c in cells if c.bottom > c.top)
    band = {c.left: lines[c] for c in cells if lines[c]}
    starts = () if tall else _starts(band)
    if not starts:
        yield replace(_row(band, xs), wide=wide, tall=tall)
        return
    for part in _parts(band, starts, [right - left for left, right in pairwise(xs)]):
        yield _row(part, xs)


def _row(band: dict[int, tuple[Line, ...]], xs: tuple[float, ...]) -> RuledRow:
    """A row of the lines in each column."""
    own = [band.get(column, ()) for column in range(len(xs) - 1)]
    widths = [right - left for left, right in pairwise(xs)]
    room = (w - (c[-1].width if c else 0.0) for w, c in zip(widths, own, strict=True))
    first = (c[0].words[0].right - c[0].words[0].left if c else 0.0 for c in own)
    return RuledRow(tuple(map(text_of, own)), room=tuple(room), first=tuple(first))


def is_number(text: str) -> bool:
    """Whether a text is a serial or an amount and nothing else: ১, (1), ৪,০০০/-."""
    return bool(_FIGURE.fullmatch(text))


def text_of(lines: Iterable[Line]) -> str | None:
    """Return the lines of a cell as one text; ``None`` when there are none."""
    text = ""
    for line in lines:
        text = joined(text, line.text) if text else line.text
    return text or None


def _starts(band: dict[int, tuple[Line, ...]]) -> tuple[float, ...]:
    """Where rows begin in a field that no line parts: at figures beside figures."""
    figures = {
        column: [line.middle for line in lines if is_number(line.text)]
        for column, lines in band.items()
    }
    many = [
        found
        for column, found in figures.items()
        if len(found) > 1 and len(found) >= _MOSTLY * len(band[column])
    ]
    most: list[float] = max(many, key=len, default=[])
    if not most:
        return ()
    near = _LEVEL * median(line.height for lines in band.values() for line in lines)
    beside = [found for found in many if all(any(abs(y - m) <= near for m in most) for y in found)]
    return tuple(most) if len(beside) > 1 or len(most) >= _ALONE else ()


def _parts(
    band: dict[int, tuple[Line, ...]], starts: tuple[float, ...], widths: list[float]
) -> Iterator[dict[int, tuple[Line, ...]]]:
    """The lines of each row, what is above the first of them as a row of its own."""
    near = _LEVEL * median(line.height for lines in band.values() for line in lines)
    parts: list[dict[int, tuple[Line, ...]]] = [{} for _ in range(len(starts) + 1)]
    for column, lines in band.items():
        for text in _unbroken(lines, widths[column]):
            for row, line in zip(_rows_of(text, starts, near), text, strict=True):
                parts[row][column] = (*parts[row].get(column, ()), line)
    yield from (part for part in parts if part)


def _unbroken(lines: tuple[Line, ...], width: float) -> Iterator[list[Line]]:
    """The lines of a column that are of one text: the first word had no room in the line above."""
    text = [lines[0]]
    for above, line in pairwise(lines):
        word = line.words[0]
        if width - above.width >= word.right - word.left + _PADDING:
            yield text
            text = []
        text.append(line)
    yield text


def _rows_of(text: list[Line], starts: tuple[float, ...], near: float) -> Iterator[int]:
    """Which row, from 1, each line of a text is of; 0 is above the first.

    A text is of the row whose figures are level with one of its lines; a text
    with the figures of several rows is theirs, line by line.
    """
    first, last = text[0].middle - near, text[-1].middle + near
    level = [row for row, start in enumerate(starts, 1) if first <= start <= last]
    for line in text:
        if len(level) == 1:
            yield level[0]
        else:
            yield sum(start <= line.middle + near for start in starts)
