"""Whole commands against a bare interpreter, in the same run: time and peak memory.

Budgets: check of the real order 0.6 s above a bare interpreter, call 0.15 s,
memo with PDF 4 s; 150 MB of the program's own memory (LibreOffice, which makes
the PDF, is a program of its own and not counted).
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from xlbudget.cli.app import main; main()"]
BARE = [sys.executable, "-c", "pass"]
# Not getrusage: a child's counter starts at what its parent held.
PEAK = (
    "import re, sys\n"
    "from xlbudget.cli.app import status_of\n"
    "status_of(sys.argv[1:])\n"
    "peak = re.search('VmHWM: *\\t* *([0-9]+)', open('/proc/self/status').read())[1]\n"
    "print(int(peak) // 1024, file=sys.stderr)\n"
)
MEGABYTES = 150


def seconds(command) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True)
    return time.perf_counter() - start


def above_bare(benchmark, arguments, rounds=9) -> float:
    """The median of a command less the median of a bare interpreter, run in turn."""
    pairs = []

    def pair():
        pairs.append((seconds([*PROGRAM, *map(str, arguments)]), seconds(BARE)))

    benchmark.pedantic(pair, rounds=rounds, warmup_rounds=1)
    program, bare = (statistics.median(times) for times in zip(*pairs[1:], strict=True))
    benchmark.extra_info["above_bare_seconds"] = round(program - bare, 3)
    print(f"\n{arguments[0]}: {program - bare:.3f} s above a bare interpreter's {bare:.3f} s")
    return program - bare


@pytest.fixture(scope="module")
def book(tmp_path_factory, sample_path) -> Path:
    path = tmp_path_factory.mktemp("bench") / "order.xlsx"
    subprocess.run([*PROGRAM, "import", sample_path, "-o", path], check=True, capture_output=True)
    return path


def test_check_of_the_text(benchmark, sample_path):
    assert above_bare(benchmark, ["check", sample_path]) <= 0.6


def test_check_of_the_workbook(benchmark, book):
    assert above_bare(benchmark, ["check", book]) <= 0.6


def test_call(benchmark):
    assert above_bare(benchmark, ["call", "BANGLA_WORDS", "624607"]) <= 0.15


@pytest.mark.office
def test_memo_with_pdf(benchmark, book, tmp_path):
    arguments = ["memo", book, "-o", tmp_path / "out.xlsx", "--pdf", tmp_path / "out.pdf"]
    assert above_bare(benchmark, arguments, rounds=5) <= 4


@pytest.mark.parametrize("command", ["check", "memo"])
def test_peak_memory(benchmark, book, tmp_path, command):
    more = ["-o", tmp_path / "out.xlsx"] if command == "memo" else []
    arguments = [sys.executable, "-c", PEAK, command, book, *more]

    def peak() -> int:
        done = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=True)
        return int(done.stderr.split()[-1])

    megabytes = benchmark.pedantic(peak, rounds=1)
    benchmark.extra_info["peak_megabytes"] = megabytes
    print(f"\n{command}: {megabytes} MB at the peak")
    assert megabytes < MEGABYTES
