"""Where the pages of a memo end.

A page may end after any row but those that are kept with the next: a table's
heading with its first rows, the last rows with total, words and signature, a
signature with what it signs.
"""

from collections.abc import Collection

ROWS_KEPT = 3
"""Rows of the table that stand with the total, at least."""


def page_breaks(
    heights: tuple[float, ...], kept: Collection[int], room: float, header: int = 0
) -> tuple[int, ...]:
    """Return the rows, from 1, after which a page ends.

    ``heights`` are those of all rows in points, ``kept`` the rows that stand on
    one page with the next, ``room`` the height of a page, ``header`` the row
    that is repeated on every later page (0: none).  Rows kept together that
    are higher than a page are broken where the page is full.

    >>> page_breaks((10,) * 12, kept={8, 9, 10, 11}, room=70, header=2)
    (7,)
    """
    breaks: list[int] = []
    start, filled = 1, 0.0
    row = 1
    while row <= len(heights):
        if filled + heights[row - 1] <= room or row == start:
            filled += heights[row - 1]
            row += 1
            continue
        end = next((r for r in range(row - 1, start - 1, -1) if r not in kept), row - 1)
        breaks.append(end)
        start = row = end + 1
        filled = heights[header - 1] if 0 < header < start else 0.0
    return tuple(breaks)
