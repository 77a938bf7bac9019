"""Which part each column of an allocation table plays, by its heading.

Offices head the same column in many ways (ক্রম, ক্রমিক নং, Sl. No.).
"""

import re
from dataclasses import dataclass
from typing import Literal

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.money_unit import without_unit
from xlbudget.reading import heading_words as words
from xlbudget.reading.grid import blank
from xlbudget.reading.heading_texts import key_of, meaning_of

Role = Literal[
    "serial", "district", "office", "upazila", "person", "row_total", "carried", "amount"
]


_FIGURE = re.compile(r"[(\[]?[0-9০-৯][0-9০-৯,.]*(?:/[-=])?[)\].।]?")
_LONGEST = 160  # letters; more are prose
_MALFORMED_CODE = re.compile(r"[^\W0-9০-৯][^0-9০-৯]*[(\[]\s*[0-9০-৯]{5,13}\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its column from 1, its text as it stands, the part it plays.

    ``role`` is ``None`` where the heading alone does not say; the total row
    decides then.
    """

    column: int
    text: str
    role: Role | None


def headings(values: tuple[Value, ...]) -> tuple[Heading, ...]:
    """Read a row of cells as headings, empty ones left out."""
    return tuple(
        Heading(i, " ".join(v.split()), role(v))
        for i, v in enumerate(values, 1)
        if isinstance(v, str) and v.strip()
    )


def role(text: str) -> Role | None:
    """Return the part that a heading names; ``None`` when it names none.

    A code says most, then the name of an economic code; words for figures that
    are no money (নম্বর, হার, চাহিদা) go before those for places and money.

    >>> role("ক্রমিক নং"), role("উপজেলা কার্যালয়/ কার্যালয়ের নাম"), role("টেলিফোন (৩২১১১২০)")
    ('serial', 'office', 'amount')
    >>> role("টেলিফোন"), role("টেলিফোন নম্বর"), role("মোট টাকা"), role("পূর্বের বরাদ্দ")
    ('amount', 'carried', 'row_total', 'carried')
    >>> role("হারুন") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    text = without_unit(text)
    key = meaning_of(text)
    if find_codes(text) or _MALFORMED_CODE.search(text) or words.is_economic_name(text):
        return "amount"
    if words.totals_something(text):
        return "row_total"
    if key in _PERSON:
        return "person"
    if key in _SERIAL_ALONE or words.SERIAL.within(text):
        return "serial"
    if words.number_kind(text) is not None or words.totals_something(text) is False:
        return "carried"
    return _place(key) or _money_or_text(text)


def _place(key: str) -> Role | None:
    for part, names in _PLACES:
        if any(name in key for name in names):
            return part
    return None


def _money_or_text(text: str) -> Role | None:
    if words.is_text(text):
        return "carried"
    return "amount" if words.is_money(text) else None


def is_header(found: tuple[Heading, ...]) -> bool:
    """Whether a row of headings heads an allocation table.

    It names an office or a district, and at least one further column: prose
    that merely mentions an office fills a single cell.  A table of persons has
    a column of money or a serial, too.
    """
    roles = {h.role for h in found}
    if len(found) < 2:
        return False
    if roles & {"office", "district", "upazila"}:
        return True
    return "person" in roles and bool(roles & {"serial", "amount", "row_total"})


def header_of(values: tuple[Value, ...]) -> tuple[Heading, ...]:
    """Return a row's headings when they head an allocation table, else none.

    >>> [heading.role for heading in header_of(("ক্রম", "কার্যালয়", "টাকা"))], header_of(("ক", "খ"))
    (['serial', 'office', 'amount'], ())
    """
    # Places first: to ask every cell of every row for its role takes many times as long.
    texts = [key for v in values if isinstance(v, str) and (key := key_of(v))]
    if len(texts) < 2 or not any(key in _PERSON or _place(key) for key in texts):
        return ()
    found = headings(values)
    return found if is_header(found) and not _is_data(values, found) else ()


def _is_data(values: tuple[Value, ...], found: tuple[Heading, ...]) -> bool:
    """Whether a row that names an office is one of the table's rows, not what heads them."""
    filled = [value for value in values if not blank(value)]
    if not any(map(_is_figure, filled)):
        return False
    says_more = {h.role for h in found} & {"serial", "amount", "row_total", "carried"}
    return _is_figure(filled[0]) or not says_more


def is_heading_row(values: tuple[Value, ...]) -> bool:
    """Whether a row heads a table and is no allocation, which names its office too.

    >>> is_heading_row(("ক্রম", "কার্যালয়", "৩২১১১২০")), is_heading_row(("১", "উপজেলা কার্যালয়", "৫০০"))
    (True, False)
    """
    filled = [value for value in values if value is not None and value != ""]
    # Figures first: nearly every row of a long table has one, and is no heading.
    return not any(map(_is_figure, filled)) and bool(header_of(values))


def _is_figure(value: Value) -> bool:
    text = str(value)
    return bool(_FIGURE.fullmatch(text.strip())) and not find_codes(text)


_PERSON, _SERIAL_ALONE = (
    frozenset(map(key_of, names)) for names in (words.PERSON, words.SERIAL_ALONE)
)
_PLACES: tuple[tuple[Role, tuple[str, ...]], ...] = (
    ("office", tuple(map(match_key, words.OFFICE))),
    ("upazila", tuple(map(match_key, words.UPAZILA))),
    ("district", tuple(map(match_key, words.DISTRICT))),
)
