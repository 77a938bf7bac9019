"""An order with what the office has settled, and with what changed since its memo was final."""

from dataclasses import replace
from pathlib import Path

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.reading.grid import Grid
from xlbudget.reading.settings import settings_from_file, settings_of
from xlbudget.settings.settings_file import FILE, named_file, read_settings


def settled(
    order: Order,
    office: OfficeSettings,
    grids: tuple[Grid, ...] = (),
    changed: tuple[Entry, ...] = (),
) -> Order:
    """Return the order with its settings: its workbook's sheet goes before the ``office``'s file.

    ``changed`` are the parts that are no longer as when its memo was made final.
    """
    return replace(order, settings=settings_of(grids, office), unsealed=changed)


def office_settings(path: Path | None = None) -> OfficeSettings:
    """Return the section ``[memo]`` of the office's file of settings, or the built-in settings.

    ``path`` is the file that the call names, if it does.
    """
    found, file = read_settings(path).get("memo"), named_file(path)
    if not isinstance(found, dict):
        return OfficeSettings()
    return settings_from_file(found, file.name if file else FILE)
