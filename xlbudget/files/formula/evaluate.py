"""What a formula shows, worked out from what cells show.

The functions are those that offices' tables use; a formula with any other one is
``Unknown``, and so is all that Excel would settle by country, calendar or chance.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeAlias

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.formula.ranges import Elsewhere, Names, Reach, Spot, named, ranges
from xlbudget.files.formula.syntax import (
    Call,
    Chain,
    Constants,
    Literal,
    Node,
    Reference,
    Unary,
    parse,
)
from xlbudget.files.formula.values import VALUE, Block, Scalar, Unknown, Wrong, joined, number
from xlbudget.files.sheet_cells import Area

_DEEPEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Ref:
    """Ranges as a reference gives them, before anybody reads what they hold."""

    reaches: tuple[Reach, ...]

    @property
    def one(self) -> Reach:
        """The range, when it is a single one."""
        if len(self.reaches) != 1:
            raise Unknown
        return self.reaches[0]


Operand: TypeAlias = Scalar | Block | Ref
ScalarFunction: TypeAlias = Callable[..., Scalar]
NodeFunction: TypeAlias = Callable[["Evaluation", Sequence[Node]], Operand]


class Cells(Protocol):
    """A workbook's cells as formulas read them; both methods raise ``Unknown``."""

    names: Names

    def block(self, reach: Reach) -> Block:
        """Return what the cells of a range show, row by row."""

    def left_out(self, reach: Reach, hidden: bool) -> set[int]:
        """Return the rows of a range that SUBTOTAL passes over."""


class Functions(Protocol):
    """The functions that there are."""

    scalars: Mapping[str, ScalarFunction]
    of_nodes: Mapping[str, NodeFunction]


class Evaluation:
    """One formula while it is worked out; ``array`` when it was entered as an array formula."""

    def __init__(
        self, cells: Cells, functions: Functions, spot: Spot, array: bool = False, depth: int = 0
    ) -> None:
        self.cells = cells
        self.spot = spot
        self._functions = functions
        self._array = array
        self._depth = depth

    def shown(self, node: Node) -> Block:
        """Return what the formula shows: one value, or an array's rows."""
        found = self.value(node)
        return found if isinstance(found, list) else [[found]]

    def in_array(self) -> "Evaluation":
        """Return this evaluation as the arguments of SUMPRODUCT and MATCH are worked out."""
        return Evaluation(self.cells, self._functions, self.spot, True, self._depth)

    def in_own_cell(self) -> "Evaluation":
        """Return this evaluation as INDIRECT reads its text: as if written in this cell."""
        spot = Spot(*self.spot[:3])
        return Evaluation(self.cells, self._functions, spot, self._array, self._depth)

    def operand(self, node: Node) -> Operand:
        """Return a value, an array or, unread, the ranges that a node gives."""
        try:
            return self._operand(node)
        except Wrong as wrong:
            return wrong.error

    def value(self, node: Node) -> Scalar | Block:
        """Return a node's value; of a range the cell beside the formula, but in an array all."""
        found = self.operand(node)
        if not isinstance(found, Ref):
            return found
        if self._array:
            return _single(self.cells.block(found.one))
        return self._beside(found.one)

    def scalar(self, node: Node) -> Scalar:
        """Return a node's one value; raises ``Wrong`` for an error."""
        found = self.value(node)
        if isinstance(found, list):
            raise Unknown  # an array where one value is asked for
        if isinstance(found, ErrorValue):
            raise Wrong(found)
        return found

    def number(self, node: Node) -> Decimal:
        """Return a node's one value as a number."""
        return number(self.scalar(node))

    def block(self, node: Node) -> Block:
        """Return all values of a node."""
        found = self.operand(node)
        if isinstance(found, Ref):
            return self.cells.block(found.one)
        return found if isinstance(found, list) else [[found]]

    def values(self, node: Node) -> Iterator[tuple[Scalar, bool]]:
        """Yield every value of a node, and whether it is in a range or an array."""
        found = self.operand(node)
        if isinstance(found, Ref):
            blocks = [self.cells.block(reach) for reach in found.reaches]
        elif isinstance(found, list):
            blocks = [found]
        else:
            yield found, False
            return
        for block in blocks:
            for row in block:
                for value in row:
                    yield value, True

    def _operand(self, node: Node) -> Operand:
        if isinstance(node, Literal):
            return node.value
        if isinstance(node, Reference):
            return self._reference(node.text)
        if isinstance(node, Call):
            return self._call(node)
        if isinstance(node, Constants):
            return [[self.scalar(each) for each in row] for row in node.rows]
        if isinstance(node, Unary):
            return lifted(lambda value: _signed(node.sign, value), [self.value(node.node)])
        return self._chain(node)

    def _reference(self, text: str) -> Operand:
        meaning = named(text, self.spot, self.cells.names)
        if meaning is not None:
            if self._depth == _DEEPEST_NAME:
                raise Unknown
            return self._of_name(*meaning)
        try:
            return Ref(ranges(text, self.spot, self.cells.names))
        except Elsewhere as error:
            raise Unknown from error

    def _of_name(self, formula: str, sheet: str) -> Operand:
        """A name is written as if in A1, and moves with the cell that uses it."""
        spot = at_name(self.spot, sheet)
        inner = Evaluation(self.cells, self._functions, spot, True, self._depth + 1)
        return inner.operand(parse(formula))

    def _call(self, call: Call) -> Operand:
        of_nodes = self._functions.of_nodes.get(call.name)
        if of_nodes is not None:
            try:
                return of_nodes(self, call.args)
            except IndexError as error:  # too few arguments
                raise Unknown from error
        scalar = self._functions.scalars.get(call.name)
        if scalar is None:
            raise Unknown(call.name)
        return lifted(scalar, [self.value(arg) for arg in call.args])

    def _chain(self, chain: Chain) -> Operand:
        sign = chain.rest[0][0]
        if sign in (" ", ","):
            found = [self.operand(node) for node in (chain.first, *(n for _, n in chain.rest))]
            refs = [each for each in found if isinstance(each, Ref)]
            if len(refs) != len(found):
                raise Unknown
            if sign == ",":
                return Ref(tuple(reach for ref in refs for reach in ref.reaches))
            return _crossing([ref.one for ref in refs])
        left = self.value(chain.first)
        for sign, node in chain.rest:
            left = lifted(lambda a, b, s=sign: joined(a, s, b), [left, self.value(node)])
        return left

    def _beside(self, reach: Reach) -> Scalar:
        """The cell of a row or column of cells that is in the formula's own column or row."""
        sheet, area = reach
        wide, high = area.right > area.left, area.bottom > area.top
        if (wide and high) or ((wide or high) and sheet != self.spot.sheet):
            raise Unknown
        column, row = self.spot.column, self.spot.row
        if (wide and not area.left <= column <= area.right) or (
            high and not area.top <= row <= area.bottom
        ):
            raise Wrong(VALUE)
        at = Area(column, row, column, row)
        left, top = (at.left if wide else area.left), (at.top if high else area.top)
        return self.cells.block(Reach(sheet, Area(left, top, left, top)))[0][0]


def at_name(spot: Spot, sheet: str) -> Spot:
    """Return the spot at which the formula of a defined name is read."""
    return Spot(sheet, spot.column, spot.row, spot.column - 1, spot.row - 1)


def lifted(call: ScalarFunction, args: Sequence[Scalar | Block]) -> Scalar | Block:
    """Call a function of single values on arrays, too, each element with its like."""
    blocks = [arg for arg in args if isinstance(arg, list)]
    if not blocks:
        return _tried(call, [at(arg, 0, 0) for arg in args])
    rows = max(len(block) for block in blocks)
    columns = max(len(block[0]) for block in blocks)
    if any(len(b) not in (1, rows) or len(b[0]) not in (1, columns) for b in blocks):
        raise Unknown
    return [
        [_tried(call, [at(arg, row, column) for arg in args]) for column in range(columns)]
        for row in range(rows)
    ]


def at(arg: Scalar | Block, row: int, column: int) -> Scalar:
    """Return an element of an array; a single row, column or value goes on without end."""
    if not isinstance(arg, list):
        return arg
    cells = arg[row if len(arg) > 1 else 0]
    return cells[column if len(cells) > 1 else 0]


def _tried(call: ScalarFunction, args: Sequence[Scalar]) -> Scalar:
    try:
        return call(*args)
    except Wrong as wrong:
        return wrong.error
    except TypeError as error:  # the wrong number of arguments
        raise Unknown from error


def _signed(sign: str, value: Scalar) -> Scalar:
    if sign == "+":
        return value
    if sign == "%":
        return number(value) / 100
    return -number(value)


def _single(block: Block) -> Scalar | Block:
    return block[0][0] if len(block) == 1 == len(block[0]) else block


def _crossing(reaches: Sequence[Reach]) -> Ref:
    sheets = {reach.sheet for reach in reaches}
    areas = [reach.area for reach in reaches]
    left, top = max(a.left for a in areas), max(a.top for a in areas)
    right, bottom = min(a.right for a in areas), min(a.bottom for a in areas)
    if len(sheets) != 1 or left > right or top > bottom:
        raise Unknown
    return Ref((Reach(sheets.pop(), Area(left, top, right, bottom)),))
