"""Which sheets of an open workbook we made, and the marks by which they are known again.

The marks are those that a file's painter leaves: hidden defined names.
"""

from typing import Any, TypeAlias

from xlbudget.excel.undo_sheets import is_kept
from xlbudget.sheets.made_sheets import (
    TITLES,
    MadeSheets,
    is_memo_style,
    mark,
    marked_cells,
    role_of,
)
from xlbudget.sheets.sheet_names import sheet_key

Book: TypeAlias = Any
Sheet: TypeAlias = Any

_LOOKED_AT = "A1:D8"  # every made sheet has a cell of the memo's styles among its first


def made_sheets(book: Book) -> MadeSheets:
    """Return the sheets of a workbook and those that we made.

    Where nothing is marked, as in workbooks of earlier versions, a sheet with one
    of our titles is ours when it wears the memo's styles.
    """
    sheets = {sheet_key(sheet.name): sheet for sheet in book.sheets if not is_kept(sheet.name)}
    names = tuple(sheet.name for sheet in sheets.values())
    marks = {role: each for each in book.names if (role := role_of(each.name)) is not None}
    if not marks:
        titled = {role: sheets.get(sheet_key(title)) for role, title in TITLES.items()}
        made = {r: sheet.name for r, sheet in titled.items() if sheet and _wears_memo(sheet)}
        return MadeSheets(names, made)
    meant = {role: sheets.get(sheet_key(_sheet_in(each.refers_to))) for role, each in marks.items()}
    return MadeSheets(names, {role: sheet.name for role, sheet in meant.items() if sheet})


def marks_of(book: Book) -> dict[str, str]:
    """Return what each mark means, by its name."""
    return {each.name: each.refers_to for each in book.names if role_of(each.name) is not None}


def put_mark(book: Book, role: str, sheet: str) -> None:
    """Let the mark of a role mean this sheet."""
    _define(book, mark(role), f"={marked_cells(sheet)}")


def drop_marks(book: Book) -> None:
    """Forget the marks of sheets that were put aside."""
    for name, meaning in marks_of(book).items():
        if is_kept(_sheet_in(meaning)):
            book.names[name].delete()


def put_marks_back(book: Book, before: dict[str, str]) -> None:
    """Let the marks be as ``marks_of`` said."""
    for name in marks_of(book).keys() - before.keys():
        book.names[name].delete()
    for name, meaning in before.items():
        _define(book, name, meaning)


def _define(book: Book, name: str, meaning: str) -> None:
    book.api.Names.Add(name, meaning, False)


def _sheet_in(meaning: str) -> str:
    """The sheet of ``='স্মারক'!$A$1:$Z$1000``; empty when it is gone."""
    return meaning.removeprefix("=").rpartition("!")[0].strip("'").replace("''", "'")


def _wears_memo(sheet: Sheet) -> bool:
    cells = sheet.range(_LOOKED_AT)
    return any(is_memo_style(cell.api.Style.Name) for cell in cells)
