"""How many single faults of the real order the checks find, and how often they cry wolf."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from tests.mutation.book_faults import book_mutants
from tests.mutation.book_file import book_of, plan_of
from tests.mutation.faults import text_mutants
from tests.mutation.judge import Verdict, judge
from tests.mutation.lawful import Lawful, written_variants
from tests.mutation.lawful_files import file_variants
from tests.mutation.lawful_memos import memo_variants, sentences
from tests.mutation.lawful_offices import office_variants
from tests.mutation.lawful_tables import columns, heads, table_variants
from tests.mutation.order_text import Mutant
from tests.mutation.outside_faults import outside_mutants
from xlbudget.budget.findings import Finding, Hit, Rule, check
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.files.sources import read_source
from xlbudget.text import Text

pytestmark = pytest.mark.slow  # a thousand whole orders; tests/cases is the quick half

ELSEWHERE = {
    "XB307": "needs the register",
    "XB308": "needs the register",
    "XB505": "needs the register",
    "XB509": "about the office's own sentences",
    "XB510": "about a memo that was made final",
    "XB511": "about the office's settings",
}
"""Rules that no fault of the order alone can wake, each with the reason."""


@lru_cache(maxsize=1)
def mutants() -> tuple[Mutant, ...]:
    return (*text_mutants(), *book_mutants(), *outside_mutants())


@lru_cache(maxsize=1)
def lawful() -> tuple[Lawful, ...]:
    round_table = (*table_variants(), *office_variants(), *memo_variants())
    return (*written_variants(), *round_table, *file_variants())


def findings(mutant: Mutant, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    source, kind = mutant.source, ".xlsx"
    if isinstance(source, str):
        source, kind = source.encode(), ".txt"
    return check(read(source, kind), rules)


def read(data: bytes, kind: str) -> Order:
    return read_source(Path(f"order{kind}"), data).order


def said(order: Order) -> list[tuple[str, int | None]]:
    return sorted(((f.code, f.row) for f in check(order, RULES)), key=str)


def report(title: str, lines: Sequence[object]) -> str:
    return "\n".join((title, *(f"  {line}" for line in lines)))


def test_faults_are_found(capsys):
    verdicts = [judge(mutant, findings(mutant)) for mutant in mutants()]
    missed = [v for v in verdicts if v.missed]
    stray = [v for v in verdicts if v.stray]
    found, share = len(verdicts) - len(missed), 1 - len(missed) / len(verdicts)
    kinds = len({mutant.kind for mutant in mutants()})
    figure = (
        f"faults found with the right code and row: {found} of {len(verdicts)} = {share:.2%} "
        f"({kinds} kinds); with a false alarm beside: {len(stray)}"
    )
    with capsys.disabled():
        print(f"\n{figure}")
    assert share >= 0.99, report(figure, missed)
    assert not stray, report(figure, stray)


def test_lawful_orders_stay_silent(capsys):
    alarms = list(filter(None, map(false_alarm, lawful())))
    figure = f"false alarms on lawful variants: {len(alarms)} of {len(lawful())}"
    with capsys.disabled():
        print(f"\n{figure}")
    assert not alarms, report(figure, alarms)


def test_lawful_orders_stay_silent_as_workbooks(capsys):
    alarms, made = [], set()
    # Those that a workbook could come to hold otherwise; all of them would take too long.
    for variant in (*columns(), *heads(), *sentences(), *tuple(office_variants())[::3]):
        plan = plan_of(read(variant.data, variant.suffix))
        if plan in made:  # variants that only look different come to the same workbook
            continue
        made.add(plan)
        again = read(book_of(plan).changed({}), ".xlsx")
        if (said(again), again.total) != (sorted(variant.found, key=str), variant.total):
            alarms.append(f"{variant}: {said(again)}")
    figure = f"false alarms on workbooks of lawful variants: {len(alarms)} of {len(made)}"
    with capsys.disabled():
        print(f"\n{figure}")
    assert not alarms, report(figure, alarms)


def false_alarm(variant: Lawful) -> str | None:
    """What is wrong with what was read or found, ``None`` when nothing is."""
    order = read(variant.data, variant.suffix)
    table = order.table
    if (len(table.allocations), order.total) != (150, variant.total) or not table.totals:
        return f"{variant}: {len(table.allocations)} rows, sum {order.total}, stated {table.totals}"
    found = said(order)
    return None if found == sorted(variant.found, key=str) else f"{variant}: {found}"


def test_there_are_enough_and_all_different():
    assert len(mutants()) >= 500
    assert len({mutant.source for mutant in mutants()}) == len(mutants())
    assert len(lawful()) >= 60
    assert len({variant.data for variant in lawful()}) == len(lawful())


def test_mutants_are_the_same_on_every_run():
    assert tuple(text_mutants()) == tuple(m for m in mutants() if isinstance(m.source, str))


def test_every_rule_has_its_faults():
    due = {expected.code for mutant in mutants() for expected in mutant.due}
    assert due | set(ELSEWHERE) == {rule.code for rule in RULES} | set(ELSEWHERE)


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.code not in ELSEWHERE], ids=lambda r: r.code
)
def test_the_judge_notices_a_rule_that_is_lost_or_cries_wolf(rule):
    mutant = next(m for m in mutants() if any(due.code == rule.code for due in m.due))
    without = [other for other in RULES if other is not rule]
    assert judge(mutant, findings(mutant, without)).missed

    def wolf(order: Order):
        yield from rule.find(order)
        place = order.table.place(order.table.allocations[4].at, 1)
        yield Hit(place, Text("বাঘ", "wolf"), 5)

    verdict: Verdict = judge(mutant, findings(mutant, [*without, replace(rule, find=wolf)]))
    assert [f.message.en for f in verdict.stray] == ["wolf"]
