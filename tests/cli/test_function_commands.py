"""call, functions, rules from the command line."""

import io
import json
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.cli.program import run
from xlbudget.budget.rules import RULES
from xlbudget.functions import FUNCTIONS

ROOT = Path(__file__).parents[2]


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


def test_functions_shows_one_function_with_its_arguments(capsys):
    ran = run(capsys, "functions", "bangla_words")
    assert ran.status == 0
    assert ran.out.startswith("BANGLA_WORDS(amount, [unit], [only])")
    assert "  only: " in ran.out
    assert "BANGLA_DATE" not in ran.out
    unknown = run(capsys, "functions", "BANGLA_WORD")
    assert unknown.status == 2
    assert "perhaps BANGLA_WORDS" in unknown.err


@pytest.mark.parametrize(
    ("arguments", "value"),
    [
        (["BANGLA_WORDS", "-5"], "ঋণাত্মক পাঁচ টাকা"),
        (["BANGLA_WORDS", "-৫"], "ঋণাত্মক পাঁচ টাকা"),
        (["BANGLA_NUMBER", "-624607.5", "2"], "-৬,২৪,৬০৭.৫০"),
        (["--epoch-1904", "BANGLA_WORDS", "-0.5"], "ঋণাত্মক শূন্য টাকা পঞ্চাশ পয়সা"),
        (["BANGLA_WORDS", "--", "-5"], "ঋণাত্মক পাঁচ টাকা"),
    ],
)
def test_negative_amounts_are_arguments(capsys, arguments, value):
    ran = run(capsys, "call", *arguments)
    assert (ran.status, ran.out) == (0, value + "\n")


def test_the_version(capsys):
    ran = run(capsys, "--version")
    assert (ran.status, ran.out.split()[0]) == (0, "xlbudget")
    assert ran.out.split()[1] == version("xlbudget")


@pytest.mark.parametrize("group", [[], ["register"], ["register", "sanction"], ["addin"]])
def test_a_group_without_a_command_shows_its_help(capsys, group):
    ran = run(capsys, *group)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == run(capsys, *group, "--help").out
    assert "Commands:" in ran.out


def test_the_reference_documents_jsonl_with_true_answers(capsys, monkeypatch):
    page = (ROOT / "docs" / "functions.md").read_text(encoding="utf-8")
    block = next(part for part in page.split("```") if '{"name"' in part)
    calls, answers = block.strip().splitlines()[::2], block.strip().splitlines()[1::2]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(calls)))
    assert run(capsys, "call", "--jsonl").out.splitlines() == answers


def test_rules_lists_every_rule_and_shows_a_manual_page(capsys):
    out = run(capsys, "rules").out
    assert [line.split()[0] for line in out.splitlines()] == [rule.code for rule in RULES]
    assert "Silent on" in run(capsys, "rules", "xb205").out
