"""What the register knows of an order, put into the order for its checks and totals.

The checks XB304 and XB305 take the sanctions from here, XB307 and XB308 quarter
releases and caps, XB505 the used memo number.  An order that is in the register
itself is not held against itself.
"""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.budget.cells import Entry
from xlbudget.budget.codes import economic_code
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.budget.model import Order, Sanction
from xlbudget.budget.taka import Amount
from xlbudget.ledger import tables as t
from xlbudget.ledger.accounts import account_for
from xlbudget.ledger.balances import Balance, balances, standing
from xlbudget.ledger.entries import taka
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.limits import limits_of
from xlbudget.ledger.posting import operation_of, order_key, posting_of
from xlbudget.ledger.store import Ledger


def with_register(order: Order, ledger: Ledger, operation: str | None = None) -> Order:
    """Return the order with the register's sanctions, limits and, when used, its memo number.

    A table without memo, number or date is returned as it is: nobody knows its
    fiscal year.  Sanctions typed in the workbook stay only when the register has
    none for the year.  ``NotPosted`` when a head has several accounts.
    """
    try:
        number, day = order_key(order)
    except NotPosted:
        return order
    with ledger.reading() as connection:
        standing_row = _standing(connection, number)
        own = standing_row.id if standing_row and _is_it(order, standing_row) else None
        found = balances(connection, FiscalYear.of(day), but=own)
        if found:
            named = _charged(connection, order, FiscalYear.of(day), operation)
            chosen = _chosen(found, named)
            limits = {
                b.account.economic: limits_of(connection, b, day, own)
                for b in chosen
                if b.account.economic in named
            }
            order = replace(order, sanctions=tuple(map(_sanction, chosen)), limits=limits)
    if standing_row and own is None:
        where = f"{standing_row.day.isoformat()}, {standing_row.source}"
        order = replace(order, used_numbers={number: where})
    return order


def _standing(connection: Connection, number: str) -> Any:
    i = t.issued.c
    query = sa.select(i.id, i.day, i.source, i.content_hash)
    return connection.execute(query.where(i.memo_number == number, standing())).first()


def _is_it(order: Order, row: sa.Row[Any]) -> bool:
    try:
        return bool(posting_of(order).content_hash == row.content_hash)
    except NotPosted:
        return False


def _charged(
    connection: Connection, order: Order, year: FiscalYear, operation: str | None
) -> dict[str, int]:
    """The account of each code under which the order has money, where there is one."""
    found = {}
    operation = operation or operation_of(order)
    a = t.account.c
    known = set(
        connection.execute(sa.select(a.economic_code).where(a.fiscal_year == year.start)).scalars()
    )
    for head, money in zip(order.table.heads, order.table.sums, strict=True):
        if money and head.code in known and head.code and economic_code(head.code):
            found[head.code] = account_for(connection, year, operation, head.code)
    return found


def _chosen(found: tuple[Balance, ...], named: dict[str, int]) -> list[Balance]:
    """The accounts that the order charges, and those of codes that it does not have."""
    return [b for b in found if named.get(b.account.economic, b.number) == b.number]


def _sanction(balance: Balance) -> Sanction:
    sanctioned, before = taka(balance.sanctioned), taka(balance.charged)
    return Sanction(
        Entry(balance.account.economic),
        Entry(None),
        Amount(sanctioned, sanctioned),
        Amount(before, before),
    )
