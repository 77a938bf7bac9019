"""What formulas showed before fixes: remembered in the workbook, and put back with the cells."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from xlbudget.files.a1 import corner
from xlbudget.files.book_formulas import book_formulas
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_package
from xlbudget.files.recalculate import Reshown
from xlbudget.files.remove_sheet import remove_sheet
from xlbudget.files.shown_value import put_shown
from xlbudget.files.table_part import standing_tables
from xlbudget.files.xml_part import child
from xlbudget.sheets.findings_sheet import FINDING_TABLE
from xlbudget.sheets.fix_log import LOG_TABLE
from xlbudget.sheets.mark_memory import MEMORY_SHEET
from xlbudget.sheets.sheet_names import sheet_key
from xlbudget.sheets.value_memory import VALUE_SHEET, Run, ShownValue, memory_sheet, read_runs

_OURS = frozenset(map(str.casefold, (FINDING_TABLE, LOG_TABLE)))


class Restored(NamedTuple):
    """The cells (sheet, ``C12``) that show again what they showed, and the runs still to undo."""

    cells: frozenset[tuple[str, str]]
    left: tuple[Run, ...]


def stated(book: OpenBook) -> str:
    """Return the hash of all that the user's sheets say: constants and formulas, no results.

    It is empty for a workbook without formulas, of which nothing need be remembered.
    """
    formulas = {place: f for f in book_formulas(book) for place in f.places}
    if not formulas:
        return ""
    made = hashlib.sha256()
    for name, part in book.sheet_parts.items():
        key = sheet_key(name)
        tables = {table.name.casefold() for table in standing_tables(book.package, part)}
        if key in (MEMORY_SHEET, VALUE_SHEET) or tables & _OURS:
            continue
        made.update(f"{key}\n".encode())
        sheet = book.sheet(name)
        for ref, cell in sheet.cells():
            formula = formulas.get((key, *corner(ref)))
            if formula is not None:
                said = f"={formula.text}|{formula.spot.right}|{formula.spot.down}"
            elif len(cell):
                said = "|".join(book.content(sheet, ref))
            else:
                continue
            made.update(f"{ref}{said}\n".encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def remember(package: Package, before: str, reshown: Iterable[Reshown]) -> None:
    """Remember what formulas showed when the workbook said what ``before`` is the hash of."""
    if before:
        run = Run(before, tuple(_value(each) for each in reshown))
        paint_package(package, (memory_sheet((*_runs(OpenBook(package)), run)),))


def restore(book: OpenBook) -> Restored | None:
    """Let formulas show what they showed when the workbook last said what it says now.

    ``None`` when it never did, as far as is remembered.
    """
    runs = _runs(book)
    now = stated(book) if runs else ""
    past = next((at for at, run in enumerate(runs) if run.stated == now), None)
    if past is None:
        return None
    cells = set()
    for run in reversed(runs[past:]):
        for value in run.values:
            sheet = book.sheet(value.sheet)
            put_shown(sheet.made(value.cell), value.kind, value.text)
            cells.add((value.sheet, value.cell))
    return Restored(frozenset(cells), runs[:past])


def forget(package: Package, restored: Restored) -> None:
    """Drop what is remembered of states that the workbook is no longer past."""
    remove_sheet(package, VALUE_SHEET)
    if restored.left:
        paint_package(package, (memory_sheet(restored.left),))


def _runs(book: OpenBook) -> tuple[Run, ...]:
    if not book.has(VALUE_SHEET):
        return ()
    sheet = book.sheet(VALUE_SHEET)
    return read_runs([book.content(sheet, ref).text for ref, _ in sheet.cells()])


def _value(reshown: Reshown) -> ShownValue:
    before = reshown.before
    shown = None if before is None else child(before, "v")
    kind = "" if before is None else before.get("t", "")
    text = None if shown is None else shown.text or ""
    return ShownValue(reshown.sheet, reshown.cell, kind, text)
