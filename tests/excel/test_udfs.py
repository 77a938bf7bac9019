"""The worksheet functions through xlwings' own code, as it runs on Windows."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from xlbudget.addin.wrappers import function_module
from xlbudget.excel.sentinels import ERROR_NUMBERS, sentinel
from xlbudget.functions import FUNCTIONS

EXAMPLES = [(f, example) for f in FUNCTIONS for example in f.examples]


@pytest.fixture(scope="module")
def seen():
    run = Path(__file__).with_name("windows_run.py")
    done = subprocess.run([sys.executable, run], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def due(example):
    if example.error:
        return sentinel(example.error)
    return example.value.isoformat() if isinstance(example.value, date) else example.value


@pytest.mark.parametrize("form", ["values", "cells", "column"])
def test_every_example_answers(seen, form):
    assert [given["name"] for given in seen["answers"]] == [f.name for f, _ in EXAMPLES]
    for given, (function, example) in zip(seen["answers"], EXAMPLES, strict=True):
        one = due(example)
        expected = [[one], [""], [one]] if form == "column" else one
        assert given[form] == expected, f"{function.formula(example)} as {form}"


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("no unit", "পাঁচ"),  # "" is not an argument left out
        ("middle left out", "পাঁচ টাকা মাত্র"),
        ("serial 1904", "৩১ জ্যৈষ্ঠ ১৪২৯"),
        ("newer error", "#xb:VALUE"),  # #SPILL! is no number −2146826243
        (
            "blank and errors",
            [[sentinel(name)] for name, _ in ERROR_NUMBERS],
        ),
        ("row", ["১", "২"]),
        ("number", "624607.0"),  # a float, as cells hold them: COM knows no large whole numbers
        ("shapes", "#xb:VALUE"),  # ranges that do not fit together
    ],
)  # fmt: skip
def test_what_only_excel_does(seen, case, expected):
    assert seen["special"][case] == expected


def test_error_numbers_are_those_that_com_hands_over(seen):
    for name, number in ERROR_NUMBERS:
        assert seen["codes"][name] == number - 0x7FF60000  # an HRESULT of VBA's facility


def blocks(source):
    """Return the functions in VBA source by name, without the attributes that the file adds."""
    lines = [x.strip() for x in source.splitlines() if x.strip() and not x.startswith("Attribute")]
    found = re.findall(r"^(Function (\w+).*?^End Function)", "\n".join(lines), re.M | re.S)
    return {name: text for text, name in found}


@pytest.mark.parametrize(
    ("file", "workbook"), [("a.xlsm", "ThisWorkbook"), ("a.xlam", "ActiveWorkbook")]
)
def test_wrappers_are_what_xlwings_writes_but_for_error_values(seen, file, workbook):
    ours = blocks(function_module(workbook).body)
    theirs = blocks(seen["wrappers"][file])
    assert set(ours) == {f.name for f in FUNCTIONS}
    for name, text in theirs.items():
        changed = re.sub(r"XLPy\.(CallUDF\(.*\))$", r"XbResult(XbPython.\1)", text, flags=re.M)
        given = re.search(r"Array\(.*?\)(?=, \w+Workbook)", changed)[0]
        instead = f'("{name}", {given})'
        changed = changed.replace("Err.Description", f"XbFailed{instead}")
        alone = f"If XbAlone() Then\n{name} = XbTwin{instead}\nExit Function\nEnd If\n#If App"
        changed = changed.replace("#If App", alone, 1)
        # VBA has a word Date.
        changed = changed.replace("(date)", "(date_)").replace("Array(date,", "Array(date_,")
        assert ours[name] == changed


def test_arguments_stay_within_what_the_function_wizard_takes():
    for function in FUNCTIONS:
        names = [a.name for a in function.arguments]
        assert len(names) + sum(map(len, names)) < 255
        assert all(len(a.help.bn) <= 255 for a in function.arguments)
        assert len(function.help.en) <= 255
        assert "caller" not in names
