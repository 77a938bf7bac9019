"""Ranges of merged cells, as corners that can be asked what they cover."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_REF = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6}))?")


class Span(NamedTuple):
    """A merged range: its name (B4:B9) and its corners, from 1."""

    ref: str
    top: int
    left: int
    bottom: int
    right: int

    @property
    def is_wide(self) -> bool:
        """Whether it covers more than one column."""
        return self.right > self.left


def spans(refs: Iterable[str]) -> tuple[Span, ...]:
    """Read ranges; what is no range is left out.

    >>> spans(["B4:B9", "#REF!"])
    (Span(ref='B4:B9', top=4, left=2, bottom=9, right=2),)
    """
    return tuple(_read(refs))


def _read(refs: Iterable[str]) -> Iterator[Span]:
    for ref in refs:
        if found := _REF.fullmatch(ref):
            left, top = found[1], int(found[2])
            right, bottom = found[3] or left, int(found[4] or top)
            if top <= bottom:
                yield Span(ref, top, _column(left), bottom, _column(right))


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
