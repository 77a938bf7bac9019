"""The unit in which a table counts money: অংকসমূহ লক্ষ টাকায়, (হাজার টাকায়), Taka in Crore.

Found in a heading or on a line of its own, never in prose: এক লক্ষ টাকার মধ্যে
names an amount, ছয় লক্ষ টাকা is one.

>>> unit_in("বরাদ্দ (লক্ষ টাকায়)").taka, unit_in("এক লক্ষ টাকা"), unit_in("লক্ষ্মীপুর")
(Decimal('100000'), None, None)
>>> without_unit("টেলিফোন (৩২১১১২০) (লক্ষ টাকায়)"), without_unit("Taka in Thousands")
('টেলিফোন (৩২১১১২০)', 'টাকা')
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from unicodedata import normalize

from xlbudget.bangla.figures import TAKA_SIGNS
from xlbudget.bangla.words_value import has_number_words
from xlbudget.budget.taka import Amount
from xlbudget.text import Text


@dataclass(frozen=True, slots=True)
class MoneyUnit:
    """How many taka one stands for, its name, and the words that say so in the source."""

    taka: Decimal
    name: Text
    written: str


_UNITS = (
    (r"হাজার|thousands?|['’‘`]000['’‘`]?s?|(?<=in )000", 10**3, Text("হাজার", "thousand")),
    (r"লক্ষ|লাখ|lakhs?|lacs?", 10**5, Text("লক্ষ", "lakh")),
    (r"মিলিয়ন|millions?|mn", 10**6, Text("মিলিয়ন", "million")),
    (r"কোটি|crores?", 10**7, Text("কোটি", "crore")),
)
_SCALE = f"(?:{'|'.join(pattern for pattern, _, _ in _UNITS)})"
_TAKA = r"(?:টাকায়|টাকা|টাঃ|টা\.|৳|taka|tk\.?|bdt)"
_BREAK = r"(?![\u0980-\u09ffa-z0-9])"
_STRICT = (  # says by itself that money is counted so
    rf"(?:{_SCALE}(?:\s+|\s*[-–]\s*){_TAKA}{_BREAK}|(?:{_TAKA}\s*,?\s*)?in\s+{_SCALE}{_BREAK}(?:\s*{_TAKA}{_BREAK})?"
    rf"|{_TAKA}\s*[\s(]\s*{_SCALE}{_BREAK}\s*\)?|{_TAKA}\s+{_SCALE}(?:ে|য়){_BREAK})"
)
_LEAD = (
    r"(?:(?:সকল|সব|টাকার|টাকা|অর্থের|all|the|figures?|amounts?|values?|unit|একক|হিসাব|হিসাবসমূহ|অংক|অঙ্ক|অংকসমূহ|অঙ্কসমূহ"
    r"|অংকগুলো|অঙ্কগুলো|সংখ্যাসমূহ|পরিমাণ|পরিমান|are|is)\s*[:ঃ=\-–,]?\s*)*"
)
_BRACKETED = rf"[(\[]\s*{_LEAD}(?:{_STRICT}|(?P<bare>{_SCALE}(?:ে|য়)?{_BREAK}))\s*[।.]?\s*[)\]]"
_ALONE = rf"[*(\[]*\s*{_LEAD}{_STRICT}(?:\s*(?:হিসাবে|প্রদর্শিত|লেখা|দেখানো হয়েছে))?[\s।.)\]*]*"
_BEHIND = rf"(?:(?<=[\s,:\-–—])|^){_STRICT}\s*$"
_IN_FRONT = rf"^(?:{_SCALE}\s+টাকায়|in\s+{_SCALE}\s+{_TAKA}){_BREAK}\s*"
_PLAIN_TAKA = re.compile(
    r"[(\[]\s*(?:টাকায়|in taka|in tk\.?|in bdt)\s*[)\]]|(?:^|\s)(?:টাকায়|in taka)$"
)
_HINT = re.compile(_SCALE)
_NAMES_TAKA = re.compile("|".join(map(re.escape, (*TAKA_SIGNS, "/-", "/="))))

_NAMED_TWICE = Text(
    "শিরোনামে একক {unit} টাকা, অথচ ঘরে “{raw}”: টাকা না {unit}, বোঝা যায় না",
    "the heading counts in {unit} taka, but the cell says “{raw}”: it may be taka or {unit}",
)


@lru_cache(maxsize=4096)
def unit_in(heading: str) -> MoneyUnit | None:
    """Return the unit that a heading names; of plain taka (টাকায়) it is 1, else ``None``."""
    text = _plain(heading)
    if not _HINT.search(text):
        return MoneyUnit(Decimal(1), Text("", ""), "") if _PLAIN_TAKA.search(text) else None
    found = _in_heading(text)
    return _unit(found[0]) if found else None


@lru_cache(maxsize=4096)
def unit_on_line(line: str) -> MoneyUnit | None:
    """Return the unit that a line above or below a table names, else ``None``.

    The line says nothing else, or says it in brackets of its own.

    >>> unit_on_line("অংকসমূহ লক্ষ টাকায়").taka, unit_on_line("বরাদ্দ বিভাজন ২০২১-২২ (কোটি টাকা)").taka
    (Decimal('100000'), Decimal('10000000'))
    >>> unit_on_line("কথায়: ছয় লক্ষ টাকা"), unit_on_line("ব্যয় এক লক্ষ টাকার মধ্যে (দুই কোটি টাকা) হবে")
    (None, None)
    """
    text = _plain(line)
    if not _HINT.search(text):
        return None
    found = _compiled(_ALONE).fullmatch(text) or _own_bracket(text)
    return _unit(found[0]) if found else None


@lru_cache(maxsize=4096)
def without_unit(heading: str) -> str:
    """Return a heading without its unit of money; টাকা where nothing else is left."""
    unit = unit_in(heading)
    if unit is None or unit.taka == 1:
        return heading
    text = normalize("NFC", heading)
    found = _in_heading(text.casefold())
    if not found:
        return heading
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(rest.split()).strip(" ,:-–—") or "টাকা"


def line_without_unit(line: str) -> str:
    """Return a line without the unit that it names; empty when it says nothing else.

    >>> line_without_unit("(লক্ষ টাকায়)"), line_without_unit("বরাদ্দ (লক্ষ টাকায়) বিভাজন")
    ('', 'বরাদ্দ বিভাজন')
    """
    text = normalize("NFC", line)
    if not _HINT.search(text.casefold()):
        return line
    if _compiled(_ALONE).fullmatch(_plain(line)):
        return ""
    if not _own_bracket(text.casefold()):
        return line
    while found := _own_bracket(text.casefold()):
        text = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    return text


def in_taka(amount: Amount, unit: MoneyUnit | None) -> Amount:
    """Return an amount of a column that counts in ``unit``, in taka.

    An amount in words says its own scale (৪ লক্ষ ৫০ হাজার).  One that names taka
    (৪,৫০,০০০/-) is a problem: it may be either.
    """
    if unit is None or unit.taka == 1 or amount.taka is None:
        return amount
    if isinstance(amount.raw, str):
        if has_number_words(amount.raw):
            return amount
        if _NAMES_TAKA.search(amount.raw):
            problem = _NAMED_TWICE.filled(unit=unit.name, raw=amount.raw)
            return Amount(amount.raw, None, problem)
    return Amount(amount.raw, tidy(amount.taka * unit.taka))


def tidy(number: Decimal) -> Decimal:
    """Return a number without needless zeros behind its point.

    >>> tidy(Decimal("450000.00")), tidy(Decimal("4.50"))
    (Decimal('450000'), Decimal('4.5'))
    """
    return (
        number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
    )


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when a text first names a unit: few orders have one."""
    return re.compile(pattern)


def _plain(text: str) -> str:
    return " ".join(normalize("NFC", text).casefold().split())


def _in_heading(text: str) -> re.Match[str] | None:
    """Where a heading names its unit: in brackets, alone, at its end or its beginning."""
    found = _compiled(_BRACKETED).search(text) or _compiled(_ALONE).fullmatch(text)
    if found:
        return found
    behind = _compiled(_BEHIND).search(text)
    if behind and not _counts(text[: behind.start()]):
        return behind
    return _compiled(_IN_FRONT).match(text)


def _own_bracket(text: str) -> re.Match[str] | None:
    return next((m for m in _compiled(_BRACKETED).finditer(text) if not m["bare"]), None)


def _counts(before: str) -> bool:
    """Whether a text ends with a number: এক, ৫, before লক্ষ টাকা."""
    last = before.split()[-1:]
    return bool(last) and (last[0][-1].isdigit() or has_number_words(last[0]))


def _unit(text: str) -> MoneyUnit:
    for pattern, taka, name in _UNITS:
        if re.search(pattern, text):
            return MoneyUnit(Decimal(taka), name, " ".join(text.split()).strip("()[] *।"))
    raise AssertionError(text)  # the patterns hold one of the scales
