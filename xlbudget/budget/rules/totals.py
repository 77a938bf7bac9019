"""Rules over totals: XB301 - XB303."""

from collections.abc import Iterator
from decimal import Decimal
from string import ascii_uppercase
from unicodedata import normalize

from xlbudget.bangla.words import taka_words
from xlbudget.bangla.words_value import read_words
from xlbudget.budget.cells import (
    Entry,
    ErrorValue,
    Place,
    Uncomputed,
    column_letters,
    text_of,
)
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import DetailKind, Order, Table
from xlbudget.budget.rules.cells import taka_text, whole
from xlbudget.budget.taka import Amount, read_amount
from xlbudget.errors import CellError
from xlbudget.text import Text

_CARRIED_SUMS: frozenset[DetailKind] = frozenset({"count", "deduction", "net"})
"""Carried columns whose figures add up to what their total row says."""

_LABEL = "কথায়"
_OPENING = " \t\n\u00a0:ঃ=।.-–([{)"
_CLOSING = " \t\n\u00a0।.)]}"
_DOUBT = Text(
    "কোন সারি ও কলাম আদেশের অংশ তা নিশ্চিত নয় (XB109-XB111): আগে সেটি ঠিক করুন",
    "it is in doubt which rows and columns belong to the order (XB109-XB111): settle that first",
)
_NOTHING_READ = Text(
    "ছক থেকে কোনো টাকা পড়া যায়নি: আগে সেটি ঠিক করুন",
    "no amount of the table was read: settle that first",
)


def total_mismatch(order: Order) -> Iterator[Hit]:
    """লেখা মোট সারিগুলোর যোগফলের সমান নয়।

    Fires under each head whose stated total is not the sum of its rows, or
    cannot be read; so, too, where the total row meets the column of row totals
    (সর্বমোট), under each head of a subtotal that equals no run of rows above or
    below it, and under counts, deductions and net amounts that are carried
    along, since the memo prints their totals.  Silent when no total is stated,
    on a formula that was never computed, and while an amount cannot be read
    (XB101): then the sum is not known.  In a workbook the total cell's shown
    value counts; its formula is XB306's matter.  Why: the order is drawn against
    the stated total.

    Fix: the sum; none for a subtotal, whose rows may be the slip, for a carried
    column, and while rows or columns are in doubt (XB109).
    """
    table, doubt = order.table, order.in_doubt
    for i, (head, stated) in enumerate(zip(table.heads, table.totals, strict=False)):
        if _is_shown(stated) and _is_summed(table, i):
            name = head.name or head.header
            yield from _off(table, head.column, stated, name, table.sums[i], doubt)
    grand = table.grand_total
    if grand and _is_shown(grand) and all(_is_summed(table, i) for i in range(len(table.heads))):
        column, name = table.columns.row_total, table.captions.row_total
        yield from _off(table, column, grand, name, order.total, doubt)
    yield from _subtotals_off(order)
    yield from _carried_off(table)


def _carried_off(table: Table) -> Iterator[Hit]:
    for i, detail in enumerate(table.details):
        if detail.kind not in _CARRIED_SUMS or not text_of(detail.total):
            continue
        cells = [read_amount(a.details[i]) for a in table.allocations]
        stated = read_amount(detail.total)
        due = sum((cell.taka or Decimal(0) for cell in cells), Decimal(0))
        if stated.taka in (None, due) or any(cell.problem for cell in cells):
            continue
        message = Text(
            '{head}: মোট লেখা আছে "{stated}"; সারিগুলোর যোগফল {due}',
            '{head}: the stated total is "{stated}"; the rows add up to {due}',
        ).filled(head=detail.heading, stated=text_of(detail.total), due=taka_text(due))
        yield Hit(_in_total_row(table, detail.column), message)


def _in_total_row(table: Table, column: int) -> Place:
    """Where the total row meets a column; empty when it is not known which row that is."""
    place = next((total.place for total in table.totals), Place())
    row = (place.cell or "").lstrip(ascii_uppercase)
    return place._replace(cell=f"{column_letters(column)}{row}") if row else place


def _subtotals_off(order: Order) -> Iterator[Hit]:
    table = order.table
    for subtotal in table.subtotals:
        for i, (head, stated) in enumerate(zip(table.heads, subtotal.entries, strict=True)):
            due = subtotal.due[i]
            if not _is_shown(stated) or not _is_summed(table, i):
                continue
            if table.stated(head.column, stated.value) != due:
                message = Text(
                    '{head}: উপমোট লেখা আছে "{stated}"; সারিগুলোর যোগফল {due}',
                    '{head}: the stated subtotal is "{stated}"; its rows add up to {due}',
                )
                name, shown = head.name or head.header, _due(table, head.column, due)
                yield Hit(stated.place, message.filled(head=name, stated=stated.text, due=shown))


def row_total_mismatch(order: Order) -> Iterator[Hit]:
    """সারির মোট ওই সারির খাতগুলোর যোগফলের সমান নয়।

    Fires on a row whose মোট is not the sum of its heads.  Silent when the table
    has no such column, on an empty cell of it, and while an amount or the মোট
    itself cannot be read (XB101, XB107).  Why: the field office is told two
    figures and cannot know which it may draw.

    Fix: the sum of the row.
    """
    table = order.table
    for allocation in table.allocations if table.columns.row_total else ():
        stated = allocation.row_total
        if stated is None or stated.taka is None or any(map(_is_unknown, allocation.amounts)):
            continue
        due = sum((a.taka or Decimal(0) for a in allocation.amounts), Decimal(0))
        if stated.taka != due:
            message = Text(
                'সারির মোট লেখা আছে "{stated}"; খাতগুলোর যোগফল {due}',
                'the row\'s total is "{stated}"; its heads add up to {due}',
            ).filled(stated=stated.raw, due=_due(table, table.columns.row_total, due))
            column = table.columns.row_total
            place, fix = table.place(allocation.at, column), whole(table.written(column, due))
            yield Hit(place, message, allocation.row, fix)


def words_mismatch(order: Order) -> Iterator[Hit]:
    """কথায় লেখা টাকা মোটের সমান নয়, অথবা পড়া যায় না।

    Fires when the amount in words is not the sum of all rows, or is no amount.
    Silent on every accepted spelling of the right amount (লাখ for লক্ষ, ছয় শত,
    মাত্র), on a bare table, when no words are given (XB508), and while an
    amount cannot be read (XB101).  Why: where figures and words differ the
    accounts office refuses the order.

    Fix: the right words between the entry's own brackets; none while rows or
    columns are in doubt (XB109), or when no amount was read from the table.
    """
    entry = order.memo.words if order.memo else None
    heads = range(len(order.table.heads))
    if entry is None or not _is_shown(entry) or not all(_is_summed(order.table, i) for i in heads):
        return
    before, words, after = _parted(entry.text)
    try:
        due = taka_words(order.total, only=words.endswith("মাত্র"))
    except CellError:
        return  # A total that has no words (too long, parts of a poisha) is another rule's.
    fields: dict[str, object] = {"words": words, "total": taka_text(order.total)}
    try:
        if read_words(words) == order.total:
            return
        message = Text(
            'কথায় "{words}", কিন্তু মোট {total}; {due}',
            'the words say "{words}" but the total is {total}; {due}',
        )
    except CellError as error:
        fields["reason"] = error.message
        message = Text(
            'কথায় "{words}" পড়া যায় না ({reason}); {due}',
            'the words "{words}" cannot be read ({reason}); {due}',
        )
    if order.in_doubt or not order.total:
        doubt = _DOUBT if order.in_doubt else _NOTHING_READ
        yield Hit(entry.place, message.filled(**fields, due=doubt))
        return
    advice = Text('হবে "{due}"', 'it should be "{due}"').filled(due=due)
    yield Hit(entry.place, message.filled(**fields, due=advice), None, before + due + after)


def _is_shown(stated: Entry) -> bool:
    """Whether a total cell shows a value; a formula without one is not computed yet."""
    return bool(stated.text) and not isinstance(stated.value, ErrorValue | Uncomputed)


def _off(
    table: Table, column: int | None, stated: Entry, name: str, due: Decimal, in_doubt: bool
) -> Iterator[Hit]:
    if table.stated(column, stated.value) == due:
        return
    message = Text(
        '{head}: মোট লেখা আছে "{stated}"; সারিগুলোর যোগফল {due}',
        '{head}: the stated total is "{stated}"; the rows add up to {due}',
    ).filled(head=name, stated=stated.text, due=_due(table, column, due))
    if in_doubt:
        message = Text(f"{message.bn}; {_DOUBT.bn}", f"{message.en}; {_DOUBT.en}")
    fix = None if in_doubt else whole(table.written(column, due))
    yield Hit(stated.place, message, None, fix)


def _due(table: Table, column: int | None, taka: Decimal) -> Text:
    """An amount in taka, and as the column's own unit has it."""
    shown, unit = taka_text(taka), table.unit(column)
    if unit is None:
        return shown
    own = taka_text(table.written(column, taka))
    return Text(f"{shown.bn} ({own.bn} {unit.name.bn})", f"{shown.en} ({own.en} {unit.name.en})")


def _is_unknown(amount: Amount) -> bool:
    return amount.problem is not None or isinstance(amount.raw, ErrorValue)


def _parted(text: str) -> tuple[str, str, str]:
    """The words of কথায়ঃ (… টাকা) with what stands before and after them."""
    text = normalize("NFC", text)
    label = text.rfind(_LABEL)
    start = label + len(_LABEL) if label >= 0 else 0
    words = text[start:].lstrip(_OPENING)
    before = text[: len(text) - len(words)]
    words = words.rstrip(_CLOSING)
    return (before, words, text[len(before) + len(words) :]) if words else ("", text, "")


def _is_summed(table: Table, head: int) -> bool:
    """Whether every amount under a head is known, so that the sum is, too."""
    return not any(_is_unknown(a.amounts[head]) for a in table.allocations if head < len(a.amounts))
