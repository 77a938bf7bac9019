"""Row totals that add more than this order gives: earlier allotments, what was spent."""

from dataclasses import replace
from decimal import Decimal

from xlbudget.budget.model import Captions, Detail
from xlbudget.budget.taka import read_amount
from xlbudget.reading.columns import Parts
from xlbudget.reading.grid import blank
from xlbudget.reading.rows import BodyRow


def row_total_carried(parts: Parts, rows: list[BodyRow]) -> Parts:
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
        if _sums(rows, (*heads, detail.column), column) and not _sums(rows, heads, column):
            carried = (*parts.details, Detail(parts.captions.row_total, column))
            return replace(
                parts,
                columns=replace(parts.columns, row_total=None),
                captions=replace(parts.captions, row_total=Captions().row_total),
                details=tuple(sorted(carried, key=lambda d: d.column)),
            )
    return parts


def _sums(rows: list[BodyRow], columns: tuple[int, ...], total: int) -> bool:
    """Whether the columns add up to the total in every row that has one."""
    stated = [row for row in rows if not blank(row.value(total))]
    return bool(stated) and all(
        _sum(row, columns) == read_amount(row.value(total)).taka for row in stated
    )


def _sum(row: BodyRow, columns: tuple[int, ...]) -> Decimal | None:
    amounts = [read_amount(row.value(column)).taka for column in columns]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None
