"""call, functions, rules from the command line."""

import io
import json
import sys

import pytest

from tests.cli.program import run
from xlbudget.budget.rules import RULES
from xlbudget.functions import FUNCTIONS


@pytest.mark.parametrize(
    ("arguments", "value"),
    [
        (["BANGLA_WORDS", "624607"], "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"),
        (["bangla_words", "৬,২৪,৬০৭/-", "", "TRUE"], "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত মাত্র"),
        (["BANGLA_WORDS", "-5"], "ঋণাত্মক পাঁচ টাকা"),
        (["BANGLA_DATE", "2022-06-14"], "৩১ জ্যৈষ্ঠ ১৪২৯"),
        (["BANGLA_DATE", "44726"], "৩১ জ্যৈষ্ঠ ১৪২৯"),
        (["BANGLA_DATE_VALUE", "৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ"], "2022-06-14"),
        (["--epoch-1904", "BANGLA_DATE", "43264"], "৩১ জ্যৈষ্ঠ ১৪২৯"),
        (["ENGLISH_DIGITS", "০০৭"], "007"),
        (["BANGLA_DIGITS", "007"], "০০৭"),
        (["BANGLA_WORDS", ""], ""),
    ],
)
def test_call(capsys, arguments, value):
    ran = run(capsys, "call", *arguments)
    assert (ran.status, ran.out) == (0, value + "\n")


def test_call_that_fails_shows_the_error_and_the_reason(capsys):
    ran = run(capsys, "call", "BANGLA_WORDS", "abc")
    assert (ran.status, ran.out) == (1, "#VALUE!\n")
    assert "abc" in ran.err


def test_jsonl_answers_line_by_line(capsys, monkeypatch):
    lines = '{"name": "BANGLA_WORDS", "args": [5]}\n\nnonsense\n'
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    ran = run(capsys, "call", "--jsonl")
    first, second = map(json.loads, ran.out.splitlines())
    assert first == {"value": "পাঁচ টাকা"}
    assert set(second) == {"error", "message"}
    assert ran.status == 0


def test_functions_lists_every_function(capsys):
    out = run(capsys, "functions").out
    assert all(function.usage in out for function in FUNCTIONS)


def test_rules_lists_every_rule_and_shows_a_manual_page(capsys):
    out = run(capsys, "rules").out
    assert [line.split()[0] for line in out.splitlines()] == [rule.code for rule in RULES]
    assert "Silent on" in run(capsys, "rules", "xb205").out
