"""An order as a memo: what stands on the paper, from top to bottom.

Composing decides what is said and in which order; where it stands on the page
is the layout's part.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.words import taka_words
from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.model import CopyPart, MemoText, Order
from xlbudget.memo import wording


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


@dataclass(frozen=True, slots=True)
class TableBlock:
    """The allocations; ``headings`` name every column, the row total's included."""

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sums: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The total in words."""

    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The signatory's lines, under an empty space for the signature."""

    lines: tuple[str, ...]


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


def compose(order: Order) -> Memo:
    """Compose the memo of an order; the blocks of a bare table are table and words only."""
    memo = order.memo or MemoText()
    main: list[Block] = []
    if memo.letterhead:
        main.append(Letterhead(_texts(memo.letterhead)))
    if memo.memo_number or memo.date or memo.bangla_date:
        main.append(_head(memo.memo_number, memo.bangla_date, memo.date))
    if memo.subject:
        main.append(Subject(wording.SUBJECT.format(subject=memo.subject.text)))
    main += [Paragraph(text) for text in _texts(memo.opening)]
    main += [_table(order), _words(order, memo)]
    main += [Paragraph(text) for text in _texts(memo.closing)]
    if memo.signatory:
        main.append(Signature(_texts(memo.signatory)))
    if memo.addressee:
        main.append(Lines(_texts(memo.addressee)))
    return Memo(tuple(main), _copy(memo.copy) if memo.copy else ())


def _head(number: Entry | None, bangla_date: Entry | None, day: Entry | None) -> MemoHead:
    return MemoHead(
        wording.MEMO_NUMBER.format(number=number.text if number else ""),
        wording.DATE.format(date=bangla_date.text if bangla_date else ""),
        (day.day or day.text) if day else None,
    )


def _table(order: Order) -> TableBlock:
    table = order.table
    captions = table.captions
    with_total = len(table.heads) > 1
    districts = (captions.district,) if table.columns.district else ()
    totals = (captions.row_total,) if with_total else ()
    headings = (captions.serial, *districts, captions.office, *(h.header for h in table.heads))
    rows = tuple(
        TableRow(
            a.row,
            _shown(a.district) if districts else None,
            _shown(a.office),
            tuple(x.taka if x.problem is None else _shown(x.raw) for x in a.amounts),
        )
        for a in table.allocations
    )
    return TableBlock((*headings, *totals), rows, table.sums)


def _words(order: Order, memo: MemoText) -> Words:
    # An office that writes মাত্র goes on writing it.
    only = memo.words is not None and "মাত্র" in memo.words.text
    return Words(wording.WORDS.format(words=taka_words(order.total, only=only)))


def _copy(copy: CopyPart) -> tuple[Block, ...]:
    blocks: list[Block] = [_head(copy.memo_number, copy.bangla_date, copy.date)]
    if copy.heading:
        blocks.append(Paragraph(copy.heading.text))
    blocks += [
        Paragraph(wording.RECIPIENT.format(serial=to_bangla(str(i)), recipient=entry.text))
        for i, entry in enumerate(copy.recipients, 1)
    ]
    if copy.signatory:
        blocks.append(Signature(_texts(copy.signatory)))
    return tuple(blocks)


def _texts(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(entry.text for entry in entries)


def _shown(value: Value) -> str:
    return "" if value is None else str(value)
