"""Where a cell is, from its name."""

import re

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]*)")


def corner(ref: str) -> tuple[int, int]:
    """Return the column and row, from 1, of a cell.

    >>> corner("AB12")
    (28, 12)
    """
    match = _CELL.fullmatch(ref)
    if match is None:
        raise ValueError(f"no cell: {ref}")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(match[2])
