"""Paragraphs broken by hand or by an editor are whole again; lists and blocks are left alone."""

import textwrap

import pytest

from tests.reading.test_order_text import texts
from xlbudget.files.text_source import order_text_grid
from xlbudget.reading.order import read_order


def wrap(text: str, width: int) -> str:
    lines = []
    for line in text.replace("**", "").splitlines():
        prose = "\t" not in line and len(line) > width
        lines += textwrap.wrap(line, width, break_on_hyphens=False) if prose else [line]
    return "\n".join(lines)


@pytest.mark.parametrize("width", [60, 72, 90, 120])
def test_the_sample_reads_alike_however_it_is_wrapped(sample_text, sample_order, width):
    memo = read_order(order_text_grid(wrap(sample_text, width).encode())).memo
    due = sample_order.memo
    assert memo.subject.text == due.subject.text
    assert texts(memo.opening) == texts(due.opening)
    assert texts(memo.closing) == texts(due.closing)
    assert texts(memo.signatory) == texts(due.signatory)
    assert texts(memo.addressee) == texts(due.addressee)
    assert texts(memo.copy.recipients) == texts(due.copy.recipients)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("০২। দ্বিতীয় অনুচ্ছেদ", "a numbered paragraph"),
        ("কথায়ঃ এক টাকা", "the words"),
        ("ফোন: ০২-৯৫৬১৩১৫", "a telephone number"),
        ("বিষয়: বরাদ্দ", "a subject"),
        ("(১) পরিচালক", "the first recipient"),
    ],
)
def test_a_full_line_does_not_swallow_what_begins_anew(line, reason):
    full = "ক" * 20 + " " + "খ" * 59
    rows = order_text_grid(f"{full}\n{line}\n".encode()).rows
    assert rows[:2] == ((full,), (line,)), reason
