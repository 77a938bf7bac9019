"""Bijoy (SutonnyMJ) text to Unicode.

The font shows Windows-1252 characters as parts of Bangla letters, in the order they
are seen; Unicode wants them in the order they are spoken, so each written syllable is
taken as a whole and set anew.

What is not Bijoy stays: words already in Unicode, addresses (``x@y.gov.bd``,
``www.…``), and words that look English (see ``bijoy_english``). Figures, single letters
and words that could be either follow the rest of the text: they are Bijoy when a
word of the text is Bijoy for certain, or when nothing in it is not.

>>> to_unicode("Kg©KZ©v, wkÿv gš¿Yvjq")
'কর্মকর্তা, শিক্ষা মন্ত্রণালয়'
>>> to_unicode("Internet wej 2022")
'Internet বিল ২০২২'
>>> is_bijoy("evsjv‡`k"), is_bijoy("Internet")
(True, False)
"""

import re
from enum import Enum, auto
from unicodedata import normalize

from xlbudget.bangla.bijoy_english import LOOKALIKES, is_english, odd_pairs
from xlbudget.bangla.bijoy_table import (
    AFTER,
    BASE,
    BEFORE,
    BELOW,
    CHANDRABINDU,
    HALF,
    HASANTA,
    OTHER,
    REPH,
)


def _any_of(glyphs: str) -> str:
    return f"[{re.escape(glyphs)}]"


# ‘ ’ — are quotation marks and a dash, too, unless they stand below a half letter; so
# is • a bullet.
_BELOW_HALF = "‘’—"
_HALF = f"(?:{_any_of(''.join(HALF).replace('•', ''))}|•(?=[LN¶ÿ]))"
_LOW = (
    f"(?:{_any_of(''.join(set(BELOW) - set(_BELOW_HALF)) + REPH + CHANDRABINDU)}"
    f"|(?<={_any_of(''.join(HALF))}){_any_of(_BELOW_HALF)})"
)
_BEFORE, _BASE = _any_of("".join(BEFORE)), _any_of("".join(BASE))
_SYLLABLE = (
    f"(?:{_BEFORE}?(?:(?:{_HALF}{{1,2}}(?![A-J]))?{_BASE}|{_HALF}{{1,2}}(?={_LOW}))"
    f"{_LOW}*{_any_of(''.join(AFTER) + REPH + CHANDRABINDU)}*{HASANTA}?)"
)
_GLYPHS = re.compile(f"({_SYLLABLE})|.", re.DOTALL)
_CHANDRABINDU_TOO_EARLY = re.compile(f"({_BEFORE}){CHANDRABINDU}")
_LETTERS = HALF | BASE | BELOW
# Signs that have lost their letter; other stray glyphs are more likely punctuation.
_STRAY = OTHER | BEFORE | {sign: AFTER[sign] for sign in "vxyz"}

_PIECE = re.compile(
    r"(?P<kept>[^\s@]{1,64}@\S+|(?:https?://|www\.)\S+"
    r"|(?:[A-Za-z0-9-]{1,63}\.){1,9}(?:com|org|net|gov|bd)\b\S*"
    r"|[\u0980-\u09ff\u200c\u200d]+)"
    r"|(?P<word>[^\s()\[\]{}/,;:!?\"\u0980-\u09ff\u200c\u200d]+)|.",
    re.DOTALL,
)
_EDGES = ".'’‘“”|…-–—+*=<>%#®™"
_LATIN = re.compile("[A-Za-z]")

# Glyphs that English text has too.
_ENGLISH_TOO = "´§®™«»£¥¢•‘’“”–—…"
_FOREIGN = "".join(g for g in _LETTERS | AFTER if not g.isascii() and g not in _ENGLISH_TOO)
_CERTAIN = re.compile(
    f"[†‡ˆ‰](?={_BASE})|{_any_of(_FOREIGN)}|(?<=[A-Za-z])[`^~©]|[`^~](?=[A-Za-z])"
)
_UNIT = re.compile("(?=.*[°²³±×÷¼½¾])(?:[0-9.,]+|[kcm]?m[²³]|ft[²³]|°[CF]?|[±×÷¼½¾])+")
# Letters that cannot follow each other, or begin a word, in Bangla.
_UNLIKE_BANGLA = re.compile(
    "^[opqrstuvxyz]|[rstu][rst]|t(?=[A-Za-z])|[rst][vxyz]|[vwxyz][vxyz]"
    f"|w(?!{_BASE}|{_HALF})|[A-J][xyz]|[B-J]v"
)
# What no other text has between Latin letters: not at the start, where † is a footnote.
_SURE = re.compile(f"[†‡ˆ‰](?={_BASE})|[¨ª¯¤›¶¸ƒ„ŒŸ¦¡ÿ]|(?<=[a-z])[ÁÆÇÈÉÊËÌÎÏÖÙÚÛÜÝÞ]")
_SURE_IF_NOT_ENGLISH = re.compile("©|Ö(?=[a-z])|[ËÌÎÏ](?=[a-z])")
_AA = re.compile("[A-Za-q`_]v(?![aeiouy])")  # া, where English has no v
_WHOLE = re.compile(f"(?:{_SYLLABLE}|{_any_of(''.join(OTHER) + _EDGES)})+")


class _Kind(Enum):
    BIJOY = auto()
    OTHER = auto()
    EITHER = auto()


def to_unicode(text: str) -> str:
    """Return ``text`` with what is Bijoy in it as Unicode (NFC), the rest as it stands.

    Digits of a Bijoy text become Bangla digits, as the font shows them. Never raises;
    a glyph that is not in the table stays.

    >>> to_unicode("‡K K‡i? wLªt 14-06-2022")
    'কে করে? খ্রিঃ ১৪-০৬-২০২২'
    """
    pieces = [(found[0], _kind(found)) for found in _PIECE.finditer(text)]
    kinds = {kind for _, kind in pieces}
    bijoy = {_Kind.BIJOY}
    if _Kind.BIJOY in kinds or _Kind.OTHER not in kinds:
        bijoy.add(_Kind.EITHER)
    return "".join(_converted(piece) if kind in bijoy else piece for piece, kind in pieces)


def is_bijoy(text: str) -> bool:
    """Say whether some of ``text`` is Bijoy for certain; in doubt it is not.

    >>> is_bijoy("Kg©KZ©v"), is_bijoy("miKvi"), is_bijoy("x@y.gov.bd 25°C café")
    (True, False, False)
    """
    pieces = _PIECE.finditer(text)
    words = [found["word"].strip(_EDGES) for found in pieces if _kind(found) is _Kind.BIJOY]
    return any(map(_is_sure, words))


def _is_sure(word: str) -> bool:
    latin = "".join(_LATIN.findall(word))
    if not latin or len(word) < 3 or not _WHOLE.fullmatch(word):
        return False
    if is_english(latin):
        return bool(_SURE.search(word, 1))
    if _SURE.search(word) or _SURE_IF_NOT_ENGLISH.search(word):
        return True
    signs = len(_AA.findall(word))
    return signs > 1 or (signs == 1 and len(word) > 3 and odd_pairs(word) > 1)


def _kind(piece: re.Match[str]) -> _Kind:
    if piece["kept"]:
        return _Kind.OTHER
    word = (piece["word"] or "").strip(_EDGES)
    if word in LOOKALIKES:
        return _Kind.EITHER
    if _UNIT.fullmatch(word) or is_english(word):
        return _Kind.OTHER
    latin = len(_LATIN.findall(word))
    if latin and _CERTAIN.search(word):
        return _Kind.BIJOY
    if latin < 2:
        return _Kind.EITHER
    return _Kind.OTHER if _UNLIKE_BANGLA.search(word) else _Kind.BIJOY


def _converted(glyphs: str) -> str:
    in_order = _CHANDRABINDU_TOO_EARLY.sub(rf"{CHANDRABINDU}\1", glyphs)
    return normalize("NFC", _GLYPHS.sub(_spoken, in_order))


def _spoken(found: re.Match[str]) -> str:
    """Return a syllable's code points in the order they are spoken."""
    seen = found[0]
    if not found[1]:
        return _STRAY.get(seen, seen)
    letters = "".join(_LETTERS.get(glyph, "") for glyph in seen).replace("্্", "্")
    if letters.startswith("র্য"):
        letters = "র\u200d" + letters[1:]  # র with ya-phala; without the joiner it is a reph
    reph = "র্" if REPH in seen else ""
    signs = "".join(dict.fromkeys(AFTER[glyph] for glyph in seen if glyph in AFTER))
    marks = "ঁ" if CHANDRABINDU in seen else ""
    text = f"{reph}{letters}{BEFORE.get(seen[0], '')}{signs}{marks}".replace("অা", "আ")
    if not seen.endswith(HASANTA):
        return text
    joins = found.string[found.end() : found.end() + 1] in _LETTERS.keys() | BEFORE.keys()
    return text + "্" + "\u200c" * joins
