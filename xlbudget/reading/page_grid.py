"""Printed pages as one grid: the tables' rows as cells, everything else as lines of text.

A table is read by the lines that are drawn around its cells, else by the gaps
between its columns.  Lines that were broken at the right margin are one
paragraph again.  Page numbers and headings that repeat at the top of each page go.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from xlbudget.bangla.digits import to_ascii
from xlbudget.errors import Refused
from xlbudget.reading.grid import Grid
from xlbudget.reading.page_frames import Frame, frames
from xlbudget.reading.page_gaps import GapTable, gap_tables
from xlbudget.reading.page_lines import APART, Line, Page, Spaces, Word, lines_in, spaces_of
from xlbudget.reading.page_rows import Rows
from xlbudget.reading.page_ruled import RuledTable, ruled_table
from xlbudget.reading.page_spread import Spread
from xlbudget.reading.wrapped import begins_anew
from xlbudget.text import Text

_PAGE_NUMBER = re.compile(
    r"[-–—(\[]*\s*(?:page|পৃষ্ঠা|পাতা|পৃ\.?)?\s*[:#-]?\s*[0-9]{1,4}"
    r"(?:\s*(?:/|of|এর|\|)\s*[0-9]{1,4})?\s*[-–—)\]]*",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = Text(
    "ছকের কিছু কলাম আলাদা পাতায় ছাপা হয়েছে; এক পাতার প্রস্থে ছেপে আবার PDF করুন, অথবা মূল ফাইলটি দিন",
    "some columns of the table are printed on pages of their own:"
    " print it one page wide, or give the file it was made from",
)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A page: its lines outside frames, and its frames with what is in them, from top to bottom."""

    lines: tuple[Line, ...]
    tables: tuple[tuple[Frame, RuledTable], ...]

    def is_above(self, line: Line) -> bool:
        """Whether a line is above all frames."""
        return all(line.middle < frame.ys[0] for frame, _ in self.tables)

    def is_below(self, line: Line) -> bool:
        """Whether a line is below all frames."""
        return all(line.middle > frame.ys[-1] for frame, _ in self.tables)


def page_grid(pages: tuple[Page, ...]) -> Grid:
    """Return printed pages as a grid; ``at`` counts rows and paragraphs from 1."""
    spaces = spaces_of(pages)
    printed = _without_furniture(tuple(map(_printed, pages, spaces)))
    margin = max((line.words[-1].right for page in printed for line in page.lines), default=0.0)
    rows = Rows(margin)
    spread = Spread(rows)
    known: GapTable | None = None
    for page, own in zip(printed, spaces, strict=True):
        found = () if page.tables else gap_tables(page.lines, known)
        if not page.tables and not found and known and _is_overflow(page.lines):
            raise Refused(_SIDE_BY_SIDE)
        known = None if page.tables else found[-1] if found else known
        _add(page if page.tables else _by_gaps(page.lines, found, own), spread)
    return rows.grid()


def _printed(page: Page, spaces: Spaces) -> _Printed:
    drawn = frames(page.rulings)
    held: dict[int, list[Word]] = {}
    by_size = sorted(enumerate(drawn), key=lambda item: item[1].area)
    for word in page.words:
        inside = next((i for i, f in by_size if f.holds(word.centre, word.middle)), -1)
        held.setdefault(inside, []).append(word)
    tables = ((f, ruled_table(f, held.get(i, ()), spaces)) for i, f in enumerate(drawn))
    return _Printed(lines_in(held.get(-1, ()), spaces), tuple(tables))


def _by_gaps(lines: tuple[Line, ...], found: tuple[GapTable, ...], spaces: Spaces) -> _Printed:
    """A page without frames, its tables known by the gaps between their columns."""
    inside = {i for table in found for i in range(table.first, table.last + 1)}
    tables = (
        (t.frame, ruled_table(t.frame, _words(lines[t.first : t.last + 1]), spaces, certain=True))
        for t in found
    )
    return _Printed(tuple(x for i, x in enumerate(lines) if i not in inside), tuple(tables))


def _words(lines: tuple[Line, ...]) -> Iterator[Word]:
    return (word for line in lines for word in line.words)


def _add(page: _Printed, spread: Spread) -> None:
    lines = list(page.lines)
    for frame, table in page.tables:
        above = [line for line in lines if line.middle < frame.ys[0]]
        lines = lines[len(above) :]
        spread.add_lines(above)
        if not spread.add_table(table):
            raise Refused(_SIDE_BY_SIDE)
    spread.add_lines(lines)


def _is_overflow(page: tuple[Line, ...]) -> bool:
    """Whether a page holds little but figures: columns that did not fit on the page before."""
    figures = sum(not re.search("[^\\W0-9০-৯]", line.text) for line in page)
    return figures > 2 and figures * 10 >= len(page) * 8


def _without_furniture(pages: tuple[_Printed, ...]) -> tuple[_Printed, ...]:
    """The pages without page numbers and without what every page repeats at its top."""
    bare = [replace(page, lines=tuple(_without_number(page))) for page in pages]
    tops = [_top(page) for page in bare if page.lines or page.tables]
    top = tops[0] if len(tops) > 1 and len(set(tops)) == 1 else ""
    if not top or begins_anew(top) or len(bare[0].lines[0].pieces(APART)) > 2:
        return tuple(bare)
    return (bare[0], *(replace(page, lines=page.lines[1:]) for page in bare[1:]))


def _top(page: _Printed) -> str:
    """The text of a page's first line; nothing when a table is above it."""
    first = page.lines[0] if page.lines else None
    return first.text if first and page.is_above(first) else ""


def _without_number(page: _Printed) -> Iterator[Line]:
    for i, line in enumerate(page.lines):
        edge = (i == 0 and page.is_above(line)) or (
            i == len(page.lines) - 1 and page.is_below(line)
        )
        if not (edge and _PAGE_NUMBER.fullmatch(to_ascii(line.text).strip())):
            yield line
