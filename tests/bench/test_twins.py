"""Functions without Python against the Python call, 10,000 cells in the same LibreOffice.

Budget: the eleven together 5 times as fast, of amounts, days and codes as numbers, and
none of them less than 4 times.  Written amounts are taken apart in VBA; theirs is less.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.addin.double import double

pytestmark = pytest.mark.office

ROOT = Path(__file__).parents[2]


ELEVEN = (
    "BANGLA_WORDS", "ENGLISH_WORDS", "BANGLA_DIGITS", "ENGLISH_DIGITS", "BANGLA_NUMBER",
    "BANGLA_VALUE", "BANGLA_DATE", "BANGLA_GREGORIAN", "BANGLA_DATE_VALUE", "FISCAL_YEAR",
    "ECONOMIC_NAME",
)  # fmt: skip


@pytest.fixture
def measured(benchmark, tmp_path):
    """Measure cases: {case: {"Python": us, "VBA": us}}, microseconds a cell."""
    path = tmp_path / "double.xlsm"
    path.write_bytes(double((ROOT / "workbooks" / "xlbudget.xlsm").read_bytes()))

    def run(case):
        script = ROOT / "tests" / "addin" / "twin_speed.py"
        done = subprocess.run([sys.executable, script, path, case], capture_output=True, check=True)
        taken = json.loads(done.stdout)
        print(
            f"\n{case}: {taken['Python']:.0f} and {taken['VBA']:.0f} us, {ratio([taken]):.1f} times"
        )
        return taken

    return lambda *cases: benchmark.pedantic(lambda: {case: run(case) for case in cases}, rounds=1)


def ratio(taken):
    """How many times as fast VBA is."""
    return sum(each["Python"] for each in taken) / sum(each["VBA"] for each in taken)


def test_10000_cells_of_each_function(measured):
    taken = measured(*ELEVEN)
    print(f"\nthe eleven together: {ratio(taken.values()):.1f} times")
    assert ratio(taken.values()) > 5
    assert min(ratio([each]) for each in taken.values()) > 4


@pytest.mark.parametrize(("case", "least"), [("ENGLISH_DIGITS text", 3), ("BANGLA_VALUE text", 2)])
def test_10000_cells_of_written_amounts(case, least, measured):
    assert ratio(measured(case).values()) > least
