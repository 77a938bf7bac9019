"""A rectangle of cells, and its names in Excel's notation.

Rows and columns count from 1, as Excel counts them; the office counts from 0.

>>> area = read_area("$B$2:C5")
>>> area
Area(row=2, column=2, rows=4, columns=2)
>>> area.address()
'$B$2:$C$5'
>>> read_area("C:A").address()
'$A:$C'
>>> read_area("মোট") is None
True
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from xlbudget.budget.cells import column_letters

ROWS = 1_048_576
COLUMNS = 16_384

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
_COLUMN = re.compile(r"\$?([A-Za-z]{1,3})")
_ROW = re.compile(r"\$?([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Area:
    """``rows`` × ``columns`` cells; the first stands at ``row``, ``column``."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1

    @classmethod
    def of(cls, address: Any) -> "Area":
        """Return the area of the office's ``CellRangeAddress``."""
        row, column = address.StartRow, address.StartColumn
        return cls(row + 1, column + 1, address.EndRow - row + 1, address.EndColumn - column + 1)

    @property
    def last_row(self) -> int:
        """The row of the last cell."""
        return self.row + self.rows - 1

    @property
    def last_column(self) -> int:
        """The column of the last cell."""
        return self.column + self.columns - 1

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """First column, first row, last column, last row, counted from 0."""
        return self.column - 1, self.row - 1, self.last_column - 1, self.last_row - 1

    def through(self, other: "Area") -> "Area":
        """Return the smallest area that holds both."""
        row, column = min(self.row, other.row), min(self.column, other.column)
        last_row = max(self.last_row, other.last_row)
        last_column = max(self.last_column, other.last_column)
        return Area(row, column, last_row - row + 1, last_column - column + 1)

    def within(self, other: "Area") -> "Area | None":
        """Return what both have in common."""
        row, column = max(self.row, other.row), max(self.column, other.column)
        rows = min(self.last_row, other.last_row) - row + 1
        columns = min(self.last_column, other.last_column) - column + 1
        return Area(row, column, rows, columns) if rows > 0 and columns > 0 else None

    def address(self, row_absolute: bool = True, column_absolute: bool = True) -> str:
        """Return the area as Excel writes it."""
        r, c = "$" * row_absolute, "$" * column_absolute
        first, last = column_letters(self.column), column_letters(self.last_column)
        if self.rows == ROWS and self.columns == COLUMNS:
            return f"{r}1:{r}{ROWS}"
        if self.rows == ROWS:
            return f"{c}{first}:{c}{last}"
        if self.columns == COLUMNS:
            return f"{r}{self.row}:{r}{self.last_row}"
        corner = f"{c}{first}{r}{self.row}"
        if (self.rows, self.columns) == (1, 1):
            return corner
        return f"{corner}:{c}{last}{r}{self.last_row}"


def column_number(letters: str) -> int:
    """Return the column of its letters.

    >>> column_number("AB")
    28
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def read_area(text: str) -> Area | None:
    """Return the area that a text such as A1, $B$2:C5, A:C or 3:4 names."""
    first, colon, last = text.strip().partition(":")
    ends = (first, last if colon else first)
    if all(map(_CELL.fullmatch, ends)):
        one, two = (_CELL.fullmatch(end) for end in ends)
        assert one
        assert two
        return Area(int(one[2]), column_number(one[1])).through(
            Area(int(two[2]), column_number(two[1]))
        )
    if colon and all(map(_COLUMN.fullmatch, ends)):
        columns = sorted(column_number(end.strip("$")) for end in ends)
        return Area(1, columns[0], ROWS, columns[1] - columns[0] + 1)
    if colon and all(map(_ROW.fullmatch, ends)):
        rows = sorted(int(end.strip("$")) for end in ends)
        return Area(rows[0], 1, rows[1] - rows[0] + 1, COLUMNS)
    return None


def rectangles(cells: Iterable[tuple[int, int]]) -> list[Area]:
    """Return few areas that together are exactly these (row, column) cells.

    >>> rectangles([(1, 1), (2, 1), (1, 2), (2, 2), (5, 1)])
    [Area(row=1, column=1, rows=2, columns=2), Area(row=5, column=1, rows=1, columns=1)]
    """
    runs: list[Area] = []
    for column, row in sorted((column, row) for row, column in cells):
        last = runs[-1] if runs else None
        if last and last.column == column and last.last_row == row - 1:
            runs[-1] = Area(last.row, column, last.rows + 1)
        else:
            runs.append(Area(row, column))
    found: dict[tuple[int, int, int], Area] = {}
    for run in runs:
        left = found.pop((run.row, run.rows, run.column - 1), None)
        wide = Area(run.row, left.column, run.rows, left.columns + 1) if left else run
        found[run.row, run.rows, run.column] = wide
    return sorted(found.values(), key=lambda area: (area.row, area.column))
