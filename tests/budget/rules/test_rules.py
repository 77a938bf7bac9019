"""All rules together: the real order, any rubbish, speed, and their manual pages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.budget.rules.build import row, table
from xlbudget.budget.cells import Entry
from xlbudget.budget.findings import check
from xlbudget.budget.model import CopyPart, MemoText, Order
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


@given(
    cells=st.lists(st.tuples(CELL, CELL, CELL, CELL), max_size=4),
    texts=st.lists(CELL, min_size=4, max_size=4),
)
def test_no_rule_ever_raises(cells, texts):
    rows = [row(a, serial=s, district=d, office=o) for a, s, d, o in cells]
    entries = [Entry(text) for text in texts]
    copy = CopyPart(*entries[:3])
    memo = MemoText((), *entries[:3], words=entries[3], copy=copy)
    check(Order(table(*rows, totals=(texts[0],)), memo), RULES)


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
