"""Amounts in Bangla words, read back to numbers: the proof that a memo's words equal its total.

Reads what ``words`` writes and what offices write: the other spellings of 0-99,
লাখ, শত apart or as শো and শ, a candrabindu missing or in the wrong place, words
run together, দেড় আড়াই সাড়ে সোয়া পৌনে, figures between the words.  A word that is
not understood, or stands where it cannot, is refused by name.

>>> read_words("কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)")
Decimal('624607')
>>> read_words("সাড়ে তিন লাখ টাকা পঞ্চাশ পয়সা মাত্র।")
Decimal('350000.50')
>>> read_words("পাঁচ হাজার দুই লক্ষ")
Traceback (most recent call last):
xlbudget.errors.CellError: টাকার কথায় ‘দুই’ এই জায়গায় আসতে পারে না · \
‘দুই’ cannot stand where it does in the words
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from unicodedata import normalize

from xlbudget.bangla.figures import LARGEST, plain_spaces, read_figure, shown
from xlbudget.bangla.words import MINUS, ONLY, POINT, POISHA, SPELLINGS, TAKA
from xlbudget.errors import CellError
from xlbudget.text import Text

Role = Literal[
    "number", "short", "fixed", "change", "scale", "taka", "poisha", "and", "only", "minus", "point"
]


@dataclass(frozen=True, slots=True)
class _Word:
    """One word as written, its part in the amount, and its value.

    A *short* number (ছ, ন) stands before a scale only; a *fixed* one (দেড়, a
    figure) has a value of its own; a *change* (সাড়ে) is added to the next
    number; the value of a *scale* is its power of ten.
    """

    written: str
    role: Role
    value: Decimal = Decimal(0)


_MARKS: tuple[tuple[Role, str, str], ...] = (
    ("short", "দু", "2"),
    ("short", "ছ", "6"),
    ("short", "ন", "9"),
    ("fixed", "দেড়", "1.5"),
    ("fixed", "আড়াই", "2.5"),
    ("change", "সাড়ে", "0.5"),
    ("change", "সোয়া সওয়া", "0.25"),
    ("change", "পৌনে", "-0.25"),
    ("scale", "শত শো শ", "2"),
    ("scale", "হাজার", "3"),
    ("scale", "লক্ষ লাখ", "5"),
    ("scale", "কোটি", "7"),
    ("taka", f"{TAKA} ৳", "0"),
    ("poisha", POISHA, "0"),
    ("and", "এবং ও", "0"),
    ("only", ONLY, "0"),
    ("minus", MINUS, "0"),
    ("point", POINT, "0"),
)
_CANDRABINDU = "ঁ"
VOCABULARY: Mapping[str, tuple[Role, Decimal]] = {
    **{
        spelling.replace(_CANDRABINDU, ""): ("number", Decimal(number))
        for number, spellings in enumerate(SPELLINGS)
        for spelling in spellings
    },
    **{form: (role, Decimal(value)) for role, forms, value in _MARKS for form in forms.split()},
}
"""Each word that is read, without its candrabindu: its part in an amount, and its value."""

LONGEST_WORD = max(map(len, VOCABULARY)) + 2  # a candrabindu or two
"""How many letters of a run can be one word."""

IN_WORDS = "কথায়"
"""What stands before an amount in words."""

_LONGEST_TEXT = 500
_CRORE = Decimal(7)
_HUNDREDTH = Decimal("0.01")

_LEAD = re.compile(rf"[ (\[{{]*{IN_WORDS}[ :ঃ)]*(?:[-–—](?! ?[0-9০-৯]))?")
_END = " ।|.)]}"  # danda and brackets, in any order
_SILENT = frozenset('()[]{},;:ঃ"“”')
_APOSTROPHES = dict.fromkeys(map(ord, "'‘’"))  # ছ'শ
_FIGURE = r"[0-9০-৯][0-9০-৯.,]*(?: ?/[-=])?"
_LETTERS = r"[\u0981\u0982\u0985-\u09e3]+"
_TOKEN = re.compile(rf"(?P<figure>{_FIGURE})|{_LETTERS}|[^ ]")

_EMPTY = Text("টাকার অঙ্ক কথায় লেখা নেই", "there is no amount in words")
_TOO_LONG = Text("‘{shown}’: টাকার কথা এত দীর্ঘ হয় না", "‘{shown}’ is too long for an amount in words")
_UNKNOWN = Text("টাকার কথায় ‘{shown}’ বোঝা যায় না", "‘{shown}’ is not understood in the words")
_MISPLACED = Text(
    "টাকার কথায় ‘{shown}’ এই জায়গায় আসতে পারে না", "‘{shown}’ cannot stand where it does in the words"
)
_TOO_LARGE = Text("কথায় লেখা অঙ্ক ১৫ অঙ্কের বেশি", "the words make more than 15 digits")


def read_words(text: str) -> Decimal:
    """Return the amount in taka; poisha are its two decimals.

    Words without টাকা are read as the same number, দশমিক এক দুই as its decimals.
    Anything not understood or out of order is #VALUE!, more than 15 digits #NUM!.
    """
    words = _words(text)
    if words and words[-1].role == "only":
        words = words[:-1]
    elif words and words[0].role == "only":
        words = words[1:]
    if words and words[0].role == "minus":
        return -_amount(words[1:])
    return _amount(words)


def has_number_words(text: str) -> bool:
    """Say whether any word of the text is a number word; its other words do not matter.

    >>> has_number_words("ছয় লক্ষ হাজর"), has_number_words("বকেয়া")
    (True, False)
    """
    clean = normalize("NFC", plain_spaces(text)[:_LONGEST_TEXT])
    return any(
        word.role in ("number", "fixed", "scale")
        for run in re.findall(_LETTERS, clean)
        for word in _vocabulary_words(run)
    )


def _words(text: str) -> tuple[_Word, ...]:
    clean = plain_spaces(text)
    if len(clean) > _LONGEST_TEXT:
        raise CellError("#VALUE!", _TOO_LONG.filled(shown=shown(clean)))
    clean = normalize("NFC", clean).translate(_APOSTROPHES)
    if lead := _LEAD.match(clean):
        clean = clean[lead.end() :]
    words: list[_Word] = []
    for found in _TOKEN.finditer(clean.rstrip(_END)):
        if found["figure"]:
            words.append(_figure(found["figure"].rstrip(".,")))
        elif found[0] not in _SILENT:
            understood = _vocabulary_words(found[0])
            if not understood:
                raise _refused(_UNKNOWN, found[0])
            words.extend(understood)
    return tuple(words)


def _figure(written: str) -> _Word:
    value = read_figure(written)
    if value != value.quantize(_HUNDREDTH):
        raise _refused(_MISPLACED, written)
    return _Word(written, "fixed", value)


def _vocabulary_words(run: str) -> tuple[_Word, ...]:
    """Part a run of letters into the fewest known words; () when that cannot be done."""
    best: list[tuple[_Word, ...] | None] = [()] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - LONGEST_WORD), end):
            before = best[start]
            known = VOCABULARY.get(run[start:end].replace(_CANDRABINDU, ""))
            if before is None or known is None:
                continue
            shortest = best[end]
            if shortest is None or len(before) + 1 < len(shortest):
                best[end] = (*before, _Word(run[start:end], *known))
    return best[-1] or ()


def _amount(words: Sequence[_Word]) -> Decimal:
    """Read taka and poisha: ছয় লক্ষ টাকা এক পয়সা, টাকা ছয় লক্ষ, পঞ্চাশ পয়সা."""
    if words and words[0].role == "taka":
        words = words[1:]
    at = next((i for i, word in enumerate(words) if word.role == "taka"), None)
    if at is None:
        return _poisha(words) if words and words[-1].role == "poisha" else _number(words)
    taka, rest = _number(words[:at]), words[at + 1 :]
    if not rest:
        return taka
    if taka != int(taka):
        raise _refused(_MISPLACED, rest[0].written)
    return taka + _poisha(rest[1:] if rest[0].role == "and" else rest)


def _poisha(words: Sequence[_Word]) -> Decimal:
    if not words:
        raise CellError("#VALUE!", _EMPTY)
    if words[-1].role != "poisha":
        raise _refused(_MISPLACED, words[-1].written)
    poisha = _number(words[:-1])
    if poisha >= 100 or poisha != int(poisha):
        raise _refused(_MISPLACED, words[0].written)
    return poisha * _HUNDREDTH


def _number(words: Sequence[_Word]) -> Decimal:
    """Read a number, or one with its decimals after দশমিক."""
    at = next((i for i, word in enumerate(words) if word.role == "point"), None)
    if at is None:
        return _sum(words)
    whole, decimals = _sum(words[:at]), words[at + 1 :]
    for word in words[at:] if whole != int(whole) or not decimals else decimals:
        if word.role != "number" or word.value > 9:
            raise _refused(_MISPLACED, word.written)
    digits = "".join(str(word.value) for word in decimals)
    if len(digits) > 15 or int(f"{int(whole)}{digits}") > LARGEST:
        raise CellError("#NUM!", _TOO_LARGE)
    return Decimal(f"{int(whole)}.{digits}")


def _sum(words: Sequence[_Word]) -> Decimal:
    """Add the parts from left to right, each below the scale before it.

    কোটি multiplies all that stands before it, so it may come again.
    """
    if not words:
        raise CellError("#VALUE!", _EMPTY)
    total, room, at = Decimal(0), Decimal("Infinity"), 0
    while at < len(words):
        word, count = words[at], Decimal(0)
        bare_crore = total > 0 and word.role == "scale" and word.value == _CRORE
        if not bare_crore:
            count, at = _count(words, at)
        scale = words[at].value if at < len(words) and words[at].role == "scale" else Decimal(0)
        at += scale > 0
        part = count if scale == _CRORE else count.scaleb(scale)
        if not bare_crore and (part >= room or (not part and len(words) > 1)):
            raise _refused(_MISPLACED, word.written)
        total += part
        fraction = (total if scale == _CRORE else count) % 1
        if scale == _CRORE:
            total = total.scaleb(scale)
        room = (min(fraction, 1 - fraction) if fraction else Decimal(1)).scaleb(scale)
        if total >= LARGEST + 1:
            raise CellError("#NUM!", _TOO_LARGE)
    return Decimal(int(total)) if total == int(total) else total.quantize(_HUNDREDTH)


def _count(words: Sequence[_Word], at: int) -> tuple[Decimal, int]:
    """Return the count that starts at ``at`` and the index after it: পাঁচ, দেড়, সাড়ে তিন."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if word.role in ("number", "fixed") or (
        word.role == "short" and after and after.role == "scale"
    ):
        return word.value, at + 1
    if word.role == "change":
        if after and after.role in ("number", "fixed") and after.value >= 1 and not after.value % 1:
            return after.value + word.value, at + 2
        if word.value == Decimal("0.25"):  # সোয়া লক্ষ
            return 1 + word.value, at + 1
    raise _refused(_MISPLACED, word.written)


def _refused(reason: Text, written: str) -> CellError:
    return CellError("#VALUE!", reason.filled(shown=shown(written)))
