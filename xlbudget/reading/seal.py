"""What a memo that was made final looked like, as one hash for each of its parts.

A part is a memo sheet, or a Table of the order workbook that the memo was made
from.  Values count, and whether one is a formula; looks, widths and names of
files do not.  A sheet's cells count with their places, a Table's in their order.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from xlbudget.budget.cells import Entry, Place, Value
from xlbudget.budget.taka import exact
from xlbudget.reading.grid import Grid, blank
from xlbudget.sheets import order_schema as schema

PREFIX: Final = "xlbudget final "
"""How the custom document properties begin in which a workbook keeps its seals."""

TABLES = (schema.FIELD_TABLE, schema.ALLOCATION_TABLE, schema.RECIPIENT_TABLE)


def seals(grids: tuple[Grid, ...], sheets: tuple[str, ...]) -> dict[str, str]:
    """Return the hash of each of ``sheets`` and of the order's Tables, by name."""
    found = {name: _find(grids, name) for name in (*sheets, *TABLES)}
    return {name: part[0] for name, part in found.items() if part}


def unsealed(grids: tuple[Grid, ...], stated: dict[str, str]) -> tuple[Entry, ...]:
    """Return the parts that are gone or no longer what ``stated`` says, with their places."""
    changed = []
    for name, seal in stated.items():
        part = _find(grids, name)
        if part is None:
            changed.append(Entry(name, Place(sheet=name)))
        elif part[0] != seal:
            changed.append(Entry(part[1].sheet if name in TABLES else name, part[1]))
    return tuple(changed)


def _find(grids: tuple[Grid, ...], name: str) -> tuple[str, Place] | None:
    for grid in grids:
        if grid.sheet == name:
            cells = ((at, i, v) for at, row in zip(grid.at, grid.rows, strict=True)
                     for i, v in enumerate(row, 1))  # fmt: skip
            return _hash(grid, cells, placed=True), Place(sheet=name, cell="A1")
        for table in grid.tables:
            if table.name.casefold() == name.casefold():
                cells = ((at, table.left + i, v) for at, row in grid.within(table)
                         for i, v in enumerate(row))  # fmt: skip
                return _hash(grid, cells, placed=False), grid.place(table.top, table.left)
    return None


def _hash(grid: Grid, cells: Iterator[tuple[int, int, Value]], placed: bool) -> str:
    made = hashlib.sha256()
    for at, column, value in cells:
        formula = (at, column) in grid.formulas
        if placed and blank(value) and not formula:
            continue
        where = f"{at},{column}" if placed else ""
        made.update(f"{where}{'=' if formula else ':'}{_canonical(value)}\n".encode())
    return made.hexdigest()


def _canonical(value: Value) -> str:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return f"{exact(value).normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else repr(str(value))
