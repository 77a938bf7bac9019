"""The register's tables, the same on SQLite and PostgreSQL.

Every row is an entry in a book: it is added and never changed.  Money is
integer poisha; moments are UTC as text (2022-06-14T09:30:00Z), so that both
databases hold equal values.  ``who``, ``at`` and ``source`` say of each entry
whose it is, when it was made and from which file.

An *account* is what a sanction is granted for: fiscal year, operation code
(blank when the office keeps none), economic code.  A *charge* is what one order
takes from one account; it is the sum of the order's allocations there.

A withdrawn order keeps its rows and gets a row in ``withdrawal``; its memo
number and its content may then be posted once more, as their next ``turn``.
The two unique keys with a turn refuse a second posting even when two
accountants press the button in the same moment.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers only INTEGER keys itself


def _entry() -> tuple[Column[str], ...]:
    return (
        Column("who", String(200), nullable=False),
        Column("at", String(20), nullable=False),
        Column("source", String(1000), nullable=False),
    )


def _number() -> Column[int]:
    return Column("id", _ID, primary_key=True)


def _of(table: str) -> Column[int]:
    return Column(f"{table}_id", _ID, ForeignKey(f"{table}.id"), nullable=False)


def _memo() -> tuple[Column[str], Column[object]]:
    return Column("memo_number", String(100), nullable=False), Column("day", Date, nullable=False)


account = Table(
    "account",
    metadata,
    _number(),
    Column("fiscal_year", Integer, nullable=False),
    Column("operation_code", String(13), nullable=False),
    Column("economic_code", String(7), nullable=False),
    *_entry(),
    UniqueConstraint("fiscal_year", "operation_code", "economic_code"),
)

sanction = Table(
    "sanction",
    metadata,
    _number(),
    _of("account"),
    Column("kind", String(20), nullable=False),
    Column("poisha", BigInteger, nullable=False),
    *_memo(),
    *_entry(),
    CheckConstraint("poisha > 0", name="positive"),
    CheckConstraint(
        "kind IN ('original', 'supplementary', 're-appropriation-in',"
        " 're-appropriation-out', 'withdrawal', 'surrender')",
        name="kind",
    ),
    # The same entry typed twice would double the money.
    UniqueConstraint("account_id", "kind", "memo_number", "day"),
)

release = Table(
    "release",
    metadata,
    _number(),
    _of("account"),
    Column("quarter", Integer, nullable=False),
    Column("poisha", BigInteger, nullable=False),
    *_memo(),
    *_entry(),
    CheckConstraint("quarter BETWEEN 1 AND 4", name="quarter"),
    CheckConstraint("poisha > 0", name="positive"),
    UniqueConstraint("account_id", "quarter", "memo_number"),
)

cap = Table(
    "cap",
    metadata,
    _number(),
    Column("code", String(7), nullable=False),
    Column("basis_points", Integer, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    *_memo(),
    *_entry(),
    CheckConstraint("basis_points BETWEEN 0 AND 10000", name="share"),
    CheckConstraint("first_day <= last_day", name="days"),
    UniqueConstraint("code", "memo_number"),
)

issued = Table(
    "issued",
    metadata,
    _number(),
    *_memo(),
    Column("number_turn", Integer, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("content_turn", Integer, nullable=False),
    *_entry(),
    UniqueConstraint("memo_number", "number_turn"),
    UniqueConstraint("content_hash", "content_turn"),
)

allocation = Table(
    "allocation",
    metadata,
    _number(),
    _of("issued"),
    _of("account"),
    Column("row", Integer, nullable=False),
    Column("district", String(200), nullable=False),
    Column("office", String(1000), nullable=False),
    Column("poisha", BigInteger, nullable=False),
    CheckConstraint("poisha > 0", name="positive"),
    Index(None, "issued_id"),
)

charge = Table(
    "charge",
    metadata,
    _number(),
    _of("issued"),
    _of("account"),
    Column("poisha", BigInteger, nullable=False),
    CheckConstraint("poisha > 0", name="positive"),
    UniqueConstraint("issued_id", "account_id"),
    Index(None, "account_id", "issued_id", "poisha"),
)

withdrawal = Table(
    "withdrawal",
    metadata,
    _number(),
    Column("issued_id", _ID, ForeignKey("issued.id"), nullable=False, unique=True),
    *_memo(),
    Column("reason", String(1000), nullable=False),
    *_entry(),
)
