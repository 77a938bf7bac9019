"""Memo number and dates as offices set them, each read to the same three values."""

from pathlib import Path

import pytest

from xlbudget.budget.findings import check
from xlbudget.budget.rules import RULES
from xlbudget.files.sources import open_source
from xlbudget.files.text_source import order_text_grid
from xlbudget.reading.memo_lines import after_memo_label, is_rule, opens_copy, split_head
from xlbudget.reading.order import read_order

INPUTS = Path(__file__).parents[1] / "inputs" / "reading"
NUMBER = "৫৬.০৪.০০০০.০১০.২০.০০১.২১.৬৮৮"
BANGLA, DATE = "২৩ আষাঢ় ১৪২৮", "০৭ জুলাই ২০২১"
BODY = """\
বিষয়: টেলিফোন (৩২১১১২০) খাতের অর্থ বরাদ্দ
নিম্নে বর্ণিত কার্যালয়ের অনুকূলে ২০২১-২২ অর্থ বছরের অর্থ বরাদ্দ প্রদান করা হলো, যথাযথ বিধি মেনে।
ক্রম\tজেলা\tকার্যালয়ের নাম\tটেলিফোন (৩২১১১২০)
১\tঢাকা\tউপজেলা কার্যালয়, সাভার, ঢাকা\t৪০০০
মোট\t\t\t৪০০০
কথায়: (চার হাজার টাকা)
০২। বিধি মেনে ব্যয় করতে হবে।
মোঃ ক খ গ
উপ-পরিচালক
"""


def read(head, tail=""):
    return read_order(order_text_grid(f"{head}\n{BODY}{tail}".encode()))


def found(memo):
    return [e.text if e else None for e in (memo.memo_number, memo.bangla_date, memo.date)]


@pytest.mark.parametrize("name", ["m4-rule.txt", "m10-rule-under.txt", "m7-no-tab.txt"])
def test_the_reported_files(name):
    assert not check(open_source(INPUTS / name).order, RULES)


@pytest.mark.parametrize(
    "head",
    [
        f"স্মারক নম্বর: {NUMBER}\nতারিখ: {BANGLA}\n--------------\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতারিখ: {BANGLA}\n______________\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতারিখ: {BANGLA}\n–––––––\n{DATE}\n———————",
        f"স্মারক নম্বর: {NUMBER}\n{BANGLA}\nতারিখ: ----------\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\n{BANGLA}\nতারিখঃ\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতারিখ:\n{BANGLA}\n-----\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\n{BANGLA}\n-----\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\n{BANGLA}\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতারিখঃ {BANGLA} / {DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতারিখঃ {BANGLA} ------- {DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতারিখঃ {BANGLA} ({DATE})",
        f"স্মারক নম্বর: {NUMBER}\nতারিখ: {BANGLA}\nতারিখ: {DATE}",
        f"স্মারক নম্বর: {NUMBER}\nবাংলা তারিখ: {BANGLA}\nইংরেজি তারিখ: {DATE}",
        f"স্মারক নম্বর: {NUMBER}   তারিখ: {BANGLA}/{DATE}",
        f"স্মারক নম্বর: {NUMBER}   {BANGLA}\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\tতারিখ: {BANGLA}\n\t\t{DATE}",
        f"তারিখ: {BANGLA} / {DATE}\nস্মারক নম্বর: {NUMBER}",
        f"তারিখ: {BANGLA} / {DATE}   স্মারক নং- {NUMBER}",
        f"তারিখ: {BANGLA} / {DATE} নং- {NUMBER}",
        f"স্মারক নম্বর:\n{NUMBER}\nতারিখ: {BANGLA}\n{DATE}",
        f"নং- {NUMBER}\nতারিখ: {BANGLA}\n{DATE}",
        f"নং- {NUMBER} তারিখ: {BANGLA}\n{DATE}",
        f"নং: {NUMBER}   {BANGLA}\n{DATE}",
        f"নম্বর-{NUMBER}\nতারিখ: {BANGLA}\n{DATE}",
        f"Memo No. {NUMBER}\nDate: {BANGLA}\n{DATE}",
        f"No. {NUMBER}\nDate: {BANGLA} / {DATE}",
        f"{NUMBER}\nতারিখ: {BANGLA}\n{DATE}",
        f"স্মারক নম্বর: {NUMBER}\nঢাকা, তারিখ: {BANGLA} / {DATE}",
        f"স্মারক নম্বর: {NUMBER}\nতাং- {BANGLA}\n{DATE}",
    ],
)
def test_every_way_to_set_number_and_dates(head):
    order = read(f"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nঅধিদপ্তর\n{head}")
    assert found(order.memo) == [NUMBER, BANGLA, DATE]
    assert not check(order, RULES, ignore=("XB208",))
    assert [e.text for e in order.memo.letterhead] == ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "অধিদপ্তর"]


def test_the_copy_part_is_read_like_the_head():
    dates = f"তারিখ: {BANGLA}\n--------\n{DATE}"
    copy = f"নং- {NUMBER}/১(২)\n{dates}\nসদয় অবগতির জন্য:\n১) সচিব\n২) অফিস নথি\n"
    memo = read(f"নং- {NUMBER}\n{dates}", copy).memo
    part = memo.copy
    assert [e.text for e in (part.memo_number, part.bangla_date, part.date)] == [
        f"{NUMBER}/১(২)", BANGLA, DATE,
    ]  # fmt: skip
    assert [e.text for e in part.recipients] == ["সচিব", "অফিস নথি"]
    assert [e.text for e in memo.signatory] == ["মোঃ ক খ গ", "উপ-পরিচালক"]


@pytest.mark.parametrize(
    "text",
    [
        f"নং-{NUMBER} সংখ্যক স্মারকে বরাদ্দ দেওয়া হয়েছে",
        "নং ১ হতে ৫",
        "নং- ৫৬",
        "নম্বর: ০১৭১২.৩৪৫৬৭৮",
        "No. of offices: 5",
    ],
)
def test_other_numbers_are_no_memo_number(text):
    assert after_memo_label(text) is None
    assert not opens_copy(text)


@pytest.mark.parametrize(
    "text",
    [
        f"সূত্র: অর্থ বিভাগের স্মারক নং {NUMBER}, তারিখ: {DATE}",
        "তারিখ: ১৪ জুন ২০২২ হতে কার্যকর হবে।",
        "১৪ জুন ২০২২ তারিখের সভার সিদ্ধান্ত মোতাবেক",
        f"স্মারক নং {NUMBER}",
    ],
)
def test_a_line_with_one_of_them_is_not_split(text):
    assert split_head(text) == (text,)


def test_a_date_that_cannot_be_read_is_kept_for_the_check():
    memo = read(f"স্মারক নম্বর: {NUMBER}\nতারিখ: ৩৪ আষাঢ় ১৪২৮\n-------\n{DATE}").memo
    assert found(memo) == [NUMBER, "৩৪ আষাঢ় ১৪২৮", DATE]


def test_a_rule_elsewhere_is_kept():
    memo = read(f"স্মারক নম্বর: {NUMBER}\nতারিখ: {BANGLA}\n{DATE}\n-----------").memo
    assert memo.opening[0].text == "-----------"
    assert is_rule("* * *")
    assert not is_rule("- ক -")
