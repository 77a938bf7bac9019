"""The macro workbook in LibreOffice: its VBA runs, cell → wrapper → Python → cell."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.addin.double import double
from xlbudget.addin.call_module import NO_PYTHON
from xlbudget.buttons import BUTTONS
from xlbudget.excel.sentinels import ERROR_NUMBERS
from xlbudget.functions import FUNCTIONS

pytestmark = pytest.mark.office

# LibreOffice shows an error value that Basic made as its number.
NUMBERS = {name: f"Error {number}" for name, number in ERROR_NUMBERS}


@pytest.fixture(scope="module")
def seen(tmp_path_factory, macro_workbook):
    path = tmp_path_factory.mktemp("office") / "double.xlsm"
    path.write_bytes(double(macro_workbook))
    run = Path(__file__).with_name("office_run.py")
    done = subprocess.run(
        [sys.executable, run, path], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def shown(example):
    if example.error:
        return NUMBERS[example.error]
    return example.value.isoformat() if isinstance(example.value, date) else str(example.value)


def test_every_example_of_every_function_answers_in_its_cell(seen):
    rows = {formula: result for formula, result, _, _ in seen["self_test"]["rows"]}
    for function in FUNCTIONS:
        for example in function.examples:
            if True in example.args and example.error:
                continue  # LibreOffice has no TRUE apart from 1
            if any(str(argument).startswith("#") for argument in example.args):
                continue  # it answers for an error argument itself and never calls
            formula = f"={function.formula(example)}"
            assert rows[formula] == shown(example), formula


def test_the_sheet_compares_for_itself(seen):
    rows = seen["self_test"]["rows"]
    disagree = [row for row in rows if row[3] != "TRUE"]
    assert seen["self_test"]["verdict"].startswith(f"{len(disagree)}টি মেলেনি")
    # None but those that LibreOffice shows otherwise than Excel.
    assert all(due.startswith("#") for _, _, due, _ in disagree)


def test_a_range_is_answered_by_one_block(seen):
    assert seen["ranges"]["block"] == [
        ["পাঁচ টাকা", "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"],
        ["", "সাত টাকা"],
        [NUMBERS["#VALUE!"], "একশত টাকা এক পয়সা"],
    ]


def test_a_date_cell_and_a_blank_cell(seen):
    assert seen["ranges"]["cells"] == ["৩১ জ্যৈষ্ঠ ১৪২৯", ""]


def test_each_buttons_macro_and_callback_reaches_its_command(seen):
    due = [f"from xlbudget.excel.ribbon import press; press('{b.name}')" for b in BUTTONS]
    assert seen["buttons"] == [*due, *due]


def test_a_missing_python_is_told_once_and_the_cells_show_na(seen):
    found = seen["without_python"]["minute"]
    assert found["cells"] == [NUMBERS["#N/A"]] * 20
    assert found["say"] == [f"{NO_PYTHON.bn}\r\n\r\n{NO_PYTHON.en}"]
    assert len(found["look"]) == 1  # each look makes its cell wait


def test_a_button_looks_and_tells_again_and_runs_nothing(seen):
    pressed = 2 * len(BUTTONS)
    assert seen["without_python"]["button"] == {"run": pressed, "say": 2, "look": 2}


def test_cells_answer_again_when_python_is_back(seen):
    found = seen["without_python"]["back"]
    assert found["cells"] == ["৫"] * 20
    assert found["say"] == []


def test_it_is_told_once_however_often_it_is_looked_for(seen):
    found = seen["without_python"]["no_wait"]
    assert found["cells"] == [NUMBERS["#N/A"]] * 20
    assert (len(found["say"]), len(found["look"])) == (1, 20)
