"""Two signatures side by side below a table: the second officer signs at the left.

Source: the order's own form; a co-signatory's lines stand beside the signatory's.
"""

from dataclasses import dataclass, replace

from xlbudget.budget.cells import Value
from xlbudget.reading import memo_lines as line
from xlbudget.reading.grid import blank
from xlbudget.reading.rows import BodyRow


@dataclass(frozen=True, slots=True)
class Signed:
    """The rows below a table without the second signature, and the rows with its lines."""

    rows: tuple[BodyRow, ...]
    second: tuple[BodyRow, ...] = ()


def second_signature(rows: tuple[BodyRow, ...]) -> Signed:
    """Part the first block of two columns of text, down to the copy part."""
    start = next((i for i, row in enumerate(rows) if _is_pair(row)), None)
    if start is None or any(_opens_copy(row) for row in rows[: start + 1]):
        return Signed(rows)
    column = max(_filled(rows[start]))
    end = start
    while end < len(rows) and _is_beside(rows[end], column):
        end += 1
    block = rows[start:end]
    own = (replace(row, values=(None, *row.values[1:])) for row in block)
    second = (replace(row, values=row.values[:1]) for row in block if 1 in _filled(row))
    kept = (row for row in own if _filled(row))
    return Signed((*rows[:start], *kept, *rows[end:]), tuple(second))


def _filled(row: BodyRow) -> dict[int, Value]:
    return {column: value for column, value in enumerate(row.values, 1) if not blank(value)}


def _is_pair(row: BodyRow) -> bool:
    """Whether a row has a short text in its first column and one beside it."""
    filled = _filled(row)
    if len(filled) != 2 or 1 not in filled:
        return False
    left, right = (str(value) for value in filled.values())
    return line.is_name(left) and line.is_name(right)


def _is_beside(row: BodyRow, column: int) -> bool:
    """Whether a row goes on with two signatures, or with the one that has more lines."""
    filled = _filled(row)
    if not set(filled) <= {1, column} or _opens_copy(row):
        return False
    return column in filled or len(row.values) >= column


def _opens_copy(row: BodyRow) -> bool:
    return any(line.opens_copy(str(value)) for value in _filled(row).values())
