"""Sanction entries, quarter releases and caps: what orders may take."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger import tables as t
from xlbudget.ledger.accounts import opened_account
from xlbudget.ledger.balances import Balance, balances
from xlbudget.ledger.entries import Account, Memo, Stamp, account_of, lock, shown, stamped
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.kinds import RAISES, Kind
from xlbudget.ledger.store import Ledger
from xlbudget.text import Text

_TWICE = Text(
    "{account}: এই স্মারকের এন্ট্রি আগেই রেজিস্টারে আছে",
    "{account}: the register already has this memo's entry",
)
_TOO_LOW = Text(
    "{account}: অবশিষ্ট {left} টাকা, কমানো যায় না {poisha}",
    "{account}: {left} taka are left, {poisha} cannot be taken away",
)


@dataclass(frozen=True, slots=True)
class SanctionEntry:
    """One sanction entry of an account; ``poisha`` is above zero whatever the kind."""

    account: Account
    kind: Kind
    poisha: int
    memo: Memo


@dataclass(frozen=True, slots=True)
class Cap:
    """A share, in hundredths of a percent, that codes beginning with ``code`` may allot."""

    code: str
    basis_points: int
    first: date
    last: date
    memo: Memo


def add_sanction(ledger: Ledger, entry: SanctionEntry, stamp: Stamp) -> Balance:
    """Enter a sanction and return its account's balance.

    ``NotPosted`` when the same memo's entry stands there, and when the account
    would fall below what orders have already taken.
    """

    def work(connection: Connection) -> Balance:
        number = opened_account(connection, entry.account, stamp)
        lock(connection, {number})
        (before,) = balances(connection, numbers={number})
        if entry.kind not in RAISES and entry.poisha > before.left:
            raise NotPosted(
                _TOO_LOW.filled(
                    account=entry.account.name, left=shown(before.left), poisha=shown(entry.poisha)
                )
            )
        row = {"account_id": number, "kind": entry.kind.value, "poisha": entry.poisha}
        connection.execute(
            sa.insert(t.sanction), row | _memo(entry.memo) | stamped(connection, stamp)
        )
        return balances(connection, numbers={number})[0]

    try:
        return ledger.write(work)
    except IntegrityError as error:
        raise NotPosted(_TWICE.filled(account=entry.account.name)) from error


def add_release(
    ledger: Ledger, account: Account, quarter: int, poisha: int, memo: Memo, stamp: Stamp
) -> None:
    """Enter what is set free for a quarter (1 to 4); ``NotPosted`` when it stands there."""

    def work(connection: Connection) -> None:
        number = opened_account(connection, account, stamp)
        lock(connection, {number})
        row = {"account_id": number, "quarter": quarter, "poisha": poisha}
        connection.execute(sa.insert(t.release), row | _memo(memo) | stamped(connection, stamp))

    try:
        ledger.write(work)
    except IntegrityError as error:
        raise NotPosted(_TWICE.filled(account=account.name)) from error


def add_cap(ledger: Ledger, cap: Cap, stamp: Stamp) -> None:
    """Enter a cap, as a circular orders it; ``NotPosted`` when it stands there."""
    row = {
        "code": cap.code,
        "basis_points": cap.basis_points,
        "first_day": cap.first,
        "last_day": cap.last,
    } | _memo(cap.memo)
    try:
        ledger.write(lambda c: c.execute(sa.insert(t.cap), row | stamped(c, stamp)) and None)
    except IntegrityError as error:
        raise NotPosted(_TWICE.filled(account=cap.code)) from error


def sanction_entries(
    connection: Connection, year: FiscalYear | None = None
) -> tuple[SanctionEntry, ...]:
    """Return all sanction entries, of one fiscal year when it is given, as they were entered."""
    a, s = t.account.c, t.sanction.c
    query = (
        sa.select(
            a.fiscal_year, a.operation_code, a.economic_code, s.kind, s.poisha, s.memo_number, s.day
        )
        .select_from(t.sanction.join(t.account, s.account_id == a.id))
        .order_by(s.id)
    )
    if year is not None:
        query = query.where(a.fiscal_year == year.start)
    return tuple(
        SanctionEntry(account_of(row[:3]), Kind(row[3]), row[4], Memo(row[5], row[6]))
        for row in connection.execute(query)
    )


def _memo(memo: Memo) -> dict[str, object]:
    return {"memo_number": memo.number, "day": memo.day}
