"""Functions of texts.  A letter is a UTF-16 unit to Excel; texts beyond it are ``Unknown``."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.formula.evaluate import Evaluation, NodeFunction, ScalarFunction
from xlbudget.files.formula.syntax import Node
from xlbudget.files.formula.values import VALUE, Scalar, Unknown, Wrong, number, text, truth, whole

_LONGEST = 32_767


def _letters(value: Scalar) -> str:
    found = text(value)
    if any(letter > "￿" for letter in found):
        raise Unknown
    return found


def _made(found: str) -> str:
    if len(found) > _LONGEST:
        raise Wrong(VALUE)
    return found


def _count(value: Scalar, least: int = 0) -> int:
    found = whole(value)
    if found < least:
        raise Wrong(VALUE)
    return found


def _left(value: Scalar, count: Scalar = Decimal(1)) -> Scalar:
    return _letters(value)[: _count(count)]


def _right(value: Scalar, count: Scalar = Decimal(1)) -> Scalar:
    found = _letters(value)
    return found[max(len(found) - _count(count), 0) :]


def _mid(value: Scalar, start: Scalar, count: Scalar) -> Scalar:
    first = _count(start, 1) - 1
    return _letters(value)[first : first + _count(count)]


def _trim(value: Scalar) -> Scalar:
    return " ".join(part for part in text(value).split(" ") if part)


def _substitute(value: Scalar, old: Scalar, new: Scalar, which: Scalar = None) -> Scalar:
    found, looked_for = text(value), text(old)
    if which is not None:
        raise Unknown
    return _made(found.replace(looked_for, text(new))) if looked_for else found


def _replace(value: Scalar, start: Scalar, count: Scalar, new: Scalar) -> Scalar:
    found, first = _letters(value), _count(start, 1) - 1
    return found[:first] + text(new) + found[first + _count(count) :]


def _find(looked_for: Scalar, value: Scalar, start: Scalar = Decimal(1)) -> Scalar:
    at = _letters(value).find(text(looked_for), _count(start, 1) - 1)
    if at < 0:
        raise Wrong(VALUE)
    return Decimal(at + 1)


def _search(looked_for: Scalar, value: Scalar, start: Scalar = Decimal(1)) -> Scalar:
    wanted = text(looked_for)
    if set(wanted) & set("*?~"):
        raise Unknown
    return _find(wanted.casefold(), _folded(value), start)


def _folded(value: Scalar) -> str:
    found = _letters(value)
    if len(found.casefold()) != len(found):
        raise Unknown
    return found.casefold()


def _repeated(value: Scalar, count: Scalar) -> Scalar:
    found, times = text(value), _count(count)
    if len(found) * times > _LONGEST:
        raise Wrong(VALUE)
    return found * times


def _value(value: Scalar) -> Scalar:
    if isinstance(value, bool):
        raise Wrong(VALUE)
    return number(value)


def _joined(formula: Evaluation, args: Sequence[Node]) -> Scalar:
    return _made("".join(text(value) for arg in args for value, _ in formula.values(arg)))


def _textjoin(formula: Evaluation, args: Sequence[Node]) -> Scalar:
    between, skips = text(formula.scalar(args[0])), truth(formula.scalar(args[1]))
    found = [text(value) for arg in args[2:] for value, _ in formula.values(arg)]
    return _made(between.join(each for each in found if each or not skips))


def _n(value: Scalar) -> Scalar:
    if isinstance(value, ErrorValue):
        raise Wrong(value)
    return Decimal(0) if isinstance(value, str) else number(value)


SCALARS: Final[Mapping[str, ScalarFunction]] = {
    "LEN": lambda value: Decimal(len(_letters(value))),
    "LEFT": _left,
    "RIGHT": _right,
    "MID": _mid,
    "TRIM": _trim,
    "UPPER": lambda value: text(value).upper(),
    "LOWER": lambda value: text(value).lower(),
    "SUBSTITUTE": _substitute,
    "REPLACE": _replace,
    "FIND": _find,
    "SEARCH": _search,
    "EXACT": lambda a, b: text(a) == text(b),
    "REPT": _repeated,
    "VALUE": _value,
    "CONCATENATE": lambda *values: _made("".join(map(text, values))),
    "N": _n,
}
OF_NODES: Final[Mapping[str, NodeFunction]] = {"CONCAT": _joined, "TEXTJOIN": _textjoin}
