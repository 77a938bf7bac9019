"""The columns of the sheet বরাদ্দ, and how formulas of other sheets refer to them."""

from typing import NamedTuple, TypeVar

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.memo_columns import sides
from xlbudget.budget.model import Table
from xlbudget.sheets.order_schema import ALLOCATION_TABLE
from xlbudget.sheets.table_sheet import column_reference, unique

T = TypeVar("T")

LEAD = 3
"""The columns that lead: serial, district, office."""

_UNHEADED = "কলাম"  # as Excel names a column without a heading


class Layout(NamedTuple):
    """Which columns the sheet has: three that lead, carried ones, the heads, carried ones.

    ``before`` and ``after`` are indexes of the table's details; the heads are kept
    together so that a row's total sums one range.
    """

    columns: tuple[str, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    first: int  # column of the first head
    last: int  # of the last head, or of the row total behind it

    @classmethod
    def of(cls, table: Table) -> "Layout":
        """Return the columns for a table of allocations."""
        captions = table.captions
        before, after = sides(table)
        names = [d.heading or f"{_UNHEADED}{to_bangla(str(d.column))}" for d in table.details]
        heads = tuple(head.header for head in table.heads)
        heads += (captions.row_total,) if len(table.heads) > 1 else ()
        first = LEAD + len(before) + 1
        columns = (
            *(captions.serial, captions.district, captions.office),
            *(names[i] for i in before),
            *heads,
            *(names[i] for i in after),
        )
        return cls(unique(columns), before, after, first, first + len(heads) - 1)

    @property
    def money(self) -> tuple[str, ...]:
        """The headings of the heads and of the row total."""
        return self.columns[self.first - 1 : self.last]

    def around(
        self, before: tuple[T, ...], money: tuple[T, ...], details: tuple[T, ...]
    ) -> tuple[T, ...]:
        """Return what every column has, in the order of the sheet."""
        return (
            *before,
            *(details[i] for i in self.before),
            *money,
            *(details[i] for i in self.after),
        )


def headings(table: Table) -> tuple[str, ...]:
    """Return the headings of the columns of amounts, as the Excel Table has them."""
    return Layout.of(table).money[: len(table.heads)]


def head_total(heading: str) -> str:
    """Return the formula that sums a head's column from any sheet."""
    return f"SUM({column_reference(ALLOCATION_TABLE, heading)})"
