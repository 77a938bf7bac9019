"""Taking a sheet that we made out of a workbook again, and finding it first.

A user may have renamed or moved it: it is known by its Excel Table.
"""

from xlbudget.errors import Refused
from xlbudget.files.guard import check_sheets
from xlbudget.files.package import Package
from xlbudget.files.paint import drop_calculation_chain, drop_sheet
from xlbudget.files.table_part import standing_tables
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.workbook_views import show_one_sheet
from xlbudget.files.xml_part import OFFICE, parse, serialise
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.sheet_names import free_name
from xlbudget.text import Text

_LOCKED = Text(
    "ওয়ার্কবুকের কাঠামো সুরক্ষিত, তাই “{sheet}” শিট সরানো যায় না: Review > Protect Workbook থেকে সুরক্ষা তুলুন",
    "the workbook's structure is protected, so sheet “{sheet}” cannot be removed:"
    " remove the protection under Review > Protect Workbook",
)


def sheet_with_table(package: Package, table: str) -> str | None:
    """Return the name of the sheet on which an Excel Table stands, if one does."""
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    parts = {r.key: r.target for r in package.relations(package.workbook)}
    for sheet in book.sheets:
        part = parts.get(relation_key(sheet), "")
        if any(t.name.casefold() == table.casefold() for t in standing_tables(package, part)):
            return sheet.get("name", "")
    return None


def remove_sheet(package: Package, name: str) -> None:
    """Remove a sheet; ``Refused`` when something else would be lost or misled with it."""
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    element = book.sheet(name)
    if element is None:
        return
    if book.locked:
        raise Refused(_LOCKED.filled(sheet=name))
    check_sheets(package, book, (SheetPlan(element.get("name", ""), ()),), ())
    kind = f"{OFFICE}/worksheet"
    relations = package.relations(package.workbook)
    part = next(r.target for r in relations if (r.key, r.kind) == (relation_key(element), kind))
    drop_calculation_chain(package, element.get("sheetId", ""))
    package.unrelate(package.workbook, part)
    drop_sheet(package, part)
    book.remove(name)
    show_one_sheet(package, book)
    package.parts[package.workbook] = serialise(book.root)


def free_sheet_name(package: Package, wanted: str) -> str:
    """Return a name that no sheet has: a user's own sheet is never replaced by ours."""
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    return free_name(wanted, (sheet.get("name", "") for sheet in book.sheets))
