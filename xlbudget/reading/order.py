"""A whole order, or a bare table, from the rows of one sheet or text."""

from collections.abc import Iterator
from dataclasses import replace

from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.model import Head, MemoText, Order
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.memo_lines import split_head
from xlbudget.reading.memo_text import read_memo
from xlbudget.reading.table import find_table


def read_order(grid: Grid) -> Order | None:
    """Read the order that stands on ``grid``.

    Returns ``None`` when there is no table with at least one allocation.
    """
    found = find_table(grid)
    if found is None or not found.table.allocations:
        return None
    before = tuple(_entries(grid, zip(grid.at[: found.start], grid.rows, strict=False)))
    after = tuple(_entries(grid, ((row.at, row.values) for row in found.rest)))
    memo, left_out = read_memo(before, after)
    heads = _with_code(found.table.heads, before if memo is None else _subject(memo))
    return Order(replace(found.table, heads=heads), memo, left_out=left_out)


def _entries(grid: Grid, rows: Iterator[tuple[int, tuple[Value, ...]]]) -> Iterator[Entry]:
    """Every filled cell as an entry, a text cell's lines apart."""
    for at, values in rows:
        for column, value in enumerate(values, 1):
            if blank(value):
                continue
            entry = grid.entry(at, column, value)
            if not isinstance(value, str):
                yield entry
                continue
            for text in filter(None, map(str.strip, value.splitlines())):
                for part in split_head(text.strip()):
                    yield replace(entry, value=part)


def _subject(memo: MemoText) -> tuple[Entry, ...]:
    return (memo.subject,) if memo.subject else ()


def _with_code(heads: tuple[Head, ...], titles: tuple[Entry, ...]) -> tuple[Head, ...]:
    """Give a lone head without a code the one code that the title or subject names."""
    codes = {code for title in titles for code in find_codes(title.text)}
    if len(heads) == 1 and heads[0].code is None and len(codes) == 1:
        return (replace(heads[0], code=codes.pop()),)
    return heads
