"""A workbook opened for changes to single cells: each part is parsed once, when it is needed.

Only the parts that were touched are written back; all others keep their bytes.
"""

from functools import cached_property

from xlbudget.errors import Refused
from xlbudget.files.blank_book import styles_part_of
from xlbudget.files.cell_content import Content, content, shared_strings
from xlbudget.files.guard import PROTECTED, check_workbook
from xlbudget.files.package import Package
from xlbudget.files.sheet_cells import Area, SheetCells
from xlbudget.files.styles_part import StylesPart
from xlbudget.files.table_part import heading_rows
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.xml_part import OFFICE, parse, serialise
from xlbudget.sheets.sheet_names import sheet_key
from xlbudget.text import Text

_NO_SHEET = Text("“{sheet}” নামে কোনো শিট নেই", "there is no sheet “{sheet}”")


class OpenBook:
    """One workbook while its cells are changed; ``package`` is changed by ``save`` alone."""

    def __init__(self, package: Package) -> None:
        check_workbook(package)
        self.package = package
        self.book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
        self._sheets: dict[str, SheetCells] = {}
        self._headings: dict[str, tuple[Area, ...]] = {}

    @cached_property
    def sheet_parts(self) -> dict[str, str]:
        """The worksheets' parts by the name of the sheet, in the order of the tabs."""
        kind = f"{OFFICE}/worksheet"
        relations = self.package.relations(self.package.workbook)
        parts = {r.key: r.target for r in relations if r.kind == kind}
        listed = ((s.get("name", ""), parts.get(relation_key(s), "")) for s in self.book.sheets)
        return {name: part for name, part in listed if part in self.package.parts}

    @cached_property
    def styles(self) -> StylesPart:
        """The workbook's styles."""
        return StylesPart(self.package, self._styles_part)

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """The workbook's shared texts."""
        return shared_strings(self.package)

    def has(self, sheet: str) -> bool:
        """Whether the workbook has a worksheet of this name."""
        return any(sheet_key(name) == sheet_key(sheet) for name in self.sheet_parts)

    def sheet(self, name: str) -> SheetCells:
        """Return a worksheet's cells; ``Refused`` when there is none of this name."""
        for known, part in self.sheet_parts.items():
            if sheet_key(known) == sheet_key(name):
                if part not in self._sheets:
                    self._sheets[part] = SheetCells(
                        parse(self.package.parts[part], part), known, part
                    )
                return self._sheets[part]
        raise Refused(_NO_SHEET.filled(sheet=name))

    def open_sheet(self, name: str) -> SheetCells:
        """Return a worksheet's cells to change them; ``Refused`` when it is protected."""
        sheet = self.sheet(name)
        if sheet.protected:
            raise Refused(PROTECTED.filled(sheet=sheet.name))
        return sheet

    def headings(self, sheet: SheetCells) -> tuple[Area, ...]:
        """Return the cells of a sheet that head the columns of a table."""
        if sheet.part not in self._headings:
            self._headings[sheet.part] = heading_rows(self.package, sheet.part)
        return self._headings[sheet.part]

    def content(self, sheet: SheetCells, ref: str) -> Content:
        """Return what a cell shows."""
        return content(sheet.cell(ref), self.strings)

    def save(self) -> None:
        """Write every touched part back into the package."""
        for part, sheet in self._sheets.items():
            if sheet.touched:
                self.package.parts[part] = serialise(sheet.root)
        if "styles" in self.__dict__:
            self._write(self._styles_part, serialise(self.styles.root))
        self._write(self.package.workbook, serialise(self.book.root))

    @cached_property
    def _styles_part(self) -> str:
        return styles_part_of(self.package)

    def _write(self, part: str, xml: bytes) -> None:
        """Write a part unless it says what it said before."""
        if serialise(parse(self.package.parts[part], part)) != xml:
            self.package.parts[part] = xml
