"""The heading of a table on a printed page, its cells put together from several lines."""

from dataclasses import dataclass, replace

from xlbudget.budget.codes import find_codes
from xlbudget.reading.headers import header_of, role
from xlbudget.reading.page_lines import APART, Line, Word
from xlbudget.reading.rows import is_figure

_NEAR = 1.4  # heights between two lines of a heading, at the most
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Head:
    """One cell of a heading: its left and right edge, its texts with where they stand."""

    left: float
    right: float
    parts: tuple[tuple[float, str], ...]

    @property
    def text(self) -> str:
        """Its texts from top to bottom, but no টাকার পরিমাণ over a head's own name and code."""
        first, *rest = [text for _, text in sorted(self.parts)]
        below = " ".join(rest)
        if find_codes(below) and not find_codes(first) and role(first) == "amount":
            return below
        return f"{first} {below}".strip()

    @property
    def centre(self) -> float:
        """Half-way between its edges."""
        return (self.left + self.right) / 2

    def spans(self, piece: Word) -> bool:
        """Whether a piece of text stands over or under it."""
        return piece.left < self.right and self.left < piece.right

    def over(self, piece: Word) -> "Head":
        """Return the cell with a further piece of text."""
        parts = (*self.parts, (piece.middle, piece.text))
        return Head(min(self.left, piece.left), max(self.right, piece.right), parts)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading on lines ``first`` to ``last`` of a page (indexes), its own line ``start``."""

    first: int
    start: int
    last: int
    heads: tuple[Head, ...]


def find_heading(lines: tuple[Line, ...]) -> Block | None:
    """Return the first heading of an allocation table on a page, or ``None``."""
    for start, line in enumerate(lines):
        pieces = line.pieces(APART)
        texts = tuple(p.text for p in pieces)
        # A row names its office too, and has a serial or an amount.
        if header_of(texts) and not any(map(is_figure, texts)):
            block = Block(start, start, start, tuple(map(_head, pieces)))
            return _extended(lines, block)
    return None


def _head(piece: Word) -> Head:
    return Head(piece.left, piece.right, ((piece.middle, piece.text),))


def _extended(lines: tuple[Line, ...], block: Block) -> Block:
    """The heading with the lines above and below it that add to its cells."""
    while block.first > 0 and _adds(lines[block.first - 1], lines[block.first], block):
        line = lines[block.first - 1]
        block = replace(block, first=block.first - 1, heads=_with(block.heads, line, below=False))
    while block.last + 1 < len(lines):
        line = lines[block.last + 1]
        if not _adds(line, lines[block.last], block):
            break
        block = replace(block, last=block.last + 1, heads=_with(block.heads, line, below=True))
    return block


def _adds(line: Line, beside: Line, block: Block) -> bool:
    """Whether a line near a heading belongs to it: short texts or codes, no figures."""
    if abs(line.middle - beside.middle) > _NEAR * line.height:
        return False
    return all(
        len(p.text) <= _LONGEST
        and not is_figure(p.text)
        and p.centre > block.heads[0].right  # a section's title or a paragraph begins further left
        for p in line.pieces(APART)
    )


def _with(heads: tuple[Head, ...], line: Line, below: bool) -> tuple[Head, ...]:
    cells = list(heads)
    pieces = line.pieces(APART)
    added = [p for p in pieces if not any(head.spans(p) for head in heads)]
    for piece in pieces:
        under = [i for i, head in enumerate(cells) if head.spans(piece)]
        if not under:
            cells.append(_head(piece))
        elif len(under) == 1:
            cells[under[0]] = cells[under[0]].over(piece)
        # A title over several heads that have names of their own says nothing more.
    if below:
        cells = [_below(cell, heads, pieces, bool(added)) for cell in cells]
    return tuple(sorted(cells, key=lambda cell: cell.left))


def _below(cell: Head, before: tuple[Head, ...], pieces: tuple[Word, ...], more: bool) -> Head:
    """A cell without the title (টাকার পরিমাণ) that turned out to stand over its neighbours too."""
    title = next((h for h in before if h.parts == cell.parts[:-1]), None)
    if title is None or not more or role(title.text) != "amount":
        return cell
    piece = next(p for p in pieces if (p.middle, p.text) == cell.parts[-1])
    return _head(piece)
