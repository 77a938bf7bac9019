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
        [("মোঃ ক\nপরিচালক", "মোঃ খ\nমহাপরিচালক\nফোন: ০২-৪১০২৪০৭২")],
        [("মোঃ ক\nপরিচালক", None, "মোঃ খ\nমহাপরিচালক\nফোন: ০২-৪১০২৪০৭২")],
        [
            ("মোঃ ক", None, None, "মোঃ খ"),
            ("পরিচালক", None, "মহাপরিচালক"),
            (None, None, None, "ফোন: ০২-৪১০২৪০৭২"),
        ],
        [("মোঃ ক        মোঃ খ",), ("পরিচালক      মহাপরিচালক",), (None, "ফোন: ০২-৪১০২৪০৭২")],
        [("মোঃ ক", "মোঃ খ", None), ("পরিচালক", "মহাপরিচালক", None), (None, "ফোন: ০২-৪১০২৪০৭২", None)],
    ],
    ids=["beside", "below", "in two cells", "a cell between", "tabs", "spaces", "on a sheet"],
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
        [("সংযুক্তি:", "১ পাতা"), ("মোঃ খ",), ("মহাপরিচালক",)],
    ],
    ids=[
        "memo number and date",
        "numbers in cells of their own",
        "an addressee of two lines",
        "a label and its text",
    ],
)
def test_what_is_no_second_signature(rows):
    assert memo_of(*rows).co_signatory == ()


def test_three_officers_keep_their_lines():
    memo = memo_of(("মোঃ ক", "মোঃ খ", "মোঃ গ"), ("সদস্য", "সচিব", "সভাপতি"))
    assert texts(memo.signatory) == ["মোঃ গ", "সভাপতি"]
    assert texts(memo.co_signatory) == ["মোঃ ক", "সদস্য", "মোঃ খ", "সচিব"]


@pytest.mark.parametrize(
    "left", ["বরাবর\nহিসাবরক্ষণ কর্মকর্তা\nসাভার, ঢাকা", "হিসাবরক্ষণ কর্মকর্তা,\nসংশ্লিষ্ট উপজেলা।"]
)
def test_an_addressee_at_the_left_of_the_signature(left):
    memo = memo_of((left, "মোঃ খ\nমহাপরিচালক"))
    assert texts(memo.signatory) == ["মোঃ খ", "মহাপরিচালক"]
    assert texts(memo.addressee) == left.splitlines()
    assert memo.co_signatory == ()


def test_a_copy_part_at_the_left_of_the_signature():
    memo = memo_of(("অনুলিপি সদয় অবগতির জন্য:\n১) পরিচালক\n২) অফিস কপি", "মোঃ খ\nমহাপরিচালক"))
    assert texts(memo.signatory) == ["মোঃ খ", "মহাপরিচালক"]
    assert texts(memo.copy.recipients) == ["পরিচালক", "অফিস কপি"]
