import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.memo_number import SHAPES, CopyMark, MemoNumber, copy_mark
from xlbudget.errors import CellError

CLEAN = "56.04.0000.010.20.001.22.81"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১", CLEAN),
        ("56.04.0000.010.20.001.22.81", CLEAN),
        ("৫৬.04.০০০০.০১০.20.০০১.২২.৮১", CLEAN),  # mixed digits: still one number
        ("৫৬,০৪,০০০০,০১০,২০,০০১,২২,৮১", CLEAN),
        ("৫৬. ০৪.০০০০.০১০.২০.০০১.২২. ৮১", CLEAN),
        ("স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১", CLEAN),
        ("স্মারক নং-৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১।", CLEAN),
        ("৫৬.০৪.০০০০.০১০.২০.০০১.২০২২.৮১", CLEAN),
        ("৫৬.০০.০০০০.০১৯.৩৮.০০৪.২০১৩-৪৭১", "56.00.0000.019.38.004.13-471"),
        ("৫৬.০০.০০০০.০১৯.১১.০০৭.১৮–৯৯", "56.00.0000.019.11.007.18-99"),
        ("৫৬.০৪.০০০০.০১০.২০.০০১.২২", "56.04.0000.010.20.001.22"),  # a draft
        ("56.04.0000.010.020.20.0001.24.81", "56.04.0000.010.020.20.0001.24.81"),
        ("৫৬.০০৪.০১০.২০.০০.০০১.২০১১-৮১", "56.004.010.20.00.001.2011-81"),
    ],
)
def test_forms(text, clean):
    number = MemoNumber.read(text)
    assert number.ascii == clean
    assert to_ascii(number.bangla) == clean
    assert number.copy_count is None


@pytest.mark.parametrize(
    ("mark", "written", "count"),
    [
        ("/১(৭)", "/1(7)", 7),
        ("/1(7)", "/1(7)", 7),
        ("-১(৭)", "/1(7)", 7),
        ("/১ (১৫০)", "/1(150)", 150),
        ("/২(৭)", "/2(7)", 7),
        ("/১", "/1", None),
        (".১(৭)", "/1(7)", 7),
        ("(৭)", "/(7)", 7),
        ("/(৭)", "/(7)", 7),
        ("/১(সাত)", "/1", None),
    ],
)
def test_copies(mark, written, count):
    copy = MemoNumber.read("৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১" + mark)
    assert copy.ascii == CLEAN + written
    assert copy.copy_count == count
    assert copy.base == CLEAN


OWN = "বাজেট/২০২৩/৪৫"


@pytest.mark.parametrize("own", [OWN, CLEAN, "অম/অবি-১২", "৫৬.০৪.০০০০.০১০.২০.০০১.২২-৮১", "45(2)"])
@pytest.mark.parametrize(
    ("mark", "count"),
    [
        ("/১(৫)", 5), ("-১(৫)", 5), (".১(৫)", 5), ("(৫)", 5), ("/1(5)", 5), (" / ১ ( ৫ ) ", 5),
        ("/(৫)", 5), ("–১(৫)", 5), ("/১", None), ("", None), ("/১(৫ জন)", None), ("।", None),
    ],
)  # fmt: skip
def test_a_copy_is_known_by_its_orders_number(own, mark, count):
    assert copy_mark(own, own + mark) == CopyMark(count)
    assert copy_mark(own, to_ascii(own) + mark) == CopyMark(count)
    assert copy_mark(f"স্মারক নং- {own}", own + mark) == CopyMark(count)
    assert copy_mark(own, own.replace("5", "4").replace("৫", "৪").replace("1", "3").replace(
        "১", "৩") + mark) is None or own == "45(2)"  # fmt: skip


@pytest.mark.parametrize("copy", ["একই নম্বর", "একই নম্বর ও তারিখ", "ঐ", "স্মারক নম্বর: একই", "same"])
def test_the_same_number_needs_not_be_written_again(copy):
    assert copy_mark(OWN, copy) == CopyMark()


@pytest.mark.parametrize(
    ("own", "copy"),
    [
        (OWN, "বাজেট/২০২৩/৪৬/১(৫)"),
        (OWN, "বাজেট/২০২৩"),
        (OWN, "একইবাজেট/২০২৩/৪৫"),
        (OWN + "/২", OWN),
        (CLEAN, CLEAN + "1(5)"),
        (CLEAN, "56.04.0000.010.20.001.22.8/1(5)"),
    ],
)
def test_another_number_is_no_copy(own, copy):
    assert copy_mark(own, copy) is None


@pytest.mark.parametrize(
    "draft", ["৫৬.০৪.০০০০.০১০.২০.০০১.২২.", "৫৬.০৪.০০০০.০১০.২০.০০১.২২-", "বাজেট/২০২৩/"]
)
def test_a_copy_of_a_draft(draft):
    assert copy_mark(draft, f"{draft}/১(৫)") == CopyMark(5)


def test_point_and_hyphen_are_the_same_number():
    assert MemoNumber.read("56.04.0000.010.20.001.22-81").base == CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "",
        "৮১",
        "56.4.0000.010.20.001.22.81",
        "56.04.0000.010.20.001.22.81.5",
        "56-04-0000-010-20-001-22-81",
        "56..04.0000.010.20.001.22.81",
        "56.04.0000.010.20.001.1822.81",
        "56.04.0000.010.20.001.22.8a",
        "অম/অবি০০-১২",
        "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১/১(৭",
    ],
)
def test_no_memo_number(text):
    with pytest.raises(CellError) as error:
        MemoNumber.read(text)
    assert error.value.kind == "#VALUE!"


@given(
    shape=st.sampled_from(SHAPES),
    digits=st.text("0123456789", min_size=22, max_size=22),
    issue=st.integers(1, 99999),
    count=st.integers(1, 999),
)
def test_round_trip(shape, digits, issue, count):
    groups = []
    for length in shape:
        groups.append(digits[:length])
        digits = digits[length:]
    number = MemoNumber(tuple(groups), str(issue), "-", "1", count)
    assert MemoNumber.read(number.bangla) == number


@given(st.text(max_size=60) | st.text("0123456789./-()", max_size=60))
def test_any_text_is_answered(text):
    try:
        MemoNumber.read(text)
    except CellError as error:
        assert error.kind == "#VALUE!"  # noqa: PT017 - most texts raise, some do not
