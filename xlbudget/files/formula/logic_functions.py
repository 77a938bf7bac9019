"""Functions that choose and ask: IF, IFERROR, AND, ISBLANK …"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.formula.evaluate import (
    Evaluation,
    NodeFunction,
    Operand,
    ScalarFunction,
    lifted,
)
from xlbudget.files.formula.syntax import Literal, Node
from xlbudget.files.formula.values import NA, VALUE, Scalar, Unknown, Wrong, truth, whole


def _if(formula: Evaluation, args: Sequence[Node]) -> Operand:
    if not 2 <= len(args) <= 3:
        raise Unknown
    then, other = args[1], args[2] if len(args) == 3 else Literal(False)
    asked = formula.value(args[0])
    if isinstance(asked, list):
        return lifted(
            lambda test, a, b: a if truth(test) else b,
            [asked, formula.value(then), formula.value(other)],
        )
    return _filled(formula.operand(then if truth(asked) else other))


def _filled(found: Operand) -> Operand:
    return Decimal(0) if found is None else found  # IF(A1,) is 0


def _iferror(formula: Evaluation, args: Sequence[Node]) -> Operand:
    return _unless(formula, args, lambda value: isinstance(value, ErrorValue))


def _ifna(formula: Evaluation, args: Sequence[Node]) -> Operand:
    return _unless(formula, args, lambda value: value == NA)


def _unless(formula: Evaluation, args: Sequence[Node], wrong: Callable[[Scalar], bool]) -> Operand:
    if len(args) != 2:
        raise Unknown
    found = formula.value(args[0])
    if isinstance(found, list):
        return lifted(lambda a, b: b if wrong(a) else a, [found, formula.value(args[1])])
    return _filled(formula.operand(args[1])) if wrong(found) else found


def _ifs(formula: Evaluation, args: Sequence[Node]) -> Operand:
    if len(args) % 2:
        raise Unknown
    for test, then in zip(args[::2], args[1::2], strict=True):
        if truth(formula.scalar(test)):
            return _filled(formula.operand(then))
    raise Wrong(NA)


def _choose(formula: Evaluation, args: Sequence[Node]) -> Operand:
    at = whole(formula.scalar(args[0]))
    if not 1 <= at < len(args):
        raise Wrong(VALUE)
    return formula.operand(args[at])


def _truths(formula: Evaluation, args: Sequence[Node]) -> list[bool]:
    found = []
    for arg in args:
        for value, inside in formula.values(arg):
            if isinstance(value, ErrorValue):
                raise Wrong(value)
            if not inside or isinstance(value, bool | Decimal):
                found.append(truth(value))
    if not found:
        raise Wrong(VALUE)
    return found


def _not(value: Scalar) -> Scalar:
    return not truth(value)


def _kind(test: Callable[[Scalar], bool]) -> ScalarFunction:
    return lambda value: test(value)


SCALARS: Final[Mapping[str, ScalarFunction]] = {
    "NOT": _not,
    "ISBLANK": _kind(lambda value: value is None),
    "ISNUMBER": _kind(lambda value: isinstance(value, Decimal)),
    "ISTEXT": _kind(lambda value: isinstance(value, str)),
    "ISNONTEXT": _kind(lambda value: not isinstance(value, str)),
    "ISLOGICAL": _kind(lambda value: isinstance(value, bool)),
    "ISERROR": _kind(lambda value: isinstance(value, ErrorValue)),
    "ISERR": _kind(lambda value: isinstance(value, ErrorValue) and value != NA),
    "ISNA": _kind(lambda value: value == NA),
    "TRUE": lambda: True,
    "FALSE": lambda: False,
    "NA": lambda: NA,
}
OF_NODES: Final[Mapping[str, NodeFunction]] = {
    "IF": _if,
    "IFERROR": _iferror,
    "IFNA": _ifna,
    "IFS": _ifs,
    "CHOOSE": _choose,
    "AND": lambda formula, args: all(_truths(formula, args)),
    "OR": lambda formula, args: any(_truths(formula, args)),
}
