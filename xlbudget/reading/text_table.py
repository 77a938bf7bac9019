"""A table that a text sets with | or with wide spaces in place of tabs.

It is taken for one only where it is certain: each row that has a serial has as
many cells as the heading.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from xlbudget.budget.cells import Value
from xlbudget.budget.taka import read_amount
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import header_of
from xlbudget.reading.rows import is_figure
from xlbudget.reading.total_labels import is_total_label

_WIDE = re.compile(r"\s{2,}")
_RULE = re.compile(r"[\s|+:=\-–—_]+")
_DIGIT = re.compile("[0-9০-৯]")

Row = tuple[Value, ...]


def text_table(grid: Grid) -> Grid:
    """Return the grid of a text with its table's lines parted into cells, where it has one."""
    for parted in (_by_bars, _by_spaces):
        rows = tuple(_parted(row, parted) for row in grid.rows)
        start = next((i for i, row in enumerate(rows) if header_of(row)), None)
        if start is not None:
            table = _table(rows, start)
            if table is not None:
                before = grid.rows[:start]
                after = grid.rows[start + len(table) :]
                return replace(grid, rows=(*before, *table, *after))
    return grid


def _parted(row: Row, parted: Callable[[str], Row]) -> Row:
    text = row[0] if len(row) == 1 else None
    return parted(text) if isinstance(text, str) else row


def _by_bars(text: str) -> Row:
    if "|" not in text:
        return (text,)
    if _RULE.fullmatch(text):
        return (None,)
    return tuple(
        cell.strip() or None for cell in text.strip().removeprefix("|").removesuffix("|").split("|")
    )


def _by_spaces(text: str) -> Row:
    if _RULE.fullmatch(text):
        return (None,)
    return tuple(_WIDE.split(text.strip()))


def _table(rows: tuple[Row, ...], start: int) -> list[Row] | None:
    """The heading and its rows, down to the last total or row with a serial."""
    width = len(rows[start])
    table: list[Row] = []
    last = 0
    for row in rows[start:]:
        if len(row) > 1 and isinstance(row[0], str) and is_figure(row[0]):
            if len(row) != width:
                return None
            last = len(table)
        elif _is_total(row) and len(row) <= width:  # it may have fewer cells
            last = len(table)
        elif len(row) != width and not all(map(blank, row)):
            row = (" ".join(str(v) for v in row if not blank(v)),)
        table.append(row)
    return table[: last + 1] if last else None


def _is_total(row: Row) -> bool:
    filled = [v for v in row if isinstance(v, str)]
    labelled = any(map(is_total_label, filled))
    alone = filled[0] if len(filled) == 1 and _DIGIT.match(filled[0]) else ""
    return labelled or read_amount(alone).taka is not None
