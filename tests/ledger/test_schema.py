"""The steps lead to the shape that the code expects; rows survive every move."""

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.ledger.conftest import database
from tests.ledger.entries import DAY, PHONE, STAMP, memo, posting, sanctioned
from xlbudget.errors import Refused
from xlbudget.ledger import tables as t
from xlbudget.ledger.balances import balances
from xlbudget.ledger.carry import backup, carry, hashes
from xlbudget.ledger.post import post, withdraw
from xlbudget.ledger.sanctions import Cap, add_cap, add_release
from xlbudget.ledger.store import create, opened


def fill(ledger):
    sanctioned(ledger, 10**6)
    add_release(ledger, PHONE, 4, 10**8, memo("release"), STAMP)
    add_cap(ledger, Cap("32", 9000, DAY, DAY, memo("circular")), STAMP)
    for n in range(20):
        post(ledger, posting(f"order-{n}", *range(1, 51)), STAMP)
    withdraw(ledger, "order-3", memo("cancel"), "কারণ", STAMP)


def test_the_steps_end_at_the_tables(ledger):
    with ledger.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), t.metadata) == []


def test_creating_again_keeps_everything(address):
    with opened(address) as ledger:
        fill(ledger)
        with ledger.reading() as connection:
            before = hashes(connection)
    create(address)
    with opened(address) as ledger, ledger.reading() as connection:
        assert hashes(connection) == before


def test_keys_are_checked(ledger):
    row = {"issued_id": 7, "account_id": 7, "poisha": 1}
    with pytest.raises(sa.exc.IntegrityError):
        ledger.write(lambda connection: connection.execute(sa.insert(t.charge), row))


@pytest.mark.office
def test_to_postgresql_and_back(server, tmp_path):
    files = [str(tmp_path / name) for name in ("first.db", "last.db")]
    for file in files:
        create(file)
    with database(server) as address, opened(files[0]) as first, opened(files[1]) as last:
        fill(first)
        create(address)
        with opened(address) as department:
            arrived = carry(first, department)
            assert carry(department, last) == arrived
            with first.reading() as connection:
                assert hashes(connection) == arrived
            # The next order gets a number of its own.
            post(department, posting("order-later", 5), STAMP)
            with department.reading() as connection:
                assert balances(connection)[0].orders == 20


def test_only_an_empty_register_is_filled(tmp_path):
    for name in ("a.db", "b.db"):
        create(str(tmp_path / name))
    with opened(str(tmp_path / "a.db")) as a, opened(str(tmp_path / "b.db")) as b:
        fill(a)
        sanctioned(b, 5)
        with pytest.raises(Refused, match="empty one"):
            carry(a, b)


def test_backup(ledger, tmp_path):
    fill(ledger)
    path = tmp_path / "ব্যাকআপ.db"
    backup(ledger, path)
    with ledger.reading() as connection:
        before = hashes(connection)
    with opened(str(path)) as copy, copy.reading() as connection:
        assert hashes(connection) == before
    with pytest.raises(Refused, match="already there"):
        backup(ledger, path)
    assert sorted(p.name for p in tmp_path.glob("ব্যাকআপ*.part*")) == []
