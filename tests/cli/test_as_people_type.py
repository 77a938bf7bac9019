"""Order workbooks as people fill them, through the commands."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run

INPUTS = Path(__file__).parent.parent / "inputs" / "office"


@pytest.fixture
def given(tmp_path):
    """Copies one of the inputs, for commands that write."""

    def copied(name: str) -> Path:
        return Path(shutil.copyfile(INPUTS / name, tmp_path / name))

    return copied


@pytest.mark.parametrize("name", ["double-space-office.xlsx", "double-space-subject.xlsx"])
def test_two_spaces_in_a_row_stop_no_memo(capsys, given, name):
    book = given(name)
    assert run(capsys, "memo", book).status == 0
    assert "স্মারক" in openpyxl.load_workbook(book).sheetnames


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("memo-number-slash.xlsx", ["XB501"]),
        ("xb504-opening-in-settings.xlsx", []),
        ("xb509-misleads.xlsx", ["XB104"]),
    ],
)
def test_only_what_is_wrong_is_found(capsys, given, name, codes):
    told = json.loads(run(capsys, "check", given(name), "--format", "json").out)
    assert [finding["code"] for finding in told["findings"]] == codes
