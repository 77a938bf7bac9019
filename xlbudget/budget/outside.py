"""What a person typed outside the tables that an order is read from, and nothing takes.

>>> Outside("row", "বরাদ্দ", 12, 1, 13, 4, "৯ | সাভার | ১০০০").where.en
'A12:D13'
>>> Outside("row", None, 12, 1, 13, 4, "").where.en
'lines 12-13'
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import Place, column_letters
from xlbudget.text import Text

OutsideKind: TypeAlias = Literal[
    "row", "below_total", "column", "table", "half", "recipient", "field", "label",
    "misspelt", "repeated", "sanction", "setting", "heading", "lost", "unread",
]  # fmt: skip
"""What the cells seem to be.

``row``, ``column``, ``recipient``, ``field``, ``sanction`` and ``setting`` belong in the
table beside them; ``below_total`` are rows that the table's own total leaves out,
``table`` is a second table, ``half`` the right half of a list in two columns,
``label`` a field without a label that is known, ``misspelt`` one whose label is near
to a known one, ``repeated`` a second value of a field that has one, ``heading`` a
table whose headings are not those it is read by, ``lost`` one that is no Excel Table
any more, ``unread`` a row of the table itself with too little in it to be an allocation.
"""


@dataclass(frozen=True, slots=True)
class Outside:
    """Neighbouring cells that hold something of the order and are not read as such.

    ``top`` to ``right`` are the corners, from 1; without a sheet, ``top`` and
    ``bottom`` are lines of a text.  ``shown`` is an excerpt of the first row;
    ``needed`` are the headings of a table that has lost one, a lost table's name,
    or the known label that a misspelt one is near to.
    """

    kind: OutsideKind
    sheet: str | None
    top: int
    left: int
    bottom: int
    right: int
    shown: str
    needed: str = ""

    @property
    def is_money(self) -> bool:
        """Whether the cells may be allocations, so that the table's sum is not the order's."""
        return self.kind in ("row", "below_total", "column", "table", "half", "unread")

    @property
    def place(self) -> Place:
        """Where the first of the cells is."""
        if self.sheet is None:
            return Place(line=self.top)
        return Place(self.sheet, f"{column_letters(self.left)}{self.top}")

    @property
    def where(self) -> Text:
        """The range of the cells, or the lines."""
        if self.sheet is None:
            lines = str(self.top) if self.top == self.bottom else f"{self.top}-{self.bottom}"
            one = self.top == self.bottom
            return Text(f"লাইন {to_bangla(lines)}", f"{'line' if one else 'lines'} {lines}")
        first = f"{column_letters(self.left)}{self.top}"
        last = f"{column_letters(self.right)}{self.bottom}"
        cells = first if first == last else f"{first}:{last}"
        return Text(cells, cells)
