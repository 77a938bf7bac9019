"""The buried sheet that remembers the marks on cells that findings are about.

A row for each mark: a formula that follows the cell, a cell that wears the look
from before and one that wears ours.  They are real cells, so they outlive every
renumbering of formats by Excel; no cell before says that none was there.
"""

from collections.abc import Iterable
from typing import Final

from xlbudget.sheets.corner import corner
from xlbudget.sheets.plan import Cell, Row, SheetPlan
from xlbudget.sheets.tracking import track

MEMORY_SHEET: Final = "xlb_marks"
BEFORE: Final = "B"
AFTER: Final = "C"


def memory_sheet(places: Iterable[tuple[str, str]]) -> SheetPlan:
    """Return the plan of the sheet; the cells that wear looks are the painter's."""
    rows = (Row((Cell(1, corner(cell)[1], formula=track(sheet, cell)),)) for sheet, cell in places)
    return SheetPlan(MEMORY_SHEET, tuple(rows), buried=True)


def letter(text: str) -> str:
    """Return a letter of a text's script, for a cell that wears the text's look.

    LibreOffice names a format's font after the script of what stands there.

    >>> letter("সাভার"), letter("4000")
    ('ক', 'a')
    """
    return "ক" if any("ঀ" <= c <= "৿" for c in text) else "a"
