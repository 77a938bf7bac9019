from decimal import Decimal
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.words import SPELLINGS, taka_words
from xlbudget.errors import CellError


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("624607", "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"),  # the sample order
        ("0", "শূন্য টাকা"),
        ("-0", "শূন্য টাকা"),
        ("0.05", "শূন্য টাকা পাঁচ পয়সা"),
        ("0.29", "শূন্য টাকা ঊনত্রিশ পয়সা"),  # int(x * 100) of a float says 28
        ("4.35", "চার টাকা পঁয়ত্রিশ পয়সা"),
        ("100.01", "একশত টাকা এক পয়সা"),
        ("100.10", "একশত টাকা দশ পয়সা"),
        ("100.1", "একশত টাকা দশ পয়সা"),
        ("100.000", "একশত টাকা"),
        ("-5", "ঋণাত্মক পাঁচ টাকা"),
        ("-0.50", "ঋণাত্মক শূন্য টাকা পঞ্চাশ পয়সা"),
        ("1000", "এক হাজার টাকা"),
        ("1100", "এক হাজার একশত টাকা"),
        ("1E+5", "এক লক্ষ টাকা"),
        ("10000000", "এক কোটি টাকা"),
        ("1000000000", "একশত কোটি টাকা"),
        ("7596424421000", "সাত লক্ষ ঊনষাট হাজার ছয়শত বিয়াল্লিশ কোটি চুয়াল্লিশ লক্ষ একুশ হাজার টাকা"),
        ("100000000000000", "এক কোটি কোটি টাকা"),
        ("999999999999999.99", None),
    ],
)
def test_taka(amount, words):
    written = taka_words(Decimal(amount))
    assert words is None or written == words
    assert is_normalized("NFC", written)


@pytest.mark.parametrize(
    ("amount", "unit", "only", "words"),
    [
        ("5", "টাকা", True, "পাঁচ টাকা মাত্র"),
        ("5", "", False, "পাঁচ"),
        ("5", " ", True, "পাঁচ মাত্র"),
        ("12.05", "", False, "বারো দশমিক শূন্য পাঁচ"),
        ("1.50", "", False, "এক দশমিক পাঁচ শূন্য"),  # a Decimal's own zero stays
        ("-0.001", "", False, "ঋণাত্মক শূন্য দশমিক শূন্য শূন্য এক"),
        ("5", "ডলার", False, "পাঁচ ডলার"),
        ("5.25", "ডলার", True, "পাঁচ দশমিক দুই পাঁচ ডলার মাত্র"),  # its coin is not known
        ("5.25", " টাকা ", False, "পাঁচ টাকা পঁচিশ পয়সা"),
    ],
)
def test_units(amount, unit, only, words):
    assert taka_words(Decimal(amount), unit, only) == words


@pytest.mark.parametrize(
    ("amount", "unit", "kind"),
    [
        ("1.999", "টাকা", "#VALUE!"),
        ("-5.0000000000000000000000000000000000000001", "টাকা", "#VALUE!"),  # beyond 28 digits
        ("0.00999999999999999999999999999999999999", "টাকা", "#VALUE!"),
        ("999999999999999.999", "টাকা", "#VALUE!"),
        ("1E-999999", "টাকা", "#VALUE!"),
        ("1000000000000000", "টাকা", "#NUM!"),
        ("-1E+999999", "টাকা", "#NUM!"),
        ("NaN", "টাকা", "#NUM!"),
        ("sNaN", "", "#NUM!"),
        ("Infinity", "", "#NUM!"),
        ("1000000000000000", "", "#NUM!"),
        ("1E-999999", "", "#NUM!"),
        ("1.234567890123456", "", "#NUM!"),  # 16 significant digits
    ],
)
def test_refuses(amount, unit, kind):
    with pytest.raises(CellError) as error:
        taka_words(Decimal(amount), unit)
    assert error.value.kind == kind
    assert len(error.value.message.bn) < 120


def test_the_table_is_whole():
    assert len(SPELLINGS) == 100
    forms = [form for row in SPELLINGS for form in row]
    assert len(forms) == len(set(forms))


@given(st.integers(0, 10**15 - 1))
def test_house_style(number):
    words = taka_words(Decimal(number)).split()
    assert not {"শত", "শো", "শ", "লাখ", "হাজারো"} & set(words)
    assert words[-1] == "টাকা"
    assert words.count("কোটি") == (number >= 10**7) + (number >= 10**14)
