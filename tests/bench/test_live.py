"""The buttons on a live LibreOffice.

Budgets: check and memo on the order of 150 rows 2 s; ten times the rows at most
twelve times as long, to 10,000 rows, against the smaller order in the same run.
"""

import statistics
import time

import pytest

from tests.excel.live import opened, write_order
from tests.memo.orders import Shape, order
from xlbudget.calc.engine import calc
from xlbudget.excel.live import press

pytestmark = pytest.mark.office

OFFICE = "শাখা কার্যালয় {n}, {district}"


@pytest.fixture(scope="module")
def app():
    with calc.start() as running:
        yield running


def check_and_memo(book):
    for name in ("check", "memo"):
        assert press(book, name).done


def test_check_and_memo_of_150_rows(benchmark, app, tmp_path, sample_order):
    with opened(app, write_order(tmp_path / "order.xlsx", sample_order)) as book:
        benchmark.pedantic(lambda: check_and_memo(book), rounds=7, warmup_rounds=1)
    assert benchmark.stats["median"] <= 2


def test_10000_rows_against_1000(benchmark, app, tmp_path):
    spent = []
    for rows in (1_000, 10_000):
        path = write_order(tmp_path / f"{rows}.xlsx", order(Shape("x", rows=rows, office=OFFICE)))
        with opened(app, path) as book:
            check_and_memo(book)
            spent.append(statistics.median(seconds(book) for _ in range(3)))
    benchmark.extra_info["seconds"] = [round(each, 2) for each in spent]
    benchmark.pedantic(lambda: None)
    print(f"\n1,000 rows {spent[0]:.2f} s, 10,000 rows {spent[1]:.2f} s")
    assert spent[1] <= 12 * spent[0]


def seconds(book):
    start = time.perf_counter()
    check_and_memo(book)
    return time.perf_counter() - start
