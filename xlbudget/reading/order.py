"""A whole order, or a bare table, from the rows of one sheet or text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.model import Head, MemoText, Order
from xlbudget.reading.columns import AS_READ, Choice
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.label_cells import with_labels
from xlbudget.reading.legacy import without_legacy
from xlbudget.reading.memo_lines import split_head
from xlbudget.reading.memo_text import read_memo
from xlbudget.reading.rows import BodyRow
from xlbudget.reading.second_signature import second_signature
from xlbudget.reading.split_table import whole_table
from xlbudget.reading.stray_rows import misplaced_rows
from xlbudget.reading.table import find_table
from xlbudget.reading.units import without_units
from xlbudget.reading.visible_grid import visible_grid

_NUMBER_MARK = re.compile(r"[(\[]?[0-9০-৯]{1,2}\s*[।.)\]]")


def read_order(grid: Grid, choice: Choice = AS_READ) -> Order | None:
    """Read the order on ``grid``; ``choice`` says which columns are money for certain.

    Returns ``None`` when there is no table with at least one allocation.
    """
    grid, legacy = without_legacy(visible_grid(grid))
    grid = whole_table(grid)
    found = find_table(grid, choice)
    if found is None or not found.table.allocations:
        return None
    before = tuple(_entries(grid, zip(grid.at[: found.first], grid.rows, strict=False)))
    signed = second_signature(found.rest)
    after, second = (tuple(_entries(grid, _of(rows))) for rows in (signed.rows, signed.second))
    if found.table.units:
        before, after = without_units(before), without_units(after)
    memo, left_out = read_memo(before, after)
    if memo is not None and second:
        memo = replace(memo, co_signatory=second)
    heads = with_code(found.table.heads, before if memo is None else _subject(memo))
    table = replace(found.table, heads=heads)
    texts = (*zip(grid.at[: found.first], grid.rows, strict=False), *_of(found.rest))
    left_out = (*left_out, *_entries(grid, _of(found.titles)))
    outside = (*found.outside, *misplaced_rows(grid, table, texts))
    return Order(table, memo, left_out=left_out, legacy=legacy, outside=outside)


def _of(rows: tuple[BodyRow, ...]) -> Iterator[tuple[int, tuple[Value, ...]]]:
    return ((row.at, row.values) for row in rows)


def _entries(grid: Grid, rows: Iterator[tuple[int, tuple[Value, ...]]]) -> Iterator[Entry]:
    """Every filled cell as an entry, a text cell's lines apart."""
    for at, values in rows:
        for column, value in _numbered(values):
            entry = grid.entry(at, column, value)
            if not isinstance(value, str):
                yield entry
                continue
            for text in filter(None, map(str.strip, value.splitlines())):
                for part in split_head(text.strip()):
                    yield replace(entry, value=part)


def _numbered(values: tuple[Value, ...]) -> Iterator[tuple[int, Value]]:
    """The filled cells with their columns; a number or a label in its own joins its text."""
    filled = with_labels([(c, v) for c, v in enumerate(values, 1) if not blank(v)])
    if len(filled) == 2:
        (_, number), (column, text) = filled
        if isinstance(text, str) and (mark := _mark(number)):
            filled = [(column, f"{mark} {text.strip()}")]
    yield from filled


def _mark(value: Value) -> str | None:
    """A number as it stands before a paragraph or a recipient: ০২।, ১), (1); 1 is 1)."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 100:
        return f"{value})"
    text = value.strip() if isinstance(value, str) else ""
    return text if _NUMBER_MARK.fullmatch(text) else None


def _subject(memo: MemoText) -> tuple[Entry, ...]:
    return (memo.subject,) if memo.subject else ()


def with_code(heads: tuple[Head, ...], titles: tuple[Entry, ...]) -> tuple[Head, ...]:
    """Return the heads; a lone one without a code gets the one that title or subject names."""
    codes = {code for title in titles for code in find_codes(title.text)}
    if len(heads) == 1 and heads[0].code is None and len(codes) == 1:
        return (replace(heads[0], code=codes.pop()),)
    return heads
