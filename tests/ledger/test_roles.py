"""Who may do what on PostgreSQL, tried by people of each role."""

from pathlib import Path

import psycopg
import pytest

import xlbudget.ledger
from tests.ledger.conftest import database
from tests.ledger.entries import PHONE, STAMP, memo, posting, sanctioned
from xlbudget.errors import Refused
from xlbudget.ledger.balances import balances
from xlbudget.ledger.post import post, withdraw
from xlbudget.ledger.sanctions import add_release
from xlbudget.ledger.store import create, opened

pytestmark = pytest.mark.office

SCRIPT = Path(xlbudget.ledger.__file__).with_name("roles.sql")
PEOPLE = ("reader", "accountant", "controller")


@pytest.fixture(scope="module")
def address(server):
    with database(server) as made:
        create(made)
        with psycopg.connect(made.replace("+psycopg", ""), autocommit=True) as connection:
            for _ in range(2):  # running it again changes nothing
                connection.execute(SCRIPT.read_text(encoding="utf-8"))
            for person in PEOPLE:
                connection.execute(f"CREATE ROLE {person} LOGIN")
                connection.execute(f"GRANT xlbudget_{person} TO {person}")
        with opened(made) as ledger:
            sanctioned(ledger, 10**6)
        yield made


def named(address, person):
    return address.replace("owner@", f"{person}@")


def look(ledger):
    with ledger.reading() as connection:
        balances(connection)


WORK = {
    "look": look,
    "post": lambda ledger: post(ledger, posting("order-1", 5), STAMP),
    "withdraw": lambda ledger: withdraw(ledger, "order-1", memo("cancel"), "কারণ", STAMP),
    "sanction": lambda ledger: sanctioned(ledger, 5, number="sanction-2"),
    "release": lambda ledger: add_release(ledger, PHONE, 4, 10**9, memo("release"), STAMP),
}


@pytest.mark.parametrize(
    ("person", "may"),
    [
        ("reader", {"look"}),
        ("accountant", {"look", "post", "withdraw"}),
        ("controller", set(WORK)),
    ],
)
def test_roles(address, person, may):
    with opened(named(address, person)) as ledger:
        for name, work in WORK.items():
            if name in may:
                work(ledger)
                continue
            with pytest.raises(Refused, match="you may not do this"):
                work(ledger)


@pytest.mark.parametrize("person", ["owner", *PEOPLE])
@pytest.mark.parametrize(
    "change",
    ["UPDATE sanction SET poisha = 1", "UPDATE account SET id = id", "DELETE FROM sanction"],
)
def test_no_entry_is_ever_changed(address, person, change):
    plain = named(address, person).replace("+psycopg", "")
    with (
        psycopg.connect(plain) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(change)


def test_nobody_writes_under_another_name(address):
    plain = named(address, "controller").replace("+psycopg", "")
    with psycopg.connect(plain) as connection:
        row = connection.execute(
            "INSERT INTO cap (code, basis_points, first_day, last_day, memo_number, day, who, at,"
            " source) VALUES ('3', 1, '2022-01-01', '2022-01-02', 'm', '2022-01-01', 'minister',"
            " '', '') RETURNING who"
        ).fetchone()
        connection.rollback()
    assert row == ("controller",)
