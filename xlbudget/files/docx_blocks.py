"""The blocks of a Word document: paragraphs and tables, the rows and cells of a table.

What was deleted with changes tracked is left out, and a paragraph whose end was
deleted runs on into the next.

Source: ECMA-376 Part 1, sections 17.4 (tables), 17.13.5 (tracked changes).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from xlbudget.files.docx_columns import Columns, placed
from xlbudget.files.docx_xml import at, inside, int_value, local, word
from xlbudget.files.xml_part import Element

Paragraphs: TypeAlias = tuple[Element, ...]
"""A paragraph, or several that run into one."""

_WIDEST = 1000  # columns of the grid that Word lays a table over
_GONE = ("del", "moveFrom")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell on columns ``first`` to ``last``, from 1, and on ``below`` further rows."""

    element: Element
    first: int
    last: int
    below: int = 0

    @property
    def nested(self) -> bool:
        """Whether a table lies inside it."""
        return any(not isinstance(block, tuple) for block in blocks(self.element))


def blocks(element: Element) -> Iterator[Paragraphs | Element]:
    """Yield the paragraphs and tables right inside a body, a cell or a header, in their order."""
    running: list[Element] = []
    for part in inside(element):
        name = local(part)
        if name == "p":
            running.append(part)
        if running and (name == "tbl" or (name == "p" and not _runs_on(part))):
            yield tuple(running)
            running = []
        if name == "tbl":
            yield part
    if running:
        yield tuple(running)


def rows(table: Element) -> list[list[Cell]]:
    """Return a table's rows of cells.

    A cell that goes on one above it is left out; that one says how far down it
    reaches.
    """
    found = [list(_cells(row)) for row in _rows(table)]
    widths = [_width(column) for column in table.iterfind(f"{word('tblGrid')}/{word('gridCol')}")]
    columns = placed([[(c.first, c.last) for c in row] for row in found], widths)
    return _joined_down([_moved(row, to) for row, to in zip(found, columns, strict=True)])


def _runs_on(paragraph: Element) -> bool:
    mark = at(paragraph, "pPr/rPr")
    return mark is not None and any(at(mark, gone) is not None for gone in _GONE)


def _rows(table: Element) -> Iterator[Element]:
    for part in inside(table):
        if local(part) == "tr" and at(part, "trPr/del") is None:
            yield part


def _cells(row: Element) -> Iterator[Cell]:
    """A row's cells on the columns of Word's own grid, from 0, ``last`` not included."""
    column = min(int_value(row, "trPr/gridBefore"), _WIDEST)
    waiting: Cell | None = None
    for part in inside(row):
        if local(part) != "tc" or at(part, "tcPr/cellDel") is not None:
            continue
        end = min(column + max(1, int_value(part, "tcPr/gridSpan", 1)), _WIDEST)
        if end == column:
            break
        if waiting and _goes_on(part, "hMerge"):
            waiting = Cell(waiting.element, waiting.first, end)
        else:
            if waiting:
                yield waiting
            waiting = Cell(part, column, end)
        column = end
    if waiting:
        yield waiting


def _moved(row: list[Cell], columns: Columns) -> list[Cell]:
    return [
        Cell(cell.element, first + 1, end) for cell, (first, end) in zip(row, columns, strict=True)
    ]


def _joined_down(table: list[list[Cell]]) -> list[list[Cell]]:
    """The rows without the cells that go on one above, which tells how far it reaches."""
    below: dict[tuple[int, int], int] = {}
    heads: dict[int, int] = {}  # the row on which the merged cell of a column begins
    kept: list[list[Cell]] = []
    for index, row in enumerate(table):
        open_heads, heads = heads, {}
        own = []
        for cell in row:
            if cell.first in open_heads and _goes_on(cell.element, "vMerge"):
                heads[cell.first] = open_heads[cell.first]
                below[heads[cell.first], cell.first] = index - heads[cell.first]
                continue
            if at(cell.element, "tcPr/vMerge") is not None:
                heads[cell.first] = index
            own.append(cell)
        kept.append(own)
    return [
        [Cell(c.element, c.first, c.last, below.get((i, c.first), 0)) for c in row]
        for i, row in enumerate(kept)
    ]


def _goes_on(cell: Element, merge: str) -> bool:
    """Whether a cell is one with that before or above it."""
    found = at(cell, f"tcPr/{merge}")
    return found is not None and found.get(word("val"), "continue") == "continue"


def _width(column: Element) -> int:
    text = column.get(word("w"), "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
