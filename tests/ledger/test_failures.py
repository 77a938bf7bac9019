"""Full disks, locked and wrong files: one clear sentence, and the books as they were."""

import sqlite3

import pytest
import sqlalchemy as sa

from tests.ledger.entries import STAMP, posting, sanctioned
from xlbudget.errors import Refused
from xlbudget.ledger.address import named, url_of
from xlbudget.ledger.balances import balances
from xlbudget.ledger.post import post
from xlbudget.ledger.store import create, opened


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "register.db"
    create(str(made))
    with opened(str(made)) as ledger:
        sanctioned(ledger, 10**9)
    return made


def left(path):
    with opened(str(path)) as ledger, ledger.reading() as connection:
        return balances(connection)[0].left


def test_a_full_disk(path):
    def small(connection, _record):
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    with opened(str(path)) as ledger:
        ledger.engine.dispose()
        sa.event.listen(ledger.engine, "connect", small)
        with pytest.raises(Refused, match="the disk is full; nothing was written"):
            post(ledger, posting("order-1", *range(1, 1000)), STAMP)
    assert left(path) == 10**11


def test_a_locked_file(path):
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            opened(str(path), wait=0.05) as ledger,
            pytest.raises(Refused, match="somebody else is writing"),
        ):
            post(ledger, posting("order-1", 1), STAMP)
        other.execute("ROLLBACK")
    other.close()
    assert left(path) == 10**11


@pytest.mark.parametrize("content", [b"PK\x03\x04 a workbook, not a register" * 40, b"junk"])
def test_a_file_that_is_no_register(tmp_path, content):
    path = tmp_path / "order.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refused, match="no register"), opened(str(path)):
        pass
    assert path.read_bytes() == content


def test_another_programs_database_is_not_touched(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(Refused, match="there is no register"), opened(str(path)):
        pass


def test_a_register_of_a_newer_program(path):
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    with pytest.raises(Refused, match="newer xlbudget"), opened(str(path)):
        pass


@pytest.mark.office
def test_a_server_that_is_not_there(server):
    gone = server.rsplit(":", 1)[0] + ":1/budget"
    with pytest.raises(Refused, match="could not be opened") as refusal, opened(gone):
        pass
    assert "127.0.0.1" not in str(refusal.value)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("postgresql+psycopg://me:secret@server/x", "no password"),
        ("postgresql://server/x?password=secret", "no password"),
        ("mysql://me@server/x", "is no register"),
        ("postgresql+psycopg2://me@server/x", "is no register"),
        ("://", "is no register"),
    ],
)
def test_addresses_that_are_refused(address, why):
    with pytest.raises(Refused, match=why) as refusal:
        url_of(address)
    assert "secret" not in str(refusal.value)


def test_which_register_is_meant(tmp_path):
    book = tmp_path / "order.xlsx"
    assert named(None, {}, book) is None
    beside = tmp_path / "xlbudget-register.db"
    beside.touch()
    assert named(None, {}, book) == str(beside)
    assert named(None, {"XLBUDGET_LEDGER": "office.db"}, book) == "office.db"
    assert named("mine.db", {"XLBUDGET_LEDGER": "office.db"}, book) == "mine.db"
