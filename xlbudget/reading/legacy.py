"""Bijoy (SutonnyMJ) text on a grid: found by the block, read as Unicode, reported once a block.

A block is a run of neighbouring cells of one column, or of lines, that hold
Latin letters; cells of figures or nothing do not end it.  A short word alone
may be either (miKvi), its block tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from xlbudget.bangla.bijoy import is_bijoy, to_unicode
from xlbudget.budget.cells import Value
from xlbudget.budget.model import LegacyBlock
from xlbudget.reading.grid import Grid

_LATIN = re.compile("[A-Za-z\u00a1-\u00ff†‡ˆ‰Š‹Œšƒ„¤]")
_BANGLA = re.compile("[\u0985-\u09e3]")
_SAMPLE = 200  # cells of a block looked at


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    text: str


def without_legacy(grid: Grid) -> tuple[Grid, tuple[LegacyBlock, ...]]:
    """Return the grid with Bijoy text as Unicode, and the blocks that were Bijoy."""
    made: dict[tuple[int, int], str] = {}
    unsure: list[_Cell] = []
    for run in _runs(grid):
        if is_bijoy("\n".join(cell.text for cell in run[:_SAMPLE])):
            made |= _unicode(run)
        else:
            unsure += run
    # A short heading that could be either (µwgK) follows the others of its row.
    rows = {row for row, _ in made}
    made |= _unicode([cell for cell in unsure if cell.row in rows])
    changed = _replaced(grid, made) if made else grid
    return changed, tuple(_blocks(changed))


def _unicode(cells: list[_Cell]) -> dict[tuple[int, int], str]:
    return {(c.row, c.column): text for c in cells if (text := to_unicode(c.text)) != c.text}


def _runs(grid: Grid) -> Iterator[list[_Cell]]:
    """Runs of cells down each column that may be Bijoy; Unicode text ends a run."""
    open_runs: dict[int, list[_Cell]] = {}
    for row, values in enumerate(grid.rows):
        for column, value in enumerate(values, 1):
            if not isinstance(value, str):
                continue
            if _LATIN.search(value):
                open_runs.setdefault(column, []).append(_Cell(row, column, value))
            elif column in open_runs and _BANGLA.search(value):
                yield open_runs.pop(column)
    yield from open_runs.values()


def _replaced(grid: Grid, made: dict[tuple[int, int], str]) -> Grid:
    rows = list(grid.rows)
    originals = dict(grid.originals)
    for row, cells in groupby(sorted(made), key=lambda at: at[0]):
        values: list[Value] = list(rows[row])
        for _, column in cells:
            originals[grid.at[row], column] = str(values[column - 1])
            values[column - 1] = made[row, column]
        rows[row] = tuple(values)
    return replace(grid, rows=tuple(rows), originals=originals)


def _blocks(grid: Grid) -> Iterator[LegacyBlock]:
    """The blocks among the cells that were Bijoy: of one column, on rows that follow each other."""
    if not grid.originals:
        return
    index = {at: i for i, at in enumerate(grid.at)}
    found = sorted((column, index[at]) for at, column in grid.originals if at in index)
    for (column, _), cells in groupby(
        enumerate(found), key=lambda item: (item[1][0], item[1][1] - item[0])
    ):
        rows = [row for _, (_, row) in cells]
        at = grid.at[rows[0]]
        yield LegacyBlock(
            grid.place(at, column),
            len(rows),
            grid.originals[at, column],
            str(grid.rows[rows[0]][column - 1] or ""),
        )
