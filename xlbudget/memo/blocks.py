"""What a memo is made of: its blocks, from letterhead to addressee.

A block says what stands there; where and how it looks is up to the layout of
sheets and to the writer of .docx files, which both follow it.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias


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


@dataclass(frozen=True, slots=True)
class TableRow:
    """One allocation: serial, district (when the table has one), office, amounts in taka."""

    serial: int
    district: str | None
    office: str
    amounts: tuple[Decimal | str | None, ...]

    @property
    def total(self) -> Decimal:
        """The sum of the amounts that can be read."""
        return sum((a for a in self.amounts if isinstance(a, Decimal)), Decimal(0))


@dataclass(frozen=True)
class TableBlock:
    """The allocations.

    ``lead`` are the headings of the columns before the amounts, ``heads`` those
    of the amounts, ``row_total`` that of the rows' totals (``None`` with one
    head), ``total`` the words before the sums.
    """

    lead: tuple[str, ...]
    heads: tuple[str, ...]
    row_total: str | None
    rows: tuple[TableRow, ...]
    sums: tuple[Decimal, ...]
    total: str

    @property
    def with_district(self) -> bool:
        """Whether the rows have a column of districts."""
        return len(self.lead) > 2

    @cached_property
    def poisha(self) -> bool:
        """Whether any amount has poisha."""
        return any(isinstance(a, Decimal) and a != int(a) for row in self.rows for a in row.amounts)


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
