"""What each row below the heading of an allocation table is.

A total is known by its label or by its sum, so that subtotals per district,
headings repeated on every page and rows of column numbers are never taken for
allocations.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.bangla.words_value import has_number_words
from xlbudget.budget.cells import Value
from xlbudget.budget.model import Columns, Head
from xlbudget.budget.taka import read_amount
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.total_labels import (
    has_words,
    is_figure_of_money,
    is_total_label,
    written_total,
)

Kind = Literal["allocation", "total", "text", "skip"]

_DIGIT = re.compile("[0-9০-৯]")
_LONGEST_LABEL = 24
_WORKED_OUT = re.compile(r"(?<=[0-9০-৯)])\s*(?:=.*|\(.*\))$")

ALL_HEADS = 0
"""The column of a total that is stated for all heads in one figure."""


class Placed(NamedTuple):
    """A figure of a total row: the column it is in, and the figure as it is written."""

    column: int
    value: Value


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One row below the heading: its row on the sheet, its cells, what it is.

    ``placed`` are the figures of a total row by the columns that they belong to,
    where those are not the columns they are in.
    """

    at: int
    values: tuple[Value, ...]
    kind: Kind
    placed: Mapping[int, Placed] | None = None

    def value(self, column: int | None) -> Value:
        """Return the cell of ``column`` (from 1); ``None`` beyond the row's end."""
        if self.placed is not None:
            found = self.placed.get(column) if column is not None else None
            return found.value if found else None
        return self.values[column - 1] if column and column <= len(self.values) else None

    def source(self, column: int) -> int:
        """Return the column in which the cell of ``column`` is."""
        return self.placed[column].column if self.placed and column in self.placed else column

    def labels(self, amount_columns: tuple[int, ...]) -> tuple[str, ...]:
        """Return the texts that stand outside the columns of amounts."""
        return tuple(
            v
            for column, v in enumerate(self.values, 1)
            if column not in amount_columns and isinstance(v, str) and v.strip()
        )


def body(
    grid: Grid, first: int, last: int, columns: Columns, heads: tuple[Head, ...]
) -> Iterator[BodyRow]:
    """Yield the rows below a heading on indexes ``first`` to ``last``, with their kinds."""
    heading = frozenset(filter(None, map(_texts_key, grid.rows[first : last + 1])))
    begins = frozenset(key[0] for key in heading)
    amount_columns = tuple(head.column for head in heads)
    after_heading = True
    for at, values in zip(grid.at[last + 1 :], grid.rows[last + 1 :], strict=True):
        if all(blank(v) for v in values):
            continue
        repeated = _begins(values) in begins and _texts_key(values) in heading
        if repeated or (after_heading and _column_numbers(values)):
            yield BodyRow(at, values, "skip")
            after_heading = repeated
            continue
        after_heading = False
        row = BodyRow(at, values, "text")
        row = replace(row, kind=_kind(row, columns, amount_columns))
        yield row
        if row.kind == "total":
            yield from (BodyRow(at, (words,), "text") for words in _words(values))


def is_figure(text: str) -> bool:
    """Whether a text is a serial number and nothing else: ১, (1), ১।

    >>> is_figure("(১)"), is_figure("১) পরিচালক")
    (True, False)
    """
    return _number(text) is not None


def _kind(row: BodyRow, columns: Columns, amount_columns: tuple[int, ...]) -> Kind:
    serial, district, office = (
        row.value(c) for c in (columns.serial, columns.district, columns.office)
    )
    if _number(serial):
        return "allocation"
    has_amount = any(not blank(row.value(c)) for c in amount_columns)
    texts = row.labels(amount_columns)
    labels = [
        v for v in texts
        if is_total_label(v) or (has_words(v) and (has_amount or written_total(v)))
    ]  # fmt: skip
    if labels:
        # A note below the table may begin like a total: মোট কার্যালয় ১৫০টি।
        short = len(labels[0]) <= _LONGEST_LABEL
        figures = any(map(is_figure_of_money, row.values)) or any(map(written_total, labels))
        return "total" if has_amount or short or figures else "text"
    named = sum(not blank(v) for v in (district, office))
    if has_amount and not blank(serial) and not _has_money(row, amount_columns):
        return "text"  # a note that commas have spread over the cells
    if has_amount and named:
        return "allocation"
    if has_amount and blank(serial) and not named:
        return "total"
    # A lone text is a section title; a serial that is no number needs company to be a row.
    filled = sum(not blank(v) for v in row.values)
    wanted = sum(c is not None for c in (columns.district, columns.office))
    return "allocation" if named == wanted and named and filled >= 2 else "text"


def _words(values: tuple[Value, ...]) -> Iterator[str]:
    """The totals in words that a total row holds beside its figures."""
    for value in values:
        written = written_total(value) if isinstance(value, str) else None
        if written and has_number_words(written.words):
            yield written.words if has_words(f"মোট {written.words}") else f"কথায়: {written.words}"
        elif isinstance(value, str) and has_words(value):
            yield value


def _has_money(row: BodyRow, amount_columns: tuple[int, ...]) -> bool:
    values = [v for c in amount_columns if not blank(v := row.value(c))]
    return any(_DIGIT.search(str(v)) or read_amount(v).taka is not None for v in values)


def _begins(values: tuple[Value, ...]) -> str | None:
    return next((match_key(v) for v in values if isinstance(v, str) and v.strip()), None)


def _texts_key(values: tuple[Value, ...]) -> tuple[str, ...]:
    return tuple(match_key(v) for v in values if isinstance(v, str) and v.strip())


def _column_numbers(values: tuple[Value, ...]) -> bool:
    """Whether a row numbers the columns: ১, ২, ৩, ৪=২+৩."""
    numbers = [
        _number(_WORKED_OUT.sub("", v) if isinstance(v, str) else v) for v in values if not blank(v)
    ]
    return len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1))


def _number(value: Value) -> int | None:
    """The whole number that a serial cell shows (১, (1), ১।, 1.0), else ``None``."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return int(value) if value == int(value) else None
    if not isinstance(value, str):
        return None
    found = re.fullmatch(r"[(\[]?\s*([0-9]{1,6})\s*[)\]।.]?", to_ascii(value.strip()))
    return int(found[1]) if found else None
