"""Fields and settings that somebody typed where their tables are not read.

Outside the table: a label that is known with something beside it, wherever it is
on the sheet, and what follows right below the table in its column of values.
Inside it: a value whose label is blank or unknown, and a second, different value
of a field that has one.  Remarks, signatures and dates elsewhere are the user's own.
"""

from collections.abc import Collection, Iterator, Mapping

from xlbudget.bangla.near_names import near_names
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value, text_of
from xlbudget.budget.outside import Outside, OutsideKind
from xlbudget.reading.around import Loose, Stray, around, excerpt, gathered, is_aside, is_worded
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.order_tables import columns_by_heading
from xlbudget.sheets import order_schema as schema


def stray_fields(
    grid: Grid,
    area: NamedRange,
    kind: OutsideKind,
    labels: Collection[str],
    single: Collection[str] = (),
) -> Iterator[Outside]:
    """Yield what is typed round and in a table of labels and values.

    ``labels`` are all that are known, ``single`` those that take one value.
    """
    columns = columns_by_heading(grid, area)
    wanted = [columns.get(match_key(name)) for name in schema.FIELD_COLUMNS[:2]]
    label, value = wanted
    if label is None or value is None:
        yield from _without_heading(grid, area, schema.FIELD_COLUMNS[:2])
        return
    known = {match_key(label): label for label in labels}
    once = frozenset(map(match_key, single))
    yield from gathered(grid, _within(grid, area, (label, value), known, once))
    yield from gathered(grid, _around(grid, area, kind, value, known))


def heading_missing(grid: Grid, area: NamedRange, headings: Collection[str]) -> Iterator[Outside]:
    """Yield the whole table when a heading that it is read by is not there any more."""
    columns = columns_by_heading(grid, area)
    if not all(match_key(name) in columns for name in headings):
        yield from _without_heading(grid, area, headings)


def _without_heading(grid: Grid, area: NamedRange, headings: Collection[str]) -> Iterator[Outside]:
    rows = [cells for at, cells in grid.within(area) if not all(map(blank, cells))]
    if len(rows) > 1:
        corners = (area.top, area.left, area.top, area.right)
        yield Outside("heading", grid.sheet, *corners, excerpt(rows[0]), ", ".join(headings))


def _within(
    grid: Grid,
    area: NamedRange,
    columns: tuple[int, int],
    known: Mapping[str, str],
    once: frozenset[str],
) -> Iterator[Stray]:
    first: dict[str, Value] = {}
    for at, cells in grid.within(area):
        label, value = (cells[c - area.left] for c in columns)
        if at == area.top or blank(value):
            continue
        key = match_key(text_of(label))
        shown = {c: v for c, v in zip(columns, (label, value), strict=True) if not blank(v)}
        if key not in known:
            near = near_names(key, known.values())
            yield Stray("misspelt" if near else "label", at, shown, near[0] if near else "")
        elif key in once and first.setdefault(key, value) != value:
            yield Stray("repeated", at, shown)


def _around(
    grid: Grid, area: NamedRange, kind: OutsideKind, value: int, known: Collection[str]
) -> Iterator[Stray]:
    due = area.bottom + 1
    for loose in around(grid, area):
        follows = loose.side == "below" and loose.at == due
        written = follows and _goes_on(loose, value)
        if written or _labelled(loose, known):
            yield Stray(kind, loose.at, loose.cells)
        due += written


def _goes_on(loose: Loose, value: int) -> bool:
    """Whether a row right below the table has something of an order in the column of values."""
    return is_worded(loose.cells.get(value)) and not any(
        is_aside(str(v)) for v in loose.cells.values()
    )


def _labelled(loose: Loose, known: Collection[str]) -> bool:
    """Whether a known label has something beside it."""
    return any(
        isinstance(v, str) and match_key(v) in known and c + 1 in loose.cells
        for c, v in loose.cells.items()
    )
