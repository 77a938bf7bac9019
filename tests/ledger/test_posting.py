"""What an order becomes in the register."""

from dataclasses import replace
from datetime import date

import pytest

from xlbudget.budget.cells import Entry
from xlbudget.budget.taka import read_amount
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.posting import memo_key, operation_of, posting_of


def first_amount(order, raw):
    """The order with another first cell of money."""
    first, *others = order.table.allocations
    first = replace(first, amounts=(read_amount(raw),))
    return replace(order, table=replace(order.table, allocations=(first, *others)))


def test_the_sample(sample_order):
    found = posting_of(sample_order)
    assert (found.memo_number, found.day) == ("56.04.0000.010.20.001.22.81", date(2022, 6, 14))
    assert found.sums == {"3211120": 62460700}
    assert (len(found.lines), found.lines[9].row) == (150, 10)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২০২২-৮১/১(৭)", "56.04.0000.010.20.001.22.81"),
        ("জেপ্রশি/ঢাকা/২০২২/১৭", "জেপ্রশি/ঢাকা/2022/17"),  # a form of the office's own
    ],
)
def test_memo_numbers_are_kept_in_one_form(text, key):
    assert memo_key(text) == key


@pytest.mark.parametrize("text", ["", "৫৬.০৪.০০০০.০১০.২০.০০১.২২.", "৫৬.০৪.___", "নথি", "৫৬……৭"])
def test_drafts_are_not_posted(text):
    with pytest.raises(NotPosted):
        memo_key(text)


def test_spacing_does_not_make_another_order(sample_order):
    first, *others = sample_order.table.allocations
    spaced = replace(first, office=f" {first.office}\u200b")
    table = replace(sample_order.table, allocations=(spaced, *others))
    moved = posting_of(replace(sample_order, table=table))
    assert moved.content_hash == posting_of(sample_order).content_hash
    other = posting_of(first_amount(sample_order, "৫"))
    assert other.content_hash != moved.content_hash


@pytest.mark.parametrize("raw", ["৬2৪", "-5", "0.001", True, float("inf")])
def test_an_amount_that_cannot_be_trusted_stops_the_order(sample_order, raw):
    with pytest.raises(NotPosted, match="row 1"):
        posting_of(first_amount(sample_order, raw))


def test_poisha_are_kept(sample_order):
    lines = posting_of(first_amount(sample_order, 4.35)).lines
    assert lines[0].poisha == 435
    assert len(posting_of(first_amount(sample_order, "-")).lines) == 149  # nil takes nothing


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("প্রাতিষ্ঠানিক কোড ১২৮০২০৩০০০০০০ হতে", "1280203000000"),
        ("কোড ১২৮০২০৩০০০০০০ ও ১২৮০২০৩০০০০০১", None),  # one of two is not guessed
        ("কোড ১২৮০২০৩০০০০০০১", None),
    ],
)
def test_operation_code(sample_order, said, code):
    memo = replace(sample_order.memo, opening=(Entry(said),))
    assert operation_of(replace(sample_order, memo=memo)) == code
