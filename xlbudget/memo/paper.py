"""The paper of a memo: its kinds, how it lies, how its width is shared among columns.

Widths are in pixels of 1/96 inch, as Excel counts a column's.
"""

from dataclasses import dataclass

from xlbudget.sheets.measure import POINTS_PER_PIXEL

PIXELS_PER_CHARACTER = 8  # of the normal font Times New Roman 12
MARGIN = 54.0  # points on every side
ROUNDING = 6.0  # points of a page's height kept free
_TEXT_COLUMNS = (46, 126, 112)  # pixels, as in a table of one head


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper: Excel's number for it, its sides in points."""

    number: int
    width: float
    height: float

    def room(self, landscape: bool) -> int:
        """Return the pixels between the margins, a multiple of the normal font's digits."""
        side = self.height if landscape else self.width
        return int((side - 2 * MARGIN) / POINTS_PER_PIXEL) // PIXELS_PER_CHARACTER * 8


PAPERS = {"A4": Paper(9, 595.3, 841.9), "Legal": Paper(5, 612.0, 1008.0)}


@dataclass(frozen=True, slots=True)
class Page:
    """Column widths in pixels, on which paper, and how it lies."""

    pixels: tuple[int, ...]
    landscape: bool = False
    paper: Paper = PAPERS["A4"]

    @property
    def characters(self) -> tuple[float, ...]:
        """Column widths as Excel counts them in a workbook of Times New Roman 12."""
        return tuple(p / PIXELS_PER_CHARACTER for p in self.pixels)

    @property
    def points(self) -> tuple[float, ...]:
        """Column widths in points."""
        return tuple(p * POINTS_PER_PIXEL for p in self.pixels)

    @property
    def height(self) -> float:
        """Points from the top to the bottom margin, less a reserve for rounding."""
        paper = self.paper.width if self.landscape else self.paper.height
        return paper - 2 * MARGIN - ROUNDING


def text_page(paper: Paper) -> Page:
    """Return the page of sheets without a table."""
    serial, district, amount = _TEXT_COLUMNS
    rest = paper.room(landscape=False) - serial - district - amount
    return Page((serial, district, rest, amount), paper=paper)


def papers_for(settled: str | None) -> tuple[Paper, ...]:
    """Return the papers that a memo may be on, the first on which it fits is taken."""
    return (PAPERS[settled],) if settled else tuple(PAPERS.values())
