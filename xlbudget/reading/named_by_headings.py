"""The Tables of an order workbook that was saved in a format without Tables.

.xls, .xlsb and .ods files come without the names by which an order workbook is
read; the headings of its sheets tell where each Table was.
"""

from dataclasses import replace

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.office import SETTINGS
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.headers import header_of
from xlbudget.sheets import order_schema as schema

_TOP = 50  # rows of a sheet in which a heading is looked for
_HEADINGS = {
    schema.SANCTION_TABLE: schema.SANCTION_COLUMNS[:4],
    schema.RECIPIENT_TABLE: schema.RECIPIENT_COLUMNS,
}
_LABELS = {
    schema.FIELD_TABLE: frozenset(match_key(field.label) for field in schema.FIELDS),
    schema.SETTINGS_TABLE: frozenset(match_key(setting.label) for setting in SETTINGS),
}


def with_tables(grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """Return the sheets with their Tables, where they are those of an order workbook."""
    named = [_table(grid) for grid in grids]
    if not any(table and table.name == schema.FIELD_TABLE for table in named):
        return grids
    return tuple(
        replace(grid, tables=(table,)) if table else grid
        for grid, table in zip(grids, named, strict=True)
    )


def _table(grid: Grid) -> NamedRange | None:
    if grid.made:
        return None
    for at, values in list(zip(grid.at, grid.rows, strict=True))[:_TOP]:
        name = _name(grid, at, values)
        if name:
            filled = [column for column, value in enumerate(values, 1) if not blank(value)]
            return NamedRange(name, at, filled[0], grid.at[-1], filled[-1])
    return None


def _name(grid: Grid, at: int, values: tuple[Value, ...]) -> str | None:
    """The name of the Table that a row heads; ``None`` when it heads none."""
    texts = {match_key(value) for value in values if isinstance(value, str)}
    for name, columns in _HEADINGS.items():
        if texts >= set(map(match_key, columns)):
            return name
    if texts >= set(map(match_key, schema.FIELD_COLUMNS[:2])):
        return max(_LABELS, key=lambda name: _labelled(grid, at, _LABELS[name]))
    return schema.ALLOCATION_TABLE if header_of(values) else None


def _labelled(grid: Grid, at: int, labels: frozenset[str]) -> int:
    """How many of the cells below a heading are such labels."""
    below = (row for row_at, row in zip(grid.at, grid.rows, strict=True) if row_at > at)
    return sum(isinstance(v, str) and match_key(v) in labels for row in below for v in row)
