"""What is written in a frame: its rows of cells, each cell's lines as one text.

Where lines part only the columns, figures part the rows: serials or
amounts one below the other begin rows of their own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise
from statistics import median

from xlbudget.reading.page_figures import Widths, broken_figures, widest_figures
from xlbudget.reading.page_frames import Cell, Frame
from xlbudget.reading.page_lines import Line, Spaces, Word, lines_in
from xlbudget.reading.page_row_lines import LEVEL, is_number, rows_of_lines
from xlbudget.reading.wrapped import joined

_ALIKE = 6.0  # points between the edges of a column on two pages, at the most
_PADDING = 15.0  # points that a cell keeps free at both sides, with the space before a word
_SPACE = 3.0  # points
_BESIDE = 2  # columns of figures side by side that are rows
_ALONE = 3  # figures one below the other that are rows though no other column has as many
_APART = 1.5  # heights between two lines of one text, at the most
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


def ruled_table(
    frame: Frame, words: Iterable[Word], spaces: Spaces, certain: bool = False
) -> RuledTable:
    """Return what is written in a frame.

    ``certain`` says that its fields hold several rows each: no lines were drawn.
    """
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
    figures = widest_figures((cell.left, found) for cell, found in lines.items())
    rows: list[RuledRow] = []
    for top in range(len(frame.ys) - 1):
        own = [cell for cell in frame.cells if cell.top == top]
        fields = {c.left: frame.xs[c.right + 1] - frame.xs[c.left] for c in own}
        known = Widths(figures, {} if certain else fields)
        rows += _rows(own, lines, frame.xs, known)
    return RuledTable(frame.xs, tuple(rows))


def _rows(
    cells: list[Cell], lines: dict[Cell, tuple[Line, ...]], xs: tuple[float, ...], known: Widths
) -> Iterator[RuledRow]:
    """The row of the cells that begin on it; several where only columns are parted."""
    wide = tuple((c.left, c.right) for c in cells if c.right > c.left)
    tall = tuple((c.left, c.bottom - c.top + 1) for c in cells if c.bottom > c.top)
    band = {c.left: lines[c] for c in cells if lines[c]}
    certain = not known.fields
    broken = broken_figures(band, known)
    starts = () if tall or not band else _starts(band, certain, broken)
    widths = [right - left for left, right in pairwise(xs)]
    if not starts:
        yield replace(_row(band, widths, broken), wide=wide, tall=tall)
        return
    if certain:  # the edges are in the middle of gaps; the widest text is as wide as its column
        widths = [max((x.width for x in band.get(c, ())), default=w) for c, w in enumerate(widths)]
        widths = [width + _PADDING - _SPACE for width in widths]
    for part in _parts(band, starts, widths, broken):
        yield _row(part, widths, broken)


def _row(
    band: dict[int, tuple[Line, ...]], widths: list[float], broken: frozenset[Line]
) -> RuledRow:
    """A row of the lines in each column."""
    own = [band.get(column, ()) for column in range(len(widths))]
    room = (w - (c[-1].width if c else 0.0) for w, c in zip(widths, own, strict=True))
    first = (c[0].words[0].right - c[0].words[0].left if c else 0.0 for c in own)
    return RuledRow(tuple(text_of(c, broken) for c in own), room=tuple(room), first=tuple(first))


def text_of(lines: Iterable[Line], broken: frozenset[Line] = frozenset()) -> str | None:
    """Return the lines of a cell as one text; ``None`` when there are none.

    The lines ``broken`` go on with a figure, without a space.
    """
    text = ""
    for line in lines:
        if line in broken:
            text += line.text
        else:
            text = joined(text, line.text) if text else line.text
    return text or None


def _starts(
    band: dict[int, tuple[Line, ...]], certain: bool, broken: frozenset[Line]
) -> tuple[float, ...]:
    """Where rows begin in a field that no line parts: at figures beside figures.

    ``certain`` says that the field holds rows; else one row of figures is none.
    """
    near = LEVEL * median(line.height for lines in band.values() for line in lines)
    many = []
    whole = [lines for lines in band.values() if not broken.intersection(lines)]
    if not any(is_number(line.text) for lines in whole for line in lines):
        whole = [tuple(x for x in lines if x not in broken) for lines in band.values()]
    for lines in whole:
        below = list(dropwhile(lambda line: not is_number(line.text), lines))
        figures = [line.middle for line in below if is_number(line.text)]
        if len(figures) > (not certain) and len(figures) >= _MOSTLY * len(below):
            many.append(figures)
    most: list[float] = max(many, key=len, default=[])
    beside = [own for own in many if all(any(abs(y - m) <= near for m in most) for y in own)]
    if not certain and len(beside) < _BESIDE and len(most) < _ALONE:
        return ()
    starts: list[float] = []
    for at in sorted(y for own in many for y in own):
        if not starts or at - starts[-1] > near:
            starts.append(at)
    return tuple(starts)


def _parts(
    band: dict[int, tuple[Line, ...]],
    starts: tuple[float, ...],
    widths: list[float],
    broken: frozenset[Line],
) -> Iterator[dict[int, tuple[Line, ...]]]:
    """The lines of each row, what is above the first of them as a row of its own."""
    texts = {
        column: tuple(_unbroken(lines, widths[column], broken)) for column, lines in band.items()
    }
    parts: dict[float, dict[int, tuple[Line, ...]]] = {}
    for column, rows in rows_of_lines(texts, starts).items():
        for row, line in zip(rows, band[column], strict=True):
            part = parts.setdefault(row, {})
            part[column] = (*part.get(column, ()), line)
    yield from (parts[row] for row in sorted(parts))


def _unbroken(
    lines: tuple[Line, ...], width: float, broken: frozenset[Line]
) -> Iterator[tuple[Line, ...]]:
    """The lines of a column that are of one text: close, the first word without room above."""
    text = [lines[0]]
    for above, line in pairwise(lines):
        word = line.words[0]
        fits = width - above.width >= word.right - word.left + _PADDING
        apart = line.middle - above.middle > _APART * line.height
        number = is_number(line.text) or is_number(above.text)
        if line not in broken and (fits or apart or number):
            yield tuple(text)
            text = []
        text.append(line)
    yield tuple(text)
