"""Sheets that we make put into an open workbook, in place of those of the same name."""

from collections.abc import Collection
from typing import Any, TypeAlias

from xlbudget.budget.cells import column_letters
from xlbudget.excel.live_paint import paint_sheet
from xlbudget.excel.live_styles import add_styles
from xlbudget.excel.made_sheets import drop_marks, marks_of, put_mark
from xlbudget.excel.protection import refuse_protected, refuse_structure
from xlbudget.excel.undo import Changes, hide, put_aside
from xlbudget.reading.grid import Grid
from xlbudget.sheets.plan import SheetPlan

Book: TypeAlias = Any


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
    refuse_structure(book)
    for sheet in filter(None, named):
        refuse_protected(sheet)
    other = add_styles(book, plans)
    changes.marks = changes.marks if changes.marks is not None else marks_of(book)
    home = next(sheet for sheet in book.sheets if sheet.visible)
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
        home.activate()
        paint_sheet(book, new, plan, other)
        if plan.role:
            put_mark(book, plan.role, plan.name)
    for old in (sheet for sheet in named[len(plans) :] if sheet is not None):
        put_aside(book, old, changes)
        asides.append(old)
    drop_marks(book)
    for old in asides:
        hide(old)
    for sheet, cell, formula in changes.formulas:
        book.sheets[sheet].range(cell).formula = f"={formula}"


def _speaking_of(name: str, grids: tuple[Grid, ...]) -> list[tuple[str, str, str]]:
    marks = (f"{name}!".casefold(), f"{name.replace(chr(39), chr(39) * 2)}'!".casefold())
    return [
        (grid.sheet or "", f"{column_letters(column)}{row}", formula)
        for grid in grids
        if grid.sheet != name
        for (row, column), formula in grid.formulas.items()
        if any(mark in formula.casefold() for mark in marks)
    ]
