"""A part of the memo's table on its sheet: heading, rows, one live SUM per head.

Where the table is split, the row totals reach over to the sheets of the parts
before theirs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from xlbudget.budget.cells import column_letters
from xlbudget.budget.memo_columns import MemoColumn
from xlbudget.memo.blocks import TableBlock, TableRow
from xlbudget.memo.cells import cell_style, total_style
from xlbudget.memo.needs import heading_text
from xlbudget.memo.parts import Part
from xlbudget.memo.sheet import Sheet
from xlbudget.sheets.measure import text_height
from xlbudget.sheets.number_formats import lakh_highlights
from xlbudget.sheets.plan import Cell, Highlight
from xlbudget.sheets.styles import House

HEADED_ROWS = 2
"""Rows of the table that stand under its heading on the first page, at least."""


class _Amounts(NamedTuple):
    """Neighbouring columns of amounts: on which sheet (empty for its own), first row."""

    sheet: str
    left: str
    right: str
    first: int

    def row(self, index: int) -> str:
        """The range of the row ``index`` (from 0)."""
        at = self.first + index
        return f"{self.sheet}{self.left}{at}:{self.right}{at}"


def place_table(
    block: TableBlock, parts: Sequence[Part], number: int, sheets: Sequence[Sheet]
) -> None:
    """Put the part ``number`` (from 0) on the last of ``sheets``, one per part so far."""
    sheet, part = sheets[-1], parts[number]
    house = replace(sheet.house, size=part.size)
    columns = part.of(block.columns)
    _heading(columns, sheet, house)
    sheet.first = sheet.header + 1
    sheet.last = sheet.header + len(block.rows)
    amounts = tuple(_amounts(block, parts[: number + 1], sheets))
    for index, row in enumerate(block.rows):
        _row(row, columns, block, sheet, house, tuple(a.row(index) for a in amounts))
    sheet.keep(sheet.header, min(sheet.header + HEADED_ROWS, sheet.last))
    if house.grouping:
        sheet.highlights = tuple(_commas(columns, block, sheet))
    _totals(columns, block, sheet, house)


def _heading(columns: tuple[MemoColumn, ...], sheet: Sheet, house: House) -> None:
    texts = [heading_text(column.heading) for column in columns]
    style = house.memo_header
    heights = (
        text_height(text, width, style, sheet.shaper)
        for text, width in zip(texts, sheet.page.points, strict=True)
    )
    cells = (Cell(i, text, style) for i, text in enumerate(texts, 1))
    sheet.header = sheet.add(*cells, height=max(heights))


def _row(
    row: TableRow,
    columns: tuple[MemoColumn, ...],
    block: TableBlock,
    sheet: Sheet,
    house: House,
    amounts: tuple[str, ...],
) -> None:
    cells, heights = [], [sheet.line(house.memo_cell)]
    for at, (column, width) in enumerate(zip(columns, sheet.page.points, strict=True), 1):
        value = row.value(column)
        style = cell_style(value, column, block, house)
        formula = f"SUM({','.join(amounts)})" if column.kind == "row_total" else None
        cells.append(Cell(at, value, style, formula))
        if style.wrap and isinstance(value, str):
            heights.append(text_height(value, width, style, sheet.shaper))
    sheet.add(*cells, height=max(heights))


def _amounts(
    block: TableBlock, parts: Sequence[Part], sheets: Sequence[Sheet]
) -> Iterator[_Amounts]:
    """Where the amounts of each part are, neighbours together."""
    for part, sheet in zip(parts, sheets[-len(parts) :], strict=True):
        where = "" if sheet is sheets[-1] else f"'{sheet.name}'!"
        kinds = [column.kind == "amount" for column in part.of(block.columns)]
        for left, right in _runs(kinds):
            yield _Amounts(where, column_letters(left), column_letters(right), sheet.first)


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last column, from 1, of each run of neighbours that are marked."""
    edges = [False, *flags, False]
    turns = [i for i, (a, b) in enumerate(pairwise(edges), 1) if a != b]
    yield from ((start, stop - 1) for start, stop in zip(turns[::2], turns[1::2], strict=True))


def _commas(
    columns: tuple[MemoColumn, ...], block: TableBlock, sheet: Sheet
) -> Iterator[Highlight]:
    """The formats that show lakh and crore commas in the columns of taka."""
    for poisha in (False, True):
        taka = [block.is_taka(column) and block.has_poisha(column) is poisha for column in columns]
        for left, right in _runs(taka):
            ref = f"{column_letters(left)}{sheet.first}:{column_letters(right)}{sheet.last + 1}"
            yield from lakh_highlights(ref, poisha)


def _totals(columns: tuple[MemoColumn, ...], block: TableBlock, sheet: Sheet, house: House) -> None:
    """The total row: one live SUM per head over exactly the table's rows."""
    cells, label = [], label_column(columns)
    for at, column in enumerate(columns, 1):
        value = block.sum_of(column)
        style = total_style(value, column, block, house)
        if column.kind in ("amount", "row_total"):
            letters = column_letters(at)
            formula = f"SUM({letters}{sheet.first}:{letters}{sheet.last})"
            cells.append(Cell(at, value, style, formula))
            sheet.total_column = at
        else:
            cells.append(Cell(at, block.total if at == label else value, style))
    height = sheet.line(house.memo_total_label)
    if label:
        width = sheet.page.points[label - 1]
        height = text_height(block.total, width, house.memo_total_label, sheet.shaper)
    sheet.add(*cells, height=height + 3)
    sheet.gap()


def label_column(columns: tuple[MemoColumn, ...]) -> int:
    """Return the column, from 1, that says it is the total: the office's; 0 when there is none."""
    found = (at for at, column in enumerate(columns, 1) if column.kind == "office")
    return next(found, 0)
