"""A worksheet function on single cells and on whole ranges.

>>> evaluate("BANGLA_DIGITS", [624607])
'৬২৪৬০৭'
>>> evaluate("BANGLA_NUMBER", [[[1000, None], ["abc", 2.5]], 0])[0]
['১,০০০', '']
>>> evaluate("BANGLA_NUMBER", ["abc"]).name
'#VALUE!'
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TypeAlias

from xlbudget.bangla.counted import counted
from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.errors import CellError, Refused
from xlbudget.text import Text
from xlbudget.worksheet.arguments import HOLDS_ERROR
from xlbudget.worksheet.record import Function
from xlbudget.worksheet.registry import find

Result: TypeAlias = Value | list[list[Value]]
_Grid: TypeAlias = tuple[tuple[object, ...], ...]

_CELL = (str, int, float, Decimal, date, ErrorValue, type(None))

_COUNT = Text("{given}টি মান দেওয়া হয়েছে; লিখুন {usage}", "{given} given; write {usage}")
_RAGGED = Text(
    "পরিসরের সারিগুলো সমান নয়; প্রতি সারিতে সমান সংখ্যক ঘর দিন",
    "the rows of a range differ in length; give each the same number of cells",
)
_SHAPES = Text("পরিসরগুলোর আকার এক নয়", "the ranges differ in size")
_NO_CELL = Text("ঘরে এমন মান থাকতে পারে না", "a cell cannot hold such a value")


@dataclass(frozen=True, slots=True)
class Failed(ErrorValue):
    """The error that a cell shows instead of a value, and why."""

    message: Text


def evaluate(function: Function | str, args: Sequence[object], epoch_1904: bool = False) -> Result:
    """Return the function's value: of cells one value, of a range rows × columns.

    An argument is one cell's value or a range: a list of rows, a flat list being
    one row.  A single cell, row or column beside a larger range is used all along
    it, as Excel does.  What goes wrong in a cell never raises: its place in the
    result holds a ``Failed``; a cell that holds an error gives that error.

    Raises ``Refused`` for an unknown name, the wrong number of arguments, and
    ranges that are ragged, empty or do not fit together.
    """
    if isinstance(function, str):
        function = find(function)
    least = sum(not argument.optional for argument in function.arguments)
    if not least <= len(args) <= len(function.arguments):
        given = counted(len(args), "argument")
        raise Refused(_COUNT.filled(given=given, usage=function.usage))
    one = partial(_one, function, epoch_1904)
    if not any(isinstance(arg, list | tuple) for arg in args):
        return one(args)
    grids = [_grid(arg) for arg in args]
    rows, columns = max(len(grid) for grid in grids), max(len(grid[0]) for grid in grids)
    if any(len(grid) not in (1, rows) or len(grid[0]) not in (1, columns) for grid in grids):
        raise Refused(_SHAPES)
    return [[one([_at(g, r, c) for g in grids]) for c in range(columns)] for r in range(rows)]


def _one(function: Function, epoch_1904: bool, cells: Sequence[object]) -> Value:
    for cell in cells:
        if isinstance(cell, Failed):
            return cell
        if isinstance(cell, ErrorValue):
            return Failed(cell.name, HOLDS_ERROR.filled(name=cell.name))
        if not isinstance(cell, _CELL):
            return Failed("#VALUE!", _NO_CELL)
    call = partial(function.call, epoch_1904=epoch_1904) if function.takes_epoch else function.call
    try:
        return call(*cells)
    except CellError as error:
        return Failed(error.kind, error.message)


def _grid(arg: object) -> _Grid:
    if not isinstance(arg, list | tuple):
        return ((arg,),)
    rows = arg if any(isinstance(row, list | tuple) for row in arg) else (arg,)
    if not all(isinstance(row, list | tuple) and 0 < len(row) == len(rows[0]) for row in rows):
        raise Refused(_RAGGED)
    return tuple(map(tuple, rows))


def _at(grid: _Grid, row: int, column: int) -> object:
    cells = grid[row if len(grid) > 1 else 0]
    return cells[column if len(cells) > 1 else 0]
