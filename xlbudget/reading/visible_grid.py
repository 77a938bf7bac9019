"""A grid without the invisible characters of its cells.

Text in Bijoy keeps U+00AD, which is a letter there.
"""

from dataclasses import replace

from xlbudget.bangla.invisible import has_invisible, visible
from xlbudget.budget.cells import Uncomputed, Value
from xlbudget.reading.grid import Grid

_BIJOY_LETTER = "\u00ad"


def visible_grid(grid: Grid) -> Grid:
    """Return the grid with what its cells show; itself when nothing has to go."""
    rows = list(grid.rows)
    changed = False
    for i, row in enumerate(rows):
        if has_invisible("".join([v for v in row if isinstance(v, str)])):
            rows[i] = tuple(map(visible_value, row))
            changed = True
    return replace(grid, rows=tuple(rows)) if changed else grid


def visible_value(value: Value) -> Value:
    """Return a cell's value without invisible characters.

    >>> visible_value("\\u202a৯০০০\\u202c"), visible_value(4000)
    ('৯০০০', 4000)
    """
    if not isinstance(value, str) or isinstance(value, Uncomputed):
        return value
    if _BIJOY_LETTER in value and not any("\u0980" <= letter <= "\u09ff" for letter in value):
        return _BIJOY_LETTER.join(map(visible, value.split(_BIJOY_LETTER)))
    return visible(value)
