"""An order as text: the sample as it stands, and the ways in which others differ from it."""

import time

import pytest

from xlbudget.files.text_source import order_text_grid
from xlbudget.reading.order import read_order


def read(text: str):
    return read_order(order_text_grid(text.encode()))


def texts(entries):
    return [entry.text for entry in entries]


ROWS = "ক্রম\tজেলা\tকার্যালয়ের নাম\tটাকা\n১\tঢাকা\tউপজেলা কার্যালয়, সাভার, ঢাকা\t৪০০০\n"


def test_the_sample_is_read_whole(sample_order):
    memo, table = sample_order.memo, sample_order.table
    assert len(table.allocations) == 150
    assert [str(total) for total in table.sums] == ["624607"]
    assert [(h.code, h.name, h.header) for h in table.heads] == [
        ("3211120", "টেলিফোন", "টেলিফোন (৩২১১১২০)")
    ]
    assert texts(table.totals) == ["৬২৪৬০৭"]
    assert memo.memo_number.text == "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"
    assert memo.bangla_date.text == "৩১ জ্যৈষ্ঠ ১৪২৯"
    assert memo.date.text == "১৪ জুন ২০২২"
    assert memo.subject.text.startswith("তথ্য ও যোগাযোগ")
    assert memo.subject.text.endswith("প্রসঙ্গে;")
    assert [text[:4] for text in texts(memo.opening)] == ["অর্থ", "০২। "]
    assert memo.words.text == "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)"
    assert [text[:3] for text in texts(memo.closing)] == ["০৩।", "০৪।"]
    assert texts(memo.signatory) == [
        "মোঃ রেজাউল মাকছুদ জাহেদী",
        "মহাপরিচালক (অতিরিক্ত দায়িত্ব)",
        "ফোন: +৮৮ ০২-৪১০২৪০৭২",
        "ফ্যাক্স: +৮৮ ০২-৫৫০০৬৮৮২",
        "ইমেইল: dg@doict.gov.bd",
    ]
    assert texts(memo.addressee) == ["উপজেলা হিসাবরক্ষণ কর্মকর্তা,", ".....।"]
    assert memo.copy.memo_number.text.endswith("/১(৭)")
    assert memo.copy.heading.text == "সদয় অবগতি ও কার্যার্থে প্রেরণ করা হল: (জ্যেষ্ঠতার ভিত্তিতে নয়)"
    assert len(memo.copy.recipients) == 7
    assert memo.copy.recipients[6].text == "অফিস নথি/মাস্টার ফাইল"
    assert texts(memo.copy.signatory) == ["মোঃ ফিরোজ সরকার", "উপ-পরিচালক"]


def test_handwriting_is_handed_back_by_name(sample_order):
    left_out = [(entry.text, entry.place.line) for entry in sample_order.left_out]
    assert left_out == [("R. Mahedi", 177), ("১৪-৬-২০২২", 179), ("RBK", 216), ("১৪-৬-২০২২", 218)]


def test_places_are_line_numbers_of_the_file(sample_order):
    allocation = sample_order.table.allocations[19]  # after the blank line of a page's end
    assert allocation.at == 36
    assert sample_order.table.place(allocation.at, 3).line == 36


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (lambda t: t.replace("\n", "\r\n"), "Windows line ends"),
        (lambda t: "\ufeff" + t, "a byte order mark"),
        (lambda t: t.replace("\u09af\u09bc", "\u09df"), "য় as one code point"),
        (lambda t: t.replace("২০\tরাজবাড়ী", HEADER + "\n২০\tরাজবাড়ী"), "heading on each page"),
        (lambda t: t.replace("ক্রম\tজেলা", "ক্রমিক নং\tজেলার নাম"), "other words in the heading"),
        (lambda t: t.replace("\t\t\t৬২৪৬০৭", "\t\tসর্বমোট =\t৬২৪৬০৭"), "a labelled total"),
        (
            lambda t: t.replace("১\tকিশোরগঞ্জ", "(১)\t(২)\t(৩)\t(৪)\n১\tকিশোরগঞ্জ", 1),
            "column numbers",
        ),
        (
            lambda t: t.replace("২২.৮১\n\nতারিখ:", "২২.৮১    তারিখ:", 1),
            "memo number and date on one line",
        ),
    ],
)
def test_lawful_variants_read_alike(sample_text, sample_order, changed, reason):
    order = read(changed(sample_text))
    assert len(order.table.allocations) == 150, reason
    assert order.total == sample_order.total
    assert len(order.table.totals) == 1
    assert order.memo.memo_number.text == sample_order.memo.memo_number.text
    assert order.memo.bangla_date.text == sample_order.memo.bangla_date.text
    assert order.memo.date.text == sample_order.memo.date.text
    assert len(order.memo.opening) == 2
    assert len(order.memo.copy.recipients) == 7


HEADER = "ক্রম\tজেলা\tউপজেলা কার্যালয়/ কার্যালয়ের নাম\tটেলিফোন (৩২১১১২০)"


def test_both_dates_on_one_line():
    order = read("স্মারক নং- ৫৬.০৪\nতারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯ বঙ্গাব্দ/১৪ জুন ২০২২ খ্রিঃ\nবিষয়: টাকা\n" + ROWS)
    assert order.memo.bangla_date.text == "৩১ জ্যৈষ্ঠ ১৪২৯ বঙ্গাব্দ"
    assert order.memo.date.text == "১৪ জুন ২০২২ খ্রিঃ"


def test_lines_above_the_memo_number_are_the_letterhead():
    order = read("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nঅধিদপ্তর\nস্মারক নম্বর: ৫৬.০৪\n" + ROWS)
    assert texts(order.memo.letterhead) == ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "অধিদপ্তর"]


def test_a_title_alone_makes_no_memo():
    order = read("টেলিফোন (৩২১১১২০) খাতের বরাদ্দ\n" + ROWS)
    assert order.memo is None
    assert order.table.heads[0].code == "3211120"  # the one code that the title names


def test_a_code_in_the_subject_belongs_to_a_lone_head_only():
    two = ROWS.replace("\tটাকা\n", "\tটেলিফোন\tডাক\n").replace("\t৪০০০", "\t৪০০০\t৫০০")
    order = read("বিষয়: টেলিফোন (৩২১১১২০) খাত\n" + two)
    assert [head.code for head in order.table.heads] == [None, None]


def test_a_signatory_without_telephone_ends_where_the_addressee_begins():
    text = f"বিষয়: বরাদ্দ\n{ROWS}মোঃ করিম\nউপপরিচালক\nজেলা হিসাবরক্ষণ কর্মকর্তা,\nঢাকা।\n"
    memo = read(text).memo
    assert texts(memo.signatory) == ["মোঃ করিম", "উপপরিচালক"]
    assert texts(memo.addressee) == ["জেলা হিসাবরক্ষণ কর্মকর্তা,", "ঢাকা।"]


@pytest.mark.parametrize("text", ["", "শুধু কথা\n", "ক্রম\tজেলা\tকার্যালয়\tটাকা\n"])
def test_without_rows_there_is_no_order(text):
    assert read(text) is None


def test_a_line_of_any_length_is_read_in_one_pass():
    text = f"তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯{'x' * 400_000}\nবিষয়: বরাদ্দ\n{ROWS}"
    begun = time.process_time()
    assert len(read(text).memo.bangla_date.text) > 400_000
    assert time.process_time() - begun < 5  # it took hours when the time grew by the square
