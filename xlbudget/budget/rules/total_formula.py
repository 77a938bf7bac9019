"""The rule over the formulas of totals: XB306.

Only what is certain is judged: sums of cells and ranges of the total's own
column.  A reference to a whole column of an Excel Table covers its rows by
itself; any other formula is left alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from xlbudget.budget.cells import Entry, column_letters
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order, Table
from xlbudget.budget.taka import Amount
from xlbudget.text import Text

_SUM = re.compile(r"(?:SUM\(|SUBTOTAL\((?:9|109),)([^()]*)\)", re.IGNORECASE)
_CELLS = re.compile(
    r"(?:(?:'((?:[^']|'')*)'|([^'!:$]+))!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})"
    r"(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?",
    re.IGNORECASE,
)
_SHOWN = 4
_NIL = Amount(None, None)

_MISSED = Text(
    "{head}: মোটের সূত্র {formula} এই সারি বাদ দিয়েছে: {cells}",
    "{head}: the total's formula {formula} leaves out {cells}",
)
_TWICE = Text(
    "{head}: মোটের সূত্র {formula} একই সারি দুবার ধরেছে: {cells}",
    "{head}: the total's formula {formula} counts {cells} twice",
)
_OWN = Text(
    "{head}: মোটের সূত্র {formula} নিজের ঘর {cells}-কেও যোগ করেছে",
    "{head}: the total's formula {formula} takes in its own cell {cells}",
)
_OTHERS = Text(
    "{head}: মোটের সূত্র {formula} বরাদ্দের সারি ছাড়াও সংখ্যা যোগ করেছে, যেমন উপমোট",
    "{head}: the total's formula {formula} takes in numbers that are no allocations, such as"
    " a subtotal",
)


class _Total(NamedTuple):
    """A total cell: its column, the amounts above it, what its column is called."""

    entry: Entry
    column: int
    amounts: tuple[Amount, ...]
    name: str


def total_formula_short(order: Order) -> Iterator[Hit]:
    """মোটের সূত্র কোনো সারি বাদ দিয়েছে, অথবা বাড়তি ঘর যোগ করেছে।

    Fires when the formula of a total sums cells or ranges of its own column
    (SUM, SUBTOTAL with 9 or 109, or +) and leaves out a row with money, counts
    a row twice, takes in its own cell, or takes in other rows' numbers, such as
    a subtotal's.  Silent on references to a Table's column, on ranges that take
    in headings and blank rows, on sums of subtotals that come out right, and on
    every formula that cannot be followed with certainty.  Why: a row added
    below the range is paid but not counted.

    Fix: none; draw the range over exactly the rows.
    """
    table = order.table
    if table.sheet is None:
        return
    ats = [a.at for a in table.allocations]
    for total in _totals(table):
        ranges = _ranges(total, table) if total.entry.formula else None
        problem = _problem(total, ranges, ats, table) if ranges else None
        if problem:
            yield Hit(total.entry.place, problem)


def _totals(table: Table) -> Iterator[_Total]:
    for i, (head, entry) in enumerate(zip(table.heads, table.totals, strict=False)):
        amounts = tuple(a.amounts[i] if i < len(a.amounts) else _NIL for a in table.allocations)
        yield _Total(entry, head.column, amounts, head.name or head.header)
    column, grand = table.columns.row_total, table.grand_total
    if column and grand:
        amounts = tuple(a.row_total or _NIL for a in table.allocations)
        yield _Total(grand, column, amounts, table.captions.row_total)


def _problem(
    total: _Total, ranges: list[tuple[int, int]], ats: list[int], table: Table
) -> Text | None:
    """What is wrong with the rows that ``ranges`` cover."""
    spans = [(bisect_left(ats, a), bisect_right(ats, b)) for a, b in ranges]
    times = _times(spans, len(ats))
    own = int(re.sub("[^0-9]", "", total.entry.place.cell or "") or 0)
    if any(a <= own <= b for a, b in ranges):
        return _says(_OWN, total, [own])
    twice = [at for at, n, x in zip(ats, times, total.amounts, strict=True) if n > 1 and _money(x)]
    if twice:
        return _says(_TWICE, total, twice)
    missed = [at for at, n, x in zip(ats, times, total.amounts, strict=True) if not n and _money(x)]
    shown = table.stated(total.column, total.entry.value)
    numbers = [x.taka for x in total.amounts if x.taka is not None and not x.is_text]
    others = any(
        b - a + 1 - (hi - lo) - (a <= (table.header_at or 0) <= b)
        for (a, b), (lo, hi) in zip(ranges, spans, strict=True)
    )
    if missed and (not others or (shown is not None and shown != sum(numbers, Decimal(0)))):
        return _says(_MISSED, total, missed)
    if others and not missed and shown is not None and shown > sum(numbers, Decimal(0)):
        return _says(_OTHERS, total, [])
    return None


def _ranges(total: _Total, table: Table) -> list[tuple[int, int]] | None:
    """The rows, first and last, that a formula sums; ``None`` when that is not certain."""
    formula = re.sub(r"\s+", "", total.entry.formula or "").removeprefix("=").removeprefix("+")
    if "[" in formula or "'" in formula.replace(f"'{table.sheet}'", ""):
        return None
    found: list[tuple[int, int]] = []
    for term in formula.split("+"):
        summed = _SUM.fullmatch(term)
        for part in summed[1].split(",") if summed else (term,):
            cells = _CELLS.fullmatch(part)
            if cells is None:
                return None
            sheet = cells[1] or cells[2]
            columns = {cells[3].upper(), (cells[5] or cells[3]).upper()}
            if columns != {column_letters(total.column)} or sheet not in (None, table.sheet):
                return None
            rows = sorted((int(cells[4]), int(cells[6] or cells[4])))
            found.append((rows[0], rows[1]))
    return found


def _times(spans: list[tuple[int, int]], rows: int) -> list[int]:
    """How often each of ``rows`` is covered by spans of positions (from, up to)."""
    steps = [0] * (rows + 1)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    return list(accumulate(steps))[:rows]


def _money(amount: Amount) -> bool:
    return bool(amount.taka) or amount.problem is not None


def _says(message: Text, total: _Total, ats: list[int]) -> Text:
    letters = column_letters(total.column)
    cells = ", ".join(f"{letters}{at}" for at in ats[:_SHOWN]) + (" …" if len(ats) > _SHOWN else "")
    return message.filled(head=total.name, formula=f"={total.entry.formula}", cells=cells)
