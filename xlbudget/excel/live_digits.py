"""The digits buttons on the selected cells of an open workbook.

Formulas, error values, truth values and the headings of tables stay.  Numbers
and dates keep their values and get a number format; a text that is an amount
becomes a number, in any other only the digits change.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias

from xlbudget.errors import Refused
from xlbudget.excel.blocks import Block, blocks
from xlbudget.excel.digits import digit_format, digit_text
from xlbudget.excel.live_grids import rows_of
from xlbudget.excel.live_looks import parts_alike
from xlbudget.excel.protection import refuse_protected, refuse_structure
from xlbudget.excel.sentinels import ERROR_NUMBERS
from xlbudget.excel.undo import Changes
from xlbudget.text import Text

Book: TypeAlias = Any
Sheet: TypeAlias = Any
Grid: TypeAlias = list[list[Any]]

_ERRORS = frozenset(name for name, _ in ERROR_NUMBERS)
_NO_CELLS = Text("আগে ঘর বাছাই করুন", "select cells first")
_ONE_BLOCK = Text("একসঙ্গে লাগোয়া ঘর বাছাই করুন", "select one block of cells")
_HIDDEN = Text(
    "বাছাইয়ের মধ্যে ফিল্টারে বা অন্যভাবে লুকানো সারি আছে: সারিগুলো দেখিয়ে নিন, অথবা শুধু দেখা যায় এমন ঘর বাছাই করুন",
    "the selection holds rows hidden by a filter or otherwise: show them, or select shown cells",
)


def change_digits(book: Book, bangla: bool, changes: Changes) -> int:
    """Write the selection in the other digits; return how many texts changed."""
    sheet, area = _selected(book)
    if area is None:
        return 0
    cells = sheet.range(area.address)
    refuse_hidden(cells)
    shown = cells.options(ndim=2, err_to_str=True).value
    typed = [list(row) for row in rows_of(cells.formula)]
    heads = _headings(sheet)
    free = {
        (area.top + r, area.left + c): value
        for r, row in enumerate(shown)
        for c, value in enumerate(row)
        if _is_free(value, typed[r][c]) and (area.top + r, area.left + c) not in heads
    }
    formats = dict(parts_alike(sheet, area, lambda part: part.number_format))
    plain = [block for block, code in formats.items() if code != "@"]
    becomes = {
        at: _changed(value, bangla, any(_within(at, block) for block in plain))
        for at, value in free.items()
        if isinstance(value, str)
    }
    becomes = {at: value for at, value in becomes.items() if value != free[at]}
    _reformat(sheet, formats, bangla, changes)
    _write(sheet, free, becomes, changes)
    return len(becomes)


def _selected(book: Book) -> tuple[Sheet, Block | None]:
    """The selected cells as far as the sheet is in use."""
    selection = book.selection
    if selection is None:
        raise Refused(_NO_CELLS)
    if "," in selection.address:
        raise Refused(_ONE_BLOCK)
    sheet = selection.sheet
    refuse_protected(sheet)
    refuse_structure(book)
    used = sheet.used_range
    one, other = _block(selection), _block(used)
    block = Block(
        max(one.top, other.top),
        max(one.left, other.left),
        min(one.bottom, other.bottom),
        min(one.right, other.right),
    )
    return sheet, block if block.top <= block.bottom and block.left <= block.right else None


def refuse_hidden(cells: Any) -> None:
    """``Refused`` when rows are hidden: under a filter Excel writes other cells than told."""
    if cells.rows.hidden is not False:
        raise Refused(_HIDDEN)


def _block(cells: Any) -> Block:
    rows, columns = cells.shape
    return Block(cells.row, cells.column, cells.row + rows - 1, cells.column + columns - 1)


def _headings(sheet: Sheet) -> set[tuple[int, int]]:
    """The cells that head the columns of tables: formulas speak of them by what they say."""
    heads = (_block(table.header_row_range) for table in sheet.tables)
    return {(head.top, column) for head in heads for column in range(head.left, head.right + 1)}


def _is_free(value: Any, typed: Any) -> bool:
    if isinstance(typed, str) and typed.startswith("=") and typed != value:
        return False
    return not isinstance(value, bool | datetime) and value not in _ERRORS


def _changed(text: str, bangla: bool, as_number: bool) -> Any:
    """A text in the other digits; in cells formatted as text an amount stays text."""
    found = digit_text(text, bangla)
    if isinstance(found, Decimal):
        return float(found) if as_number else _text(text, bangla)
    return found


def _text(text: str, bangla: bool) -> str:
    from xlbudget.bangla.digits import to_ascii, to_bangla

    return to_bangla(text) if bangla else to_ascii(text)


def _within(at: tuple[int, int], block: Block) -> bool:
    return block.top <= at[0] <= block.bottom and block.left <= at[1] <= block.right


def _reformat(sheet: Sheet, formats: dict[Block, str], bangla: bool, changes: Changes) -> None:
    for block, code in formats.items():
        due = digit_format(code, bangla)
        if due != code:
            changes.formats.append((sheet.name, block.address, code))
            sheet.range(block.address).number_format = due


def _write(
    sheet: Sheet,
    free: dict[tuple[int, int], Any],
    becomes: dict[tuple[int, int], Any],
    changes: Changes,
) -> None:
    """Write what changes, together with what stands between it, in as few blocks as can be."""
    columns = {column for _, column in becomes}
    for block in blocks(at for at in free if at[1] in columns):
        cells = list(_cells(block))
        if becomes.keys().isdisjoint(cells):
            continue
        before = _rows(block, free)
        after = _rows(block, {**free, **becomes})
        changes.cells.append((sheet.name, block.address, before, after))
        sheet.range(block.address).value = [
            [f"'{value}" if isinstance(value, str) else value for value in row] for row in after
        ]


def _cells(block: Block) -> Iterable[tuple[int, int]]:
    for row in range(block.top, block.bottom + 1):
        for column in range(block.left, block.right + 1):
            yield row, column


def _rows(block: Block, values: dict[tuple[int, int], Any]) -> Grid:
    columns = range(block.left, block.right + 1)
    return [[values[row, c] for c in columns] for row in range(block.top, block.bottom + 1)]
