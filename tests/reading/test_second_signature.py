"""A second officer's signature, beside the first or below it."""

import pytest

from xlbudget.reading.grid import Grid
from xlbudget.reading.order import read_order

TOP = [
    ("বিষয়: টেলিফোন খাতে বরাদ্দ",),
    ("ক্রম", "কার্যালয়", "টাকা"),
    ("১", "উপজেলা কার্যালয়, সাভার", "৫"),
    (None, "মোট", "৫"),
    ("কথায়ঃ পাঁচ টাকা",),
    ("০২। ব্যয় বিধি মোতাবেক করতে হবে।",),
]
ADDRESSEE = [("উপজেলা হিসাবরক্ষণ কর্মকর্তা,",), ("সাভার।",)]


def memo_of(*rows):
    rows = [*TOP, *rows]
    return read_order(Grid(tuple(rows), tuple(range(1, len(rows) + 1)))).memo


def texts(entries):
    return [e.text for e in entries]


@pytest.mark.parametrize(
    "block",
    [
        [("মোঃ ক", "মোঃ খ"), ("পরিচালক", "মহাপরিচালক"), (None, "ফোন: ০২-৪১০২৪০৭২")],
        [("মোঃ খ",), ("মহাপরিচালক",), ("ফোন: ০২-৪১০২৪০৭২",), ("মোঃ ক",), ("পরিচালক",)],
    ],
    ids=["beside", "below"],
)
def test_two_signatures(block):
    memo = memo_of(*block, *ADDRESSEE)
    assert texts(memo.signatory) == ["মোঃ খ", "মহাপরিচালক", "ফোন: ০২-৪১০২৪০৭২"]
    assert texts(memo.co_signatory) == ["মোঃ ক", "পরিচালক"]
    assert texts(memo.addressee) == ["উপজেলা হিসাবরক্ষণ কর্মকর্তা,", "সাভার।"]


def test_the_longer_signature_is_whole():
    block = [("মোঃ ক", "মোঃ খ"), ("পরিচালক", "মহাপরিচালক"), ("ফোন: ০২-৪১০২৪০৭২", None)]
    memo = memo_of(*block)
    assert texts(memo.signatory) == ["মোঃ খ", "মহাপরিচালক"]
    assert texts(memo.co_signatory) == ["মোঃ ক", "পরিচালক", "ফোন: ০২-৪১০২৪০৭২"]


@pytest.mark.parametrize(
    "rows",
    [
        [("স্মারক নম্বর: ৫৬.০৪/১(২)", "তারিখ: ২ আশ্বিন ১৪৩১"), ("১)", "পরিচালক"), ("২)", "অফিস কপি")],
        [("১)", "পরিচালক, অর্থ"), ("২)", "অফিস কপি")],
        [("মোঃ খ",), ("মহাপরিচালক",), ("ফোন: ০২-৪১০২৪০৭২",), ("জেলা কর্মকর্তা",), ("ঢাকা,",)],
    ],
    ids=["memo number and date", "numbers in cells of their own", "an addressee of two lines"],
)
def test_what_is_no_second_signature(rows):
    assert memo_of(*rows).co_signatory == ()
