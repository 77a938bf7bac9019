from decimal import Decimal

import pytest

from tests.budget.rules.build import found, row, table, with_memo
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.model import Order

ROWS = (row(624000), row("৬০৭"))
RIGHT = "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"


@pytest.mark.parametrize("stated", [624608, "৬২৪৬০৮", 0, "৬2৪৬০৭", "মোট"])
def test_xb301_fires(stated):
    (hit,) = found("XB301", table(*ROWS, totals=(stated,)))
    assert (hit.fix, hit.place.cell, hit.row) == (624607, "D99", None)


def test_xb301_names_the_head_that_is_off():
    made = table(row(1, Decimal("2.5")), totals=(1, 2), heads=("টেলিফোন", "ডাক (৩২১১১১৯)"))
    (hit,) = found("XB301", made)
    assert hit.fix == Decimal("2.5")
    assert "ডাক" in hit.message.bn


@pytest.mark.parametrize(
    ("rows", "totals"),
    [
        (ROWS, (624607,)),
        (ROWS, ("৬,২৪,৬০৭/-",)),
        (ROWS, ()),  # nothing stated
        (ROWS, (None,)),
        (ROWS, (ErrorValue("#REF!"),)),  # XB107
        ((*ROWS, row("৬2৪")), (625231,)),  # the sum is not known: XB101
    ],
)
def test_xb301_silent(rows, totals):
    assert found("XB301", table(*rows, totals=totals)) == ()


@pytest.mark.parametrize(
    ("words", "fix"),
    [
        ("কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত আট টাকা)", f"কথায়ঃ ({RIGHT})"),
        ("কথায়: ছয় লক্ষ টাকা মাত্র।", f"কথায়: {RIGHT} মাত্র।"),
        ("(ছয় লক্ষ টাকা)", f"({RIGHT})"),
        ("ছয় লক্ষ টাকা", RIGHT),
        ("কথায়ঃ (ছয় লকখ টাকা)", f"কথায়ঃ ({RIGHT})"),  # cannot be read
        ("কথায়ঃ (পাঁচ হাজার দুই লক্ষ টাকা)", f"কথায়ঃ ({RIGHT})"),
        ("কথায়ঃ ()", RIGHT),
    ],
)
def test_xb303_fires(words, fix):
    (hit,) = found("XB303", with_memo(table(*ROWS), words=words))
    assert hit.fix == fix
    assert RIGHT in hit.message.bn


@pytest.mark.parametrize(
    "words",
    [
        f"কথায়ঃ ({RIGHT})",
        f"কথায় : {RIGHT} মাত্র ।",
        "(কথায়: ছয় লাখ চব্বিশ হাজার ছয় শত সাত টাকা)",
        f"সর্বমোট কথা\u09df: {RIGHT}",  # য় as one code point
        "",  # XB508
        None,
    ],
)
def test_xb303_silent(words):
    assert found("XB303", with_memo(table(*ROWS), words=words)) == ()


def test_xb303_silent_while_the_sum_is_unknown():
    assert found("XB303", with_memo(table(*ROWS, row("৬2৪")), words="কথায়ঃ (এক টাকা)")) == ()


def test_xb303_silent_on_a_bare_table():
    assert found("XB303", Order(table(*ROWS))) == ()


def test_totals_too_large_for_words_or_commas():
    made = table(row(999999999999999), row(2), totals=(1,))
    assert [hit.fix for hit in found("XB301", made)] == [10**15 + 1]
    assert found("XB303", with_memo(made, words="এক টাকা")) == ()
