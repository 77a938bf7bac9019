"""The office's settings from the sheet ব্যবস্থা, over those of the settings file."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from xlbudget.bangla.near_names import near_names
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Entry, Place, Value
from xlbudget.budget.office import SETTINGS, OfficeSettings, unknown_setting, with_values
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.order_tables import named_table, records
from xlbudget.sheets import order_schema as schema


def settings_of(grids: tuple[Grid, ...], base: OfficeSettings) -> OfficeSettings:
    """Return the settings of a workbook: what its sheet says over ``base``."""
    keys = {match_key(setting.label): setting.key for setting in SETTINGS}
    given: dict[str, tuple[Entry, ...]] = {}
    label, value = map(match_key, schema.FIELD_COLUMNS[:2])
    place = named_table(grids, schema.SETTINGS_TABLE)
    for record in records(*place) if place else ():
        entry = record.get(value, Entry(None))
        key = keys.get(match_key(record.get(label, Entry(None)).text))
        if key and not blank(entry.value):
            given[key] = (*given.get(key, ()), replace(entry, value=_shown(entry.value)))
    return with_values(base, given) if given else base


def settings_from_file(values: Mapping[str, Any], file: str) -> OfficeSettings:
    """Return the settings of the section ``[memo]`` of a settings file.

    A value is a text, a number, true or false, or a list of them; its name is
    the setting's key.  A key that no setting has is a problem.
    """
    given: dict[str, tuple[Entry, ...]] = {}
    for setting in SETTINGS:
        value = values.get(setting.key)
        many = value if isinstance(value, list) else [value]
        place = Place(file=file, cell=setting.key)
        entries = (Entry(_shown(one), place) for one in many)
        given[setting.key] = tuple(entry for entry in entries if not blank(entry.value))
    settings = with_values(OfficeSettings(), given)
    known = [setting.key for setting in SETTINGS]
    unknown = tuple(
        unknown_setting(key, Place(file=file, cell=key), near_names(key, known))
        for key in values
        if key not in known
    )
    return replace(settings, problems=settings.problems + unknown)


def _shown(value: Any) -> Value:
    """TRUE and FALSE as their words; anything else that no cell holds as text."""
    if isinstance(value, bool):
        return str(value)
    return value if value is None or isinstance(value, str | int | float) else str(value)
