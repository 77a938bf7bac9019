"""The sentences of an order and the ``{fields}`` that are filled into them.

A sentence stands in the office's settings or in the order itself; its fields
go by their Bangla or their English names.  A field that is not known, or that
this order leaves empty, stays in its braces to be seen, and is a finding.

>>> fill("{খাত} খাতে {total} টাকা", {"heads": "টেলিফোন", "total": "৪,০০০"})
'টেলিফোন খাতে ৪,০০০ টাকা'
>>> [(f.name, f.field) for f in faults("{অর্থবছর} {ভুল}", {"fiscal_year": ""})]
[('অর্থবছর', 'fiscal_year'), ('ভুল', '')]
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from xlbudget.bangla.dates import gregorian_words
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number
from xlbudget.bangla.spelling import match_key
from xlbudget.bangla.words import ONLY, taka_words
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.budget.model import CopyPart, MemoText, Order
from xlbudget.errors import CellError

FIELDS: tuple[tuple[str, str], ...] = (
    ("memo_number", "স্মারক নম্বর"),
    ("bangla_date", "বাংলা তারিখ"),
    ("date", "তারিখ"),
    ("subject", "বিষয়"),
    ("fiscal_year", "অর্থবছর"),
    ("heads", "খাত"),
    ("total", "মোট"),
    ("words", "কথায়"),
    ("offices", "কার্যালয় সংখ্যা"),
    ("copies", "অনুলিপি সংখ্যা"),
    ("office", "কার্যালয়"),
    ("serial", "ক্রম"),
    ("recipient", "প্রাপক"),
)
"""Every field: its English name, its Bangla name."""

_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template that this order uses, where it stands, and what its fields hold."""

    template: str
    place: Place
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """A field that cannot be filled: as it is written, and its English name, "" for none known."""

    name: str
    field: str = ""


def fill(template: str, fields: Mapping[str, str]) -> str:
    """Return the sentence with its fields; one that cannot be filled stays as it is."""
    return _FIELD.sub(lambda found: fields.get(_key(found[1]), "") or found[0], template)


def faults(template: str, fields: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what keeps the sentence from being filled; a lone brace is an unknown field."""
    for found in _FIELD.finditer(template):
        key = _key(found[1])
        if not fields.get(key):
            yield Fault(found[1], key)
    rest = _FIELD.sub("", template)
    yield from (Fault(brace) for brace in "{}" if brace in rest)


def around(template: str, field: str) -> tuple[str, str] | None:
    """Return the text before and after the one place of a field, unfilled.

    >>> around("কথায়ঃ ({কথায়})", "words")
    ('কথায়ঃ (', ')')
    """
    places = [found for found in _FIELD.finditer(template) if _key(found[1]) == field]
    if len(places) != 1:
        return None
    return template[: places[0].start()], template[places[0].end() :]


def fields_of(order: Order) -> dict[str, str]:
    """Return what the fields hold for an order; an empty text for what it does not say."""
    memo = order.memo or MemoText()
    day = memo.date.day if memo.date else None
    recipients = memo.copy.recipients if memo.copy else ()
    return {
        "memo_number": _text(memo.memo_number),
        "bangla_date": _text(memo.bangla_date),
        "date": gregorian_words(day) if day else _text(memo.date),
        "subject": _text(memo.subject),
        "fiscal_year": FiscalYear.of(day).bangla if day and 1900 < day.year < 9998 else "",
        "heads": ", ".join(" ".join(head.header.split()) for head in order.table.heads),
        "total": _figure(order.total),
        "words": _words(order),
        "offices": to_bangla(str(len(order.table.allocations))),
        "copies": to_bangla(str(len(recipients))) if recipients else "",
        "office": order.settings.office,
    }


def sentences(order: Order) -> Iterator[Sentence]:
    """Yield every sentence that the order's memo will hold, in its sequence."""
    memo, settings = order.memo or MemoText(), order.settings
    fields = fields_of(order)
    of_order = {**fields, "subject": fill(fields["subject"], {**fields, "subject": ""})}

    def setting(key: str, template: str) -> Sentence:
        return Sentence(template, settings.places.get(key, Place()), of_order)

    if _text(memo.memo_number):
        yield setting("memo_number", settings.memo_number)
    if _text(memo.bangla_date):
        yield setting("date", settings.date)
    if memo.subject and memo.subject.text:
        yield Sentence(memo.subject.text, memo.subject.place, {**fields, "subject": ""})
        yield setting("subject", settings.subject)
    for key, own in (("opening", memo.opening), ("closing", memo.closing)):
        yield from (Sentence(entry.text, entry.place, of_order) for entry in own)
        yield from (setting(key, text) for text in getattr(settings, key) if not own)
    yield setting("total", settings.total)
    yield setting("words", settings.words)
    yield from _copy_sentences(memo.copy, order, of_order)


def _copy_sentences(
    copy: CopyPart | None, order: Order, fields: Mapping[str, str]
) -> Iterator[Sentence]:
    if copy is None or not copy.recipients:
        return
    settings = order.settings
    own = copy.heading
    place = own.place if own else settings.places.get("copy_heading", Place())
    yield Sentence(own.text if own else settings.copy_heading, place, fields)
    one = {**fields, "serial": "১", "recipient": copy.recipients[0].text}
    yield Sentence(settings.recipient, settings.places.get("recipient", Place()), one)


def _words(order: Order) -> str:
    # An office that writes মাত্র goes on writing it.
    written = order.memo.words.text if order.memo and order.memo.words else ""
    only = order.settings.only if order.settings.only is not None else ONLY in written
    try:
        return taka_words(order.total, only=only)
    except CellError:
        return ""


def _figure(amount: Decimal) -> str:
    try:
        return bangla_number(amount, None if amount == int(amount) else 2)
    except CellError:
        return ""


def _text(entry: Entry | None) -> str:
    return entry.text if entry else ""


def _key(name: str) -> str:
    return _names().get(match_key(name.replace("_", " ")), "")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {match_key(name.replace("_", " ")): key for key, bn in FIELDS for name in (key, bn)}
