"""Worksheet functions over JSON lines: one call in, one answer out.

A call is ``{"name": "BANGLA_WORDS", "args": [624607]}``, its answer ``{"value": …}``
or ``{"error": "#VALUE!", "message": {"bn": …, "en": …}}``.  Dates are ISO strings
both ways, a range is a list of rows, a blank is null in and "" out, and an error
within a range an ``{"error": …}`` element, both in and out.

>>> answer_line('{"name": "BANGLA_DIGITS", "args": [[[624607, null]]]}')
'{"value": [["৬২৪৬০৭", ""]]}'
"""

import json
from datetime import date
from decimal import Decimal

from xlbudget.budget.cells import ErrorValue
from xlbudget.errors import Refused
from xlbudget.text import Text
from xlbudget.worksheet.evaluate import Failed, Result, evaluate
from xlbudget.worksheet.registry import find

_ERRORS = (
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!",
    "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!", "#BUSY!", "#EXTERNAL!", "#PYTHON!",
)  # fmt: skip
_NO_CALL = Text(
    'এই লাইনটি বোঝা যায় না; লিখুন {{"name": "BANGLA_WORDS", "args": [624607]}}',
    'this line is no call; write {{"name": "BANGLA_WORDS", "args": [624607]}}',
).filled()


def answer_line(line: str, epoch_1904: bool = False) -> str:
    """Return the answer to one line, without its line end.  Never raises.

    A line that is no call and a wrong number of arguments are #VALUE!, an
    unknown name is #NAME?.  With ``epoch_1904`` serial numbers of dates count
    from 1904.
    """
    answer = _answer(line, epoch_1904)
    written = json.dumps(answer, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:  # half a surrogate pair cannot be written as it stands
        return json.dumps(answer)
    return written


def _answer(line: str, epoch_1904: bool) -> dict[str, object]:
    try:
        # A JSON number is a cell's number: a float, of which 15 digits count.
        call = json.loads(line.strip().lstrip("\ufeff"), parse_int=_integer)
    except (ValueError, RecursionError):
        return _error("#VALUE!", _NO_CALL)
    match call:
        case {"name": str(name), "args": list(args)}:
            return _value(name, args, epoch_1904)
    return _error("#VALUE!", _NO_CALL)


def _value(name: str, args: list[object], epoch_1904: bool) -> dict[str, object]:
    try:
        function = find(name)
    except Refused as refused:
        return _error("#NAME?", refused.message)
    try:
        cells = [_argument(arg) for arg in args]
        value = _written(evaluate(function, cells, epoch_1904))
    except Refused as refused:
        return _error("#VALUE!", refused.message)
    return value if isinstance(value, dict) else {"value": value}


def _argument(given: object, depth: int = 2) -> object:
    """Return a cell or a range; what is no cell stays as it is, ``evaluate`` refuses it."""
    if isinstance(given, list) and depth:
        return [_argument(part, depth - 1) for part in given]
    match given:
        case {"error": str(name), "message": {"bn": str(bn), "en": str(en)}} if name in _ERRORS:
            return Failed(name, Text(bn, en))
        case {"error": str(name)} if name in _ERRORS:
            return ErrorValue(name)
    return given


def _written(value: Result) -> object:
    if isinstance(value, list):
        return [[_written(cell) for cell in row] for row in value]
    if isinstance(value, Failed):
        return _error(value.name, value.message)
    return value.isoformat() if isinstance(value, date) else value


def _error(name: str, message: Text) -> dict[str, object]:
    return {"error": name, "message": {"bn": message.bn, "en": message.en}}


def _integer(digits: str) -> int | Decimal:
    return int(digits) if len(digits) < 400 else Decimal(digits)  # int() gives up at 4300
