"""Giving cells a named style as Excel does: what the style does not include stays as it is.

In LibreOffice a cell takes from its style whatever it has not itself; what a
style leaves out, the cell has from the standard style.  So the looks that such a
style must not touch are kept as the cells' own.
"""

from collections.abc import Iterator
from typing import Any

from xlbudget.calc.bridge import constant
from xlbudget.calc.words import Word

STANDARD = "Default"
"""LibreOffice's name of the style that every cell has from the start."""

_FONT = (
    *(
        f"Char{trait}{script}"
        for trait in ("FontName", "FontFamily", "FontPitch", "FontCharSet", "FontStyleName")
        for script in ("", "Asian", "Complex")
    ),
    *(
        f"Char{trait}{script}"
        for trait in ("Height", "Weight", "Posture")
        for script in ("", "Asian", "Complex")
    ),
    "CharColor",
    "CharUnderline",
    "CharUnderlineColor",
    "CharUnderlineHasColor",
    "CharStrikeout",
    "CharContoured",
    "CharShadowed",
)
_ALIGNMENT = (
    "HoriJustify",
    "HoriJustifyMethod",
    "VertJustify",
    "VertJustifyMethod",
    "Orientation",
    "RotateAngle",
    "RotateReference",
    "IsTextWrapped",
    "ParaIndent",
    "ShrinkToFit",
    "WritingMode",
)
_BORDER = (
    "LeftBorder2",
    "RightBorder2",
    "TopBorder2",
    "BottomBorder2",
    "DiagonalTLBR2",
    "DiagonalBLTR2",
)
INCLUDED = (
    ("IncludeNumber", ("NumberFormat",)),
    ("IncludeFont", _FONT),
    ("IncludeAlignment", _ALIGNMENT),
    ("IncludeBorder", _BORDER),
    ("IncludePatterns", ("CellBackColor",)),
    ("IncludeProtection", ("CellProtection",)),
)
"""Excel's word for each part of a look that a style may leave out, and the office's properties."""


def put_on(cells: Any, style: Any, name: str) -> None:
    """Give the office's cells a style of the office, by its name there."""
    if includes(style, _FONT) or name == STANDARD:
        cells.CellStyle = name
        return
    kept = tuple(
        sorted(
            p for _, properties in INCLUDED if not includes(style, properties) for p in properties
        )
    )
    for part in _alike(cells, kept):
        before = part.getPropertyValues(kept)
        part.CellStyle = name
        after = part.getPropertyValues(kept)
        lost = [(p, b) for p, b, a in zip(kept, before, after, strict=True) if b != a]
        if lost:
            part.setPropertyValues(*map(tuple, zip(*lost, strict=True)))


def _alike(cells: Any, properties: tuple[str, ...]) -> Iterator[Any]:
    """The cells in parts that look alike."""
    mixed = constant("beans.PropertyState.AMBIGUOUS_VALUE")
    if mixed not in cells.getPropertyStates(properties):
        yield cells
        return
    parts = cells.getUniqueCellFormatRanges()
    yield from [parts.getByIndex(index) for index in range(parts.Count)]


def includes(style: Any, properties: tuple[str, ...]) -> bool:
    """Whether a style says anything of these properties."""
    direct = constant("beans.PropertyState.DIRECT_VALUE")
    return direct in style.getPropertyStates(properties)


def _include(style: Any, properties: tuple[str, ...], wanted: bool) -> None:
    if includes(style, properties) == wanted:
        return
    for name in properties:
        if wanted:
            setattr(style, name, getattr(style, name))
        else:
            style.setPropertyToDefault(name)


def include_words() -> dict[str, Word]:
    """Return Excel's words for what a style includes."""
    return {word: _word(properties) for word, properties in INCLUDED}


def _word(properties: tuple[str, ...]) -> Word:
    return Word(
        lambda style: includes(style.uno, properties),
        lambda style, wanted: _include(style.uno, properties, bool(wanted)),
    )
