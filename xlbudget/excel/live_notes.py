"""Notes on the cells of an open workbook, changed without a word of the user's own."""

from typing import Any, TypeAlias

from xlbudget.excel.live_looks import Place
from xlbudget.sheets.note_text import LINE, WIDTH, blocks_in, without_blocks

Sheet: TypeAlias = Any


def notes_on(sheet: Sheet) -> dict[Place, str]:
    """Return what the notes of a sheet say, by their cells."""
    found = {}
    for note in sheet.notes:
        cell = note.location
        found[cell.row, cell.column] = str(note.text)
    return found


def change_note(cell: Any, before: str, after: str, rows: int = 0) -> None:
    """Let the note of a cell say ``after``; "" stands for no note.

    What stands in both keeps the looks of its letters.  A new note's box has
    room for so many ``rows`` of text.
    """
    if before == after:
        return
    note = cell.note if before else None
    if note is None:
        made = cell.add_note(after)
        box = made.api.Shape
        box.Width, box.Height = WIDTH, LINE * (rows or 2 * len(after.splitlines()))
    elif not after:
        note.delete()
    else:
        _rewrite(note, before, after)


def _rewrite(note: Any, before: str, after: str) -> None:
    hers = without_blocks(before)
    if not hers or not after.startswith(hers):
        note.text = after
        return
    for start, end in reversed(blocks_in(before)):
        first, length = _units(before[:start]) + 1, _units(before[start:end])
        note.api.Shape.TextFrame.Characters(first, length).Delete()
    if after != hers:
        note.api.Text(after[len(hers) :], _units(hers) + 1, False)


def _units(text: str) -> int:
    """How long a text is as Excel counts: a letter beyond the first 65,536 is two."""
    return len(text.encode("utf-16-le")) // 2
