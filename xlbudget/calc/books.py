"""The workbooks of an office: opened, made, told apart."""

import os
from collections.abc import Iterator
from numbers import Number
from pathlib import Path
from typing import Any

from xlwings import base_classes

from xlbudget.calc.book import Book
from xlbudget.calc.bridge import properties
from xlbudget.calc.line import OfficeError
from xlbudget.errors import Refused
from xlbudget.text import Text

_TEMPLATES = (".xltx", ".xltm", ".xlt", ".ots")
_STANDARD_FONT, _STANDARD_SIZE = "Calibri", 11

_CANNOT_OPEN = Text(
    "{path} খোলা গেল না: LibreOffice ফাইলটি পড়তে পারেনি",
    "{path} cannot be opened: LibreOffice could not read it",
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
    def active(self) -> Book | None:
        """The book that was activated last."""
        return self._open[-1] if self._open else None

    def add(self) -> Book:
        """Make a book of one empty sheet, in Excel's standard font."""
        self._made += 1
        document = self._document("private:factory/scalc")
        book = self._held(document, name=f"Book{self._made}")
        for script in ("", "Asian", "Complex"):
            setattr(book.normal, f"CharFontName{script}", _STANDARD_FONT)
            setattr(book.normal, f"CharHeight{script}", _STANDARD_SIZE)
        for name in book.page_styles.ElementNames:
            # Excel prints no header and no footer of its own.
            style = book.page_styles.getByName(name)
            style.HeaderIsOn = style.FooterIsOn = False
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
    ) -> Book:
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
            self.app.office.locks(path)
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

    def _held(self, document: Any, **known: Any) -> Book:
        book = Book(self, document, **known)
        if not self.app.screen_updating:
            document.lockControllers()
        self._open.append(book)
        return book

    def to_front(self, book: Book) -> None:
        """Make a book the active one."""
        self._open.remove(book)
        self._open.append(book)

    def forget(self, book: Book) -> None:
        """Drop a book that is closed."""
        if book in self._open:
            self._open.remove(book)

    def forget_all(self) -> None:
        """Drop every book: their office has ended."""
        self._open.clear()

    def __call__(self, name_or_index: Any) -> Book:
        """Return a book by its place from 1, its name or its path."""
        if isinstance(name_or_index, Number):
            return self._open[int(name_or_index) - 1]  # type: ignore[call-overload]  # numbers are ints here
        for book in self._open:
            if name_or_index in (book.name, book.fullname):
                return book
        raise KeyError(name_or_index)

    def __len__(self) -> int:
        return len(self._open)

    def __iter__(self) -> Iterator[Book]:
        return iter(tuple(self._open))
