"""Workbooks open in an office: opened, made, saved whole, exported, closed."""

import os
from collections.abc import Iterator
from numbers import Number
from pathlib import Path
from typing import Any

from xlwings import base_classes

from xlbudget.calc.bridge import OfficeError, properties, typed
from xlbudget.calc.names import Names
from xlbudget.calc.number_formats import code_of, format_key
from xlbudget.calc.object_model import WorkbookWords
from xlbudget.calc.refusal import refusing
from xlbudget.calc.saving import saved_form, store
from xlbudget.calc.sheets import Sheets
from xlbudget.errors import Refused
from xlbudget.text import Text

_TEMPLATES = (".xltx", ".xltm", ".xlt", ".ots")
_STANDARD_FONT, _STANDARD_SIZE = "Calibri", 11

_CANNOT_OPEN = Text(
    "{path} খোলা গেল না: LibreOffice ফাইলটি পড়তে পারেনি",
    "{path} cannot be opened: LibreOffice could not read it",
)
_READ_ONLY = Text(
    "{path} শুধু পড়ার জন্য খোলা; অন্য নামে সংরক্ষণ করুন",
    "{path} is open for reading only; save it under another name",
)


class Books(base_classes.Books):
    """The books of one office; the latest activated one is the last."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self._open: list[Book] = []
        self._made = 0

    @property
    def api(self) -> Any:
        """The office's desktop."""
        return self.app.office.desktop

    @property
    def active(self) -> "Book | None":
        """The book that was activated last."""
        return self._open[-1] if self._open else None

    def add(self) -> "Book":
        """Make a book of one empty sheet, in Excel's standard font."""
        self._made += 1
        document = self._document("private:factory/scalc")
        book = self._held(document, name=f"Book{self._made}")
        style = book.uno.StyleFamilies.getByName("CellStyles").getByName("Default")
        for script in ("", "Asian", "Complex"):
            setattr(style, f"CharFontName{script}", _STANDARD_FONT)
            setattr(style, f"CharHeight{script}", _STANDARD_SIZE)
        pages = book.uno.StyleFamilies.getByName("PageStyles")
        for name in pages.ElementNames:
            # Excel prints no header and no footer of its own.
            pages.getByName(name).HeaderIsOn = False
            pages.getByName(name).FooterIsOn = False
        return book

    def open(
        self,
        fullname: Any,
        update_links: Any = None,
        read_only: Any = None,
        format: Any = None,  # noqa: A002 - xlwings' name
        password: Any = None,
        write_res_password: Any = None,
        ignore_read_only_recommended: Any = None,
        origin: Any = None,
        delimiter: Any = None,
        editable: Any = None,
        notify: Any = None,
        converter: Any = None,
        add_to_mru: Any = None,
        local: Any = None,
        corrupt_load: Any = None,
    ) -> "Book":
        """Open a file; of a template make a new book, unless ``editable``.

        Nothing is asked while opening, so that what only settles questions is not needed.

        ``Refused`` when LibreOffice cannot read it.
        Macros are not run and links are not updated.
        """
        del update_links, write_res_password, ignore_read_only_recommended, notify
        del converter, add_to_mru, local, corrupt_load
        if format is not None or origin is not None or delimiter is not None:
            raise NotImplementedError("LibreOffice reads text files by their own form only")
        path = Path(fullname).resolve()
        options = {"Password": password} if password else {}
        if path.suffix.lower() in _TEMPLATES and not editable:
            self._made += 1
            document = self._document(path.as_uri(), AsTemplate=True, **options)
            if document is None:
                raise Refused(_CANNOT_OPEN.filled(path=fullname))
            return self._held(document, name=f"{path.stem}{self._made}")
        read_only = bool(read_only) or not os.access(path, os.W_OK)
        if not read_only:
            document = self._document(path.as_uri(), **options)
            if document is not None and not document.isReadonly():
                return self._held(document, path=path)
            if document is not None:
                document.close(True)
        # Also what somebody else has open: a copy, which can be saved under another name.
        document = self._document(path.as_uri(), AsTemplate=True, **options)
        if document is None:
            raise Refused(_CANNOT_OPEN.filled(path=fullname))
        return self._held(document, path=path, read_only=True)

    def _document(self, url: str, **options: Any) -> Any:
        """Return a loaded workbook; ``None`` when the office does not give one."""
        # Not Hidden: without a view there are no frozen panes and no selection.
        arguments = properties(MacroExecutionMode=0, UpdateDocMode=0, **options)
        try:
            document = self.api.loadComponentFromURL(url, "_blank", 0, arguments)
        except OfficeError:
            return None
        kind = "com.sun.star.sheet.SpreadsheetDocument"
        if document is not None and not document.supportsService(kind):
            document.close(True)
            return None
        return document

    def _held(self, document: Any, **known: Any) -> "Book":
        book = Book(self, document, **known)
        if not self.app.screen_updating:
            document.lockControllers()
        self._open.append(book)
        return book

    def to_front(self, book: "Book") -> None:
        """Make a book the active one."""
        self._open.remove(book)
        self._open.append(book)

    def forget(self, book: "Book") -> None:
        """Drop a book that is closed."""
        if book in self._open:
            self._open.remove(book)

    def forget_all(self) -> None:
        """Drop every book: their office has ended."""
        self._open.clear()

    def __call__(self, name_or_index: Any) -> "Book":
        """Return a book by its place from 1, its name or its path."""
        if isinstance(name_or_index, Number):
            return self._open[int(name_or_index) - 1]  # type: ignore[call-overload]  # numbers are ints here
        for book in self._open:
            if name_or_index in (book.name, book.fullname):
                return book
        raise KeyError(name_or_index)

    def __len__(self) -> int:
        return len(self._open)

    def __iter__(self) -> Iterator["Book"]:
        return iter(tuple(self._open))


@refusing("this is for xlwings Lite")
class Book(base_classes.Book):
    """One open workbook; ``uno`` is the office's document."""

    def __init__(
        self,
        books: Books,
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
        self.toggled_grids: set[str] = set()
        self._name = name

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
        return Sheets(self)

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
        data = typed("[]com.sun.star.beans.PropertyValue", properties(**options))
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
        styles = self.uno.StyleFamilies.getByName("CellStyles")
        normal = styles.getByName("Default")
        width: float = self.app.office.digit_width(normal.CharFontName, normal.CharHeight)
        return width

    def service(self, name: str) -> Any:
        """Return a new object of one of the office's services."""
        return self.app.office.service(name)

    def format_key(self, code: str) -> int:
        """Return the number of an Excel number format in this book."""
        return format_key(self.uno.NumberFormats, code)

    def format_code(self, key: int | None) -> str | None:
        """Return the Excel number format of its number."""
        return code_of(self.uno.NumberFormats, key)

    def json(self) -> Any:
        """Not here."""
        raise NotImplementedError("a book of LibreOffice is live, not a JSON document")
