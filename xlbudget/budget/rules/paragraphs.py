"""Rules over the paragraphs: XB504 and XB506."""

import re
from collections.abc import Iterator

from xlbudget.bangla.dates import gregorian_words, read_date
from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.budget.rules.where import clean_text, order_date
from xlbudget.errors import CellError
from xlbudget.text import Text

_NUMBER = re.compile(r"\(?([0-9]{1,2}) ?[।.)](?! ?[0-9])")
_CITED = re.compile(
    r"(?<![0-9০-৯./-])([0-9০-৯]{1,2} ?[./-] ?[0-9০-৯]{1,2} ?[./-] ?[0-9০-৯]{4}"
    r"|[0-9০-৯]{1,2} [^0-9০-৯ ,।]{2,12},? [0-9০-৯]{4})"
    r" ?(?:খ্রি(?:[সষ]্টাব্দ|[ঃ:.])?|খৃ(?:[ঃ:.])|ইং|বঙ্গাব্দ)? ?,? ?তারিখের"
    r"(?! ?(?:মধ্যে|পূর্বে|আগে|পর|ভিতর))"
    r"(?=[^।]{0,80}?(?:সংখ্যক|স্মারক|নম্বর|নং)| [0-9০-৯]{2}[.,][0-9০-৯]{2,3}[.,])"
)


def paragraph_numbering(order: Order) -> Iterator[Hit]:
    """অনুচ্ছেদের নম্বর পরপর নয়, যেমন ০২। এর পরে ০৪।

    Fires on a numbered paragraph whose number is not the one due.  The preamble
    counts as ০১ whether it is numbered or not, and paragraphs go on after the
    table.  After a break counting goes on from the paragraph's own number.
    Silent on unnumbered paragraphs, on a list inside a paragraph that begins at
    ১ again, on a list of references before the preamble, and on a preamble that
    the office's settings give.  Why: a paragraph was lost, or taken in from
    another order.

    Fix: none; renumber the paragraphs.
    """
    memo = order.memo
    if memo is None:
        return
    due: int | None = None  # None until the first numbered paragraph
    inner = unnumbered = 0
    opening = memo.opening or _settled(order.settings, "opening")
    closing = memo.closing or _settled(order.settings, "closing")
    for entry in opening + closing:
        number = _number(entry)
        if number is None:
            unnumbered += 1
        elif number == 1:
            due, inner = due or 2, 2 if due else 0
        elif number == inner:
            inner += 1
        elif number == due or (number == 2 and entry in opening):
            due, inner = number + 1, 0
        else:
            if due or number > unnumbered + 1:
                yield Hit(entry.place, _renumbered(number, due or unnumbered + 1))
            due, inner = number + 1, 0


def authority_after_order(order: Order) -> Iterator[Hit]:
    """আদেশে উল্লেখ করা স্মারকের তারিখ আদেশের তারিখের পরে।

    Fires before the table on a date in front of তারিখের … স্মারক (সংখ্যক, নম্বর,
    নং) that is later than the order's own.  Silent on deadlines (… তারিখের মধ্যে),
    on dates that cannot be read with certainty, such as years of two digits, and
    when the order's own date cannot.  Why: nothing that is not yet written can
    be the order's authority; the year is usually the slip.

    Fix: none; look the memo up.
    """
    day = order_date(order)
    if day is None or order.memo is None:
        return
    for entry in order.memo.opening:
        for found in _CITED.finditer(clean_text(entry)):
            try:
                cited = read_date(found[1])
            except CellError:
                continue
            if cited > day:
                message = Text(
                    'উল্লেখ করা স্মারকের তারিখ "{cited}" আদেশের তারিখের ({day}) পরে',
                    'a cited memo is dated "{cited}", after the order itself ({day})',
                )
                shown = Text(gregorian_words(day), day.isoformat())
                yield Hit(entry.place, message.filled(cited=found[1], day=shown))


def _settled(settings: OfficeSettings, key: str) -> tuple[Entry, ...]:
    """The paragraphs that the office's settings give."""
    place = settings.places.get(key, Place())
    return tuple(Entry(text, place) for text in getattr(settings, key))


def _renumbered(number: int, due: int) -> Text:
    message = Text(
        "অনুচ্ছেদের নম্বর {own}; হবে {due}", "the paragraph is numbered {own}; it should be {due}"
    )
    own, right = f"{number:02d}", f"{due:02d}"
    return message.filled(own=Text(to_bangla(own), own), due=Text(to_bangla(right), right))


def _number(entry: Entry) -> int | None:
    found = _NUMBER.match(to_ascii(clean_text(entry)))
    return int(found[1]) if found else None
