"""Blocks of cells into a live LibreOffice and out again: time, and calls over the bridge.

Budgets, 20,000 cells: in 2 s, out 1 s.  The number of calls does not grow with
the rows.
"""

import datetime as dt

import pytest

from xlbudget.calc.engine import calc

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def sheet():
    with calc.start() as app:
        yield app.books.add().sheets[0]


def rows_of(count):
    return [
        [n, "কিশোরগঞ্জ", f"উপজেলা কার্যালয়, {n}", 4000.5 + n, dt.date(2022, 6, 14), True, "'12", None]
        for n in range(count)
    ]


def test_20000_cells_in(benchmark, sheet):
    rows = rows_of(2500)
    benchmark.pedantic(lambda: setattr(sheet["A1"], "value", rows), rounds=3, warmup_rounds=1)
    assert benchmark.stats["median"] < 2


def test_20000_cells_out(benchmark, sheet):
    sheet["A1"].value = rows_of(2500)
    cells = sheet["A1"].resize(2500, 8)
    got = benchmark.pedantic(lambda: cells.options(err_to_str=True).value, rounds=3)
    assert len(got) == 2500
    assert benchmark.stats["median"] < 1


def test_10000_formulas(benchmark, sheet):
    cells = sheet["L1"].resize(10_000)
    benchmark.pedantic(lambda: setattr(cells, "formula", "=A1*2"), rounds=2)
    assert benchmark.stats["median"] < 3
