"""``CustomDocumentProperties``: what a workbook says of itself under names of its own."""

from collections.abc import Iterator
from typing import Any, ClassVar

from xlbudget.calc.words import Word, Words

_REMOVABLE = 128  # com.sun.star.beans.PropertyAttribute.REMOVABLE


class DocumentProperty:
    """One property of a book."""

    def __init__(self, held: Any, name: str) -> None:
        self.uno = held
        self.name = name


class PropertyWords(Words):
    """``DocumentProperty``."""

    words: ClassVar[dict[str, Word]] = {
        "Name": Word(lambda it: it.name),
        "Value": Word(lambda it: it.uno.getPropertyValue(it.name)),
        "Delete": Word(lambda it: lambda: it.uno.removeProperty(it.name)),
    }


class DocumentProperties:
    """``DocumentProperties`` that are the user's own."""

    def __init__(self, book: Any) -> None:
        self._held = book.uno.DocumentProperties.UserDefinedProperties

    def Add(self, Name: str, LinkToContent: bool, Type: int, Value: Any) -> None:  # noqa: N802, N803 - Excel's words
        """Add a property; the office sees by the value of which type it is."""
        if LinkToContent:
            raise NotImplementedError("LibreOffice links no property to a cell")
        del Type
        self._held.addProperty(Name, _REMOVABLE, Value)

    def __iter__(self) -> Iterator[PropertyWords]:
        names = [each.Name for each in self._held.getPropertyValues()]
        return iter([PropertyWords(DocumentProperty(self._held, name)) for name in names])

    @property
    def Count(self) -> int:  # noqa: N802 - Excel's word
        """How many there are."""
        return len(self._held.getPropertyValues())
