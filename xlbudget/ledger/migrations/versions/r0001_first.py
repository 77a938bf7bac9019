"""The first shape of the register."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_SANCTION_KINDS = (
    "kind IN ('original', 'supplementary', 're-appropriation-in',"
    " 're-appropriation-out', 'withdrawal', 'surrender')"
)


def upgrade() -> None:
    """Make all tables."""
    _budget()
    _orders()


def _column(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _table(name: str, *parts: sa.schema.SchemaItem, entry: bool = True, memo: bool = True) -> None:
    """A table with its number, and what all entries say of themselves."""
    columns: list[sa.schema.SchemaItem] = [sa.Column("id", _ID, nullable=False)]
    if memo:
        columns += [_column("memo_number", sa.String(100)), _column("day", sa.Date())]
    if entry:
        columns += [
            _column("who", sa.String(200)),
            _column("at", sa.String(20)),
            _column("source", sa.String(1000)),
        ]
    op.create_table(name, *columns, *parts, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"))


def _of(name: str, other: str) -> tuple[sa.schema.SchemaItem, ...]:
    column = f"{other}_id"
    key = sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{name}_{column}")
    return _column(column, _ID), key


def _check(name: str, rule: str, sql: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(sql, name=op.f(f"ck_{name}_{rule}"))


def _unique(name: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{name}_{columns[0]}")


def _money(name: str) -> tuple[sa.schema.SchemaItem, ...]:
    return _column("poisha", sa.BigInteger()), _check(name, "positive", "poisha > 0")


def _budget() -> None:
    _table(
        "account",
        _column("fiscal_year", sa.Integer()),
        _column("operation_code", sa.String(13)),
        _column("economic_code", sa.String(7)),
        _unique("account", "fiscal_year", "operation_code", "economic_code"),
        memo=False,
    )
    _table(
        "sanction",
        *_of("sanction", "account"),
        _column("kind", sa.String(20)),
        *_money("sanction"),
        _check("sanction", "kind", _SANCTION_KINDS),
        _unique("sanction", "account_id", "kind", "memo_number", "day"),
    )
    _table(
        "release",
        *_of("release", "account"),
        _column("quarter", sa.Integer()),
        *_money("release"),
        _check("release", "quarter", "quarter BETWEEN 1 AND 4"),
        _unique("release", "account_id", "quarter", "memo_number"),
    )
    _table(
        "cap",
        _column("code", sa.String(7)),
        _column("basis_points", sa.Integer()),
        _column("first_day", sa.Date()),
        _column("last_day", sa.Date()),
        _check("cap", "share", "basis_points BETWEEN 0 AND 10000"),
        _check("cap", "days", "first_day <= last_day"),
        _unique("cap", "code", "memo_number"),
    )


def _orders() -> None:
    _table(
        "issued",
        _column("number_turn", sa.Integer()),
        _column("content_hash", sa.String(64)),
        _column("content_turn", sa.Integer()),
        _unique("issued", "memo_number", "number_turn"),
        _unique("issued", "content_hash", "content_turn"),
    )
    _table(
        "allocation",
        *_of("allocation", "issued"),
        *_of("allocation", "account"),
        _column("row", sa.Integer()),
        _column("district", sa.String(200)),
        _column("office", sa.String(1000)),
        *_money("allocation"),
        entry=False,
        memo=False,
    )
    op.create_index("ix_allocation_issued_id", "allocation", ["issued_id"])
    _table(
        "charge",
        *_of("charge", "issued"),
        *_of("charge", "account"),
        *_money("charge"),
        _unique("charge", "issued_id", "account_id"),
        entry=False,
        memo=False,
    )
    op.create_index("ix_charge_account_id", "charge", ["account_id", "issued_id", "poisha"])
    _table(
        "withdrawal",
        *_of("withdrawal", "issued"),
        _column("reason", sa.String(1000)),
        _unique("withdrawal", "issued_id"),
    )
