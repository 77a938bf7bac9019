"""Single cells of standing sheets changed in place.

Only the cells named change: value, look, our part of the note.  Every other
part of the workbook keeps its bytes; a touched sheet keeps every other element.
New texts are written into the sheet, so the shared texts stay untouched.
"""

from collections.abc import Iterable
from functools import lru_cache

from xlbudget.budget.cells import Value
from xlbudget.errors import Refused
from xlbudget.files.cell_content import put_value
from xlbudget.files.notes_part import SheetNotes
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package
from xlbudget.files.recalculate import Reshown, recalculate
from xlbudget.files.sheet_cells import Area, SheetCells
from xlbudget.files.style_overlay import overlaid
from xlbudget.files.xml_part import OFFICE, child
from xlbudget.sheets.edits import CellEdit, Keep
from xlbudget.text import Text

_FORMULA = Text(
    "“{sheet}” শিটের {cell} ঘরে সূত্র আছে; সূত্রের ওপর মান লেখা হয় না",
    "cell {cell} of sheet “{sheet}” holds a formula, which no value replaces",
)
_MERGED = Text(
    "“{sheet}” শিটের {cell} ঘরটি একটি বড় ঘরের (merged) ভেতরে",
    "cell {cell} of sheet “{sheet}” lies within merged cells",
)
_HEADING = Text(
    "“{sheet}” শিটের {cell} ঘরটি একটি সারণির শিরোনাম; এক্সেলে বদলান",
    "cell {cell} of sheet “{sheet}” is the heading of a table: change it in Excel",
)


def edit_cells(data: bytes, edits: Iterable[CellEdit]) -> bytes:
    """Return the workbook in ``data`` with these cells changed and nothing else.

    After a change of values no formula shows an old one.  ``Refused`` when a
    sheet is missing or protected, or a cell cannot take the value.
    """
    package = Package.read(data)
    apply_edits(package, tuple(edits))
    return package.to_bytes()


def apply_edits(package: Package, edits: tuple[CellEdit, ...]) -> tuple[Reshown, ...]:
    """Change cells of a workbook in its package; return the formulas that show something else."""
    book = OpenBook(package)
    for sheet in {book.open_sheet(edit.sheet).name for edit in edits if edit.note}:
        notes = SheetNotes(package, book.sheet(sheet))
        for edit in edits:
            if edit.note and book.sheet(edit.sheet).name == sheet:
                notes.add(edit.cell, edit.note)
        notes.save()
    lay = lru_cache(None)(lambda index, overlay: overlaid(book.styles, index, overlay))
    for edit in edits:
        sheet_cells = book.open_sheet(edit.sheet)
        if edit.overlay is not None:
            sheet_cells.set_format(edit.cell, lay(sheet_cells.format(edit.cell), edit.overlay))
        if not isinstance(edit.value, Keep):
            _put(book, sheet_cells, edit, edit.value)
    valued = [(e.sheet, e.cell) for e in edits if not isinstance(e.value, Keep)]
    reshown = recalculate(book, valued) if valued else ()
    book.save()
    return reshown


def obstacle(
    book: OpenBook, sheet: SheetCells, ref: str, over_formula: bool = False
) -> Text | None:
    """Return why a cell can take no value, ``None`` when it can."""
    column, row = Area.of(ref)[:2]
    fields = {"sheet": sheet.name, "cell": ref}
    for area in sheet.merged:
        if area.holds(column, row) and (column, row) != (area.left, area.top):
            return _MERGED.filled(**fields)
    if any(area.holds(column, row) for area in book.headings(sheet)):
        return _HEADING.filled(**fields)
    cell = sheet.cell(ref)
    formula = None if cell is None else child(cell, "f")
    plain = over_formula and formula is not None and formula.get("t", "normal") == "normal"
    if (formula is not None and not plain) or any(a.holds(column, row) for a in sheet.arrays):
        return _FORMULA.filled(**fields)
    return None


def _put(book: OpenBook, sheet: SheetCells, edit: CellEdit, value: Value) -> None:
    reason = obstacle(book, sheet, edit.cell, edit.over_formula)
    if reason is not None:
        raise Refused(reason)
    cell = sheet.made(edit.cell)
    if child(cell, "f") is not None:
        _forget_order(book.package)
    put_value(cell, value, book.book.date1904, (sheet.name, edit.cell))


def _forget_order(package: Package) -> None:
    """Drop the list of formula cells, which one has just left; Excel remakes it."""
    chain = package.related(package.workbook, f"{OFFICE}/calcChain")
    if chain is not None:
        package.unrelate(package.workbook, chain)
        package.drop(chain)
