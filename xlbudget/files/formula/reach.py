"""Which cells a formula may read, as far as its text tells."""

from collections.abc import Iterator
from typing import Final

from xlbudget.files.formula.evaluate import at_name
from xlbudget.files.formula.ranges import Elsewhere, Names, Reach, Spot, named, ranges
from xlbudget.files.formula.syntax import Call, Chain, Constants, Node, Reference, Unary, parse

_COMPUTED: Final = (
    "INDIRECT", "OFFSET", "ANCHORARRAY", "CELL", "INFO", "CALL", "GETPIVOTDATA", "CUBEVALUE",
)  # fmt: skip
"""Functions that read cells which stand nowhere in the formula."""

_ANCHORED: Final = ("SUMIF", "AVERAGEIF")
"""Functions whose third range is as large as the first, whatever it says."""

_DEEPEST = 20


class Anywhere(Exception):  # noqa: N818 - an answer, no failure
    """A formula may read any cell."""


def reached(formula: str, spot: Spot, names: Names, depth: int = 0) -> tuple[Reach, ...]:
    """Return every range that a formula may read.

    ``Anywhere`` when its text does not tell, ``Unreadable`` when it cannot be taken apart.
    """
    if depth > _DEEPEST:
        raise Anywhere
    found: list[Reach] = []
    for node in _all(parse(formula)):
        if isinstance(node, Call):
            odd = node.name in _ANCHORED and len(node.args) > 2
            if node.name in _COMPUTED or (odd and not _same_size(node, spot, names)):
                raise Anywhere
        if isinstance(node, Reference):
            found.extend(_read(node.text, spot, names, depth))
    return tuple(found)


def _read(text: str, spot: Spot, names: Names, depth: int) -> tuple[Reach, ...]:
    meaning = named(text, spot, names)
    if meaning is not None:
        return reached(meaning[0], at_name(spot, meaning[1]), names, depth + 1)
    try:
        return ranges(text, spot, names)
    except Elsewhere:
        return ()


def _same_size(call: Call, spot: Spot, names: Names) -> bool:
    sizes = set()
    for node in (call.args[0], call.args[2]):
        if not isinstance(node, Reference) or named(node.text, spot, names) is not None:
            return False
        for _, area in _read(node.text, spot, names, _DEEPEST):
            sizes.add((area.right - area.left, area.bottom - area.top))
    return len(sizes) <= 1


def _all(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Call):
            waiting.extend(node.args)
        elif isinstance(node, Unary):
            waiting.append(node.node)
        elif isinstance(node, Chain):
            waiting += [node.first, *(each for _, each in node.rest)]
        elif isinstance(node, Constants):
            waiting.extend(each for row in node.rows for each in row)
