"""Tables that a page draws with lines: where their columns and rows part, which cells are merged.

Lines that touch make one frame.  Where no line parts two fields of it, they are
one merged cell.  Underlines, a line under the letterhead and boxes around a text
are no frames: they have too few rows or columns.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, product
from typing import NamedTuple

_NEAR = 3.0  # points between two lines that touch, and between two strokes of one line
_DOTS = 4.5  # points between two dashes of one line
_NARROWEST = 5.0  # points of a column or a row; what is closer is a double line
_SHORTEST = 6.0  # points of a line
_MOST = 1_000_000  # level lines times upright ones; more are a picture or a plan, and no table
_FEW = 4  # edges of columns: a frame of so many may have a single row
_PARTED = 0.6  # of the side of a field that a line must cover to part it from the next


class Ruling(NamedTuple):
    """A level or upright line on a page: its edges in points, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


class Cell(NamedTuple):
    """A cell of a frame: its first and last row and column, from 0."""

    top: int
    left: int
    bottom: int
    right: int


class _Bar(NamedTuple):
    """A line at ``at`` from ``start`` to ``end``: level or upright."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A table's lines: the edges of its columns and rows, and the cells between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]

    @property
    def area(self) -> float:
        """Its width times its height."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def field(self, x: float, y: float) -> tuple[int, int]:
        """Return the row and the column, from 0, of a point inside."""
        row = bisect_right(self.ys, y, 1, len(self.ys) - 1) - 1
        return row, bisect_right(self.xs, x, 1, len(self.xs) - 1) - 1


def frames(rulings: Iterable[Ruling]) -> tuple[Frame, ...]:
    """Return the frames of a page from top to bottom."""
    lines = tuple(rulings)
    level = _bars((r.top, r.left, r.right) for r in lines if _is_level(r))
    upright = _bars((r.left, r.top, r.bottom) for r in lines if not _is_level(r))
    if len(level) * len(upright) > _MOST:
        return ()
    found = (_frame(own, other) for own, other in _touching(level, upright))
    return tuple(sorted((f for f in found if f), key=lambda f: (f.ys[0], f.xs[0])))


def _is_level(ruling: Ruling) -> bool:
    return ruling.right - ruling.left >= ruling.bottom - ruling.top


def _bars(lines: Iterable[tuple[float, float, float]]) -> list[_Bar]:
    """The lines of one direction, what was drawn piece by piece or twice as one."""
    merged: list[_Bar] = []
    for _, group in groupby(_aligned(lines), key=lambda bar: bar.at):
        for bar in sorted(group, key=lambda bar: bar.start):
            last = merged[-1] if merged else None
            if last and last.at == bar.at and bar.start - last.end <= _DOTS:
                merged[-1] = last._replace(end=max(last.end, bar.end))
            else:
                merged.append(bar)
    return [bar for bar in merged if bar.end - bar.start >= _SHORTEST]


def _aligned(lines: Iterable[tuple[float, float, float]]) -> Iterator[_Bar]:
    """The lines in order, those next to each other at the place of the first of them."""
    first = None
    for at, start, end in sorted(lines):
        if first is None or at - first > _NEAR:
            first = at
        yield _Bar(first, start, end)


def _touching(level: list[_Bar], upright: list[_Bar]) -> Iterator[tuple[list[_Bar], list[_Bar]]]:
    """The lines in groups of those that touch each other."""
    owner = list(range(len(level) + len(upright)))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    for j, bar in enumerate(upright, len(level)):
        for i, other in enumerate(level):
            if _meet(bar, other):
                owner[root(i)] = root(j)
    groups: dict[int, tuple[list[_Bar], list[_Bar]]] = {}
    for i, bar in enumerate((*level, *upright)):
        groups.setdefault(root(i), ([], []))[i >= len(level)].append(bar)
    yield from (group for group in groups.values() if all(group))
    yield from _side_by_side(group[1][0] for group in groups.values() if not group[0])


def _side_by_side(upright: Iterable[_Bar]) -> Iterator[tuple[list[_Bar], list[_Bar]]]:
    """Upright lines alone that begin and end level: a table that fills the page so."""
    spans: dict[tuple[int, int], list[_Bar]] = {}
    for bar in upright:
        spans.setdefault((round(bar.start / _NEAR), round(bar.end / _NEAR)), []).append(bar)
    for bars in spans.values():
        ends = (bars[0].start, bars[0].end)
        yield [_Bar(at, bars[0].at, bars[-1].at) for at in ends], bars


def _meet(bar: _Bar, other: _Bar) -> bool:
    along = other.start - _NEAR <= bar.at <= other.end + _NEAR
    return along and bar.start - _NEAR <= other.at <= bar.end + _NEAR


def _frame(level: list[_Bar], upright: list[_Bar]) -> Frame | None:
    """The frame of lines that touch; a side that is not drawn is where the others end."""
    xs = _edges([bar.at for bar in upright], level)
    ys = _edges([bar.at for bar in level], upright)
    if len(xs) < 3 or len(ys) < (3 if len(xs) < _FEW else 2):
        return None
    return Frame(xs, ys, tuple(_cells(xs, ys, level, upright)))


def _edges(own: list[float], across: list[_Bar]) -> tuple[float, ...]:
    edges: list[float] = []
    ends = (min(bar.start for bar in across), max(bar.end for bar in across))
    for at in sorted(own):
        if not edges or at - edges[-1] > _NARROWEST:
            edges.append(at)
    if edges[0] - ends[0] > _NARROWEST:
        edges.insert(0, ends[0])
    if ends[1] - edges[-1] > _NARROWEST:
        edges.append(ends[1])
    return tuple(edges)


def _cells(
    xs: tuple[float, ...], ys: tuple[float, ...], level: list[_Bar], upright: list[_Bar]
) -> Iterator[Cell]:
    """The cells from left to right and top to bottom: fields joined where nothing parts them."""
    walls, floors = _parted(xs, ys, upright), _parted(ys, xs, level)
    taken: set[tuple[int, int]] = set()
    rows, columns = len(ys) - 1, len(xs) - 1
    for top, left in product(range(rows), range(columns)):
        if (top, left) in taken:
            continue
        right = bottom = 0
        for right in range(left, columns):
            if (right + 1, top) in walls or (top, right + 1) in taken:
                break
        for bottom in range(top, rows):
            below = [(bottom + 1, column) in floors for column in range(left, right + 1)]
            inside = [(column, bottom + 1) in walls for column in range(left + 1, right + 1)]
            if any(below) or any(inside):
                break
        taken |= set(product(range(top, bottom + 1), range(left, right + 1)))
        yield Cell(top, left, bottom, right)


def _parted(
    at: tuple[float, ...], along: tuple[float, ...], bars: list[_Bar]
) -> set[tuple[int, int]]:
    """Which edge, at which field along it, is drawn."""
    found = set()
    for i, edge in enumerate(at):
        near = [bar for bar in bars if abs(bar.at - edge) <= _NARROWEST]
        for j in range(len(along) - 1):
            covered = sum(
                max(0.0, min(bar.end, along[j + 1]) - max(bar.start, along[j])) for bar in near
            )
            if covered >= _PARTED * (along[j + 1] - along[j]):
                found.add((i, j))
    return found
