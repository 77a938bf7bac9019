"""Rules over single amounts: XB101 - XB104 and XB208."""

from collections.abc import Iterator
from decimal import Decimal
from math import log
from statistics import median

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number
from xlbudget.budget.cells import ErrorValue, Uncomputed
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Allocation, Order, Table
from xlbudget.budget.taka import Amount
from xlbudget.errors import CellError
from xlbudget.text import Text

_FEWEST = 12
_DEVIATIONS = 6
_TENFOLD = log(10) - 1e-9


def amount_unreadable(order: Order) -> Iterator[Hit]:
    """টাকার অঙ্কটি পড়া যায় না, অথবা তার দুটি অর্থ হতে পারে।

    Fires on an amount, or a row's মোট, in no accepted notation: a Latin o for
    ০, mixed Bangla and English digits, commas out of place, 10.000/= (a point
    for thousands?).  Silent on every notation that offices use (৬,২৪,৬০৭/-,
    ৳ ৬২৪৬০৭.০০, - for nil), on error values such as #REF!, which XB107
    reports, and on a row's মোট that was never computed.  Why: such a cell counts as
    nothing in the total.

    Fix: type the amount again; what was meant is not guessed.
    """
    for allocation, column, amount in _amounts(order.table):
        if amount.problem is None or isinstance(amount.raw, ErrorValue):
            continue
        if amount is allocation.row_total and isinstance(amount.raw, Uncomputed):
            continue  # its amounts say what it will show
        yield Hit(order.table.place(allocation.at, column), amount.problem, allocation.row)


def amount_not_positive(order: Order) -> Iterator[Hit]:
    """অঙ্কটি ঋণাত্মক, অথবা সারিতে কোনো টাকাই নেই।

    Fires on each negative amount, and once on a row that is nil or zero under
    every head.  Silent on nil under some heads while another has money, and on
    a row with an unreadable amount, which XB101 reports.  Why: an order gives
    money; a row that gives none is a slip or a leftover.

    Fix: type the amount, or take the row out.
    """
    for allocation in order.table.allocations:
        if all(a.taka is not None and a.taka > 0 for a in allocation.amounts):
            continue
        cells = list(zip(order.table.heads, allocation.amounts, strict=False))
        negative = [(h, a) for h, a in cells if a.taka is not None and a.taka < 0]
        for head, amount in negative:
            place = order.table.place(allocation.at, head.column)
            message = Text(
                'বরাদ্দ "{raw}" ঋণাত্মক; হবে শূন্যের বেশি',
                'the amount "{raw}" is negative; it must be above zero',
            )
            yield Hit(place, message.filled(raw=amount.raw), allocation.row)
        if cells and not negative and all(_is_nil(a) for _, a in cells):
            place = order.table.place(allocation.at, cells[0][0].column)
            message = Text("এই সারিতে কোনো খাতেই টাকা নেই", "this row has no money under any head")
            yield Hit(place, message, allocation.row)


def amount_as_text(order: Order) -> Iterator[Hit]:
    """অঙ্কটি পড়া যায়, কিন্তু ঘরে লেখা (text) হিসেবে আছে; SUM তা যোগ করে না।

    Fires in workbooks on a readable amount, or a row's মোট, that is stored as
    text, as Bangla digits always are when typed.  Silent on numbers, on a dash
    for nil, and in text sources, where nothing but text can be.  Why: SUM
    passes over text without a word, so the total comes out short.

    Fix: the number.  A number format shows it in Bangla digits again.
    """
    if order.table.sheet is None:
        return
    for allocation, column, amount in _amounts(order.table):
        if amount.taka is None or not amount.is_text:
            continue
        message = Text(
            'অঙ্ক "{raw}" লেখা হিসেবে আছে, যোগফলে আসে না; হবে সংখ্যা {due}',
            'the amount "{raw}" is stored as text, which SUM skips; it should be the number {due}',
        )
        number = order.table.written(column, amount.taka)
        place = order.table.place(allocation.at, column)
        yield Hit(
            place,
            message.filled(raw=amount.raw, due=taka_text(number)),
            allocation.row,
            whole(number),
        )


def amount_fraction(order: Order) -> Iterator[Hit]:
    """অঙ্কটিতে দশমিকের পরে দুই ঘরের বেশি আছে; এক পয়সার কম টাকা হয় না।

    Fires on an amount with more than two decimals, as a formula that divides
    leaves them (৩৩৩৩.৩৩৩ behind a cell that shows ৩৩৩৩.৩৩).  Silent on zeros
    behind the second decimal, on a row's মোট, which is as long as its amounts,
    and on what cannot be read (XB101).  Why: no such amount can be paid, and
    the figures shown do not add up to the total shown.

    Fix: none; how to round is the office's choice.
    """
    for allocation in order.table.allocations:
        for head, amount in zip(order.table.heads, allocation.amounts, strict=False):
            if amount.taka is not None and has_fraction(amount.taka):
                message = Text(
                    "অঙ্ক {shown}-এ দশমিকের পরে দুই ঘরের বেশি; হবে পূর্ণ পয়সা",
                    "the amount {shown} has more than two decimals; write whole poisha",
                ).filled(shown=taka_text(amount.taka))
                place = order.table.place(allocation.at, head.column)
                yield Hit(place, message, allocation.row)


def amount_unusual(order: Order) -> Iterator[Hit]:
    """অঙ্কটি একই খাতের অন্য অঙ্কগুলো থেকে অনেক দূরে; শূন্য বেশি বা কম পড়েছে কি না দেখুন।

    Fires on an amount at least ten times, or at most a tenth of, its head's
    median and more than six robust deviations away on a logarithmic scale
    (median absolute deviation × 1.4826).  Silent when a head has fewer than
    twelve amounts, or when they are spread so widely that tenfold is usual.
    Why ten: the slip behind it is a zero too many or too few.

    Fix: none; the amount may be right.
    """
    for i, head in enumerate(order.table.heads):
        given = [(a, taka) for a in order.table.allocations if (taka := _positive(a, i))]
        if len(given) < _FEWEST:
            continue
        logs = [log(taka) for _, taka in given]
        middle = median(logs)
        deviation = 1.4826 * median(abs(x - middle) for x in logs)
        limit = max(_TENFOLD, _DEVIATIONS * deviation)
        usual = median(taka for _, taka in given)
        for (allocation, taka), x in zip(given, logs, strict=True):
            if abs(x - middle) >= limit:
                place = order.table.place(allocation.at, head.column)
                yield Hit(place, _unusual(taka, usual), allocation.row)


def whole(taka: Decimal) -> int | Decimal:
    """Return an amount as a cell should hold it: whole taka as ``int``."""
    return int(taka) if taka == taka.to_integral_value() else taka


def taka_text(taka: Decimal) -> Text:
    """Return an amount as a message shows it: ৬,২৪,৬০৭ and 624607."""
    plain = f"{taka:f}"
    try:
        return Text(bangla_number(taka), plain)
    except CellError:  # too long for the lakh-crore form; a message shows it all the same
        return Text(to_bangla(plain), plain)


def _unusual(taka: Decimal, usual: Decimal) -> Text:
    message = (
        Text(
            "{taka} টাকা এই খাতের সাধারণ অঙ্কের ({usual} টাকা) তুলনায় অনেক বেশি",
            "{taka} taka is far above what is usual under this head ({usual} taka)",
        )
        if taka > usual
        else Text(
            "{taka} টাকা এই খাতের সাধারণ অঙ্কের ({usual} টাকা) তুলনায় অনেক কম",
            "{taka} taka is far below what is usual under this head ({usual} taka)",
        )
    )
    return message.filled(taka=taka_text(taka), usual=taka_text(usual))


def _amounts(table: Table) -> Iterator[tuple[Allocation, int | None, Amount]]:
    """Yield every amount with its column, each row's মোট after its heads."""
    for allocation in table.allocations:
        for head, amount in zip(table.heads, allocation.amounts, strict=False):
            yield allocation, head.column, amount
        if allocation.row_total is not None:
            yield allocation, table.columns.row_total, allocation.row_total


def has_fraction(taka: Decimal) -> bool:
    """Whether an amount has parts of a poisha."""
    return taka != taka.to_integral_value() and len(f"{taka:f}".partition(".")[2].rstrip("0")) > 2


def _is_nil(amount: Amount) -> bool:
    return not amount.taka and amount.problem is None and not isinstance(amount.raw, ErrorValue)


def _positive(allocation: Allocation, head: int) -> Decimal | None:
    taka = allocation.amounts[head].taka if head < len(allocation.amounts) else None
    return taka if taka is not None and taka > 0 else None
