"""The Excel Tables of an order workbook, known by their names wherever they are."""

from collections.abc import Iterator

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Entry, text_of
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.visible_grid import visible_value


def named_table(grids: tuple[Grid, ...], name: str) -> tuple[Grid, NamedRange] | None:
    """Return the Excel Table of that name and the sheet that it is on."""
    found = ((g, t) for g in grids for t in g.tables if t.name.casefold() == name.casefold())
    return next(found, None)


def columns_by_heading(grid: Grid, area: NamedRange) -> dict[str, int]:
    """Return a table's sheet columns, from 1, by the match keys of their headings."""
    _, values = next(grid.within(area), (0, ()))
    return {
        match_key(text_of(visible_value(value))): column
        for column, value in enumerate(values, area.left)
        if not blank(value)
    }


def records(grid: Grid, area: NamedRange) -> Iterator[dict[str, Entry]]:
    """Yield a table's rows as entries by the match keys of their headings.

    The total row and blank rows are left out.
    """
    rows = list(grid.within(area))
    names = [match_key(text_of(visible_value(v))) for v in rows[0][1]] if rows else []
    last = area.bottom - area.has_totals
    for at, cells in rows[1:]:
        if at <= last and not all(blank(v) for v in cells):
            yield {
                name: grid.entry(at, area.left + i, visible_value(value))
                for i, (name, value) in enumerate(zip(names, cells, strict=True))
            }
