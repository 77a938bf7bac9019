"""The frozen rows and columns of a sheet."""

from typing import Any

from xlwings import base_classes

from xlbudget.calc.area import COLUMNS, ROWS


class FreezePanes(base_classes.FreezePanes):
    """The frozen rows and columns of a sheet."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    def freeze_at(self, frozen_range: str) -> None:
        """Freeze everything up to the end of a range: whole rows, whole columns or both."""
        area = self._sheet.range(frozen_range).area
        rows = 0 if area.rows == ROWS else area.last_row
        columns = 0 if area.columns == COLUMNS else area.last_column
        self._freeze(columns, rows)

    def unfreeze(self) -> None:
        """Free all panes."""
        self._freeze(0, 0)

    def _freeze(self, columns: int, rows: int) -> None:
        self._sheet.activate()
        self._sheet.book.uno.CurrentController.freezeAtPosition(columns, rows)
