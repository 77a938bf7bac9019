"""Ranges: their values and formulas, and the way from one to another."""

from collections.abc import Sequence
from typing import Any

from xlbudget.calc import block
from xlbudget.calc.area import COLUMNS, ROWS, Area
from xlbudget.calc.edits import Edits
from xlbudget.calc.formulas import moved, to_excel, to_office
from xlbudget.calc.looks import Looks
from xlbudget.calc.object_model import RangeWords
from xlbudget.calc.refusal import refusing

_STEPS = (
    ("down", 1, 0),
    ("up", -1, 0),
    ("right", 0, 1),
    ("left", 0, -1),
)


@refusing(
    "not done by this engine; see docs/calc-engine.md",
    rows="xlwings counts the rows of a range itself",
    columns="xlwings counts the columns of a range itself",
    comment="LibreOffice has notes, no threaded comments",
    add_comment="LibreOffice has notes, no threaded comments",
    paste="there is no clipboard in an office without a window",
    copy_picture="there is no clipboard in an office without a window",
)
class Range(Edits, Looks):
    """A rectangle of cells, read and written as a block."""

    @property
    def api(self) -> RangeWords:
        """The words of Excel's own ``Range`` that are known here."""
        return RangeWords(self)

    @property
    def raw_value(self) -> Any:
        """The values: one of a single cell, rows of several."""
        used = self.used
        errors = bool(self.options.get("err_to_str"))
        grid = block.read_values(self.document, self.sheet.uno, used.area, errors)
        return grid[0][0] if len(used) == 1 else grid

    @raw_value.setter
    def raw_value(self, value: Any) -> None:
        if isinstance(value, str) and value.startswith("=") and len(value) > 1:
            self.formula = value
            return
        area, rows = self._fitted(value)
        block.write_values(self.document, self.sheet.uno, area, rows)

    def _fitted(self, value: Any) -> tuple[Area, Sequence[Sequence[Any]]]:
        """Return where a value goes, as rows: a single value fills the range."""
        if not isinstance(value, (list, tuple)):
            area = self.used.area
            return area, [[value] * area.columns] * area.rows
        rows = value if isinstance(value[0], (list, tuple)) else [value]
        width = max(map(len, rows))
        even = [[*row, *[None] * (width - len(row))] for row in rows]
        return Area(self.row, self.column, len(rows), width), even

    @property
    def formula(self) -> Any:
        """Formulas as Excel writes them, and values as text: one, or a tuple of rows."""
        used = self.used
        found = block.read_formulas(self.sheet.uno, used.area)
        return found[0][0] if len(used) == 1 else found

    @formula.setter
    def formula(self, value: Any) -> None:
        if isinstance(value, (list, tuple)) or not str(value or "").startswith("="):
            area, rows = self._fitted(value)
            block.write_values(self.document, self.sheet.uno, area, rows)
            return
        area = self.used.area
        self.at(area).uno.setFormulaArray(
            tuple(
                tuple(to_office(moved(value, row, column)) for column in range(area.columns))
                for row in range(area.rows)
            )
        )

    formula2 = formula

    @property
    def formula_array(self) -> str | None:
        """The formula that fills the range as one array; ``None`` when none does."""
        text = str(self.uno.getArrayFormula())
        return to_excel(text.strip("{}")) if text else None

    @formula_array.setter
    def formula_array(self, value: str) -> None:
        self.uno.setArrayFormula(to_office(value))

    def end(self, direction: str) -> "Range":
        """Return where Ctrl with an arrow key leads from the first cell."""
        down, right = next((d, r) for name, d, r in _STEPS if name == direction)
        used = self.sheet.used_range.area
        if down:
            span = Area(1, self.column, max(used.last_row, self.row))
            line = [row[0] != "" for row in block.cells(self.sheet.uno, span).getDataArray()]
            return self._at_line(_landing(line, self.row - 1, down, ROWS) + 1, self.column)
        span = Area(self.row, 1, 1, max(used.last_column, self.column))
        line = [value != "" for value in block.cells(self.sheet.uno, span).getDataArray()[0]]
        return self._at_line(self.row, _landing(line, self.column - 1, right, COLUMNS) + 1)

    def _at_line(self, row: int, column: int) -> "Range":
        return Range(self.sheet, Area(row, column))

    @property
    def current_region(self) -> "Range":
        """The block of cells round these that blank rows and columns enclose."""
        cursor = self.sheet.uno.createCursorByRange(self.uno)
        cursor.collapseToCurrentRegion()
        found: Range = Range.of(self.sheet, cursor.RangeAddress)
        return found

    def select(self) -> None:
        """Select the cells on their sheet, which comes to the top."""
        self.sheet.activate()
        self.document.uno.CurrentController.select(self.uno)

    @property
    def name(self) -> Any:
        """The defined name of exactly these cells."""
        for name in (*self.sheet.names.all(), *self.document.names.all()):
            cells = name.refers_to_range
            if cells is not None and cells.coords == self.coords:
                return name
        return None

    @name.setter
    def name(self, value: str) -> None:
        sheet = self.sheet.name.replace("'", "''")
        self.document.names.add(value, f"='{sheet}'!{self.address}")

    @property
    def table(self) -> Any:
        """The table that these cells touch."""
        for table in self.sheet.tables:
            if table.range.area.within(self.area):
                return table
        return None

    def to_pdf(self, path: Any, quality: str) -> None:
        """Export these cells."""
        self.document.export_pdf(path, quality, self.uno)


def _landing(full: list[bool], start: int, step: int, count: int) -> int:
    """Return the index where Ctrl with an arrow key lands, in a line of ``count`` cells."""

    def is_full(index: int) -> bool:
        return 0 <= index < len(full) and full[index]

    at = start + step
    if is_full(start) and is_full(at):
        while is_full(at + step):
            at += step
        return at
    while 0 <= at < len(full) and not full[at]:
        at += step
    if is_full(at):
        return at
    return count - 1 if step > 0 else 0
