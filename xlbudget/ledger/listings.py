"""The register as tables to look at, to export, to total: balances, orders, sanctions, allocations.

Money is in taka, codes and numbers in ASCII digits.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TypeAlias

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger import tables as t
from xlbudget.ledger.balances import balances
from xlbudget.ledger.entries import taka
from xlbudget.ledger.kinds import KIND_NAMES
from xlbudget.ledger.sanctions import sanction_entries
from xlbudget.text import Text

Item: TypeAlias = str | int | Decimal | date | Text | None

_YEAR = Text("অর্থবছর", "fiscal year")
_OPERATION = Text("প্রাতিষ্ঠানিক কোড", "operation code")
_CODE = Text("অর্থনৈতিক কোড", "economic code")
_MEMO = Text("স্মারক নম্বর", "memo number")
_DAY = Text("তারিখ", "date")
_TAKA = Text("টাকা", "taka")


@dataclass(frozen=True, slots=True)
class Listing:
    """A table: its title, its columns, its rows."""

    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Item, ...], ...]


def balance_listing(connection: Connection, year: FiscalYear | None = None) -> Listing:
    """Return each account with its sanction, what orders took, what is left, how many orders."""
    columns = (
        *(_YEAR, _OPERATION, _CODE),
        Text("মঞ্জুরি", "sanctioned"),
        Text("বরাদ্দ", "allotted"),
        Text("অবশিষ্ট", "left"),
        Text("আদেশ", "orders"),
    )
    rows: Iterator[tuple[Item, ...]] = (
        (
            str(b.account.fiscal_year),
            b.account.operation,
            b.account.economic,
            *map(taka, (b.sanctioned, b.charged, b.left)),
            b.orders,
        )
        for b in balances(connection, year)
    )
    return Listing(Text("অবশিষ্ট", "balances"), columns, tuple(rows))


def order_listing(connection: Connection, year: FiscalYear | None = None) -> Listing:
    """Return all orders as they were posted, the withdrawn ones with the day of that."""
    i, c, w = t.issued.c, t.charge.c, t.withdrawal.c
    total = sa.select(sa.func.sum(c.poisha)).where(c.issued_id == i.id).scalar_subquery()
    query = (
        sa.select(i.memo_number, i.day, total, w.day, i.who, i.at, i.source)
        .select_from(t.issued.outerjoin(t.withdrawal, w.issued_id == i.id))
        .order_by(i.id)
    )
    if year is not None:
        query = query.where(i.day.between(year.first, year.last))
    columns = (
        *(_MEMO, _DAY, _TAKA),
        Text("বাতিলের তারিখ", "withdrawn"),
        Text("কে তুলেছেন", "posted by"),
        Text("কখন (UTC)", "posted at (UTC)"),
        Text("ফাইল", "file"),
    )
    rows = ((n, day, taka(int(p)), *rest) for n, day, p, *rest in connection.execute(query))
    return Listing(Text("আদেশ", "orders"), columns, tuple(rows))


def sanction_listing(connection: Connection, year: FiscalYear | None = None) -> Listing:
    """Return all sanction entries as they were entered."""
    columns = (*(_YEAR, _OPERATION, _CODE), Text("ধরন", "kind"), _TAKA, _MEMO, _DAY)
    rows = (
        (
            str(e.account.fiscal_year),
            e.account.operation,
            e.account.economic,
            str(KIND_NAMES[e.kind]),
            taka(e.poisha),
            e.memo.number,
            e.memo.day,
        )
        for e in sanction_entries(connection, year)
    )
    return Listing(Text("মঞ্জুরি", "sanctions"), columns, tuple(rows))


def allocation_listing(connection: Connection, year: FiscalYear | None = None) -> Listing:
    """Return every allocation of the orders that stand."""
    i, a, x = t.issued.c, t.account.c, t.allocation.c
    gone = sa.exists().where(t.withdrawal.c.issued_id == i.id)
    query = (
        sa.select(
            i.memo_number, i.day, a.operation_code, a.economic_code,
            x.row, x.district, x.office, x.poisha,
        )
        .select_from(t.allocation.join(t.issued).join(t.account, x.account_id == a.id))
        .where(~gone)
        .order_by(x.id)
    )  # fmt: skip
    if year is not None:
        query = query.where(a.fiscal_year == year.start)
    columns = (
        *(_MEMO, _DAY, _OPERATION, _CODE),
        Text("ক্রম", "row"),
        Text("জেলা", "district"),
        Text("কার্যালয়", "office"),
        _TAKA,
    )
    rows = ((*row[:7], taka(row[7])) for row in connection.execute(query))
    return Listing(Text("বরাদ্দ", "allocations"), columns, tuple(rows))


LISTINGS: Mapping[str, Callable[[Connection, FiscalYear | None], Listing]] = MappingProxyType(
    {
        "balance": balance_listing,
        "orders": order_listing,
        "sanctions": sanction_listing,
        "allocations": allocation_listing,
    }
)
"""Every listing by its name."""
