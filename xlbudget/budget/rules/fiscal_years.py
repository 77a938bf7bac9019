"""Rules over the fiscal years that an order names: XB405 and XB406."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from xlbudget.bangla.dates import gregorian_words
from xlbudget.budget.cells import Entry
from xlbudget.budget.findings import Hit
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.budget.model import Order
from xlbudget.budget.rules.where import clean_text, order_date, paragraphs
from xlbudget.errors import CellError
from xlbudget.text import Text

_SPAN = r"(?<![0-9০-৯./–-])([0-9০-৯]{4} ?[–/-] ?[0-9০-৯]{1,4}|[0-9০-৯]{6})(?![0-9০-৯])"
_WORD = "অর্থ[ -]?(?:বছর|বৎসর)"
_NAMED = re.compile(
    f"{_SPAN}(?: ?(?:সালের|সনের))?[)]? ?{_WORD}(?!সমূহ|গুল)|{_WORD}(?:ের|ে)? ?[:(ঃ-]? ?{_SPAN}"
)
_JOINED = re.compile(f"{_SPAN} ?(?:ও|এবং|,) ?$")  # ২০২১-২২ ও ২০২২-২৩ অর্থ বছর
_SENTENCE = re.compile(r"[।;\n]")
_OWN = re.compile(r"(?:চলতি|বর্তমান)(?: ?\()? *$")
_ANOTHER = re.compile(r"(?:গত|বিগত|পূর্ববর্তী|পূর্বের|আগের|আগামী|পরবর্তী) *\(? *$")
_NEAR = 30  # letters before a year that tell whose it is
_ARREARS = re.compile(r"বকেয়া(?! ?সহ)")


@dataclass(frozen=True, slots=True)
class _Year:
    """A fiscal year that the text names, or what is wrong with it.

    ``own`` says that the text calls it current, ``another`` that it is cited as
    a past or coming year or for arrears.
    """

    entry: Entry
    year: FiscalYear | None
    problem: Text | None
    own: bool
    another: bool


def date_outside_fiscal_year(order: Order) -> Iterator[Hit]:
    """আদেশের তারিখ আদেশে লেখা অর্থবছরের বাইরে।

    Fires when the text names a fiscal year as current (চলতি ২০২১-২২ অর্থ বছর) and
    the order's date is not in it; where none is called current, when the date
    is in none of those named.  Silent on years cited for arrears (২০১৯-২০ অর্থ
    বছরের বকেয়া) or as past or coming (গত, বিগত, পূর্ববর্তী, আগামী), without a
    readable date, and while a year is malformed (XB406).  Why: the text is
    taken over from last year's order, and that budget has lapsed.

    Fix: none; either may be the slip.
    """
    day = order_date(order)
    named = tuple(_years(order))
    if day is None or any(n.problem for n in named):
        return
    current = [n.year for n in named if n.own and n.year]
    judged = current or [n.year for n in named if n.year and not n.another]
    if judged and all(day not in year for year in judged):
        yield Hit(_date_entry(order).place, _outside(day, judged[0]))


def fiscal_year_malformed(order: Order) -> Iterator[Hit]:
    """অর্থবছরের দুটি সাল পরপর নয়, বা ঠিক রূপে লেখা নয়।

    Fires on ২০২১-২৩, ২০২১-২ or ২০২১২২ beside the word অর্থ বছর or অর্থবছর, in the
    subject and the paragraphs.  Silent on such numbers anywhere else (memo
    numbers, ranges of years), on ২০১৯-২০২২ অর্থ বছরসমূহ, and on every accepted form
    (২০২১-২২, ২০২১-২০২২, 2021/22).  Why: nobody can tell which budget is meant.

    Fix: none; type the year.
    """
    for named in _years(order):
        if named.problem:
            yield Hit(named.entry.place, named.problem)


def _years(order: Order) -> Iterator[_Year]:
    for entry in paragraphs(order):
        for sentence in _SENTENCE.split(clean_text(entry)):
            if "অর্থ" not in sentence:
                continue
            arrears = _ARREARS.search(sentence) is not None
            for found in _NAMED.finditer(sentence):
                before = sentence[max(0, found.start() - _NEAR) : found.start()]
                yield _year(entry, before, arrears, found[1] or found[2])
                if joined := _JOINED.search(before):
                    yield _year(entry, before[: joined.start()], arrears, joined[1])


def _year(entry: Entry, before: str, arrears: bool, written: str) -> _Year:
    own = _OWN.search(before) is not None
    another = not own and (arrears or _ANOTHER.search(before) is not None)
    try:
        return _Year(entry, FiscalYear.read(written), None, own, another)
    except CellError as error:
        return _Year(entry, None, error.message, own, another)


def _date_entry(order: Order) -> Entry:
    memo = order.memo
    entry = (memo.date or memo.bangla_date) if memo else None
    return entry or Entry(None)


def _outside(day: date, year: FiscalYear) -> Text:
    return Text(
        "আদেশের তারিখ {day}, কিন্তু লেখায় {year} অর্থবছর ({first} থেকে {last})",
        "the order is dated {day}, but its text names fiscal year {year} ({first} to {last})",
    ).filled(
        day=Text(gregorian_words(day), day.isoformat()),
        year=Text(year.bangla, str(year)),
        first=Text(gregorian_words(year.first), year.first.isoformat()),
        last=Text(gregorian_words(year.last), year.last.isoformat()),
    )
