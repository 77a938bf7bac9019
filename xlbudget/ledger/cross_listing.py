"""A cross table as a listing with subtotals and total, for a terminal and for CSV."""

from decimal import Decimal

from xlbudget.bangla.counted import counted
from xlbudget.ledger.cross import BY_NAMES, Cross, CrossRow, sums
from xlbudget.ledger.entries import taka
from xlbudget.ledger.kinds import By
from xlbudget.ledger.listings import Item, Listing
from xlbudget.text import Text

ORDERS, LINES, TOTAL = Text("আদেশ", "orders"), Text("সারি", "rows"), Text("মোট", "total")
SHARE = Text("অংশ %", "share %")
_TITLE = Text(
    "বরাদ্দ: {by} × {across} (টাকা), {orders}টি আদেশ", "allotted: {by} by {across} (taka), {orders}"
)


def title(table: Cross) -> Text:
    """Return what stands above a cross table."""
    by, across = BY_NAMES[table.by], BY_NAMES[table.across]
    return _TITLE.filled(by=by, across=across, orders=counted(table.orders, "order"))


def headings(table: Cross) -> tuple[Text, ...]:
    """Return the headings of all columns: labels, orders, rows, amounts, total, share."""
    labels = (BY_NAMES[By.DISTRICT],) if table.by is By.OFFICE else ()
    return (*labels, BY_NAMES[table.by], ORDERS, LINES, *table.columns, TOTAL, SHARE)


def cross_listing(table: Cross) -> Listing:
    """Return all rows, after each district its total, and the grand total last."""
    rows: list[tuple[Item, ...]] = []
    blank = ("",) if table.by is By.OFFICE else ()
    for group in table.groups:
        label = () if group.name is None else (group.name,)
        rows += (
            _line(table, (*label, row.name, row.orders, row.lines), (row,)) for row in group.rows
        )
        if group.name is not None:
            lines = sum(row.lines for row in group.rows)
            rows.append(_line(table, (group.name, str(TOTAL), None, lines), group.rows))
    counts = (table.orders, table.lines)
    rows.append(_line(table, (str(TOTAL), *blank, *counts), table.rows))
    return Listing(title(table), headings(table), tuple(rows))


def share(poisha: int, of: int) -> Decimal:
    """Return a share in percent, to two decimals.

    >>> share(1, 3)
    Decimal('33.33')
    """
    return round(Decimal(poisha) * 100 / of, 2)


def _line(table: Cross, before: tuple[Item, ...], rows: tuple[CrossRow, ...]) -> tuple[Item, ...]:
    amounts = sums(rows, len(table.columns))
    total = sum(amounts)
    part = share(total, table.total)
    return (*before, *map(taka, amounts), taka(total), part)
