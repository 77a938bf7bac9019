"""What a button changes in an open workbook, remembered there so that it can be taken back.

A sheet that is made anew takes the place of the old one, which stays whole,
hidden under another name.  Of changed cells their contents before and after
are kept.  The log stands as JSON on a sheet of its own: saved with the
workbook it outlives Excel.  One step is kept, that of the last button.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from xlbudget.errors import Refused
from xlbudget.excel.live_grids import rows_of
from xlbudget.excel.undo_sheets import LOG_SHEET, is_kept, kept_name
from xlbudget.text import Text

Book: TypeAlias = Any
Sheet: TypeAlias = Any
Rows: TypeAlias = Sequence[Sequence[Any]]

_PIECE = 30_000  # a cell holds 32,767 characters
_VERY_HIDDEN = 2
_NOTHING = Text("ফেরানোর কিছু নেই", "there is nothing to take back")
_BROKEN = Text(
    "আগের অবস্থার নথি (“{sheet}” শিট) পড়া যায় না; কিছু বদলানো হয়নি",
    "the record of what was before (sheet “{sheet}”) cannot be read; nothing was changed",
)
_GONE = Text(
    "“{sheet}” শিটটি আর নেই বা নাম বদলেছে; কিছু ফেরানো হয়নি",
    "sheet “{sheet}” is gone or renamed; nothing was taken back",
)
_CHANGED = Text(
    "“{sheet}” শিটের {cell} ঘর এরপর বদলানো হয়েছে; কিছু ফেরানো হয়নি",
    "{cell} on sheet “{sheet}” was changed since; nothing was taken back",
)


@dataclass
class Changes:
    """What one button did so far.

    ``made``: names of new sheets, each with the name under which the one that it
    replaced is kept, or "".  ``tables``: (kept sheet, table, its name before).
    ``formulas``: (sheet, cell, formula) of those that speak of a replaced sheet.
    ``cells``: (sheet, range, before, after).  ``formats``: (sheet, range, before).
    ``hidden``: the kept sheets that were hidden.
    """

    button: str
    made: list[tuple[str, str]] = field(default_factory=list)
    tables: list[tuple[str, str, str]] = field(default_factory=list)
    formulas: list[tuple[str, str, str]] = field(default_factory=list)
    cells: list[tuple[str, str, Rows, Rows]] = field(default_factory=list)
    formats: list[tuple[str, str, str]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.made or self.cells or self.formats)


def sheet_named(book: Book, name: str) -> Sheet | None:
    """Return the sheet of this name, capitals or not; ``None`` when there is none."""
    return next((s for s in book.sheets if s.name.casefold() == name.casefold()), None)


def put_aside(book: Book, sheet: Sheet, changes: Changes) -> None:
    """Give a sheet another name under which it is kept; its tables' names become free."""
    taken = {each.name.casefold() for each in book.sheets}
    kept = next(k for n in range(1, len(taken) + 2) if (k := kept_name(n)).casefold() not in taken)
    if not sheet.visible:
        changes.hidden.append(kept)
    # Noted first, so that a failure in between is taken back, too.
    changes.made.append((sheet.name, kept))
    sheet.name = kept
    for number, table in enumerate(list(sheet.tables), 1):
        name = table.name
        table.name = f"{kept}_{number}"
        changes.tables.append((kept, f"{kept}_{number}", name))


def hide(sheet: Sheet) -> None:
    """Hide a sheet from Excel's list of hidden ones, too."""
    sheet.api.Visible = _VERY_HIDDEN


def remember(book: Book, changes: Changes) -> None:
    """Write the log in place of the last one, whose kept sheets go."""
    ours = {kept for _, kept in changes.made}
    _forget(book, ours)
    text = json.dumps(vars(changes), ensure_ascii=True)
    sheet = book.sheets.add(LOG_SHEET, after=book.sheets[-1])
    pieces = [text[i : i + _PIECE] for i in range(0, len(text), _PIECE)]
    sheet.range((1, 1), (len(pieces), 1)).value = [[f"'{piece}"] for piece in pieces]
    hide(sheet)


def take_back(book: Book) -> str:
    """Take back what the last button changed and return the button's name.

    ``Refused``, and nothing is changed, when that is not possible any more.
    """
    changes = _remembered(book)
    _check(book, changes)
    revert(book, changes)
    _forget(book, set())
    return changes.button


def revert(book: Book, changes: Changes) -> None:
    """Undo changes, the last first, however far they came."""
    for name, kept in reversed(changes.made):
        _swap_back(book, name, kept, changes)
    for sheet, cell, formula in changes.formulas:
        book.sheets[sheet].range(cell).formula = f"={formula}"
    for sheet, area, code in reversed(changes.formats):
        book.sheets[sheet].range(area).number_format = code
    for sheet, area, before, _ in reversed(changes.cells):
        book.sheets[sheet].range(area).value = [list(map(_as_typed, row)) for row in before]


def _swap_back(book: Book, name: str, kept: str, changes: Changes) -> None:
    old = sheet_named(book, kept) if kept else None
    if kept and old is None:
        return  # not put aside yet when the button failed
    new = sheet_named(book, name)
    if old is not None:
        # Shown before the other goes: a workbook keeps one visible sheet.
        old.visible = kept not in changes.hidden
    if new is not None:
        new.delete()
    if old is None:
        return
    old.name = name
    renamed = {after: before for sheet, after, before in changes.tables if sheet == kept}
    for table in list(old.tables):
        if table.name in renamed:
            table.name = renamed[table.name]


def _as_typed(value: Any) -> Any:
    """A text with the mark that keeps it a text."""
    return f"'{value}" if isinstance(value, str) else value


def _remembered(book: Book) -> Changes:
    sheet = sheet_named(book, LOG_SHEET)
    if sheet is None:
        raise Refused(_NOTHING)
    pieces = sheet.used_range.options(ndim=2).value
    try:
        return Changes(**json.loads("".join(str(row[0] or "") for row in pieces)))
    except (ValueError, TypeError) as error:
        raise Refused(_BROKEN.filled(sheet=LOG_SHEET)) from error


def _check(book: Book, changes: Changes) -> None:
    names = {sheet.name.casefold() for sheet in book.sheets}
    wanted = [name for pair in changes.made for name in pair if name]
    touched: list[str] = [name for name, *_ in changes.cells]
    touched += [each[0] for each in (*changes.formats, *changes.formulas)]
    for name in (*wanted, *touched):
        if name.casefold() not in names:
            raise Refused(_GONE.filled(sheet=name))
    for name, area, _, after in changes.cells:
        now = rows_of(book.sheets[name].range(area).options(ndim=2).value)
        if [list(row) for row in now] != [list(row) for row in after]:
            raise Refused(_CHANGED.filled(sheet=name, cell=area))


def _forget(book: Book, but: set[str]) -> None:
    for sheet in list(book.sheets):
        if is_kept(sheet.name) and sheet.name not in but:
            sheet.delete()
