"""Where the pages of a memo end.

The table may break between any two rows, under its heading repeated on every
page.  Total, words, closing paragraphs and signature stay together with at
least three rows, so that no signature stands on a page of its own.
"""

ROWS_KEPT = 3


def page_breaks(
    heights: tuple[float, ...], header: int, first: int, last: int, room: float
) -> tuple[int, ...]:
    """Return the rows, from 1, after which a page ends.

    ``heights`` are those of all rows in points, ``header`` the heading's row,
    ``first`` and ``last`` the table's rows, ``room`` the height of a page.  A
    tail that is itself higher than a page is left to break by itself.

    >>> page_breaks((10,) * 12, header=2, first=3, last=10, room=70)
    (7,)
    """
    breaks: list[int] = []
    repeated = heights[header - 1]
    filled = sum(heights[: first - 1])
    for row in range(first, last + 1):
        if filled + heights[row - 1] > room:
            breaks.append(row - 1)
            filled = repeated
        filled += heights[row - 1]
    tail = sum(heights[last:])
    kept = max(first, last - ROWS_KEPT + 1)
    with_rows = repeated + sum(heights[kept - 1 :])
    lonely = filled + tail > room or (breaks and breaks[-1] >= kept)
    if lonely and with_rows <= room and kept - 1 >= first:
        breaks = [b for b in breaks if b < kept - 1] + [kept - 1]
    return tuple(breaks)
