"""Orders as offices set them, each form taken from practice; all read to the same values."""

import pytest

from tests.reading.test_order_text import read, texts
from xlbudget.reading.grid import Grid
from xlbudget.reading.memo_lines import (
    after_date_label,
    after_memo_label,
    is_contact,
    is_paragraph,
    recipient,
    split_head,
)
from xlbudget.reading.order import read_order

ROWS = "ক্রম\tজেলা\tকার্যালয়\tটাকা\n১\tঢাকা\tক\t৫\n"
NUMBER = "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"


@pytest.mark.parametrize(
    "line",
    [
        f"স্মারক নম্বর: {NUMBER}", f"স্মারক নং- {NUMBER}", f"স্মারক নং-{NUMBER}", f"স্মারক নং {NUMBER}",
        f"স্মারক নংঃ {NUMBER}", f"নথি নং– {NUMBER}", f"স্মারকঃ {NUMBER}", f"পত্র সংখ্যা: {NUMBER}",
        f"Memo No: {NUMBER}", f"Memo No. {NUMBER}", f"MEMO NO- {NUMBER}",
    ],
)  # fmt: skip
def test_memo_numbers(line):
    assert after_memo_label(line) == NUMBER
    assert split_head(f"{line}    তারিখ: ১৪ জুন ২০২২") == (line, "তারিখ: ১৪ জুন ২০২২")


@pytest.mark.parametrize(
    "text",
    [
        "স্মারকের নির্দেশনামতে",
        "স্মারক যোগে সরকারি মঞ্জুরী",
        "পত্রের মাধ্যমে",
        "memory: 5",
        "স্মারক নম্বর জানাতে হবে",
    ],
)
def test_prose_is_no_memo_number(text):
    assert after_memo_label(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("তারিখ: ১৪ জুন ২০২২", "১৪ জুন ২০২২"),
        ("তারিখঃ", ""),
        ("তারিখ ১৪.০৬.২০২২", "১৪.০৬.২০২২"),
        ("Date: 14 June 2022", "14 June 2022"),
        ("তারিখের ৫৬.০০ সংখ্যক স্মারক", None),
        ("তারিখ হতে কার্যকর হবে", None),
    ],
)
def test_dates(text, date):
    assert after_date_label(text) == date


def test_a_number_with_points_begins_no_paragraph_and_no_recipient():
    assert not is_paragraph("৫৬.০৪.০০০০.০১০ সংখ্যক স্মারক")
    assert recipient("৫৬.০৪.০০০০.০১০ সংখ্যক স্মারক") is None
    assert is_paragraph("০২. দ্বিতীয়")


@pytest.mark.parametrize(
    ("text", "contact"),
    [("ফোন: ০২-৯৫৬", True), ("ফোন (অফিস)ঃ ৯৫৬", True),
     ("টেলিফোন ৯৫৬১৩১৫", True), ("ই-মেইল a@b.bd", True),
     ("টেলিফোন (৩২১১১২০) উপখাতের অর্থ", False), ("মোবাইল কোর্ট পরিচালনা", False)],
)  # fmt: skip
def test_contacts(text, contact):
    assert is_contact(text) is contact


def test_an_order_in_english():
    order = read(
        "Memo No: 56.04    Date: 14 June 2022\nSubject: Telephone (3211120)\n"
        "Sl\tDistrict\tOffice\tAmount\n1\tDhaka\tUpazila Office, Savar\t4000\n\t\tTotal\t4000\n"
    )
    assert order.memo.memo_number.text == "56.04"
    assert order.memo.date.text == "14 June 2022"
    assert order.memo.subject.text == "Telephone (3211120)"
    assert [h.code for h in order.table.heads] == ["3211120"]
    assert order.table.totals[0].value == "4000"


@pytest.mark.parametrize("heading", ["অনুলিপি সদয় অবগতির জন্য:", "সদয় অবগতি ও কার্যার্থে:", "Copy to:"])
def test_a_copy_part_without_a_memo_number_of_its_own(heading):
    text = (
        f"বিষয়: বরাদ্দ\n{ROWS}০২। আদেশ হলো।\nমোঃ করিম\nউপপরিচালক\n{heading}\n১) পরিচালক\n২) অফিস নথি\n"
    )
    memo = read(text).memo
    assert texts(memo.signatory) == ["মোঃ করিম", "উপপরিচালক"]
    assert memo.copy.heading.text == heading
    assert texts(memo.copy.recipients) == ["পরিচালক", "অফিস নথি"]


def test_no_copy_part_and_no_signature():
    memo = read(f"বিষয়: বরাদ্দ\n{ROWS}০২। আদেশ হলো।\n").memo
    assert memo.copy is None
    assert memo.signatory == ()


def test_numbers_in_cells_of_their_own():
    rows = (
        ("স্মারক নং- ৫৬.০৪", None, None, "তারিখ: ১৪ জুন ২০২২"),
        ("বিষয়: বরাদ্দ",),
        ("০২।", "আদেশ হলো।"),
        ("ক্রম", "জেলা", "কার্যালয়", "টাকা"),
        (1, "ঢাকা", "ক", 5),
        ("মোট", None, None, 5),
        ("স্মারক নং- ৫৬.০৪/১(২)",),
        (1, "পরিচালক"),
        (2, "অফিস নথি"),
    )
    memo = read_order(Grid(rows, tuple(range(1, 10)), "পাতা")).memo
    assert texts(memo.opening) == ["০২। আদেশ হলো।"]
    assert texts(memo.copy.recipients) == ["পরিচালক", "অফিস নথি"]
