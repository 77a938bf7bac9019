"""What the buttons and the commands do, from values to values.

Each takes what stands on the sheets as an ``Order`` and returns findings or
plans; reading and painting belong to the outer rooms.
"""

from collections.abc import Collection
from dataclasses import dataclass

from xlbudget.budget.findings import Finding, Severity, check
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.memo.compose import compose
from xlbudget.memo.layout import lay_out
from xlbudget.sheets.measure import Shaper
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.styles import House


@dataclass(frozen=True, slots=True)
class MemoResult:
    """The findings on an order and, unless errors stop it, the plans of its memo sheets."""

    findings: tuple[Finding, ...]
    sheets: tuple[SheetPlan, ...]


def check_order(order: Order, ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return all findings on an order but those of the codes to ignore."""
    return check(order, RULES, ignore)


def make_memo(order: Order, house: House, shaper: Shaper, force: bool = False) -> MemoResult:
    """Check an order and compose its memo sheets; errors leave none unless ``force``."""
    findings = check_order(order)
    if errors(findings) and not force:
        return MemoResult(findings, ())
    return MemoResult(findings, memo_sheets(order, house, shaper))


def memo_sheets(order: Order, house: House, shaper: Shaper) -> tuple[SheetPlan, ...]:
    """Return the plans of an order's memo sheets."""
    return lay_out(compose(order), house, shaper)


def errors(findings: tuple[Finding, ...]) -> int:
    """Return how many of the findings are errors."""
    return sum(f.severity is Severity.ERROR for f in findings)
