"""Defined names, of a book or of one sheet."""

from typing import Any

from xlwings import base_classes

from xlbudget.calc.bridge import struct
from xlbudget.calc.formulas import to_excel, to_office
from xlbudget.calc.refusal import refusing


@refusing("this is for xlwings Lite")
class Names(base_classes.Names):
    """The names of a book, or of a sheet."""

    def __init__(self, book: Any, names: Any) -> None:
        self.book = book
        self.uno = names

    @property
    def api(self) -> Any:
        """The office's names."""
        return self.uno

    def all(self) -> "list[Name]":
        """Return every name."""
        return [Name(self, name) for name in self.uno.ElementNames]

    def snapshot(self) -> "list[tuple[str, Name]]":
        """Return every name with its text."""
        return [(name.name, name) for name in self.all()]

    def contains(self, name_or_index: Any) -> bool:
        """Whether there is a name; capital and small letters are alike."""
        return self._own(name_or_index) is not None

    def _own(self, key: str) -> str | None:
        return next((n for n in self.uno.ElementNames if n.lower() == key.lower()), None)

    def __call__(self, name_or_index: Any) -> "Name":
        """Return a name; capital and small letters are alike."""
        own = self._own(name_or_index)
        if own is None:
            raise KeyError(name_or_index)
        return Name(self, own)

    def __len__(self) -> int:
        return int(self.uno.Count)

    def add(self, name: str, refers_to: str) -> "Name":
        """Define a name; the same name gives way."""
        old = self._own(name)
        if old is not None:
            self.uno.removeByName(old)
        content = to_office("=" + refers_to.removeprefix("=")).removeprefix("=")
        self.uno.addNewByName(name, content, struct("table.CellAddress"), 0)
        return Name(self, name)


class NamesWord:
    """``Names`` of a workbook; LibreOffice lists every name, hidden or not."""

    def __init__(self, book: Any) -> None:
        self._book = book

    def Add(self, Name: str, RefersTo: str, Visible: bool = True) -> None:  # noqa: ARG002, N802, N803 - Excel's words
        """Define a name; the same name gives way."""
        self._book.names.add(Name, RefersTo)


class Name(base_classes.Name):
    """One name."""

    def __init__(self, names: Names, key: str) -> None:
        self._names = names
        self._key = key

    @property
    def api(self) -> Any:
        """The office's name."""
        return self._names.uno.getByName(self._key)

    @property
    def name(self) -> str:
        """The name's text."""
        return self._key

    @name.setter
    def name(self, value: str) -> None:
        self.api.Name = value
        self._key = value

    def delete(self) -> None:
        """Forget the name."""
        self._names.uno.removeByName(self._key)

    @property
    def refers_to(self) -> str:
        """What the name stands for, as Excel writes it."""
        return to_excel("=" + str(self.api.Content))

    @refers_to.setter
    def refers_to(self, value: str) -> None:
        self.api.Content = to_office("=" + value.removeprefix("=")).removeprefix("=")

    @property
    def refers_to_range(self) -> Any:
        """The cells that the name stands for; ``None`` when it is no range."""
        cells = self.api.ReferredCells
        if cells is None:
            return None
        address = cells.RangeAddress
        sheet = self._names.book.sheets(address.Sheet + 1)
        return sheet.cells.of(sheet, address)
