"""An order with what the office has settled, and with what changed since its memo was final."""

from dataclasses import replace

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.files.settings_file import FILE, read_settings
from xlbudget.reading.grid import Grid
from xlbudget.reading.settings import settings_from_file, settings_of


def as_settled(
    order: Order | None, workbook: bytes = b"", grids: tuple[Grid, ...] = ()
) -> Order | None:
    """Return the order with its office's settings; a workbook's sheet goes before the file."""
    if order is None:
        return None
    settings = settings_of(grids, office_settings())
    changed: tuple[Entry, ...] = ()
    if workbook:
        from xlbudget.files.final import changes_since_final

        changed = changes_since_final(workbook, grids)
    return replace(order, settings=settings, unsealed=changed)


def office_settings() -> OfficeSettings:
    """Return the settings of the office-wide file, its section ``[memo]``, or the built-in ones."""
    found = read_settings().get("memo")
    return settings_from_file(found, FILE) if isinstance(found, dict) else OfficeSettings()
