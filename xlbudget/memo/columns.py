"""How wide each column of the memo's table is, which way the paper turns, how the table splits.

Decided here alone, as an office would: the amounts' columns grow narrower,
then the letters smaller, then the page turns, and only a table that does not
fit even so is split by head, each part with its own totals.  Widths are in
pixels of 1/96 inch.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil

from xlbudget.memo.blocks import TableBlock
from xlbudget.sheets.measure import (
    CELL_PADDING_POINTS,
    INDENT_POINTS,
    POINTS_PER_PIXEL,
    Shaper,
)
from xlbudget.sheets.number_formats import amount_text
from xlbudget.sheets.styles import House

_CODE_BEHIND = re.compile(r"\s+(\([0-9০-৯]{7}\))$")

PIXELS_PER_CHARACTER = 8  # of the normal font Times New Roman 12
SERIAL, DISTRICT, AMOUNT = 46, 126, 112
OFFICE, OFFICE_CROWDED = 210, 170  # at least
WIDEST_WORD = 150.0  # points; a longer word in a heading may break
SMALLER = 1.0  # points that a crowded table's letters lose
MARGIN = 54.0  # points on every side
ROUNDING = 6.0  # points of a page's height kept free


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper: Excel's number for it, its sides in points."""

    number: int
    width: float
    height: float


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


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the table: its heads from ``start`` to before ``stop``, on its page.

    ``with_total`` has the column of row totals; ``size`` is that of its letters.
    """

    start: int
    stop: int
    with_total: bool
    page: Page
    size: float


@dataclass(frozen=True, slots=True)
class Needs:
    """What the columns' longest words and amounts need, in points at the house's size.

    Amounts are indented and headings are not, so a heading's word counts for less.
    """

    serial: float
    district: float | None
    heads: tuple[float, ...]
    row_total: float | None


def heading_text(head: str) -> str:
    """Return a head's heading with its code on a line of its own, and breaks after slashes.

    >>> heading_text("টেলিফোন/ফ্যাক্স (৩২১১১২০)")
    'টেলিফোন/ ফ্যাক্স\\n(৩২১১১২০)'
    """
    return _CODE_BEHIND.sub(r"\n\1", re.sub(r"/(?=\S)", "/ ", head))


def needs(block: TableBlock, house: House, shaper: Shaper) -> Needs:
    """Return what a table's columns need; office names wrap and are not asked."""

    def word(text: str) -> float:
        words = (shaper.width(w, house.size, bold=True) for w in text.split())
        return min(max(words, default=0.0), WIDEST_WORD)

    def amounts(values: Iterable[Decimal | str | None]) -> float:
        texts = {amount_text(v, block.poisha, house.grouping) for v in values if v is not None}
        longest = sorted(texts, key=len)[-3:]
        return max(shaper.width(text, house.size, bold=True) for text in longest)

    columns = zip(*(row.amounts for row in block.rows), strict=True)
    heads = tuple(
        max(word(heading_text(header)) - INDENT_POINTS, amounts((total, *values)))
        for header, values, total in zip(block.heads, columns, block.sums, strict=True)
    )
    district = None
    if block.with_district:
        names = {row.district or "" for row in block.rows}
        district = max(map(word, (block.lead[1], *names)))
    total = None
    if block.row_total is not None:
        total = max(word(block.row_total) - INDENT_POINTS, amounts((sum(block.sums, Decimal(0)),)))
    return Needs(word(block.lead[0]), district, heads, total)


def parts_for(need: Needs, size: float, paper: Paper) -> tuple[Part, ...]:
    """Return the parts of the table, one when it fits on the page undivided."""
    for count in range(1, len(need.heads) + 1):
        for landscape in (False, True):
            for smaller in (0.0, SMALLER):
                parts = _parts(need, count, size, smaller, paper, landscape)
                if parts:
                    return parts
    # One head a page whose amounts are wider than any amount of money: let them be cut.
    raised = Needs(need.serial, need.district, (0.0,) * len(need.heads), 0.0)
    return parts_for(raised, size, paper)


def text_page(paper: Paper) -> Page:
    """Return the page of sheets without a table."""
    room = _room(paper, landscape=False)
    return Page((SERIAL, DISTRICT, room - SERIAL - DISTRICT - AMOUNT, AMOUNT), paper=paper)


def _parts(
    need: Needs, count: int, size: float, smaller: float, paper: Paper, landscape: bool
) -> tuple[Part, ...]:
    """The table in ``count`` parts of nearly as many heads each; empty when one does not fit."""
    heads = len(need.heads)
    cuts = [round(i * heads / count) for i in range(count + 1)]
    parts = []
    for start, stop in pairwise(cuts):
        with_total = need.row_total is not None and stop == heads
        widths = (*need.heads[start:stop], *((need.row_total or 0.0,) if with_total else ()))
        pixels = _pixels(need, widths, (size - smaller) / size, _room(paper, landscape))
        if pixels is None:
            return ()
        page = Page(pixels, landscape, paper)
        parts.append(Part(start, stop, with_total, page, size - smaller))
    return tuple(parts)


def _pixels(
    need: Needs, amounts: tuple[float, ...], scale: float, room: int
) -> tuple[int, ...] | None:
    """The columns' widths, the amounts' all alike; ``None`` when the room does not do."""
    crowded = scale < 1
    serial = max(SERIAL, _width(need.serial * scale))
    district = () if need.district is None else (_district(need.district * scale, crowded),)
    office = OFFICE_CROWDED if crowded else OFFICE
    least = _width(max(amounts) * scale + INDENT_POINTS)
    left = room - serial - sum(district) - office
    if len(amounts) * least > left:
        return None
    amount = max(least, min(AMOUNT, left // len(amounts)))
    office = room - serial - sum(district) - len(amounts) * amount
    return (serial, *district, office, *(amount,) * len(amounts))


def _district(need: float, crowded: bool) -> int:
    least = _width(need + INDENT_POINTS)
    return max(least, SERIAL * 2 if crowded else DISTRICT)


def _width(points: float) -> int:
    """Pixels of a column for a text so wide, with a little to spare for other programs."""
    return ceil((points * 1.04 + CELL_PADDING_POINTS) / POINTS_PER_PIXEL)


def _room(paper: Paper, landscape: bool) -> int:
    """Pixels between the margins, a multiple of the normal font's digits."""
    side = paper.height if landscape else paper.width
    return int((side - 2 * MARGIN) / POINTS_PER_PIXEL) // PIXELS_PER_CHARACTER * 8
