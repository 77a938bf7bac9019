"""What an allocation order is, as frozen values.

An order is read once, from a text, a table or a workbook, into these values;
checks, totals and the memo take them and change nothing.  Cells are kept as
they stand (``Value``), so that a finding can show what the user wrote; what
they mean is read by ``taka``, ``codes`` and the ``bangla`` room.

Terms: an *allocation* (বরাদ্দ) is one row of the table, a *head* (খাত) one
column of amounts with its economic code, a *sanction* (মঞ্জুরি) what may be
spent under a head.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from xlbudget.budget.blanks import Blank
from xlbudget.budget.cells import Entry, Place, Value, column_letters
from xlbudget.budget.limits import Limits
from xlbudget.budget.money_unit import MoneyUnit, in_taka, tidy
from xlbudget.budget.office import OfficeSettings
from xlbudget.budget.outside import Outside
from xlbudget.budget.taka import Amount, read_amount


@dataclass(frozen=True, slots=True)
class Head:
    """One column of amounts.

    ``header`` is the column's heading as it stands, ``name`` and ``code`` what
    it says: টেলিফোন and 3211120 (ASCII digits; ``None`` when no code is given).
    ``column`` is the sheet column from 1.
    """

    header: str
    name: str
    code: str | None
    column: int


DetailKind = Literal[
    "text", "place", "count", "rate", "months", "days", "deduction", "net", "unheaded"
]


@dataclass(frozen=True, slots=True)
class Detail:
    """A column that is carried along with the allocations and is no money allotted.

    ``heading`` is as it stands, empty for a column without one (kind
    ``unheaded``); ``column`` is the sheet column from 1.  ``kind`` says which
    part its figures play (a count, a rate, months, days, a deduction, the net
    amount) or that it names a further ``place``, as an upazila beside a school;
    everything else, codes and telephone numbers too, is ``text``.
    ``total`` is what the total row holds in it.
    """

    heading: str
    column: int
    kind: DetailKind = "text"
    total: Value = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Which sheet column, from 1, plays which part; ``None`` when there is none."""

    serial: int | None = None
    district: int | None = None
    office: int | None = None
    row_total: int | None = None


@dataclass(frozen=True, slots=True)
class Captions:
    """The headings of the columns beside the heads, as the office words them."""

    serial: str = "ক্রম"
    district: str = "জেলা"
    office: str = "কার্যালয়ের নাম"
    row_total: str = "মোট"


@dataclass(frozen=True, slots=True)
class Allocation:
    """One row: what each cell holds, with its amounts already read.

    ``row`` is the ordinal among the allocations from 1, ``at`` the sheet row or
    text line it stands on, ``amounts`` one per head in the table's order,
    ``details`` one per carried column, as the cell holds it.
    """

    row: int
    at: int
    serial: Value
    district: Value
    office: Value
    amounts: tuple[Amount, ...]
    row_total: Amount | None = None
    details: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Subtotal:
    """A total row inside a table: what it states for each head, and the sum it closes, in taka.

    Where it equals any run of rows that ends above it or begins below it, that
    sum is ``due``; else that of the rows since the total before it.
    """

    entries: tuple[Entry, ...]
    due: tuple[Decimal, ...]


@dataclass(frozen=True)
class Table:
    """The allocations of an order under their heads.

    ``sheet`` is ``None`` for a text, where a place is a line.  ``totals`` is
    what the total row states, one entry per head, empty when none is stated;
    ``grand_total`` is what it states in the column of row totals,
    ``subtotals`` are the other total rows.
    ``units`` are those of columns whose amounts the source writes in lakh and the
    like; all amounts here are in taka.  ``hidden_rows`` are sheet rows, ``merged``
    the ranges (B4:B9) of merged cells that reach into the allocations.
    ``details`` are the columns that are carried and not summed; ``doubtful``
    those among them that hold figures of which the
    heading does not say what they are.  ``persons`` says that each row is for a
    person and not for an office.
    """

    heads: tuple[Head, ...]
    allocations: tuple[Allocation, ...]
    columns: Columns = Columns()
    captions: Captions = Captions()
    sheet: str | None = None
    header_at: int | None = None
    totals: tuple[Entry, ...] = ()
    grand_total: Entry | None = None
    subtotals: tuple[Subtotal, ...] = ()
    units: Mapping[int, MoneyUnit] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    doubtful: tuple[Detail, ...] = ()
    persons: bool = False

    def place(self, at: int, column: int | None) -> Place:
        """Return where row ``at`` and ``column`` (from 1) meet."""
        if self.sheet is None:
            return Place(line=at)
        return Place(sheet=self.sheet, cell=f"{column_letters(column or 1)}{at}")

    def unit(self, column: int | None) -> MoneyUnit | None:
        """Return the unit of a column; without one, the unit that all heads share."""
        if column is not None:
            return self.units.get(column)
        found = {self.units.get(head.column) for head in self.heads}
        return found.pop() if len(found) == 1 else None

    def stated(self, column: int | None, value: Value) -> Decimal | None:
        """Return a total that a cell of ``column`` states, in taka."""
        amount = read_amount(value)
        found = in_taka(amount, self.unit(column))
        return amount.taka if found.problem else found.taka  # ৬,৫০,০০০/- below ৬.৫০ is in taka

    def written(self, column: int | None, taka: Decimal) -> Decimal:
        """Return an amount as a cell of ``column`` holds it, in the column's own unit."""
        unit = self.unit(column)
        return tidy(taka / unit.taka) if unit else taka

    @cached_property
    def sums(self) -> tuple[Decimal, ...]:
        """The sum of each head's readable amounts, in taka."""
        return tuple(
            sum((a.amounts[i].taka or Decimal(0) for a in self.allocations), Decimal(0))
            for i in range(len(self.heads))
        )


@dataclass(frozen=True, slots=True)
class CopyPart:
    """The copy page: the memo number again, and who receives a copy.

    ``recipients`` are without their running number.
    """

    memo_number: Entry | None = None
    bangla_date: Entry | None = None
    date: Entry | None = None
    heading: Entry | None = None
    recipients: tuple[Entry, ...] = ()
    signatory: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoText:
    """What the order says around its table, every sentence as it stands.

    ``opening`` are the paragraphs before the table (the preamble first),
    ``closing`` those after it, each with its number (০২। …).  ``signatory`` and
    ``addressee`` are the lines of those blocks.  Dates are as written.
    """

    letterhead: tuple[Entry, ...] = ()
    memo_number: Entry | None = None
    bangla_date: Entry | None = None
    date: Entry | None = None
    subject: Entry | None = None
    opening: tuple[Entry, ...] = ()
    words: Entry | None = None
    closing: tuple[Entry, ...] = ()
    signatory: tuple[Entry, ...] = ()
    co_signatory: tuple[Entry, ...] = ()
    addressee: tuple[Entry, ...] = ()
    copy: CopyPart | None = None


@dataclass(frozen=True, slots=True)
class Sanction:
    """What may be spent under one head in a fiscal year, and what went before (taka)."""

    code: Entry
    name: Entry
    sanctioned: Amount
    allotted_before: Amount


@dataclass(frozen=True, slots=True)
class LegacyBlock:
    """Neighbouring cells or lines in Bijoy (SutonnyMJ), read as Unicode.

    ``place`` is the first of them, ``count`` how many there are, ``original``
    and ``text`` what the first holds and what that says.
    """

    place: Place
    count: int
    original: str
    text: str


@dataclass(frozen=True)
class Order:
    """One allocation order; ``memo`` is ``None`` for a bare table.

    ``left_out`` are lines of the source that are no content of the order: initials
    and dates that an officer wrote by hand, titles of divisions between the rows.
    ``own_codes`` is the
    office's own list of economic codes (ASCII digits → name), ``used_numbers``
    the memo numbers (ASCII) that the register knows, each with where it was
    used; ``None`` when there is no register.  ``limits`` are the register's
    further bounds by economic code (ASCII digits).  ``unsealed`` names the parts
    of a workbook that changed after its memo was made final, each with its place.
    ``outside`` are the cells that seem to belong in a table and are not read,
    ``blanks`` those of an order workbook that are to be filled in, by the name of
    what belongs there (``MemoText``'s attributes, ``office``, ``copies``).
    """

    table: Table
    memo: MemoText | None = None
    sanctions: tuple[Sanction, ...] = ()
    left_out: tuple[Entry, ...] = ()
    legacy: tuple[LegacyBlock, ...] = ()
    own_codes: Mapping[str, str] = field(default_factory=dict)
    used_numbers: Mapping[str, str] | None = None
    limits: Mapping[str, Limits] = field(default_factory=dict)
    settings: OfficeSettings = field(default_factory=OfficeSettings)
    unsealed: tuple[Entry, ...] = ()
    outside: tuple[Outside, ...] = ()
    blanks: Mapping[str, Blank] = field(default_factory=dict)

    @property
    def in_doubt(self) -> bool:
        """Whether the order may hold more, or other, allocations than its table: no sum is sure."""
        unheaded = any(detail.kind == "unheaded" for detail in self.table.details)
        return (
            unheaded or bool(self.table.doubtful) or any(found.is_money for found in self.outside)
        )

    @property
    def total(self) -> Decimal:
        """The sum of all readable amounts under all heads, in taka."""
        return sum(self.table.sums, Decimal(0))

    @property
    def title(self) -> str:
        """The subject, or an empty text."""
        return self.memo.subject.text if self.memo and self.memo.subject else ""

    @property
    def author(self) -> str:
        """The office that issues the order, or who signs it; for the properties of documents."""
        memo = self.memo or MemoText()
        signatory = memo.signatory[0].text if memo.signatory else ""
        head = memo.letterhead[0].text if memo.letterhead else ""
        return self.settings.office or signatory or head or "xlbudget"
