"""What stands on one sheet, or in the table lines of one text, before it means anything.

The file readers and the live workbook both make a ``Grid``; everything behind
it is the same for all sources.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from xlbudget.budget.cells import Entry, Place, Value, column_letters


@dataclass(frozen=True, slots=True)
class NamedRange:
    """An Excel Table: its name and its corners, header and total row included (from 1)."""

    name: str
    top: int
    left: int
    bottom: int
    right: int
    has_totals: bool = False


@dataclass(frozen=True)
class Grid:
    """Rows × columns of cell values.

    ``rows[i]`` stands at sheet row, or text line, ``at[i]``; its first value is
    in column 1; blank rows may be left out.  ``formulas`` are keyed by (row,
    column) from 1, without "="; one that was never computed is ``Uncomputed`` in
    ``rows``.  ``sheet`` is ``None`` for a text.  ``hidden_rows`` are sheet
    rows, ``merged`` the ranges of merged cells (B4:B9), ``hidden`` says whether the
    whole sheet is, ``made`` whether it was made from an order, so that nothing is read
    from it while others hold a table.  ``originals`` holds what stood, in Bijoy, where ``rows`` has
    the Unicode.
    """

    rows: tuple[tuple[Value, ...], ...]
    at: tuple[int, ...]
    sheet: str | None = None
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    tables: tuple[NamedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    hidden: bool = False
    originals: Mapping[tuple[int, int], str] = field(default_factory=dict)
    made: bool = False

    def place(self, at: int, column: int) -> Place:
        """Return where row ``at`` and ``column`` (from 1) meet."""
        if self.sheet is None:
            return Place(line=at)
        return Place(sheet=self.sheet, cell=f"{column_letters(column)}{at}")

    def entry(self, at: int, column: int, value: Value) -> Entry:
        """Return ``value`` with its place and formula."""
        return Entry(value, self.place(at, column), self.formulas.get((at, column)))

    def within(self, area: NamedRange) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """Yield (row, values) of a table, as wide as the table."""
        for at, values in zip(self.at, self.rows, strict=True):
            if area.top <= at <= area.bottom:
                cells = values[area.left - 1 : area.right]
                yield at, cells + (None,) * (area.right - area.left + 1 - len(cells))


def blank(value: Value) -> bool:
    """Whether a cell shows nothing."""
    return value is None or (isinstance(value, str) and not value.strip())
