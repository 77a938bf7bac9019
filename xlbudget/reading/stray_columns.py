"""Columns that somebody typed next to the table of allocations without becoming part of it.

Excel takes a column that is typed right beside a Table into it, LibreOffice does
not, nor does Excel when cells are pasted or the user has said so.  A column next
to the table is meant to belong to it when most rows fill it, or when its heading
names money; one at a distance is only when an economic code heads it.  Columns of
formulas, headings such as যাচাই or নোট, and remarks beside few rows are the user's own.
"""

from collections.abc import Iterator

from xlbudget.budget.cells import Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.model import Table
from xlbudget.budget.outside import Outside
from xlbudget.budget.taka import read_amount
from xlbudget.reading.around import excerpt, is_aside, is_worded
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.headers import role


def stray_columns(grid: Grid, area: NamedRange, table: Table) -> Iterator[Outside]:
    """Yield the columns beside the table ``area``, which was read as ``table``."""
    rows = {a.at for a in table.allocations}
    header = next((v for at, v in zip(grid.at, grid.rows, strict=True) if at == area.top), ())
    beside = {c: v for c, v in enumerate(header, 1) if is_worded(v) and not _inside(area, c)}
    beside = {c: v for c, v in beside.items() if not any(_taken(t, area, c) for t in grid.tables)}
    next_to = _next_to(area, set(beside))
    for column, heading in beside.items():
        typed = _typed(grid, rows, column)
        if not typed or is_aside(str(heading)):
            continue
        near = column in next_to and (2 * len(typed) >= len(rows) or _is_money(heading, typed))
        if near or find_codes(str(heading)):
            yield _outside(grid, area, column, typed, heading)
    for column in {area.right + 1, area.left - 1} - beside.keys() - {0}:
        typed = _typed(grid, rows, column)
        taken = any(_taken(t, area, column) for t in grid.tables)
        if typed and not taken and 2 * len(typed) >= len(rows) and len(rows) > 1:
            yield _outside(grid, area, column, typed)


def _outside(
    grid: Grid, area: NamedRange, column: int, typed: dict[int, Value], heading: Value = None
) -> Outside:
    return Outside(
        "column",
        grid.sheet,
        top=area.top,
        left=column,
        bottom=max(typed),
        right=column,
        shown=excerpt((heading, *(typed[at] for at in sorted(typed)[:3]))),
    )


def _is_money(heading: Value, typed: dict[int, Value]) -> bool:
    """Whether a heading that does not say otherwise is over amounts: বকেয়া, টাকা."""
    return role(str(heading)) in ("amount", None) and all(
        read_amount(value).taka is not None for value in typed.values()
    )


def _typed(grid: Grid, rows: set[int], column: int) -> dict[int, Value]:
    """What the rows of the table have typed, not calculated, in a column."""
    return {
        at: values[column - 1]
        for at, values in zip(grid.at, grid.rows, strict=True)
        if len(values) >= column
        and at in rows
        and not blank(values[column - 1])
        and (at, column) not in grid.formulas
    }


def _next_to(area: NamedRange, headed: set[int]) -> set[int]:
    """The headed columns that follow on the table's edges without a gap."""
    found: set[int] = set()
    for edge, step in ((area.right, 1), (area.left, -1)):
        column = edge + step
        while column in headed:
            found.add(column)
            column += step
    return found


def _inside(area: NamedRange, column: int) -> bool:
    return area.left <= column <= area.right


def _taken(other: NamedRange, area: NamedRange, column: int) -> bool:
    """Whether the heading's cell belongs to another Excel Table."""
    return other != area and other.top <= area.top <= other.bottom and _inside(other, column)
