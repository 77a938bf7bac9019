"""The numbers that Word sets before paragraphs by itself: ০২।, ১), (ক), iv.

Source: ECMA-376 Part 1, section 17.9 (numbering).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from xlbudget.files.docx_styles import Styles
from xlbudget.files.docx_xml import at, int_value, value, word
from xlbudget.files.xml_part import Element

_PLACE = re.compile("%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: ``pattern`` is %1। or (%1), ``style`` the paragraph style it is for."""

    start: int
    kind: str
    pattern: str
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """A list as paragraphs name it: lists of one ``family`` count on from one another."""

    family: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Numbering:
    """The automatic numbers of a document, counted as its paragraphs are read."""

    styles: Styles = field(default_factory=Styles)
    lists: Mapping[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def number(self, paragraph: Element) -> str:
        """Return the number that Word sets before a paragraph, or an empty text."""
        key, depth = self._place(paragraph)
        found = self.lists.get(key)
        level = found.levels.get(depth) if found else None
        if found is None or level is None or level.kind in ("bullet", "none"):
            return ""
        counts = self._counts.setdefault(found.family, {})
        if key not in self._begun:
            self._begun.add(key)
            for restarted, start in found.restarts.items():
                counts[restarted] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda m: _at_level(found.levels, counts, int(m[1]) - 1), level.pattern)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level of a paragraph, its own or its style's."""
        own = at(paragraph, "pPr/numPr")
        if own is not None and at(own, "numId") is not None:
            return value(own, "numId"), int_value(own, "ilvl")
        style = self.styles.of(paragraph)
        key, depth = self.styles.lists.get(style, ("", 0))
        if depth is None:
            levels = self.lists[key].levels if key in self.lists else {}
            depth = next((d for d, level in levels.items() if level.style == style), 0)
        return key, depth


def numbering_of(roots: Iterable[Element], styles: Styles) -> Numbering:
    """Read the numbering part, of which a document has one or none."""
    root = next(iter(roots), None)
    if root is None:
        return Numbering(styles)
    key = word("abstractNumId")
    families = {a.get(key, ""): a for a in root.iterchildren(word("abstractNum"))}
    levels = {family: _levels(a) for family, a in families.items()}
    named = {value(a, "styleLink"): family for family, a in families.items()}
    lists = {}
    for num in root.iterchildren(word("num")):
        family = value(num, "abstractNumId")
        if family in families:
            family = named.get(value(families[family], "numStyleLink") or "-", family)
        lists[num.get(word("numId"), "")] = _List(family, levels.get(family, {}), _restarts(num))
    return Numbering(styles, lists)


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        depth: Level(
            int_value(level, "start", 1),
            value(level, "numFmt") or "decimal",
            value(level, "lvlText"),
            value(level, "pStyle"),
        )
        for level in abstract.iterchildren(word("lvl"))
        if (depth := _depth(level)) is not None
    }


def _restarts(num: Element) -> dict[int, int]:
    return {
        depth: int_value(override, "startOverride", 1)
        for override in num.iterchildren(word("lvlOverride"))
        if (depth := _depth(override)) is not None and at(override, "startOverride") is not None
    }


def _depth(element: Element) -> int | None:
    depth = element.get(word("ilvl"), "")
    return int(depth) if re.fullmatch("[0-8]", depth) else None


def _at_level(levels: Mapping[int, Level], counts: Mapping[int, int], depth: int) -> str:
    level = levels.get(depth)
    return _written(counts.get(depth, level.start if level else 1), level.kind if level else "")


def _written(count: int, kind: str) -> str:
    """A count in the form that a list asks for.

    >>> [_written(4, kind) for kind in ("decimalZero", "lowerLetter", "upperRoman", "decimal")]
    ['04', 'd', 'IV', '4']
    """
    if kind == "decimalZero":
        return f"{count:02}"
    if kind in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        text = ""
        for size, numeral in _ROMAN:
            text += numeral * (count // size)
            count %= size
        return text.upper() if kind == "upperRoman" else text
    return str(count)
