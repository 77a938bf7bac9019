"""Order workbooks as people fill them, through the commands."""

import json
import shutil
from copy import deepcopy
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


@pytest.mark.parametrize("option", [(), ("--final",), ("--docx", "m.docx")], ids=str)
def test_a_formula_that_was_never_computed_gets_into_no_memo(capsys, given, option):
    book = given("force-uncomputed.xlsx")
    before = book.read_bytes()
    ran = run(capsys, "memo", book, "--force", *option)
    assert (ran.status, "বরাদ্দ!D4, বরাদ্দ!D7" in ran.err) == (2, True)
    assert book.read_bytes() == before


@pytest.mark.parametrize("cell", ["আদেশ!B9", "বরাদ্দ!B4", "বরাদ্দ!C4", "অনুলিপি!B3", "আদেশ!B11"])
def test_a_text_that_was_never_computed_is_an_error(capsys, given, cell):
    path = given("double-space-office.xlsx")
    sheet, ref = cell.split("!")
    book = openpyxl.load_workbook(path)
    book[sheet][ref] = '="ক"&"খ"'
    book.save(path)
    told = json.loads(run(capsys, "check", path, "--format", "json").out)["findings"]
    assert {(f["code"], f["sheet"], f["cell"]) for f in told} >= {("XB107", sheet, ref)}
    assert run(capsys, "memo", path).status == 1
    assert run(capsys, "memo", path, "--force").status == 2


def test_a_copy_of_the_table_is_said_to_be_unread(capsys, given):
    """As Excel copies the sheet, in the workbook or into it from another order."""
    path = given("double-space-office.xlsx")
    book = openpyxl.load_workbook(path)
    copy = book.copy_worksheet(book["বরাদ্দ"])
    copy.title = "বরাদ্দ (2)"
    table = deepcopy(book["বরাদ্দ"].tables["Allocations"])
    table.name = table.displayName = "Allocations5"
    copy.add_table(table)
    book.save(path)
    for command in ("check", "memo"):
        ran = run(capsys, command, path)
        assert (ran.status, "sheet “বরাদ্দ (2)” holds a table too" in ran.err) == (0, True)
