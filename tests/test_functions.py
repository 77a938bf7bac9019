"""The table of worksheet functions: what PRODUCT promises, and Excel's limits."""

import inspect
import re

import pytest

from xlbudget.errors import CellError
from xlbudget.functions import FUNCTIONS

NAMES = [
    "BANGLA_WORDS",
    "BANGLA_WORDS_VALUE",
    "ENGLISH_WORDS",
    "BANGLA_DIGITS",
    "ENGLISH_DIGITS",
    "BANGLA_NUMBER",
    "BANGLA_VALUE",
    "BANGLA_DATE",
    "BANGLA_GREGORIAN",
    "BANGLA_DATE_VALUE",
    "FISCAL_YEAR",
    "ECONOMIC_NAME",
    "UPAZILA_CODE",
    "CLEAN_BANGLA",
    "BIJOY_UNICODE",
]

each = pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.name)


def test_every_function_stands_once_and_in_order():
    assert [function.name for function in FUNCTIONS] == NAMES


@each
def test_help_fits_into_excel(function):
    helps = [function.help, *(argument.help for argument in function.arguments)]
    assert all(0 < len(said) <= 255 for text in helps for said in (text.bn, text.en))
    assert all(re.search("[\u0980-\u09ff]", text.bn) for text in helps)
    for text in helps:
        text.en.encode("cp1252")  # VB_Description is of this code page


@each
def test_help_says_where_a_function_needs_python(function):
    assert ("পাইথন" in function.help.bn) is not function.without_python
    assert ("Python" in function.help.en) is not function.without_python


@each
def test_names_fit_into_excel(function):
    names = [argument.name for argument in function.arguments]
    assert re.fullmatch("[A-Z][A-Z_]*", function.name)
    assert all(re.fullmatch("[a-z]+", name) and name != "caller" for name in names)
    assert len(names) + sum(map(len, names)) < 255


@each
def test_arguments_are_those_of_the_call(function):
    parameters = [
        p for p in inspect.signature(function.call).parameters.values() if p.name != "epoch_1904"
    ]
    assert [p.name for p in parameters] == [a.name for a in function.arguments]
    optional = [a.optional for a in function.arguments]
    assert [p.default is None for p in parameters] == optional == sorted(optional)


@each
def test_the_call_itself_gives_its_examples(function):
    assert len(function.examples) >= 4
    for example in function.examples:
        if example.error is None:
            assert function.call(*example.args) == example.value
        else:
            with pytest.raises(CellError) as refused:
                function.call(*example.args)
            assert refused.value.kind == example.error


@each
def test_an_example_shows_a_blank_and_results_are_of_the_due_kind(function):
    assert any(example.args[0] is None and example.value == "" for example in function.examples)
    assert all(example.error is None or example.value is None for example in function.examples)
