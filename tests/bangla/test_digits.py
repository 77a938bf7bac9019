import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.digits import to_ascii, to_bangla


@pytest.mark.parametrize(
    ("ascii_text", "bangla_text"),
    [("624607", "৬২৪৬০৭"), ("0123456789", "০১২৩৪৫৬৭৮৯"), ("56.04/-", "৫৬.০৪/-"), ("", "")],
)
def test_there_and_back(ascii_text, bangla_text):
    assert to_bangla(ascii_text) == bangla_text
    assert to_ascii(bangla_text) == ascii_text


def test_nothing_but_digits_changes():
    text = "স্মারক\u200b নম্বর\u00a0abc ৳ ১২ হতে 34"
    assert to_bangla(text) == "স্মারক\u200b নম্বর\u00a0abc ৳ ১২ হতে ৩৪"


@pytest.mark.parametrize("foreign", ["٣٤", "३४", "๓๔", "３４", "²"])
def test_digits_of_other_scripts_stay(foreign):
    assert to_ascii(foreign) == foreign
    assert to_bangla(foreign) == foreign


@given(st.text())
def test_any_text_there_and_back(text):
    assert to_ascii(to_bangla(text)) == to_ascii(text)
    assert to_bangla(to_ascii(text)) == to_bangla(text)
    assert len(to_bangla(text)) == len(text)
