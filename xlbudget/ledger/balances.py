"""What each account was sanctioned, what orders took of it, what is left.

Sums are made from the entries each time; no balance is kept that could go
wrong.  A withdrawn order counts for nothing.
"""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger import tables as t
from xlbudget.ledger.entries import Account, account_of
from xlbudget.ledger.kinds import RAISES


@dataclass(frozen=True, slots=True)
class Balance:
    """An account in poisha: sanctioned, charged by standing orders, how many orders those are."""

    number: int
    account: Account
    sanctioned: int
    charged: int
    orders: int

    @property
    def left(self) -> int:
        """What may still be allotted."""
        return self.sanctioned - self.charged


def standing() -> sa.ColumnElement[bool]:
    """The condition that an issued order has not been withdrawn."""
    return ~sa.exists().where(t.withdrawal.c.issued_id == t.issued.c.id)


def balances(
    connection: Connection,
    year: FiscalYear | None = None,
    code: str | None = None,
    numbers: Collection[int] | None = None,
    but: int | None = None,
) -> tuple[Balance, ...]:
    """Return the balances of the accounts asked for, in the order of their codes.

    ``numbers`` are accounts' row numbers; the charge of the issued order ``but``
    is left out.
    """
    a, s, c = t.account.c, t.sanction.c, t.charge.c
    signed = sa.case((s.kind.in_(RAISES), s.poisha), else_=-s.poisha)
    sanctioned = sa.select(sa.func.sum(signed)).where(s.account_id == a.id).scalar_subquery()
    gone = sa.exists().where(t.withdrawal.c.issued_id == c.issued_id)
    mine = sa.and_(c.account_id == a.id, ~gone, c.issued_id != (but or 0))
    charged = sa.select(sa.func.sum(c.poisha)).where(mine).scalar_subquery()
    orders = sa.select(sa.func.count()).where(mine).scalar_subquery()
    query = sa.select(
        a.id, a.fiscal_year, a.operation_code, a.economic_code, sanctioned, charged, orders
    ).order_by(a.fiscal_year, a.operation_code, a.economic_code)
    if year is not None:
        query = query.where(a.fiscal_year == year.start)
    if code is not None:
        query = query.where(a.economic_code == code)
    if numbers is not None:
        query = query.where(a.id.in_(numbers))
    return tuple(
        Balance(row[0], account_of(row[1:4]), int(row[4] or 0), int(row[5] or 0), row[6])
        for row in connection.execute(query)
    )


def replayed(connection: Connection) -> dict[Account, int]:
    """Return what each account has left by going through all allocations, one by one.

    The slow way, which uses no sum of the database; it must equal ``balances``.
    """
    a = t.account.c
    accounts = {
        row[0]: account_of(row[1:])
        for row in connection.execute(
            sa.select(a.id, a.fiscal_year, a.operation_code, a.economic_code)
        )
    }
    left = dict.fromkeys(accounts.values(), 0)
    s, x = t.sanction.c, t.allocation.c
    for number, kind, poisha in connection.execute(sa.select(s.account_id, s.kind, s.poisha)):
        left[accounts[number]] += poisha if kind in RAISES else -poisha
    gone = set(connection.execute(sa.select(t.withdrawal.c.issued_id)).scalars())
    for number, order, poisha in connection.execute(sa.select(x.account_id, x.issued_id, x.poisha)):
        left[accounts[number]] -= 0 if order in gone else poisha
    return left
