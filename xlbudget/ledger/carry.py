"""Carrying a whole register from one database to another, every row with its own number.

Serves the move from a file to PostgreSQL, the way back, and the backup.  What
arrived is read again and compared with what left by a hash of each table; when
one differs, nothing has been carried.
"""

import hashlib
import json
from itertools import islice
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.errors import Refused
from xlbudget.ledger.store import Ledger, create, opened
from xlbudget.ledger.tables import metadata
from xlbudget.text import Text

_BATCH = 5_000
_NOT_EMPTY = Text(
    "নতুন রেজিস্টারে আগে থেকেই এন্ট্রি আছে; খালি একটি দিন",
    "the new register already has entries; give an empty one",
)
_DIFFERS = Text(
    "“{table}” ছকের সারি মেলেনি; কিছুই নেওয়া হয়নি", "the rows of “{table}” differ; nothing was carried"
)
_EXISTS = Text("“{path}” আগে থেকেই আছে", "“{path}” is already there")


def carry(source: Ledger, target: Ledger) -> dict[str, str]:
    """Carry all entries into an empty register; return the hash of each table."""
    with source.reading() as old:
        left = hashes(old)

        def work(new: Connection) -> dict[str, str]:
            for table in metadata.sorted_tables:
                if new.execute(sa.select(table.c.id).limit(1)).first():
                    raise Refused(_NOT_EMPTY)
            for table in metadata.sorted_tables:
                _copy(old, new, table)
            arrived = hashes(new)
            for name, value in left.items():
                if arrived[name] != value:
                    raise Refused(_DIFFERS.filled(table=name))
            return arrived

        return target.write(work)


def backup(source: Ledger, path: Path) -> dict[str, str]:
    """Write the whole register into a new SQLite file; it can be opened and carried back."""
    if path.exists():
        raise Refused(_EXISTS.filled(path=path))
    half = path.with_name(f"{path.name}.part")
    try:
        half.unlink(missing_ok=True)
        create(str(half))
        with opened(str(half)) as target:
            found = carry(source, target)
        half.rename(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(Text(f"“{path}”: {reason}", f"“{path}”: {reason}")) from error
    finally:
        for leftover in (half, *(half.with_name(half.name + end) for end in ("-wal", "-shm"))):
            leftover.unlink(missing_ok=True)
    return found


def hashes(connection: Connection) -> dict[str, str]:
    """Return SHA-256 over all rows of each table in the order of their numbers."""
    return {table.name: _hash(connection, table) for table in metadata.sorted_tables}


def _hash(connection: Connection, table: sa.Table) -> str:
    found = hashlib.sha256()
    columns = sorted(table.c, key=lambda column: column.name)
    for row in connection.execute(sa.select(*columns).order_by(table.c.id)):
        found.update(json.dumps(list(row), default=str, ensure_ascii=False).encode())
    return found.hexdigest()


def _copy(old: Connection, new: Connection, table: sa.Table) -> None:
    rows = old.execute(sa.select(table).order_by(table.c.id)).mappings()
    highest = 0
    while some := [dict(row) for row in islice(rows, _BATCH)]:
        new.execute(sa.insert(table), some)
        highest = some[-1]["id"]
    if highest and new.dialect.name == "postgresql":
        # The numbers came with the rows; the next own one follows the highest.
        sequence = sa.func.pg_get_serial_sequence(table.name, "id")
        new.execute(sa.select(sa.func.setval(sequence, highest)))
