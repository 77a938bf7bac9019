"""A composed memo as two sheets: which cell, which style, how high, where pages end.

``lay_out`` returns the plans of স্মারক (the memo) and স্মারক-অনুলিপি (its copy
page, apart because the table's heading repeats on every page of a sheet).
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from xlbudget.budget.cells import column_letters
from xlbudget.memo.columns import Page, page_for
from xlbudget.memo.compose import (
    Block,
    Letterhead,
    Lines,
    Memo,
    MemoHead,
    Paragraph,
    Signature,
    Subject,
    TableBlock,
    Words,
)
from xlbudget.memo.pages import page_breaks
from xlbudget.memo.wording import TOTAL
from xlbudget.sheets.measure import Shaper, row_height, text_height
from xlbudget.sheets.plan import Cell, PrintSetup, Row, SheetPlan, Style
from xlbudget.sheets.styles import House

MEMO_SHEET = "স্মারক"
COPY_SHEET = "স্মারক-অনুলিপি"

GAP = 6.0  # points between blocks
SIGNATURE_SPACE = 36.0  # points left for the signature


@dataclass
class _Sheet:
    """Rows, merges and the table's corners, as they grow from top to bottom."""

    page: Page
    house: House
    shaper: Shaper
    rows: list[Row] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    header: int = 0
    first: int = 0
    last: int = 0

    @property
    def width(self) -> int:
        return len(self.page.pixels)

    def add(self, *cells: Cell, height: float) -> int:
        self.rows.append(Row(cells, height))
        return len(self.rows)

    def gap(self, height: float = GAP) -> None:
        self.add(height=height)

    def line(self, style: Style) -> float:
        return row_height(1, style, self.shaper)

    def wide(self, text: str, style: Style, left: int = 1) -> None:
        """A text over all columns from ``left``, merged, as high as it needs."""
        width = sum(self.page.points[left - 1 :])
        row = self.add(Cell(left, text, style), height=text_height(text, width, style, self.shaper))
        if left < self.width:
            self.merges.append(f"{column_letters(left)}{row}:{column_letters(self.width)}{row}")


def lay_out(memo: Memo, house: House, shaper: Shaper) -> tuple[SheetPlan, ...]:
    """Return the memo's sheets; a memo without a copy part has one."""
    table = next(b for b in memo.main if isinstance(b, TableBlock))
    with_district = any(row.district is not None for row in table.rows)
    amounts = len(table.headings) - 2 - with_district
    page = page_for(amounts, with_district)
    sheets = [_plan(MEMO_SHEET, memo.main, _Sheet(page, house, shaper))]
    if memo.copy:
        upright = page_for(1)
        sheets.append(_plan(COPY_SHEET, memo.copy, _Sheet(upright, house, shaper)))
    return tuple(sheets)


def _plan(name: str, blocks: tuple[Block, ...], sheet: _Sheet) -> SheetPlan:
    for block in blocks:
        _place(block, sheet)
    heights = tuple(row.height or 0.0 for row in sheet.rows)
    setup = PrintSetup(
        area=f"A1:{column_letters(sheet.width)}{len(sheet.rows)}",
        landscape=sheet.page.landscape,
        title_rows=(sheet.header, sheet.header) if sheet.header else None,
        breaks=page_breaks(heights, sheet.header, sheet.first, sheet.last, sheet.page.height)
        if sheet.header
        else (),
        footer="&C&9&P / &N",
    )
    return SheetPlan(
        name=name,
        rows=tuple(sheet.rows),
        widths=sheet.page.characters,
        merges=tuple(sheet.merges),
        setup=setup,
        grid_lines=False,
    )


def _place(block: Block, sheet: _Sheet) -> None:
    house = sheet.house
    match block:
        case Letterhead(lines):
            for text in lines:
                sheet.wide(text, house.letterhead)
            sheet.gap()
        case MemoHead():
            _memo_head(block, sheet)
        case Subject(text):
            sheet.wide(text, house.memo_subject)
            sheet.gap()
        case Paragraph(text):
            sheet.wide(text, house.memo_text)
            sheet.gap()
        case TableBlock():
            _table(block, sheet)
        case Words(text):
            sheet.wide(text, house.memo_words)
            sheet.gap()
        case Signature(lines):
            sheet.gap(SIGNATURE_SPACE)
            for text in lines:
                sheet.wide(text, house.memo_signature, left=min(3, sheet.width))
            sheet.gap()
        case Lines(lines):
            for text in lines:
                sheet.wide(text, house.memo_line)


def _memo_head(block: MemoHead, sheet: _Sheet) -> None:
    """The number overflows to the right and the dates to the left: no merge between them."""
    house, last = sheet.house, sheet.width
    height = sheet.line(house.memo_line)
    ruled = Cell(last, block.bangla_date, house.memo_ruled)
    sheet.add(Cell(1, block.number, house.memo_line), ruled, height=height)
    if block.date is not None:
        style = house.memo_date if isinstance(block.date, date) else house.memo_right
        row = sheet.add(Cell(last - 1, block.date, style), height=height)
        # A date too wide for its cell shows as ####, so it gets two columns.
        sheet.merges.append(f"{column_letters(last - 1)}{row}:{column_letters(last)}{row}")
    sheet.gap()


def _table(block: TableBlock, sheet: _Sheet) -> None:
    house, points = sheet.house, sheet.page.points
    poisha = any(isinstance(a, Decimal) and a != int(a) for row in block.rows for a in row.amounts)
    amount, total = house.memo_amount(poisha), house.memo_total(poisha)
    header = house.memo_header
    sheet.header = sheet.add(
        *(Cell(i, text, header) for i, text in enumerate(block.headings, 1)),
        height=max(
            text_height(text, width, header, sheet.shaper)
            for text, width in zip(block.headings, points, strict=True)
        ),
    )
    sheet.first = sheet.header + 1
    lead = 2 if block.rows[0].district is None else 3
    heads = len(block.sums)
    with_total = len(block.headings) > lead + heads
    line = sheet.line(house.memo_cell)
    for row in block.rows:
        at = len(sheet.rows) + 1
        texts = (row.office,) if row.district is None else (row.district, row.office)
        cells = [Cell(1, row.serial, house.memo_serial)]
        cells += [Cell(i, text, house.memo_cell) for i, text in enumerate(texts, 2)]
        cells += [Cell(i, value, amount) for i, value in enumerate(row.amounts, lead + 1)]
        if with_total:
            cells.append(_row_total(at, row.amounts, lead, amount))
        height = max(
            text_height(text, points[i], house.memo_cell, sheet.shaper)
            for i, text in enumerate(texts, 1)
        )
        sheet.add(*cells, height=max(line, height))
    sheet.last = len(sheet.rows)
    _totals(block.sums, lead, with_total, total, sheet)


def _row_total(at: int, amounts: tuple[Decimal | str | None, ...], lead: int, style: Style) -> Cell:
    left, right = column_letters(lead + 1), column_letters(lead + len(amounts))
    value = sum((a for a in amounts if isinstance(a, Decimal)), Decimal(0))
    return Cell(lead + len(amounts) + 1, value, style, formula=f"SUM({left}{at}:{right}{at})")


def _totals(
    sums: tuple[Decimal, ...], lead: int, with_total: bool, style: Style, sheet: _Sheet
) -> None:
    """The total row: one live SUM per column over exactly the table's rows."""
    values = (*sums, sum(sums, Decimal(0))) if with_total else sums
    label = sheet.house.memo_total_label
    cells = [Cell(i, TOTAL if i == lead else None, label) for i in range(1, lead + 1)]
    for column, value in enumerate(values, lead + 1):
        letters = column_letters(column)
        formula = f"SUM({letters}{sheet.first}:{letters}{sheet.last})"
        cells.append(Cell(column, value, style, formula=formula))
    sheet.add(*cells, height=sheet.line(label) + 3)
    sheet.gap()
