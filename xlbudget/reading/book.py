"""An order from the sheets of its workbook, or from any workbook with a table.

The order workbook is known by its Tables' names, wherever they stand and
whatever their sheets are called.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.date_pairs import with_both_dates
from xlbudget.budget.model import CopyPart, MemoText, Order, Sanction
from xlbudget.budget.taka import read_amount
from xlbudget.reading.blank_fields import blank_fields
from xlbudget.reading.columns import AS_READ, Choice
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.headers import Heading, header_of, headings
from xlbudget.reading.lost_tables import lost_tables
from xlbudget.reading.order import read_order, with_code
from xlbudget.reading.order_tables import named_table, records
from xlbudget.reading.outside import outside
from xlbudget.reading.top_total import top_total
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.findings_sheet import FINDING_TABLE
from xlbudget.sheets.fix_log import LOG_TABLE

_FEWEST = 3  # headings that are known, where a row heads some table
_MADE_TABLES = frozenset(map(str.casefold, (FINDING_TABLE, LOG_TABLE)))
_COPY = re.compile(rf"{schema.ALLOCATION_TABLE}[_ ]?[0-9]+", re.IGNORECASE)
_TOP = 50  # rows of a sheet in which a heading is looked for to tell of it


def read_book(grids: tuple[Grid, ...], choice: Choice = AS_READ) -> Order | None:
    """Read the order of a workbook, given all its sheets, a sheet with money before others.

    Returns ``None`` when no sheet holds a table with at least one allocation.
    """
    place = named_table(grids, schema.ALLOCATION_TABLE)
    if place is None:
        order = _bare_table(grids, choice)
        return order and replace(order, outside=(*order.outside, *lost_tables(grids)))
    # Rows typed below a table that is still empty are read to be reported.
    order = read_order(_only(*place), choice) or read_order(place[0], choice)
    if order is None:
        return None
    memo = MemoText() if is_order_book(grids) else None
    fields = named_table(grids, schema.FIELD_TABLE)
    if fields:
        memo = with_both_dates(_memo(*fields, _recipients(grids)))
    titles = (memo.subject,) if memo and memo.subject else ()
    table = replace(order.table, heads=with_code(order.table.heads, titles))
    strays = (*order.outside, *outside(grids, order.table))
    sanctions = tuple(_sanctions(grids))
    blanks = blank_fields(grids, table)
    return replace(
        order, table=table, memo=memo, sanctions=sanctions, outside=strays, blanks=blanks
    )


def _bare_table(grids: tuple[Grid, ...], choice: Choice) -> Order | None:
    """The first order on a sheet with money, else the first without."""
    orders = filter(None, (read_order(grid, choice) for grid in _sources(grids)))
    first = next(orders, None)
    if first is None or first.table.heads:
        return first
    return next((order for order in orders if order.table.heads), first)


def _sources(grids: tuple[Grid, ...]) -> list[Grid]:
    """The sheets in the order of the tabs, but hidden ones late and those that we make last."""
    return sorted(grids, key=lambda grid: (_is_made(grid), grid.hidden))


def unread_sheets(grids: tuple[Grid, ...], order: Order) -> tuple[str, ...]:
    """Return the other visible sheets of a workbook that look like tables and were not read.

    Beside the Tables of an order workbook those are the copies of its own Table, as
    Excel and LibreOffice name them when the sheet is copied, here or from another order.
    """
    others = [g for g in grids if g.sheet != order.table.sheet and not g.hidden]
    if is_order_book(grids):
        return tuple(
            g.sheet or "" for g in others if any(_COPY.fullmatch(t.name) for t in g.tables)
        )
    return tuple(
        g.sheet or "" for g in others if not _is_made(g) and any(map(header_of, g.rows[:_TOP]))
    )


def likely_headings(grids: tuple[Grid, ...]) -> tuple[str, ...]:
    """Return the headings of the first row that heads a table, though not one of allocations."""
    for grid in grids:
        for row in grid.rows[:_TOP]:
            found = headings(row)
            if sum(heading.role is not None for heading in found) >= _FEWEST:
                return tuple(heading.text for heading in found)
    return ()


def headed_without_money(grids: tuple[Grid, ...]) -> tuple[str, ...]:
    """Return the headings of the first row that heads allocations, if none of them is money."""
    place = named_table(grids, schema.ALLOCATION_TABLE)
    sources = [_only(*place)] if place else _sources(grids)
    rows = (header_of(row) for grid in sources for row in grid.rows[:_TOP])
    first: tuple[Heading, ...] = next((f for f in rows if len(f) >= _FEWEST), ())
    if {heading.role for heading in first} & {"amount", "row_total"}:
        return ()
    return tuple(heading.text for heading in first)


def _is_made(grid: Grid) -> bool:
    return grid.made or any(table.name.casefold() in _MADE_TABLES for table in grid.tables)


def is_order_book(grids: tuple[Grid, ...]) -> bool:
    """Whether the sheets are those of an order workbook."""
    return all(named_table(grids, name) for name in (schema.ALLOCATION_TABLE, schema.FIELD_TABLE))


def _only(grid: Grid, area: NamedRange) -> Grid:
    """The grid without the cells outside a table; totals above its headings go last."""
    pad: tuple[Value, ...] = (None,) * (area.left - 1)
    rows = [(at, pad + cells) for at, cells in grid.within(area)]
    if total := top_total(grid, area):
        rows.append(total)
    return replace(grid, rows=tuple(cells for _, cells in rows), at=tuple(at for at, _ in rows))


def _memo(grid: Grid, area: NamedRange, recipients: tuple[Entry, ...]) -> MemoText:
    label, value = map(match_key, schema.FIELD_COLUMNS[:2])
    rows = [r for r in records(grid, area) if label in r and value in r]
    parts: dict[str, object] = {}
    copy: dict[str, object] = {"recipients": recipients} if recipients else {}
    for item in schema.FIELDS:
        found = tuple(
            r[value]
            for r in rows
            if match_key(r[label].text) == match_key(item.label) and not blank(r[value].value)
        )
        if found:
            owner = copy if item.key.startswith("copy.") else parts
            owner[item.key.removeprefix("copy.")] = found if item.many else found[0]
    return MemoText(**parts, copy=CopyPart(**copy) if copy else None)  # type: ignore[arg-type]  # the schema's keys are these attributes; a test walks them


def _recipients(grids: tuple[Grid, ...]) -> tuple[Entry, ...]:
    place = named_table(grids, schema.RECIPIENT_TABLE)
    name = match_key(schema.RECIPIENT_COLUMNS[1])
    found = (r.get(name) for r in records(*place)) if place else ()
    return tuple(e for e in found if e is not None and not blank(e.value))


def _sanctions(grids: tuple[Grid, ...]) -> Iterator[Sanction]:
    place = named_table(grids, schema.SANCTION_TABLE)
    code, name, sanctioned, before = map(match_key, schema.SANCTION_COLUMNS[:4])
    for record in records(*place) if place else ():
        get = {key: record.get(key, Entry(None)) for key in (code, name, sanctioned, before)}
        if not blank(get[sanctioned].value):
            yield Sanction(
                get[code],
                get[name],
                read_amount(get[sanctioned].value),
                read_amount(get[before].value),
            )
