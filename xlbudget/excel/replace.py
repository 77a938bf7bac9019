"""Sheets that we make put into an open workbook, in place of those of the same name."""

from collections.abc import Collection
from typing import Any, TypeAlias

from xlbudget.budget.cells import column_letters
from xlbudget.errors import Refused
from xlbudget.excel.live_paint import paint_sheet
from xlbudget.excel.undo import Changes, hide, put_aside
from xlbudget.reading.grid import Grid
from xlbudget.sheets.plan import SheetPlan
from xlbudget.text import Text

Book: TypeAlias = Any

_PROTECTED = Text(
    "“{sheet}” শিটটি সুরক্ষিত (protected); আগে সুরক্ষা তুলুন",
    "sheet “{sheet}” is protected: unprotect it first",
)
_STRUCTURE = Text(
    "ওয়ার্কবুকের গঠন সুরক্ষিত: শিট যোগ করা বা বদলানো যায় না",
    "the workbook's structure is protected: no sheet can be added or replaced",
)


def put_sheets(
    book: Book,
    plans: tuple[SheetPlan, ...],
    grids: tuple[Grid, ...],
    changes: Changes,
    gone: Collection[str] = (),
) -> None:
    """Paint sheets, each in place of its namesake or as the last; take the ``gone`` ones away.

    ``grids`` are the workbook's sheets as they stand: formulas that speak of a
    sheet that is replaced go on speaking of the new one.
    """
    standing = {sheet.name.casefold(): sheet for sheet in book.sheets}
    named = [standing.get(name.casefold()) for name in (*(plan.name for plan in plans), *gone)]
    _check(book, [sheet for sheet in named if sheet is not None])
    asides = []
    for plan, old in zip(plans, named[: len(plans)], strict=True):
        if old is None:
            changes.made.append((plan.name, ""))
            new = book.sheets.add(plan.name, after=book.sheets[-1])
        else:
            changes.formulas += _speaking_of(old.name, grids)
            put_aside(book, old, changes)
            new = book.sheets.add(plan.name, before=old)
            asides.append(old)
        paint_sheet(book, new, plan)
    for old in (sheet for sheet in named[len(plans) :] if sheet is not None):
        put_aside(book, old, changes)
        asides.append(old)
    for old in asides:
        hide(old)
    for sheet, cell, formula in changes.formulas:
        book.sheets[sheet].range(cell).formula = f"={formula}"


def _check(book: Book, sheets: list[Any]) -> None:
    if book.api.ProtectStructure:
        raise Refused(_STRUCTURE)
    for sheet in sheets:
        refuse_protected(sheet)


def refuse_protected(sheet: Any) -> None:
    """``Refused`` when a sheet is protected: we never take a protection off."""
    if sheet.api.ProtectContents:
        raise Refused(_PROTECTED.filled(sheet=sheet.name))


def _speaking_of(name: str, grids: tuple[Grid, ...]) -> list[tuple[str, str, str]]:
    marks = (f"{name}!".casefold(), f"{name.replace(chr(39), chr(39) * 2)}'!".casefold())
    return [
        (grid.sheet or "", f"{column_letters(column)}{row}", formula)
        for grid in grids
        if grid.sheet != name
        for (row, column), formula in grid.formulas.items()
        if any(mark in formula.casefold() for mark in marks)
    ]
