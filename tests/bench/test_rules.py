"""All checks over the real order and over large tables: time and memory.

Budgets: 5 ms for the 150 rows of the real order, warm; for 100,000 rows no
longer than openpyxl (read-only) takes to read them, time a row at most 1.3
times that of 10,000, peak memory at most 3 times the file's cells as tuples.
Reading the file into an order is timed beside it.
"""

import gc
import io
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable

import openpyxl
import pytest

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.findings import check
from xlbudget.budget.geography import upazilas
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import read_book

HEADER = ("ক্রম", "জেলা", "কার্যালয়ের নাম", "টেলিফোন (৩২১১১২০)")


def workbook(rows: int) -> bytes:
    """An .xlsx with a different office on every row, all in order."""
    dice = random.Random(rows)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("বরাদ্দ")
    sheet.append(HEADER)
    places = upazilas()
    for i in range(1, rows + 1):
        place = places[i * 7 % len(places)]
        office = f"শাখা {i}, উপজেলা কার্যালয়, {place.bn}, {place.district.bn}"
        sheet.append((i, place.district.bn, office, dice.randrange(1000, 30000)))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def cells(data: bytes) -> list[tuple[object, ...]]:
    """What openpyxl reads in its read-only mode."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return list(book.active.iter_rows(values_only=True))


def order(data: bytes) -> Order:
    made = read_book(workbook_grids(data))
    assert made is not None
    return made


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The fastest of some rounds, names not remembered from the one before."""
    times = []
    for _ in range(rounds):
        match_key.cache_clear()
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.fixture(scope="module")
def large() -> bytes:
    return workbook(100_000)


def test_the_real_order(benchmark, sample_order):
    benchmark.pedantic(check, (sample_order, RULES), rounds=50, warmup_rounds=5)
    assert statistics.median(benchmark.stats.stats.data) <= 0.005


def test_no_longer_than_openpyxl_reads(benchmark, large):
    peer = seconds(lambda: cells(large), rounds=2)
    start = time.perf_counter()
    made = order(large)
    reading = time.perf_counter() - start
    assert check(made, RULES) == ()
    taken = benchmark.pedantic(lambda: seconds(lambda: check(made, RULES)), rounds=1)
    print(f"\nrules {taken:.2f} s, openpyxl {peer:.2f} s, reading into an order {reading:.2f} s")
    assert taken <= peer


def test_time_grows_with_the_rows(benchmark, large):
    small, whole = order(workbook(10_000)), order(large)
    few = seconds(lambda: check(small, RULES), rounds=7) / 10_000
    many = benchmark.pedantic(lambda: seconds(lambda: check(whole, RULES)), rounds=1) / 100_000
    print(f"\n{few * 1e6:.1f} µs a row of 10,000, {many * 1e6:.1f} µs a row of 100,000")
    assert many <= 1.3 * few


def test_peak_memory(benchmark, large):
    """The cells, and the rows and checks made of them, against the cells alone."""
    check(order(workbook(100)), RULES)  # the lists of places and codes are loaded
    tracemalloc.start()
    try:
        read = cells(large)
        own = tracemalloc.get_traced_memory()[0]
        del read
        made = order(large)
        gc.collect()
        tracemalloc.reset_peak()
        held = tracemalloc.get_traced_memory()[0]
        benchmark.pedantic(check, (made, RULES), rounds=1)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    print(f"\ncells {own >> 20} MB, order {held >> 20} MB, peak of the checks {peak >> 20} MB")
    assert peak <= 3 * own
