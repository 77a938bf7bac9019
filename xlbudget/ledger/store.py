"""Opening the register, and its transactions: all or nothing, one writer at a time where it counts.

On SQLite a writing transaction is IMMEDIATE: it takes the write lock before it
reads, so what it read is still so when it writes.  On PostgreSQL it locks the
rows of the accounts that it charges (``Ledger.locks_rows``) and is tried again
when the server says that it collided with another.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from xlbudget.errors import Refused
from xlbudget.ledger.address import url_of
from xlbudget.ledger.failures import said_plainly, state_of
from xlbudget.ledger.schema import newest, shape_of, to_newest
from xlbudget.text import Text

_WAIT = 30.0  # seconds for which a writer waits for another one
_TRIES = 10
_COLLIDED = ("40001", "40P01")  # serialization failure, deadlock

_NONE = Text(
    "“{address}” নামে কোনো রেজিস্টার নেই; আগে চালান: xlbudget register create",
    "there is no register “{address}”; first run: xlbudget register create",
)
_OLD = Text(
    "রেজিস্টারটি পুরোনো ছকের; চালান: xlbudget register create",
    "the register has an older shape; run: xlbudget register create",
)
_NEW = Text(
    "রেজিস্টারটি xlbudget-এর নতুনতর সংস্করণে বানানো; প্রোগ্রামটি হালনাগাদ করুন",
    "a newer xlbudget made this register; update the program",
)
_NO_DRIVER = Text(
    "PostgreSQL-এর চালক বসানো নেই; চালান: pip install xlbudget[postgresql]",
    "the driver of PostgreSQL is not installed; run: pip install xlbudget[postgresql]",
)

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open register."""

    engine: Engine

    @property
    def locks_rows(self) -> bool:
        """Whether accounts are locked one by one; SQLite locks the whole file."""
        return self.engine.dialect.name != "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the register as it is at one moment."""
        with said_plainly(), self.engine.connect() as connection:
            if self.locks_rows:
                connection.execution_options(isolation_level="REPEATABLE READ")
            else:
                connection.exec_driver_sql("BEGIN")
            yield connection
            connection.rollback()

    def write(self, work: Callable[[Connection], Answer]) -> Answer:
        """Do ``work`` in one writing transaction; when it raises, nothing has happened."""
        with said_plainly():
            for attempt in range(_TRIES):
                try:
                    return self._once(work)
                except DBAPIError as error:
                    if state_of(error) not in _COLLIDED or attempt == _TRIES - 1:
                        raise
                    time.sleep(0.01 * 2**attempt)
        raise AssertionError("the last try returns or raises")

    def _once(self, work: Callable[[Connection], Answer]) -> Answer:
        with self.engine.connect() as connection:
            if self.locks_rows:
                connection.execution_options(isolation_level="READ COMMITTED")
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(_WAIT * 1000)}")
            else:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            answer = work(connection)
            connection.commit()
            return answer


@contextmanager
def opened(address: str, wait: float = _WAIT) -> Iterator[Ledger]:
    """Open the register at a file or URL; ``Refused`` when there is none or its shape is another.

    ``wait`` is for how many seconds a locked file is waited for.
    """
    url = url_of(address)
    if url.database and url.drivername == "sqlite" and not Path(url.database).is_file():
        raise Refused(_NONE.filled(address=address))
    with _connected(url, wait) as ledger:
        with ledger.reading() as connection:
            shape = shape_of(connection)
        if shape != newest():
            raise Refused(_shape_message(shape, address))
        yield ledger


def create(address: str) -> None:
    """Make a new register, or bring an older one to the newest shape; its entries stay."""
    url = url_of(address)
    if url.drivername == "sqlite" and url.database:
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(_NONE.filled(address=address)) from error
    with _connected(url, _WAIT) as ledger:
        ledger.write(to_newest)


def _shape_message(shape: str | None, address: str) -> Text:
    if shape is None:
        return _NONE.filled(address=address)
    return _OLD if shape < newest() else _NEW


@contextmanager
def _connected(url: sa.URL, wait: float) -> Iterator[Ledger]:
    try:
        engine = _engine(url, wait)
    except ImportError as error:
        raise Refused(_NO_DRIVER) from error
    try:
        yield Ledger(engine)
    finally:
        engine.dispose()


def _engine(url: sa.URL, wait: float) -> Engine:
    # Values never enter the text of an error: it may be logged.
    if url.drivername != "sqlite":
        return sa.create_engine(url, hide_parameters=True)
    engine = sa.create_engine(url, hide_parameters=True, connect_args={"timeout": wait})
    sa.event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    """Set a SQLite connection: BEGIN is ours, keys are checked, a commit is on the disk."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
