from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.words import whole_poisha
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.taka import exact, poisha_of, read_amount
from xlbudget.errors import CellError


@pytest.mark.parametrize(
    ("raw", "taka"),
    [
        (624607, "624607"),
        (624607.0, "624607"),
        (0.1 + 0.2, "0.3"),
        (4.35, "4.35"),
        (0.29, "0.29"),
        (-5.5, "-5.5"),
        (1e15, "1000000000000000"),
        (1.999, "1.999"),  # a third decimal is kept, for the checks to see
        (Decimal("1.50"), "1.50"),
        (0, "0"),
        ("৬,২৪,৬০৭/-", "624607"),
        ("10.5", "10.5"),
        ("ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা", "624607"),
        ("৪৬ লক্ষ ৩৩ হাজার টাকা", "4633000"),
        ("শূন্য", "0"),
    ],
)
def test_reads(raw, taka):
    amount = read_amount(raw)
    assert str(amount.taka) == taka
    assert amount.problem is None
    assert amount.raw == raw
    assert amount.is_text == isinstance(raw, str)


@pytest.mark.parametrize(
    "raw", [None, "", "  \u00a0\u200b", "-", "—", "–", "- -", "...", "…", ".", "\n"]
)
def test_nil(raw):
    amount = read_amount(raw)
    assert (amount.taka, amount.problem, amount.is_text) == (None, None, False)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2022, 6, 14), "2022-06-14"),
        (datetime(2022, 6, 14, 9, 30), "2022-06-14"),
        (ErrorValue("#REF!"), "#REF!"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (Decimal("sNaN"), "sNaN"),
        ("৬2৪", "mixes"),
        ("6,2,4,607", "commas"),
        ("বকেয়া", "no figure"),
        ("ছয় লক্ষ হাজর", "হাজর"),
        ("এক এক", "এক"),
        ("1" * 16, "15 digits"),
        ("{0}", "‘{’"),
    ],
)
def test_problems(raw, reason):
    amount = read_amount(raw)
    assert amount.taka is None
    assert not amount.is_text
    assert amount.problem is not None
    assert reason.lower() in amount.problem.en.lower()
    assert reason.lower() in amount.problem.bn.lower() or reason.isascii()


def test_equal_raws_of_different_kinds_are_not_mixed_up():
    assert [str(read_amount(raw).taka) for raw in (1, True, Decimal("1.0"), 1.0)] == [
        "1",
        "None",
        "1.0",
        "1",
    ]


@pytest.mark.parametrize("number", [float("nan"), float("-inf"), Decimal("NaN")])
def test_exact_refuses(number):
    with pytest.raises(CellError) as error:
        exact(number)
    assert error.value.kind == "#NUM!"


@given(st.text() | st.floats() | st.integers() | st.decimals() | st.booleans() | st.dates())
def test_never_raises(raw):
    amount = read_amount(raw)
    assert amount.taka is None or amount.problem is None


@given(st.integers(-(10**14), 10**14))
def test_poisha_through_a_float_is_exact(poisha):
    assert exact(poisha / 100) == Decimal(poisha).scaleb(-2)


CENTS = st.integers(-(10**18), 10**18)


@given(st.floats() | CENTS.map(lambda n: n / 100) | st.integers() | st.decimals())
def test_poisha_are_those_of_the_exact_amount(raw):
    try:
        due = whole_poisha(exact(raw))
    except CellError as refused:
        # Whole numbers are refused by who puts them in words: an int has room for any.
        if refused.kind == "#VALUE!" or not isinstance(raw, int):
            with pytest.raises(CellError):
                poisha_of(raw)
    else:
        assert poisha_of(raw) == due


@pytest.mark.parametrize(
    ("raw", "poisha"),
    [(None, None), ("-", None), ("৬,২৪,৬০৭/-", 62460700), (0.29, 29), (-4.35, -435), (-0.0, 0)],
)
def test_poisha(raw, poisha):
    assert poisha_of(raw) == poisha


@pytest.mark.parametrize("raw", [True, 1.999, "1.999", "abc", float("nan"), date(2022, 6, 14)])
def test_no_poisha(raw):
    with pytest.raises(CellError):
        poisha_of(raw)
