"""Changes to single cells of sheets that stand already, as values.

A ``SheetPlan`` makes a whole sheet; a ``CellEdit`` touches one cell and leaves
everything about it alone that it does not name.
"""

from dataclasses import dataclass
from enum import Enum

from xlbudget.budget.cells import Value


class Keep(Enum):
    """Stands for the value that a cell holds already."""

    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is laid over a cell's own look; ``None`` leaves a facet as it is.

    ``style`` is a named cell style that colours the cell and changes nothing
    else, ``fill`` its colour (RRGGBB) where the workbook does not have it yet.
    """

    style: str | None = None
    fill: str = "FFFFFF"
    number_format: str | None = None


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell (``C12``) of a sheet, and what changes about it.

    ``note`` are the lines of our part of the cell's note.  A formula is
    replaced only with ``over_formula``.
    """

    sheet: str
    cell: str
    value: Value | Keep = Keep.VALUE
    overlay: Overlay | None = None
    note: tuple[str, ...] = ()
    over_formula: bool = False
