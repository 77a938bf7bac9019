"""Notes on cells."""

from typing import Any, ClassVar

from xlwings import base_classes

from xlbudget.calc.bridge import each, struct
from xlbudget.calc.traits import POINT
from xlbudget.calc.words import Word, Words


class NoteCharacters:
    """``Characters(Start, Length)`` of a note's text, from 1."""

    def __init__(self, note: Any, start: int, length: int) -> None:
        self._note = note
        self._start = start
        self._length = length

    def Delete(self) -> None:  # noqa: N802 - Excel's word
        """Take these letters out; the others keep their looks."""
        cursor = self._note.createTextCursor()
        cursor.gotoStart(False)
        _go_right(cursor, self._start - 1, False)
        _go_right(cursor, self._length, True)
        cursor.setString("")


def _go_right(cursor: Any, count: int, select: bool) -> None:
    """Go over so many letters; the office counts a line's end as one, and takes short steps."""
    while count > 0:
        step = min(count, 30_000)
        cursor.goRight(step, select)
        count -= step


class NoteBox:
    """The box of a note; its shape is asked for once: asked again it forgets its measures."""

    def __init__(self, note: Any) -> None:
        self.note = note
        self.uno = note.AnnotationShape

    def resize(self, **sides: int) -> None:
        """Give it another ``Width`` or ``Height``."""
        size = self.uno.Size
        known = {"Width": size.Width, "Height": size.Height, **sides}
        self.uno.setSize(struct("awt.Size", **known))


class NoteFrameWords(Words):
    """``TextFrame`` of a note's box."""

    words: ClassVar[dict[str, Word]] = {
        "Characters": Word(
            lambda note: lambda Start=1, Length=0: NoteCharacters(note, Start, Length)  # noqa: N803 - Excel's words
        ),
    }


class NoteShapeWords(Words):
    """``Shape`` of a note: its box, measured in points."""

    words: ClassVar[dict[str, Word]] = {
        "Width": Word(
            lambda box: box.uno.Size.Width / POINT,
            lambda box, points: box.resize(Width=round(points * POINT)),
        ),
        "Height": Word(
            lambda box: box.uno.Size.Height / POINT,
            lambda box, points: box.resize(Height=round(points * POINT)),
        ),
        "TextFrame": Word(lambda box: NoteFrameWords(box.note)),
    }


def _text(note: Any, Text: str | None, Start: int | None, Overwrite: bool) -> str:  # noqa: N803 - Excel's words
    if Text is None:
        return str(note.String)
    if Start is None or Overwrite:
        note.String = note.String[: (Start or 1) - 1] + Text
    else:
        cursor = note.createTextCursor()
        cursor.gotoStart(False)
        _go_right(cursor, Start - 1, False)
        note.insertString(cursor, Text, False)
    return str(note.String)


class NoteWords(Words):
    """``Comment``: the note of a cell."""

    words: ClassVar[dict[str, Word]] = {
        "Author": Word(lambda note: str(note.Author)),
        "Shape": Word(lambda note: NoteShapeWords(NoteBox(note))),
        "Text": Word(
            lambda note: (
                lambda Text=None, Start=None, Overwrite=False: _text(  # noqa: N803 - Excel's words
                    note, Text, Start, Overwrite
                )
            )
        ),
        "Visible": Word(
            lambda note: bool(note.IsVisible), lambda note, shown: note.setIsVisible(bool(shown))
        ),
    }


class Note(base_classes.Note):
    """The note of one cell."""

    def __init__(self, cell: Any) -> None:
        self._cell = cell

    @property
    def uno(self) -> Any:
        """The office's annotation."""
        return self._cell._cell().Annotation

    @property
    def api(self) -> NoteWords:
        """The words of Excel's own ``Comment`` that are known here."""
        return NoteWords(self.uno)

    @property
    def text(self) -> str:
        """What the note says."""
        return str(self.uno.String)

    @text.setter
    def text(self, value: str) -> None:
        self.uno.String = value

    @property
    def author(self) -> str:
        """Who wrote it, as far as the file says."""
        return str(self.uno.Author)

    @property
    def location(self) -> Any:
        """The cell."""
        return self._cell

    def delete(self) -> None:
        """Take the note off."""
        cell = self._cell
        # A note that says nothing is none; the office is slow to find one by its number.
        cell.sheet.uno.Annotations.insertNew(corner(cell), "")


def corner(cells: Any) -> Any:
    """Return the office's address of the first cell."""
    return struct(
        "table.CellAddress",
        Sheet=cells.sheet.index - 1,
        Column=cells.column - 1,
        Row=cells.row - 1,
    )


def notes_of(sheet: Any) -> list[Note]:
    """Return the notes of a sheet."""
    places = each(sheet.uno.Annotations, "Position")
    return [Note(sheet.range((place.Row + 1, place.Column + 1))) for (place,) in places]
