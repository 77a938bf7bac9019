"""Functions on cells and on ranges."""

import time
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.budget.cells import ErrorValue
from xlbudget.errors import Refused
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.evaluate import Failed, evaluate

EXAMPLES = [(function, example) for function in FUNCTIONS for example in function.examples]
WORDS = "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"
NAN, INF = float("nan"), float("inf")

ODD = [
    ("BANGLA_WORDS", NAN, "#NUM!"),
    ("BANGLA_WORDS", INF, "#NUM!"),
    ("BANGLA_WORDS", 10**15, "#NUM!"),
    ("BANGLA_WORDS", 1e15, "#NUM!"),
    ("BANGLA_WORDS", Decimal("1e-400"), "#VALUE!"),
    ("BANGLA_WORDS", "1.999", "#VALUE!"),
    ("BANGLA_WORDS", -0.0, "শূন্য টাকা"),
    ("BANGLA_WORDS", 0.05, "শূন্য টাকা পাঁচ পয়সা"),
    ("BANGLA_WORDS", 0.29, "শূন্য টাকা ঊনত্রিশ পয়সা"),
    ("BANGLA_WORDS", 4.35, "চার টাকা পঁয়ত্রিশ পয়সা"),
    ("BANGLA_WORDS", "-", ""),
    ("BANGLA_WORDS", object(), "#VALUE!"),
    ("BANGLA_DIGITS", -0.0, "০"),
    ("BANGLA_DIGITS", 1.5, "১.৫"),
    ("BANGLA_DIGITS", True, "TRUE"),
    ("BANGLA_NUMBER", 1e15, "#NUM!"),
    ("BANGLA_NUMBER", 0.1 + 0.2, "০.৩"),
    ("BANGLA_VALUE", 1e300, "#NUM!"),
    ("BANGLA_VALUE", "০.২৯", 0.29),
    ("BANGLA_VALUE", ErrorValue("#SPILL!"), "#SPILL!"),
    ("BANGLA_WORDS_VALUE", 624607.0, 624607),
    ("BANGLA_WORDS_VALUE", "চার টাকা পঁয়ত্রিশ পয়সা", 4.35),
    ("BANGLA_DATE", 10**400, "#NUM!"),
    ("FISCAL_YEAR", True, "#VALUE!"),
    ("ECONOMIC_NAME", 3211120.0, "টেলিফোন"),
    ("ECONOMIC_NAME", "\ufeff", ""),
]


def shown(value):
    return value.name if isinstance(value, ErrorValue) else value


@pytest.mark.parametrize(("function", "example"), EXAMPLES)
def test_example(function, example):
    due = example.error or example.value
    value = shown(evaluate(function.name, example.args))
    assert value == due
    assert type(value) is type(due)


@pytest.mark.parametrize(("function", "example"), EXAMPLES)
def test_example_in_a_range(function, example):
    first, *rest = example.args
    column = evaluate(function, [[[first], [None], [ErrorValue("#REF!")]], *rest])
    assert [shown(row[0]) for row in column] == [example.error or example.value, "", "#REF!"]


@pytest.mark.parametrize(("name", "value", "due"), ODD)
def test_odd(name, value, due):
    assert shown(evaluate(name, [value])) == due


def test_a_failure_says_why_in_both_languages():
    failed = evaluate("BANGLA_WORDS", [[["abc", ErrorValue("#REF!")]]])[0]
    assert [failure.name for failure in failed] == ["#VALUE!", "#REF!"]
    assert "abc" in failed[0].message.bn
    assert "abc" in failed[0].message.en
    assert "#REF!" in failed[1].message.bn


def test_a_failure_goes_through_with_its_reason():
    failed = evaluate("BANGLA_VALUE", ["6,2,4"])
    assert isinstance(failed, Failed)
    assert evaluate("BANGLA_WORDS", [failed]) is failed


@pytest.mark.parametrize(
    ("args", "due", "reason"),
    [
        ([[1, 2]], [["১", "২"]], "a flat list is a row"),
        (([[1], [2]],), [["১"], ["২"]], "a column"),
        ([((1, 2), (3, 4))], [["১", "২"], ["৩", "৪"]], "tuples"),
        ([[[1.5]], [[2]]], [["১.৫০"]], "one cell each"),
        ([[[1], [2]], [[0], [1]]], [["১"], ["২.০"]], "the same shape"),
        ([[[1], [2]], 1], [["১.০"], ["২.০"]], "one cell beside a range"),
        ([5, [[0], [1]]], [["৫"], ["৫.০"]], "a range as the second argument"),
        ([[[1], [2]], [[0, 1]]], [["১", "১.০"], ["২", "২.০"]], "a column beside a row"),
    ],
)
def test_ranges(args, due, reason):
    assert evaluate("BANGLA_NUMBER", args) == due


@pytest.mark.parametrize(
    ("name", "args", "said"),
    [
        ("BANGLA_WORD", [1], "BANGLA_WORDS"),
        ("", [1], "there is no function"),
        ("XYZ", [1], "there is no function XYZ"),
        ("BANGLA_WORDS", [], "BANGLA_WORDS(amount, [unit], [only])"),
        ("UPAZILA_CODE", ["ঢাকা"], "UPAZILA_CODE(district, upazila)"),
        ("BANGLA_DATE", [1, 2], "BANGLA_DATE(date)"),
        ("BANGLA_NUMBER", [[[1, 2], [3]]], "differ in length"),
        ("BANGLA_NUMBER", [[1, [2]]], "differ in length"),
        ("BANGLA_NUMBER", [[]], "differ in length"),
        ("BANGLA_NUMBER", [[[]]], "differ in length"),
        ("BANGLA_NUMBER", [[[1], [2]], [[1], [2], [3]]], "differ in size"),
    ],
)
def test_refused(name, args, said):
    with pytest.raises(Refused) as refused:
        evaluate(name, args)
    assert said in refused.value.message.en


def test_names_in_any_case():
    assert evaluate(" bangla_words ", [624607]) == WORDS


def test_the_1904_date_system():
    assert evaluate("BANGLA_DATE_VALUE", [43264], epoch_1904=True) == date(2022, 6, 14)
    assert evaluate("BANGLA_DIGITS", [43264], epoch_1904=True) == "৪৩২৬৪"


def test_an_integer_too_long_to_print():
    assert {shown(evaluate(name, [10**5000])) for name in ("BANGLA_WORDS", "BANGLA_DATE")} == {
        "#NUM!"
    }


def test_no_unit_but_text():
    assert shown(evaluate("BANGLA_WORDS", [5, True])) == "#VALUE!"


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.text("০১২৩৪৫৬৭৮৯0123456789.,/-= ৳", max_size=12),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.sampled_from([ErrorValue("#REF!"), "TRUE", "সাভার", "ঢাকা", "জ্যৈষ্ঠ", "লক্ষ", "১৪২৯"]),
)
ARGS = st.one_of(CELLS, st.lists(st.one_of(CELLS, st.lists(CELLS, max_size=3)), max_size=3))


@given(st.sampled_from(FUNCTIONS), st.lists(ARGS, max_size=3))
def test_nothing_but_refusals_is_ever_raised(function, args):
    with suppress(Refused):
        evaluate(function, args)


READERS = ("BANGLA_VALUE", "BANGLA_WORDS_VALUE", "BANGLA_DATE_VALUE", "BIJOY_UNICODE")
SCRAPS = "০১২৯0129 .,/-–=৳ঃ:।()'’কযরশ়্ািেোৌঁংKgw†‡©v`&Tt\u200b\u200d\u00a0\n٣३🙂"


@given(st.sampled_from(READERS), st.text() | st.text(SCRAPS))
def test_any_text_gives_a_value_or_our_own_error(name, text):
    value = evaluate(name, [text])
    assert isinstance(value, str | int | float | date | Failed)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("scrap", [*SCRAPS, "১ ", "‡K", "Kg©", "a.", "কথায় ", "সাড়ে ", "১-"])
def test_the_longest_text_of_a_cell_is_answered_at_once(name, scrap):
    start = time.process_time()
    evaluate(name, [(scrap * 32767)[:32767]])
    assert time.process_time() - start < 2  # a careless pattern takes minutes


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_words_and_figures_come_back(poisha):
    taka = float(Decimal(poisha) / 100)
    assert evaluate("BANGLA_VALUE", [evaluate("BANGLA_NUMBER", [taka])]) == taka
    assert evaluate("BANGLA_WORDS_VALUE", [evaluate("BANGLA_WORDS", [taka])]) == taka


@given(st.dates(date(1987, 4, 14), date(2100, 1, 1)))
def test_dates_come_back(day):
    for name in ("BANGLA_DATE", "BANGLA_GREGORIAN"):
        assert evaluate("BANGLA_DATE_VALUE", [evaluate(name, [day])]) == day
