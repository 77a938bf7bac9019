"""Single traits of how cells look, on the office's cells and on its cell styles alike.

Each trait is a pair: how it is read and how it is set.  Bangla is a "complex"
script to the office, with font properties of its own; whatever is set for
Latin text is set for it as well.
"""

from collections.abc import Callable
from typing import Any

from xlbudget.calc.bridge import common, constant

Rgb = tuple[int, int, int]
POINT = 2540 / 72
"""The office counts in hundredths of a millimetre."""

_INDENT = 317.5
"""One of Excel's levels is three spaces of the normal font, here of Times New Roman 12."""

_SCRIPTS = ("", "Asian", "Complex")
_BOLD, _PLAIN = 150.0, 100.0
_UNDERLINED = 1
_STRUCK = 1
_STACKED, _UPRIGHT = -4166, -4128

HORIZONTAL = (
    ("general", "STANDARD"),
    ("left", "LEFT"),
    ("center", "CENTER"),
    ("right", "RIGHT"),
    ("justify", "BLOCK"),
    ("fill", "REPEAT"),
)
VERTICAL = (
    ("bottom", 0),
    ("top", 1),
    ("center", 2),
    ("bottom", 3),
    ("justify", 4),
)


def rgb(color: int | None) -> Rgb | None:
    """Return the office's colour as red, green, blue; ``None`` for no colour.

    >>> rgb(0xE2EFDA)
    (226, 239, 218)
    """
    if color is None or color < 0:
        return None
    return color >> 16 & 255, color >> 8 & 255, color & 255


def office_color(color: Any) -> int:
    """Return red, green, blue, a ``#rrggbb`` text or Excel's number as the office's colour.

    >>> office_color("#ff0000") == office_color((255, 0, 0)) == office_color(255)
    True
    """
    if color is None:
        return -1
    if isinstance(color, str):
        return int(color.lstrip("#"), 16)
    if isinstance(color, int):
        return (color & 255) << 16 | color & 0xFF00 | color >> 16
    red, green, blue = map(int, color)
    return red << 16 | green << 8 | blue


def excel_color(color: int | None) -> int | None:
    """Return the office's colour as Excel's number, blue first; no colour is ``None``."""
    found = rgb(color)
    return None if found is None else found[0] | found[1] << 8 | found[2] << 16


def _font(name: str, value: Any) -> Callable[[Any], None]:
    def put(it: Any) -> None:
        for script in _SCRIPTS:
            setattr(it, name + script, value)

    return put


def bold(it: Any) -> bool | None:
    """Whether the text is bold; ``None`` when only some is."""
    weight = common(it, "CharWeight")
    return None if weight is None else bool(weight > 110)


def set_bold(it: Any, value: bool) -> None:
    """Make the text bold or plain."""
    _font("CharWeight", _BOLD if value else _PLAIN)(it)


def italic(it: Any) -> bool | None:
    """Whether the text slants; ``None`` when only some does."""
    slant = common(it, "CharPosture")
    return None if slant is None else slant.value != "NONE"


def set_italic(it: Any, value: bool) -> None:
    """Make the text slant or stand."""
    _font("CharPosture", constant("awt.FontSlant." + ("ITALIC" if value else "NONE")))(it)


def underline(it: Any) -> bool | None:
    """Whether the text is underlined; ``None`` when only some is."""
    line = common(it, "CharUnderline")
    return None if line is None else bool(line)


def set_underline(it: Any, value: bool) -> None:
    """Underline the text or not."""
    it.CharUnderline = _UNDERLINED if value else 0


def strikethrough(it: Any) -> bool | None:
    """Whether the text is struck through; ``None`` when only some is."""
    line = common(it, "CharStrikeout")
    return None if line is None else bool(line)


def set_strikethrough(it: Any, value: bool) -> None:
    """Strike the text through or not."""
    it.CharStrikeout = _STRUCK if value else 0


def size(it: Any) -> float | None:
    """The size of the text in points; ``None`` when it differs."""
    height = common(it, "CharHeight")
    return None if height is None else float(height)


def set_size(it: Any, value: float) -> None:
    """Set the size of the text in points."""
    _font("CharHeight", float(value))(it)


def font_name(it: Any) -> str | None:
    """The font; ``None`` when it differs."""
    name = common(it, "CharFontName")
    return None if name is None else str(name)


def set_font_name(it: Any, value: str) -> None:
    """Set the font, of Bangla text too."""
    _font("CharFontName", value)(it)


def horizontal(it: Any) -> str | None:
    """The horizontal alignment in xlwings' words."""
    found = common(it, "HoriJustify")
    return None if found is None else next(name for name, v in HORIZONTAL if v == found.value)


def set_horizontal(it: Any, value: str) -> None:
    """Set the horizontal alignment."""
    known = dict(HORIZONTAL)
    if value not in known:
        raise NotImplementedError(f"{value}: LibreOffice has no such horizontal alignment")
    it.HoriJustify = constant(f"table.CellHoriJustify.{known[value]}")


def vertical(it: Any) -> str | None:
    """The vertical alignment in xlwings' words."""
    found = common(it, "VertJustify")
    return None if found is None else next(name for name, v in VERTICAL if v == int(found))


def set_vertical(it: Any, value: str) -> None:
    """Set the vertical alignment."""
    known = dict(VERTICAL)
    if value not in known:
        raise NotImplementedError(f"{value}: LibreOffice has no such vertical alignment")
    it.VertJustify = known[value]


def rotation(it: Any) -> int | None:
    """How the text is turned, in Excel's degrees and constants; ``None`` when cells differ."""
    turned, way = common(it, "RotateAngle"), common(it, "Orientation")
    if turned is None or way is None:
        return None
    if way.value == "STACKED":
        return _STACKED
    degrees = round(turned / 100)
    return degrees - 360 if degrees > 90 else degrees or _UPRIGHT


def set_rotation(it: Any, value: int) -> None:
    """Turn the text."""
    stacked = value == _STACKED
    it.Orientation = constant("table.CellOrientation." + ("STACKED" if stacked else "STANDARD"))
    it.RotateAngle = 0 if value in (_STACKED, _UPRIGHT) else value % 360 * 100


def indent(it: Any) -> int | None:
    """The indent in Excel's levels; ``None`` when cells differ."""
    space = common(it, "ParaIndent")
    return None if space is None else round(space / _INDENT)


def set_indent(it: Any, value: int) -> None:
    """Set the indent in Excel's levels."""
    it.ParaIndent = round(int(value) * _INDENT)


def locked(it: Any) -> bool | None:
    """Whether a protected sheet guards the cells."""
    guard = common(it, "CellProtection")
    return None if guard is None else bool(guard.IsLocked)


def set_locked(it: Any, value: bool) -> None:
    """Let a protected sheet guard the cells or not."""
    guard = it.CellProtection
    guard.IsLocked = bool(value)
    it.CellProtection = guard


def formula_hidden(it: Any) -> bool | None:
    """Whether a protected sheet hides the formulas; ``None`` when cells differ."""
    guard = common(it, "CellProtection")
    return None if guard is None else bool(guard.IsFormulaHidden)


def set_formula_hidden(it: Any, value: bool) -> None:
    """Let a protected sheet hide the formulas or not."""
    guard = it.CellProtection
    guard.IsFormulaHidden = bool(value)
    it.CellProtection = guard
