"""Printed pages as one grid: the table's rows as cells, everything else as lines of text.

Lines that were broken at the right margin are one paragraph again.  Page numbers
and headings that repeat at the top of each page go.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from statistics import median

from xlbudget.bangla.digits import to_ascii
from xlbudget.errors import Refused
from xlbudget.reading.grid import Grid
from xlbudget.reading.page_lines import Line, Word, lines_of
from xlbudget.reading.page_table import Cells, Columns, page_table
from xlbudget.reading.wrapped import begins_anew, joined
from xlbudget.text import Text

_CELLS_APART = 3.0  # heights between memo number and date on one line, at the least
_STRETCHED = 2.5
_BELOW = 1.7  # heights between two lines of a paragraph, at the most
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
class _Text:
    """A line of text: where it stands, its cells, and the printed line it ends with."""

    at: int
    cells: tuple[str | None, ...]
    line: Line | None = None


def page_grid(pages: tuple[tuple[Word, ...], ...]) -> Grid:
    """Return printed pages as a grid; ``at`` counts their printed lines from 1."""
    printed = _without_furniture(lines_of(pages))
    margin = max((line.words[-1].right for page in printed for line in page), default=0.0)
    found: list[_Text] = []
    columns: Columns | None = None
    at = 1
    for page in printed:
        table = page_table(page, columns)
        if table is None and columns is not None and _is_overflow(page):
            raise Refused(_SIDE_BY_SIDE)
        first, last = (table.first, table.last) if table else (len(page), len(page))
        _add_prose(found, page[:first], at, margin)
        if table:
            columns = table.columns
            if table.carried and found:
                found[-1] = replace(found[-1], cells=_more(found[-1].cells, table.carried))
            found += [_Text(at + i, cells) for i, cells in table.rows]
            _add_prose(found, page[last + 1 :], at + last + 1, margin)
        at += len(page)
    return Grid(tuple(text.cells for text in found), tuple(text.at for text in found))


def _add_prose(found: list[_Text], lines: tuple[Line, ...], at: int, margin: float) -> None:
    for number, line in enumerate(lines, at):
        before = found[-1] if found else None
        if before and before.line and _goes_on(before, line, margin):
            found[-1] = replace(before, cells=(joined(str(before.cells[0]), line.text),), line=line)
        else:
            found.append(_Text(number, _cells(line), line))


def _cells(line: Line) -> Cells:
    """A line's cells: memo number and date, two signatures side by side.

    Between them is more space than a justified line's words have.
    """
    gaps = [b.left - a.right for a, b in pairwise(line.words)]
    usual = median(gaps) / line.height if len(gaps) > 1 else 0.0
    return tuple(p.text for p in line.pieces(max(_CELLS_APART, _STRETCHED * usual)))


def _goes_on(before: _Text, line: Line, margin: float) -> bool:
    """Whether a line goes on with the paragraph before: its first word would not have fitted."""
    last = before.line
    if last is None or len(before.cells) > 1 or begins_anew(line.text, str(before.cells[0])):
        return False
    first = line.words[0]
    down = line.middle - last.middle
    full = last.words[-1].right + 0.2 * line.height + first.right - first.left > margin
    return full and first.left < last.words[-1].right / 2 and down <= _BELOW * line.height


def _is_overflow(page: tuple[Line, ...]) -> bool:
    """Whether a page holds little but figures: columns that did not fit on the page before."""
    figures = sum(not re.search("[^\\W0-9০-৯]", line.text) for line in page)
    return figures > 2 and figures * 10 >= len(page) * 8


def _more(cells: Cells, further: Cells) -> Cells:
    """A row's cells with what stands of them on the next page."""
    pairs = zip_longest(cells, further)
    return tuple(" ".join(filter(None, pair)) or None for pair in pairs)


def _without_furniture(pages: tuple[tuple[Line, ...], ...]) -> tuple[tuple[Line, ...], ...]:
    """The pages without page numbers and without what every page repeats at its top."""
    bare = [tuple(_without_number(page)) for page in pages]
    tops = [page[0].text for page in bare if page]
    repeated = {text for text in tops if tops.count(text) > 1 and len(tops) == tops.count(text)}
    kept = []
    for i, page in enumerate(bare):
        again = i > 0 and page and page[0].text in repeated and len(page[0].pieces(0.7)) < 3
        kept.append(page[1:] if again else page)
    return tuple(kept)


def _without_number(page: tuple[Line, ...]) -> Iterator[Line]:
    for i, line in enumerate(page):
        edge = i in (0, len(page) - 1)
        if not (edge and _PAGE_NUMBER.fullmatch(to_ascii(line.text).strip())):
            yield line
