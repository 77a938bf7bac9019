"""Which columns the cells of a Word table are in.

Word lays a table over a grid that has a line for every edge in any row.  One edge
that was dragged a little in some rows gives these another grid column than the
rows above them, though everybody sees one column.  So the row with most cells
says which columns there are, and every cell takes those that it lies over.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

Columns: TypeAlias = Sequence[tuple[int, int]]
"""The cells of one row as their first column, from 0, and the one after their last."""

_UNKNOWN = 1000  # the width of a grid column that gives none


def placed(rows: Sequence[Columns], widths: Sequence[int]) -> list[Columns]:
    """Return for each row the columns that its cells are in.

    ``rows`` are on Word's grid, whose columns are ``widths`` wide.

    >>> placed([[(0, 1), (1, 3)], [(0, 2), (2, 3)], [(0, 3)]], [90, 9, 50])
    [[(0, 1), (1, 2)], [(0, 1), (1, 2)], [(0, 2)]]
    """
    most = max(map(len, rows), default=0)
    if not most:
        return list(rows)
    shapes = Counter(tuple(row) for row in rows if len(row) == most)
    model = shapes.most_common(1)[0][0]
    at = _edges(widths, max(end for row in rows for _, end in row))
    before = [] if model[0][0] == 0 else [0]  # a column in which the model row has no cell
    edges = [*before, *(at[first] for first, _ in model), at[model[-1][1]]]
    return [_row(row, at, edges) for row in rows]


def _edges(widths: Sequence[int], columns: int) -> list[int]:
    given = [width for width in widths if width > 0]
    usual = sum(given) // len(given) if given else _UNKNOWN
    used = [width or usual for width in widths[:columns]]
    return list(accumulate([*used, *[usual] * (columns - len(used))], initial=0))


def _row(row: Columns, at: Sequence[int], edges: Sequence[int]) -> Columns:
    columns = len(edges) - 1
    found: list[tuple[int, int]] = []
    start = _nearest(edges, at[row[0][0]]) if row else 0
    for position, (_, end) in enumerate(row):
        left = len(row) - position - 1  # cells that need a column to the right
        start = min(start, columns - left - 1)
        stop = min(max(_nearest(edges, at[end]), start + 1), columns - left)
        found.append((start, stop))
        start = stop
    return found


def _nearest(edges: Sequence[int], place: int) -> int:
    after = bisect_left(edges, place)
    if after == len(edges):
        return after - 1
    return after if after == 0 or edges[after] - place <= place - edges[after - 1] else after - 1
