from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.english_words import english_words
from xlbudget.errors import CellError


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("624607", "Six lakh twenty-four thousand six hundred seven taka"),
        ("0", "Zero taka"),
        ("0.05", "Zero taka five poisha"),
        ("100.01", "One hundred taka one poisha"),
        ("-5", "Minus five taka"),
        ("20", "Twenty taka"),
        ("99", "Ninety-nine taka"),
        ("1E+5", "One lakh taka"),
        ("1000000000", "One hundred crore taka"),
        (
            "7596424421000",
            "Seven lakh fifty-nine thousand six hundred forty-two crore "
            "forty-four lakh twenty-one thousand taka",
        ),
    ],
)
def test_words(amount, words):
    assert english_words(Decimal(amount)) == words
    assert english_words(Decimal(amount), only=True) == f"{words} only"


@pytest.mark.parametrize(
    ("amount", "kind"), [("1.999", "#VALUE!"), ("1E+15", "#NUM!"), ("NaN", "#NUM!")]
)
def test_refuses(amount, kind):
    with pytest.raises(CellError) as error:
        english_words(Decimal(amount))
    assert error.value.kind == kind


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_different_amounts_differ_in_words(one, other):
    same = english_words(Decimal(one)) == english_words(Decimal(other))
    assert same == (one == other)
