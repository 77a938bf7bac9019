"""Memo number, dates and subject in the tables without borders that offices align them with."""

import pytest

from tests.files.word_parts import HEADING, document, order_of, p, tbl, tc, tr
from tests.reading.test_order_text import texts

LIST = tbl(tr(*HEADING), tr("১", "ঢাকা", "ক", "৪০০০"))
RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
BANGLA, GREGORIAN = "৩১ জ্যৈষ্ঠ ১৪২৯", "১৪ জুন ২০২২"
NUMBER = "স্মারক নং- ৫৬.০৪.০০০০.০১০"


def lines(*texts: str) -> str:
    return tc("".join(map(p, texts)))


DATES = tbl(tr(tc("তারিখঃ", RESTART), BANGLA), tr(tc("", GOES_ON), GREGORIAN))
HEADS = {
    "two cells": tbl(tr(NUMBER, lines(f"তারিখঃ {BANGLA}", GREGORIAN))),
    "label of the dates in its own cell": tbl(tr(NUMBER, "তারিখঃ", lines(BANGLA, GREGORIAN))),
    "merged over the two dates": tbl(
        tr(tc(NUMBER, RESTART), tc("তারিখঃ", RESTART), BANGLA),
        tr(tc("", GOES_ON), tc("", GOES_ON), GREGORIAN),
    ),
    "a table of the dates": tbl(tr(NUMBER, tc(DATES + p("")))),
    "label, colon, value": tbl(
        tr("স্মারক নং", ":", "৫৬.০৪.০০০০.০১০"), tr("তারিখ", ":", f"{BANGLA} / {GREGORIAN}")
    ),
    "label and colon, value": tbl(
        tr("স্মারক নং:", "৫৬.০৪.০০০০.০১০"), tr("তারিখ:", f"{BANGLA} / {GREGORIAN}")
    ),
    "label, colon and value": tbl(
        tr("স্মারক নং", ": ৫৬.০৪.০০০০.০১০"), tr("তারিখ", f"ঃ {BANGLA} / {GREGORIAN}")
    ),
    "all in one row": tbl(tr("স্মারক নং", "৫৬.০৪.০০০০.০১০", "তারিখ", f"{BANGLA}/{GREGORIAN}")),
    "a rule between the dates": tbl(tr(NUMBER, "তারিখঃ", lines(BANGLA, "──────────", GREGORIAN))),
    "the label halfway between the dates": tbl(
        tr("", BANGLA), tr(NUMBER, "তারিখঃ ──────"), tr("", GREGORIAN)
    ),
    "tabs": p(f"{NUMBER}\tতারিখঃ {BANGLA}") + p(f"\t{GREGORIAN}"),
    "tabs and a line break": p(f"{NUMBER}\tতারিখঃ {BANGLA}\n\t{GREGORIAN}"),
}
SUBJECTS = {
    "a line": p("বিষয়ঃ টেলিফোন খাতে বরাদ্দ।"),
    "two cells": tbl(tr("বিষয়ঃ", "টেলিফোন খাতে বরাদ্দ।")),
    "three cells": tbl(tr("বিষয়", ":", "টেলিফোন খাতে বরাদ্দ।")),
    "colon with the text": tbl(tr("বিষয়", "ঃ টেলিফোন খাতে বরাদ্দ।")),
}


@pytest.mark.parametrize("head", HEADS)
def test_memo_number_and_dates(head):
    body = p("সমাজসেবা অধিদফতর") + HEADS[head] + SUBJECTS["a line"] + p("বরাদ্দ দেওয়া হলো।") + LIST
    memo = order_of(document(body)).memo
    assert (memo.memo_number.text, memo.bangla_date.text, memo.date.text) == (
        "৫৬.০৪.০০০০.০১০", BANGLA, GREGORIAN,
    )  # fmt: skip
    assert texts(memo.letterhead) == ["সমাজসেবা অধিদফতর"]
    assert texts(memo.opening) == ["বরাদ্দ দেওয়া হলো।"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subject_and_reference(subject):
    body = HEADS["tabs"] + SUBJECTS[subject] + tbl(tr("সূত্র", ":", "অর্থ বিভাগের পত্র।")) + LIST
    memo = order_of(document(body)).memo
    assert memo.subject.text == "টেলিফোন খাতে বরাদ্দ।"
    assert texts(memo.opening) == ["সূত্র: অর্থ বিভাগের পত্র।"]


def test_two_labels_side_by_side_stay_two():
    body = SUBJECTS["a line"] + LIST + p("প্রস্তুতকারীঃ\tঅনুমোদনকারীঃ")
    memo = order_of(document(body)).memo
    assert {*texts(memo.signatory), *texts(memo.co_signatory)} == {"প্রস্তুতকারীঃ", "অনুমোদনকারীঃ"}
