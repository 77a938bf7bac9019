"""Sheets: added, named, moved, copied, shown, protected."""

from collections.abc import Iterator
from contextlib import contextmanager
from numbers import Number
from typing import Any

from xlwings import NoSuchObjectError, base_classes

from xlbudget.calc.area import COLUMNS, ROWS, Area, read_area
from xlbudget.calc.cell_range import Range
from xlbudget.calc.cells import CONTENTS, EVERYTHING, FORMATS
from xlbudget.calc.charts import Charts
from xlbudget.calc.freeze_panes import FreezePanes
from xlbudget.calc.names import Names
from xlbudget.calc.notes import notes_of
from xlbudget.calc.object_model import WorksheetWords
from xlbudget.calc.page_setup import PageSetup
from xlbudget.calc.refusal import refusing
from xlbudget.calc.tables import Tables
from xlbudget.calc.validations import settle


class Sheets(base_classes.Sheets):
    """The sheets of a book in their order."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self._known: dict[str, Any] = {}

    @property
    def api(self) -> Any:
        """The office's sheets."""
        return self.book.uno.Sheets

    @property
    def active(self) -> "Sheet":
        """The sheet on top."""
        return Sheet(self.book, self.book.uno.CurrentController.ActiveSheet)

    def __call__(self, name_or_index: Any) -> "Sheet":
        """Return a sheet by its place from 1 or its name."""
        if isinstance(name_or_index, Number):
            index = int(name_or_index)  # type: ignore[call-overload]  # numbers are ints here
            if not 1 <= index <= len(self):
                raise NoSuchObjectError(f"Sheet {index} doesn't exist.")
            return self._sheet(self.api.ElementNames[index - 1])
        for name in self.api.ElementNames:
            if name.lower() == name_or_index.lower():
                return self._sheet(name)
        raise NoSuchObjectError(f"Sheet '{name_or_index}' doesn't exist.")

    def __len__(self) -> int:
        return int(self.api.Count)

    def __iter__(self) -> Iterator["Sheet"]:
        return iter([self._sheet(name) for name in self.api.ElementNames])

    def _sheet(self, name: str) -> "Sheet":
        """The sheet of a name; its object is kept, and dropped where this engine renames it."""
        if name not in self._known:
            self._known[name] = self.api.getByName(name)
        return Sheet(self.book, self._known[name])

    @contextmanager
    def moving(self) -> Iterator[None]:
        """Sheets come, go or move meanwhile; the first that shows is on top, and stays there.

        A view of one that moves draws its charts anew.  A record for undo lets all be drawn
        while a sheet is not there yet at which they look for cells: LibreOffice dies of that.
        """
        document = self.book.uno
        document.CurrentController.setActiveSheet(next(s.uno for s in self if s.visible))
        document.IsUndoEnabled = False
        try:
            yield
        finally:
            document.IsUndoEnabled = True

    def forget(self, name: str) -> None:
        """Drop a sheet that is deleted or renamed: another may get its name."""
        self._known.pop(name, None)

    def __contains__(self, name: Any) -> bool:
        return any(n.lower() == str(name).lower() for n in self.api.ElementNames)

    def add(self, before: Any = None, after: Any = None, name: Any = None) -> "Sheet":
        """Add an empty sheet, by default before the active one, and activate it."""
        position = place(before, after) if before or after else self.active.index - 1
        number = len(self) + 1
        while not name or (name in self and name == f"Sheet{number - 1}"):
            name = f"Sheet{number}"
            number += 1
        with self.moving():
            self.api.insertNewByName(name, position)
        sheet = self(name)
        sheet.activate()
        return sheet


def place(before: Any, after: Any) -> int:
    """Return the position, from 0, before or after a sheet."""
    return int(before.index - 1 if before else after.index)


@refusing("this engine keeps such objects of a file as they are and makes none")
class Sheet(base_classes.Sheet):
    """One sheet; ``uno`` is the office's."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self._book = book
        self.uno = sheet

    @property
    def api(self) -> WorksheetWords:
        """The words of Excel's own ``Worksheet`` that are known here."""
        return WorksheetWords(self)

    @property
    def book(self) -> Any:
        """The workbook."""
        return self._book

    @property
    def name(self) -> str:
        """The name on the tab."""
        return str(self.uno.Name)

    @name.setter
    def name(self, value: str) -> None:
        if value != self.name and value in self._book.sheets and value.lower() != self.name.lower():
            raise ValueError(f"Sheet named '{value}' already present in workbook")
        self._book.sheets.forget(self.name)
        self.uno.Name = value

    @property
    def index(self) -> int:
        """The position, from 1."""
        return int(self.uno.RangeAddress.Sheet) + 1

    @property
    def visible(self) -> bool:
        """Whether the tab is shown."""
        return bool(self.uno.IsVisible)

    @visible.setter
    def visible(self, value: bool) -> None:
        self.uno.IsVisible = bool(value)

    @property
    def show_gridlines(self) -> bool:
        """Whether the grid is drawn."""
        views = self._book.uno.getViewData().getByIndex(0)
        settings = next(view.Value for view in views if view.Name == "Tables")
        told = settings.getByName(self.name) if settings.hasByName(self.name) else ()
        drawn = next((each.Value for each in told if each.Name == "ShowGrid"), True)
        # The office tells how the sheet was loaded, not what was changed since.
        return bool(drawn) != (self.uno.CodeName in self._book.toggled_grids)

    @show_gridlines.setter
    def show_gridlines(self, value: bool) -> None:
        if bool(value) == self.show_gridlines:
            return
        self.activate()
        frame = self._book.uno.CurrentController.Frame
        toggle = self._book.service("frame.DispatchHelper").executeDispatch
        toggle(frame, ".uno:ToggleSheetGrid", "", 0, ())
        self._book.toggled_grids ^= {self.uno.CodeName}

    @property
    def names(self) -> Names:
        """The defined names of this sheet only."""
        return Names(self._book, self.uno.NamedRanges)

    @property
    def cells(self) -> Range:
        """All cells."""
        return Range(self, Area(1, 1, ROWS, COLUMNS))

    @property
    def used_range(self) -> Range:
        """The smallest rectangle from the first used cell to the last."""
        cursor = self.uno.createCursor()
        cursor.gotoStartOfUsedArea(False)
        cursor.gotoEndOfUsedArea(True)
        found: Range = Range.of(self, cursor.RangeAddress)
        return found

    @property
    def page_setup(self) -> PageSetup:
        """How the sheet prints."""
        return PageSetup(self)

    @property
    def freeze_panes(self) -> FreezePanes:
        """The frozen rows and columns."""
        return FreezePanes(self)

    @property
    def tables(self) -> Tables:
        """The tables on this sheet."""
        return Tables(self)

    @property
    def charts(self) -> Charts:
        """The charts on this sheet."""
        return Charts(self)

    @property
    def notes(self) -> list[Any]:
        """The notes on this sheet."""
        return notes_of(self)

    def range(self, arg1: Any, arg2: Any = None) -> Range:
        """Return cells by address, by position, by defined name, or between two of these."""
        if isinstance(arg1, Number) and isinstance(arg2, Number):
            return Range(self, self._area((arg1, arg2)))
        area = self._area(arg1)
        return Range(self, area if arg2 is None else area.through(self._area(arg2)))

    def _area(self, at: Any) -> Area:
        if isinstance(at, Range):
            return at.area
        if isinstance(at, tuple):
            if 0 in at[:2]:
                raise IndexError("Attempted to access 0-based Range. Ranges are 1-based.")
            return Area(*at)
        area = read_area(at)
        if area is not None:
            return area
        for names in (self.names, self._book.names):
            found: Range | None = names(at).refers_to_range if names.contains(at) else None
            if found is not None:
                return found.area
        for table in self.tables:
            if table.name.lower() == at.lower():
                body: Range = table.data_body_range or table.range
                return body.area
        raise NoSuchObjectError(f"The address/named range '{at}' doesn't exist.")

    def activate(self) -> None:
        """Bring the sheet to the top."""
        self._book.uno.CurrentController.setActiveSheet(self.uno)

    select = activate

    def clear_contents(self) -> None:
        """Empty all cells, leave their looks."""
        self.uno.clearContents(CONTENTS)

    def clear_formats(self) -> None:
        """Take the looks of all cells away."""
        self.uno.clearContents(FORMATS)

    def clear(self) -> None:
        """Empty all cells and take their looks away."""
        self.uno.clearContents(EVERYTHING)

    def autofit(self, axis: Any = None) -> None:
        """Fit rows and columns that are in use to what stands in them."""
        self.used_range.autofit(axis)

    def delete(self) -> None:
        """Delete the sheet; a book keeps at least one."""
        if len(self._book.sheets) == 1:
            raise ValueError("a workbook must keep at least one sheet")
        settle(self._book)
        held, name, sheets = self.tables.others(), self.name, self._book.sheets
        shown = sheets.active.name
        with sheets.moving():
            sheets.api.removeByName(name)
        sheets.forget(name)
        held.put_back()
        if shown != name:
            sheets(shown).activate()

    def copy(self, before: Any, after: Any) -> None:
        """Copy the sheet within the book, or into another one of the same office."""
        target = (before or after).book
        position, name = place(before, after), self.name
        if target is not self._book:
            with target.sheets.moving():
                target.uno.Sheets.importSheet(self._book.uno, name, position)
            return
        number = 2
        while f"{name} ({number})" in target.sheets:
            number += 1
        with target.sheets.moving():
            target.uno.Sheets.copyByName(name, f"{name} ({number})", position)

    def move(self, before: Any, after: Any) -> None:
        """Move the sheet within its book."""
        with self._book.sheets.moving():
            self._book.uno.Sheets.moveByName(self.name, place(before, after))

    def to_html(self, path: Any) -> None:
        """Not here."""
        raise NotImplementedError(f"{path}: this engine writes workbooks and PDF, not web pages")
