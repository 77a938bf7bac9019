"""Memos and table sheets in process: composed, laid out by real shaping, written as .xlsx.

Budgets: 150 rows 0.3 s, 2,000 rows ten times that; a table sheet of 10,000 rows
1.5 times what openpyxl needs to write the same cells bare.
"""

import io
import statistics
import time

import openpyxl
import pytest

from tests.memo.orders import Shape, order
from xlbudget.commands import memo_sheets
from xlbudget.files.docx_memo import docx_of
from xlbudget.files.paint import new_book
from xlbudget.fonts.shaping import shaper_for
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.plan import BookPlan
from xlbudget.sheets.styles import House

SMALL, LARGE = (order(Shape("bench", rows=rows)) for rows in (150, 2000))


def memo_of(one) -> bytes:
    house = House.of(one.settings)
    return new_book(BookPlan(memo_sheets(one, house, shaper_for(house.font))))


def seconds(benchmark, work, *arguments) -> float:
    benchmark.pedantic(work, args=arguments, rounds=5, warmup_rounds=1)
    print(f"\n{work.__name__}: {benchmark.stats.stats.median:.3f} s")
    return benchmark.stats.stats.median


def test_150_rows(benchmark):
    assert seconds(benchmark, memo_of, SMALL) <= 0.3


def test_2000_rows(benchmark):
    assert seconds(benchmark, memo_of, LARGE) <= 3


def test_time_grows_with_the_rows(benchmark):
    memo_of(LARGE)
    start = time.perf_counter()
    memo_of(SMALL)
    small = time.perf_counter() - start
    assert seconds(benchmark, memo_of, LARGE) <= small * 2000 / 150 * 1.5


def test_150_rows_as_word_file(benchmark):
    assert seconds(benchmark, docx_of, SMALL) <= 2


@pytest.fixture(scope="module")
def wide():
    return order(Shape("10,000 rows", rows=10_000, copies=0))


def test_a_table_of_10000_rows_against_openpyxl(benchmark, wide):
    plan = order_book(wide, House())
    sheet = next(s for s in plan.sheets if len(s.rows) > 9000)
    rows = [[cell.value for cell in row.cells] for row in sheet.rows]

    def ours() -> bytes:
        return new_book(order_book(wide, House()))

    def bare() -> bytes:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    pairs = []

    def pair():
        start = time.perf_counter()
        ours()
        middle = time.perf_counter()
        bare()
        pairs.append((middle - start, time.perf_counter() - middle))

    benchmark.pedantic(pair, rounds=5, warmup_rounds=1)
    own, peer = (statistics.median(times) for times in zip(*pairs[1:], strict=True))
    print(f"\n10,000 rows: {own:.3f} s, openpyxl {peer:.3f} s")
    assert own <= peer * 1.5
