"""Sealing a workbook whose memo is final, and telling what changed in it since.

The hashes stand in the custom document properties, one a sealed part, under
names that begin with ``xlbudget final``.
"""

from collections.abc import Iterable

from xlbudget.budget.cells import Entry
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package
from xlbudget.files.properties_part import properties, set_properties
from xlbudget.files.sheet_cells import SheetCells
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.files.xml_part import child
from xlbudget.reading.grid import Grid
from xlbudget.reading.seal import PREFIX, seals, unsealed

_SECRETS = {"password", "hashValue"}


def sealed(workbook: bytes, sheets: tuple[str, ...]) -> bytes:
    """Return the workbook with the seals of its memo sheets and of the order's Tables."""
    package = Package.read(workbook)
    set_properties(package, PREFIX, seals(workbook_grids(workbook), sheets))
    return package.to_bytes()


def without_seals(workbook: bytes) -> bytes:
    """Return the workbook as it is, but not final any more."""
    package = Package.read(workbook)
    if not properties(package, PREFIX):
        return workbook
    set_properties(package, PREFIX, {})
    return package.to_bytes()


def final_sheets(package: Package, sheets: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``sheets`` that ``memo --final`` protected, without a password."""
    stated = properties(package, PREFIX)
    book = OpenBook(package)
    return tuple(
        name for name in sheets if name in stated and book.has(name) and _is_ours(book.sheet(name))
    )


def released(package: Package, sheets: Iterable[str]) -> None:
    """Take the protection off that ``memo --final`` put on these sheets."""
    book = OpenBook(package)
    for name in sheets:
        sheet = book.sheet(name)
        protection = child(sheet.root, "sheetProtection")
        if protection is not None:
            sheet.root.remove(protection)
            sheet.touched = True
    book.save()


def _is_ours(sheet: SheetCells) -> bool:
    found = child(sheet.root, "sheetProtection")
    return found is not None and not _SECRETS & set(found.attrib)


def changes_since_final(workbook: bytes, grids: tuple[Grid, ...]) -> tuple[Entry, ...]:
    """Return the parts that changed since the memo was made final, none when it never was."""
    # A zip names its parts in the clear: most workbooks need no second look.
    if b"docProps/custom" not in workbook:
        return ()
    return unsealed(grids, properties(Package.read(workbook), PREFIX))
