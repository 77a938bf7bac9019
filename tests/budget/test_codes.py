import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.codes import (
    EconomicCode,
    OperationCode,
    economic_name,
    find_codes,
    known_codes,
)
from xlbudget.errors import CellError


@pytest.mark.parametrize("code", ["3211120", "৩২১১১২০", " 3211120 ", "৩২১1120"])
def test_name_of_a_code(code):
    assert economic_name(code) == "টেলিফোন"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("3999999", "#N/A"),
        ("321112", "#VALUE!"),
        ("32111200", "#VALUE!"),
        ("", "#VALUE!"),
        ("টেলিফোন", "#VALUE!"),
        ("٣٢١١١٢٠", "#VALUE!"),  # Arabic digits, which Python's int would take
        ("32.11120", "#VALUE!"),
    ],
)
def test_no_name(code, kind):
    with pytest.raises(CellError) as error:
        economic_name(code)
    assert error.value.kind == kind


def test_known_codes_are_whole_and_named():
    codes = known_codes()
    assert codes == tuple(sorted(set(codes)))
    assert "3211120" in codes
    assert all(EconomicCode.read(to_bangla(c)).digits == c and economic_name(c) for c in codes)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("টেলিফোন (৩২১১১২০)", ("3211120",)),
        ("টেলিফোন-৩২১১১২০", ("3211120",)),
        ("৩২১১১২০-টেলিফোন", ("3211120",)),
        ("কোড: 3211120।", ("3211120",)),
        ("(৩২১১১২০), (৩২৫৫১০১), (৩২১১১২০)", ("3211120", "3255101")),
        ("৩২১১১২০,৩২৫৫১০১", ("3211120", "3255101")),
        ("উপজেলা কার্যালয়ের (১২৮০২০৩০০০০০০) অধীন (৩২) খাত", ()),  # an operation code, a group
        ("ফোন ০২-৯৫৬১৩১৫", ()),
        ("৫৬.০০.০০০০.০১৯.৩৮.০০৪.২০১৩-৪৭১", ()),
        ("১২৩৪৫৬৭ টাকা", ()),
        ("৳ ১২৩৪৫৬৭", ()),
        ("১২৩৪৫৬৭/-", ()),
        ("১২,৩৪,৫৬৭", ()),
        ("১২৩৪৫৬৭.৫০", ()),
        ("", ()),
        ("কোটা: ৩২১১১২০", ("3211120",)),  # টা: is the end of a word
        ("BDT 3211120, ৩২১১১২০ টাঃ", ()),
    ],
)
def test_codes_in_a_text(text, codes):
    assert find_codes(text) == codes


@pytest.mark.parametrize(
    ("code", "allotted"),
    [
        ("3211120", True),
        ("4112202", True),
        ("7215102", True),  # loans to employees
        ("1411202", False),
        ("8172108", False),
    ],
)
def test_class_of_a_code(code, allotted):
    assert EconomicCode.read(code).is_allotted is allotted


def test_operation_code():
    assert OperationCode.read("১২৮০২০৩০০০০০০").bangla == "১২৮০২০৩০০০০০০"
    with pytest.raises(CellError, match="13"):
        OperationCode.read("128020300000")


@given(st.text(max_size=60))
def test_any_text_is_answered(text):
    find_codes(text)
    for read in (EconomicCode.read, OperationCode.read, economic_name):
        try:
            read(text)
        except CellError:
            continue
