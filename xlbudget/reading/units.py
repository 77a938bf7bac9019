"""The unit in which a table's amounts are written, by its heading and the lines around it.

A unit in a column's own heading goes before one that is stated for the table.
The order workbook holds taka; a unit in its headings is a fault (XB114) and
changes no amount.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.money_unit import (
    MoneyUnit,
    line_without_unit,
    unit_in,
    unit_on_line,
    without_unit,
)
from xlbudget.reading.columns import Parts, head
from xlbudget.reading.grid import Grid
from xlbudget.reading.headers import Heading
from xlbudget.reading.heading_rows import HeadingRows
from xlbudget.reading.heading_words import counts_money
from xlbudget.reading.rows import BodyRow
from xlbudget.reading.spans import Span
from xlbudget.sheets.order_schema import ALLOCATION_TABLE


@dataclass(frozen=True, slots=True)
class Units:
    """The units by column, and the one that is stated for the whole table."""

    of: Mapping[int, MoneyUnit]
    stated: MoneyUnit | None = None

    def on(self, parts: Parts) -> Parts:
        """Return a table's parts with headings that say taka, and what is carried in the unit."""
        heads = tuple(
            head(Heading(h.column, without_unit(h.header), "amount")) if h.column in self.of else h
            for h in parts.heads
        )
        total = parts.captions.row_total
        if parts.columns.row_total in self.of:
            total = without_unit(total)
        details = tuple(
            replace(d, heading=f"{d.heading} ({self.stated.written})")
            if self.stated and counts_money(d.heading) and unit_in(d.heading) is None
            else d
            for d in parts.details
        )
        captions = replace(parts.captions, row_total=total)
        return replace(parts, heads=heads, captions=captions, details=details)


def money_units(
    grid: Grid,
    heading: HeadingRows,
    parts: Parts,
    rows: tuple[BodyRow, ...],
    merged: tuple[Span, ...],
) -> Units:
    """Return the units of a table's columns of money."""
    if any(table.name.casefold() == ALLOCATION_TABLE.casefold() for table in grid.tables):
        return Units({})
    columns = {*(h.column for h in parts.heads), *filter(None, [parts.columns.row_total])}
    own: dict[int, MoneyUnit] = {}
    stated = None
    for index in range(heading.first, heading.last + 1):
        for column, value in _texts(grid.rows[index]):
            if (unit := unit_in(value)) is None:
                continue
            if index < heading.start and _is_alone(grid.rows[index], value):
                stated = unit
            else:
                own |= dict.fromkeys(_covered(grid, heading, index, column, merged), unit)
    stated = stated or _around(grid, heading.first, rows)
    found = {c: u for c in columns if (u := own.get(c, stated)) is not None and u.taka != 1}
    return Units(found, stated if found else None)


def without_units(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the lines around a table whose amounts were read in taka, without its unit."""
    return tuple(entry for entry in map(_without_unit, entries) if entry.value != "")


def _without_unit(entry: Entry) -> Entry:
    if isinstance(entry.value, str) and unit_on_line(entry.value):
        return replace(entry, value=line_without_unit(entry.value))
    return entry


def _around(grid: Grid, first: int, rows: tuple[BodyRow, ...]) -> MoneyUnit | None:
    """The unit on the nearest line above that names one, else on a line of its own below."""
    for values in reversed(grid.rows[:first]):
        for _, value in _texts(values):
            for line in value.splitlines():
                if unit := unit_on_line(line):
                    return unit
    below = (v for row in rows if row.kind == "text" for _, v in _texts(row.values))
    return next((u for v in below if (u := unit_on_line(v)) and not line_without_unit(v)), None)


def _covered(
    grid: Grid, heading: HeadingRows, index: int, column: int, merged: tuple[Span, ...]
) -> range:
    """The columns that a cell of the heading is over: merged, or blank beside it."""
    at = grid.at[index]
    span = next((s for s in merged if s.top == at and s.left == column and s.is_wide), None)
    if span:
        return range(span.left, span.right + 1)
    last = column
    lower = [dict(_texts(row)) for row in grid.rows[index + 1 : heading.last + 1]]
    filled = dict(_texts(grid.rows[index]))
    while last + 1 not in filled and any(last + 1 in row for row in lower):
        last += 1
    return range(column, last + 1)


def _is_alone(values: tuple[Value, ...], text: str) -> bool:
    return len(list(_texts(values))) == 1 and unit_on_line(text) is not None


def _texts(values: tuple[Value, ...]) -> Iterator[tuple[int, str]]:
    return ((c, v) for c, v in enumerate(values, 1) if isinstance(v, str) and v.strip())
