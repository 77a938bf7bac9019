"""A formula as a tree of what it asks for.

openpyxl's tokenizer parts the text, as a workbook file writes it; here the
parts become nodes, by Excel's order of operators (a sign before ^, all from
the left).  Source: ECMA-376 Part 1, section 18.17.2.

>>> parse("SUM(A1:A3)")
Call(name='SUM', args=(Reference(text='A1:A3'),))
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from xlbudget.budget.cells import ErrorValue

_LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
_DEEPEST = 100
_PREFIXES = ("_xlfn.", "_xlws.", "_xludf.")
_Token: TypeAlias = tuple[str, str, str]
_END: _Token = ("END", "", "")


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, text, truth value or error that is written into the formula; ``None``: left out."""

    value: Decimal | str | bool | ErrorValue | None


@dataclass(frozen=True, slots=True)
class Reference:
    """Cells, a part of a Table, or a name, as they are written."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function and its arguments; the name without Excel's prefix for newer ones."""

    name: str
    args: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Unary:
    """A sign before a value, or ``%`` behind it."""

    sign: str
    node: "Node"


@dataclass(frozen=True, slots=True)
class Chain:
    """Values joined from the left by operators of one rank; `` `` and ``,`` join references."""

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Constants:
    """``{1,2;3,4}``: rows of constants."""

    rows: tuple[tuple["Node", ...], ...]


Node: TypeAlias = Literal | Reference | Call | Unary | Chain | Constants


class Unreadable(ValueError):  # noqa: N818 - an answer, no failure of the program's
    """A formula that cannot be taken apart."""


@lru_cache(maxsize=4096)
def parse(formula: str) -> Node:
    """Return the tree of a formula without its ``=``; ``Unreadable`` when it has none."""
    reader = _Reader(_tokens(formula))
    node = reader.ranked(0, 0)
    if reader.ahead != _END:
        raise Unreadable(formula)
    return node


class _Reader:
    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def ahead(self) -> _Token:
        return self._tokens[self._at]

    def ranked(self, level: int, depth: int) -> Node:
        """Read values joined by operators of this rank or a tighter one."""
        if depth > _DEEPEST:
            raise Unreadable
        if level == len(_LEVELS):
            return self._signed(depth)
        first, rest = self.ranked(level + 1, depth), []
        while self.ahead[0] == "OPERATOR-INFIX" and self.ahead[2] in _LEVELS[level]:
            sign = self._take()[2]
            rest.append((sign, self.ranked(level + 1, depth)))
        return Chain(first, tuple(rest)) if rest else first

    def _take(self) -> _Token:
        token = self.ahead
        if token != _END:
            self._at += 1
        return token

    def _signed(self, depth: int) -> Node:
        if self.ahead[0] == "OPERATOR-PREFIX":
            sign = self._take()[2]
            if depth > _DEEPEST:
                raise Unreadable
            return Unary(sign, self._signed(depth + 1))
        node = self._crossed(depth)
        while self.ahead[0] == "OPERATOR-POSTFIX":
            node = Unary(self._take()[2], node)
        return node

    def _crossed(self, depth: int) -> Node:
        first, rest = self._operand(depth), []
        while self.ahead[0] == "WHITE-SPACE":
            self._take()
            rest.append((" ", self._operand(depth)))
        return Chain(first, tuple(rest)) if rest else first

    def _operand(self, depth: int) -> Node:
        kind, subtype, text = self._take()
        if kind == "OPERAND":
            return _literal(subtype, text)
        if kind == "PAREN" and subtype == "OPEN":
            return self._parenthesis(depth + 1)
        if kind == "FUNC" and subtype == "OPEN":
            return Call(_function(text), tuple(self._arguments("FUNC", depth + 1)))
        if kind == "ARRAY" and subtype == "OPEN":
            return Constants(self._rows(depth + 1))
        raise Unreadable(text)

    def _parenthesis(self, depth: int) -> Node:
        first, rest = self.ranked(0, depth), []
        while self.ahead == ("OPERATOR-INFIX", "", ","):
            self._take()
            rest.append((",", self.ranked(0, depth)))
        self._close("PAREN")
        return Chain(first, tuple(rest)) if rest else first

    def _arguments(self, kind: str, depth: int) -> Iterator[Node]:
        """Read values up to the closing bracket; between two commas stands a blank."""
        if self.ahead[:2] == (kind, "CLOSE"):
            self._take()
            return
        while True:
            missing = self.ahead[0] == "SEP" or self.ahead[:2] == (kind, "CLOSE")
            yield Literal(None) if missing else self.ranked(0, depth)
            if self.ahead[0] != "SEP":
                break
            self._take()
        self._close(kind)

    def _rows(self, depth: int) -> tuple[tuple[Node, ...], ...]:
        rows: list[list[Node]] = [[]]
        while True:
            rows[-1].append(self.ranked(0, depth))
            if self.ahead[0] != "SEP":
                break
            if self._take()[1] == "ROW":
                rows.append([])
        self._close("ARRAY")
        if len({len(row) for row in rows}) != 1:
            raise Unreadable
        return tuple(map(tuple, rows))

    def _close(self, kind: str) -> None:
        if self._take()[:2] != (kind, "CLOSE"):
            raise Unreadable


def _literal(subtype: str, text: str) -> Node:
    if subtype == "TEXT":
        return Literal(text[1:-1].replace('""', '"'))
    if subtype == "LOGICAL":
        return Literal(text.upper() == "TRUE")
    if subtype == "ERROR":
        return Literal(ErrorValue(text.upper()))
    if subtype == "NUMBER" and text.isascii():
        return Literal(Decimal(text))
    if subtype != "RANGE" or text.startswith(":") or text.endswith(":"):
        raise Unreadable(text)
    return Reference(text.removeprefix("@"))


def _function(text: str) -> str:
    name = text.rstrip("(").removeprefix("@")
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    if ":" in name:  # A1:INDEX(…), a range that is computed
        raise Unreadable(text)
    return name.upper()


def _tokens(formula: str) -> list[_Token]:
    from openpyxl.formula import Tokenizer

    try:
        found = [(t.type, t.subtype, t.value) for t in Tokenizer(f"={formula}").items]
    except Exception as error:  # it raises many things on what it does not know
        raise Unreadable(formula) from error
    kept: list[_Token] = []
    for token, following in zip(found, [*found[1:], _END], strict=True):
        if token[0] == "WHITE-SPACE":
            meets = kept and _ends_operand(kept[-1]) and _starts_operand(following)
            if not meets or following[2].startswith(":") or kept[-1][2].endswith(":"):
                continue
        if kept and token[1] == "RANGE" and kept[-1][1] == "RANGE":  # A1 : A3
            token = ("OPERAND", "RANGE", kept.pop()[2] + token[2])
        kept.append(token)
    return [*kept, _END]


def _ends_operand(token: _Token) -> bool:
    return token[0] == "OPERAND" or token[1] == "CLOSE"


def _starts_operand(token: _Token) -> bool:
    return token[0] == "OPERAND" or (token[0] in ("FUNC", "PAREN") and token[1] == "OPEN")
