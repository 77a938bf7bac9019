"""Cells and rows that are alike, gathered so that one call serves them all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from xlbudget.budget.cells import column_letters


class Block(NamedTuple):
    """A rectangle of cells, corners included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def address(self) -> str:
        """Its address.

        >>> Block(3, 1, 9, 2).address
        'A3:B9'
        """
        return f"{column_letters(self.left)}{self.top}:{column_letters(self.right)}{self.bottom}"


def blocks(cells: Iterable[tuple[int, int]]) -> list[Block]:
    """Return the fewest blocks that runs down the columns give, side by side ones joined.

    >>> blocks([(1, 1), (2, 1), (1, 2), (2, 2), (5, 1)])
    [Block(top=1, left=1, bottom=2, right=2), Block(top=5, left=1, bottom=5, right=1)]
    """
    runs: list[Block] = []
    for column, row in sorted((column, row) for row, column in cells):
        last = runs[-1] if runs else None
        if last and last.left == column and last.bottom == row - 1:
            runs[-1] = last._replace(bottom=row)
        else:
            runs.append(Block(row, column, row, column))
    found: dict[tuple[int, int, int], Block] = {}
    for run in runs:
        beside = found.pop((run.top, run.bottom, run.left - 1), None)
        wide = run._replace(left=beside.left) if beside else run
        found[run.top, run.bottom, run.right] = wide
    return sorted(found.values())


def height_runs(heights: Sequence[float | None]) -> list[tuple[int, int, float]]:
    """Return (first row, last row, height) so that one after the other gives every height.

    The height of most rows goes first, over all of them, the others after it.

    >>> height_runs([20, 20, 40, 20, 20])
    [(1, 5, 20), (3, 3, 40)]
    >>> height_runs([None, 20, 20])
    [(2, 3, 20)]
    """
    runs, row = [], 1
    for height, group in groupby(heights):
        count = len(list(group))
        if height is not None:
            runs.append((row, row + count - 1, height))
        row += count
    if None in heights or not runs:
        return runs
    usual = Counter(heights).most_common(1)[0][0] or 0
    return [(1, len(heights), usual), *(run for run in runs if run[2] != usual)]
