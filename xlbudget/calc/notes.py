"""Notes on cells."""

from typing import Any

from xlwings import base_classes


class Note(base_classes.Note):
    """The note of one cell."""

    def __init__(self, cell: Any) -> None:
        self._cell = cell

    @property
    def api(self) -> Any:
        """The office's annotation."""
        return self._cell._cell().Annotation

    @property
    def text(self) -> str:
        """What the note says."""
        return str(self.api.String)

    @text.setter
    def text(self, value: str) -> None:
        self.api.String = value

    @property
    def author(self) -> str:
        """Who wrote it, as far as the file says."""
        return str(self.api.Author)

    @property
    def location(self) -> Any:
        """The cell."""
        return self._cell

    def delete(self) -> None:
        """Take the note off."""
        notes = self._cell.sheet.uno.Annotations
        for index in range(notes.Count):
            place = notes.getByIndex(index).Position
            if (place.Row + 1, place.Column + 1) == (self._cell.row, self._cell.column):
                notes.removeByIndex(index)
                return


def notes_of(sheet: Any) -> list[Note]:
    """Return the notes of a sheet."""
    notes = sheet.uno.Annotations
    places = [notes.getByIndex(index).Position for index in range(notes.Count)]
    return [Note(sheet.range((place.Row + 1, place.Column + 1))) for place in places]
