"""Posting and withdrawing, on both databases."""

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from tests.ledger.entries import DAY, PHONE, STAMP, YEAR, memo, posting, sanctioned
from xlbudget.ledger import tables as t
from xlbudget.ledger.balances import balances, replayed
from xlbudget.ledger.entries import Account
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.kinds import Kind
from xlbudget.ledger.post import post, withdraw
from xlbudget.ledger.sanctions import Cap, add_cap, add_release


def left(ledger):
    with ledger.reading() as connection:
        found = {b.account: b.left for b in balances(connection)}
        assert found == replayed(connection)
    return {account.economic: poisha // 100 for account, poisha in found.items()}


def rows(ledger, table):
    with ledger.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_an_order_takes_from_its_sanction(ledger):
    sanctioned(ledger, 1000)
    (balance,) = post(ledger, posting("order-1", 300, 400), STAMP).balances
    assert (balance.sanctioned, balance.charged, balance.orders) == (100000, 70000, 1)
    assert left(ledger) == {"3211120": 300}


def test_every_entry_says_who_when_and_from_where(ledger):
    sanctioned(ledger, 1000)
    post(ledger, posting("order-1", 1), STAMP)
    with ledger.reading() as connection:
        for table in (t.account, t.sanction, t.issued):
            c = table.c
            ((who, at, source),) = connection.execute(sa.select(c.who, c.at, c.source)).all()
            # PostgreSQL knows itself who is at the other end.
            assert who == ("owner" if ledger.locks_rows else "rahima")
            assert (at, source) == ("2022-06-14T09:30:00Z", "order.xlsx")


def test_the_last_taka_may_be_taken_and_no_poisha_more(ledger):
    sanctioned(ledger, 1000)
    post(ledger, posting("order-1", 1000), STAMP)
    one = posting("order-2", 1)
    one = replace(one, lines=(replace(one.lines[0], poisha=1),))
    with pytest.raises(NotPosted, match=r"over by 0\.01"):
        post(ledger, one, STAMP)
    assert rows(ledger, t.issued) == rows(ledger, t.allocation) == 1


def test_one_head_over_its_sanction_stops_the_whole_order(ledger):
    sanctioned(ledger, 1000)
    sanctioned(ledger, 10, replace(PHONE, economic="3211117"))
    both = posting("order-1", 500)
    both = replace(both, lines=(*both.lines, *posting("order-1", 11, code="3211117").lines))
    with pytest.raises(NotPosted, match="3211117"):
        post(ledger, both, STAMP)
    assert left(ledger) == {"3211120": 1000, "3211117": 10}


@pytest.mark.parametrize(
    ("again", "why"),
    [
        (posting("order-1", 7), "order-1 is already in the register"),
        (replace(posting("order-1", 5), memo_number="order-2"), "the same rows"),
    ],
)
def test_an_order_is_posted_once(ledger, again, why):
    sanctioned(ledger, 1000)
    post(ledger, posting("order-1", 5), STAMP)
    with pytest.raises(NotPosted, match=why):
        post(ledger, again, STAMP)
    assert left(ledger) == {"3211120": 995}


def test_the_same_rows_on_another_day_are_another_order(ledger):
    sanctioned(ledger, 1000)
    post(ledger, posting("order-1", 5), STAMP)
    later = replace(posting("order-1", 5, day=date(2022, 6, 15)), memo_number="order-2")
    post(ledger, later, STAMP)
    assert left(ledger) == {"3211120": 990}


def test_a_withdrawn_order_gives_its_money_back_and_may_come_again(ledger):
    sanctioned(ledger, 1000)
    for turn in range(3):
        post(ledger, posting("order-1", 900), STAMP)
        assert left(ledger) == {"3211120": 100}
        withdraw(ledger, "order-1", memo(f"cancel-{turn}", DAY), "ভুল কার্যালয়", STAMP)
        assert left(ledger) == {"3211120": 1000}
    assert rows(ledger, t.issued) == rows(ledger, t.withdrawal) == 3


def test_what_is_not_there_cannot_be_withdrawn(ledger):
    with pytest.raises(NotPosted, match="no standing order order-1"):
        withdraw(ledger, "order-1", memo(), "", STAMP)


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        (Kind.SUPPLEMENTARY, 1100),
        (Kind.IN, 1100),
        (Kind.OUT, 900),
        (Kind.WITHDRAWAL, 900),
        (Kind.SURRENDER, 900),
    ],
)
def test_kinds_of_sanction(ledger, kind, after):
    sanctioned(ledger, 1000)
    sanctioned(ledger, 100, kind=kind, number="sanction-2")
    assert left(ledger) == {"3211120": after}


def test_a_sanction_cannot_fall_below_what_was_allotted(ledger):
    sanctioned(ledger, 1000)
    post(ledger, posting("order-1", 950), STAMP)
    with pytest.raises(NotPosted, match="50 taka are left"):
        sanctioned(ledger, 51, kind=Kind.SURRENDER, number="sanction-2")
    assert left(ledger) == {"3211120": 50}


def test_a_sanction_is_entered_once(ledger):
    sanctioned(ledger, 1000)
    with pytest.raises(NotPosted, match="already has"):
        sanctioned(ledger, 1000)
    assert left(ledger) == {"3211120": 1000}


@pytest.mark.parametrize(
    ("operations", "named", "charged"),
    [
        (("",), None, ""),
        (("",), "1280203000000", ""),  # the office keeps its sanctions without the code
        (("", "1280203000000"), "1280203000000", "1280203000000"),
        (("1280203000000",), None, "1280203000000"),
    ],
)
def test_which_account_is_charged(ledger, operations, named, charged):
    for operation in operations:
        sanctioned(ledger, 1000, replace(PHONE, operation=operation))
    (balance,) = post(ledger, posting("order-1", 5, operation=named), STAMP).balances
    assert balance.account == Account(YEAR, charged, "3211120")


@pytest.mark.parametrize(
    ("operations", "named", "why"),
    [
        (("1280203000000",), "1280203000001", "no sanction"),
        (("1280203000000", "1280203000001"), None, "several operation codes"),
        ((), None, "no sanction"),
    ],
)
def test_no_account_is_guessed(ledger, operations, named, why):
    for operation in operations:
        sanctioned(ledger, 1000, replace(PHONE, operation=operation))
    with pytest.raises(NotPosted, match=why):
        post(ledger, posting("order-1", 5, operation=named), STAMP)


def test_quarters(ledger):
    sanctioned(ledger, 1000)
    first, second = date(2021, 9, 30), date(2021, 10, 1)
    add_release(ledger, PHONE, 1, 25000, memo("release-1"), STAMP)
    post(ledger, posting("order-1", 200, day=first), STAMP)
    with pytest.raises(NotPosted, match="up to quarter 2"):
        post(ledger, posting("order-2", 51, day=second), STAMP)
    add_release(ledger, PHONE, 2, 25000, memo("release-2"), STAMP)
    post(ledger, posting("order-2", 300, day=second), STAMP)
    # 50 are left of the first quarter, but the second has spent them already.
    with pytest.raises(NotPosted, match="up to quarter 2"):
        post(ledger, posting("order-3", 50, day=first), STAMP)


def test_a_cap_holds_between_its_days(ledger):
    sanctioned(ledger, 1000)
    circular = Cap("3211", 5000, date(2022, 1, 1), date(2022, 6, 14), memo("circular"))
    add_cap(ledger, circular, STAMP)
    post(ledger, posting("order-1", 500), STAMP)
    with pytest.raises(NotPosted, match="50% of the sanction, 500 taka"):
        post(ledger, posting("order-2", 1), STAMP)
    post(ledger, posting("order-2", 1, day=date(2022, 6, 15)), STAMP)
    assert left(ledger) == {"3211120": 499}


def test_hostile_texts_are_only_texts(ledger):
    sanctioned(ledger, 1000)
    nasty = "x'); DROP TABLE issued; --"
    post(ledger, posting(nasty, 5), STAMP)
    with pytest.raises(NotPosted, match="already"):
        post(ledger, posting(nasty, 6), STAMP)
    withdraw(ledger, nasty, memo(nasty), nasty, STAMP)
    assert left(ledger) == {"3211120": 1000}
