"""The rule over what an order must hold: XB508."""

from collections.abc import Iterator

from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.codes import find_codes
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order
from xlbudget.budget.rules.codes import given_code
from xlbudget.budget.rules.where import head_place
from xlbudget.text import Text

_MISSING = Text("{what} নেই; আদেশে থাকতে হবে", "{what} is missing; an order must have it")
_FIELDS = (
    ("memo_number", Text("স্মারক নম্বর", "the memo number")),
    ("bangla_date", Text("বাংলা তারিখ", "the Bangla date")),
    ("date", Text("খ্রিষ্টীয় তারিখ", "the Gregorian date")),
    ("subject", Text("বিষয়", "the subject")),
    ("words", Text("কথায় লেখা টাকা", "the amount in words")),
)
_COMES = frozenset(("bangla_date", "words", "total"))
"""What the memo has anyway where an order workbook leaves it blank."""

_SIGNATORY = Text("স্বাক্ষরকারী", "the signatory")
_NO_CODE = Text(
    '"{head}" খাতের অর্থনৈতিক কোড নেই; শিরোনামে থাকতে হবে, যেমন টেলিফোন (৩২১১১২০)',
    'the head "{head}" has no economic code; its heading must give it, like টেলিফোন (৩২১১১২০)',
)


def field_missing(order: Order) -> Iterator[Hit]:
    """আদেশের আবশ্যক কিছু নেই: স্মারক নম্বর, তারিখ, বিষয়, মোট, কথায় মোট, স্বাক্ষরকারী বা খাতের কোড।

    Fires on each that is missing, on both dates apart, and on each head without
    an economic code.  Silent on a bare table, which is no order; in an order
    workbook on total, words and one of the dates, which the memo has when their
    cells are blank; on a signatory that the office's settings give; on a total
    under some column, and on the total while rows outside the table may hold it
    (XB109); and on a code in the heading or alone in the subject.  Why: the
    accounts office returns an order without any of these.

    Fix: none; type what is missing: of an order workbook the cell is named.
    """
    if order.memo is None:
        return
    for key, what in _FIELDS:
        entry: Entry | None = getattr(order.memo, key)
        if (entry is None or not entry.text) and key not in _COMES & order.blanks.keys():
            yield _missing(order, key, what)
    doubtful = "total" in order.blanks or any(found.is_money for found in order.outside)
    if not _has_total(order) and not doubtful:
        yield Hit(_total_place(order), _MISSING.filled(what=Text("মোট টাকা", "the total")))
    if not order.memo.signatory and not order.settings.signatory:
        yield _missing(order, "signatory", _SIGNATORY)
    for head in order.table.heads:
        if given_code(head) is None and not find_codes(head.header):
            yield Hit(head_place(order.table, head), _NO_CODE.filled(head=head.name or head.header))


def _missing(order: Order, key: str, what: Text) -> Hit:
    """The finding at the cell of the order workbook that is to be filled in, if it is one."""
    message, blank = _MISSING.filled(what=what), order.blanks.get(key)
    return Hit(blank.place, message.going_on(blank.how)) if blank else Hit(Place(), message)


def _has_total(order: Order) -> bool:
    table = order.table
    grand = (table.grand_total,) if table.grand_total else ()
    return any(entry.text or entry.formula for entry in (*table.totals, *grand))


def _total_place(order: Order) -> Place:
    """The empty cell of the total row, else the one below the last allocation."""
    table = order.table
    if table.totals:
        return table.totals[0].place
    if table.sheet is None or not table.allocations or not table.heads:
        return Place()
    return table.place(table.allocations[-1].at + 1, table.heads[0].column)
