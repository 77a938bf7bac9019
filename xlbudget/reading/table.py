"""The allocation table on a sheet or in a text: where it starts, its heads, its rows.

The heading need not be the first row, columns may stand in any order, extra
columns are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Entry
from xlbudget.budget.codes import economic_name, find_codes
from xlbudget.budget.model import Allocation, Captions, Columns, Head, Table
from xlbudget.budget.taka import read_amount
from xlbudget.errors import CellError
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import Heading, headings, is_header
from xlbudget.reading.rows import BodyRow, body

_BRACKETED = re.compile(r"[(\[]\s*([0-9০-৯]{5,13})\s*[)\]]")
_CODE = re.compile(r"[(\[]?\s*[0-9০-৯]{5,13}\s*[)\]]?")
_SAMPLE = 50  # rows looked at to tell whether an unnamed column holds amounts


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table with the rows of text that stand before and after it on the grid.

    ``start`` is the index of the heading's row, ``rest`` the texts below.
    """

    table: Table
    start: int
    rest: tuple[BodyRow, ...]


def find_table(grid: Grid) -> FoundTable | None:
    """Return the first allocation table of ``grid``; ``None`` when it has none."""
    for start, values in enumerate(grid.rows):
        found = headings(values)
        if is_header(found) and (heads := _heads(grid, start, found)):
            return _read(grid, start, found, heads)
    return None


def _read(
    grid: Grid, start: int, found: tuple[Heading, ...], heads: tuple[Head, ...]
) -> FoundTable:
    columns = Columns(*(_column(found, role) for role in ("serial", "district", "office")))
    row_total = _column(found, "row_total")
    if row_total not in [head.column for head in heads]:
        columns = Columns(columns.serial, columns.district, columns.office, row_total)
    rows = tuple(_settled(tuple(body(grid, start, columns, heads)), heads))
    allocations = tuple(_allocations(rows, columns, heads))
    table = Table(
        heads=heads,
        allocations=allocations,
        columns=columns,
        captions=_captions(found),
        sheet=grid.sheet,
        header_at=grid.at[start],
        totals=_stated(grid, rows, heads),
    )
    return FoundTable(table, start, tuple(r for r in rows if r.kind == "text"))


def _captions(found: tuple[Heading, ...]) -> Captions:
    roles = ("serial", "district", "office", "row_total")
    named = {h.role: h.text for h in reversed(found) if h.role in roles}
    return Captions(**{str(role): text for role, text in named.items()})


def _column(found: tuple[Heading, ...], role: str) -> int | None:
    return next((h.column for h in found if h.role == role), None)


def _heads(grid: Grid, start: int, found: tuple[Heading, ...]) -> tuple[Head, ...]:
    """The columns of amounts: named so, or unnamed and filled with amounts."""
    named = [h for h in found if h.role == "amount"]
    unnamed = [h for h in found if h.role is None and _holds_amounts(grid, start, h.column)]
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
    cells = (row[column - 1] for row in grid.rows[start + 1 :] if len(row) >= column)
    filled = [read_amount(v) for v in islice((v for v in cells if not blank(v)), _SAMPLE)]
    return sum(a.taka is not None for a in filled) * 2 > len(filled)


def _settled(rows: tuple[BodyRow, ...], heads: tuple[Head, ...]) -> Iterator[BodyRow]:
    """Tell an unlabelled total from an allocation whose office is missing.

    Below the last allocation it is the total; further up only a row that
    equals the sum since the last total is one.
    """
    last = max((i for i, r in enumerate(rows) if r.kind == "allocation"), default=-1)
    since = Decimal(0)
    whole = Decimal(0)
    for i, row in enumerate(rows):
        amount = read_amount(row.value(heads[0].column)).taka or Decimal(0)
        labelled = row.labels(tuple(head.column for head in heads))
        if row.kind == "total" and i < last and not labelled and amount not in (since, whole):
            row = BodyRow(row.at, row.values, "allocation")
        if row.kind == "allocation":
            since, whole = since + amount, whole + amount
        elif row.kind == "total":
            since = Decimal(0)
        yield row


def _allocations(
    rows: tuple[BodyRow, ...], columns: Columns, heads: tuple[Head, ...]
) -> Iterator[Allocation]:
    kept = (row for row in rows if row.kind == "allocation")
    for ordinal, row in enumerate(kept, 1):
        yield Allocation(
            row=ordinal,
            at=row.at,
            serial=row.value(columns.serial),
            district=row.value(columns.district),
            office=row.value(columns.office),
            amounts=tuple(read_amount(row.value(head.column)) for head in heads),
            row_total=read_amount(row.value(columns.row_total)) if columns.row_total else None,
        )


def _stated(grid: Grid, rows: tuple[BodyRow, ...], heads: tuple[Head, ...]) -> tuple[Entry, ...]:
    """The total row's cells: the last total below all allocations.

    Where each district has its subtotal, the last district's is not the total.
    """
    last = max((i for i, r in enumerate(rows) if r.kind == "allocation"), default=-1)
    totals = [i for i, r in enumerate(rows) if r.kind == "total"]
    if not totals or totals[-1] < last:
        return ()
    row, inner = rows[totals[-1]], totals[:-1]
    if inner and inner[-1] < last and _sum(rows[inner[-1] :], heads[0]) == _amount(row, heads[0]):
        return ()
    return tuple(grid.entry(row.at, h.column, row.value(h.column)) for h in heads)


def _amount(row: BodyRow, head: Head) -> Decimal:
    return read_amount(row.value(head.column)).taka or Decimal(0)


def _sum(rows: tuple[BodyRow, ...], head: Head) -> Decimal:
    return sum((_amount(r, head) for r in rows if r.kind == "allocation"), Decimal(0))
