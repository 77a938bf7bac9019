"""What the cells of a total row say: its label, and a total written behind it in the same cell."""

import re
from typing import NamedTuple
from unicodedata import normalize

from xlbudget.bangla.figures import ONLY_SIGNS, TAKA_SIGNS
from xlbudget.bangla.spelling import match_key
from xlbudget.bangla.words_value import has_number_words
from xlbudget.budget.cells import Value
from xlbudget.budget.taka import read_amount

_MONEY = r"(?:টাকার?|টাকায়|টাঃ|বরাদ্দ|বরাদ্দকৃত|অর্থ|অর্থের|পরিমাণ|পরিমান|মঞ্জুরি|মঞ্জুরী|taka|tk|amount|allocation)"
_WORD = (
    r"(?:সর্ব[\s-]?মোট|সর্বসাকুল্যে|উপ[\s-]?মোট|মোট|একুন|জের|grand total|sub[\s-]?total|total"
    r"|(?:carried|brought) forward|[bc]/f)"
)
_ENDS = r"(?=$|[\s=:।.\-(])"
_TOTAL = re.compile(
    rf"^{_WORD}{_ENDS}|(?:^|\s){_WORD}(?:\s{_MONEY})*\s*[=:।.\-]*$",
)
_COUNTED = re.compile(rf"^{_WORD}\s(?!{_MONEY}{_ENDS}|[0-9০-৯=(\[])")
_IN_WORDS = match_key("কথায়")  # সর্বমোট (কথায়): ছয় লক্ষ …

_SIGN = f"(?:{'|'.join(map(re.escape, TAKA_SIGNS))})"
_ONLY = f"(?:{'|'.join(ONLY_SIGNS)})"
_WRITTEN = re.compile(
    rf"(?P<label>.*?{_WORD}(?:\s+{_MONEY})*(?:\s+[0-9০-৯]+\s*(?:টি|জন)\s[^=:(0-9০-৯]*)?"
    r"(?:\s*\([^()]*\))?)\s*[=:ঃ\-–—।.]*\s*"
    rf"(?P<figure>(?:{_SIGN}\s?)?[0-9০-৯][0-9০-৯,.]*(?:\s?/\s?[-=–])?(?:\s?{_SIGN})?(?:\s?{_ONLY})?)"
    rf"(?P<words>\s*\(.*\).*)?[\s।.]*",
    re.IGNORECASE,
)


class Written(NamedTuple):
    """A cell that holds label and total: মোট = ৮,০০০/- (আট হাজার টাকা মাত্র)."""

    label: str
    figure: str
    words: str


def is_total_label(text: str) -> bool:
    """Whether a text labels a total: মোট, সর্বমোট =, ঢাকা জেলার মোট, Total.

    >>> [is_total_label(t) for t in ("মোট =", "ঢাকা জেলার মোট", "পৃষ্ঠার জের", "মোটের হাট")]
    [True, True, True, False]
    """
    key = match_key(text)
    return bool(_TOTAL.search(key)) and _IN_WORDS not in key


def counts_something(label: str) -> bool:
    """Whether a label is of a number that is no money: মোট কার্যালয়.

    >>> [counts_something(t) for t in ("মোট কার্যালয়", "মোট টাকা", "মোট ৩টি কার্যালয়", "মোট")]
    [True, False, False, False]
    """
    return bool(_COUNTED.match(match_key(label)))


def has_words(text: str) -> bool:
    """Whether a label goes on to the total in words: মোট (কথায়: আট হাজার টাকা).

    >>> has_words("মোট (কথায়: আট হাজার টাকা)"), has_words("কথায়: আট হাজার টাকা")
    (True, False)
    """
    before, found, _ = match_key(text).partition(_IN_WORDS)
    return bool(found) and bool(_TOTAL.search(before.rstrip(" (")))


def is_figure_of_money(value: Value) -> bool:
    """Whether a cell holds an amount in figures; one in words is no figure of a total row."""
    if isinstance(value, str) and has_number_words(value):
        return False
    return read_amount(value).taka is not None


def written_total(text: str) -> Written | None:
    """Return the parts of a cell that holds a total behind its label, else ``None``.

    >>> written_total("মোট = ৮,০০০/-").figure, written_total("মোট কার্যালয় ১৫০টি")
    ('৮,০০০/-', None)
    """
    found = _WRITTEN.fullmatch(normalize("NFC", text).strip())
    if not found or not is_total_label(found["label"]) or read_amount(found["figure"]).taka is None:
        return None
    return Written(found["label"], found["figure"], (found["words"] or "").strip())
