"""Which sheets of a workbook file we made: by their marks, or in older files by their styles."""

from xlbudget.files.package import Package
from xlbudget.files.references import sheets_in
from xlbudget.files.style_indices import formats_in
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.xml_part import MAIN, OFFICE, child, children, number, parse
from xlbudget.sheets.made_sheets import TITLES, MadeSheets, is_memo_style


def made_sheets(package: Package) -> MadeSheets:
    """Return the sheets of a workbook and those that we made.

    A workbook made before sheets were marked has no mark at all: there a sheet
    with one of our titles is ours when it wears the memo's styles.
    """
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    names = tuple(sheet.get("name", "") for sheet in book.sheets)
    marks = dict(book.marks())
    if not marks:
        return MadeSheets(names, _by_style(package, book))
    found = {}
    for role, mark in marks.items():
        element = book.sheet(next(sheets_in(mark.text or ""), ""))
        if element is not None:
            found[role] = element.get("name", "")
    return MadeSheets(names, found)


def _by_style(package: Package, book: WorkbookPart) -> dict[str, str]:
    titled = {r: e for r, title in TITLES.items() if (e := book.sheet(title)) is not None}
    if not titled:
        return {}
    worn = _memo_formats(package)
    relations = {r.key: r.target for r in package.relations(package.workbook)}
    found = {}
    for role, element in titled.items():
        content = package.parts.get(relations.get(relation_key(element), ""), b"")
        if worn & formats_in(content):
            found[role] = element.get("name", "")
    return found


def _memo_formats(package: Package) -> frozenset[int]:
    """The indexes of the cell formats that belong to a named style of the memo."""
    part = package.related(package.workbook, f"{OFFICE}/styles")
    root = parse(package.parts[part], part) if part else None
    styles = None if root is None else child(root, "cellStyles")
    formats = None if root is None else child(root, "cellXfs")
    if styles is None or formats is None:
        return frozenset()
    named = {
        int(number(style, "xfId"))
        for style in children(styles, "cellStyle")
        if is_memo_style(style.get("name", ""))
    }
    listed = (e for e in formats if e.tag == f"{{{MAIN}}}xf")
    return frozenset(i for i, e in enumerate(listed) if int(number(e, "xfId")) in named)
