"""Bangla spelling: the normal form to show, the form to compare, written syllables.

Text from office files carries two encodings of য় ড় ঢ়, invisible characters, and
scars: letter groups that a faulty Bijoy converter left in Unicode text.

>>> clean("সাভার ,ঢাকা")
'সাভার, ঢাকা'
>>> clean("ভূরম্নঙ্গামারী পেৌরসভা")
'ভূরুঙ্গামারী পৌরসভা'
>>> match_key("মোঃ আলী") == match_key("মো: আলী") == match_key("মো. আলী")
True
>>> "-".join(syllables("চৌদ্দগ্রাম"))
'চৌ-দ্দ-গ্রা-ম'

Sources: Unicode Standard, section 12.2 (Bengali) and annex 15 (NFC).
"""

import re
from functools import lru_cache
from unicodedata import normalize

from xlbudget.bangla.invisible import visible, without_invisible

_LINE_END = re.compile(r"\r\n?")
_SPACES = re.compile(r"[^\S\n]+")
_SPACED_BREAK = re.compile(r" *\n *")
_SPACED_COMMA = re.compile(r" +, *|, +")
# A comma between two digits groups a number and takes no space.
_TIGHT_COMMA = re.compile(r",(?=[^\W_])(?!(?<=[0-9০-৯],)[0-9০-৯])")

# Each: what the converter left, what it stands for. The converters read the half
# letter ন of ন্ত as ম, the low ত as ত্ম, and the low থ as an apostrophe; ি and ে
# then land inside the group. খড়্গ and ষড়্গ are words, and stay.
_SCARS = (
    (re.compile("[মন]([িে]?)ত্ম"), r"ন্ত\1"),
    (re.compile("স([িে]?)ত্ম"), r"স্ত\1"),
    (re.compile("স['’](?=[া-ৌ্])"), "স্থ"),
    (re.compile("(?<![খষ])ড়্গ"), "ক্ষ"),
    (re.compile("রম্ন"), "রু"),
    (re.compile("(?<!ে)ে+ৌ"), "ৌ"),
)

# Text of these letters alone, without these groups, needs no repair and has its key at once:
# a table of 100,000 offices is compared in the time that it takes to read it.
_UNTIDY = re.compile("[^a-z0-9 ,()/অ-হ়া-্ৎঁং০-৯।]")

_COLON = re.compile(r"(?: *[:ঃ]|(?<=[\u0980-\u09cc])\.) *")
_DASH = re.compile(r" *[-\u2010-\u2015\u2212] *")
_KEY_COMMA = re.compile(r" *, *")

_AKSHARA = re.compile(
    "[ক-হ]়?(?:\u200d?্[\u200c\u200d]?[ক-হ]়?)*্?[া-ৌৗ]*[ঁ-ঃ]*|[অ-ঔ](?:্য)?[া-ৌ]*[ঁ-ঃ]*|.",
    re.DOTALL,
)


def clean(text: str) -> str:
    """Return the normal form of ``text``, the one to show (CLEAN_BANGLA).

    NFC (য় ড় ঢ় as two code points, ো ৌ as one); every kind of space becomes one
    plain space, none at the ends; a comma is followed by one space, but not inside
    a number; invisible characters go, ZWJ and ZWNJ only where they shape no letter;
    scars that can stand for one thing only are repaired.  Line breaks stay.

    >>> clean("মমত্মব্য: ৬,২৪,৬০৭")
    'মন্তব্য: ৬,২৪,৬০৭'
    """
    tidy = _composed(text)
    tidy = _SPACES.sub(" ", _LINE_END.sub("\n", tidy))
    tidy = _TIGHT_COMMA.sub(", ", _SPACED_COMMA.sub(", ", tidy))
    tidy = _SPACED_BREAK.sub("\n", tidy)
    return _without_scars(tidy).strip()


def _composed(text: str) -> str:
    """NFC without invisible characters; taken out, one may let two letters compose."""
    return normalize("NFC", visible(normalize("NFC", text)))


def _without_scars(text: str) -> str:
    for scar, letters in _SCARS:
        if scar.search(text):
            text = normalize("NFC", scar.sub(letters, text))
    return text


def _is_tidy(text: str) -> bool:
    # Written out: a loop over the groups takes three times as long.
    return not (
        _UNTIDY.search(text)
        or "ত্ম" in text
        or "ড়্গ" in text
        or "রম্ন" in text
        or "েৌ" in text
        or "ো" in text
        or "়্" in text
        or "  " in text
    )


def repaired(text: str) -> str:
    """Return ``text`` with the scars that can stand for one thing only repaired, no more.

    >>> repaired("পেৌরসভা  ,সাভার")
    'পৌরসভা  ,সাভার'
    """
    return _without_scars(_composed(text))


def has_scars(text: str) -> bool:
    """Say whether a faulty converter has left its marks in ``text``.

    >>> has_scars("পেৌরসভা"), has_scars("নিম্ন আত্মীয় খড়্গ")
    (True, False)
    """
    if _is_tidy(text):
        return False
    composed = _composed(text)
    return any(scar.search(composed) for scar, _ in _SCARS)


@lru_cache(maxsize=16384)
def match_key(text: str) -> str:
    """Return what two spellings of the same name share; never show it.

    Besides what ``clean`` does, joiners, case and line breaks do not count, nor do
    spaces round commas, dashes and colons; ঃ, ``:`` and a point after a letter are
    one, and so are all dashes.
    """
    if _is_tidy(text):
        return text.strip(" ").replace(" ,", ",").replace(", ", ",")
    key = clean(without_invisible(text)).replace("\n", " ")
    key = _COLON.sub(":", key)
    key = _DASH.sub("-", key)
    return _KEY_COMMA.sub(",", key).casefold()


def syllables(text: str) -> tuple[str, ...]:
    """Return the written syllables (akshara) of ``clean(text)``, in order.

    A syllable is a letter or conjunct with its vowel sign and marks; whatever is
    not Bangla stands alone.
    """
    return tuple(_AKSHARA.findall(clean(text)))


def one_syllable_apart(a: str, b: str) -> bool:
    """Say whether ``b`` is ``a`` with exactly one syllable changed, added or dropped.

    Both are compared by their ``match_key``.

    >>> one_syllable_apart("চৌদগ্রাম", "চৌদ্দগ্রাম")
    True
    """
    left, right = _AKSHARA.findall(match_key(a)), _AKSHARA.findall(match_key(b))
    if abs(len(left) - len(right)) > 1:
        return False
    shorter = min(len(left), len(right))
    head = 0
    while head < shorter and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    return max(len(left), len(right)) - head - tail == 1
