"""Functions without Python against the Python call, 10,000 cells in the same LibreOffice.

Budget: VBA at least 3 times as fast.  5 times is the aim: 3.9 on a quiet machine and 5.1
on a busy one were measured.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.addin.double import double

pytestmark = pytest.mark.office

ROOT = Path(__file__).parents[2]


def test_10000_cells_through_vba_and_through_python(benchmark, tmp_path):
    path = tmp_path / "double.xlsm"
    path.write_bytes(double((ROOT / "workbooks" / "xlbudget.xlsm").read_bytes()))

    def run():
        script = ROOT / "tests" / "addin" / "twin_speed.py"
        done = subprocess.run([sys.executable, script, path], capture_output=True, check=True)
        return json.loads(done.stdout)

    taken = benchmark.pedantic(run, rounds=1)
    ratio = taken["Python"] / taken["VBA"]
    print(f"\nPython {taken['Python']:.2f} s, VBA {taken['VBA']:.2f} s: {ratio:.1f} times as fast")
    assert ratio > 3
