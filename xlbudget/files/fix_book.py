"""Fixes carried out on a workbook, logged on its sheet, and taken back."""

from collections.abc import Collection, Iterable
from copy import deepcopy
from datetime import datetime
from typing import NamedTuple

from xlbudget.budget.cells import Place, Value
from xlbudget.budget.fixes import CellFix
from xlbudget.errors import Refused
from xlbudget.files.cell_content import put_content
from xlbudget.files.edit import apply_edits, obstacle
from xlbudget.files.log_table import Logged, LogTable, add_log
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package
from xlbudget.files.recalculate import Reshown, recalculate
from xlbudget.files.remove_sheet import sheet_with_table
from xlbudget.files.sheet_cells import SheetCells
from xlbudget.files.style_overlay import merged
from xlbudget.files.value_memory import forget, remember, restore, stated
from xlbudget.files.xml_part import Element
from xlbudget.sheets.edits import CellEdit, Overlay
from xlbudget.sheets.fix_log import LOG_TABLE, NEW, OLD, LogLine
from xlbudget.sheets.number_formats import amount_format
from xlbudget.text import Text

_SEVERAL = Text(
    "ঘরটিতে আদেশের একাধিক অংশ আছে; নিজে বদলান",
    "the cell holds several parts of the order: change it yourself",
)
_NOT_FOUND = Text(
    "“{part}” ঘরটিতে ঠিক একবার নেই; নিজে বদলান",
    "“{part}” does not stand in the cell exactly once: change it yourself",
)
_NO_LOG = Text(
    "ওয়ার্কবুকে সংশোধনের তালিকা নেই; ফেরানোর কিছু নেই",
    "the workbook has no log of fixes: there is nothing to take back",
)
_GONE = Text("ঘরটি আর নেই", "the cell is not there any more")
_CHANGED = Text(
    "ঘরটিতে এখন “{now}” আছে, সংশোধনে বসেছিল “{new}”; পরে বদলানো হয়েছে বলে ফেরানো হয়নি",
    "the cell now holds “{now}”, the fix had put “{new}”: changed since, so not taken back",
)
_ALREADY = Text("আগেই ফেরানো হয়েছে", "already taken back")
_NO_LINE = Text("সংশোধনের তালিকায় {number} নং নেই", "the log has no number {number}")
_FOR_TEXT = ("General", "@")


class Change(NamedTuple):
    """A value that was changed, or would be: where, for which check, what it was and is."""

    number: int
    code: str
    sheet: str
    cell: str
    old: str
    new: str


class Kept(NamedTuple):
    """A value that was left as it is, with the reason."""

    code: str
    sheet: str
    cell: str
    reason: Text


class Fixed(NamedTuple):
    """A workbook after fixes or their undoing.

    ``emptied`` are the cells whose formulas show nothing until Excel opens the workbook.
    """

    data: bytes
    changes: tuple[Change, ...]
    kept: tuple[Kept, ...]
    emptied: tuple[Place, ...] = ()


def fix_book(data: bytes, fixes: tuple[CellFix, ...], when: datetime) -> Fixed:
    """Carry fixes out and log them; what a cell cannot take is kept, with the reason."""
    package = Package.read(data)
    book = OpenBook(package)
    edits: list[tuple[CellFix, CellEdit]] = []
    kept: list[Kept] = []
    for fix in fixes:
        sheet, cell = fix.place.sheet or "", fix.place.cell or ""
        value = _due(book, book.open_sheet(sheet), cell, fix)
        if isinstance(value, Text):
            kept.append(Kept(fix.code, sheet, cell, value))
        else:
            look = _format(book, book.sheet(sheet), cell, value)
            edits.append((fix, CellEdit(sheet, cell, value, look)))
    if not edits:
        return Fixed(data, (), tuple(kept))
    changes, emptied = _carry_out(package, book, edits, when)
    return Fixed(package.to_bytes(), changes, tuple(kept), emptied)


def undo_fixes(data: bytes, numbers: Collection[int] | None, when: datetime) -> Fixed:
    """Put the old values back for these numbers of the log, or for all; the newest first.

    A cell that was changed since its fix is kept as it is.
    """
    package = Package.read(data)
    if sheet_with_table(package, LOG_TABLE) is None:
        raise Refused(_NO_LOG)
    book = OpenBook(package)
    log = LogTable(book)
    lines = list(log.lines())
    known = {logged.line.number for logged in lines}
    for number in numbers or ():
        if number not in known:
            raise Refused(_NO_LINE.filled(number=number))
    before = stated(book)
    changes, kept = [], []
    for logged in reversed(lines):
        line = logged.line
        if line.number not in (known if numbers is None else numbers):
            continue
        if numbers is None and line.undone:
            continue
        reason = _undo(book, log, logged)
        if reason is None:
            log.mark_undone(logged.row, when)
            sheet, cell = logged.place or (line.sheet, line.cell)
            texts = (logged.new.text, logged.old.text)
            changes.append(Change(line.number, line.code, sheet, cell, *texts))
        else:
            kept.append(Kept(line.code, line.sheet, line.cell, reason))
    if not changes:
        return Fixed(data, (), tuple(kept))
    reshown = recalculate(book, [(c.sheet, c.cell) for c in changes])
    restored = restore(book)
    book.save()
    if restored is None:
        remember(package, before, reshown)
    else:
        forget(package, restored)
    again = restored.cells if restored else frozenset()
    emptied = [p for p in _emptied(reshown) if (p.sheet, p.cell) not in again]
    return Fixed(package.to_bytes(), tuple(changes), tuple(kept), tuple(emptied))


def _due(book: OpenBook, sheet: SheetCells, cell: str, fix: CellFix) -> Value | Text:
    """The value that the whole cell should hold, or why it can hold none."""
    reason = obstacle(book, sheet, cell)
    if reason is not None:
        return reason
    held = book.content(sheet, cell)
    if not fix.parts or held.text.strip() == fix.parts[0] or held.kind != "text":
        return fix.value
    if len(fix.parts) > 1:
        return _SEVERAL
    if held.text.count(fix.parts[0]) != 1:
        return _NOT_FOUND.filled(part=fix.parts[0])
    return held.text.replace(fix.parts[0], str(fix.value))


def _format(book: OpenBook, sheet: SheetCells, cell: str, value: Value) -> Overlay | None:
    """A number in a cell made for text shows the digits that the text had."""
    held = book.content(sheet, cell)
    code = book.styles.number_code(sheet.format(cell))
    if isinstance(value, str) or held.kind != "text" or code not in _FOR_TEXT:
        return None
    poisha = value != int(value)  # type: ignore[arg-type]  # a fix is text or a number
    if any("০" <= c <= "৯" for c in held.text):
        return Overlay(number_format=amount_format(poisha))
    return Overlay(number_format="0.00" if poisha else "0")


def _carry_out(
    package: Package, book: OpenBook, edits: list[tuple[CellFix, CellEdit]], when: datetime
) -> tuple[tuple[Change, ...], tuple[Place, ...]]:
    old = [(_copy(book, e), book.sheet(e.sheet).format(e.cell)) for _, e in edits]
    texts = [book.content(book.sheet(e.sheet), e.cell).text for _, e in edits]
    before = stated(book)
    reshown = apply_edits(package, tuple(edit for _, edit in edits))
    add_log(package)
    book = OpenBook(package)
    log = LogTable(book)
    start = log.next_number()
    changes = []
    for number, ((fix, edit), (cell, look), text) in enumerate(
        zip(edits, old, texts, strict=True), start
    ):
        sheet = book.sheet(edit.sheet)
        line = LogLine(number, when, fix.code, sheet.name, edit.cell)
        log.append(line, cell, (look, sheet.format(edit.cell)))
        new = book.content(sheet, edit.cell).text
        changes.append(Change(number, fix.code, sheet.name, edit.cell, text, new))
    log.save()
    book.save()
    remember(package, before, reshown)
    return tuple(changes), _emptied(reshown)


def _emptied(reshown: Iterable[Reshown]) -> tuple[Place, ...]:
    return tuple(Place(each.sheet, each.cell) for each in reshown if not each.known)


def _copy(book: OpenBook, edit: CellEdit) -> Element | None:
    return deepcopy(book.sheet(edit.sheet).cell(edit.cell))


def _undo(book: OpenBook, log: LogTable, logged: Logged) -> Text | None:
    """Put an old value and look back; the reason when that cannot be."""
    if logged.line.undone:
        return _ALREADY
    if logged.place is None or not book.has(logged.place[0]):
        return _GONE
    sheet, cell = book.open_sheet(logged.place[0]), logged.place[1]
    now = book.content(sheet, cell)
    if now != logged.new or obstacle(book, sheet, cell) is not None:
        return _CHANGED.filled(now=now.text, new=logged.new.text)
    before, after = (log.sheet.format(log.ref(c, logged.row)) for c in (OLD, NEW))
    look = merged(book.styles, sheet.format(cell), before, after)
    put_content(sheet.made(cell), log.sheet.cell(log.ref(OLD, logged.row)))
    sheet.set_format(cell, look)
    if logged.old.kind == "blank" and look == sheet.inherited(cell):
        sheet.drop(cell)
    return None
