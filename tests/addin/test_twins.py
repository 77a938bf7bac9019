"""The functions without Python, in LibreOffice: each gives what Python gives, errors included."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.addin.twin_book import proof_book
from tests.addin.twin_cases import FUNCTIONS_WITHOUT_PYTHON, cases
from xlbudget.budget.cells import ErrorValue
from xlbudget.excel.calling import call
from xlbudget.excel.sentinels import ERROR_NUMBERS, sentinel

pytestmark = [pytest.mark.office, pytest.mark.slow]

_NUMBERS = dict(ERROR_NUMBERS)
_SHOWN = {sentinel(name): f"#Error {number}" for name, number in ERROR_NUMBERS}
_DAY_0 = date(1899, 12, 30)


@pytest.fixture(scope="module")
def proof(tmp_path_factory, macro_workbook):
    path = tmp_path_factory.mktemp("twins") / "proof.xlsm"
    path.write_bytes(proof_book(macro_workbook))
    return path


@pytest.mark.parametrize("function", FUNCTIONS_WITHOUT_PYTHON, ids=lambda f: f.name)
def test_vba_gives_what_python_gives(function, proof, tmp_path, capsys):
    rows = cases(function.name)
    answers = in_libreoffice(proof, tmp_path, function.name, list(map(_to_basic, rows)))
    wrong = [
        f"{row}: VBA {answer!r}, Python {due!r}"
        for row, answer in zip(rows, answers, strict=True)
        if not _same(answer, due := in_python(function, row))
    ]
    assert not wrong, f"{len(wrong)} of {len(rows)}: " + "\n".join(wrong[:20])
    with capsys.disabled():
        print(f"\n{function.name}: {len(rows):,} arguments compared")
    assert len(rows) >= 10_000


def in_libreoffice(proof, folder, name, rows):
    path = folder / "cases.json"
    path.write_text(json.dumps([name, rows]), encoding="utf-8")
    run = Path(__file__).with_name("twin_run.py")
    done = subprocess.run(
        [sys.executable, run, proof, path], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def in_python(function, row):
    given, epoch = (row[:-1], row[-1]) if function.takes_epoch else (row, False)
    blocks = [None if v is None else [[str(v) if isinstance(v, ErrorValue) else v]] for v in given]
    answer = call(function.name, *blocks, epoch_1904=epoch)
    if isinstance(answer, date):
        return float((answer - _DAY_0).days)
    return _SHOWN.get(answer, answer)


def _same(answer, due):
    return answer == due and isinstance(answer, str) == isinstance(due, str)


def _to_basic(row):
    return [_one_to_basic(value) for value in row]


def _one_to_basic(value):
    if value is None:
        return "#none"
    if isinstance(value, ErrorValue):
        return f"#error:{_NUMBERS[value.name]}"
    return f"#date:{(value - _DAY_0).days}" if isinstance(value, date) else value
