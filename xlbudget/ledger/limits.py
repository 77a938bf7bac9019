"""Whether an account has room for an order: its sanction, its quarters, the caps on its code.

A *release* sets quarter money free; once an account has one, what orders of the
year took up to the end of any quarter may not exceed what was released up to
there.  A *cap* (an austerity circular) lets only a share of the sanction be
allotted by orders dated between its two days, everything of the year counted.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.bangla.digits import to_bangla
from xlbudget.ledger import tables as t
from xlbudget.ledger.balances import Balance, standing
from xlbudget.ledger.entries import shown
from xlbudget.ledger.failures import NotPosted
from xlbudget.text import Text

_OVER = Text(
    "{account}: মঞ্জুরি {sanctioned} টাকা, পূর্বে বরাদ্দ {before}, এই আদেশে {own}; {over} টাকা বেশি",
    "{account}: sanctioned {sanctioned} taka, allotted before {before}, this order {own};"
    " over by {over}",
)
_QUARTER = Text(
    "{account}: {quarter} কোয়ার্টার পর্যন্ত ছাড় {released} টাকা, এই আদেশসহ বরাদ্দ {due}",
    "{account}: released up to quarter {quarter} {released} taka, allotted with this order {due}",
)
_CAP = Text(
    "{account}: পরিপত্র {memo} অনুযায়ী মঞ্জুরির {share}% পর্যন্ত, অর্থাৎ {limit} টাকা; এই আদেশসহ বরাদ্দ {due}",
    "{account}: circular {memo} allows {share}% of the sanction, {limit} taka;"
    " allotted with this order {due}",
)


def quarter_of(day: date) -> int:
    """Return the quarter of the fiscal year: 1 for July to September.

    >>> quarter_of(date(2022, 6, 14)), quarter_of(date(2022, 7, 1))
    (4, 1)
    """
    return (day.month - 7) % 12 // 3 + 1


def check_room(connection: Connection, balance: Balance, own: int, day: date) -> None:
    """Raise ``NotPosted`` unless an order of ``day`` may take ``own`` poisha from the account."""
    if own > balance.left:
        raise NotPosted(
            _OVER.filled(
                account=balance.account.name,
                sanctioned=shown(balance.sanctioned),
                before=shown(balance.charged),
                own=shown(own),
                over=shown(own - balance.left),
            )
        )
    _check_quarters(connection, balance, own, day)
    _check_caps(connection, balance, own, day)


def _check_quarters(connection: Connection, balance: Balance, own: int, day: date) -> None:
    r, c, i = t.release.c, t.charge.c, t.issued.c
    released = [0] * 5
    rows = connection.execute(sa.select(r.quarter, r.poisha).where(r.account_id == balance.number))
    for quarter, poisha in rows:
        released[quarter] += poisha
    if not any(released):
        return
    taken = [0] * 5
    taken[quarter_of(day)] = own
    joined = t.charge.join(t.issued, c.issued_id == i.id)
    for when, poisha in connection.execute(
        sa.select(i.day, c.poisha)
        .select_from(joined)
        .where(c.account_id == balance.number, standing())
    ):
        taken[quarter_of(when)] += poisha
    for quarter in range(quarter_of(day), 5):
        free, due = sum(released[: quarter + 1]), sum(taken[: quarter + 1])
        if due > free:
            name = Text(to_bangla(str(quarter)), str(quarter))
            raise NotPosted(
                _QUARTER.filled(
                    account=balance.account.name, quarter=name, released=shown(free), due=shown(due)
                )
            )


def _check_caps(connection: Connection, balance: Balance, own: int, day: date) -> None:
    c = t.cap.c
    query = sa.select(c.code, c.basis_points, c.memo_number).where(
        c.first_day <= day, c.last_day >= day
    )
    due = balance.charged + own
    for code, points, memo in connection.execute(query):
        # A sliver below one poisha may not be allotted either.
        limit = balance.sanctioned * points // 10_000
        if balance.account.economic.startswith(code) and due > limit:
            share = f"{points / 100:g}"
            raise NotPosted(
                _CAP.filled(
                    account=balance.account.name,
                    memo=Text(to_bangla(memo), memo),
                    share=Text(to_bangla(share), share),
                    limit=shown(limit),
                    due=shown(due),
                )
            )
