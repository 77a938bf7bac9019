"""How wide each column of the memo's table is, and which way the paper turns.

Decided here alone: with few heads the page stands upright; with more the
amounts grow narrower, then the page turns.  Widths are in pixels of 1/96 inch;
eight make one character of the normal font (Times New Roman 12).
"""

from dataclasses import dataclass

from xlbudget.sheets.measure import POINTS_PER_PIXEL

PIXELS_PER_CHARACTER = 8
SERIAL, DISTRICT = 46, 126
OFFICE_LEAST = 210
AMOUNT_WIDTHS = (112, 96, 84, 76)  # tried from the widest
PORTRAIT_PIXELS, LANDSCAPE_PIXELS = 648, 978  # A4 less margins of 0.75 inch
PORTRAIT_POINTS, LANDSCAPE_POINTS = 841.9, 595.3  # height of the paper


@dataclass(frozen=True, slots=True)
class Page:
    """Column widths in pixels, and how the paper lies."""

    pixels: tuple[int, ...]
    landscape: bool

    @property
    def characters(self) -> tuple[float, ...]:
        """Column widths as Excel counts them."""
        return tuple(p / PIXELS_PER_CHARACTER for p in self.pixels)

    @property
    def points(self) -> tuple[float, ...]:
        """Column widths in points."""
        return tuple(p * POINTS_PER_PIXEL for p in self.pixels)

    @property
    def height(self) -> float:
        """Points from the top to the bottom margin, less a reserve for rounding."""
        paper = LANDSCAPE_POINTS if self.landscape else PORTRAIT_POINTS
        return paper - 2 * 0.75 * 72 - 6


def page_for(amounts: int, with_district: bool = True) -> Page:
    """Return the page for ``amounts`` columns of amounts, the row total's included.

    >>> page_for(1)
    Page(pixels=(46, 126, 364, 112), landscape=False)
    >>> page_for(7).landscape
    True
    """
    fixed = (SERIAL, DISTRICT) if with_district else (SERIAL,)
    for landscape, room in ((False, PORTRAIT_PIXELS), (True, LANDSCAPE_PIXELS)):
        for amount in AMOUNT_WIDTHS:
            office = room - sum(fixed) - amounts * amount
            if office >= OFFICE_LEAST:
                return Page((*fixed, office, *(amount,) * amounts), landscape)
    narrowest = (LANDSCAPE_PIXELS - sum(fixed) - OFFICE_LEAST) // amounts
    return Page((*fixed, OFFICE_LEAST, *(narrowest,) * amounts), landscape=True)
