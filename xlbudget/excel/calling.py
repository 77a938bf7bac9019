"""A worksheet function as Excel calls it: ranges in, one block of values out.

The functions of ``udfs`` come here with what xlwings made of their arguments:
rows × columns, also for a single cell; ``None`` for an argument left out.  Within,
"" is a blank cell, and an error is its name as text, or a number that xlwings does
not know.
"""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.errors import Refused
from xlbudget.excel.sentinels import ERROR_NUMBERS, sentinel
from xlbudget.worksheet.evaluate import evaluate

Block: TypeAlias = Sequence[Sequence[object]]
Answer: TypeAlias = str | float | bool | date

_NAMES = tuple(name for name, _ in ERROR_NUMBERS)
# COM hands error values over as whole numbers, cells' own numbers as floats.
_ERROR_CODES = range(-2146826288, -2146826200)


def call(
    name: str, *arguments: Block | None, epoch_1904: bool = False
) -> Answer | list[list[Answer]]:
    """Return what the cell shows, or rows × columns for a range.

    Whole numbers are floats, as cells hold them; errors are their sentinels.
    Never raises: what goes wrong is an error value.
    """
    blocks = [None if a is None else [[_value(c) for c in row] for row in a] for a in arguments]
    single = all(block is None or (len(block) == 1 == len(block[0])) for block in blocks)
    given = [block[0][0] if block and single else block for block in blocks]
    try:
        result = evaluate(name, given, epoch_1904)
    except Refused:
        return sentinel("#VALUE!")
    if isinstance(result, list):
        return [[_answer(value) for value in row] for row in result]
    return _answer(result)


def _value(cell: object) -> object:
    if isinstance(cell, str) and cell in _NAMES:
        return ErrorValue(cell)
    if type(cell) is int and cell in _ERROR_CODES:
        return ErrorValue("#VALUE!")
    return cell


def _answer(value: Value) -> Answer:
    if isinstance(value, ErrorValue):
        return sentinel(value.name)
    if isinstance(value, bool | str | date):
        return value
    return "" if value is None else float(value)
