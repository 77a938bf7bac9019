"""Named cell styles of plans, made in an open workbook where it has them not yet."""

from collections.abc import Iterable
from typing import Any, Final

from xlbudget.sheets.plan import Style

_HORIZONTAL: Final = {
    "left": -4131,
    "center": -4108,
    "right": -4152,
    "justify": -4130,
}
_VERTICAL: Final = {"top": -4160, "center": -4108}
_SINGLE: Final = 2
_CONTINUOUS: Final = 1
# The sides of a style's border as Excel counts them: left, right, top, bottom.
_SIDES: Final = {"box": (-4131, -4152, -4160, -4107), "bottom": (-4107,)}


def excel_color(rrggbb: str) -> int:
    """Return a colour as Excel counts it, blue first.

    >>> excel_color("FF0000"), excel_color("0000FF")
    (255, 16711680)
    """
    red, green, blue = (int(rrggbb[i : i + 2], 16) for i in (0, 2, 4))
    return red + green * 256 + blue * 65536


def add_styles(book: Any, styles: Iterable[Style]) -> None:
    """Make the styles that the workbook has not; its own of the same name stay as they are."""
    known = book.api.Styles
    present = {style.Name for style in known}
    for style in styles:
        if style.name not in present:
            _make(known.Add(style.name), style)
            present.add(style.name)


def _make(made: Any, style: Style) -> None:
    """Give a new style its look; what it has from the start is not told again."""
    made.NumberFormat = style.number_format
    font = made.Font
    font.Name, font.Size = style.font, style.size
    if style.bold:
        font.Bold = True
    if style.underline:
        font.Underline = _SINGLE
    if style.color:
        font.Color = excel_color(style.color)
    if style.fill:
        made.Interior.Color = excel_color(style.fill)
    if style.horizontal:
        made.HorizontalAlignment = _HORIZONTAL[style.horizontal]
    made.VerticalAlignment = _VERTICAL[style.vertical]
    if style.wrap:
        made.WrapText = True
    if style.indent:
        made.IndentLevel = style.indent
    if not style.locked:
        made.Locked = False
    for side in _SIDES[style.border] if style.border else ():
        made.Borders(side).LineStyle = _CONTINUOUS
