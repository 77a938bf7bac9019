"""What the styles of a Word document give its paragraphs and runs: fonts and numbers.

Source: ECMA-376 Part 1, section 17.7 (styles).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from xlbudget.files.docx_xml import at, int_value, value, word
from xlbudget.files.xml_part import Element

_FONT_NAMES = tuple(map(word, ("ascii", "hAnsi")))
_THEME_NAMES = tuple(map(word, ("asciiTheme", "hAnsiTheme")))

_BIJOY = re.compile("sutonny|bijoy|.*mj$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """For each style its font and its list, its own or that of the style it is based on.

    ``usual`` is the style of paragraphs that name none, ``font`` the font of runs
    that nothing gives one.
    """

    fonts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)
    usual: str = ""
    font: str = ""

    def of(self, paragraph: Element) -> str:
        """Return the key of a paragraph's style."""
        return value(paragraph, "pPr/pStyle") or self.usual

    def font_in(self, paragraph: Element) -> str:
        """Return the font of the runs of a paragraph that name none."""
        return self.fonts.get(self.of(paragraph), self.font)

    def font_of(self, run: Element, usual: str) -> str:
        """Return the font of a run's Latin letters, as which Bijoy is typed."""
        properties = run.find(_RUN)
        if properties is None:
            return usual
        own = font_named(properties)
        return self.fonts.get(value(properties, "rStyle"), usual) if own is None else own


_RUN = word("rPr")


def is_bijoy_font(name: str) -> bool:
    """Whether a font shows Bijoy as Bangla.

    >>> is_bijoy_font("SutonnyMJ"), is_bijoy_font("Nikosh")
    (True, False)
    """
    return bool(_BIJOY.match(name))


def font_named(properties: Element | None) -> str | None:
    """Return the font that run properties name; ``None`` when they name none."""
    fonts = at(properties, "rFonts")
    if fonts is None:
        return None
    if any(fonts.get(name) for name in _THEME_NAMES):
        return ""  # the theme's font, which is never Bijoy
    return next((font for name in _FONT_NAMES if (font := fonts.get(name))), None)


def styles_of(roots: Iterable[Element]) -> Styles:
    """Read the styles part, of which a document has one or none."""
    root = next(iter(roots), None)
    if root is None:
        return Styles()
    styles = {s.get(word("styleId"), ""): s for s in root.iterchildren(word("style"))}
    fonts: dict[str, str] = {}
    lists: dict[str, tuple[str, int | None]] = {}
    for key in styles:
        for style in _based_on(styles, key):
            font = font_named(at(style, "rPr"))
            if font is not None and key not in fonts:
                fonts[key] = font
            if at(style, "pPr/numPr/numId") is not None and key not in lists:
                depth = at(style, "pPr/numPr/ilvl")
                level = None if depth is None else int_value(style, "pPr/numPr/ilvl")
                lists[key] = value(style, "pPr/numPr/numId"), level
    usual = next((key for key, style in styles.items() if _is_usual(style)), "")
    font = font_named(at(root, "docDefaults/rPrDefault/rPr")) or ""
    return Styles(fonts, lists, usual, font)


def _based_on(styles: Mapping[str, Element], key: str) -> Iterable[Element]:
    """The style and those it builds on, the nearest first."""
    seen: dict[str, Element] = {}
    while key in styles and key not in seen:
        seen[key] = styles[key]
        key = value(styles[key], "basedOn")
    return seen.values()


def _is_usual(style: Element) -> bool:
    return style.get(word("type")) == "paragraph" and style.get(word("default")) in ("1", "true")
