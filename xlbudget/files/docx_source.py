"""Word documents as grids: paragraphs and tables in the order in which they stand.

Each paragraph and each row of a table is a line of the grid, numbered from 1.
The document is read from its XML: python-docx would pass over text that was
added with changes tracked, over content controls and automatic numbers, all of
which offices' orders have, and would unpack a zip without looking at its size.

Source: ECMA-376 Part 1, section 17 (WordprocessingML).
"""

from xlbudget.budget.cells import Value, column_letters
from xlbudget.files.docx_aside import aside
from xlbudget.files.docx_head import front_header
from xlbudget.files.docx_lines import Line, Merged, lines
from xlbudget.files.docx_numbering import numbering_of
from xlbudget.files.docx_package import document_of
from xlbudget.files.docx_styles import styles_of
from xlbudget.files.docx_text import Reader
from xlbudget.reading.grid import Grid
from xlbudget.text import Text


def docx_grid(data: bytes) -> tuple[Grid, tuple[Text, ...]]:
    """Return a .docx file as a grid, with notes on what was not read."""
    document = document_of(data)
    body = document.body()
    styles = styles_of(document.related("styles"))
    reader = Reader(styles, numbering_of(document.related("numbering"), styles))
    own = tuple(lines(body, reader))
    header, above = front_header(document, body, own, reader)
    return _grid((*above, *own)), tuple(aside(document, body, header))


def _grid(found: tuple[Line, ...]) -> Grid:
    rows: list[tuple[Value, ...]] = []
    originals: dict[tuple[int, int], str] = {}
    merged: list[str] = []
    for at, line in enumerate(found, 1):
        rows.append(tuple(None if c is None else c.text.strip() or None for c in line.cells))
        for column, cell in enumerate(line.cells, 1):
            if cell is not None and cell.original is not None:
                originals[at, column] = cell.original
        merged += [_range(at, one) for one in line.merged]
    numbers = tuple(range(1, len(rows) + 1))
    return Grid(tuple(rows), numbers, merged=tuple(merged), originals=originals)


def _range(at: int, merged: Merged) -> str:
    first, last = column_letters(merged.first), column_letters(merged.last)
    return f"{first}{at}:{last}{at + merged.below}"
