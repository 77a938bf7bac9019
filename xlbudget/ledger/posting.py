"""An order as the register takes it: its number, its day, its money line by line, its hash.

The hash is over the day and the rows, not over the memo number: the same rows
under another number are the same order posted twice.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.bangla.words import whole_poisha
from xlbudget.budget.cells import text_of
from xlbudget.budget.codes import OperationCode, economic_code
from xlbudget.budget.memo_number import MemoNumber
from xlbudget.budget.model import Order
from xlbudget.budget.taka import Amount
from xlbudget.errors import CellError
from xlbudget.ledger.failures import NotPosted
from xlbudget.text import Text

_OPERATION = re.compile(r"(?<![0-9])[0-9]{13}(?![0-9])")
_NO_MEMO = Text(
    "আদেশের স্মারক নম্বর ও তারিখ চাই; এগুলো ছাড়া রেজিস্টারে ওঠে না",
    "an order needs its memo number and date to be posted",
)
_DRAFT = Text(
    "স্মারক নম্বর “{shown}” খসড়া: শেষে জারি নম্বর নেই",
    "the memo number “{shown}” is a draft's: it has no issue number",
)
_BAD_AMOUNT = Text(
    "{row} নম্বর সারির “{shown}” পড়া যায় না", "row {row} holds “{shown}”, which cannot be read"
)
_NO_CODE = Text("“{head}” খাতের অর্থনৈতিক কোড নেই", "the head “{head}” has no economic code")
_NO_MONEY = Text("আদেশে কোনো টাকা নেই", "the order allots no money")


@dataclass(frozen=True, slots=True)
class Line:
    """One allocation under one head; ``row`` is its ordinal in the order."""

    row: int
    district: str
    office: str
    code: str
    poisha: int


@dataclass(frozen=True, slots=True)
class Posting:
    """An order ready to be posted; ``operation`` is ``None`` when nothing names it."""

    memo_number: str
    day: date
    lines: tuple[Line, ...]
    operation: str | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 of the day and the rows, spelling and spaces evened out."""
        rows = [
            (line.row, match_key(line.district), match_key(line.office), line.code, line.poisha)
            for line in self.lines
        ]
        content = json.dumps([self.day.isoformat(), rows], ensure_ascii=False)
        return hashlib.sha256(content.encode("utf-8")).hexdigest()

    @property
    def sums(self) -> dict[str, int]:
        """The poisha under each economic code."""
        found: dict[str, int] = {}
        for line in self.lines:
            found[line.code] = found.get(line.code, 0) + line.poisha
        return found


def posting_of(order: Order, operation: str | None = None) -> Posting:
    """Return an order as the register takes it; ``NotPosted`` says what is missing.

    ``operation`` is the operation code that the call names; else the one that the
    order's text names stands, and none when it names several.
    """
    number, day = order_key(order)
    lines = tuple(_lines(order))
    if not lines:
        raise NotPosted(_NO_MONEY)
    return Posting(number, day, lines, operation or operation_of(order))


def order_key(order: Order) -> tuple[str, date]:
    """Return an order's memo number, without copy mark and in ASCII digits, and its day."""
    memo = order.memo
    if memo is None or memo.memo_number is None or memo.date is None or memo.date.day is None:
        raise NotPosted(_NO_MEMO)
    return memo_key(memo.memo_number.text), memo.date.day


def memo_key(text: str) -> str:
    """Return a memo number as the register keeps it.

    >>> memo_key("৫৬.০৪.০০০০.০১০.২০.০০১.২২-৮১")
    '56.04.0000.010.20.001.22.81'
    """
    try:
        number = MemoNumber.read(text)
    except CellError:
        # A form of its own (XB501 warns) will do; a blank left for the number will not.
        plain = re.sub(r"\s+", "", to_ascii(text))[:100]
        if not re.search("[0-9]$", plain) or re.search("_|…|[.]{2}", plain):
            raise NotPosted(_DRAFT.filled(shown=text)) from None
        return plain
    if number.issue is None:
        raise NotPosted(_DRAFT.filled(shown=text))
    return number.base


def operation_of(order: Order) -> str | None:
    """Return the one operation code that an order's subject and paragraphs name."""
    memo = order.memo
    if memo is None:
        return None
    entries = (*((memo.subject,) if memo.subject else ()), *memo.opening, *memo.closing)
    found = {code for entry in entries for code in _OPERATION.findall(to_ascii(entry.text))}
    return OperationCode(found.pop()).digits if len(found) == 1 else None


def _lines(order: Order) -> list[Line]:
    lines = []
    for allocation in order.table.allocations:
        for head, amount in zip(order.table.heads, allocation.amounts, strict=True):
            poisha = _poisha(allocation.row, amount)
            if not poisha:
                continue
            if head.code is None or economic_code(head.code) is None:
                raise NotPosted(_NO_CODE.filled(head=head.header))
            district, office = text_of(allocation.district), text_of(allocation.office)
            lines.append(Line(allocation.row, district[:200], office[:1000], head.code, poisha))
    return lines


def _poisha(row: int, amount: Amount) -> int:
    """The money of one cell; 0 for a nil one."""
    try:
        poisha = whole_poisha(amount.taka or Decimal(0))
    except CellError:
        poisha = -1
    if amount.problem or poisha < 0:
        raise NotPosted(_BAD_AMOUNT.filled(row=row, shown=amount.raw))
    return poisha
