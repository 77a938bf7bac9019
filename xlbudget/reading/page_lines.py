"""Printed pages as lines of words: which words share a line, and which gaps are spaces.

A PDF has no spaces and no lines, only glyphs and where they stand.  Programs
that take its text out see a space wherever two glyphs do not touch, and in Bangla
those behind ু ূ ৃ often do not (গাজীপু র).  Such a gap is narrower than a space
of the same document, so the gaps are measured.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from unicodedata import normalize

APART = 0.7
"""Heights between two cells of a table, at the least, before its columns are known."""

_DEPENDENT = re.compile("[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u200c\u200d]")
_PAUSE = re.compile(r"[,;:)\]।ঃ]$")
_NARROW = 0.8  # of the document's usual space; measured gaps inside words reach 0.75
_STRETCHED = 1.2
_IN_STRETCHED = 0.75
_SAME_LINE = 0.45  # of a line's height


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page: its edges in points, y downwards, and its text."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        """Half-way between its top and its bottom."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half-way between its left and its right edge."""
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        """How high the letters' line is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one printed line, from left to right; never empty."""

    words: tuple[Word, ...]

    @property
    def middle(self) -> float:
        """Where the line stands: the middle of its highest word."""
        return max(self.words, key=lambda w: w.height).middle

    @property
    def height(self) -> float:
        """The height of its highest word."""
        return max(w.height for w in self.words)

    @property
    def text(self) -> str:
        """The words with a space between each two."""
        return " ".join(w.text for w in self.words)

    def pieces(self, gap: float) -> tuple[Word, ...]:
        """The line's stretches of text that stand ``gap`` heights or more apart."""
        parts: list[list[Word]] = [[self.words[0]]]
        for before, word in pairwise(self.words):
            if word.left - before.right >= gap * self.height:
                parts.append([])
            parts[-1].append(word)
        return tuple(map(spaced, parts))


def spaced(words: Iterable[Word]) -> Word:
    """Return several words of a line as one piece, a space between each two."""
    return _merged(tuple(words), " ")


def lines_of(pages: Iterable[tuple[Word, ...]]) -> tuple[tuple[Line, ...], ...]:
    """Return each page's lines from top to bottom, words that were torn apart whole again."""
    torn = tuple(tuple(_lines(page)) for page in pages)
    space = _usual_space(line for page in torn for line in page)
    return tuple(tuple(_whole(line, space) for line in page) for page in torn)


def _lines(words: tuple[Word, ...]) -> Iterator[Line]:
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle):
        line = found[-1] if found else None
        if line and word.middle - line[0].middle <= _SAME_LINE * min(word.height, line[0].height):
            line.append(word)
        else:
            found.append([word])
    for line in found:
        yield Line(tuple(sorted(line, key=lambda w: w.left)))


def _usual_space(lines: Iterable[Line]) -> float:
    """The usual gap between words, as a share of the line's height."""
    gaps = [
        gap
        for line in lines
        for a, b in pairwise(line.words)
        if 0.05 < (gap := (b.left - a.right) / line.height) < 1
    ]
    return median(gaps) if gaps else 0.0


def _whole(line: Line, space: float) -> Line:
    gaps = [b.left - a.right for a, b in pairwise(line.words)]
    widths = [g for g in gaps if _NARROW * space <= g / line.height < 1]
    usual = median(widths) if len(widths) > 3 else 0.0
    narrow = _NARROW * space * line.height
    if usual > _STRETCHED * space * line.height:  # a justified line: its spaces are stretched
        narrow = max(narrow, _IN_STRETCHED * usual)
    parts: list[list[Word]] = [[line.words[0]]]
    for gap, (before, word) in zip(gaps, pairwise(line.words), strict=True):
        # A space after a comma or a bracket may be of another font, and narrower.
        least = narrow * (0.5 if _pause(before.text, word.text) else 1)
        if not (gap < least or _DEPENDENT.match(word.text) or before.text.endswith("্")):
            parts.append([])
        parts[-1].append(word)
    return replace(line, words=tuple(_merged(tuple(part), "") for part in parts))


def _pause(before: str, after: str) -> bool:
    """Whether a comma, a colon or a bracket stands at a gap, or a full stop before a letter."""
    stop = before.endswith(".") and after[0].isalpha()
    return bool(stop or _PAUSE.search(before) or after.startswith(("(", "[")))


def _merged(words: tuple[Word, ...], between: str) -> Word:
    return Word(
        words[0].left,
        min(w.top for w in words),
        max(w.right for w in words),
        max(w.bottom for w in words),
        normalize("NFC", between.join(w.text for w in words)),
    )
