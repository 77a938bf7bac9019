"""What is typed on the sheets of an order workbook and no reader takes.

Each Table has its own evidence, for a row of allocations looks other than a
recipient; everything that is not recognised is the user's own and left alone.
"""

from collections.abc import Iterator

from xlbudget.budget.model import Table
from xlbudget.budget.office import SETTINGS
from xlbudget.budget.outside import Outside
from xlbudget.reading.grid import Grid
from xlbudget.reading.lost_tables import lost_tables
from xlbudget.reading.order_tables import named_table
from xlbudget.reading.stray_columns import stray_columns
from xlbudget.reading.stray_fields import stray_fields
from xlbudget.reading.stray_lists import stray_recipients, stray_sanctions
from xlbudget.reading.stray_rows import stray_rows, unread_rows
from xlbudget.reading.visible_grid import visible_grid
from xlbudget.sheets import order_schema as schema


def outside(grids: tuple[Grid, ...], table: Table) -> tuple[Outside, ...]:
    """Return what is typed round the Tables of a workbook whose allocations are ``table``."""
    grids = tuple(map(visible_grid, grids))
    return (*_outside(grids, table), *lost_tables(grids))


def _outside(grids: tuple[Grid, ...], table: Table) -> Iterator[Outside]:
    if place := named_table(grids, schema.ALLOCATION_TABLE):
        yield from stray_rows(*place, table)
        yield from unread_rows(*place, table)
        yield from stray_columns(*place, table)
    if place := named_table(grids, schema.FIELD_TABLE):
        yield from stray_fields(*place, "field", _LABELS, _SINGLE)
    if place := named_table(grids, schema.RECIPIENT_TABLE):
        yield from stray_recipients(*place)
    if place := named_table(grids, schema.SANCTION_TABLE):
        yield from stray_sanctions(*place)
    if place := named_table(grids, schema.SETTINGS_TABLE):
        yield from stray_fields(*place, "setting", _SETTINGS)


_LABELS = tuple(item.label for item in schema.FIELDS)
_SINGLE = tuple(item.label for item in schema.FIELDS if not item.many)
_SETTINGS = tuple(setting.label for setting in SETTINGS)
