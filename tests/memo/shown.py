"""What a composed memo shows, so that two can be compared."""

from xlbudget.memo.blocks import TableBlock


def shown(blocks):
    """The blocks, of a table the cells of the columns that it shows."""
    return [_cells(block) if isinstance(block, TableBlock) else block for block in blocks]


def _cells(block):
    rows = [[row.value(column) for column in block.columns] for row in block.rows]
    return block.columns, rows, [block.sum_of(c) for c in block.columns], block.total
