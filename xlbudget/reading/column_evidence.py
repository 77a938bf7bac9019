"""What the figures of a table say about columns whose headings leave it open.

A total row sums heads, but pupils and inhabitants as well.  Where every row states
a total, what is part of it is money; beside a column that says just "allotment"
(বরাদ্দ, টাকার পরিমাণ) a sum alone makes no head.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from xlbudget.budget.model import Head
from xlbudget.budget.taka import read_amount
from xlbudget.reading.columns import Choice, Parts
from xlbudget.reading.grid import blank
from xlbudget.reading.heading_texts import meaning_of, year_in
from xlbudget.reading.heading_words import is_general
from xlbudget.reading.rows import BodyRow


def weighed(parts: Parts, rows: Sequence[BodyRow], chosen: Choice) -> Parts:
    """Return the parts with the heads that are none carried, and those in dispute in doubt."""
    parts = without_sums(without_earlier(row_total_carried(parts, rows)), rows)
    disputed = in_dispute(parts, rows)
    asked = chosen.columns(parts.heads)
    if disputed & asked:
        return parts.carrying(disputed - asked)
    return parts.disputed(disputed) if disputed else parts


def summed_columns(parts: Parts, rows: Sequence[BodyRow], stated: BodyRow | None) -> frozenset[int]:
    """Return the open columns that are money: what the total row sums, with nothing against it."""
    opened = {h.column for h in parts.open}
    summed = frozenset(c for c in opened if stated and not blank(stated.value(c)))
    named = tuple(head for head in parts.heads if head.column not in opened)
    total = parts.columns.row_total
    if total is not None and named:
        both = (*(head.column for head in named), *summed)
        if adds_up(rows, both, total):
            return summed
        if adds_up(rows, [head.column for head in named], total):
            return frozenset()
    return frozenset() if any(map(_is_general, named)) else summed


def row_total_carried(parts: Parts, rows: Sequence[BodyRow]) -> Parts:
    """Return the parts, a column of totals among the carried ones where it sums those, too.

    মূল বরাদ্দ + অতিরিক্ত বরাদ্দ = মোট gives the reader three figures; only the second is
    allotted by this order.  Every row must agree, so that a row total with a slip in
    it stays one.
    """
    column = parts.columns.row_total
    if column is None or not parts.heads or not rows:
        return parts
    heads = tuple(head.column for head in parts.heads)
    for detail in parts.details:
        if adds_up(rows, (*heads, detail.column), column) and not adds_up(rows, heads, column):
            return parts.without_total()
    return parts


def without_earlier(parts: Parts) -> Parts:
    """Return the parts with the amounts of earlier fiscal years carried: ২০২৫-২৬ beside ২০২৬-২৭."""
    years = {head.column: year_in(head.header) for head in parts.heads}
    last = max(years.values(), default="")
    same = {meaning_of(head.header) for head in parts.heads if years[head.column]}
    if len(same) != 1 or not all(years.values()):
        return parts
    return parts.carrying(column for column, year in years.items() if year != last)


def without_sums(parts: Parts, rows: Sequence[BodyRow]) -> Parts:
    """Return the parts without a head that in every row is the sum of the others.

    With all the other heads it adds up to, it is the column of row totals; with one
    of the carried columns, too (মূল + অতিরিক্ত = সংশোধিত), it is carried.
    """
    heads = [head.column for head in parts.heads]
    for column in heads[::-1] if len(heads) > 1 and len(rows) > 1 else ():
        others = [c for c in heads if c != column]
        if len(others) > 1 and adds_up(rows, others, column) and parts.columns.row_total is None:
            return parts.totalled_by(column)
        if any(adds_up(rows, (*others, d.column), column) for d in parts.details):
            return parts.carrying([column])
    return parts


def in_dispute(parts: Parts, rows: Sequence[BodyRow]) -> frozenset[int]:
    """Return the heads of which only one can be what is allotted: বরাদ্দ and ছাড়কৃত অর্থ.

    Headings that say money and not what for are two views of one amount, unless
    rows state their sum; with the same words (টাকা, টাকা) they are parts of one.
    """
    columns = [head.column for head in parts.heads]
    differ = len({meaning_of(head.header) for head in parts.heads}) > 1
    alike = differ and all(map(_is_general, parts.heads))
    total = parts.columns.row_total
    if not alike or (total is not None and any(adds_up([row], columns, total) for row in rows)):
        return frozenset()
    return frozenset(columns)


def adds_up(rows: Iterable[BodyRow], columns: Sequence[int], total: int) -> bool:
    """Whether the columns add up to the total in every row that has one."""
    stated = [row for row in rows if not blank(row.value(total))]
    return bool(stated) and all(
        _sum(row, columns) == read_amount(row.value(total)).taka for row in stated
    )


def _is_general(head: Head) -> bool:
    return head.code is None and is_general(head.header)


def _sum(row: BodyRow, columns: Sequence[int]) -> Decimal | None:
    amounts = [read_amount(row.value(column)).taka for column in columns]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None
