"""Where an order workbook is to be filled in: the cells of fields that the order lacks."""

from collections.abc import Iterator, Mapping

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.blanks import Blank
from xlbudget.budget.cells import Value, text_of
from xlbudget.budget.office import SETTINGS
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.order_tables import columns_by_heading, named_table
from xlbudget.reading.visible_grid import visible_value
from xlbudget.sheets import order_schema as schema

_FIELDS = {item.key: item.label for item in schema.FIELDS}
_OFFICE = {setting.key: setting.label for setting in SETTINGS if setting.key == "office"}


def blank_fields(grids: tuple[Grid, ...]) -> dict[str, Blank]:
    """Return the cells to fill by what belongs there.

    The keys are those of ``order_schema.FIELDS``, ``office`` for the office's
    name among the settings, ``copies`` for the first recipient.
    """
    found: dict[str, Blank] = {}
    for name, labels in ((schema.FIELD_TABLE, _FIELDS), (schema.SETTINGS_TABLE, _OFFICE)):
        table = named_table(grids, name)
        found.update(_blank_values(*table, labels) if table else ())
    if table := named_table(grids, schema.RECIPIENT_TABLE):
        found.update(("copies", place) for place in _no_recipient(*table))
    return found


def _blank_values(
    grid: Grid, area: NamedRange, labels: Mapping[str, str]
) -> Iterator[tuple[str, Blank]]:
    label_column, value_column = _columns(grid, area, schema.FIELD_COLUMNS[:2])
    if label_column is None or value_column is None:
        return
    given: dict[str, list[tuple[int, Value]]] = {}
    for at, cells in grid.within(area):
        label = match_key(text_of(visible_value(cells[label_column - area.left])))
        given.setdefault(label, []).append((at, cells[value_column - area.left]))
    below = area.bottom + 1
    for key, label in labels.items():
        rows = given.get(match_key(label), [])
        if not rows:
            places = grid.place(below, value_column), grid.place(below, label_column)
            yield key, Blank(places[0], label, places[1])
        elif all(blank(value) for _, value in rows):
            yield key, Blank(grid.place(rows[0][0], value_column))


def _no_recipient(grid: Grid, area: NamedRange) -> Iterator[Blank]:
    (column,) = _columns(grid, area, schema.RECIPIENT_COLUMNS[1:])
    if column is not None:
        rows = [cells for at, cells in grid.within(area) if at > area.top]
        if all(blank(cells[column - area.left]) for cells in rows):
            yield Blank(grid.place(area.top + 1, column))


def _columns(grid: Grid, area: NamedRange, headings: tuple[str, ...]) -> list[int | None]:
    by_heading = columns_by_heading(grid, area)
    return [by_heading.get(match_key(heading)) for heading in headings]
