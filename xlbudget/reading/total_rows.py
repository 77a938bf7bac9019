"""Which column each figure of a total row belongs to, where the row does not say so itself.

People leave out the blank cells of a total row (মোট,৮০০০), or write label and
total into one cell.  Where the figures add up under one way of reading them,
that one is meant; else they are taken from the right, where the amounts are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from xlbudget.budget.taka import read_amount
from xlbudget.reading.grid import blank
from xlbudget.reading.rows import ALL_HEADS, BodyRow, Placed
from xlbudget.reading.total_labels import (
    counts_something,
    has_words,
    is_figure_of_money,
    is_total_label,
    written_total,
)

Sums: TypeAlias = tuple[Decimal, ...]
"""One sum per head."""

_Figures: TypeAlias = Sequence[Placed]


@dataclass(frozen=True, slots=True)
class Frame:
    """A table's columns: of its heads, of the row totals, those carried along; and its width.

    ``is_text`` says that a row may have fewer cells than the heading; ``serial`` and
    ``names`` are the columns of serials, of districts and offices.
    """

    heads: tuple[int, ...]
    row_total: int | None
    carried: frozenset[int]
    width: int
    is_text: bool
    serial: int | None = None
    names: tuple[int, ...] = ()

    @property
    def money(self) -> tuple[int, ...]:
        """The columns of money, from left to right."""
        return tuple(sorted({*self.heads, *filter(None, [self.row_total])}))


def placed(row: BodyRow, frame: Frame, sums: Sequence[Sums]) -> BodyRow:
    """Return a total row with its figures under the columns that they belong to.

    ``sums`` are what it may add up to: the rows since the last total, all rows.
    """
    figures = tuple(_figures(row))
    if not figures or not frame.heads or _is_placed(row, figures, frame):
        return row
    ways = tuple(way for way in _ways(figures, frame) if way)
    for way in ways:
        if any(_adds_up(way, frame, each) for each in sums):
            return replace(row, placed=way)
    return replace(row, placed=_likely(figures, frame, ways))


def amounts(row: BodyRow, frame: Frame) -> tuple[Decimal | None, ...]:
    """Return what a row holds under each head; ``None`` for what is blank or no amount."""
    return tuple(read_amount(row.value(column)).taka for column in frame.heads)


def whole(row: BodyRow, frame: Frame) -> Decimal:
    """Return what a row holds under all heads; if that is nothing, what it states for all."""
    given = [a for a in amounts(row, frame) if a is not None]
    if given:
        return sum(given, Decimal(0))
    grand = (row.value(column) for column in (frame.row_total, ALL_HEADS))
    return next((a for v in grand if (a := read_amount(v).taka) is not None), Decimal(0))


def _figures(row: BodyRow) -> Iterator[Placed]:
    labels = []
    found = []
    for column, value in enumerate(row.values, 1):
        if isinstance(value, str) and (is_total_label(value) or has_words(value)):
            labels.append((column, value))
        elif is_figure_of_money(value):
            found.append(Placed(column, value))
    if any(counts_something(text) for _, text in labels):
        return
    yield from found
    if not found:
        for column, text in labels:
            if written := written_total(text):
                yield Placed(column, written.figure)


def _is_placed(row: BodyRow, figures: _Figures, frame: Frame) -> bool:
    """Whether a row's figures are where its heads are."""
    inside = [c for c in frame.money if not blank(row.value(c))]
    outside = {f.column for f in figures} - set(frame.money)
    if len(figures) == 1 and inside and len(frame.heads) > 1 and frame.row_total is None:
        return False  # it may be the total of all heads
    last = max((c for c, v in enumerate(row.values, 1) if not blank(v)), default=0)
    if frame.is_text and (len(row.values) < max(frame.money) or last > frame.width):
        return not outside
    return bool(inside) or outside <= frame.carried


def _ways(figures: _Figures, frame: Frame) -> Iterator[Mapping[int, Placed]]:
    """The ways to read the figures, the likeliest first."""
    money, last = frame.money, figures[-1].column
    yield {f.column: f for f in figures if f.column in money}
    for target in dict.fromkeys((money[-1], max(frame.heads))):
        yield {f.column + target - last: f for f in figures if f.column + target > last}
    count = min(len(figures), len(money))
    yield dict(zip(money[-count:], figures[-count:], strict=True))
    count = min(len(figures), len(frame.heads))
    yield dict(zip(frame.heads[:count], figures[-count:], strict=True))
    if len(figures) == 1:
        yield {ALL_HEADS: figures[0]}


def _adds_up(way: Mapping[int, Placed], frame: Frame, sums: Sums) -> bool:
    due = dict(zip(frame.heads, sums, strict=True))
    due[ALL_HEADS] = sum(sums, Decimal(0))
    if frame.row_total is not None:
        due[frame.row_total] = due[ALL_HEADS]
    money = [column for column in way if column in due]
    return bool(money) and all(read_amount(way[c].value).taka == due[c] for c in money)


def _likely(
    figures: _Figures, frame: Frame, ways: Sequence[Mapping[int, Placed]]
) -> Mapping[int, Placed]:
    """How the figures of a wrong total are read."""
    if len(figures) == 1 and len(frame.heads) > 1:
        if figures[0].column in frame.money:
            return {figures[0].column: figures[0]}
        return {frame.row_total or ALL_HEADS: figures[0]}
    known = {*frame.money, *frame.carried}
    money = set(frame.money)
    fitting = (way for way in ways if set(way) <= known and len(way) == len(figures))
    ordered = [way for way in ways if set(way) <= money]
    return next((way for way in fitting if set(way) & money), ordered[-1] if ordered else ways[-1])
