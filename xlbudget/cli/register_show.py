"""Listings of the register and reports in a terminal or through a pipe, and as JSON."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number
from xlbudget.cli.report import money
from xlbudget.cli.terminal_table import show_table
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.ledger.cross import Cross, CrossRow
    from xlbudget.ledger.listings import Item, Listing

_FIGURES = re.compile(r"[0-9./\-]+")


def show_listing(listing: "Listing") -> None:
    """Print a listing as a table, figures in Bangla."""
    first = listing.rows[0] if listing.rows else ("",) * len(listing.columns)
    show_table(
        str(listing.title),
        [column.bn for column in listing.columns],
        [[*map(_shown, row)] for row in listing.rows],
        [isinstance(item, (Decimal, int)) for item in first],
    )


def listing_json(listing: "Listing") -> str:
    """Return a listing as JSON: a list of objects, money as strings."""
    names = [column.en.replace(" ", "_") for column in listing.columns]
    rows = [dict(zip(names, map(_plain, row), strict=True)) for row in listing.rows]
    return json.dumps({listing.title.en.replace(" ", "_"): rows}, ensure_ascii=False, indent=1)


def cross_json(table: "Cross") -> str:
    """Return a cross table as JSON: its rows without subtotals, the totals beside them."""
    rows = [
        ({"district": group.name.en} if group.name else {}) | _cross_row(table, row)
        for group in table.groups
        for row in group.rows
    ]
    document = {
        "by": table.by.value,
        "across": table.across.value,
        "orders": table.orders,
        "rows": rows,
        "amounts": _amounts(table, table.sums),
        "total": _taka(table.total),
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _cross_row(table: "Cross", row: "CrossRow") -> dict[str, Any]:
    from xlbudget.ledger.cross_listing import share

    return {
        table.by.value: row.name.en,
        "orders": row.orders,
        "rows": row.lines,
        "amounts": _amounts(table, row.amounts),
        "total": _taka(row.total),
        "share": str(share(row.total, table.total)),
    }


def _amounts(table: "Cross", poisha: tuple[int, ...]) -> dict[str, str | None]:
    return dict(zip(table.keys, map(_taka, poisha), strict=True))


def _taka(poisha: int) -> str | None:
    from xlbudget.ledger.entries import taka

    return money(taka(poisha))


def _shown(item: "Item") -> str:
    if isinstance(item, Decimal):
        return bangla_number(item)
    if isinstance(item, Text):
        return item.bn
    text = "" if item is None else str(item)
    # Numbers and dates are shown in Bangla digits; a file's name stays as it is.
    return to_bangla(text) if _FIGURES.fullmatch(text) else text


def _plain(item: "Item") -> str | int | None:
    if isinstance(item, Decimal):
        return money(item)
    if isinstance(item, Text):
        return item.en
    return item.isoformat() if isinstance(item, date) else item
