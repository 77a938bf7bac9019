"""The allocation table on a sheet or in a text: where it starts, its heads, its rows.

The heading need not be the first row, columns may stand in any order, extra
columns are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.codes import economic_name, find_codes
from xlbudget.budget.model import Allocation, Captions, Columns, Head, Table
from xlbudget.budget.taka import Amount, read_amount
from xlbudget.errors import CellError
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import Heading
from xlbudget.reading.heading_rows import HeadingRows, read_heading
from xlbudget.reading.rows import BodyRow, body
from xlbudget.reading.spans import Span, spans
from xlbudget.reading.subtotals import settled, stated_row
from xlbudget.text import Text

_BRACKETED = re.compile(r"[(\[]\s*([0-9০-৯]{5,13})\s*[)\]]")
_CODE = re.compile(r"[(\[]?\s*[0-9০-৯]{5,13}\s*[)\]]?")
_SAMPLE = 50  # cells looked at to tell whether an unnamed column holds amounts
_SEARCHED = 2000  # rows in which a heading is looked for

_NOT_COMPUTED = Text(
    "সূত্রটির ({formula}) মান হিসাব করা নেই; ফাইলটি এক্সেলে খুলে সংরক্ষণ করুন",
    "the formula {formula} was never computed; open the file in Excel and save it",
)


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table with the rows of text that stand before and after it on the grid.

    ``first`` is the index of the heading's first row, ``rest`` the texts below.
    """

    table: Table
    first: int
    rest: tuple[BodyRow, ...]


def find_table(grid: Grid) -> FoundTable | None:
    """Return the first allocation table of ``grid``; ``None`` when it has none."""
    merged = spans(grid.merged)
    for start in range(min(len(grid.rows), _SEARCHED)):
        heading = read_heading(grid, start, merged)
        if heading and (heads := _heads(grid, heading)):
            return _read(grid, heading, heads, merged)
    return None


def _read(
    grid: Grid, heading: HeadingRows, heads: tuple[Head, ...], merged: tuple[Span, ...]
) -> FoundTable:
    found = heading.found
    columns = Columns(*(_column(found, role) for role in ("serial", "district", "office")))
    row_total = _column(found, "row_total")
    if row_total not in [head.column for head in heads]:
        columns = replace(columns, row_total=row_total)
    rows = tuple(settled(body(grid, heading.first, heading.last, columns, heads), heads))
    kept = [row for row in rows if row.kind == "allocation"]
    if all(blank(row.value(columns.district)) for row in kept):
        columns = replace(columns, district=None)  # an empty column is none, as with serials
    inside = {row.at for row in kept}
    within = _reaching_into(merged, inside, max(c for c in columns_of(columns, heads)))
    table = Table(
        heads=heads,
        allocations=tuple(_allocations(grid, rows, columns, heads, within)),
        columns=columns,
        captions=_captions(found),
        sheet=grid.sheet,
        header_at=grid.at[heading.start],
        hidden_rows=grid.hidden_rows
        & {row.at for row in rows if row.kind in ("allocation", "total")},
        merged=tuple(span.ref for span in within) if grid.sheet is not None else (),
    )
    stated = stated_row(rows, heads)
    if stated is not None:
        totals = tuple(grid.entry(stated.at, h.column, stated.value(h.column)) for h in heads)
        table = replace(table, totals=totals, grand_total=_grand_total(grid, stated, columns))
    return FoundTable(table, heading.first, tuple(r for r in rows if r.kind == "text"))


def columns_of(columns: Columns, heads: tuple[Head, ...]) -> tuple[int, ...]:
    """Return the columns, from 1, that play a part in a table."""
    parts = (columns.serial, columns.district, columns.office, columns.row_total)
    return (*filter(None, parts), *(head.column for head in heads))


def _grand_total(grid: Grid, row: BodyRow, columns: Columns) -> Entry | None:
    value = row.value(columns.row_total)
    if columns.row_total is None or blank(value):
        return None
    return grid.entry(row.at, columns.row_total, value)


def _reaching_into(merged: tuple[Span, ...], rows: set[int], width: int) -> tuple[Span, ...]:
    first, last = min(rows, default=0), max(rows, default=0)
    near = (s for s in merged if s.left <= width and s.bottom >= first and s.top <= last)
    return tuple(s for s in near if any(at in rows for at in range(s.top, s.bottom + 1)))


def _captions(found: tuple[Heading, ...]) -> Captions:
    roles = ("serial", "district", "office", "row_total")
    named = {h.role: h.text for h in reversed(found) if h.role in roles}
    return Captions(**{str(role): text for role, text in named.items()})


def _column(found: tuple[Heading, ...], role: str) -> int | None:
    return next((h.column for h in found if h.role == role), None)


def _heads(grid: Grid, heading: HeadingRows) -> tuple[Head, ...]:
    """The columns of amounts: named so, or unnamed and filled with amounts."""
    found = heading.found
    named = [h for h in found if h.role == "amount"]
    unnamed = [h for h in found if h.role is None and _holds_amounts(grid, heading.last, h.column)]
    chosen = named + unnamed or [h for h in found if h.role == "row_total"]
    return tuple(_head(h) for h in sorted(chosen, key=lambda h: h.column))


def _head(heading: Heading) -> Head:
    """A head's name and code from টেলিফোন (৩২১১১২০); a malformed code is kept for the checks."""
    codes = find_codes(heading.text)
    bracketed = _BRACKETED.search(heading.text)
    code = codes[0] if len(codes) == 1 else None
    if code is None and bracketed and not codes:
        code = to_ascii(bracketed[1])
    name = _CODE.sub(" ", heading.text) if code else heading.text
    name = " ".join(name.split()).strip(" -–,:")
    return Head(heading.text, name or _name_of(code), code, heading.column)


def _name_of(code: str | None) -> str:
    try:
        return economic_name(code) if code else ""
    except CellError:
        return code or ""


def _holds_amounts(grid: Grid, start: int, column: int) -> bool:
    below = islice(grid.rows, start + 1, start + 1 + 4 * _SAMPLE)
    cells = (row[column - 1] for row in below if len(row) >= column)
    filled = [read_amount(v) for v in islice((v for v in cells if not blank(v)), _SAMPLE)]
    return sum(a.taka is not None for a in filled) * 2 > len(filled)


def _allocations(
    grid: Grid,
    rows: tuple[BodyRow, ...],
    columns: Columns,
    heads: tuple[Head, ...],
    merged: tuple[Span, ...],
) -> Iterator[Allocation]:
    shown = _shown_below(rows, merged, (columns.district, columns.office))
    kept = (row for row in rows if row.kind == "allocation")
    for ordinal, row in enumerate(kept, 1):
        yield Allocation(
            row=ordinal,
            at=row.at,
            serial=row.value(columns.serial),
            district=shown.get((row.at, columns.district), row.value(columns.district)),
            office=shown.get((row.at, columns.office), row.value(columns.office)),
            amounts=tuple(_amount(grid, row, head.column) for head in heads),
            row_total=_amount(grid, row, columns.row_total) if columns.row_total else None,
        )


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


def _amount(grid: Grid, row: BodyRow, column: int) -> Amount:
    value = row.value(column)
    if isinstance(value, str) and value.startswith("=") and (row.at, column) in grid.formulas:
        return Amount(value, None, _NOT_COMPUTED.filled(formula=value))
    return read_amount(value)
