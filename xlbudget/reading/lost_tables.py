"""Tables of an order workbook that are plain cells now, so that nothing is read from them.

"Convert to Range", and some programs on saving, take the Excel Table away and
leave its cells.  A sheet that was deleted with its Table is no loss to report.
"""

from collections.abc import Iterator

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import text_of
from xlbudget.budget.outside import Outside
from xlbudget.reading.around import excerpt
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import header_of
from xlbudget.reading.order_tables import named_table
from xlbudget.sheets import order_schema as schema

_TABLES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (schema.ALLOCATION_TABLE, schema.ALLOCATION_SHEET, ()),
    (schema.FIELD_TABLE, schema.ORDER_SHEET, schema.FIELD_COLUMNS[:2]),
    (schema.RECIPIENT_TABLE, schema.RECIPIENT_SHEET, schema.RECIPIENT_COLUMNS),
    (schema.SANCTION_TABLE, schema.SANCTION_SHEET, schema.SANCTION_COLUMNS[:4]),
    (schema.SETTINGS_TABLE, schema.SETTINGS_SHEET, schema.FIELD_COLUMNS[:2]),
)
"""Each table's name, its sheet, and the headings it is known by; without them, as any table is."""


def lost_tables(grids: tuple[Grid, ...]) -> Iterator[Outside]:
    """Yield the heading rows of the tables that a workbook has lost while it has others."""
    missing = [entry for entry in _TABLES if named_table(grids, entry[0]) is None]
    if len(missing) == len(_TABLES):
        return  # no order workbook
    sheets = {match_key(grid.sheet or ""): grid for grid in grids}
    for name, sheet, columns in missing:
        grid = sheets.get(match_key(sheet))
        if grid is not None:
            yield from _heading_of(grid, name, columns)


def _heading_of(grid: Grid, name: str, columns: tuple[str, ...]) -> Iterator[Outside]:
    wanted = set(map(match_key, columns))
    for i, (at, row) in enumerate(zip(grid.at, grid.rows, strict=True)):
        known = {match_key(text_of(v)) for v in row if not blank(v)}
        is_it = wanted <= known if wanted else bool(header_of(row))
        if is_it and any(not blank(v) for below in grid.rows[i + 1 :] for v in below):
            filled = [c for c, v in enumerate(row, 1) if not blank(v)]
            corners = (at, filled[0], at, filled[-1])
            yield Outside("lost", grid.sheet, *corners, excerpt(row), name)
            return
