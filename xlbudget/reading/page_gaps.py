"""Tables without lines: their columns part where all rows have a gap in common.

The heading says where a table begins, rows are known by their figures; a heading
adds a column of its own where no row has anything below it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from xlbudget.reading.page_frames import Cell, Frame
from xlbudget.reading.page_heading import Head, find_heading
from xlbudget.reading.page_lines import APART, Line, Word
from xlbudget.reading.page_row_lines import is_number
from xlbudget.reading.total_labels import is_total_label
from xlbudget.reading.wrapped import begins_anew

_FREE = 0.4  # heights between two columns, at the least; a space is 0.2
_FEW = 20  # of so many rows one may reach into a gap
_NEAR = 1.4  # heights between two lines of a cell, at the most
_SPACE = 0.3  # of a line's height between two words, at the most
_OVERLAPPING = 0.8  # heights between two lines of one text, at the least
_TOTAL = 3  # heights between the last row and a total without a label
_LEFT_OVER = 4  # lines of a row that a page may begin with
_FEWEST = 2  # edges of columns; a table has more
_MARGIN = 2.0  # points around a table

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class GapTable:
    """The lines from ``first`` to ``last`` of a page (indexes) as a frame of one field a column.

    ``heading`` are the lines above the first row; where a page repeats them they
    are a frame of their own.
    """

    first: int
    last: int
    frame: Frame
    heading: tuple[str, ...] = ()


def gap_tables(lines: tuple[Line, ...], known: GapTable | None) -> tuple[GapTable, ...]:
    """Return a page's table in pieces, parted where a line runs over its columns.

    ``known`` is the table on the page before, which may go on without repeating
    its heading.
    """
    heading = find_heading(lines)
    begins = heading.start + 1 if heading else 0
    rows = [i for i in range(begins, len(lines)) if _is_row(lines[i])]
    if not rows:
        return ()
    first = heading.first if heading else 0
    again = _repeated(lines[first:], known.heading) if known and heading else 0
    if known and (again or (not heading and rows[0] < _LEFT_OVER)):
        if not _fits(lines[rows[0]], known.frame.xs):
            return ()
        xs, titles = known.frame.xs, known.heading
    elif heading:
        xs = _edges([lines[i] for i in rows], lines[first : rows[-1] + 1], heading.heads)
        titles = tuple(line.text for line in lines[first : rows[0]])
    else:
        return ()
    inside = [i for i in rows if _fits(lines[i], xs) or _is_total(lines[i])]
    if len(xs) <= _FEWEST or not inside:
        return ()
    whole = _table(lines, first, _last(lines, rows[0], inside[-1], xs), xs, titles)
    cuts = {begins - 1, _heading_end(lines, begins, rows), first + again} if heading else set()
    return tuple(_parted(lines, whole, begins, cuts))


def _heading_end(lines: tuple[Line, ...], begins: int, rows: Sequence[int]) -> int:
    """Where the rows begin: at the first figures, but for cells whose middles are level.

    Then lines of a name may be above its row's figures, less than a line's height.
    """
    body = pairwise(lines[rows[0] : rows[-1] + 1])
    centred = any(b.middle - a.middle < _OVERLAPPING * a.height for a, b in body)
    return begins if centred else rows[0]


def _repeated(lines: Sequence[Line], heading: tuple[str, ...]) -> int:
    """How many lines of a page are those of the heading on the page before."""
    texts = [line.text for line in lines[:1] if line.text in heading]
    if not texts:
        return 0
    pairs = zip(lines, heading[heading.index(texts[0]) :], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1], pairs))


def _is_row(line: Line) -> bool:
    """Whether a line has figures beside other things, as rows and totals have."""
    pieces = line.pieces(APART)
    return len(pieces) > 1 and any(is_number(piece.text) for piece in pieces)


def _is_total(line: Line) -> bool:
    return any(is_total_label(piece.text) for piece in line.pieces(APART))


def _edges(
    rows: Sequence[Line], within: Sequence[Line], heads: Sequence[Head]
) -> tuple[float, ...]:
    """Where columns begin and end: in the middle of the gaps that the rows have in common.

    Further lines of cells and headings may be wider than what the rows have.
    """
    if not rows:
        return ()
    inked = [
        (word.left, word.right)
        for line in rows
        for word in (_figures(line) if _is_total(line) else line.words)
    ]
    height = sorted(line.height for line in rows)[len(rows) // 2]
    columns = list(_columns(inked, len(rows) // _FEW, _FREE * height))
    for head in heads:
        if not any(_over(column, head) for column in columns):
            _place(columns, head, heads)
    for piece in (piece for line in within for piece in line.pieces(APART)):
        _widen(columns, piece)
    middles = ((a[1] + b[0]) / 2 for a, b in pairwise(columns))
    return (columns[0][0] - _MARGIN, *middles, columns[-1][1] + _MARGIN)


def _over(column: Span, piece: Word | Head) -> bool:
    return column[0] < piece.right and piece.left < column[1]


def _widen(columns: list[Span], piece: Word) -> None:
    """Make a column as wide as a text that is over it alone."""
    over = [i for i, column in enumerate(columns) if _over(column, piece)]
    if len(over) == 1:
        left, right = columns[over[0]]
        columns[over[0]] = min(left, piece.left), max(right, piece.right)


def _place(columns: list[Span], head: Head, heads: Sequence[Head]) -> None:
    """Give a heading that is over no column the next one without a heading, or its own."""
    free = [i for i, column in enumerate(columns) if not any(_over(column, h) for h in heads)]
    beside = sum(right < head.left for _, right in columns)
    near = [i for i in (beside - 1, beside) if i in free]
    if not near:
        columns.insert(beside, (head.left, head.right))
        return
    nearest = min(near, key=lambda i: max(columns[i][0] - head.right, head.left - columns[i][1]))
    left, right = columns[nearest]
    columns[nearest] = min(left, head.left), max(right, head.right)


def _figures(line: Line) -> Iterator[Word]:
    return (word for word in line.words if is_number(word.text))


def _columns(inked: Sequence[Span], few: int, gap: float) -> Iterator[Span]:
    """The stretches that more than ``few`` texts take, with ``gap`` or more between two."""
    turns = sorted([(left, 1) for left, _ in inked] + [(right, -1) for _, right in inked])
    depth, begun, ended = 0, None, None
    for at, turn in turns:
        before, depth = depth, depth + turn
        if before <= few < depth:
            if begun is None or ended is None:
                begun = at
            elif at - ended >= gap:
                yield begun, ended
                begun = at
        elif depth <= few < before:
            ended = at
    if begun is not None and ended is not None:
        yield begun, ended


def _fits(line: Line, xs: tuple[float, ...]) -> bool:
    """Whether no text of a line runs over the edge of a column."""
    return not any(
        piece.left < edge < piece.right for piece in line.pieces(APART) for edge in xs[1:-1]
    )


def _last(lines: tuple[Line, ...], first: int, last: int, xs: tuple[float, ...]) -> int:
    """The last line of a table: further lines of its last row are close, within one column."""
    while last + 1 < len(lines):
        line, above = lines[last + 1], lines[last]
        if _is_bare_total(line, xs) and line.middle - above.middle <= _TOTAL * line.height:
            last += 1
            continue
        close = line.middle - above.middle <= _NEAR * line.height
        if not close or not _fits(line, xs) or begins_anew(line.text) or _is_row(line):
            break
        if _had_room(line, lines[first : last + 1], xs):
            break
        last += 1
    return last


def _had_room(line: Line, above: Sequence[Line], xs: tuple[float, ...]) -> bool:
    """Whether a line is a text of its own: in each column its first word had room above.

    Such is a signature right below the last row.
    """
    for piece in line.pieces(APART):
        column = bisect_right(xs, piece.centre) - 1
        texts = [
            p for x in above for p in x.pieces(APART) if bisect_right(xs, p.centre) - 1 == column
        ]
        word = next(word for word in line.words if word.left >= piece.left)
        widest = max((p.right - p.left for p in texts), default=0.0)
        own = texts[-1].right - texts[-1].left if texts else 0.0
        if own + word.right - word.left + _SPACE * line.height > widest:
            return False
    return True


def _is_bare_total(line: Line, xs: tuple[float, ...]) -> bool:
    """Whether a line is one figure under a column but the first: a total without a label."""
    return len(line.words) == 1 and is_number(line.text) and line.words[0].left > xs[1]


def _parted(
    lines: tuple[Line, ...], whole: GapTable, begins: int, cuts: set[int]
) -> Iterator[GapTable]:
    """A table in pieces: below its heading, and where a line runs over its columns."""
    xs, start = whole.frame.xs, whole.first
    for i in range(whole.first, whole.last + 1):
        over = i >= begins and not (_fits(lines[i], xs) or _is_total(lines[i]) or _is_row(lines[i]))
        if i > start and (over or i in cuts):
            yield _table(lines, start, i - 1, xs, whole.heading)
            start = i
        start += over
    if whole.last >= start:
        yield _table(lines, start, whole.last, xs, whole.heading)


def _table(
    lines: tuple[Line, ...], first: int, last: int, xs: tuple[float, ...], titles: tuple[str, ...]
) -> GapTable:
    within = lines[first : last + 1]
    ys = min(w.top for x in within for w in x.words), max(w.bottom for x in within for w in x.words)
    cells = tuple(Cell(0, column, 0, column) for column in range(len(xs) - 1))
    left = min(xs[0], *(line.words[0].left - _MARGIN for line in within))
    right = max(xs[-1], *(line.words[-1].right + _MARGIN for line in within))
    return GapTable(first, last, Frame((left, *xs[1:-1], right), ys, cells), titles)
