"""A composed memo as sheets: which cell, which style, how high, where pages end.

``lay_out`` returns the plans of স্মারক (the memo), of its further sheets where
it needs them, and of স্মারক-অনুলিপি (the copy page).  A sheet repeats one heading
on its pages, so every part of a split table, and what follows the table on
pages of its own, stands on a sheet of its own.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import zip_longest

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import column_letters
from xlbudget.memo.blocks import (
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
from xlbudget.memo.needs import needs
from xlbudget.memo.pages import ROWS_KEPT
from xlbudget.memo.paper import papers_for, text_page
from xlbudget.memo.parts import Part, parts_for
from xlbudget.memo.sheet import GAP, Sheet
from xlbudget.memo.table_rows import place_table
from xlbudget.memo.wording import PART
from xlbudget.sheets.made_sheets import COPY, MEMO, TITLES
from xlbudget.sheets.measure import Shaper, text_height
from xlbudget.sheets.plan import Cell, SheetPlan
from xlbudget.sheets.styles import House

SIGNATURE_SPACE = 36.0  # points left for the signature
SIGNATURE_FROM = 0.5  # of the page's width
SECOND_ROOM = 110.0  # points that a second signatory needs at the left
DATES_ROOM = 130.0  # points for the dates at the right edge


def lay_out(
    memo: Memo,
    house: House,
    shaper: Shaper,
    paper: str | None = None,
    live: bool = False,
    titles: Mapping[str, str] = TITLES,
) -> tuple[SheetPlan, ...]:
    """Return the memo's sheets; a memo without a copy part has no copy sheet.

    A ``live`` one says its total in words by a formula of the add-in.  ``titles``
    are the sheets' names by their roles.
    """
    at = next(i for i, block in enumerate(memo.main) if isinstance(block, TableBlock))
    block, before, after = memo.main[at], memo.main[:at], memo.main[at + 1 :]
    assert isinstance(block, TableBlock)
    parts = parts_for(needs(block, house, shaper), house.size, papers_for(paper))
    sheets: list[Sheet] = []

    def new(part: Part | None = None, role: str = "") -> Sheet:
        role = role or (f"part_{len(sheets) + 1}" if sheets else MEMO)
        page = part.page if part else text_page(parts[0].page.paper)
        return Sheet(titles[role], role, page, house, shaper)

    for number, part in enumerate(parts):
        sheets.append(new(part))
        for one in () if number else before:
            _place(one, sheets[-1])
        if len(parts) > 1:
            caption = sheets[-1].house.memo_part
            sheets[-1].wide(PART.format(serial=_bn(number + 1)), caption)
            sheets[-1].keep(len(sheets[-1].rows), len(sheets[-1].rows) + 1)
        place_table(block, parts, number, sheets)
        if number < len(parts) - 1:
            _keep_with_rows(sheets[-1])
    rest = _end(after, sheets[-1], live)
    if rest:
        sheets.append(_text_sheet(rest, new()))
    if memo.copy:
        sheets.append(_text_sheet(memo.copy, new(role=COPY)))
    return tuple(sheet.plan() for sheet in sheets)


def _bn(number: int) -> str:
    return to_bangla(str(number))


def _end(after: tuple[Block, ...], sheet: Sheet, live: bool) -> tuple[Block, ...]:
    """Put on the table's last page what follows the table; return what does not fit there.

    Total and words always stand with the last rows.  The signature does too;
    only when all that follows is higher than the rest of a page, it goes to a
    sheet of its own with at least the paragraph before it.
    """
    formula = _live_words(after, sheet) if live else None
    rows, merges = list(sheet.rows), list(sheet.merges)
    signed = next((i for i, b in enumerate(after) if isinstance(b, Signature)), len(after))
    for count in (len(after), *range(max(signed - 1, 1), 0, -1)):
        sheet.rows, sheet.merges = list(rows), list(merges)
        for one in after[:count]:
            _place(one, sheet, formula)
        first = max(sheet.first, sheet.last - ROWS_KEPT + 1)
        needed = sum(sheet.heights[first - 1 :]) + sheet.heights[sheet.header - 1]
        if needed <= sheet.page.height or count == 1:
            _keep_with_rows(sheet)
            return after[count:]
    raise AssertionError("one block at least stands with the total")


def _keep_with_rows(sheet: Sheet) -> None:
    sheet.keep(max(sheet.first, sheet.last - ROWS_KEPT + 1))


def _text_sheet(blocks: Sequence[Block], sheet: Sheet) -> Sheet:
    """A sheet without a table: its signature stands with the two blocks before it."""
    starts = []
    for block in blocks:
        starts.append(len(sheet.rows) + 1)
        _place(block, sheet)
    signed = next((i for i, b in enumerate(blocks) if isinstance(b, Signature)), None)
    if signed:
        sheet.keep(starts[max(signed - 2, 0)])
    if (
        isinstance(blocks[0], MemoHead) and len(starts) > 2
    ):  # number, dates and heading stand with the first recipient
        sheet.keep(1, starts[2])
    return sheet


def _live_words(after: tuple[Block, ...], sheet: Sheet) -> str | None:
    """The words as a formula over the total's cell, where their sentence allows it."""
    words = next((b for b in after if isinstance(b, Words)), None)
    if words is None or words.around is None or not sheet.total_column:
        return None
    cell = f"{column_letters(sheet.total_column)}{sheet.last + 1}"
    before, behind = (text.replace('"', '""') for text in words.around)
    only = ",,TRUE" if words.only else ""
    return f'"{before}"&BANGLA_WORDS({cell}{only})&"{behind}"'


def _place(block: Block, sheet: Sheet, words_formula: str | None = None) -> None:
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
        case Words(text):
            sheet.wide(text, house.memo_words, words_formula)
            sheet.gap()
        case Signature():
            _signature(block, sheet)
        case Lines(lines):
            for text in lines:
                sheet.wide(text, house.memo_lines)


def _memo_head(block: MemoHead, sheet: Sheet) -> None:
    """The number at the left edge, the dates at the right; a very long number above them."""
    house, last = sheet.house, sheet.width
    plain = house.memo_line
    height = sheet.line(plain)
    right = sheet.column_for(DATES_ROOM)
    number = sheet.shaper.width(block.number, plain.size, plain.bold) + 2 * GAP
    if number + DATES_ROOM > sum(sheet.page.points):
        sheet.wide(block.number, house.memo_lines)
        number = 0.0
    shown = Cell(1, block.number if number else None, plain)
    if number > sum(sheet.page.points[: right - 1]):
        # Unmerged, the number overflows to the right and the date to the left.
        sheet.add(shown, Cell(last, block.bangla_date, house.memo_ruled), height=height)
    else:
        sheet.beside(shown, Cell(right, block.bangla_date, house.memo_ruled), height)
    if block.date is not None:
        # A date overflows nowhere: too wide for its cell it shows as ####.
        style = house.memo_date if isinstance(block.date, date) else house.memo_right
        sheet.beside(Cell(1), Cell(right, block.date, style), height)
    sheet.gap()


def _signature(block: Signature, sheet: Sheet) -> None:
    """The lines in the page's right half; those of a second signatory at its left edge."""
    points = sheet.page.points
    offset = sum(points) * SIGNATURE_FROM
    column = sheet.column_for(sum(points) - offset)
    room = sum(points[: column - 1])
    if block.lines and block.second and room < SECOND_ROOM:
        _signature(Signature(block.lines), sheet)
        _signature(Signature((), block.second), sheet)
        return
    style, left_style = (
        sheet.house.memo_signature(i) for i in (sheet.indent_to(column, offset), 0)
    )
    sheet.gap(SIGNATURE_SPACE)
    for left, right in zip_longest(block.second, block.lines):
        if right is None and room < SECOND_ROOM:
            sheet.wide(left, left_style)
            continue
        height = text_height(right or "", sum(points[column - 1 :]), style, sheet.shaper)
        if left is not None:
            height = max(height, text_height(left, room, left_style, sheet.shaper))
            sheet.merge(1, column - 1, len(sheet.rows) + 1)
        sheet.beside(Cell(1, left, left_style), Cell(column, right, style), height)
    sheet.gap()
