"""The register: posting, balances over a million allocations, reports over a thousand workbooks.

Budgets: an order of 150 rows is posted in 50 ms on SQLite, every commit on the
disk; the balances of 50 accounts over a million allocations take 100 ms; a
report over 1,000 order workbooks takes per workbook at most 1.3 times what one
over 100 takes, and stays under 1 GB.
"""

import os
import sqlite3
import statistics
import sys
import time
from dataclasses import replace

import pytest

from tests.ledger.entries import PHONE, STAMP, posting, sanctioned
from xlbudget.budget.cells import Entry
from xlbudget.files.paint import new_book
from xlbudget.ledger.balances import balances
from xlbudget.ledger.post import post
from xlbudget.ledger.store import create, opened
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

ACCOUNTS, ORDERS, ROWS = 50, 6_667, 150


@pytest.fixture
def ledger(tmp_path):
    path = str(tmp_path / "register.db")
    create(path)
    with opened(path) as found:
        yield found


def test_posting_an_order_of_150_rows(benchmark, ledger):
    sanctioned(ledger, 10**9)
    numbers = iter(range(1000))

    def one():
        post(ledger, posting(f"order-{next(numbers)}", *range(1, ROWS + 1)), STAMP)

    benchmark.pedantic(one, rounds=50, warmup_rounds=3)
    assert statistics.median(benchmark.stats.stats.data) <= 0.05


def million(path):
    """Orders of 150 allocations each, three accounts an order, every hundredth withdrawn."""
    book = sqlite3.connect(path)
    entry = "'me', '2022-06-14T00:00:00Z', ''"
    ids = [row[0] for row in book.execute("SELECT id FROM account")]
    for n in range(1, ORDERS + 1):
        order = f"INSERT INTO issued VALUES (?, ?, '2022-06-14', {entry}, 0, ?, 0)"
        book.execute(order, (n, f"order-{n}", f"{n:064}"))
        used = [ids[(n * 7 + k) % ACCOUNTS] for k in range(3)]
        allocation = "INSERT INTO allocation VALUES (NULL, ?, ?, ?, 'ঢাকা', 'কার্যালয়', 100)"
        book.executemany(allocation, [(n, used[i % 3], i + 1) for i in range(ROWS)])
        charge = "INSERT INTO charge VALUES (NULL, ?, ?, 5000)"
        book.executemany(charge, [(n, account) for account in used])
    gone = f"INSERT INTO withdrawal SELECT NULL, 'm', '2022-06-14', {entry}, id, ''"
    book.execute(f"{gone} FROM issued WHERE id % 100 = 0")
    book.commit()
    book.close()


def test_balances_over_a_million_allocations(benchmark, ledger):
    for n in range(ACCOUNTS):
        sanctioned(ledger, 10**9, replace(PHONE, economic=f"32111{n:02}"))
    million(ledger.engine.url.database)

    def look():
        with ledger.reading() as connection:
            return balances(connection)

    found = benchmark.pedantic(look, rounds=10, warmup_rounds=1)
    assert sum(b.charged for b in found) == (ORDERS - ORDERS // 100) * ROWS * 100
    assert statistics.median(benchmark.stats.stats.data) <= 0.1


def workbooks(order, folder, count):
    """The sample order under other numbers, its first amount different in each."""
    folder.mkdir()
    first, *others = order.table.allocations
    for n in range(count):
        taka = first.amounts[0].taka + n
        amount = replace(first.amounts[0], raw=taka, taka=taka)
        table = replace(order.table, allocations=(replace(first, amounts=(amount,)), *others))
        number = Entry(f"56.04.0000.010.20.001.22.{n + 100}")
        made = replace(order, table=table, memo=replace(order.memo, memo_number=number))
        (folder / f"{n}.xlsx").write_bytes(new_book(order_book(made, House())))
    return folder


def reported(folder):
    """Seconds and peak bytes of the program over a folder."""
    start = time.perf_counter()
    program = "from xlbudget.cli.app import main; main()"
    arguments = [sys.executable, "-c", program, "report", str(folder), "-o", f"{folder}.csv"]
    pid = os.posix_spawn(sys.executable, arguments, os.environ)
    _, status, used = os.wait4(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return time.perf_counter() - start, used.ru_maxrss * 1024


def test_a_report_over_a_thousand_workbooks(benchmark, sample_order, tmp_path):
    few = workbooks(sample_order, tmp_path / "few", 100)
    many = workbooks(sample_order, tmp_path / "many", 1000)
    short, _ = reported(few)
    long, peak = benchmark.pedantic(reported, (many,), rounds=1)
    print(f"\n100: {short:.1f} s; 1,000: {long:.1f} s, peak {peak >> 20} MB")
    assert long / 1000 <= 1.3 * short / 100
    assert peak < 1 << 30
