"""Figures printed on two lines because their column is too narrow: one account, one amount.

A printer breaks a long figure where the column ends, at any digit.  The first line is
then as wide as the column's widest, the second one is shorter, and nothing beside it
begins a row.  Where that is not certain the two lines are left apart.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from xlbudget.bangla.digits import to_ascii
from xlbudget.reading.page_lines import Line
from xlbudget.reading.total_labels import is_total_label

_PART = re.compile(r"[0-9][0-9,.\-/]*")
_REST = re.compile(r"[0-9,.][0-9,.\-/=]*")
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?(?:/-)?|[0-9]{1,3}(?:,[0-9]{3})+"
)
_PHONE = re.compile("0[0-9]{5,}")
_DIGIT = 1.3  # of a digit's mean width: the widest one, for which a line had no room
_PADDING = 12.0  # points that a ruled cell keeps free at both sides, at the most
_CLOSE = 1.5  # heights between the two lines, at the most
_LEVEL = 0.3  # of a line's height: what is level to the eye
_CLOSER = 0.85  # of the distance to the next figure below
_WORD_SPACE = 0.3  # of a line's height

Columns = Mapping[int, tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class Widths:
    """What is known of a table's columns: how wide their fields and their widest figures are.

    ``fields`` is empty where no lines are drawn.
    """

    figures: Mapping[int, float]
    fields: Mapping[int, float]


def widest_figures(columns: Iterator[tuple[int, tuple[Line, ...]]]) -> dict[int, float]:
    """Return for each column the width of its widest line that is a figure or a part of one."""
    found: dict[int, float] = {}
    for column, lines in columns:
        for line in filter(_is_part, lines):
            found[column] = max(found.get(column, 0.0), line.width)
    return found


def broken_figures(columns: Columns, widths: Widths) -> frozenset[Line]:
    """Return the lines that go on with the figure in the line above them."""
    pairs = {c: tuple(_pairs(c, lines, widths)) for c, lines in columns.items()}
    rests = {below for found in pairs.values() for _, below in found}
    return frozenset(
        below
        for column, found in pairs.items()
        for above, below in found
        if not _begins_row(column, below, columns, rests)
        and _is_certain(column, (above, below), columns, widths, len(found))
        and _is_one_row(column, (above, below), columns, widths, rests)
    )


def _pairs(column: int, lines: tuple[Line, ...], widths: Widths) -> Iterator[tuple[Line, Line]]:
    """The neighbouring lines of a column that may be one figure, by their width."""
    for above, below in pairwise(lines):
        if not (_is_part(above) and _REST.fullmatch(to_ascii(below.text))):
            continue
        if below.middle - above.middle > _CLOSE * above.height:
            continue
        if _is_grouped(above, below) or _is_full(column, above, below, widths):
            yield above, below


def _is_part(line: Line) -> bool:
    return bool(_PART.fullmatch(to_ascii(line.text)))


def _is_full(column: int, above: Line, below: Line, widths: Widths) -> bool:
    """Whether a line had no room for one digit more, and what is below it is shorter."""
    if any(mark in f"{above.text}{below.text}" for mark in ",/."):
        return False  # amounts: only their commas say that they are one
    widest = widths.figures.get(column, 0.0)
    field = widths.fields.get(column, above.width)
    wide = _DIGIT * above.width / len(above.text)
    full = above.width >= widest - wide and 0 <= field - above.width < wide + _PADDING
    phones = all(_PHONE.fullmatch(to_ascii(line.text)) for line in (above, below))
    return full and len(below.text) < len(above.text) and not phones


def _is_grouped(above: Line, below: Line) -> bool:
    """Whether only the two lines together have their commas where an amount has them."""
    first, rest = to_ascii(above.text), to_ascii(below.text)
    if "," not in first + rest or not _GROUPED.fullmatch(first + rest):
        return False
    whole = _GROUPED.fullmatch(rest) or rest.isdigit()
    return (
        rest.startswith((",", "0"))
        or first.endswith(",")
        or ("," in first and not whole)
        or ("," in first and not _GROUPED.fullmatch(first))
    )


def _begins_row(column: int, line: Line, columns: Columns, rests: set[Line]) -> bool:
    """Whether something beside a line begins a row: a figure, a total, a text of its own."""
    for other, lines in columns.items():
        if other == column:
            continue
        for i, beside in enumerate(lines):
            if abs(beside.middle - line.middle) > _LEVEL * line.height or beside in rests:
                continue
            if _is_part(beside) or is_total_label(beside.text):
                return True
            if i == 0 or _had_room(lines, i):
                return True
    return False


def _had_room(lines: tuple[Line, ...], i: int) -> bool:
    """Whether a line's first word had room in the line above it."""
    above, word = lines[i - 1], lines[i].words[0]
    if lines[i].middle - above.middle > _CLOSE * above.height:
        return True
    widest = max(line.width for line in lines)
    return above.width + _WORD_SPACE * above.height + word.right - word.left <= widest


def _is_certain(
    column: int, pair: tuple[Line, Line], columns: Columns, widths: Widths, count: int
) -> bool:
    """Whether the break is known by commas, by the cell's edge, by a like one, by its distance."""
    return (
        _is_grouped(*pair)
        or column in widths.fields
        or count > 1
        or _is_closer(pair, columns[column])
    )


def _is_closer(pair: tuple[Line, Line], lines: tuple[Line, ...]) -> bool:
    above, below = pair
    following = next((line for line in lines if line.middle > below.middle), None)
    gap = below.middle - above.middle
    return following is not None and gap < _CLOSER * (following.middle - below.middle)


def _is_one_row(
    column: int, pair: tuple[Line, Line], columns: Columns, widths: Widths, rests: set[Line]
) -> bool:
    """Whether the figures beside two lines are those of one row."""
    above, below = pair
    figures = {
        other: [line for line in lines if _is_part(line) and line not in rests]
        for other, lines in columns.items()
        if other != column
    }
    if column in widths.fields and all(len(found) < 2 for found in figures.values()):
        return True
    near = _LEVEL * above.height
    beside = [
        [line for line in found if above.middle - near <= line.middle <= below.middle + near]
        for found in figures.values()
    ]
    if any(len(found) == 1 for found in beside):
        return True
    return _is_closer(pair, columns[column])
