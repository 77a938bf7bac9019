"""An order with what the office has settled, and with what changed since its memo was final."""

from dataclasses import replace

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.reading.grid import Grid
from xlbudget.reading.settings import settings_from_file, settings_of
from xlbudget.settings.settings_file import FILE, read_settings


def settled(order: Order, grids: tuple[Grid, ...] = (), changed: tuple[Entry, ...] = ()) -> Order:
    """Return the order with its office's settings; a workbook's sheet goes before the file.

    ``changed`` are the parts that are no longer as when its memo was made final.
    """
    return replace(order, settings=settings_of(grids, office_settings()), unsealed=changed)


def office_settings() -> OfficeSettings:
    """Return the settings of the office-wide file, its section ``[memo]``, or the built-in ones."""
    found = read_settings().get("memo")
    return settings_from_file(found, FILE) if isinstance(found, dict) else OfficeSettings()
