"""Functions of numbers: sums, counts, rounding."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from functools import partial
from typing import Final

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.formula.evaluate import Evaluation, NodeFunction, Ref, ScalarFunction, at
from xlbudget.files.formula.syntax import Node
from xlbudget.files.formula.values import (
    DIV0,
    EXACT,
    VALUE,
    Scalar,
    Unknown,
    Wrong,
    floor,
    number,
    rounded,
    whole,
)

_DEEPEST_DIGIT = 15


def _numbers(formula: Evaluation, args: Sequence[Node]) -> Iterator[Decimal]:
    """The numbers among the arguments; in ranges texts, truths and blanks are passed over."""
    for arg in args:
        for value, inside in formula.values(arg):
            if isinstance(value, ErrorValue):
                raise Wrong(value)
            if isinstance(value, Decimal):
                yield value
            elif not inside:
                yield number(value)


def total(numbers: Iterator[Decimal]) -> Decimal:
    """Return the exact sum."""
    found = Decimal(0)
    for each in numbers:
        found = EXACT.add(found, each)
    return found


def mean(numbers: Iterator[Decimal]) -> Decimal:
    """Return the average; of no numbers it is #DIV/0!."""
    found = list(numbers)
    if not found:
        raise Wrong(DIV0)
    return EXACT.divide(total(iter(found)), Decimal(len(found)))


def _product(numbers: Iterator[Decimal]) -> Decimal:
    found = list(numbers)
    product = Decimal(bool(found))
    for each in found:
        product = EXACT.multiply(product, each)
    return product


_OF_NUMBERS: dict[str, Callable[[Iterator[Decimal]], Decimal]] = {
    "SUM": total,
    "AVERAGE": mean,
    "PRODUCT": _product,
    "MIN": lambda numbers: min(numbers, default=Decimal(0)),
    "MAX": lambda numbers: max(numbers, default=Decimal(0)),
}


def _of_numbers(name: str, formula: Evaluation, args: Sequence[Node]) -> Decimal:
    return _OF_NUMBERS[name](_numbers(formula, args))


def _count(formula: Evaluation, args: Sequence[Node]) -> Decimal:
    found = 0
    for arg in args:
        for value, inside in formula.values(arg):
            if not inside and isinstance(value, str):
                raise Unknown  # a text among the arguments counts when it reads as a number
            found += isinstance(value, Decimal) or (not inside and not _is_error(value))
    return Decimal(found)


def _counta(formula: Evaluation, args: Sequence[Node]) -> Decimal:
    return Decimal(sum(v is not None for arg in args for v, _ in formula.values(arg)))


def _countblank(formula: Evaluation, args: Sequence[Node]) -> Decimal:
    return Decimal(sum(v is None or v == "" for arg in args for v, _ in formula.values(arg)))


def _is_error(value: Scalar) -> bool:
    return isinstance(value, ErrorValue)


def _sumproduct(formula: Evaluation, args: Sequence[Node]) -> Decimal:
    blocks = [formula.in_array().block(arg) for arg in args]
    shapes = {(len(block), len(block[0])) for block in blocks}
    if len(shapes) != 1:
        raise Wrong(VALUE)
    rows, columns = shapes.pop()
    found = Decimal(0)
    for row in range(rows):
        for column in range(columns):
            product = Decimal(1)
            for block in blocks:
                value = at(block, row, column)
                if isinstance(value, ErrorValue):
                    raise Wrong(value)
                known = value if isinstance(value, Decimal) else Decimal(0)
                product = EXACT.multiply(product, known)
            found = EXACT.add(found, product)
    return found


_SUBTOTALS = {1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 4: "MAX", 5: "MIN", 6: "PRODUCT", 9: "SUM"}


def _subtotal(formula: Evaluation, args: Sequence[Node]) -> Decimal:
    """SUBTOTAL: other subtotals are passed over, and hidden rows (of a filter, or from 101 on)."""
    code = whole(formula.scalar(args[0]))
    name = _SUBTOTALS.get(code % 100)
    if name is None or code > 200:
        raise Unknown
    values: list[Scalar] = []
    for arg in args[1:]:
        ref = formula.operand(arg)
        if not isinstance(ref, Ref):
            raise Wrong(VALUE)
        for reach in ref.reaches:
            out = formula.cells.left_out(reach, code > 100)
            block = formula.cells.block(reach)
            values += [
                v for i, row in enumerate(block, reach.area.top) if i not in out for v in row
            ]
    if name == "COUNTA":
        return Decimal(sum(value is not None for value in values))
    found = [value for value in values if isinstance(value, Decimal)]
    if name == "COUNT":
        return Decimal(len(found))
    error = next((value for value in values if isinstance(value, ErrorValue)), None)
    if error is not None:
        raise Wrong(error)
    return _OF_NUMBERS[name](iter(found))


def _rounding(way: str) -> ScalarFunction:
    def call(value: Scalar, digits: Scalar = None) -> Scalar:
        places = whole(digits)
        if abs(places) > _DEEPEST_DIGIT:
            raise Unknown
        found = rounded(number(value))
        return found.quantize(Decimal(1).scaleb(-places), way, EXACT)

    return call


def _int(value: Scalar) -> Scalar:
    return floor(number(value))


def _mod(value: Scalar, divisor: Scalar) -> Scalar:
    a, b = number(value), number(divisor)
    if not b:
        raise Wrong(DIV0)
    return EXACT.subtract(a, EXACT.multiply(b, floor(EXACT.divide(a, b))))


def _sign(value: Scalar) -> Scalar:
    found = number(value)
    return Decimal((found > 0) - (found < 0))


SCALARS: Final[Mapping[str, ScalarFunction]] = {
    "ROUND": _rounding(ROUND_HALF_UP),
    "ROUNDUP": _rounding(ROUND_UP),
    "ROUNDDOWN": _rounding(ROUND_DOWN),
    "TRUNC": _rounding(ROUND_DOWN),
    "INT": _int,
    "ABS": lambda value: abs(number(value)),
    "MOD": _mod,
    "SIGN": _sign,
}
OF_NODES: Final[Mapping[str, NodeFunction]] = {
    **{name: partial(_of_numbers, name) for name in _OF_NUMBERS},
    "COUNT": _count,
    "COUNTA": _counta,
    "COUNTBLANK": _countblank,
    "SUMPRODUCT": _sumproduct,
    "SUBTOTAL": _subtotal,
}
