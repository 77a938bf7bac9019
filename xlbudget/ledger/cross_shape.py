"""Which lines and columns the sheet of a cross table has; rows and columns count from 1."""

from dataclasses import dataclass

from xlbudget.budget.cells import column_letters
from xlbudget.ledger.cross import BY_NAMES, Cross, CrossRow
from xlbudget.ledger.cross_listing import TOTAL
from xlbudget.ledger.kinds import By
from xlbudget.sheets.order_schema import FIRST_ROW


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet: its row, its labels, its orders, the table's rows that it stands for.

    ``lines`` are the rows of the orders.

    ``first`` is the sheet row from which a line of sums adds up the lines above it.
    """

    at: int
    labels: tuple[str, ...]
    orders: int | None
    lines: int
    rows: tuple[CrossRow, ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The lines of a cross table's sheet; its columns: labels, counts, amounts, total, share."""

    table: Cross
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, table: Cross) -> "Shape":
        """Return the lines of a cross table: its rows, the sums of each district, the total."""
        lines: list[Line] = []
        for group in table.groups:
            first, label = FIRST_ROW + len(lines), () if group.name is None else (group.name.bn,)
            for at, row in enumerate(group.rows, first):
                lines.append(Line(at, (*label, row.name.bn), row.orders, row.lines, (row,)))
            if label:
                at = FIRST_ROW + len(lines)
                count = sum(row.lines for row in group.rows)
                lines.append(Line(at, (*label, TOTAL.bn), None, count, group.rows, first))
        labels = (TOTAL.bn, *("" for _ in range(table.by is By.OFFICE)))
        at = FIRST_ROW + len(lines)
        total = Line(at, labels, table.orders, table.lines, table.rows, FIRST_ROW)
        return cls(table, (*lines, total))

    @property
    def name(self) -> str:
        """The sheet's name."""
        return f"{BY_NAMES[self.table.by].bn} × {BY_NAMES[self.table.across].bn}"

    @property
    def label(self) -> int:
        """The column of the rows' names."""
        return len(self.lines[-1].labels)

    @property
    def amounts(self) -> range:
        """The columns of amounts; orders and rows are counted before them."""
        return range(self.label + 3, self.label + 3 + len(self.table.columns))

    @property
    def total(self) -> int:
        """The column of the lines' totals; the shares stand behind it."""
        return self.amounts.stop

    @property
    def last(self) -> int:
        """The sheet row of the grand total."""
        return self.lines[-1].at

    def cell(self, column: int, at: int) -> str:
        """Return where a cell stands, as formulas of other sheets name it."""
        return f"'{self.name}'!{column_letters(column)}{at}"
