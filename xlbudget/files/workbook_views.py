"""Which sheet a workbook opens on, and which of its sheets are selected.

Both are one thing to whoever types: two selected sheets are a group in Excel,
and what is typed on one goes into the other.  A window shows one sheet; that
sheet is not hidden, and no other one is selected.

Source: ECMA-376 Part 1, sections 18.2.30 (workbookView), 18.3.1.87 (sheetView).
"""

from collections.abc import Sequence

from xlbudget.files.package import Package
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.xml_part import MAIN, Element, fragment, insert, number, parse, serialise

_VIEW = f"{{{MAIN}}}sheetView"
_SELECTED = (b"tabSelected", "tabSelected".encode("utf-16-le"))
"""What a sheet that may be selected says, in whichever encoding."""


def show_one_sheet(package: Package, book: WorkbookPart) -> None:
    """Let every window of the workbook show one sheet that is not hidden, alone selected.

    A sheet's part changes only when the sheet is selected without being shown.
    """
    visible = [place for place, sheet in enumerate(book.sheets) if is_visible(sheet)]
    if not visible:
        return
    views = _windows(book, visible)
    active = [int(number(view, "activeTab")) for view in views] or [visible[0]]
    parts = {r.key: r.target for r in package.relations(package.workbook)}
    for place, sheet in enumerate(book.sheets):
        shown_in = {str(view) for view, shown in enumerate(active) if shown == place}
        if len(shown_in) < len(active):
            _unselect(package, parts.get(relation_key(sheet), ""), shown_in)


def is_visible(sheet: Element) -> bool:
    """Whether a ``sheet`` of the workbook's list has a tab to click on."""
    return sheet.get("state", "visible") == "visible"


def _windows(book: WorkbookPart, visible: Sequence[int]) -> list[Element]:
    """Return the workbook's windows, each on a visible sheet."""
    views = book.views
    if not views and visible[0] != 0:
        insert(book.root, fragment("<bookViews><workbookView/></bookViews>"), ("sheets",))
        views = book.views
    for view in views:
        for attribute in ("activeTab", "firstSheet"):
            at = int(number(view, attribute))
            if at not in visible:
                near = next((place for place in visible if place > at), visible[-1])
                view.set(attribute, str(near))
    return views


def _unselect(package: Package, part: str, shown_in: set[str]) -> None:
    """Take the selection off a sheet in every window but those that show it."""
    content = package.parts.get(part, b"")
    if not any(word in content for word in _SELECTED):
        return
    root = parse(content, part)
    stray = [view for view in root.iter(_VIEW) if _is_stray(view, shown_in)]
    for view in stray:
        del view.attrib["tabSelected"]
    if stray:
        package.parts[part] = serialise(root)


def _is_stray(view: Element, shown_in: set[str]) -> bool:
    selected = view.get("tabSelected", "0") in ("1", "true")
    return selected and view.get("workbookViewId", "0") not in shown_in
