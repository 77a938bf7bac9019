"""The sheets of an open workbook as grids, each read in a few blocks.

What comes of it is what ``files`` reads from the saved file: the same order.
Sheets that undo keeps are left out.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any, TypeAlias

from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.excel.made_sheets import made_sheets
from xlbudget.excel.sentinels import ERROR_NUMBERS
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.reading.grid import Grid, NamedRange

Book: TypeAlias = Any
"""An ``xlwings.Book``."""

Sheet: TypeAlias = Any
"""An ``xlwings.Sheet``."""

_ERRORS = frozenset(name for name, _ in ERROR_NUMBERS)


def live_grids(book: Book) -> tuple[Grid, ...]:
    """Return every sheet of the workbook as a grid, in the order of the tabs."""
    made = frozenset(made_sheets(book).made.values())
    sheets = (sheet for sheet in book.sheets if not is_kept(sheet.name))
    return tuple(_grid(sheet, sheet.name in made) for sheet in sheets)


def _grid(sheet: Sheet, made: bool) -> Grid:
    used = sheet.used_range
    bottom, right = used.row + used.shape[0] - 1, used.column + used.shape[1] - 1
    cells = sheet.range((1, 1), (bottom, right))
    shown = cells.options(ndim=2, err_to_str=True).value
    typed = rows_of(cells.formula)
    formulas = dict(_formulas(shown, typed))
    rows = [
        _row([_value(v, (at, c) in formulas) for c, v in enumerate(line, 1)])
        for at, line in enumerate(shown, 1)
    ]
    kept = [(at, row) for at, row in enumerate(rows, 1) if row]
    return Grid(
        rows=tuple(row for _, row in kept),
        at=tuple(at for at, _ in kept),
        sheet=sheet.name,
        formulas=formulas,
        tables=tuple(map(_table, sheet.tables)),
        hidden_rows=frozenset(_hidden(sheet, 1, bottom)),
        # Nothing is read from the sheets that we make, and a memo is full of merges.
        merged=() if made else tuple(_merged(sheet, (1, 1, bottom, right))),
        hidden=not sheet.visible,
        made=made,
    )


def rows_of(block: Any) -> Sequence[Sequence[Any]]:
    """Return what xlwings gives for a range as rows, also for a single cell.

    >>> rows_of("ক"), rows_of((("ক", "খ"),))
    ((('ক',),), (('ক', 'খ'),))
    """
    return block if isinstance(block, list | tuple) else ((block,),)


def _formulas(
    shown: Sequence[Sequence[Any]], typed: Sequence[Sequence[Any]]
) -> Iterator[tuple[tuple[int, int], str]]:
    for at, (values, texts) in enumerate(zip(shown, typed, strict=True), 1):
        for column, (value, text) in enumerate(zip(values, texts, strict=True), 1):
            # A text that begins with = shows itself.
            if isinstance(text, str) and text.startswith("=") and value != text:
                yield (at, column), text.removeprefix("=")


def _value(value: Any, computed: bool) -> Value:
    if value is None:
        return "" if computed else None
    if isinstance(value, str) and value in _ERRORS:
        return ErrorValue(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()
    return value  # type: ignore[no-any-return]  # xlwings gives str, bool, float, datetime


def _row(values: list[Value]) -> tuple[Value, ...]:
    """The values without the blank end."""
    while values and values[-1] is None:
        values.pop()
    return tuple(values)


def _table(table: Any) -> NamedRange:
    area = table.range
    (rows, columns), totals = area.shape, bool(table.show_totals)
    return NamedRange(
        table.name, area.row, area.column, area.row + rows - 1, area.column + columns - 1, totals
    )


def _hidden(sheet: Sheet, first: int, last: int) -> Iterator[int]:
    """The hidden rows: asked of all rows at once, then of halves that differ within."""
    hidden = sheet.range((first, 1), (last, 1)).rows.hidden
    if hidden is None:
        middle = (first + last) // 2
        yield from _hidden(sheet, first, middle)
        yield from _hidden(sheet, middle + 1, last)
    elif hidden:
        yield from range(first, last + 1)


def _merged(sheet: Sheet, area: tuple[int, int, int, int]) -> Iterator[str]:
    """The merged areas, found by halving as far as cells are merged at all."""
    yield from dict.fromkeys(_merges(sheet, area))


def _merges(sheet: Sheet, area: tuple[int, int, int, int]) -> Iterator[str]:
    top, left, bottom, right = area
    cells = sheet.range((top, left), (bottom, right))
    if cells.merge_cells is False:
        return
    if (top, left) == (bottom, right):
        yield cells.merge_area.address.replace("$", "")
        return
    if bottom - top >= right - left:
        middle = (top + bottom) // 2
        yield from _merges(sheet, (top, left, middle, right))
        yield from _merges(sheet, (middle + 1, left, bottom, right))
    else:
        middle = (left + right) // 2
        yield from _merges(sheet, (top, left, bottom, middle))
        yield from _merges(sheet, (top, middle + 1, bottom, right))
