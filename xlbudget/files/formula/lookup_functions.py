"""Functions that find cells: SUMIF, VLOOKUP, INDEX, OFFSET, INDIRECT …"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.formula.criteria import criterion, position
from xlbudget.files.formula.evaluate import Evaluation, NodeFunction, Operand, Ref
from xlbudget.files.formula.number_functions import mean, total
from xlbudget.files.formula.ranges import LAST_COLUMN, LAST_ROW, Reach
from xlbudget.files.formula.syntax import Literal, Node, Reference, Unreadable, parse
from xlbudget.files.formula.values import (
    REF,
    VALUE,
    Block,
    Scalar,
    Unknown,
    Wrong,
    text,
    truth,
    whole,
)
from xlbudget.files.sheet_cells import Area


def _reach(formula: Evaluation, node: Node) -> Reach:
    found = formula.operand(node)
    if isinstance(found, ErrorValue):
        raise Wrong(found)
    if not isinstance(found, Ref):
        raise Unknown
    return found.one


def _like(reach: Reach, shape: Reach) -> Reach:
    """The range that begins where one does and is as large as another, as SUMIF reads it."""
    left, top = reach.area.left, reach.area.top
    wide, high = shape.area.right - shape.area.left, shape.area.bottom - shape.area.top
    return _within(reach.sheet, left, top, left + wide, top + high)


def _within(sheet: str, left: int, top: int, right: int, bottom: int) -> Reach:
    if left < 1 or top < 1 or right > LAST_COLUMN or bottom > LAST_ROW:
        raise Wrong(REF)
    return Reach(sheet, Area(left, top, right, bottom))


def _met(formula: Evaluation, pairs: Sequence[Node], shape: Reach) -> Iterator[tuple[int, int]]:
    """The rows and columns where every criterion is met."""
    tests = []
    for listed, wanted in zip(pairs[::2], pairs[1::2], strict=True):
        reach = _reach(formula, listed)
        if _like(reach, shape) != reach:
            raise Wrong(VALUE)
        tests.append((formula.cells.block(reach), criterion(formula.scalar(wanted))))
    block = tests[0][0]
    for row in range(len(block)):
        for column in range(len(block[0])):
            if all(test(cells[row][column]) for cells, test in tests):
                yield row, column


def _conditional(name: str, formula: Evaluation, args: Sequence[Node]) -> Decimal:
    """SUMIF, COUNTIF, AVERAGEIF, and SUMIFS … of several criteria."""
    kind, several = name.partition("IF")[0], name.endswith("S")
    if several and kind != "COUNT":
        summed, pairs = _reach(formula, args[0]), args[1:]
        shape = summed
    else:
        shape = _reach(formula, args[0])
        pairs = args if several else args[:2]
        summed = _reach(formula, args[2]) if len(args) == 3 and not several else shape
    if not pairs or len(pairs) % 2:
        raise Unknown
    places = list(_met(formula, pairs, shape))
    if kind == "COUNT":
        return Decimal(len(places))
    block = formula.cells.block(_like(summed, shape))
    found = [block[row][column] for row, column in places]
    error = next((value for value in found if isinstance(value, ErrorValue)), None)
    if error is not None:
        raise Wrong(error)
    numbers = iter([value for value in found if isinstance(value, Decimal)])
    return total(numbers) if kind == "SUM" else mean(numbers)


def _is_nearest(formula: Evaluation, args: Sequence[Node], at: int) -> bool:
    return len(args) <= at or truth(formula.scalar(args[at]))


def _vlookup(formula: Evaluation, args: Sequence[Node], across: bool = False) -> Scalar:
    wanted = formula.scalar(args[0])
    block = formula.in_array().block(args[1])
    if across:
        block = [list(column) for column in zip(*block, strict=True)]
    column = whole(formula.scalar(args[2]))
    if column < 1:
        raise Wrong(VALUE)
    if column > len(block[0]):
        raise Wrong(REF)
    return block[_found(wanted, block, _is_nearest(formula, args, 3))][column - 1]


def _found(wanted: Scalar, block: Block, nearest: bool) -> int:
    return position(wanted, [row[0] for row in block], nearest)


def _line(block: Block) -> list[Scalar]:
    if len(block) > 1 and len(block[0]) > 1:
        raise Unknown
    return block[0] if len(block) == 1 else [row[0] for row in block]


def _match(formula: Evaluation, args: Sequence[Node]) -> Decimal:
    way = whole(formula.scalar(args[2])) if len(args) > 2 else 1
    if way not in (0, 1):
        raise Unknown
    listed = _line(formula.in_array().block(args[1]))
    return Decimal(position(formula.scalar(args[0]), listed, way == 1) + 1)


def _xlookup(formula: Evaluation, args: Sequence[Node]) -> Operand:
    if not 3 <= len(args) <= 4:
        raise Unknown
    wanted = formula.scalar(args[0])
    if isinstance(wanted, str) and set(wanted) & set("*?~"):
        raise Unknown  # XLOOKUP takes them as they are
    listed, given = (_line(formula.in_array().block(arg)) for arg in args[1:3])
    try:
        return given[position(wanted, listed, nearest=False)]
    except Wrong:
        if len(args) == 3:
            raise
        return formula.operand(args[3])


def _index(formula: Evaluation, args: Sequence[Node]) -> Operand:
    row = whole(formula.scalar(args[1]))
    column = whole(formula.scalar(args[2])) if len(args) == 3 else None
    found = formula.operand(args[0])
    if not isinstance(found, Ref) or len(args) > 3:
        raise Unknown
    sheet, area = found.one
    if column is None and area.top == area.bottom:
        row, column = 1, row
    top, bottom = _part(area.top, area.bottom, row)
    left, right = _part(area.left, area.right, 1 if column is None else column)
    return Ref((Reach(sheet, Area(left, top, right, bottom)),))


def _part(first: int, last: int, at: int) -> tuple[int, int]:
    if not 0 <= at <= last - first + 1:
        raise Wrong(REF)
    return (first + at - 1, first + at - 1) if at else (first, last)


def _offset(formula: Evaluation, args: Sequence[Node]) -> Ref:
    sheet, area = _reach(formula, args[0])
    down, right = (whole(formula.scalar(arg)) for arg in args[1:3])
    given = [None if arg == Literal(None) else whole(formula.scalar(arg)) for arg in args[3:5]]
    sizes = dict(enumerate(given))
    high, wide = sizes.get(0), sizes.get(1)
    height = area.bottom - area.top + 1 if high is None else high
    width = area.right - area.left + 1 if wide is None else wide
    if height < 1 or width < 1:
        raise Unknown
    top, left = area.top + down, area.left + right
    return Ref((_within(sheet, left, top, left + width - 1, top + height - 1),))


def _indirect(formula: Evaluation, args: Sequence[Node]) -> Operand:
    if len(args) == 2 and not truth(formula.scalar(args[1])):
        raise Unknown  # R1C1
    written = text(formula.scalar(args[0]))
    try:
        node = parse(written.strip())
    except Unreadable as error:
        raise Unknown from error
    if not isinstance(node, Reference):
        raise Unknown
    return formula.in_own_cell().operand(node)


def _place(axis: int, formula: Evaluation, args: Sequence[Node]) -> Decimal:
    if not args:
        return Decimal((formula.spot.column, formula.spot.row)[axis])
    area = _reach(formula, args[0]).area
    if area[axis] != area[axis + 2]:
        raise Unknown
    return Decimal(area[axis])


def _size(axis: int, formula: Evaluation, args: Sequence[Node]) -> Decimal:
    area = _reach(formula, args[0]).area
    return Decimal(area[axis + 2] - area[axis] + 1)


_CONDITIONAL = ("SUMIF", "COUNTIF", "AVERAGEIF", "SUMIFS", "COUNTIFS", "AVERAGEIFS")
OF_NODES: Final[Mapping[str, NodeFunction]] = {
    **{name: partial(_conditional, name) for name in _CONDITIONAL},
    "VLOOKUP": _vlookup,
    "HLOOKUP": partial(_vlookup, across=True),
    "MATCH": _match,
    "XLOOKUP": _xlookup,
    "INDEX": _index,
    "OFFSET": _offset,
    "INDIRECT": _indirect,
    "ROW": partial(_place, 1),
    "COLUMN": partial(_place, 0),
    "ROWS": partial(_size, 1),
    "COLUMNS": partial(_size, 0),
}
