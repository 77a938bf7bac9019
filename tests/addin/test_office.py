"""The macro workbook in LibreOffice: its VBA runs, cell → wrapper → Python or VBA → cell."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.addin.double import double
from xlbudget.addin.table_module import BY_VBA, NO_PYTHON
from xlbudget.buttons import BUTTONS
from xlbudget.excel.sentinels import ERROR_NUMBERS
from xlbudget.functions import FUNCTIONS

pytestmark = [pytest.mark.office, pytest.mark.slow]

# LibreOffice shows an error value that Basic made as its number.
NUMBERS = {name: f"Error {number}" for name, number in ERROR_NUMBERS}


def run(tmp_path_factory, macro_workbook, *words):
    path = tmp_path_factory.mktemp("office") / "double.xlsm"
    path.write_bytes(double(macro_workbook, xlwings=not words))
    script = Path(__file__).with_name("office_run.py")
    done = subprocess.run(
        [sys.executable, script, path, *words],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def seen(tmp_path_factory, macro_workbook):
    return run(tmp_path_factory, macro_workbook)


@pytest.fixture(scope="module")
def without_xlwings(tmp_path_factory, macro_workbook):
    return run(tmp_path_factory, macro_workbook, "without")


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


def test_a_column_beside_a_row_spreads(seen):
    error = NUMBERS["#VALUE!"]
    assert seen["ranges"]["spread"] == [["পাঁচ", "পাঁচ টাকা"], ["", ""], [error, error]]


def test_a_date_a_blank_ranges_that_do_not_fit_and_an_error_beside_a_range(seen):
    errors = NUMBERS["#VALUE!"], NUMBERS["#N/A"]
    assert seen["ranges"]["cells"] == ["৩১ জ্যৈষ্ঠ ১৪২৯", "", *errors]


def test_each_buttons_macro_and_callback_reaches_its_command(seen):
    due = [f"from xlbudget.cli.ribbon import press; press('{b.name}')" for b in BUTTONS]
    assert seen["buttons"] == [*due, *due]


def test_without_xlwings_the_cells_are_the_same_where_vba_has_the_function(seen, without_xlwings):
    names = {f.name: f.without_python for f in FUNCTIONS}
    there = {formula: shown for formula, shown, _, _ in seen["self_test"]["rows"]}
    alone = {formula: shown for formula, shown, _, _ in without_xlwings["self_test"]["rows"]}
    assert set(there) == set(alone)
    for formula, answer in alone.items():
        has_twin = names[formula[1:].partition("(")[0]]
        assert answer == (there[formula] if has_twin else NUMBERS["#N/A"]), formula
    assert without_xlwings["ranges"] == seen["ranges"]


def test_without_xlwings_the_status_bar_says_so_once(without_xlwings):
    assert without_xlwings["heard"]["bar"] == [str(BY_VBA)]
    assert without_xlwings["heard"]["say"] == []


def test_with_python_nothing_is_said(seen):
    assert str(BY_VBA) not in seen["heard"]["bar"][: 2 * len(BUTTONS)]


def test_a_button_tells_in_a_box_that_python_is_missing_and_runs_nothing(seen):
    pressed = seen["without_python"]["button"]
    assert pressed["say"] == [f"{NO_PYTHON.bn}\r\n\r\n{NO_PYTHON.en}"]
    assert (len(pressed["look"]), pressed["run"]) == (1, [])


@pytest.mark.parametrize("when", ["away", "again", "still"])
def test_a_missing_python_is_remembered(seen, when):
    """Each look for it would make its cell wait; it is not looked for again, even when back."""
    found = seen["without_python"][when]
    assert found["cells"] == ["৫", NUMBERS["#N/A"]][: len(found["cells"])]
    assert found["look"] == found["call"] == found["say"] == found["bar"] == []


def test_a_pressed_button_finds_python_again_for_the_cells_too(seen):
    found = seen["without_python"]["back"]
    assert found["cells"] == ["৫", "a"]
    assert len(found["call"]) == 40


def test_what_python_itself_fails_at_stays_an_error(seen):
    found = seen["without_python"]["broken"]
    assert found["cells"] == [NUMBERS["#VALUE!"]]
    assert len(found["call"]) == 20


@pytest.mark.parametrize(
    ("engine", "there", "absent"),
    [
        ("VBA", ["৫", NUMBERS["#N/A"]], ["৫", NUMBERS["#N/A"]]),
        ("Python", ["৫", "a"], [NUMBERS["#N/A"], NUMBERS["#N/A"]]),
        ("python", ["৫", "a"], [NUMBERS["#N/A"], NUMBERS["#N/A"]]),
        ("Python, VBA", ["৫", "a"], ["৫", NUMBERS["#N/A"]]),
        ("nonsense", ["৫", "a"], ["৫", NUMBERS["#N/A"]]),
    ],
)
def test_the_setting(seen, engine, there, absent):
    with_python, without = (seen["engines"][f"{engine} {word}"] for word in ("there", "absent"))
    assert with_python["cells"] == there
    assert len(with_python["call"]) == (0 if engine == "VBA" else 40)
    assert without["cells"] == absent
    assert without["call"] == []
