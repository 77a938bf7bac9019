"""What is written in a frame: its rows of cells, each cell's lines as one text.

Where lines part only the columns, the rows are told by the figures: serials or
amounts one below the other begin rows of their own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from xlbudget.reading.page_frames import Cell, Frame
from xlbudget.reading.page_lines import Line, Spaces, Word, lines_in
from xlbudget.reading.wrapped import joined

_FIGURE = re.compile(r"[0-9০-৯][0-9০-৯,./()=–-]*[।.)]?|\([0-9০-৯]+\)")
_LEVEL = 0.6  # of a line's height: how far apart two lines of one row may be
_ALONE = 3  # figures one below the other that are rows though no other column has as many
_MOSTLY = 0.6  # of a column's lines that are figures, where figures begin rows

Texts = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class RuledRow:
    """A row of a frame: its texts from left to right, each in its cell's first column.

    ``wide`` are the first and last column (from 0) of cells merged over several
    columns, ``tall`` for each cell merged over several rows its column and how
    many rows it takes.
    """

    texts: Texts
    wide: tuple[tuple[int, int], ...] = ()
    tall: tuple[tuple[int, int], ...] = ()


def ruled_rows(frame: Frame, words: Iterable[Word], spaces: Spaces) -> tuple[RuledRow, ...]:
    """Return a frame's rows."""
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
        rows += _rows([cell for cell in frame.cells if cell.top == top], lines, len(frame.xs) - 1)
    return tuple(rows)


def _rows(cells: list[Cell], lines: dict[Cell, tuple[Line, ...]], width: int) -> Iterator[RuledRow]:
    """The row of the cells that begin on it; several where only columns are parted."""
    wide = tuple((c.left, c.right) for c in cells if c.right > c.left)
    tall = tuple((c.left, c.bottom - c.top + 1) for c in cells if c.bottom > c.top)
    band = {c.left: lines[c] for c in cells if lines[c]}
    starts = () if tall else _starts(band)
    if not starts:
        yield RuledRow(_texts(band, width), wide, tall)
        return
    for part in _parts(band, starts):
        yield RuledRow(_texts(part, width))


def _texts(band: dict[int, tuple[Line, ...]], width: int) -> Texts:
    return tuple(text_of(band[c]) if c in band else None for c in range(width))


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
    band: dict[int, tuple[Line, ...]], starts: tuple[float, ...]
) -> Iterator[dict[int, tuple[Line, ...]]]:
    """The lines of each row, what is above the first of them as a row of its own."""
    height = median(line.height for lines in band.values() for line in lines)
    texts = [line.middle for lines in band.values() for line in lines if not is_number(line.text)]
    level = sum(any(abs(y - start) <= _LEVEL * height for y in texts) for start in starts)
    from_top = level * 2 >= len(starts)
    parts: list[dict[int, tuple[Line, ...]]] = [{} for _ in range(len(starts) + 1)]
    for column, lines in band.items():
        for line in lines:
            above = sum(start <= line.middle + _LEVEL * height for start in starts)
            if not from_top:
                nearest = min(starts, key=lambda start: abs(start - line.middle))
                above = starts.index(nearest) + 1
            parts[above][column] = (*parts[above].get(column, ()), line)
    yield from (part for part in parts if part)
