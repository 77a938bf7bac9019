"""What the paragraphs of a Word document show: their text, automatic numbers, Bijoy fonts.

Source: ECMA-376 Part 1, sections 17.3 (paragraphs, runs), 17.13.5 (tracked
changes: what was struck out is not shown, what was added is), 17.16 (fields: not
their instruction is shown but their last result).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from xlbudget.bangla.bijoy import to_unicode
from xlbudget.bangla.digits import to_bangla
from xlbudget.files.docx_numbering import Numbering
from xlbudget.files.docx_styles import Styles, is_bijoy_font
from xlbudget.files.docx_symbols import symbol
from xlbudget.files.docx_xml import at, inside, int_value, is_on, local, value, word
from xlbudget.files.xml_part import Element

_SHOWN = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
_UNSEEN = frozenset(
    ("del", "moveFrom", "pPr", "txbxContent", "drawing", "pict", "object", "tbl", "rt")
)
_PROMPT = "PlaceholderText"
_TAKEN_BACK = ("vanish", "strike", "dstrike")
_BANGLA = re.compile("[\u0985-\u09e3]")
_FIELD_MARK = word("fldCharType")
_CHARACTER = word("char")
_FONT = word("font")


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph's text in Unicode; ``original`` is what stood there where some was Bijoy."""

    text: str
    original: str | None = None


class _Piece(NamedTuple):
    """A stretch of text with whether its font is a Bijoy font, or the mark of a field."""

    text: str
    bijoy: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads paragraphs one after the other, as their numbers are counted."""

    styles: Styles = field(default_factory=Styles)
    numbering: Numbering = field(default_factory=Numbering)

    def shown(self, paragraphs: Iterable[Element], numbered_blank: bool = False) -> Shown:
        """Return what paragraphs that run into one show, the automatic number first.

        A blank one shows its number where ``numbered_blank`` says so: in the
        column of serials of a table.
        """
        pieces: list[_Piece] = []
        number = ""
        for paragraph in paragraphs:
            pieces += _visible(_pieces(paragraph, self.styles, self.styles.font_in(paragraph)))
            number = self.numbering.number(paragraph)
        text = ""
        for bijoy, stretch in groupby(pieces, key=lambda piece: piece.bijoy):
            joined = "".join(piece.text for piece in stretch)  # a word may be cut anywhere
            text += to_unicode(joined) if bijoy else joined
        original = "".join(piece.text for piece in pieces)
        if number and (text.strip() or numbered_blank):
            number = to_bangla(number) if _BANGLA.search(text) else number
            text = f"{number} {text}"
        is_bijoy = original.strip() and any(piece.bijoy for piece in pieces)
        return Shown(text, original if is_bijoy else None)


def _visible(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """The pieces that stand outside the instructions of fields."""
    fields: list[bool] = []  # for each field that is open, whether its result has begun
    instructions = 0  # how many of them are in their instruction
    for piece in pieces:
        if piece.mark == "begin":
            fields.append(False)
            instructions += 1
        elif piece.mark == "separate" and fields:
            instructions -= not fields[-1]
            fields[-1] = True
        elif piece.mark == "end" and fields:
            instructions -= not fields.pop()
        elif not piece.mark and not instructions:
            yield piece


def _pieces(element: Element, styles: Styles, font: str) -> Iterator[_Piece]:
    for part in inside(element):
        name = local(part)
        if name == "r":
            if not is_unseen(part):
                yield from _of_run(part, is_bijoy_font(styles.font_of(part, font)))
        elif name not in _UNSEEN:
            yield from _pieces(part, styles, font)


def is_unseen(run: Element) -> bool:
    """Whether a run is hidden, struck through, or the prompt of an empty content control."""
    return any(is_on(run, f"rPr/{mark}") for mark in _TAKEN_BACK) or (
        value(run, "rPr/rStyle") == _PROMPT
    )


def _of_run(run: Element, bijoy: bool) -> Iterator[_Piece]:
    # A raised figure is a note's or poisha: it must not make an amount longer.
    raised = value(run, "rPr/vertAlign") == "superscript"
    for part in inside(run):
        name = local(part)
        if name == "t":
            text = part.text or ""
            yield _Piece(f" {text}" if raised and text[:1].isdigit() else text, bijoy)
        elif name == "sym":
            font = part.get(_FONT, "")
            yield _Piece(symbol(font, part.get(_CHARACTER, "")), is_bijoy_font(font))
        elif name == "fldChar":
            yield _Piece(_chosen(part))
            yield _Piece("", mark=part.get(_FIELD_MARK, ""))
        elif name in _SHOWN:
            yield _Piece(_SHOWN[name], bijoy)


def _chosen(mark: Element) -> str:
    """What is chosen in the drop-down list of a form."""
    box = at(mark, "ffData/ddList")
    entries = (
        [] if box is None else [e.get(word("val"), "") for e in box.findall(word("listEntry"))]
    )
    chosen = int_value(box, "result", int_value(box, "default"))
    return entries[chosen] if chosen < len(entries) else ""
