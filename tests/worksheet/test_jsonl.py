"""One call in, one answer out."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.budget.cells import ErrorValue
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.jsonl import answer_line

EXAMPLES = [(function, example) for function in FUNCTIONS for example in function.examples]


def plain(value):
    if isinstance(value, ErrorValue):
        return {"error": value.name}
    return value.isoformat() if isinstance(value, date) else value


def ask(name, *args):
    return json.loads(answer_line(json.dumps({"name": name, "args": args})))


@pytest.mark.parametrize(("function", "example"), EXAMPLES)
def test_example(function, example):
    answer = ask(function.name, *map(plain, example.args))
    if example.error:
        assert answer["error"] == example.error
        assert set(answer["message"]) == {"bn", "en"}
    else:
        assert answer == {"value": plain(example.value)}


def test_a_range_in_and_out():
    answer = ask("BANGLA_DATE_VALUE", [["১৪ জুন ২০২২", None], ["abc", {"error": "#REF!"}]])
    (day, blank), (unreadable, error) = answer["value"]
    assert (day, blank) == ("2022-06-14", "")
    assert unreadable["error"] == "#VALUE!"
    assert "abc" in unreadable["message"]["bn"]
    assert error["error"] == "#REF!"
    assert ask("BANGLA_DIGITS", [[unreadable]]) == {"value": [[unreadable]]}


@pytest.mark.parametrize(
    ("number", "digits", "reason"),
    [
        ("624607.10", "৬২৪৬০৭.১", "a float has no last zero"),
        ("0.30000000000000004", "০.৩", "15 digits count"),
        ("123456789012345", "১২৩৪৫৬৭৮৯০১২৩৪৫", "an int is exact"),
        ("1e3", "১০০০", "an exponent"),
        ("-0.0", "০", "no minus before zero"),
    ],
)
def test_numbers_are_taken_as_cells_hold_them(number, digits, reason):
    line = f'{{"name": "BANGLA_DIGITS", "args": [{number}]}}'
    assert json.loads(answer_line(line)) == {"value": digits}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "9" * 5000, "1" * 16])
def test_numbers_out_of_range(number):
    line = f'{{"name": "BANGLA_WORDS", "args": [{number}]}}'
    assert json.loads(answer_line(line))["error"] == "#NUM!"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("", "#VALUE!"),
        ("{", "#VALUE!"),
        ("[]", "#VALUE!"),
        ("null", "#VALUE!"),
        ('{"name": 5, "args": []}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS"}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS", "args": 5}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS", "args": []}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS", "args": [1, "", true, 4]}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS", "args": [[[1, 2], [3]]]}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS", "args": [{"a": 1}]}', "#VALUE!"),
        ('{"name": "BANGLA_WORDS", "args": [{"error": "#OWN!"}]}', "#VALUE!"),
        ('{"name": "BANGLA_WORDZ", "args": [1]}', "#NAME?"),
        ("[" * 100_000, "#VALUE!"),
    ],
)
def test_no_call(line, error):
    answer = json.loads(answer_line(line))
    assert answer["error"] == error
    assert answer["message"]["bn"]


@pytest.mark.parametrize("depth", [4, 800])
def test_a_list_within_a_cell_is_no_value(depth):
    line = '{"name": "BANGLA_WORDS", "args": ' + "[" * depth + "]" * depth + "}"
    answer = json.loads(answer_line(line))
    assert answer["value"][0][0]["error"] == "#VALUE!"


def test_an_unknown_name_is_told_the_near_one():
    assert "BANGLA_WORDS" in ask("BANGLA_WORDZ", 1)["message"]["bn"]


def test_bangla_stands_as_itself_in_one_line():
    line = answer_line('{"name": "CLEAN_BANGLA", "args": ["ঢাকা\\nসাভার"]}\n')
    assert line == '{"value": "ঢাকা\\nসাভার"}'


def test_the_1904_date_system():
    line = '{"name": "BANGLA_DATE", "args": [43264]}'
    assert json.loads(answer_line(line, epoch_1904=True)) == {"value": "৩১ জ্যৈষ্ঠ ১৪২৯"}


def test_a_byte_order_mark_before_the_first_line():
    assert answer_line('\ufeff{"name": "BANGLA_DIGITS", "args": [5]}') == '{"value": "৫"}'


def test_half_a_surrogate_pair_can_be_written_out():
    line = answer_line('{"name": "BANGLA_DIGITS", "args": ["\\ud800 5"]}')
    assert line.encode()
    assert json.loads(line)["value"] == "\ud800 ৫"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["error", "message", "bn", "en", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.sampled_from([*(function.name for function in FUNCTIONS), "X"]), st.lists(JSON, max_size=3)
)
def test_any_arguments_are_answered(name, args):
    answer = ask(name, *args)
    assert set(answer) in ({"value"}, {"error", "message"})


@given(st.text(), JSON)
def test_any_line_is_answered(line, value):
    for text in (line, json.dumps(value), json.dumps({"name": value, "args": value})):
        assert set(json.loads(answer_line(text))) == {"error", "message"}
