"""One workbook open in an office: saved whole, exported, closed."""

from functools import cached_property
from pathlib import Path
from typing import Any

from xlwings import base_classes

from xlbudget.calc.bridge import properties
from xlbudget.calc.names import Names
from xlbudget.calc.number_formats import code_of, format_key
from xlbudget.calc.object_model import WorkbookWords
from xlbudget.calc.refusal import refusing
from xlbudget.calc.saving import saved_form, store
from xlbudget.calc.sheets import Sheets
from xlbudget.calc.wire import Typed
from xlbudget.errors import Refused
from xlbudget.text import Text

_READ_ONLY = Text(
    "{path} শুধু পড়ার জন্য খোলা; অন্য নামে সংরক্ষণ করুন",
    "{path} is open for reading only; save it under another name",
)


@refusing("this is for xlwings Lite")
class Book(base_classes.Book):
    """One open workbook; ``uno`` is the office's document."""

    def __init__(
        self,
        books: Any,
        document: Any,
        name: str = "",
        path: Path | None = None,
        read_only: bool = False,
    ) -> None:
        self.books = books
        self.uno = document
        self.read_only = read_only
        """Whether the book can only be saved under another name."""
        self.path = path
        """The file; ``None`` of a book that was never saved."""
        self.known_styles: dict[str, Any] = {}
        self.settled = path is None
        """Whether the validations are tied to their own sheets."""
        self.toggled_grids: set[str] = set()
        self._name = name
        self._sheets = Sheets(self)
        self._kinds: dict[int, int] = {}
        self._codes: dict[int | None, str | None] = {}

    @property
    def api(self) -> WorkbookWords:
        """The words of Excel's own ``Workbook`` that are known here."""
        return WorkbookWords(self)

    @property
    def app(self) -> Any:
        """The office."""
        return self.books.app

    @property
    def fullname(self) -> str:
        """The path; of a book that was never saved, its name."""
        return str(self.path or self._name)

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.fullname).name

    @property
    def sheets(self) -> Sheets:
        """The sheets."""
        return self._sheets

    @cached_property
    def cell_styles(self) -> Any:
        """The office's named styles of cells."""
        return self.uno.StyleFamilies.getByName("CellStyles")

    @cached_property
    def page_styles(self) -> Any:
        """The office's styles of printed pages."""
        return self.uno.StyleFamilies.getByName("PageStyles")

    @cached_property
    def normal(self) -> Any:
        """The office's style of cells that have no other."""
        return self.cell_styles.getByName("Default")

    @property
    def names(self) -> Names:
        """The defined names of the whole book."""
        return Names(self, self.uno.NamedRanges)

    def activate(self) -> None:
        """Make this the active book."""
        self.books.to_front(self)
        self.uno.CurrentController.Frame.activate()

    def close(self) -> None:
        """Close without saving."""
        self.books.forget(self)
        self.uno.close(True)

    def save(self, path: Any = None, password: Any = None) -> None:
        """Save in place, or under another name; the format follows the ending.

        The file is written aside and then put in its place at once: a crash in
        between leaves the old file whole.  ``Refused`` when the book is read
        only or the file cannot be written.
        """
        target = Path(path or self.path or f"{self._name}.xlsx").resolve()
        if self.read_only and target == self.path:
            raise Refused(_READ_ONLY.filled(path=self.fullname))
        form = saved_form(target, password)
        store(self.uno, target, form)
        self.uno.attachResource(target.as_uri(), form)
        self.uno.setModified(False)
        self.path, self.read_only = target, False

    def to_pdf(self, path: Any, quality: str) -> None:
        """Export the visible sheets."""
        self.export_pdf(path, quality)

    def export_pdf(self, path: Any, quality: str, selection: Any = None) -> None:
        """Export the visible sheets, or only the cells of ``selection``."""
        options: dict[str, Any] = {"Quality": 90 if quality == "standard" else 50}
        if selection is not None:
            options["Selection"] = selection
        data = Typed("[]com.sun.star.beans.PropertyValue", properties(**options))
        # The office prints hidden sheets, too, when they have areas to print.
        hidden = [sheet.uno for sheet in self.sheets if not sheet.visible]
        areas = [sheet.PrintAreas for sheet in hidden]
        try:
            for sheet, held in zip(hidden, areas, strict=True):
                if held:
                    sheet.PrintAreas = ()
            store(self.uno, Path(path), properties(FilterName="calc_pdf_Export", FilterData=data))
        finally:
            for sheet, held in zip(hidden, areas, strict=True):
                if held:
                    sheet.PrintAreas = held

    @property
    def digit_width(self) -> float:
        """The width of a digit of the book's normal font, in hundredths of a millimetre."""
        font = self.normal
        width: float = self.app.office.digit_width(font.CharFontName, font.CharHeight)
        return width

    def service(self, name: str) -> Any:
        """Return a new object of one of the office's services."""
        return self.app.office.service(name)

    def format_key(self, code: str) -> int:
        """Return the number of an Excel number format in this book."""
        return format_key(self.uno.NumberFormats, code)

    def format_code(self, key: int | None) -> str | None:
        """Return the Excel number format of its number."""
        if key not in self._codes:
            self._codes[key] = code_of(self.uno.NumberFormats, key)
        return self._codes[key]

    def format_kind(self, key: int) -> int:
        """Return what a number format shows, as UNO's NumberFormat bits."""
        if key not in self._kinds:
            self._kinds[key] = self.uno.NumberFormats.getByKey(key).Type
        return self._kinds[key]

    def json(self) -> Any:
        """Not here."""
        raise NotImplementedError("a book of LibreOffice is live, not a JSON document")
