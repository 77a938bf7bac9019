"""Where an order workbook is to be filled in: the cells of fields that the order lacks."""

from collections.abc import Iterator, Mapping

from xlbudget.bangla.near_names import near_names
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.blanks import Blank
from xlbudget.budget.cells import Value, text_of
from xlbudget.budget.model import Table
from xlbudget.budget.office import SETTINGS
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.order_tables import columns_by_heading, named_table
from xlbudget.reading.visible_grid import visible_value
from xlbudget.sheets import order_schema as schema
from xlbudget.text import Text

_FIELDS = {item.key: item.label for item in schema.FIELDS}
_SETTINGS = {setting.key: setting.label for setting in SETTINGS}

_NOTHING_ALLOTTED = Text(
    "বরাদ্দের কোনো সারি এখনো নেই: {sheet} শিটে {cell} থেকে জেলা, কার্যালয় ও টাকা লিখুন",
    "no rows yet: type districts, offices and amounts into {sheet} from {cell} on",
)


def blank_fields(grids: tuple[Grid, ...], allocations: Table) -> dict[str, Blank]:
    """Return the cells to fill by what belongs there.

    A field whose label is misspelt is to be filled where that label is.  The keys
    are those of ``order_schema.FIELDS``, ``office`` for the office's name among the
    settings, ``copies`` for the first recipient, ``total`` below the allocations.
    """
    found: dict[str, Blank] = {}
    if allocations.heads and not any(entry.text for entry in allocations.totals):
        below = allocations.allocations[-1].at + 1
        found["total"] = Blank(allocations.place(below, allocations.heads[0].column))
    if table := named_table(grids, schema.SETTINGS_TABLE):
        found.update(pair for pair in _blank_values(*table, _SETTINGS) if pair[0] == "office")
    if table := named_table(grids, schema.FIELD_TABLE):
        found.update(_blank_values(*table, _FIELDS))
    if table := named_table(grids, schema.RECIPIENT_TABLE):
        found.update(("copies", place) for place in _no_recipient(*table))
    return found


def nothing_allotted(grids: tuple[Grid, ...]) -> Text | None:
    """Return where the first row goes, if the sheets are an order workbook without any."""
    table = named_table(grids, schema.ALLOCATION_TABLE)
    if table is None or named_table(grids, schema.FIELD_TABLE) is None:
        return None
    grid, area = table
    first = grid.place(area.top + 1, area.left)
    return _NOTHING_ALLOTTED.filled(sheet=first.sheet, cell=first.cell)


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
    known = frozenset(map(match_key, labels.values()))
    for key, label in labels.items():
        rows = given.get(match_key(label), [])
        if not rows:
            misspelt = near_names(label, (other for other in given if other not in known))
            at = given[misspelt[0]][0][0] if misspelt else area.bottom + 1
            yield key, Blank(grid.place(at, value_column), label, grid.place(at, label_column))
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
