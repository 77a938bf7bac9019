"""What a composed memo shows a reader, so that two can be compared."""

from xlbudget.memo.blocks import TableBlock
from xlbudget.memo.cells import cell_text


def shown(blocks, grouping):
    """The blocks, of a table the headings and the text of each cell, with commas or without."""
    return [_table(block, grouping) if isinstance(block, TableBlock) else block for block in blocks]


def _table(block, grouping):
    headings = [(column.kind, _one_line(column.heading)) for column in block.columns]
    rows = [[(row.value(column), column) for column in block.columns] for row in block.rows]
    rows.append([(block.sum_of(column), column) for column in block.columns])
    cells = [[_one_line(cell_text(v, c, block, grouping)) for v, c in row] for row in rows]
    return headings, cells, block.total


def _one_line(text):
    return " ".join(text.split())
