"""Printed pages as lines of words: which words share a line, and which gaps are spaces.

A PDF has no spaces and no lines, only glyphs and where they stand.  Programs
that take its text out see a space wherever two glyphs do not touch, and in Bangla
those behind ু ূ ৃ often do not (গাজীপু র).  Such a gap is narrower than a space
of the same document, so the gaps are measured.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median
from unicodedata import normalize

from xlbudget.reading.page_frames import Ruling

APART = 0.7
"""Heights between two cells of a table, at the least, before its columns are known."""

_DEPENDENT = re.compile("[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u200c\u200d]")
_PAUSE = re.compile(r"[,;:)\]।ঃ]$")
_NARROW = 0.8  # of the document's usual space; measured gaps inside words reach 0.75
_STRETCHED = 1.2
_IN_STRETCHED = 0.75
_SAME_LINE = 0.45  # of a line's height
_BARE = (
    0.045  # of a line's height, between the letters at a space; measured spaces have 0.08 or more
)


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
class Page:
    """A printed page: its words, the lines drawn on it, the boxes of its letters."""

    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...] = ()
    letters: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class Spaces:
    """How wide a document's usual space is, as a share of the height, and the letters of a page.

    ``letters`` are the boxes (middle, left, right) in order, none where they are
    not known.
    """

    usual: float
    letters: tuple[tuple[float, float, float], ...] = ()

    def bare(self, before: Word, after: Word) -> float:
        """How much of the gap between two words of a line no letter takes."""
        top, bottom = min(before.top, after.top), max(before.bottom, after.bottom)
        reached = before.right
        wide = 0.0
        within = takewhile(
            lambda b: b[0] <= bottom, self.letters[bisect_left(self.letters, (top,)) :]
        )
        for left, right in sorted((left, right) for _, left, right in within):
            if right > reached and left < after.left:
                wide = max(wide, left - reached)
                reached = right
        return max(wide, after.left - reached)


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
    def width(self) -> float:
        """From the first word's left edge to the last one's right edge."""
        return self.words[-1].right - self.words[0].left

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


def lines_in(words: Iterable[Word], spaces: Spaces) -> tuple[Line, ...]:
    """Return the lines of some words of a page, those that were torn apart whole again."""
    return tuple(_whole(line, spaces) for line in _lines(words))


def spaces_of(pages: Sequence[Page]) -> tuple[Spaces, ...]:
    """Return the spaces of each page of a document."""
    lines = [line for page in pages for line in _lines(page.words)]
    gaps = [
        gap
        for line in lines
        for a, b in pairwise(line.words)
        if 0.05 < (gap := (b.left - a.right) / line.height) < 1
    ]
    usual = median(gaps) if gaps else 0.0
    return tuple(
        Spaces(
            usual, tuple(sorted(((b.top + b.bottom) / 2, b.left, b.right) for b in page.letters))
        )
        for page in pages
    )


def _lines(words: Iterable[Word]) -> Iterator[Line]:
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle):
        line = found[-1] if found else None
        if line and word.middle - line[0].middle <= _SAME_LINE * min(word.height, line[0].height):
            line.append(word)
        else:
            found.append([word])
    for line in found:
        yield Line(tuple(sorted(line, key=lambda w: w.left)))


def _whole(line: Line, spaces: Spaces) -> Line:
    gaps = [b.left - a.right for a, b in pairwise(line.words)]
    narrow = _narrowest(gaps, spaces.usual, line.height)
    parts: list[list[Word]] = [[line.words[0]]]
    for gap, (before, word) in zip(gaps, pairwise(line.words), strict=True):
        if spaces.letters:
            torn = spaces.bare(before, word) < _BARE * line.height
        else:
            # A space after a comma or a bracket may be of another font, and narrower.
            torn = gap < narrow * (0.5 if _pause(before.text, word.text) else 1)
        if not (torn or _DEPENDENT.match(word.text) or before.text.endswith("্")):
            parts.append([])
        parts[-1].append(word)
    return replace(line, words=tuple(_merged(tuple(part), "") for part in parts))


def _narrowest(gaps: list[float], space: float, height: float) -> float:
    """The narrowest gap of a line that is a space, by the document's usual one."""
    widths = [g for g in gaps if _NARROW * space <= g / height < 1]
    usual = median(widths) if len(widths) > 3 else 0.0
    if usual > _STRETCHED * space * height:  # a justified line: its spaces are stretched
        return max(_NARROW * space * height, _IN_STRETCHED * usual)
    return _NARROW * space * height


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
