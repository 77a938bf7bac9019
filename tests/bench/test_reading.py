"""Reading workbooks against python-calamine's bare read of the same file, in the same run.

Budgets for an order workbook of 100,000 rows: its grids, with types, formulas,
hidden rows and merged cells, in 5 times what calamine needs for the values alone;
the whole of ``check``, wanted in 5 times, in 18: the table and the rules take four fifths
of it.  Each round times both in turn, in a process of
their own, and medians of processor seconds are compared.
"""

import statistics
import subprocess
import sys
from dataclasses import replace

import pytest

from xlbudget.files.paint import new_book
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

ROWS = 100_000
TIMED = """
import gc, sys, time
gc.set_threshold(200_000, 20, 100)  # as the program itself sets it
data = open(sys.argv[1], "rb").read()
{before}
start = time.process_time()
{timed}
print(time.process_time() - start)
"""
CALAMINE = TIMED.format(
    before="import io; from python_calamine import CalamineWorkbook",
    timed="book = CalamineWorkbook.from_filelike(io.BytesIO(data))\n"
    "for name in book.sheet_names: book.get_sheet_by_name(name).to_python()",
)
GRIDS = TIMED.format(
    before="from xlbudget.files.workbook_source import workbook_grids", timed="workbook_grids(data)"
)
CHECK = TIMED.format(
    before="from pathlib import Path; from xlbudget.files.sources import read_source\n"
    "from xlbudget.budget.checking import check_order",
    timed="check_order(read_source(Path('a.xlsx'), data).order)",
)


@pytest.fixture(scope="module")
def book(sample_order, tmp_path_factory):
    """The sample order's rows again and again, each office under a number of its own."""
    rows = sample_order.table.allocations
    many = tuple(
        replace(rows[n % len(rows)], row=n + 1, office=f"{rows[n % len(rows)].office} {n}")
        for n in range(ROWS)
    )
    order = replace(sample_order, table=replace(sample_order.table, allocations=many))
    path = tmp_path_factory.mktemp("bench") / "order.xlsx"
    path.write_bytes(new_book(order_book(order, House())))
    return path


def seconds(program, path) -> float:
    command = [sys.executable, "-c", program, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize(("ours", "most"), [(GRIDS, 5), (CHECK, 18)], ids=["grids", "check"])
def test_100000_rows(benchmark, book, ours, most):
    pairs = []
    benchmark.pedantic(
        lambda: pairs.append((seconds(ours, book), seconds(CALAMINE, book))), rounds=5
    )
    taken, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    benchmark.extra_info["times calamine"] = round(taken / bare, 2)
    print(f"\n{taken:.2f} s, calamine {bare:.2f} s: {taken / bare:.1f} times")
    assert taken <= most * bare
