"""All rules together: the real order, any rubbish, speed, and their manual pages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.budget.rules.build import row, table
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.findings import check
from xlbudget.budget.model import CopyPart, LegacyBlock, MemoText, Order, Sanction
from xlbudget.budget.rules import RULES
from xlbudget.budget.taka import read_amount


def test_the_real_order(sample_order):
    found = check(sample_order, RULES)
    assert sample_order.total == 624607
    assert [(f.code, f.severity, f.row, f.fix) for f in found] == [
        ("XB202", "warning", 10, None),
        ("XB205", "warning", 22, "উপজেলা কার্যালয়, চৌদ্দগ্রাম ,কুমিল্লা"),
        ("XB205", "warning", 25, "উপজেলা কার্যালয়, মাটিরাঙ্গা ,খাগড়াছড়ি"),
    ]


@pytest.mark.parametrize(
    ("at", "change", "codes"),
    [
        (0, {"district": "কিশোরগঞ্জজ"}, {"XB204"}),
        (0, {"office": "উপজেলা কার্যালয়, কুলিয়ারচ, কিশোরগঞ্জ"}, {"XB205"}),
        (0, {"office": "উপজেলা কার্যালয়, সাভার, কিশোরগঞ্জ"}, {"XB206"}),
        (0, {"district": "ঢাকা"}, {"XB207"}),
        (0, {"office": ""}, {"XB203"}),
        (4, {"serial": "৬"}, {"XB201"}),
        (0, {"amounts": (read_amount("৪০০o"),)}, {"XB101"}),
        (0, {"amounts": (read_amount("৪০০১"),)}, {"XB301", "XB303"}),
        (0, {"amounts": (read_amount("-"),)}, {"XB102", "XB301", "XB303"}),
    ],
)
def test_one_slip_in_the_real_order(sample_order, at, change, codes):
    rows = list(sample_order.table.allocations)
    rows[at] = replace(rows[at], **change)
    order = replace(sample_order, table=replace(sample_order.table, allocations=tuple(rows)))
    own = [f.code for f in check(order, RULES) if f.row not in (10, 22, 25)]
    assert set(own) == codes


CELL = st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20)


PARTS = (
    "০২। ", "চলতি ", "২০২১-২২", "২০২১-২৩", " অর্থ বছর", "১৪.০৬.২০২২", " তারিখের ", "সংখ্যক স্মারক",
    "কার্যালয় (", "১২৮০২০৩০০০০০", ")", "৩২১১১২০", "রম্ন", "টেলিফোন", " ", "৩১ জ্যৈষ্ঠ ১৪২৯",
)  # fmt: skip
SENTENCE = st.lists(st.sampled_from(PARTS) | st.text(max_size=5), max_size=8).map("".join)
FORMULA = st.text("SUM()D+:,$0129'[]! ", max_size=16) | st.just("SUM(D2:D3)+D3")


@given(
    cells=st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL), max_size=4),
    texts=st.lists(CELL | SENTENCE, min_size=8, max_size=8),
    formula=FORMULA,
    merged=st.text("AB:129", max_size=7),
)
def test_no_rule_ever_raises(cells, texts, formula, merged):
    rows = [row(a, serial=s, district=d, office=o, total=t) for a, s, d, o, t in cells]
    entries = [Entry(text, Place("আদেশ", "B2")) for text in texts]
    memo = MemoText(
        (),
        *entries[:4],
        tuple(entries[4:6]),
        entries[6],
        tuple(entries[7:]),
        copy=CopyPart(*entries[:3]),
    )
    totals = (Entry(texts[0], Place("বরাদ্দ", "D9"), formula),)
    made = replace(
        table(*rows, heads=(str(texts[1]),)),
        totals=totals,
        grand_total=totals[0],
        hidden_rows=frozenset({2, 3, 9}),
        merged=(merged, "B2:B3"),
    )
    amounts = read_amount(texts[0]), read_amount(texts[1])
    sanctions = (Sanction(entries[0], entries[1], *amounts),)
    legacy = (LegacyBlock(Place("বরাদ্দ", "C2"), 2, "Kvh©vjq", "কার্যালয়"),)
    numbers = {"56.04.0000.010.20.001.22.81": "-"}
    check(Order(made, memo, sanctions, (), legacy, {}, numbers), RULES)


def test_the_list():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_manual_page(rule):
    first = rule.manual.splitlines()[0]
    assert any("\u0980" <= letter <= "\u09ff" for letter in first)
    for word in ("Fires", "ilent", "Why", "Fix:"):
        assert word in rule.manual
