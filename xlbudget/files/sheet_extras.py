"""What python-calamine does not tell of a sheet: errors, hidden rows, merges, looks, its size."""

from dataclasses import dataclass, field

from xlbudget.budget.cells import ErrorValue, column_letters

ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip
"""Excel's errors by their codes.  Source: [MS-XLS] 2.5.10 (Bes), [MS-XLSB] 2.5.97.2."""


@dataclass(slots=True)
class SheetExtras:
    """Filled while a sheet is looked through; rows and columns count from 1.

    ``last_row`` and ``last_column`` are those of its last cell that is not blank;
    ``shown`` is what numbers show where that is more than their digits, ``masks``
    the number formats that show it.
    """

    last_row: int = 0
    last_column: int = 0
    errors: dict[tuple[int, int], ErrorValue] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    masks: dict[tuple[int, int], str] = field(default_factory=dict)

    def reach(self, row: int, column: int) -> None:
        """Note a cell that is not blank."""
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)

    def error(self, row: int, column: int, code: int) -> None:
        """Note an error by its code; an unknown one is one all the same."""
        self.errors[row, column] = ErrorValue(ERRORS.get(code, "#VALUE!"))

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Note a range of merged cells."""
        self.merged.append(f"{column_letters(left)}{top}:{column_letters(right)}{bottom}")
