"""What moves cells about: inserting, deleting, copying, merging, clearing, finding, notes."""

import re
from typing import Any

from xlbudget.calc.area import COLUMNS, ROWS, Area
from xlbudget.calc.bridge import constant, struct
from xlbudget.calc.cells import CONTENTS, EVERYTHING, FORMATS, Cells
from xlbudget.calc.conditional import ConditionalFormats
from xlbudget.calc.notes import Note, corner
from xlbudget.calc.validation import DataValidation
from xlbudget.calc.wire import Typed


class Edits(Cells):
    """The changes that a range can undergo."""

    def clear_contents(self) -> None:
        """Empty the cells, leave their looks and notes."""
        self.uno.clearContents(CONTENTS)

    def clear_formats(self) -> None:
        """Take the looks of the cells away."""
        self.uno.clearContents(FORMATS)
        ConditionalFormats(self).clear()

    def clear(self) -> None:
        """Empty the cells and take their looks and notes away."""
        self.uno.clearContents(EVERYTHING)
        ConditionalFormats(self).clear()

    def insert(self, shift: Any = None, copy_origin: Any = None) -> None:
        """Insert cells here; what stands here moves ``down`` (as it does unless told) or ``right``.

        New rows look like the row above, LibreOffice's only way.
        """
        del copy_origin
        modes = {"down": "DOWN", "right": "RIGHT", None: "DOWN"}
        self.sheet.uno.insertCells(self.uno_address, self._mode("Insert", modes[shift]))

    def delete(self, shift: Any = None) -> None:
        """Delete the cells; the others move ``up`` (as they do unless told) or ``left``."""
        modes = {"up": "UP", "left": "LEFT", None: "UP"}
        self.sheet.uno.removeRange(self.uno_address, self._mode("Delete", modes[shift]))

    def _mode(self, kind: str, sideways: str) -> Any:
        mode = "ROWS" if self.area.columns == COLUMNS else sideways
        mode = "COLUMNS" if self.area.rows == ROWS else mode
        return constant(f"sheet.Cell{kind}Mode.{mode}")

    def copy(self, destination: Any = None) -> None:
        """Copy the cells with all they carry to another place of the same book."""
        target = self._target(destination)
        target.sheet.uno.copyRange(corner(target), self.uno_address)

    def move(self, destination: Any) -> None:
        """Move the cells; formulas that refer to them follow."""
        target = self._target(destination)
        target.sheet.uno.moveRange(corner(target), self.uno_address)

    def _target(self, destination: Any) -> Any:
        if destination is None:
            raise NotImplementedError("there is no clipboard in an office without a window")
        target = destination.impl
        if target.document is not self.document:
            raise NotImplementedError("LibreOffice copies cells within one book here")
        return target

    def copy_from(
        self,
        source_range: Any,
        copy_type: Any = "all",
        skip_blanks: bool = False,
        transpose: bool = False,
    ) -> None:
        """Copy everything from other cells; parts only are not taken here."""
        if copy_type != "all" or skip_blanks or transpose:
            raise NotImplementedError("LibreOffice copies cells whole here")
        area = source_range.impl.area
        target = self.at(Area(self.row, self.column, area.rows, area.columns))
        target.sheet.uno.copyRange(corner(target), source_range.impl.uno_address)

    def autofill(self, destination: Any, type_: Any) -> None:
        """Continue the cells downwards or to the right, as dragging their corner does."""
        if type_ not in ("fill_default", "fill_series", "fill_copy"):
            raise NotImplementedError(f"{type_}: LibreOffice continues cells one way only")
        target = destination.impl
        down = target.area.rows > self.area.rows
        way = constant("sheet.FillDirection." + ("TO_BOTTOM" if down else "TO_RIGHT"))
        target.uno.fillAuto(way, self.area.rows if down else self.area.columns)

    def merge(self, across: bool = False) -> None:
        """Merge the cells; ``across`` merges each row by itself."""
        if not across:
            self.uno.merge(True)
            return
        for row in range(self.area.rows):
            line = Area(self.row + row, self.column, 1, self.area.columns)
            self.at(line).uno.merge(True)

    def unmerge(self) -> None:
        """Part merged cells."""
        self.uno.merge(False)

    @property
    def merge_area(self) -> Any:
        """The merged cells that the first cell belongs to."""
        cursor = self.sheet.uno.createCursorByRange(self.first.uno)
        cursor.collapseToMergedArea()
        return self.at(Area.of(cursor.RangeAddress))

    @property
    def merge_cells(self) -> Any:
        """Whether the cells are merged; ``None`` when only some are."""
        if self.merge_area.shape != (1, 1):
            return True
        return None if self.uno.getIsMerged() else False

    def sort(self, keys: list[int], ascending: list[bool], has_headers: bool) -> None:
        """Sort the rows by columns, counted from 1; at most three."""
        fields = tuple(
            struct("table.TableSortField", Field=key - 1, IsAscending=up, IsCaseSensitive=False)
            for key, up in zip(keys, ascending, strict=True)
        )
        settings = self.uno.createSortDescriptor()
        wanted = {
            "SortFields": Typed("[]com.sun.star.table.TableSortField", fields),
            "ContainsHeader": has_headers,
            "IsSortColumns": False,
        }
        for setting in settings:
            if setting.Name in wanted:
                setting.Value = wanted[setting.Name]
        self.uno.sort(settings)

    def find(self, text: str, whole: bool, direction: Any, order: Any, match_case: bool) -> Any:
        """Return the first cell that shows a text, ``None`` when none does."""
        if direction == "previous" or order == "columns":
            raise NotImplementedError("LibreOffice finds row by row from the first cell here")
        found = self.uno.findFirst(self._search("search", text, whole, match_case))
        return None if found is None else self.at(Area.of(found.RangeAddress)).first

    def replace_all(self, old: str, new: str, whole: bool, match_case: bool) -> None:
        """Replace a text by another in all cells."""
        search = self._search("replace", old, whole, match_case)
        search.ReplaceString = new
        self.uno.replaceAll(search)

    def _search(self, kind: str, text: str, whole: bool, match_case: bool) -> Any:
        search = self.uno.createSearchDescriptor() if kind == "search" else None
        search = search or self.uno.createReplaceDescriptor()
        search.SearchString = text
        search.SearchWords = whole
        search.SearchCaseSensitive = match_case
        return search

    @property
    def note(self) -> Note | None:
        """The note of the first cell."""
        note = Note(self.first)
        return note if note.text else None

    def add_note(self, text: str) -> Note:
        """Put a note on the first cell; one that is there gives way."""
        self.sheet.uno.Annotations.insertNew(corner(self), text)
        return Note(self.first)

    @property
    def data_validation(self) -> DataValidation:
        """What may be typed into the cells."""
        return DataValidation(self)

    @property
    def conditional_formats(self) -> ConditionalFormats:
        """Looks that depend on a condition."""
        return ConditionalFormats(self)

    @property
    def hyperlink(self) -> str:
        """The address that the first cell's text leads to."""
        fields = self.first._cell().TextFields
        links = [fields.getByIndex(at).URL for at in range(fields.Count)]
        if not links:
            raise ValueError("The cell doesn't seem to contain a hyperlink!")
        return str(re.sub(r"\.(?=[A-Z]+[0-9]+$)", "!", links[0].removeprefix("#")))

    def add_hyperlink(
        self, address: str, text_to_display: Any = None, screen_tip: Any = None
    ) -> None:
        """Make the first cell a link to a web address, or within the book to ``#Sheet!A1``."""
        del screen_tip
        field = self.document.uno.createInstance("com.sun.star.text.TextField.URL")
        field.URL = address.replace("!", ".") if address.startswith("#") else address
        field.Representation = text_to_display or address
        text = self.first._cell()
        text.String = ""
        text.insertTextContent(text.createTextCursor(), field, False)

    def _cell(self) -> Any:
        """Return the office's single cell, which is more than a range of one."""
        return self.sheet.uno.getCellByPosition(self.column - 1, self.row - 1)
