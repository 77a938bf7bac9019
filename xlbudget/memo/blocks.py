"""What a memo is made of: its blocks, from letterhead to addressee.

A block says what stands there; where and how it looks is up to the layout of
sheets and to the writer of .docx files, which both follow it.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from xlbudget.budget.memo_columns import MemoColumn


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office's name and address, centred on top."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemoHead:
    """Memo number at the left; at the right the Bangla date over the Gregorian one.

    A Gregorian date that can be read is a ``date``, so that the cell holds one.
    """

    number: str
    bangla_date: str
    date: date | str | None


@dataclass(frozen=True, slots=True)
class Subject:
    """What the memo is about."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a recipient, or any other text as wide as the page."""

    text: str


Carried: TypeAlias = str | Decimal | date | None
"""What a carried cell shows: a text as it is, a number, a date."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One allocation: whom it is for, amounts in taka, what is carried along."""

    serial: int
    district: str
    office: str
    amounts: tuple[Decimal | str | None, ...]
    carried: tuple[Carried, ...] = ()

    @property
    def total(self) -> Decimal:
        """The sum of the amounts that can be read."""
        return sum((a for a in self.amounts if isinstance(a, Decimal)), Decimal(0))

    def value(self, column: MemoColumn) -> Carried | int:
        """Return what the row holds in a column."""
        match column.kind:
            case "serial":
                return self.serial
            case "district":
                return self.district
            case "office":
                return self.office
            case "amount":
                return self.amounts[column.index]
            case "row_total":
                return self.total
        return self.carried[column.index]


@dataclass(frozen=True)
class TableBlock:
    """The allocations under their columns, as these are printed.

    ``sums`` are those of the heads, ``total`` the words before them,
    ``carried_totals`` what the total row says in the carried columns, ``money``
    which of these hold taka.
    """

    columns: tuple[MemoColumn, ...]
    rows: tuple[TableRow, ...]
    sums: tuple[Decimal, ...]
    total: str
    carried_totals: tuple[Carried, ...] = ()
    money: frozenset[int] = frozenset()

    @cached_property
    def poisha(self) -> bool:
        """Whether any amount has poisha."""
        return any(isinstance(a, Decimal) and a != int(a) for row in self.rows for a in row.amounts)

    @cached_property
    def carried_poisha(self) -> frozenset[int]:
        """The carried columns of taka in which any cell has poisha."""
        return frozenset(
            i
            for i in self.money
            for cells in (*(row.carried for row in self.rows), self.carried_totals)
            if isinstance(value := cells[i], Decimal) and value != int(value)
        )

    def has_poisha(self, column: MemoColumn) -> bool:
        """Whether a column of taka shows poisha."""
        return column.index in self.carried_poisha if column.kind == "carried" else self.poisha

    def is_taka(self, column: MemoColumn) -> bool:
        """Whether a column's numbers are shown as amounts are."""
        carried_taka = column.kind == "carried" and column.index in self.money
        return carried_taka or column.kind in ("amount", "row_total")

    def sum_of(self, column: MemoColumn) -> Carried:
        """Return what the total row holds in a column; its label is no part of this."""
        match column.kind:
            case "amount":
                return self.sums[column.index]
            case "row_total":
                return sum(self.sums, Decimal(0))
            case "carried":
                return self.carried_totals[column.index]
        return None


@dataclass(frozen=True, slots=True)
class Words:
    """The total in words; ``around`` is what stands before and after the words themselves."""

    text: str
    around: tuple[str, str] | None = None
    only: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """The signatory's lines, under an empty space; a second one signs at the left."""

    lines: tuple[str, ...]
    second: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Single lines at the left: the addressee."""

    lines: tuple[str, ...]


Block: TypeAlias = (
    Letterhead | MemoHead | Subject | Paragraph | TableBlock | Words | Signature | Lines
)


@dataclass(frozen=True, slots=True)
class Memo:
    """The memo's own pages and its copy page, each from top to bottom."""

    main: tuple[Block, ...]
    copy: tuple[Block, ...]
