"""What the paragraphs of a Word document show: their text, automatic numbers, Bijoy fonts.

Source: ECMA-376 Part 1, sections 17.3 (paragraphs, runs), 17.9 (numbering),
17.13.5 (tracked changes: what was struck out is not shown, what was added is).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from xlbudget.bangla.bijoy import to_unicode
from xlbudget.bangla.digits import to_bangla
from xlbudget.files.xml_part import Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_SHOWN = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
_UNSEEN = frozenset(
    ("del", "moveFrom", "pPr", "rPr", "txbxContent", "instrText", "delText", "drawing", "pict",
     "object", "sdtPr", "AlternateContent", "footnoteReference", "tbl")
)  # fmt: skip
_BIJOY_FONT = re.compile("sutonny|bijoy|.*mj$", re.IGNORECASE)
_BANGLA = re.compile("[\u0985-\u09e3]")
_PLACEHOLDER = re.compile("%([1-9])")


def word(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{name}"


_VALUE = word("val")


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph's text in Unicode; ``original`` is what stood there where some was Bijoy."""

    text: str
    original: str | None = None


@dataclass(frozen=True)
class Level:
    """One level of automatic numbering: ``pattern`` is %1। or (%1), empty for a bullet."""

    start: int
    kind: str
    pattern: str


@dataclass(frozen=True)
class Numbering:
    """The automatic numbers of a document, counted as its paragraphs are read.

    ``levels`` gives for each list its levels, ``styles`` the list and level that
    a paragraph style brings along, ``counts`` how far each list has come.
    """

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def number(self, paragraph: Element) -> str:
        """Return the number that Word sets before a paragraph, or an empty text."""
        key, depth = self._list_of(paragraph)
        level = self.levels.get(key, {}).get(depth)
        if level is None or level.kind in ("bullet", "none"):
            return ""
        counts = self.counts.setdefault(key, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _PLACEHOLDER.sub(lambda m: self._count(key, int(m[1]) - 1), level.pattern)

    def _count(self, key: str, depth: int) -> str:
        level = self.levels[key].get(depth)
        count = self.counts[key].get(depth, level.start if level else 1)
        return f"{count:02}" if level and level.kind == "decimalZero" else str(count)

    def _list_of(self, paragraph: Element) -> tuple[str, int]:
        own = paragraph.find(f"{word('pPr')}/{word('numPr')}")
        if own is not None:
            return value(own, "numId"), int_value(own, "ilvl")
        style = paragraph.find(f"{word('pPr')}/{word('pStyle')}")
        return self.styles.get(style.get(_VALUE, "") if style is not None else "", ("", 0))


def value(element: Element, name: str) -> str:
    """Return the ``val`` of a child element, or an empty text."""
    found = element.find(word(name))
    return "" if found is None else found.get(_VALUE, "")


def int_value(element: Element, name: str, default: int = 0) -> int:
    """Return the ``val`` of a child element as a small whole number."""
    text = value(element, name)
    return int(text) if re.fullmatch("[0-9]{1,6}", text) else default


def paragraph_text(paragraph: Element, numbering: Numbering) -> Shown:
    """Return what a paragraph shows, its automatic number first, Bijoy runs as Unicode."""
    runs = list(_runs(paragraph))
    text = "".join(to_unicode(t) if bijoy else t for t, bijoy in runs)
    original = "".join(t for t, _ in runs)
    number = numbering.number(paragraph) if text.strip() else ""
    if number:
        number = to_bangla(number) if _BANGLA.search(text) else number
        text = f"{number} {text}"
    return Shown(text, original if original.strip() and any(b for _, b in runs) else None)


def _runs(element: Element) -> Iterator[tuple[str, bool]]:
    """Yield each stretch of text with whether its font is a Bijoy font."""
    for part in element:
        name = local(part)
        if name in _UNSEEN or not name:
            continue
        if name == "r":
            if part.find(f"{word('rPr')}/{word('vanish')}") is None:
                yield "".join(_pieces(part)), _is_bijoy_font(part)
        else:
            yield from _runs(part)


def _pieces(run: Element) -> Iterator[str]:
    for part in run:
        name = local(part)
        if name == "t":
            yield part.text or ""
        else:
            yield _SHOWN.get(name, "")


def _is_bijoy_font(run: Element) -> bool:
    fonts = run.find(f"{word('rPr')}/{word('rFonts')}")
    name = "" if fonts is None else fonts.get(word("ascii")) or fonts.get(word("hAnsi")) or ""
    return bool(_BIJOY_FONT.match(name))
