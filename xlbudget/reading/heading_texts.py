"""The texts of headings as they are compared: keys, words, the fiscal year in them.

A word counts where it is a word of its own, with or without an ending (মাসের,
নম্বরটি): "মাস" says nothing in "মাস্ক", nor "no" in "note".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key

_ENDINGS = ("", "র", "ের", "এর", "টি", "টা", "ে", "সমূহ")
BREAK = re.compile(r"[\s()\[\]/,;:।=–—-]+")
"""What parts the words of a heading."""


_YEAR = r"[0-9০-৯]{4}\s?[-–—/]\s?[0-9০-৯]{2,4}(?![0-9০-৯])"
_OF_YEAR = re.compile(
    rf"(?:চলতি\s)?(?:{_YEAR}\s?)?অর্থ\s?-?\s?বছর(?:ের|ে)(?=\s)|{_YEAR}(?:\s(?:সালের|সালে|সনের|সনে))?(?=\s)"
)
_COPY_NUMBER = re.compile(r"(?<=[\u0980-\u09e3a-z])[2-9]$|\s\([2-9২-৯]\)$")


@dataclass(frozen=True, slots=True)
class Words:
    """Words to look for in a heading, with their endings, and phrases of several words."""

    forms: frozenset[str]
    phrases: tuple[str, ...]

    @classmethod
    def of(cls, *words: str) -> "Words":
        """Return the words and phrases given, in the form in which headings are compared."""
        keys = tuple(map(match_key, words))
        phrases = tuple(k for k in keys if BREAK.search(k) or (not k.isalpha() and len(k) == 1))
        single = (k for k in keys if k not in phrases)
        return cls(frozenset(k + ending for k in single for ending in _ENDINGS), phrases)

    def within(self, text: str) -> bool:
        """Whether one of them occurs in a heading.

        >>> numbers = Words.of("নম্বর", "%")
        >>> [numbers.within(t) for t in ("মোবাইল নম্বরের তালিকা", "হার %", "নম্বরী")]
        [True, True, False]
        """
        key = meaning_of(text)
        return not self.forms.isdisjoint(tokens(key)) or any(p in key for p in self.phrases)


@lru_cache(maxsize=1024)
def key_of(text: str) -> str:
    """Return a heading as it is compared: white space and closing marks dropped."""
    return match_key(text).rstrip(" =:।.")


@lru_cache(maxsize=1024)
def meaning_of(text: str) -> str:
    """Return a heading's key without the fiscal year and the number that sets a copy apart.

    Excel calls a second column হার হার2, since the headings of a Table must differ.

    >>> meaning_of("২০২৬-২৭ অর্থ বছরের বরাদ্দ"), meaning_of("হার2"), meaning_of("অর্থবছর")
    ('বরাদ্দ', 'হার', 'অর্থবছর')
    """
    return _COPY_NUMBER.sub("", " ".join(_OF_YEAR.sub(" ", key_of(text)).split()))


def year_in(text: str) -> str:
    """Return the fiscal year that a heading names, as ASCII digits; empty without one.

    >>> year_in("২০২৬-২৭ অর্থ বছরের বরাদ্দ"), year_in("টেলিফোন (৩২১১১২০)")
    ('2026-27', '')
    """
    found = re.search(_YEAR, key_of(text))
    return to_ascii(found[0]) if found else ""


@lru_cache(maxsize=1024)
def tokens(key: str) -> frozenset[str]:
    """Return the words of a heading's key."""
    return frozenset(token.strip(".'\"") for token in BREAK.split(key) if token)
