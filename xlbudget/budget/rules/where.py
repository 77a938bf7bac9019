"""Where the parts of an order stand that several rules look at."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from xlbudget.bangla.spelling import clean
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.model import Head, Order, Table

_clean = lru_cache(maxsize=256)(clean)


def clean_text(entry: Entry) -> str:
    """Return an entry's text in its normal form, remembered: several rules read each paragraph."""
    return _clean(entry.text)


def head_place(table: Table, head: Head) -> Place:
    """Return where a head's heading is, an empty place when that is not known."""
    return heading_place(table, head.column)


def heading_place(table: Table, column: int) -> Place:
    """Return where the heading of a column (from 1) is, an empty place when that is not known."""
    return Place() if table.header_at is None else table.place(table.header_at, column)


def paragraphs(order: Order) -> Iterator[Entry]:
    """Yield the subject and every paragraph before and after the table."""
    if order.memo:
        if order.memo.subject:
            yield order.memo.subject
        yield from order.memo.opening
        yield from order.memo.closing


def memo_entries(order: Order) -> Iterator[Entry]:
    """Yield everything that the memo says outside the table, top to bottom, copy page last."""
    memo = order.memo
    if memo is None:
        return
    yield from memo.letterhead
    yield from filter(None, (memo.memo_number, memo.bangla_date, memo.date))
    yield from paragraphs(order)
    yield from filter(None, (memo.words,))
    yield from (*memo.signatory, *memo.co_signatory, *memo.addressee)
    if copy := memo.copy:
        yield from filter(None, (copy.memo_number, copy.bangla_date, copy.date, copy.heading))
        yield from (*copy.recipients, *copy.signatory)


def order_date(order: Order) -> date | None:
    """Return the day of the order by its Gregorian date, else by its Bangla one."""
    memo = order.memo
    entries = (memo.date, memo.bangla_date) if memo else ()
    return next((entry.day for entry in entries if entry and entry.day), None)
