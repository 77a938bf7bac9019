"""The register: posting, balances over a million allocations, reports over a thousand workbooks.

Budgets: an order of 150 rows is posted in 50 ms on SQLite, every commit on the
disk; the balances of 50 accounts over a million allocations take 100 ms; a
report over 1,000 order workbooks takes 10 s on two free processors, per workbook at
most 1.3 times what one over 100 takes, and stays under 300 MB.
"""

import contextlib
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

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
    """Processor seconds of the program over a folder, and the peak bytes of its processes."""
    before, peak = resource.getrusage(resource.RUSAGE_CHILDREN), 0
    program = "from xlbudget.cli.app import main; main()"
    arguments = [sys.executable, "-c", program, "report", str(folder), "-o", f"{folder}.csv"]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as running:
        while running.poll() is None:
            peak = max(peak, sum(map(resident, (running.pid, *children(running.pid)))))
            time.sleep(0.02)
    assert running.returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak


def children(pid):
    with contextlib.suppress(OSError):
        return map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
    return ()


def resident(pid):
    """The bytes of a process that are its own; libraries are shared between the processes."""
    with contextlib.suppress(OSError):
        pages = Path(f"/proc/{pid}/statm").read_text().split()
        return (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE")
    return 0


def test_a_report_over_a_thousand_workbooks(benchmark, sample_order, tmp_path):
    few = workbooks(sample_order, tmp_path / "few", 100)
    many = workbooks(sample_order, tmp_path / "many", 1000)
    short, _ = reported(few)
    long, peak = benchmark.pedantic(reported, (many,), rounds=1)
    print(f"\n100: {short:.1f} s; 1,000: {long:.1f} processor seconds, peak {peak >> 20} MB")
    assert long <= 2 * 10  # processor seconds: 10 s on two that do nothing else
    assert long / 1000 <= 1.3 * short / 100
    assert peak < 300 << 20
