"""The buried sheet that remembers what formulas showed before cells were fixed.

A value that Excel computed cannot always be computed here; when fixes are taken
back and the workbook says again what it said, each formula shows again what it
showed.  ``stated`` is the hash of what the workbook said before a run of fixes.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from xlbudget.sheets.plan import Cell, Row, SheetPlan

VALUE_SHEET: Final = "xlb_values"
_PIECE = 30_000  # a cell holds 32,767 characters


class ShownValue(NamedTuple):
    """What a formula's cell showed: its type and text as the file has them, ``None`` for none."""

    sheet: str
    cell: str
    kind: str
    text: str | None


class Run(NamedTuple):
    """The values that one run of fixes changed, and the hash of what the workbook said before."""

    stated: str
    values: tuple[ShownValue, ...]


def memory_sheet(runs: Iterable[Run]) -> SheetPlan:
    """Return the plan of the sheet."""
    written = json.dumps([[run.stated, run.values] for run in runs])
    pieces = (written[at : at + _PIECE] for at in range(0, len(written), _PIECE))
    rows = tuple(Row((Cell(1, piece),)) for piece in pieces)
    return SheetPlan(VALUE_SHEET, rows, buried=True)


def read_runs(pieces: Sequence[str]) -> tuple[Run, ...]:
    """Return what the cells of the sheet say; none where somebody wrote something else.

    >>> run = Run("ab12", (ShownValue("বরাদ্দ", "D3", "", "4000"),))
    >>> pieces = [row.cells[0].value for row in memory_sheet([run]).rows]
    >>> read_runs(pieces) == (run,), read_runs(["no"])
    (True, ())
    """
    try:
        return tuple(
            Run(str(stated), tuple(ShownValue(*map(_text, value)) for value in values))
            for stated, values in json.loads("".join(pieces))
        )
    except (ValueError, TypeError):
        return ()


def _text(value: object) -> str:
    return value  # type: ignore[return-value]  # JSON of our own: texts, or the one None
