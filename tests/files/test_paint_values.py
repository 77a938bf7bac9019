"""Values that cells hold, painted and read again."""

import re
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.test_paint import opened, sheet_of
from xlbudget.budget.cells import ErrorValue
from xlbudget.errors import Refused
from xlbudget.files.cell_xml import serial
from xlbudget.files.container import unpack
from xlbudget.files.paint import new_book
from xlbudget.sheets.plan import BookPlan, Cell


def decoded(text: str) -> str:
    """What Excel reads: _xHHHH_ is one UTF-16 unit."""
    return re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), text)


# A text that openpyxl itself does not unescape before handing it over.
ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1) | st.text(
    "_x0041F\x01\r", min_size=1
)


@given(ANY_TEXT, st.sampled_from((None, "A1")))
def test_every_text_survives(text, formula):
    data = new_book(BookPlan((sheet_of(Cell(1, text, None, formula)),)))
    xml = unpack(data)["xl/worksheets/sheet1.xml"].decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\ufffe\uffff]", xml)
    raw = opened(data, values=True).active["A1"].value
    if formula is None:
        raw = re.search('<t xml:space="preserve">(.*)</t>', xml, re.S)[1]
        raw = raw.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert decoded(raw) == text


@given(
    st.integers(-(10**15), 10**15)
    | st.decimals(-(10**15), 10**15, allow_nan=False)
    | st.floats(-9.9e307, 9.9e307)
)
def test_every_number_survives_exactly(number):
    xml = unpack(new_book(BookPlan((sheet_of(Cell(1, number)),))))["xl/worksheets/sheet1.xml"]
    exact = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    assert Decimal(re.search(b"<v>(.*)</v>", xml)[1].decode()) == exact


@pytest.mark.parametrize(
    ("value", "head"),
    [
        ("=1+1", ' t="inlineStr"'),
        ("", "/>"),
        (None, "/>"),
        (True, ' t="b"><v>1<'),
        (Decimal("0.10"), "><v>0.10<"),
        (Decimal("1E+3"), "><v>1000<"),
        (ErrorValue("#DIV/0!"), ' t="e"><v>#DIV/0!<'),
        (ErrorValue("#SPILL!"), ' t="e"><v>#VALUE!<'),  # younger than the format
        (date(2022, 6, 14), "><v>44726<"),
        (datetime(2022, 6, 14, 18), "><v>44726.75<"),
    ],
)
def test_cell_types(value, head):
    xml = unpack(new_book(BookPlan((sheet_of(Cell(1, value)),))))["xl/worksheets/sheet1.xml"]
    assert f'<c r="A1"{head}' in xml.decode()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("ক", ' t="str"><f>B1</f><v>ক<'),
        ("", ' t="str"><f>B1</f><v><'),
        (None, "><f>B1</f><"),
        (5, "><f>B1</f><v>5<"),
        (False, ' t="b"><f>B1</f><v>0<'),
        (ErrorValue("#N/A"), ' t="e"><f>B1</f><v>#N/A<'),
    ],
)
def test_formula_types(value, shown):
    xml = unpack(new_book(BookPlan((sheet_of(Cell(1, value, None, "B1")),))))
    assert f'<c r="A1"{shown}' in xml["xl/worksheets/sheet1.xml"].decode()


@pytest.mark.parametrize(
    ("day", "due", "due1904"),
    [
        (date(1900, 1, 1), 1, None),
        (date(1900, 2, 28), 59, None),
        (date(1900, 3, 1), 61, None),  # Excel's calendar has a 29 February 1900
        (date(1904, 1, 1), 1462, 0),
        (date(2022, 6, 14), 44726, 43264),
    ],
)
def test_serials(day, due, due1904):
    assert serial(day) == due
    if due1904 is not None:
        assert serial(day, date1904=True) == due1904


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("-Infinity"),
        10**400,
        date(1899, 12, 31),
        "ক" * 32_768,
        "😀" * 16_384,  # two UTF-16 units each
    ],
)
def test_refuses_what_no_cell_holds_and_says_where(value):
    with pytest.raises(Refused, match="A1"):
        new_book(BookPlan((sheet_of(Cell(1, value)),)))


def test_the_longest_text_fits():
    new_book(BookPlan((sheet_of(Cell(1, "😀" * 16_383 + "ক")),)))
