"""Rules over the office's settings and over a memo that was made final: XB509-XB511."""

from collections.abc import Iterator

from xlbudget.budget.findings import Hit
from xlbudget.budget.memo_columns import column_faults
from xlbudget.budget.model import Order
from xlbudget.budget.rules.cells import has_fraction, taka_text
from xlbudget.budget.wording import Fault, Sentence, faults, sentences
from xlbudget.text import Text

_UNKNOWN = Text(
    "“{sentence}” বাক্যের {{{name}}} কোনো চেনা ঘর নয়; যেমন {{অর্থবছর}}, {{খাত}}, {{মোট}}, {{কথায়}}",
    "{{{name}}} in “{sentence}” is no known field; such as {{fiscal_year}}, {{heads}}, {{total}},"
    " {{words}}",
)
_EMPTY = Text(
    "“{sentence}” বাক্যে {{{name}}} চাওয়া হয়েছে, কিন্তু এই আদেশে তা খালি",
    "“{sentence}” asks for {{{name}}}, which this order leaves empty",
)
_TOO_LARGE = Text(
    "“{sentence}” বাক্যে {{{name}}} লেখা যায় না: মোট {total} টাকা ১৫ অঙ্কের বেশি; টাকার ঘরগুলো দেখুন",
    "“{sentence}” asks for {{{name}}}, but the total of {total} taka has more than 15 digits:"
    " look at the amounts",
)
_FILLED_FROM = {"fiscal_year": "date"}
"""What a field is made of, where that is not the field itself."""

_CHANGED = Text(
    "চূড়ান্ত করার পর “{name}” বদলেছে বা সরানো হয়েছে",
    "“{name}” was changed or removed after it was finalised",
)


def wording_field(order: Order) -> Iterator[Hit]:
    """স্মারকের কোনো বাক্যে এমন {ঘর} আছে যা পূরণ করা যায় না।

    Fires on a sentence of the settings or of the order that this memo would
    hold and that has a field in braces which is not known, or which the order
    leaves empty, and on a lone brace.  Silent on sentences that the memo does
    not use, on a bare table, and on words that a part of a poisha keeps from
    being written (XB104).  Why: the memo must have no hole.

    Fix: none; correct the field's name, or fill in what it asks for: of an order
    workbook the cell is named.
    """
    if order.memo is None:
        return
    for sentence in sentences(order):
        for fault in faults(sentence.template, sentence.fields):
            yield from _unfilled(order, sentence, fault)


def _unfilled(order: Order, sentence: Sentence, fault: Fault) -> Iterator[Hit]:
    template, place = sentence.template, sentence.place
    message, blank = _UNKNOWN, None
    if fault.field in ("words", "total"):
        # Every order has a total; what keeps it from being written is the amounts' fault.
        if has_fraction(order.total):
            return
        message = _TOO_LARGE
    elif fault.field:
        message = _EMPTY
        blank = order.blanks.get(_FILLED_FROM.get(fault.field, fault.field))
    shown = template if len(template) < 80 else template[:79] + "…"
    text = message.filled(name=fault.name, sentence=shown, total=taka_text(order.total))
    yield Hit(blank.place, text.going_on(blank.how)) if blank else Hit(place, text)


def changed_after_final(order: Order) -> Iterator[Hit]:
    """স্মারক চূড়ান্ত করার পর ওয়ার্কবুকের কিছু বদলেছে।

    Fires on each memo sheet, and each table of the order, whose content is no
    longer what ``memo --final`` sealed: a value changed, a formula in place of
    a value, the sheet gone.  Silent on a workbook that was never made final,
    and on looks, widths, notes, further sheets and sanctions.  Why: what was
    signed must be what is sent.

    Fix: none; make the memo anew, or take the change back.
    """
    for entry in order.unsealed:
        yield Hit(entry.place, _CHANGED.filled(name=entry.text))


def setting_unreadable(order: Order) -> Iterator[Hit]:
    """ব্যবস্থা শিটের বা দপ্তরের সেটিংস ফাইলের কোনো মান পড়া যায় না, বা সেটিংটিই নেই।

    Fires on a font size, a paper, a yes or no that is none, on a setting given
    twice, on a key of the settings file that no setting has, with the nearest
    that there is, and on a list of memo columns that names a heading which the
    table does not have, or one twice, or leaves out money or whom it is for.
    Silent on blank settings; on carried columns that the list leaves out; on a
    heading of the office-wide file that this order has nothing like; on a label
    of the sheet ব্যবস্থা that no setting has, which XB109 reports.  Why: the memo
    would quietly be made in another way than the office settled.

    Fix: none.
    """
    for problem in order.settings.problems:
        yield Hit(problem.place, problem.message)
    for fault in column_faults(order):
        yield Hit(fault.place, fault.message)
