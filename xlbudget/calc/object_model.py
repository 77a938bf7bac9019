"""Excel's words for what xlwings leaves to ``.api``: styles, protection, page breaks.

``book.api.Styles.Add("xlb amount").NumberFormat = "0"`` and
``cells.api.Style = "xlb amount"`` read the same in Excel and here.
"""

from typing import Any, ClassVar

from xlbudget.calc.bridge import shared
from xlbudget.calc.cell_styles import NORMAL, NamedStyle, Styles, excel_name, office_name
from xlbudget.calc.cells import NOTES
from xlbudget.calc.document_properties import DocumentProperties
from xlbudget.calc.look_words import StyleBorder, look_words
from xlbudget.calc.names import NamesWord
from xlbudget.calc.style_wear import put_on
from xlbudget.calc.traits import excel_color, office_color
from xlbudget.calc.words import Word, Words

_VISIBLE, _HIDDEN = -1, 0


class Window:
    """The window of the active book: what is to be frozen is told before it freezes."""

    def __init__(self, app: Any) -> None:
        self._app = app
        view = self.controller
        # LibreOffice counts the row below the frozen ones, too.
        self._split = [view.SplitColumn, max(0, view.SplitRow - 1)]

    @property
    def controller(self) -> Any:
        """The office's view of the active book."""
        return self._app.books.active.uno.CurrentController

    def split(self, axis: int) -> int:
        """Return how many columns (0) or rows (1) are split off."""
        return int(self._split[axis])

    def set_split(self, axis: int, count: int) -> None:
        """Tell how many columns (0) or rows (1) the freezing shall hold."""
        self._split[axis] = int(count)

    def freeze(self, frozen: bool) -> None:
        """Freeze what was told, or free all."""
        self.controller.freezeAtPosition(*(self._split if frozen else (0, 0)))


class WindowWords(Words):
    """``ActiveWindow``: xlwings has frozen panes, but not on Windows."""

    words: ClassVar[dict[str, Word]] = {
        "SplitColumn": Word(lambda it: it.split(0), lambda it, count: it.set_split(0, count)),
        "SplitRow": Word(lambda it: it.split(1), lambda it, count: it.set_split(1, count)),
        "FreezePanes": Word(lambda it: bool(it.controller.hasFrozenPanes()), Window.freeze),
    }


class ApplicationWords(Words):
    """``Application``."""

    words: ClassVar[dict[str, Word]] = {
        "Name": Word(lambda _: "LibreOffice Calc"),
        "Version": Word(lambda app: app.version),
        "ActiveWindow": Word(lambda app: WindowWords(Window(app))),
    }


class WorkbookWords(Words):
    """``Workbook``."""

    words: ClassVar[dict[str, Word]] = {
        "Name": Word(lambda book: book.name),
        "FullName": Word(lambda book: book.fullname),
        "Path": Word(lambda book: str(book.path.parent) if book.path else ""),
        "ReadOnly": Word(lambda book: book.read_only),
        "Saved": Word(
            lambda book: not book.uno.isModified(),
            lambda book, value: book.uno.setModified(not value),
        ),
        "ProtectStructure": Word(lambda book: bool(book.uno.isProtected())),
        "Protect": Word(lambda book: lambda Password="": book.uno.protect(Password)),  # noqa: N803 - Excel's word
        "Unprotect": Word(lambda book: lambda Password="": book.uno.unprotect(Password)),  # noqa: N803 - Excel's word
        "Names": Word(NamesWord),
        "Styles": Word(Styles),
        "CustomDocumentProperties": Word(DocumentProperties),
    }


class TabWords(Words):
    """``Tab``: the sheet's tab."""

    words: ClassVar[dict[str, Word]] = {
        "Color": Word(
            lambda sheet: excel_color(sheet.uno.TabColor),
            lambda sheet, value: setattr(sheet.uno, "TabColor", office_color(int(value))),
        ),
    }


class PageBreaks:
    """``HPageBreaks``: the rows before which a page was told to begin."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    def Add(self, Before: Any) -> None:  # noqa: N802, N803 - Excel's words
        """Begin a page at the row of these cells."""
        row = getattr(Before, "it", Before).row
        self._sheet.uno.Rows.getByIndex(row - 1).IsStartOfNewPage = True

    @property
    def rows(self) -> list[int]:
        """The first rows of these pages, from 1."""
        found = self._sheet.uno.RowPageBreaks
        return [each.Position + 1 for each in found if each.ManualBreak]

    @property
    def Count(self) -> int:  # noqa: N802 - Excel's word
        """How many there are."""
        return len(self.rows)


def _protect(sheet: Any) -> Any:
    return lambda Password="", **_: sheet.uno.protect(Password)  # noqa: N803 - Excel's word


def _filtered(sheet: Any) -> bool:
    return any(
        table.ReferredCells is not None
        and table.ReferredCells.RangeAddress.Sheet == sheet.index - 1
        and bool(table.getFilterDescriptor().FilterFields)
        for table in _ranges(sheet.book)
    )


def _ranges(book: Any) -> list[Any]:
    found = book.uno.DatabaseRanges
    return [found.getByIndex(index) for index in range(found.Count)]


class WorksheetWords(Words):
    """``Worksheet``."""

    words: ClassVar[dict[str, Word]] = {
        "Name": Word(lambda sheet: sheet.name),
        "CodeName": Word(lambda sheet: sheet.uno.CodeName),
        "Visible": Word(
            lambda sheet: _VISIBLE if sheet.visible else _HIDDEN,
            lambda sheet, value: setattr(sheet, "visible", value == _VISIBLE),
        ),
        "ProtectContents": Word(lambda sheet: bool(sheet.uno.isProtected())),
        "Protect": Word(_protect),
        "Unprotect": Word(lambda sheet: lambda Password="": sheet.uno.unprotect(Password)),  # noqa: N803 - Excel's word
        "Tab": Word(TabWords),
        "HPageBreaks": Word(PageBreaks),
        "ResetAllPageBreaks": Word(lambda sheet: sheet.uno.removeAllManualPageBreaks),
        "FilterMode": Word(_filtered),
    }


class StyleName(str):
    """The name of the style that cells wear, where Excel gives the style itself."""

    __slots__ = ()

    @property
    def Name(self) -> str:  # noqa: N802 - Excel's word
        """The name."""
        return str(self)


def _style(cells: Any) -> StyleName | None:
    """The style of the cells; ``None`` when they differ."""
    name = shared(cells.uno, "CellStyle")
    if name:
        return StyleName(excel_name(name))
    # The office names the style of cells that wear none as little as of those that differ.
    alike = len(cells) == 1 or cells.uno.getUniqueCellFormatRanges().Count == 1
    return StyleName(NORMAL) if alike else None


def _set_style(cells: Any, name: Any) -> None:
    style = NamedStyle(cells.document, getattr(name, "Name", name))
    put_on(cells.uno, style.uno, office_name(style.name))


def _clear_notes(cells: Any) -> Any:
    return lambda: cells.uno.clearContents(NOTES)


class RangeWords(Words):
    """``Range``."""

    words: ClassVar[dict[str, Word]] = {
        **look_words(lambda cells: cells.uno),
        "Style": Word(_style, _set_style),
        "NumberFormat": Word(
            lambda cells: cells.number_format,
            lambda cells, code: setattr(cells, "number_format", code),
        ),
        "Borders": Word(lambda cells: lambda side: StyleBorder(cells.uno, side)),
        "Address": Word(lambda cells: cells.address),
        "Row": Word(lambda cells: cells.row),
        "Column": Word(lambda cells: cells.column),
        "HasFormula": Word(lambda cells: cells.has_formula),
        "ClearNotes": Word(_clear_notes),
        # LibreOffice has no such comments.
        "CommentThreaded": Word(lambda _: None),
    }
