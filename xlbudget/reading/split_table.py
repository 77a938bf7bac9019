"""A table that did not fit the paper's width, printed as parts one below the other, in one piece.

Each part repeats the columns that name the rows (ক্রম, জেলা, কার্যালয়) and goes on
with further heads; a caption (ছক-১, ছক-২) may be above each.  Our own memo prints
many heads so.
"""

import re
from dataclasses import replace
from itertools import takewhile

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Value
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import is_heading_row

_CAPTION = re.compile(r"(?:ছক|সারণি|table)\s*[-–:]?\s*[0-9]{1,2}\s*[:।.]?", re.IGNORECASE)
_LEAST = 2  # columns that the parts have in common

Row = tuple[Value, ...]


def whole_table(grid: Grid) -> Grid:
    """Return the grid with the parts of its first table side by side.

    A sheet stays as it is: what is put elsewhere would have another address.
    """
    if grid.sheet is not None:
        return grid
    starts = [i for i, row in enumerate(grid.rows) if is_heading_row(row)]
    if len(starts) < _LEAST:
        return grid
    rows = list(grid.rows)
    first, joined = starts[0], set[int]()
    end = first
    for start in starts[1:]:
        lead = _common(rows[first], rows[start])
        count = _length(rows, first, start, lead)
        between = range(first + count if end == first else end, start)
        if not count or not all(_is_caption(rows[i]) for i in between):
            break
        width = max(len(rows[first + i]) for i in range(count))
        for i in range(count):
            own = rows[first + i]
            rows[first + i] = (*own, *(None,) * (width - len(own)), *rows[start + i][lead:])
        end = start + count
        joined |= {*between, *range(start, end)}
    if joined and first and _is_caption(rows[first - 1]):
        joined.add(first - 1)
    kept = [i for i in range(len(rows)) if i not in joined]
    return replace(grid, rows=tuple(rows[i] for i in kept), at=tuple(grid.at[i] for i in kept))


def _common(first: Row, other: Row) -> int:
    """How many columns two headings begin with in common."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, other, strict=False))
    )


def _length(rows: list[Row], first: int, start: int, lead: int) -> int:
    """How many rows, the heading among them, two parts have in common; 0 when they are no parts."""
    count = 0
    if lead < _LEAST or not is_heading_row(rows[first][:lead]):
        return 0
    while first + count < start and start + count < len(rows):
        own, other = rows[first + count], rows[start + count]
        if len(own) <= lead or len(other) <= lead or own[:lead] != other[:lead]:
            break
        count += 1
    return count if count > 1 else 0


def _is_caption(row: Row) -> bool:
    texts = [str(value) for value in row if not blank(value)]
    return not texts or (len(texts) == 1 and bool(_CAPTION.fullmatch(to_ascii(texts[0]).strip())))
