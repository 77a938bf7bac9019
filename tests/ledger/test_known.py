"""What check says of an order is what the register would refuse it for, on both databases."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.budget.rules.build import row, table
from tests.ledger.entries import PHONE, STAMP, YEAR, memo, sanctioned
from xlbudget.budget.cells import Entry
from xlbudget.budget.findings import check
from xlbudget.budget.model import MemoText, Order
from xlbudget.budget.rules import RULES
from xlbudget.budget.totals import totals
from xlbudget.ledger.entries import Account
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.kinds import Kind
from xlbudget.ledger.known import with_register
from xlbudget.ledger.post import post
from xlbudget.ledger.posting import posting_of
from xlbudget.ledger.sanctions import Cap, SanctionEntry, add_cap, add_release, add_sanction

BUDGET = {"XB304", "XB307", "XB308"}
FIRST = YEAR.first
JANUARY, JUNE = date(2022, 1, 1), date(2022, 6, 14)


def order(number, day, taka):
    """An order of one row, with these amounts by code; its number is its office's."""
    heads = tuple(f"খাত ({code})" for code in taka)
    texts = MemoText(memo_number=Entry(number), date=Entry(day.isoformat()))
    return Order(table(row(*taka.values(), office=f"কার্যালয় {number}"), heads=heads), texts)


def said(ledger, made):
    """The findings about the budget."""
    return [f for f in check(with_register(made, ledger), RULES) if f.code in BUDGET]


def refused(ledger, made):
    try:
        post(ledger, posting_of(made), STAMP)
    except NotPosted as refusal:
        return refusal.message
    return None


def test_the_same_sentence(ledger):
    """The register names the account, check the head; the rest is word for word the same."""
    sanctioned(ledger, 1000)
    add_release(ledger, PHONE, 4, 60000, memo("release"), STAMP)
    add_cap(ledger, Cap("3211", 5000, JANUARY, JUNE, memo("পরিপত্র-{৯}")), STAMP)
    for day, taka in ((JANUARY, 1001), (date(2022, 6, 15), 601), (JUNE, 501)):
        made = order("1", day, {"3211120": Decimal(taka)})
        first, message = said(ledger, made)[0].message, refused(ledger, made)
        for ours, theirs in ((first.bn, message.bn), (first.en, message.en)):
            assert ours.partition(": ")[2] == theirs.partition(": ")[2]


def test_an_order_in_the_register_is_not_held_against_itself(ledger):
    sanctioned(ledger, 1000)
    made = order("1", JUNE, {"3211120": Decimal(600)})
    assert refused(ledger, made) is None
    add_release(ledger, PHONE, 1, 100, memo("release"), STAMP)
    add_cap(ledger, Cap("3", 1, JUNE, JUNE, memo("circular")), STAMP)
    assert said(ledger, made) == []
    known = with_register(made, ledger)
    (bounds,) = known.limits.values()
    assert {bound.before for bound in (*bounds.releases, *bounds.caps)} == {0}
    (head,) = totals(known).heads
    assert (head.allotted_before, head.released, head.cap) == (0, 1, Decimal("0.1"))
    other = order("2", JUNE, {"3211120": Decimal(600)})
    assert [f.code for f in said(ledger, other)] == ["XB304", "XB307", "XB308"]


def test_a_head_without_money_needs_no_account(ledger):
    for operation in ("1280203000000", "1280203000001"):
        sanctioned(ledger, 1000, Account(YEAR, operation, "3211119"))
    sanctioned(ledger, 1000)
    made = order("1", JUNE, {"3211120": Decimal(5), "3211119": None})
    assert said(ledger, made) == []
    assert refused(ledger, made) is None
    with pytest.raises(NotPosted, match="several operation codes"):
        said(ledger, order("2", JUNE, {"3211119": Decimal(5)}))


poisha = st.integers(0, 3000)
days = st.integers(0, 364).map(lambda n: FIRST + timedelta(n))
entries = st.one_of(
    st.tuples(st.just("order"), days, poisha, poisha),
    st.tuples(st.just("release"), st.integers(0, 1), st.integers(1, 4), st.integers(1, 3000)),
    st.tuples(st.just("cap"), st.integers(5, 7), st.integers(0, 10000), days, days),
)
NUMBERS = count()


@settings(
    max_examples=40,
    deadline=None,
    # Every example has heads of its own: one register serves them all.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.integers(1, 9000), min_size=2, max_size=2), st.lists(entries, max_size=12))
def test_check_says_what_the_register_refuses(ledger, sanctions, drawn):
    example = next(NUMBERS)
    codes = [f"3{example:05}{i}" for i in range(2)]
    for code, amount in zip(codes, sanctions, strict=True):
        paper = memo(f"sanction-{code}")
        entry = SanctionEntry(Account(YEAR, "", code), Kind.ORIGINAL, amount, paper)
        add_sanction(ledger, entry, STAMP)
    posted = []
    for n, (kind, *drawn_values) in enumerate(drawn):
        paper = memo(f"{example}-{n}")
        if kind == "release":
            head, quarter, amount = drawn_values
            add_release(ledger, Account(YEAR, "", codes[head]), quarter, amount, paper, STAMP)
        elif kind == "cap":
            length, points, *span = drawn_values
            add_cap(ledger, Cap(codes[1][:length], points, *sorted(span), paper), STAMP)
        elif any(drawn_values[1:]):
            day, *amounts = drawn_values
            taka = [Decimal(p).scaleb(-2) for p in amounts]
            made = order(f"{example}-{n}", day, dict(zip(codes, taka, strict=True)))
            findings = said(ledger, made)
            assert bool(findings) == (refused(ledger, made) is not None)
            if not findings:
                posted.append(made)
    for made in posted:
        assert said(ledger, made) == []
