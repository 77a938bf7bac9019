"""How much room each column of the memo's table needs, in points at the memo's own letter size.

Texts wrap between words; amounts, codes, telephone numbers, accounts and dates
never break, so their columns are as wide as the longest of them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from xlbudget.budget.memo_columns import MemoColumn
from xlbudget.memo.blocks import TableBlock
from xlbudget.memo.cells import LONGEST_FIGURE, cell_text, is_figure
from xlbudget.sheets.measure import CELL_PADDING_POINTS, INDENT_POINTS, POINTS_PER_PIXEL, Shaper
from xlbudget.sheets.styles import House

Role: TypeAlias = Literal["serial", "district", "office", "text", "figure", "amount"]

WIDEST_WORD = 150.0  # points; a longer word of letters may break
_MOST_LINES = 20  # of the longest text in a row: Excel makes no row higher than 409 points
_EMPTY = 48.0  # points for a column without any cell filled, as for signatures
_LONGEST = 8  # texts measured to find the widest
_USUAL = 0.9  # of a column's texts are no longer than its usual one
_SPARE = 1.04  # other programs' letters are a little wider
_CODE_BEHIND = re.compile(r"\s+(\([0-9০-৯]{7}\))$")


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in points: for what cannot break, and for its usual text on one line.

    Cells are indented and headings are not.
    """

    role: Role
    heading: float
    cells: float
    usual: float = 0.0
    indent: float = INDENT_POINTS

    def least(self, scale: float) -> int:
        """Return the pixels of the narrowest column in which nothing breaks."""
        return pixels(max(self.heading * scale, self.cells * scale + self.indent))

    def on_lines(self, lines: int, scale: float) -> int:
        """Return the pixels in which the usual text stands on so many lines."""
        reserve = 1.0 if lines == 1 else 1.15  # lines end before they are full
        return pixels(self.usual * scale * reserve / lines + self.indent)


def pixels(points: float) -> int:
    """Return the width of a column for a text so wide, with a little to spare."""
    return -int(-(points * _SPARE + CELL_PADDING_POINTS) // POINTS_PER_PIXEL)


def heading_text(heading: str, gap: str = " ") -> str:
    """Return a heading with its code on a line of its own, and a ``gap`` to break at after slashes.

    >>> heading_text("টেলিফোন/ফ্যাক্স (৩২১১১২০)")
    'টেলিফোন/ ফ্যাক্স\\n(৩২১১১২০)'
    """
    return _CODE_BEHIND.sub(r"\n\1", re.sub(r"/(?=\S)", f"/{gap}", heading))


def needs(block: TableBlock, house: House, shaper: Shaper) -> tuple[Need, ...]:
    """Return the need of each column of a table."""
    return tuple(_need(column, block, house, shaper) for column in block.columns)


def _need(column: MemoColumn, block: TableBlock, house: House, shaper: Shaper) -> Need:
    ruler = _Ruler(house.size, shaper)
    heading = min(ruler.widest(heading_text(column.heading).split(), bold=True), WIDEST_WORD)
    values = [row.value(column) for row in block.rows]
    shown = [cell_text(value, column, block, house.grouping) for value in values]
    filled = [text for text in shown if text.strip()]
    total = cell_text(block.sum_of(column), column, block, house.grouping)
    total_width = ruler.widest([total], bold=True)
    match column.kind:
        case "serial":
            return Need("serial", heading, ruler.widest(filled), indent=0.0)
        case "amount" | "row_total":
            return Need("amount", heading, max(ruler.widest(filled, bold=True), total_width))
    cells = zip(values, shown, strict=True)
    rigid = {text for value, text in cells if not isinstance(value, str) or is_figure(text)}
    unbroken = max(ruler.widest(rigid), total_width)
    if column.kind == "carried" and filled and rigid.issuperset(filled):
        return Need("figure", heading, unbroken)
    least = max(unbroken, ruler.widest_word(filled), ruler.widest(filled) / _MOST_LINES)
    usual = ruler.widest(sorted(filled, key=len)[int(len(filled) * _USUAL) :][:1])
    role: Role = "text" if column.kind == "carried" else column.kind
    return Need(role, heading, least, usual if filled else _EMPTY)


@dataclass(frozen=True, slots=True)
class _Ruler:
    """Measures the widest of many texts; those of most letters are looked at."""

    size: float
    shaper: Shaper

    def widest(self, texts: Iterable[str], bold: bool = False) -> float:
        longest = sorted(set(texts), key=len)[-_LONGEST:]
        return max((self.shaper.width(text, self.size, bold) for text in longest), default=0.0)

    def widest_word(self, texts: Iterable[str]) -> float:
        """The widest word; one of letters may break, one with digits is a code and may not."""
        words = {word for text in texts for word in text.split()}
        codes = {word for word in words if _is_code(word)}
        return max(min(self.widest(words - codes), WIDEST_WORD), self.widest(codes))


def _is_code(word: str) -> bool:
    return len(word) <= LONGEST_FIGURE and any(character.isdigit() for character in word)
