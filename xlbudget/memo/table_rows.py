"""A part of the memo's table on its sheet: heading, rows, one live SUM per column.

Where the table is split by head, the last part's row totals reach over to the
sheets of the parts before it.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlbudget.budget.cells import column_letters
from xlbudget.memo.blocks import TableBlock, TableRow
from xlbudget.memo.columns import Part, heading_text
from xlbudget.memo.sheet import Sheet
from xlbudget.sheets.measure import text_height
from xlbudget.sheets.number_formats import lakh_highlights
from xlbudget.sheets.plan import Cell, Style
from xlbudget.sheets.styles import House

HEADED_ROWS = 2
"""Rows of the table that stand under its heading on the first page, at least."""


class _Look(NamedTuple):
    """The styles of a row's cells."""

    serial: Style
    text: Style
    amount: Style


def place_table(
    block: TableBlock, parts: Sequence[Part], number: int, sheets: Sequence[Sheet]
) -> None:
    """Put the part ``number`` (from 0) on the last of ``sheets``, one per part so far."""
    sheet, part = sheets[-1], parts[number]
    house = replace(sheet.house, size=part.size)
    lead = len(block.lead)
    columns = part.stop - part.start + part.with_total
    _heading(block, part, sheet, house)
    sheet.first = sheet.header + 1
    sheet.last = sheet.header + len(block.rows)
    ranges = _ranges(lead, parts[: number + 1], sheets) if part.with_total else ()
    look = _Look(house.memo_serial, house.memo_cell, house.memo_amount(block.poisha))
    for index, row in enumerate(block.rows):
        _row(row, index, part, sheet, look, ranges)
    sheet.keep(sheet.header, min(sheet.header + HEADED_ROWS, sheet.last))
    if house.grouping:
        left, right = column_letters(lead + 1), column_letters(lead + columns)
        ref = f"{left}{sheet.first}:{right}{sheet.last + 1}"
        sheet.highlights = lakh_highlights(ref, block.poisha)
    _totals(block, part, sheet, house)


def _heading(block: TableBlock, part: Part, sheet: Sheet, house: House) -> None:
    totals = (block.row_total,) if part.with_total and block.row_total is not None else ()
    heads = map(heading_text, block.heads[part.start : part.stop])
    texts = (*block.lead, *heads, *totals)
    style = house.memo_header
    heights = (
        text_height(text, width, style, sheet.shaper)
        for text, width in zip(texts, sheet.page.points, strict=True)
    )
    cells = (Cell(i, text, style) for i, text in enumerate(texts, 1))
    sheet.header = sheet.add(*cells, height=max(heights))


def _row(
    row: TableRow,
    index: int,
    part: Part,
    sheet: Sheet,
    look: _Look,
    ranges: tuple[tuple[str, str, str, int], ...],
) -> None:
    points = sheet.page.points
    texts = (row.office,) if row.district is None else (row.district, row.office)
    cells = [Cell(1, row.serial, look.serial)]
    cells += [Cell(i, text, look.text) for i, text in enumerate(texts, 2)]
    amounts = row.amounts[part.start : part.stop]
    cells += [Cell(i, value, look.amount) for i, value in enumerate(amounts, len(texts) + 2)]
    if ranges:
        spans = (
            f"{s}{left}{first + index}:{right}{first + index}" for s, left, right, first in ranges
        )
        total = Cell(len(cells) + 1, row.total, look.amount, f"SUM({','.join(spans)})")
        cells.append(total)
    height = max(text_height(t, points[i], look.text, sheet.shaper) for i, t in enumerate(texts, 1))
    sheet.add(*cells, height=height)


def _ranges(
    lead: int, parts: Sequence[Part], sheets: Sequence[Sheet]
) -> tuple[tuple[str, str, str, int], ...]:
    """Where each part's amounts stand: sheet (empty for its own), columns, first row."""
    found = []
    for part, sheet in zip(parts, sheets[-len(parts) :], strict=True):
        where = "" if sheet is sheets[-1] else f"'{sheet.name}'!"
        last = lead + part.stop - part.start
        found.append((where, column_letters(lead + 1), column_letters(last), sheet.first))
    return tuple(found)


def _totals(block: TableBlock, part: Part, sheet: Sheet, house: House) -> None:
    """The total row: one live SUM per column over exactly the table's rows."""
    lead = len(block.lead)
    values = block.sums[part.start : part.stop]
    values += (sum(block.sums, Decimal(0)),) if part.with_total else ()
    label, style = house.memo_total_label, house.memo_total(block.poisha)
    cells = [Cell(i, block.total if i == lead else None, label) for i in range(1, lead + 1)]
    for column, value in enumerate(values, lead + 1):
        letters = column_letters(column)
        formula = f"SUM({letters}{sheet.first}:{letters}{sheet.last})"
        cells.append(Cell(column, value, style, formula))
    width = sheet.page.points[lead - 1]
    height = text_height(block.total, width, label, sheet.shaper)
    sheet.add(*cells, height=height + 3)
    sheet.gap()
