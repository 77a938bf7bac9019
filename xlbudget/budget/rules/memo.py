"""Rules over the memo's dates and numbers: XB404, XB501 - XB503, XB505."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from xlbudget.bangla.calendar import BanglaDate, from_gregorian
from xlbudget.bangla.counted import counted
from xlbudget.bangla.dates import gregorian_words, read_bangla, read_date
from xlbudget.budget.cells import Entry
from xlbudget.budget.findings import Hit
from xlbudget.budget.memo_number import MemoNumber, copy_mark
from xlbudget.budget.model import Order
from xlbudget.errors import CellError
from xlbudget.text import Text

_OPEN = re.compile(r"[\s\-–_.…/]+$")


def date_pair_mismatch(order: Order) -> Iterator[Hit]:
    """বাংলা তারিখ আর খ্রিষ্টীয় তারিখ একই দিনের নয়।

    Fires when the Bangla date over a Gregorian date is another day, on the
    order and on the copy page, and on a date that cannot be read or does not
    exist (৩০ ফাল্গুন ১৪২৯).  Silent when one of the two is not given (XB508), though
    in an order workbook the one that is given must be readable, since the other
    follows from it; and on every way offices write dates (৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ;
    ১৪.০৬.২০২২ খ্রিঃ).  Why: the calendar changed in 2019, and lists from before are
    a day off.

    Fix: the Bangla date of the Gregorian one.
    """
    if order.memo is None:
        return
    pairs = [(order.memo.bangla_date, order.memo.date)]
    if order.memo.copy:
        pairs.append((order.memo.copy.bangla_date, order.memo.copy.date))
    for bangla, gregorian in pairs:
        if bangla and gregorian and bangla.text and gregorian.text:
            yield from _date_pair(bangla, gregorian)
        elif order.blanks:
            yield from _unreadable(bangla or gregorian)


def memo_number_malformed(order: Order) -> Iterator[Hit]:
    """স্মারক নম্বরটি কোনো চেনা ছকে নেই; একটি অঙ্ক কম বা বেশি কি না দেখুন।

    Fires on an order's own memo number that is in none of the forms that offices
    use (সচিবালয় নির্দেশমালা ২০১৪, the form since 2024, the form of 2011).  Silent on
    drafts whose issue number is still open, on commas for points, on spaces, and
    on the numbers of cited memos, which come from anywhere.  Why: the file
    cannot be found by such a number.

    Fix: none; compare it with the file.
    """
    entry = order.memo.memo_number if order.memo else None
    if entry is None or not entry.text:
        return
    try:
        MemoNumber.read(_OPEN.sub("", entry.text))
    except CellError as error:
        yield Hit(entry.place, error.message)


def copy_number_mismatch(order: Order) -> Iterator[Hit]:
    """অনুলিপির স্মারক নম্বর আদেশের স্মারক নম্বর নয়।

    Fires when the copy page's memo number, its /১(৭) left out, is not the
    order's.  Silent when either is not given, when they differ only in how they
    are written (digits, spaces, points or commas, a four-digit year, -১(৭) or (৭)
    for /১(৭)), on an office's own form (বাজেট/২০২৩/৪৫) and on "একই নম্বর".  Why:
    the copy page is often taken over from an earlier order.

    Fix: none; copy the number from the order.
    """
    if order.memo is None or order.memo.copy is None:
        return
    own, copy = order.memo.memo_number, order.memo.copy.memo_number
    if own and copy and own.text and copy.text and copy_mark(own.text, copy.text) is None:
        message = Text(
            'অনুলিপির স্মারক নম্বর "{copy}", কিন্তু আদেশের "{own}"',
            'the copy has memo number "{copy}", the order "{own}"',
        )
        yield Hit(copy.place, message.filled(copy=copy.text, own=own.text))


def copy_count_mismatch(order: Order) -> Iterator[Hit]:
    """স্মারক নম্বরের /১(৭)-এর সংখ্যা আর প্রাপকের সংখ্যা এক নয়।

    Fires when the number in the brackets of the copy's memo number is not the
    number of recipients listed.  Silent when the number has no such mark, and on
    a number that is not the order's (XB502).  Why: a recipient was added or
    dropped and the mark forgotten.

    Fix: none; correct the mark or the list.
    """
    copy = order.memo.copy if order.memo else None
    if copy is None or copy.memo_number is None:
        return
    own = order.memo.memo_number if order.memo and order.memo.memo_number else copy.memo_number
    mark = copy_mark(own.text, copy.memo_number.text)
    count, listed = mark.count if mark else None, len(copy.recipients)
    if count is not None and count != listed:
        message = Text(
            "স্মারক নম্বরে অনুলিপি {count}টি, কিন্তু প্রাপক {listed} জন",
            "the memo number counts {count}, but the list has {listed}",
        )
        yield Hit(
            copy.memo_number.place,
            message.filled(
                count=counted(count, "copy", "copies"), listed=counted(listed, "recipient")
            ),
        )


def memo_number_used(order: Order) -> Iterator[Hit]:
    """এই স্মারক নম্বরে আগেই একটি আদেশ জারি হয়েছে।

    Fires when the register already has the order's memo number.  Silent without
    a register and on drafts without an issue number.  Why: two orders of one
    number cannot be told apart at the accounts office.

    Fix: none; take the next number of the file.
    """
    entry = order.memo.memo_number if order.memo else None
    if entry is None or not order.used_numbers:
        return
    try:
        number = MemoNumber.read(_OPEN.sub("", entry.text))
    except CellError:
        return  # XB501 reports the number itself.
    if number.issue is None:
        return
    where = order.used_numbers.get(number.ascii) or order.used_numbers.get(number.base)
    if where is not None:
        message = Text(
            "স্মারক নম্বর {bn} আগেই ব্যবহৃত: {where}", "memo number {en} is already used: {where}"
        )
        yield Hit(entry.place, message.filled(bn=number.bangla, en=number.ascii, where=where))


def _date_pair(bangla: Entry, gregorian: Entry) -> Iterator[Hit]:
    day, written = _gregorian(gregorian), _bangla(bangla)
    try:
        due = None if isinstance(day, Text) else str(from_gregorian(day))
    except CellError as error:
        day, due = error.message, None
    if isinstance(day, Text):
        yield Hit(gregorian.place, day)
        if isinstance(written, Text):
            yield Hit(bangla.place, written)
    elif isinstance(written, Text) or str(written) != due:
        message = Text(
            'বাংলা তারিখ "{own}", কিন্তু {bn} তারিখে হয় {due}',
            'the Bangla date is "{own}", but {en} is {due}',
        )
        fields = {"own": bangla.text, "bn": gregorian_words(day), "en": day.isoformat()}
        yield Hit(bangla.place, message.filled(**fields, due=due), None, due)


def _unreadable(lone: Entry | None) -> Iterator[Hit]:
    """A date of an order workbook from which the other one cannot be worked out."""
    if lone and lone.text and isinstance(day := _gregorian(lone), Text):
        yield Hit(lone.place, day)


def _gregorian(entry: Entry) -> date | Text:
    if isinstance(entry.value, datetime):
        return entry.value.date()
    if isinstance(entry.value, date):
        return entry.value
    try:
        return read_date(entry.text)
    except CellError as error:
        return error.message


def _bangla(entry: Entry) -> BanglaDate | Text:
    try:
        return read_bangla(entry.text)
    except CellError as error:
        return error.message
