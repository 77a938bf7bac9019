"""The formulas of a workbook file, each with the cells that show its values, and its names."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlbudget.files.a1 import corner
from xlbudget.files.formula.ranges import Names, Reach, Spot, TableArea
from xlbudget.files.open_book import OpenBook
from xlbudget.files.sheet_cells import Area, SheetCells
from xlbudget.files.xml_part import OFFICE, Element, child, children, number, parse
from xlbudget.sheets.sheet_names import sheet_key
from xlbudget.sheets.tracking import tracked

_NOBODY_KNOWS = "INDIRECT()"


@dataclass(frozen=True, eq=False)
class BookFormula:
    """A formula; ``area`` is what an array formula or a data table fills, else its own cell."""

    spot: Spot
    text: str
    area: Area
    array: bool
    cells: SheetCells

    @property
    def places(self) -> Iterator[tuple[str, int, int]]:
        """The places of the cells that show its values, the first one its own."""
        left, top, right, bottom = self.area
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                yield self.spot.sheet, column, row


def book_formulas(book: OpenBook) -> Iterator[BookFormula]:
    """Yield the formulas of a workbook, but not ours that follow a cell without reading it."""
    for name, part in book.sheet_parts.items():
        if b"<f" not in book.package.parts[part] and b":f" not in book.package.parts[part]:
            continue
        sheet, key = book.sheet(name), sheet_key(name)
        masters: dict[str, tuple[str, int, int]] = {}
        for ref, found in sheet.formulas():
            if tracked(found.text or "") is None:
                yield _formula(found, Spot(key, *corner(ref)), sheet, masters)


def _formula(
    found: Element, spot: Spot, sheet: SheetCells, masters: dict[str, tuple[str, int, int]]
) -> BookFormula:
    text, kind = found.text or "", found.get("t", "normal")
    area = Area(spot.column, spot.row, spot.column, spot.row)
    if kind == "shared":
        group = found.get("si", "")
        if text:
            masters[group] = (text, spot.column, spot.row)
        text, column, row = masters.get(group, (_NOBODY_KNOWS, spot.column, spot.row))
        spot = spot._replace(right=spot.column - column, down=spot.row - row)
    elif kind in ("array", "dataTable"):
        area = Area.of(found.get("ref", "")) if found.get("ref") else area
        text = text if kind == "array" else _NOBODY_KNOWS
    return BookFormula(spot, text, area, kind == "array", sheet)


def book_names(book: OpenBook) -> Names:
    """Return what words in the workbook's formulas mean."""
    keys = tuple(map(sheet_key, book.sheet_parts))
    tabs = [sheet_key(sheet.get("name", "")) for sheet in book.book.sheets]
    defined = {}
    for element in book.book.names():
        local = element.get("localSheetId")
        at = None if local is None else int(number(element, "localSheetId"))
        if at is None or at < len(tabs):
            sheet = "" if at is None else tabs[at]
            defined[sheet, element.get("name", "").casefold()] = element.text or ""
    return Names(dict(_tables(book)), defined, keys)


def _tables(book: OpenBook) -> Iterator[tuple[str, TableArea]]:
    for name, part in book.sheet_parts.items():
        for relation in book.package.relations(part):
            if relation.kind == f"{OFFICE}/table" and relation.target in book.package.parts:
                root = parse(book.package.parts[relation.target], relation.target)
                yield root.get("displayName", "").casefold(), _table(root, sheet_key(name))


def _table(root: Element, sheet: str) -> TableArea:
    area = Area.of(root.get("ref", ""))
    headings, totals = int(number(root, "headerRowCount", 1)), int(number(root, "totalsRowCount"))
    listed = child(root, "tableColumns")
    names = [] if listed is None else [c.get("name", "") for c in children(listed, "tableColumn")]
    columns = {
        name.replace("_x000a_", "\n").casefold(): at for at, name in enumerate(names, area.left)
    }
    return TableArea(Reach(sheet, area), headings, totals, columns)
