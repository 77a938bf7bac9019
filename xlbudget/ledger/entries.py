"""What every entry says of itself, and what an account is called.

>>> from datetime import UTC
>>> Stamp("rahima", datetime(2022, 6, 14, 9, 30, tzinfo=UTC), "order.xlsx").at_text
'2022-06-14T09:30:00Z'
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.budget.rules.cells import taka_text
from xlbudget.ledger import tables as t
from xlbudget.text import Text


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who makes an entry, when, and from which file."""

    who: str
    at: datetime
    source: str

    @property
    def at_text(self) -> str:
        """The moment in UTC, to the second."""
        return self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """What a sanction is granted for; ``operation`` is blank where the office keeps none."""

    fiscal_year: FiscalYear
    operation: str
    economic: str

    @property
    def name(self) -> Text:
        """The account as messages show it: 3211120 (2021-22)."""
        codes = f"{self.operation} {self.economic}".strip()
        return Text(
            f"{to_bangla(codes)} ({self.fiscal_year.bangla})", f"{codes} ({self.fiscal_year})"
        )


@dataclass(frozen=True, slots=True)
class Memo:
    """The memo that orders an entry: its number and its day."""

    number: str
    day: date


def stamped(connection: Connection, stamp: Stamp) -> dict[str, str]:
    """Return a row's who, at and source; PostgreSQL itself knows who is at the other end."""
    who = stamp.who
    if connection.dialect.name != "sqlite":
        who = str(connection.execute(sa.text("SELECT session_user")).scalar_one())
    return {"who": who[:200], "at": stamp.at_text, "source": stamp.source[-1000:]}


def account_of(row: Sequence[Any]) -> Account:
    """Return the account of a row of fiscal year, operation code, economic code."""
    year, operation, economic = row
    return Account(FiscalYear(year), operation, economic)


def account_number(connection: Connection, account: Account) -> int | None:
    """Return the number of an account's row, ``None`` when the register has none."""
    a = t.account.c
    return connection.execute(
        sa.select(a.id).where(
            a.fiscal_year == account.fiscal_year.start,
            a.operation_code == account.operation,
            a.economic_code == account.economic,
        )
    ).scalar()


def lock(connection: Connection, numbers: set[int]) -> None:
    """Let nobody else charge these accounts before this transaction ends.

    Always in one order, so that two writers never wait for each other.  On
    SQLite the whole file is locked already.
    """
    a = t.account.c
    connection.execute(sa.select(a.id).where(a.id.in_(numbers)).order_by(a.id).with_for_update())


def taka(poisha: int) -> Decimal:
    """Return poisha in taka.

    >>> taka(62460700), taka(435)
    (Decimal('624607'), Decimal('4.35'))
    """
    return Decimal(poisha).scaleb(-2) if poisha % 100 else Decimal(poisha // 100)


def shown(poisha: int) -> Text:
    """Return an amount for a message: ৬,২৪,৬০৭ and 624607."""
    return taka_text(taka(poisha))
