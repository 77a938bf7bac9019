"""The criteria of SUMIF and COUNTIF, and finding a value in a list.

Source: ECMA-376 Part 1, sections 18.17.7.65 (COUNTIF), 18.17.7.209 (MATCH).
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.formula.values import (
    NA,
    Scalar,
    Unknown,
    Wrong,
    compared,
    number,
    rounded,
)

Test: TypeAlias = Callable[[Scalar], bool]
_SIGN = re.compile(r"(<=|>=|<>|<|>|=)?(.*)", re.DOTALL)


def criterion(wanted: Scalar) -> Test:
    """Return the test that a criterion (``">=100"``, ``"ঢাকা*"``, a number) puts to a cell."""
    if isinstance(wanted, Decimal):
        return lambda value: _is_number(value, wanted)
    if not isinstance(wanted, str) or not wanted:
        raise Unknown
    found = _SIGN.fullmatch(wanted)
    sign, rest = (found[1] or "", found[2]) if found else ("", wanted)
    if not rest:
        blank: Test = lambda value: value is None  # noqa: E731 - one of two short tests
        return _either(blank, sign)
    asked = _number(rest)
    if sign in ("", "=", "<>"):
        if asked is not None:
            return _either(lambda value: _is_number(value, asked), sign)
        pattern = wildcard(rest)
        return _either(lambda v: isinstance(v, str) and bool(pattern.fullmatch(v)), sign)
    if asked is None:
        raise Unknown  # the order of letters is the user's country's
    limit = asked
    tests: dict[str, Test] = {
        "<": lambda v: isinstance(v, Decimal) and compared(v, limit) < 0,
        ">": lambda v: isinstance(v, Decimal) and compared(v, limit) > 0,
        "<=": lambda v: isinstance(v, Decimal) and compared(v, limit) <= 0,
        ">=": lambda v: isinstance(v, Decimal) and compared(v, limit) >= 0,
    }
    return tests[sign]


def wildcard(text: str) -> re.Pattern[str]:
    """Return the pattern that a text with ``*``, ``?`` and ``~`` means, capitals or not."""
    pieces = re.findall(r"~[*?~]|.", text, re.DOTALL)
    signs = {"*": ".*", "?": "."}
    made = (signs.get(piece) or re.escape(piece[-1]) for piece in pieces)
    return re.compile("".join(made), re.IGNORECASE | re.DOTALL)


def position(wanted: Scalar, listed: Sequence[Scalar], nearest: bool) -> int:
    """Return where a value is in a list, from 0; ``nearest``: the last that is not above it."""
    if isinstance(wanted, ErrorValue):
        raise Wrong(wanted)
    if nearest:
        return _nearest(wanted, listed)
    pattern = wildcard(wanted) if isinstance(wanted, str) else None
    sought = Decimal(0) if wanted is None else wanted
    for at, value in enumerate(listed):
        if pattern is not None:
            if isinstance(value, str) and pattern.fullmatch(value):
                return at
        elif type(value) is type(sought) and compared(value, sought) == 0:
            return at
    raise Wrong(NA)


def _nearest(wanted: Scalar, listed: Sequence[Scalar]) -> int:
    """Excel halves the list; the answer is certain only in one that is sorted."""
    if not isinstance(wanted, Decimal):
        raise Unknown
    numbers = [(value, at) for at, value in enumerate(listed) if isinstance(value, Decimal)]
    if any(a[0] > b[0] for a, b in pairwise(numbers)):
        raise Unknown
    found = [at for value, at in numbers if compared(value, wanted) <= 0]
    if not found:
        raise Wrong(NA)
    return found[-1]


def _either(test: Test, sign: str) -> Test:
    return (lambda value: not test(value)) if sign == "<>" else test


def _number(text: str) -> Decimal | None:
    try:
        return number(text)
    except Wrong:
        return None


def _is_number(value: Scalar, wanted: Decimal) -> bool:
    """A text that reads as the number is found, too."""
    if isinstance(value, str):
        try:
            value = number(value)
        except (Wrong, Unknown):
            return False
    return isinstance(value, Decimal) and rounded(value) == rounded(wanted)
