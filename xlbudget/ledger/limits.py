"""Whether an account has room for an order: its sanction, its quarters, the caps on its code.

A *release* sets quarter money free; once an account has one, what orders of the
year took up to the end of any quarter may not exceed what was released up to
there.  A *cap* (an austerity circular) lets only a share of the sanction be
allotted by orders dated between its two days, everything of the year counted.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.budget.limits import Cap, Limits, Release
from xlbudget.budget.rules.sanctions import over_limit, over_sanction
from xlbudget.ledger import tables as t
from xlbudget.ledger.balances import Balance, standing
from xlbudget.ledger.entries import taka
from xlbudget.ledger.failures import NotPosted


def quarter_of(day: date) -> int:
    """Return the quarter of the fiscal year: 1 for July to September.

    >>> quarter_of(date(2022, 6, 14)), quarter_of(date(2022, 7, 1))
    (4, 1)
    """
    return (day.month - 7) % 12 // 3 + 1


def check_room(connection: Connection, balance: Balance, own: int, day: date) -> None:
    """Raise ``NotPosted`` unless an order of ``day`` may take ``own`` poisha from the account."""
    name = balance.account.name
    if own > balance.left:
        sanctioned, before = taka(balance.sanctioned), taka(balance.charged)
        raise NotPosted(over_sanction(name, sanctioned, before, taka(own)))
    for bound in limits_of(connection, balance, day).exceeded(taka(own)):
        raise NotPosted(over_limit(name, bound, taka(own)))


def limits_of(
    connection: Connection, balance: Balance, day: date, but: int | None = None
) -> Limits:
    """Return the quarters and caps that bind an order of ``day``.

    ``but`` is an issued order that is left out, as it is of ``balance``; the
    limits then are those of a posted order.
    """
    releases = tuple(_releases(connection, balance.number, quarter_of(day), but))
    return Limits(releases, tuple(_caps(connection, balance, day)), posted=but is not None)


def _releases(
    connection: Connection, account: int, first: int, but: int | None
) -> Iterator[Release]:
    r, c, i = t.release.c, t.charge.c, t.issued.c
    released, taken = [0] * 5, [0] * 5
    rows = connection.execute(sa.select(r.quarter, r.poisha).where(r.account_id == account))
    for quarter, poisha in rows:
        released[quarter] += poisha
    if not any(released):
        return
    mine = sa.and_(c.account_id == account, standing(), i.id != (but or 0))
    joined = t.charge.join(t.issued, c.issued_id == i.id)
    for day, poisha in connection.execute(
        sa.select(i.day, c.poisha).select_from(joined).where(mine)
    ):
        taken[quarter_of(day)] += poisha
    for quarter in range(first, 5):
        free, before = sum(released[: quarter + 1]), sum(taken[: quarter + 1])
        yield Release(quarter, taka(free), taka(before))


def _caps(connection: Connection, balance: Balance, day: date) -> Iterator[Cap]:
    c = t.cap.c
    query = sa.select(c.code, c.basis_points, c.memo_number).where(
        c.first_day <= day, c.last_day >= day
    )
    for code, points, memo in connection.execute(query.order_by(c.id)):
        if balance.account.economic.startswith(code):
            # A sliver below one poisha may not be allotted either.
            limit = balance.sanctioned * points // 10_000
            yield Cap(memo, Decimal(points) / 100, taka(limit), taka(balance.charged))
