"""The workbook's own part: its list of sheets and its defined names.

Only what the sheets need is changed; everything else stays, known or not.
Source: ECMA-376 Part 1, sections 18.2.20 (sheets), 18.2.5 (definedName).
"""

from collections.abc import Iterator
from itertools import count

from xlbudget.files.a1 import absolute, quoted
from xlbudget.files.references import sheets_in
from xlbudget.files.xml_part import (
    MAIN,
    OFFICE,
    Element,
    child,
    children,
    fragment,
    insert,
    number,
)
from xlbudget.sheets.made_sheets import mark, marked_cells, role_of
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.sheet_names import sheet_key

_KEY = f"{{{OFFICE}}}id"
_AFTER_NAMES = (
    "calcPr",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
)
_LARGEST_ID = 65534
_PRINT_NAMES = ("_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase")


class WorkbookPart:
    """The workbook part while sheets are painted; ``root`` is changed in place."""

    def __init__(self, root: Element) -> None:
        self.root = root

    @property
    def sheets(self) -> list[Element]:
        """The ``sheet`` elements in the order of the tabs."""
        listed = child(self.root, "sheets")
        return [] if listed is None else list(children(listed, "sheet"))

    @property
    def views(self) -> list[Element]:
        """The ``workbookView`` elements: one a window that the workbook opens in."""
        listed = child(self.root, "bookViews")
        return [] if listed is None else list(children(listed, "workbookView"))

    @property
    def date1904(self) -> bool:
        """Whether the workbook counts its days from 1904."""
        return _true(child(self.root, "workbookPr"), "date1904")

    @property
    def locked(self) -> bool:
        """Whether sheets may not be added, because the structure is protected."""
        return _true(child(self.root, "workbookProtection"), "lockStructure")

    def sheet(self, name: str) -> Element | None:
        """Return the ``sheet`` element of this name, if there is one."""
        wanted = sheet_key(name)
        return next((s for s in self.sheets if sheet_key(s.get("name", "")) == wanted), None)

    def put(self, plan: SheetPlan, key: str) -> None:
        """List a sheet under its relationship ``key``: in its old place, or as the last."""
        element = self.sheet(plan.name)
        if element is None:
            element = fragment(f'<sheet sheetId="{self._free_id()}"/>')
            insert(
                self._list("sheets", ("functionGroups", "externalReferences", "definedNames")),
                element,
                (),
            )
        # In the order in which Excel writes them.
        sheet_id = element.get("sheetId", "")
        element.attrib.clear()
        element.set("name", plan.name)
        element.set("sheetId", sheet_id)
        if plan.hidden or plan.buried:
            element.set("state", "veryHidden" if plan.buried else "hidden")
        element.set(_KEY, key)
        self._name_print_ranges(plan)
        if plan.role:
            self.name(mark(plan.role), marked_cells(plan.name), hidden=True)

    def remove(self, name: str) -> None:
        """Take a sheet off the list, with the names that are its own."""
        element = self.sheet(name)
        if element is None:
            return
        place = self.sheets.index(element)
        for found in list(self.names()):
            local = found.get("localSheetId")
            if local == str(place):
                _remove(found)
            elif local is not None and int(number(found, "localSheetId")) > place:
                found.set("localSheetId", str(int(local) - 1))
        for _, found in list(self.marks()):
            if sheet_key(name) in map(sheet_key, sheets_in(found.text or "")):
                _remove(found)
        for view in self.views:
            for attribute in ("activeTab", "firstSheet"):
                at = int(number(view, attribute))
                if at > place:
                    view.set(attribute, str(at - 1))
        _remove(element)

    def recalculate_on_load(self) -> None:
        """Let Excel compute every formula anew when it opens the workbook."""
        found = child(self.root, "calcPr")
        if found is None:
            found = insert(self.root, fragment("<calcPr/>"), _AFTER_NAMES[1:])
        found.set("fullCalcOnLoad", "1")

    def name(self, name: str, formula: str, hidden: bool = False) -> None:
        """Let ``name`` mean ``formula`` in the whole workbook, listed in Excel unless hidden."""
        for element in list(self.names()):
            local = element.get("localSheetId") is not None
            if not local and element.get("name", "").casefold() == name.casefold():
                _remove(element)
        self._add_name(name, formula, None, hidden)

    def names(self) -> Iterator[Element]:
        """Yield the ``definedName`` elements."""
        listed = child(self.root, "definedNames")
        return iter(()) if listed is None else children(listed, "definedName")

    def marks(self) -> Iterator[tuple[str, Element]]:
        """Yield the ``definedName`` elements that mark the sheets we made, each with its role."""
        for found in self.names():
            role = role_of(found.get("name", ""))
            # The copy of a made sheet may have the name too, but as its own.
            if role is not None and found.get("localSheetId") is None:
                yield role, found

    def print_names(self, name: str) -> list[Element]:
        """Return the defined names that only say how the sheet ``name`` prints and filters."""
        element = self.sheet(name)
        if element is None:
            return []
        place = str(self.sheets.index(element))
        return [
            found
            for found in self.names()
            if found.get("localSheetId") == place and found.get("name") in _PRINT_NAMES
        ]

    def _free_id(self) -> int:
        """Return an id that no sheet has: the next, or when that is too large the first."""
        used = {int(number(sheet, "sheetId")) for sheet in self.sheets}
        following = 1 + max(used, default=0)
        if following <= _LARGEST_ID:
            return following
        return next(free for free in count(1) if free not in used)

    def _name_print_ranges(self, plan: SheetPlan) -> None:
        for old in self.print_names(plan.name):
            _remove(old)
        element = self.sheet(plan.name)
        if plan.setup is None or element is None:
            return
        place = self.sheets.index(element)
        if plan.setup.area:
            self._add_name("_xlnm.Print_Area", absolute(plan.name, plan.setup.area), place)
        if plan.setup.title_rows is not None:
            first, last = plan.setup.title_rows
            rows = f"{quoted(plan.name)}!${first}:${last}"
            self._add_name("_xlnm.Print_Titles", rows, place)

    def _add_name(self, name: str, formula: str, place: int | None, hidden: bool = False) -> None:
        element = fragment("<definedName/>")
        element.set("name", name)
        if hidden:
            element.set("hidden", "1")
        if place is not None:
            element.set("localSheetId", str(place))
        element.text = formula
        self._list("definedNames", _AFTER_NAMES).append(element)

    def _list(self, name: str, followers: tuple[str, ...]) -> Element:
        found = child(self.root, name)
        if found is not None:
            return found
        return insert(self.root, fragment(f"<{name}/>"), (*followers, *_AFTER_NAMES))


def relation_key(sheet: Element) -> str:
    """Return the id of the relationship that leads to a sheet's part."""
    return str(sheet.get(_KEY, ""))


def _true(element: Element | None, attribute: str) -> bool:
    return element is not None and element.get(attribute, "0") in ("1", "true")


def _remove(element: Element) -> None:
    """Take an element out, and a list with it that may not stand empty."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if not len(parent) and parent.tag == f"{{{MAIN}}}definedNames":
            _remove(parent)
