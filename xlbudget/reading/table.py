"""The allocation table on a sheet or in a text: where it starts, its heads, its rows.

The heading need not be the first row, columns may come in any order; what is
neither money nor names the office is carried along.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from xlbudget.budget.cells import Entry, Shown, Value
from xlbudget.budget.model import Allocation, Columns, Subtotal, Table
from xlbudget.budget.money_unit import MoneyUnit, in_taka, tidy
from xlbudget.budget.outside import Outside
from xlbudget.budget.taka import Amount, read_amount
from xlbudget.reading.area_titles import area_titles, districts_by_row, names_district
from xlbudget.reading.column_evidence import summed_columns, weighed
from xlbudget.reading.columns import AS_READ, Choice, Parts, columns_of, parts_of, unheaded
from xlbudget.reading.further_tables import second_half, unread, without_further
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.heading_rows import HeadingRows, read_heading
from xlbudget.reading.rows import ALL_HEADS, BodyRow, body
from xlbudget.reading.spans import Span, spans
from xlbudget.reading.subtotals import inner_totals, settled, stated_row
from xlbudget.reading.total_rows import Frame
from xlbudget.reading.uncovered import below_total, passed_total
from xlbudget.reading.units import money_units

_SEARCHED = 2000  # rows in which a heading is looked for


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table with the rows of text that stand before and after it on the grid.

    ``first`` is the index of the heading's first row, ``rest`` the texts below,
    ``outside`` what looks like allocations and is not among the table's, ``titles``
    the names of areas between the rows that are kept nowhere.
    """

    table: Table
    first: int
    rest: tuple[BodyRow, ...]
    outside: tuple[Outside, ...] = ()
    titles: tuple[BodyRow, ...] = ()


def find_table(grid: Grid, choice: Choice = AS_READ) -> FoundTable | None:
    """Return the first allocation table of ``grid``; ``None`` when it has none.

    Where no heading is known to stand over money the table has no heads, and
    its ``doubtful`` columns say which ones hold figures.
    """
    merged = spans(grid.merged)
    for start in range(min(len(grid.rows), _SEARCHED)):
        heading = read_heading(grid, start, merged)
        parts = parts_of(grid, heading, choice) if heading else None
        if heading and parts and (parts.heads or parts.open):
            return _read(grid, heading, parts, merged, choice)
    return None


def _read(
    grid: Grid, heading: HeadingRows, parts: Parts, merged: tuple[Span, ...], choice: Choice
) -> FoundTable:
    grid, further = without_further(grid, heading, merged)
    parts, rows = _decided(grid, heading, parts, choice)
    kept = [row for row in rows if row.kind == "allocation"]
    units = money_units(grid, heading, parts, rows, merged)
    parts = units.on(parts)
    columns, heads = parts.columns, parts.heads
    within = _reaching_into(
        merged, {r.at for r in kept}, max(columns_of(columns, heads), default=1)
    )
    details = (*parts.details, *unheaded(parts, rows))
    frame = _frame(grid, heading, parts)
    passed = passed_total(rows, frame)
    stated = stated_row(rows, frame) or passed
    table = Table(
        heads=heads,
        allocations=tuple(_allocations(rows, replace(parts, details=details), units.of, within)),
        columns=columns,
        captions=parts.captions,
        sheet=grid.sheet,
        header_at=grid.at[heading.start],
        units=units.of,
        hidden_rows=grid.hidden_rows
        & {row.at for row in rows if row.kind in ("allocation", "total")},
        merged=tuple(span.ref for span in within) if grid.sheet is not None else (),
        details=tuple(replace(d, total=stated.value(d.column)) for d in details)
        if stated
        else details,
        doubtful=tuple(d for d in details if d.column in {h.column for h in parts.open}),
        persons=parts.persons,
    )
    if stated is not None:
        totals = tuple(_stated(grid, stated, h.column) for h in heads)
        table = replace(table, totals=totals, grand_total=_grand_total(grid, stated, columns))
    table = replace(table, subtotals=tuple(_subtotals(grid, table, rows, frame, stated)))
    below = below_total(grid, rows, passed) if passed and passed is stated else ()
    outside = (*second_half(grid, heading), *below, *unread(further, table.sums))
    titles = area_titles(rows)
    rest = tuple(r for r in rows if r.kind == "text" and r not in titles)
    lost = tuple(t for t in titles if not names_district(t))
    return FoundTable(table, heading.first, rest, outside, lost)


def _decided(
    grid: Grid, heading: HeadingRows, parts: Parts, choice: Choice
) -> tuple[Parts, tuple[BodyRow, ...]]:
    """The parts of the columns once their figures were looked at, and the rows so read."""
    rows = _rows(grid, heading, parts)
    kept = [row for row in rows if row.kind == "allocation"]
    if parts.open:
        stated = stated_row(rows, _frame(grid, heading, parts))
        parts = parts.decided(summed_columns(parts, kept, stated))
        rows = _rows(grid, heading, parts)
        kept = [row for row in rows if row.kind == "allocation"]
    return _without_empty(weighed(parts, kept, choice), kept), rows


def _without_empty(parts: Parts, kept: list[BodyRow]) -> Parts:
    """The parts without a column of districts that is empty: it is none, as with serials."""
    if any(not blank(row.value(parts.columns.district)) for row in kept):
        return parts
    return replace(parts, columns=replace(parts.columns, district=None))


def _rows(grid: Grid, heading: HeadingRows, parts: Parts) -> tuple[BodyRow, ...]:
    found = body(grid, heading.first, heading.last, parts.columns, parts.heads)
    return tuple(settled(found, _frame(grid, heading, parts)))


def _frame(grid: Grid, heading: HeadingRows, parts: Parts) -> Frame:
    return Frame(
        tuple(head.column for head in parts.heads),
        parts.columns.row_total,
        frozenset(detail.column for detail in parts.details),
        max(h.column for h in heading.found),
        grid.sheet is None,
        parts.columns.serial,
        tuple(filter(None, (parts.columns.district, parts.columns.office))),
    )


def _stated(grid: Grid, row: BodyRow, column: int) -> Entry:
    """What the total row states for a column, with the place where it is written."""
    return grid.entry(row.at, row.source(column), row.value(column))


def _subtotals(
    grid: Grid, table: Table, rows: tuple[BodyRow, ...], frame: Frame, stated: BodyRow | None
) -> Iterator[Subtotal]:
    for row, sums in inner_totals(rows, frame, stated):
        due = (
            tidy(taka * unit.taka) if (unit := table.unit(head.column)) else taka
            for head, taka in zip(table.heads, sums, strict=True)
        )
        yield Subtotal(tuple(_stated(grid, row, h.column) for h in table.heads), tuple(due))


def _grand_total(grid: Grid, row: BodyRow, columns: Columns) -> Entry | None:
    for column in filter(None, (columns.row_total,)):
        if not blank(row.value(column)):
            return _stated(grid, row, column)
    return None if blank(row.value(ALL_HEADS)) else _stated(grid, row, ALL_HEADS)


def _reaching_into(merged: tuple[Span, ...], rows: set[int], width: int) -> tuple[Span, ...]:
    first, last = min(rows, default=0), max(rows, default=0)
    near = (s for s in merged if s.left <= width and s.bottom >= first and s.top <= last)
    return tuple(s for s in near if any(at in rows for at in range(s.top, s.bottom + 1)))


def _allocations(
    rows: tuple[BodyRow, ...],
    parts: Parts,
    units: Mapping[int, MoneyUnit],
    merged: tuple[Span, ...],
) -> Iterator[Allocation]:
    columns, heads = parts.columns, parts.heads
    shown = _shown_below(rows, merged, (columns.district, columns.office))
    titled = districts_by_row(rows, columns)
    kept = (row for row in rows if row.kind == "allocation")
    for ordinal, row in enumerate(kept, 1):
        yield Allocation(
            row=ordinal,
            at=row.at,
            serial=row.value(columns.serial),
            district=titled.get(row.at)
            or shown.get((row.at, columns.district), row.value(columns.district)),
            office=shown.get((row.at, columns.office), row.value(columns.office)),
            amounts=tuple(_amount(row, head.column, units) for head in heads),
            row_total=_amount(row, columns.row_total, units) if columns.row_total else None,
            details=tuple(_shown(row.value(detail.column)) for detail in parts.details),
        )


def _shown(value: Value) -> Value:
    """A carried cell as it is seen: a code with its leading zeros, 15%."""
    return str(value) if isinstance(value, Shown) else value


def _amount(row: BodyRow, column: int, units: Mapping[int, MoneyUnit]) -> Amount:
    return in_taka(read_amount(row.value(column)), units.get(column))


def _shown_below(
    rows: tuple[BodyRow, ...], merged: tuple[Span, ...], columns: tuple[int | None, ...]
) -> dict[tuple[int, int | None], Value]:
    """What a district or an office merged over several rows shows beside each of them."""
    tall = [s for s in merged if s.left in columns and not s.is_wide and s.bottom > s.top]
    if not tall:
        return {}
    values = {row.at: row for row in rows}
    return {
        (at, span.left): values[span.top].value(span.left)
        for span in tall
        if span.top in values
        for at in range(span.top + 1, span.bottom + 1)
    }
