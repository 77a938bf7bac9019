"""Marks on the cells that findings are about, put on and taken off without a trace.

A buried sheet remembers each mark: a formula that follows the cell wherever it
moves, a cell that wears the look from before and one that wears ours.  They are
real cells, so they outlive every renumbering of formats by Excel.  Taken off,
a cell that still has our look gets exactly its own again; where the user has
changed something since, only what is ours goes.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from xlbudget.files.a1 import corner
from xlbudget.files.cell_content import put_value
from xlbudget.files.edit import apply_edits
from xlbudget.files.notes_part import SheetNotes
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_package
from xlbudget.files.remove_sheet import free_sheet_name, remove_sheet, sheet_with_table
from xlbudget.files.sheet_cells import SheetCells
from xlbudget.files.style_indices import formats_in
from xlbudget.files.style_overlay import merged, stripped, wearers
from xlbudget.files.xml_part import OFFICE, child
from xlbudget.sheets.edits import CellEdit
from xlbudget.sheets.findings_sheet import FINDING_TABLE, MARK_STYLES
from xlbudget.sheets.mark_memory import AFTER, BEFORE, MEMORY_SHEET, letter, memory_sheet
from xlbudget.sheets.note_text import NAME
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.sheet_names import sheet_key
from xlbudget.sheets.tracking import tracked


class _Mark(NamedTuple):
    """A remembered mark: formats before and after; before is ``None`` when no cell was there."""

    before: int | None
    after: int


def mark_book(data: bytes, sheet: SheetPlan, marks: tuple[CellEdit, ...]) -> bytes:
    """Return the workbook with the sheet of findings and the marks, in place of earlier ones."""
    package = Package.read(data)
    _unmark(package)
    name = sheet_with_table(package, FINDING_TABLE) or free_sheet_name(package, sheet.name)
    paint_package(package, (replace(sheet, name=name),))
    _mark(package, marks)
    return package.to_bytes()


def unmark_book(data: bytes, keep_sheet: bool = False) -> bytes:
    """Return the workbook without our marks and, unless it is kept, the sheet of findings."""
    package = Package.read(data)
    _unmark(package)
    name = sheet_with_table(package, FINDING_TABLE)
    if name is not None and not keep_sheet:
        remove_sheet(package, name)
    return package.to_bytes()


def is_marked(data: bytes) -> bool:
    """Whether a workbook carries the sheet of findings or marks."""
    package = Package.read(data)
    return sheet_with_table(package, FINDING_TABLE) is not None or OpenBook(package).has(
        MEMORY_SHEET
    )


def _mark(package: Package, marks: tuple[CellEdit, ...]) -> None:
    if not marks:
        return
    book = OpenBook(package)
    before = [_look(book.sheet(m.sheet), m.cell) for m in marks]
    texts = [book.content(book.sheet(m.sheet), m.cell).text for m in marks]
    apply_edits(package, marks)
    book = OpenBook(package)
    after = [book.sheet(m.sheet).format(m.cell) for m in marks]
    paint_package(package, (memory_sheet((m.sheet, m.cell) for m in marks),))
    book = OpenBook(package)
    memory = book.sheet(MEMORY_SHEET)
    for row, (old, new, text) in enumerate(zip(before, after, texts, strict=True), 1):
        for ref, look in ((f"{BEFORE}{row}", old), (f"{AFTER}{row}", new)):
            if look is not None:
                memory.set_format(ref, look)
                put_value(memory.made(ref), letter(text), False, (MEMORY_SHEET, ref))
    book.save()


def _look(sheet: SheetCells, ref: str) -> int | None:
    return None if sheet.cell(ref) is None else sheet.format(ref)


def _unmark(package: Package) -> None:
    book = OpenBook(package)
    for name, part in book.sheet_parts.items():
        notes = package.related(part, f"{OFFICE}/comments")
        # The rest of the headline may stand in a run of its own by now.
        if notes is not None and NAME.encode() in package.parts[notes]:
            found = SheetNotes(package, book.open_sheet(name))
            found.take_all()
            found.save()
    _restore(book)
    book.save()
    remove_sheet(package, MEMORY_SHEET)


def _restore(book: OpenBook) -> None:
    """Give every cell that wears our marks its own look again."""
    worn = wearers(book.styles, MARK_STYLES)
    known = _remembered(book)
    pairs: dict[int, set[int]] = {}
    for before, after in known.values():
        if before is not None:
            pairs.setdefault(after, set()).add(before)
    taken = lru_cache(None)(lambda now, old, new: merged(book.styles, now, old, new))
    for sheet, ref in _wearing(book, worn):
        now = sheet.format(ref)
        mark = known.get((sheet_key(sheet.name), ref))
        if mark is None:
            # Sorted or copied since: the look from before is known by the look that it became.
            same = pairs.get(now, set())
            sheet.set_format(ref, *same if len(same) == 1 else (stripped(book.styles, now),))
        elif mark.before is None and now == mark.after and _is_empty(sheet, ref):
            sheet.drop(ref)
        else:
            before = sheet.inherited(ref) if mark.before is None else mark.before
            sheet.set_format(ref, taken(now, before, mark.after))


def _wearing(book: OpenBook, worn: frozenset[int]) -> Iterator[tuple[SheetCells, str]]:
    for name, part in book.sheet_parts.items():
        content = book.package.parts[part]
        if sheet_key(name) == sheet_key(MEMORY_SHEET) or not worn & formats_in(content):
            continue
        wanted = set(map(str, worn))
        found = [ref for ref, cell in book.sheet(name).cells() if cell.get("s") in wanted]
        for ref in found:
            yield book.open_sheet(name), ref


def _remembered(book: OpenBook) -> dict[tuple[str, str], _Mark]:
    if not book.has(MEMORY_SHEET):
        return {}
    memory = book.sheet(MEMORY_SHEET)
    found = {}
    for ref, cell in memory.cells():
        formula = child(cell, "f")
        place = None if formula is None else tracked(formula.text or "")
        if place is not None:
            row = corner(ref)[1]
            mark = _Mark(_look(memory, f"{BEFORE}{row}"), memory.format(f"{AFTER}{row}"))
            found[(sheet_key(place[0]), place[1])] = mark
    return found


def _is_empty(sheet: SheetCells, ref: str) -> bool:
    cell = sheet.cell(ref)
    return cell is not None and not len(cell)
