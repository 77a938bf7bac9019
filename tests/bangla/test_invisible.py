"""Which characters show nothing, and the joiners that shape letters."""

import unicodedata

import pytest

from xlbudget.bangla.figures import read_figure
from xlbudget.bangla.invisible import INVISIBLE, has_invisible, visible, without_invisible
from xlbudget.bangla.spelling import clean, match_key

MARKS = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202c\u202e\u2060\u2066\u2069\ufe0f\ufeff"


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_counts_nowhere(mark):
    assert visible(f"{mark}সা{mark}ভার{mark}") == "সাভার"
    assert clean(f"{mark}সা{mark}ভার ,ঢাকা{mark}") == "সাভার, ঢাকা"
    assert match_key(f"সা{mark}ভার") == match_key("সাভার")
    assert read_figure(f"{mark}৯{mark}০০০{mark}") == 9000


def test_all_of_them_are_known():
    """Of the format characters (Cf) only those that some script shows are left out."""
    left_out = {
        chr(code)
        for code in range(0x10000)
        if unicodedata.category(chr(code)) == "Cf" and not has_invisible(chr(code))
    }
    assert {unicodedata.name(c).split()[0] for c in left_out} <= {
        "ARABIC", "SYRIAC", "INTERLINEAR",
    }  # fmt: skip
    assert all(first <= last for first, last in INVISIBLE)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("র\u200d্যাব", "the ya-phala is beside র"),
        ("উত্\u200dসব", "the old way to write ৎ"),
        ("সেপ্\u200cটেম্বর", "a hasanta that is shown"),
        ("র\u200cুপা", "the sign does not melt into its letter"),
        ("অ্\u200cযাপ", "a hasanta that is shown"),
    ],
)
def test_joiners_that_shape_letters_stay(text, reason):
    assert visible(text) == text, reason
    assert clean(text) == unicodedata.normalize("NFC", text), reason
    assert "\u200d" not in without_invisible(text)
    assert "\u200c" not in without_invisible(text)


@pytest.mark.parametrize(
    "text", ["\u200dসাভার", "সাভার\u200c", "সা\u200dভার", "স \u200d াভার", "৯\u200c০", "a\u200db"]
)
def test_joiners_that_shape_nothing_go(text):
    assert visible(text) == text.replace("\u200d", "").replace("\u200c", "")


def test_text_without_marks_is_the_same():
    text = "উপজেলা কার্যালয়, সাভার"
    assert visible(text) is text
    assert without_invisible(text) is text
