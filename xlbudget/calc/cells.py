"""What every cell range knows of itself: its sheet, its place, its address."""

from typing import Any

from xlwings import base_classes

from xlbudget.calc.area import COLUMNS, ROWS, Area
from xlbudget.calc.block import address_of, cells

CONTENTS = 1 | 2 | 4 | 16
FORMATS = 32 | 64
NOTES = 8
EVERYTHING = 1023
"""What the office is told to clear."""

_ANY_RESULT = 1 | 2 | 4


class Cells(base_classes.Range):
    """A rectangle of one sheet's cells."""

    max_cells_per_read = None
    max_cells_per_write = None
    has_array = False

    def __init__(self, sheet: Any, area: Area) -> None:
        if area.rows < 1 or area.columns < 1:
            raise IndexError("a range has at least one row and one column")
        self.sheet = sheet
        self.area = area
        self.options: dict[str, Any] = {}
        self._uno: Any = None

    @classmethod
    def of(cls, sheet: Any, address: Any) -> Any:
        """Return the range of the office's ``CellRangeAddress``."""
        return cls(sheet, Area.of(address))

    def at(self, area: Area) -> Any:
        """Return other cells of the same sheet."""
        return type(self)(self.sheet, area)

    @property
    def uno(self) -> Any:
        """The office's cells."""
        if self._uno is None:
            self._uno = cells(self.sheet.uno, self.area)
        return self._uno

    @property
    def uno_address(self) -> Any:
        """The office's address of these cells."""
        return address_of(self.sheet.index - 1, self.area)

    @property
    def document(self) -> Any:
        """The book."""
        return self.sheet.book

    @property
    def first(self) -> Any:
        """The first cell."""
        return self.at(Area(self.area.row, self.area.column))

    @property
    def used(self) -> Any:
        """These cells; of whole rows or columns the part that is in use."""
        if self.area.rows < ROWS and self.area.columns < COLUMNS:
            return self
        area = self.area.within(Area(1, 1).through(self.sheet.used_range.area))
        return self.at(area or Area(self.area.row, self.area.column))

    @property
    def arg1_input(self) -> str:
        """The address, by which xlwings tells whole rows from whole columns."""
        return self.address

    @property
    def has_formula(self) -> bool | None:
        """Whether formulas stand in the cells; ``None`` when only in some."""
        found = self.uno.queryFormulaCells(_ANY_RESULT).RangeAddresses
        count = sum(a.rows * a.columns for a in map(Area.of, found))
        return None if 0 < count < len(self) else count > 0

    @property
    def row(self) -> int:
        """The row of the first cell."""
        return self.area.row

    @property
    def column(self) -> int:
        """The column of the first cell."""
        return self.area.column

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.area.rows, self.area.columns

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        """Sheet, row, column, rows, columns."""
        return (self.sheet.name, self.row, self.column, *self.shape)

    def __len__(self) -> int:
        return self.area.rows * self.area.columns

    def __call__(self, arg1: int, arg2: int | None = None) -> Any:
        """Return one cell by its row and column, or by its number, from 1."""
        if arg2 is None:
            row, column = divmod(arg1 - 1, self.area.columns)
        else:
            row, column = arg1 - 1, arg2 - 1
        return self.at(Area(self.area.row + row, self.area.column + column))

    @property
    def address(self) -> str:
        """The address, absolute."""
        return self.area.address()

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:
        """Return the address, with book and sheet when ``external``."""
        address = self.area.address(bool(row_absolute), bool(col_absolute))
        if not external:
            return address
        name = f"[{self.document.name}]{self.sheet.name}"
        plain = all(c.isascii() and (c.isalnum() or c in "[]._") for c in name)
        return f"{name}!{address}" if plain else f"'{name}'!{address}"
