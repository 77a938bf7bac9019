"""The lines of a Word document: its paragraphs, and the rows of its tables.

Offices lay whole memos out in tables without borders.  The cells of such a table
are read one after the other as if each were a small document; only in a table
that lists something under a heading is a table inside a cell part of that cell's
text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from xlbudget.files.docx_blocks import Cell, blocks, rows
from xlbudget.files.docx_boxes import boxes, is_list, is_read
from xlbudget.files.docx_stacked import unstacked
from xlbudget.files.docx_text import Reader, Shown
from xlbudget.files.docx_xml import word
from xlbudget.files.xml_part import Element
from xlbudget.reading.headers import header_of

_NUMBER_AND_TAB = re.compile(r"\s*[(\[]?[০-৯0-9]{1,3}\s*[।.):\]]\t")

_TABLE = word("tbl")


class Merged(NamedTuple):
    """A merged cell: its first and last column, from 1, and how many lines below it takes."""

    first: int
    last: int
    below: int


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of the grid holds, a text for each column."""

    cells: tuple[Shown | None, ...]
    merged: tuple[Merged, ...] = ()


def lines(element: Element, reader: Reader) -> Iterator[Line]:
    """Yield the lines of a body, a header or a cell of a layout."""
    for block in blocks(element):
        if isinstance(block, tuple):
            yield _paragraph(reader.shown(block))
            for box in (box for paragraph in block for box in boxes(paragraph)):
                if is_read(box):
                    yield from lines(box, reader)
        else:
            yield from _table(block, reader)


def _paragraph(shown: Shown) -> Line:
    """A paragraph's cells: tabs part them, but not a number from its paragraph."""
    text = shown.text
    if _NUMBER_AND_TAB.match(text):
        text = text.replace("\t", " ", 1)
    pieces = text.split("\t")
    if len(pieces) == 1:
        return Line((Shown(text, shown.original),))
    return Line(tuple(Shown(piece.strip(" "), shown.original and piece) for piece in pieces))


def _table(table: Element, reader: Reader) -> Iterator[Line]:
    found = rows(table)
    width = max((cell.last for row in found for cell in row), default=0)
    is_layout = width == 1 or not any(map(_is_heading, found))
    reaches_down = any(cell.below for row in found for cell in row)
    for row in found:
        if is_layout and (width == 1 or any(map(_holds_list, row))):
            for cell in row:
                yield from lines(cell.element, reader)
            continue
        line = _row(row, reader, may_reach_down=not is_layout)
        if is_layout or line.merged or reaches_down:
            yield line
        else:
            yield from map(Line, unstacked(line.cells))


def _is_heading(row: list[Cell]) -> bool:
    texts = ("".join(t.text or "" for t in c.element.iter(word("t"))) for c in row if not c.nested)
    return bool(header_of(tuple(texts)))


def _holds_list(cell: Cell) -> bool:
    return any(map(is_list, cell.element.iter(_TABLE)))


def _row(row: list[Cell], reader: Reader, may_reach_down: bool) -> Line:
    cells: list[Shown | None] = [None] * max((cell.last for cell in row), default=0)
    merged = []
    for cell in row:
        cells[cell.first - 1] = _text(cell.element, reader)
        below = cell.below if may_reach_down else 0
        if below or cell.last > cell.first:
            merged.append(Merged(cell.first, cell.last, below))
    return Line(tuple(cells), tuple(merged))


def _text(cell: Element, reader: Reader) -> Shown:
    """A cell's text, each paragraph and each row of a table inside on a line of its own."""
    shown = list(_texts(cell, reader))
    text = "\n".join(one.text for one in shown).replace("\t", " ")
    original = "\n".join(one.original or one.text for one in shown)
    return Shown(text, original if any(one.original is not None for one in shown) else None)


def _texts(cell: Element, reader: Reader) -> Iterator[Shown]:
    for block in blocks(cell):
        if isinstance(block, tuple):
            yield reader.shown(block, numbered_blank=True)
            continue
        for row in rows(block):
            parts = [_text(inner.element, reader) for inner in row]
            text = " ".join(part.text.strip() for part in parts if part.text.strip())
            original = " ".join(part.original or part.text for part in parts)
            yield Shown(text, original if any(p.original is not None for p in parts) else None)
