"""Rows with more cells than their heading: an unquoted comma has cut a cell in two."""

from typing import NamedTuple

from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import header_of
from xlbudget.reading.rows import is_figure


class Uneven(NamedTuple):
    """A row on ``line`` with cells ``found`` where the heading has those ``due``."""

    line: int
    found: int
    due: int


def uneven_row(grid: Grid) -> Uneven | None:
    """Return the first row with a serial that has more cells than the heading.

    Which of its cells the amount is cannot be told then.
    """
    due = serial = 0
    for at, values in zip(grid.at, grid.rows, strict=True):
        filled = [i for i, v in enumerate(values, 1) if not blank(v)]
        if not due and (found := header_of(values)):
            due = len(values)
            serial = next((h.column for h in found if h.role == "serial"), 1)
        elif due and filled and filled[-1] > due and is_figure(str(values[serial - 1])):
            return Uneven(at, filled[-1], due)
    return None
