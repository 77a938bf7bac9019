"""The cells that have changed, asked by range; and the formulas that may read them."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from xlbudget.files.book_formulas import BookFormula
from xlbudget.files.formula.ranges import Reach

Place: TypeAlias = tuple[str, int, int]
"""A sheet's key, a column, a row."""


class Altered:
    """Cells by sheet, column and row."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._rows: dict[tuple[str, int], list[int]] = {}
        for sheet, column, row in sorted(places):
            self._rows.setdefault((sheet, column), []).append(row)

    def add(self, place: Place) -> None:
        """Count one cell more among them."""
        insort(self._rows.setdefault((place[0], place[1]), []), place[2])

    def meet(self, reach: Reach) -> bool:
        """Whether one of the cells lies in a range."""
        area = reach.area
        return any(
            sheet == reach.sheet
            and area.left <= column <= area.right
            and bisect_left(rows, area.top) < bisect_right(rows, area.bottom)
            for (sheet, column), rows in self._rows.items()
        )


def may_read(
    read: Mapping[BookFormula, tuple[Reach, ...] | None], changed: Collection[Place]
) -> set[BookFormula]:
    """Return the formulas that may read a changed cell, directly or through others.

    ``read`` gives the ranges that each one may read, ``None`` for one that may read any.
    """
    found = {formula for formula, reaches in read.items() if reaches is None}
    news = Altered([*changed, *(place for formula in found for place in formula.places)])
    rest = {formula: reaches for formula, reaches in read.items() if reaches}
    while True:
        more = {f for f, reaches in rest.items() if any(map(news.meet, reaches or ()))}
        if not more:
            return found
        found |= more
        rest = {formula: reaches for formula, reaches in rest.items() if formula not in more}
        news = Altered(place for formula in more for place in formula.places)
