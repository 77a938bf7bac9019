"""What a cell can hold, and where a thing stands.

>>> Place(sheet="বরাদ্দ", cell="D4")
Place(sheet='বরাদ্দ', cell='D4', line=None, file=None)
>>> column_letters(28)
'AB'
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from xlbudget.bangla.dates import read_date
from xlbudget.errors import CellError


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """An Excel error that a cell holds: ``#REF!``, ``#N/A`` …"""

    name: str

    def __str__(self) -> str:
        return self.name


class Uncomputed(str):
    """What a cell shows whose formula was never computed: nothing; here, the formula with "="."""

    __slots__ = ()


class Shown(float):
    """A number that its cell shows otherwise than by its digits alone: 0012, 15%, 10:30.

    >>> code = Shown(12, "0012")
    >>> code == 12, str(code)
    (True, '0012')
    """

    def __new__(cls, number: float, text: str) -> "Shown":
        """Return the number with the text that its cell shows."""
        made = super().__new__(cls, number)
        made.text = text
        return made

    text: str

    def __str__(self) -> str:
        return self.text


Value: TypeAlias = str | int | float | Decimal | bool | date | ErrorValue | None
"""What a cell can hold; ``None`` is a blank cell."""


class Place(NamedTuple):
    """Where a thing is: a cell of a sheet, a line of a text (from 1), a key of a settings file.

    >>> str(Place(file="office.toml", cell="size"))
    'office.toml: size'
    """

    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    file: str | None = None

    def __str__(self) -> str:
        if self.file:
            return f"{self.file}: {self.cell}"
        if self.cell:
            return f"{self.sheet}!{self.cell}" if self.sheet else self.cell
        return f"line {self.line}" if self.line else "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the order outside its table, and where it stands."""

    value: Value
    place: Place = Place()
    formula: str | None = None

    @property
    def text(self) -> str:
        """The value as text, outer white space dropped."""
        return text_of(self.value)

    @property
    def day(self) -> date | None:
        """The day that a date or a text shows; ``None`` when it cannot be read."""
        if isinstance(self.value, date):
            return self.value.date() if isinstance(self.value, datetime) else self.value
        try:
            return read_date(self.text)
        except CellError:
            return None


def text_of(value: Value) -> str:
    """Return a cell's value as text, outer white space dropped; a blank cell is empty."""
    return "" if value is None else str(value).strip()


def column_letters(column: int) -> str:
    """Return a sheet column's letters: 1 → A, 28 → AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
