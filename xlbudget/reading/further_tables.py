"""Further tables on the sheet or in the text of a table of allocations.

Only one table is read.  One below it with a heading of its own is cut off, so
that its rows are not taken for the first table's, and reported unless it only
sums up the first.  A heading that comes again on the next page is no further
table, and neither is one of recipients or signatures, without amounts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.geography import district, homes
from xlbudget.budget.outside import Outside
from xlbudget.budget.taka import read_amount
from xlbudget.reading.around import excerpt
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import Heading
from xlbudget.reading.heading_rows import HeadingRows, read_heading
from xlbudget.reading.spans import Span
from xlbudget.reading.total_labels import is_total_label

_FIGURE = re.compile(r"[(\[]?[0-9০-৯][0-9০-৯\s.,/=\-–)\]।]*")
_AMOUNT = re.compile("[৳]?\\s*[0-9০-৯]")
_WHOSE = frozenset({"serial", "district", "office", "upazila", "person"})
_PLACES = _WHOSE - {"serial"}
_MONEY = frozenset({"amount", "row_total"})


@dataclass(frozen=True, slots=True)
class Further:
    """A further table below: where it is, and the sums of its columns of money."""

    outside: Outside
    sums: frozenset[Decimal]


def without_further(
    grid: Grid, heading: HeadingRows, merged: tuple[Span, ...]
) -> tuple[Grid, tuple[Further, ...]]:
    """Return the grid without the tables below the one of ``heading``, and those tables."""
    found = tuple(_further(grid, heading, merged))
    cut = {i for first, last, _ in found for i in range(first, last + 1)}
    if not cut:
        return grid, ()
    kept = [i for i in range(len(grid.rows)) if i not in cut]
    rest = replace(grid, rows=tuple(grid.rows[i] for i in kept), at=tuple(grid.at[i] for i in kept))
    return rest, tuple(further for _, _, further in found)


def unread(further: tuple[Further, ...], sums: tuple[Decimal, ...]) -> Iterator[Outside]:
    """Yield the further tables that do more than sum up the one whose columns have ``sums``."""
    own = {*sums, sum(sums, Decimal(0))}
    return (other.outside for other in further if not other.sums & own)


def second_half(grid: Grid, heading: HeadingRows) -> Iterator[Outside]:
    """Yield the right half of a list that is set in two halves side by side."""
    first: dict[str, int] = {}
    again: list[int] = []
    for h in heading.found:
        if h.role in _WHOSE and first.setdefault(match_key(h.text), h.column) != h.column:
            again.append(h.column)
    if len(again) < 2 or min(again) <= max(c for c in first.values() if c not in again):
        return
    left, right = min(again), max(h.column for h in heading.found)
    below = zip(grid.at[heading.last + 1 :], grid.rows[heading.last + 1 :], strict=True)
    filled = [(at, row[left - 1 : right]) for at, row in below if _fills(row[left - 1 : right])]
    if filled:
        top, shown = filled[0]
        yield Outside("half", grid.sheet, top, left, filled[-1][0], right, excerpt(shown))


def _fills(cells: tuple[Value, ...]) -> bool:
    return sum(not blank(v) for v in cells) >= 2


def _further(
    grid: Grid, heading: HeadingRows, merged: tuple[Span, ...]
) -> Iterator[tuple[int, int, Further]]:
    """The further tables, each with the indexes of its first and last row."""
    end = heading.last
    for start in range(heading.last + 1, len(grid.rows)):
        if start <= end or not (_may_head(grid.rows[start]) and _begins(grid, start)):
            continue
        other = read_heading(grid, start, merged)
        if other is None or not _heads_money(other) or _same(heading, other):
            continue
        last = _last(grid, other)
        sums = _sums(grid, other, last)
        if sums:
            first = max(other.first, end + 1)
            yield first, last, Further(_outside(grid, first, last), sums)
            end = last


def _may_head(row: tuple[Value, ...]) -> bool:
    """Whether a row holds texts alone and no figure, at little cost: most rows are allocations."""
    filled = [v for v in row if v is not None and v != ""]
    return len(filled) >= 2 and all(
        isinstance(v, str) and not _FIGURE.fullmatch(v.strip()) for v in filled
    )


def _begins(grid: Grid, index: int) -> bool:
    """Whether something may begin on a row: it is below a blank row, a title or a total."""
    above = [v for v in grid.rows[index - 1] if not blank(v)]
    gap = grid.at[index] > grid.at[index - 1] + 1
    return gap or len(above) <= 1 or any(isinstance(v, str) and is_total_label(v) for v in above)


def _heads_money(heading: HeadingRows) -> bool:
    """Whether headings name money and who gets it; a row that names a place is no heading."""
    roles = {h.role for h in heading.found}
    amounts = (h.text for h in heading.found if h.role in _MONEY)
    if any(_AMOUNT.match(text) or read_amount(text).taka is not None for text in amounts):
        return False  # ৪০০০ টাকা
    words = (w for h in heading.found for w in h.text.replace(",", " ").split())
    return bool(roles & _PLACES and roles & _MONEY) and not any(
        district(w) or homes(w) for w in words
    )


def _same(heading: HeadingRows, other: HeadingRows) -> bool:
    """Whether a heading is the table's own, again at the top of a page."""
    return list(map(_means, heading.found)) == list(map(_means, other.found))


def _means(heading: Heading) -> tuple[int, str | None, tuple[str, ...]]:
    return heading.column, heading.role, find_codes(heading.text)


def _last(grid: Grid, heading: HeadingRows) -> int:
    """The index of a table's last row: rows of one cell, or after a gap of two, are text again."""
    last = heading.last
    for i in range(heading.last + 1, len(grid.rows)):
        filled = sum(not blank(v) for v in grid.rows[i])
        gap = grid.at[i] > grid.at[last] + 1
        if filled == 0:
            continue
        if filled == 1 or (gap and filled == 2):
            break
        last = i
    return last


def _sums(grid: Grid, heading: HeadingRows, last: int) -> frozenset[Decimal]:
    columns = [h.column for h in heading.found if h.role in _MONEY]
    sums: dict[int, Decimal] = {}
    for row in grid.rows[heading.last + 1 : last + 1]:
        if any(isinstance(v, str) and is_total_label(v) for v in row):
            continue
        for column in columns:
            taka = read_amount(row[column - 1]).taka if column <= len(row) else None
            if taka is not None:
                sums[column] = sums.get(column, Decimal(0)) + taka
    return frozenset(sums.values())


def _outside(grid: Grid, first: int, last: int) -> Outside:
    rows = grid.rows[first : last + 1]
    columns = [c for row in rows for c, v in enumerate(row, 1) if not blank(v)]
    corners = (grid.at[first], min(columns), grid.at[last], max(columns))
    return Outside("table", grid.sheet, *corners, excerpt(rows[0]))
