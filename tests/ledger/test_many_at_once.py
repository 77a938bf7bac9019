"""Sixteen accountants at once, processes killed in the middle: the books stay right."""

import multiprocessing
import os
import random
import signal
import time

import pytest
import sqlalchemy as sa

from tests.ledger.entries import STAMP, posting, sanctioned
from xlbudget.ledger import tables as t
from xlbudget.ledger.balances import balances, replayed
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.post import post
from xlbudget.ledger.store import opened

pytestmark = [pytest.mark.slow, pytest.mark.office]

PROCESSES, ORDERS = 16, 2_000
EACH, ROOM = 7, 1_600
_FORK = multiprocessing.get_context("fork")


def books(address):
    """The memo numbers in the register; its sums have been proved against a replay."""
    with opened(address) as ledger, ledger.reading() as connection:
        (balance,) = balances(connection)
        assert {balance.account: balance.left} == replayed(connection)
        assert balance.left >= 0
        assert sums(connection, t.charge) == sums(connection, t.allocation)
        if not ledger.locks_rows:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        numbers = list(connection.execute(sa.select(t.issued.c.memo_number)).scalars())
        assert balance.orders == len(numbers) == len(sums(connection, t.charge))
    assert len(set(numbers)) == len(numbers)
    return set(numbers), balance


def sums(connection, table):
    c = table.c
    query = sa.select(c.issued_id, sa.func.sum(c.poisha)).group_by(c.issued_id)
    return {number: int(poisha) for number, poisha in connection.execute(query)}


def post_some(address, numbers, answers):
    taken = []
    with opened(address) as ledger:
        for number in numbers:
            try:
                post(ledger, posting(f"order-{number}", EACH), STAMP)
            except NotPosted:
                continue
            taken.append(f"order-{number}")
    answers.put(taken)


def test_sixteen_processes_and_one_tight_sanction(address):
    """Each process has orders of its own, and tries a fifth of its neighbour's too."""
    with opened(address) as ledger:
        sanctioned(ledger, ROOM * EACH + EACH - 1)
    share = ORDERS // PROCESSES
    answers = _FORK.Queue()
    workers = []
    for i in range(PROCESSES):
        numbers = [n % ORDERS for n in range(i * share, (i + 1) * share + share // 5)]
        random.Random(i).shuffle(numbers)
        workers.append(_FORK.Process(target=post_some, args=(address, numbers, answers)))
    for worker in workers:
        worker.start()
    taken = [number for _ in workers for number in answers.get(timeout=80)]
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0
    numbers, balance = books(address)
    assert len(taken) == len(set(taken)) == ROOM  # none doubled, and no room left unused
    assert set(taken) == numbers  # none lost
    assert (balance.left, balance.charged) == ((EACH - 1) * 100, ROOM * EACH * 100)


def post_for_ever(address, life, told):
    with opened(address) as ledger:
        for n in range(100_000):
            number = f"order-{life}-{n}"
            post(ledger, posting(number, *range(1, 21)), STAMP)
            os.write(told, f"{number}\n".encode())


def test_killed_fifty_times(address):
    """What was acknowledged is there; at most the one order under way may be there too."""
    with opened(address) as ledger:
        sanctioned(ledger, 10**9)
    dice = random.Random(9)
    acknowledged: set[str] = set()
    for life in range(50):
        heard, told = os.pipe()
        worker = _FORK.Process(target=post_for_ever, args=(address, life, told))
        worker.start()
        os.close(told)
        first = os.read(heard, 1 << 16)
        time.sleep(dice.uniform(0, 0.04))
        assert worker.pid
        os.kill(worker.pid, signal.SIGKILL)
        worker.join()
        with os.fdopen(heard, "rb") as rest:
            acknowledged |= set((first + rest.read()).decode().split())
        numbers, _ = books(address)
        assert acknowledged <= numbers
        unheard = numbers - acknowledged
        assert len(unheard) <= 1
        acknowledged |= unheard
