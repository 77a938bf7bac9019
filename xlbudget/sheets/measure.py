"""How many lines a Bangla text fills, and so how high its row must be.

Excel fits neither merged cells nor, reliably, wrapped Bangla text, so rows get
their heights from here.  The widths of words come from a ``Shaper``: on paper
one made from the fonts that are there, on the working sheets an estimate that
is the same on every machine.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Protocol

from xlbudget.sheets.plan import Style

POINTS_PER_PIXEL = 0.75
INDENT_POINTS = 7.0  # one indent step of Excel at this normal font
CELL_PADDING_POINTS = 6.0
AIR_POINTS = 0.5  # a Bengali font's own line height leaves room enough
SAFETY = 0.97  # word spacing differs between programs; a line too many beats a cut one

_BREAKS = " \n"
_WORD = re.compile(r"[^ \n]*[ \n]|[^ \n]+")  # with the space or line break behind it


class Shaper(Protocol):
    """Measures text in one font, in points."""

    def width(self, text: str, size: float, bold: bool) -> float:
        """Return the width of a text on one line."""

    def line_height(self, size: float) -> float:
        """Return the distance from one line to the next."""


@dataclass(frozen=True, slots=True)
class EstimatedShaper:
    """A ``Shaper`` that needs no font: a letter is half the size wide, a vowel sign a quarter."""

    def width(self, text: str, size: float, bold: bool) -> float:
        """Return a width that paragraphs in Nikosh or Noto Serif Bengali stay below, in points."""
        return _ems(text) * size * (1.06 if bold else 1)

    def line_height(self, size: float) -> float:
        """Return the distance between lines, in points."""
        return size * 1.6


@lru_cache(maxsize=65536)
def _ems(text: str) -> float:
    marks = sum(unicodedata.category(c) in ("Mn", "Mc") for c in text)
    return 0.5 * (len(text) - marks) + 0.25 * marks


def count_lines(text: str, width: float, style: Style, shaper: Shaper) -> int:
    """Return on how many lines ``text`` stands in a cell ``width`` points wide."""
    room = (width - CELL_PADDING_POINTS - style.indent * INDENT_POINTS) * SAFETY
    space = shaper.width(" ", style.size, style.bold)
    lines = 0
    for paragraph in text.split("\n"):
        lines += 1
        filled = 0.0
        for word in paragraph.split(" "):
            needed = shaper.width(word, style.size, style.bold)
            if filled and filled + space + needed > room:
                lines += 1
                filled = needed
            else:
                filled += needed + (space if filled else 0)
            # A word wider than the cell is broken by the program that shows it.
            while filled > room > 0:
                lines += 1
                filled -= room
    return lines


def chunks(text: str, width: float, style: Style, shaper: Shaper, most: int) -> list[str]:
    """Return ``text`` in parts of at most ``most`` lines each, nearly alike.

    It is cut between words, at line breaks too; a word that alone is longer is cut as well.
    """
    total = count_lines(text, width, style, shaper)
    if total <= most:
        return [text]
    even = ceil(total / ceil(total / most))

    def fits(part: str) -> bool:
        return count_lines(part.rstrip(_BREAKS), width, style, shaper) <= even

    parts = [""]
    for piece in (p for word in _WORD.findall(text) for p in _halved(word, fits)):
        if parts[-1].strip(_BREAKS) and not fits(parts[-1] + piece):
            parts.append(piece)
        else:
            parts[-1] += piece
    return [part.strip(_BREAKS) for part in parts]


def _halved(word: str, fits: Callable[[str], bool]) -> list[str]:
    """A word in as many pieces as it takes for each to fit, no sign parted from its letter."""
    cuts = (i for i in range(len(word) // 2, len(word)) if _begins_letter(word, i))
    middle = next(cuts, 0)
    if fits(word) or not middle:
        return [word]
    return _halved(word[:middle], fits) + _halved(word[middle:], fits)


def _begins_letter(word: str, at: int) -> bool:
    return at > 0 and word[at - 1] != "\u09cd" and unicodedata.category(word[at])[0] != "M"


def text_height(text: str, width: float, style: Style, shaper: Shaper) -> float:
    """Return the row height, in points, that shows all of ``text``."""
    return row_height(count_lines(text, width, style, shaper), style, shaper)


def row_height(lines: int, style: Style, shaper: Shaper) -> float:
    """Return the height of ``lines`` lines with a little air, in Excel's quarter points."""
    return ceil((lines * shaper.line_height(style.size) + AIR_POINTS) * 4) / 4
