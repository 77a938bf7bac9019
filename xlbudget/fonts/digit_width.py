"""How many pixels a column's unit of width has, by the workbook's normal font.

Excel counts column widths in digits of the workbook's normal font, at 96 dots
an inch and rounded to whole pixels, so that equal counts are other widths in
another workbook.

Source: ECMA-376 Part 1, section 18.3.1.13 (col), "maximum digit width"; the
shares are the fonts' own (digit advance by em size).
"""

from math import ceil

_SHARES = {
    "aptos": 0.561,
    "aptos narrow": 0.487,
    "arial": 0.556,
    "calibri": 0.507,
    "cambria": 0.554,
    "liberation sans": 0.556,
    "liberation serif": 0.5,
    "segoe ui": 0.539,
    "nirmala ui": 0.539,
    "tahoma": 0.546,
    "times new roman": 0.5,
    "verdana": 0.636,
}
_USUAL = 0.53
_PIXELS_PER_POINT = 96 / 72


def digit_pixels(font: str, size: float) -> int:
    """Return how wide a digit is, in whole pixels; a font not listed is taken for a usual one.

    >>> digit_pixels("Times New Roman", 12), digit_pixels("Calibri", 11)
    (8, 7)
    """
    share = _SHARES.get(font.casefold(), _USUAL)
    return max(1, int(share * size * _PIXELS_PER_POINT + 0.5))


def is_listed(font: str) -> bool:
    """Whether the font's digits are known, and not only guessed."""
    return font.casefold() in _SHARES


def column_width(pixels: int, digit: int) -> float:
    """Return the width attribute that makes a column so many pixels wide.

    >>> column_width(364, 8), column_width(364, 7)
    (45.5, 52.0)
    """
    return ceil(pixels / digit * 256) / 256
