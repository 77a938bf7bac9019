"""Values as Excel's formulas reckon with them: blanks, numbers, texts, truths, errors.

Numbers are decimals, and count by the 15 digits that Excel shows of them.
What Excel would settle by the user's country or by a date is ``Unknown`` here:
nothing is guessed.
"""

import re
from collections.abc import Callable
from decimal import ROUND_FLOOR, Context, Decimal
from typing import Final, TypeAlias

from xlbudget.budget.cells import ErrorValue

Scalar: TypeAlias = Decimal | str | bool | ErrorValue | None
Block: TypeAlias = list[list[Scalar]]

VALUE, DIV0, NA, NUM, REF = map(ErrorValue, ("#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#REF!"))
EXACT: Final = Context(prec=34)
_SHOWN = Context(prec=15)
_PLAIN_NUMBER = re.compile(r"\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(E[+-]?[0-9]{1,3})?\s*", re.I)


class Unknown(Exception):  # noqa: N818 - no error: the value is somebody else's to compute
    """The value cannot be worked out here."""


class Wrong(Exception):  # noqa: N818 - no error of the program's: an Excel error on its way up
    """A formula's value is an Excel error."""

    def __init__(self, error: ErrorValue) -> None:
        super().__init__(error.name)
        self.error = error


def rounded(number: Decimal) -> Decimal:
    """Return a number at the 15 digits that count."""
    return _SHOWN.plus(number)


def number(value: Scalar) -> Decimal:
    """Return a value as a number; a text counts when it is written as a plain one.

    >>> number("12.5"), number(None), number(True)
    (Decimal('12.5'), Decimal('0'), Decimal('1'))
    """
    if isinstance(value, Decimal):
        return value
    if value is None:
        return Decimal(0)
    if isinstance(value, bool):
        return Decimal(int(value))
    if isinstance(value, ErrorValue):
        raise Wrong(value)
    if value.isascii() and _PLAIN_NUMBER.fullmatch(value):
        return Decimal(value.strip())
    # "1,000", "5%", "14/6/2022": a number by the habits of the user's country.
    if re.search("[0-9]", value):
        raise Unknown
    raise Wrong(VALUE)


def whole(value: Scalar) -> int:
    """Return a value as a whole number, as an argument is cut off."""
    found = rounded(number(value))
    if found < 0 and found != int(found):
        raise Unknown  # not every function cuts it off the same way
    return int(found)


def floor(found: Decimal) -> Decimal:
    """Return the whole number that is not above a number."""
    return rounded(found).to_integral_value(ROUND_FLOOR)


def text(value: Scalar) -> str:
    """Return a value as the text that ``&`` joins.

    >>> text(Decimal("12.50")), text(True), text(None)
    ('12.5', 'TRUE', '')
    """
    if isinstance(value, ErrorValue):
        raise Wrong(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Decimal):
        shown = rounded(value)
        if shown and not Decimal("1E-4") <= abs(shown) < Decimal("1E15"):
            raise Unknown
        return f"{shown.normalize():f}" if shown else "0"
    return value or ""


def truth(value: Scalar) -> bool:
    """Return whether a value counts as true."""
    if isinstance(value, str):
        if value.upper() in ("TRUE", "FALSE"):
            return value.upper() == "TRUE"
        raise Wrong(VALUE)
    return bool(number(value))


def compared(left: Scalar, right: Scalar) -> int:
    """Return -1, 0 or 1: numbers before texts before truths; capitals do not count."""
    for value in (left, right):
        if isinstance(value, ErrorValue):
            raise Wrong(value)
    a, b = _like(left, right), _like(right, left)
    if _rank(a) != _rank(b):
        return -1 if _rank(a) < _rank(b) else 1
    if isinstance(a, str) and isinstance(b, str):
        low, other = a.casefold(), b.casefold()
        if low != other and not (low + other).isascii():
            raise Unknown  # the order of letters is the user's country's
        return (low > other) - (low < other)
    x, y = rounded(number(a)), rounded(number(b))
    return (x > y) - (x < y)


def same(left: Scalar, right: Scalar) -> bool:
    """Return whether ``=`` finds two values equal."""
    a, b = _like(left, right), _like(right, left)
    if isinstance(a, str) and isinstance(b, str):
        return a.casefold() == b.casefold()
    return _rank(a) == _rank(b) and compared(a, b) == 0


def _like(value: Scalar, other: Scalar) -> Scalar:
    """A blank as the nothing of the other's kind."""
    if value is not None:
        return value
    return "" if isinstance(other, str) else False if isinstance(other, bool) else Decimal(0)


def _rank(value: Scalar) -> int:
    return 2 if isinstance(value, bool) else 1 if isinstance(value, str) else 0


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if not base and not exponent:
        raise Wrong(NUM)
    if not base and exponent < 0:
        raise Wrong(DIV0)
    if base < 0 and exponent != int(exponent):
        raise Wrong(NUM)
    if abs(exponent) > 400:
        raise Unknown
    return EXACT.power(base, exponent)


def _quotient(left: Decimal, right: Decimal) -> Decimal:
    if not right:
        raise Wrong(DIV0)
    return EXACT.divide(left, right)


_ARITHMETIC: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": EXACT.add,
    "-": EXACT.subtract,
    "*": EXACT.multiply,
    "/": _quotient,
    "^": _power,
}
_ORDER: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}


def joined(left: Scalar, sign: str, right: Scalar) -> Scalar:
    """Return what an operator between two values gives; raises ``Wrong`` for an error.

    >>> joined(Decimal(1), "/", Decimal(4)), joined("ক", "&", Decimal(2))
    (Decimal('0.25'), 'ক2')
    """
    for value in (left, right):
        if isinstance(value, ErrorValue):
            raise Wrong(value)
    if sign == "&":
        return text(left) + text(right)
    if sign in ("=", "<>"):
        return same(left, right) is (sign == "=")
    if sign in _ORDER:
        return _ORDER[sign](compared(left, right))
    try:
        return _ARITHMETIC[sign](number(left), number(right))
    except ArithmeticError as error:  # beyond what a decimal holds
        raise Unknown from error
