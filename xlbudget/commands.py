"""What the buttons and the commands do, from values to values.

Each takes what stands on the sheets as an ``Order`` and returns findings or
plans; reading and painting belong to the outer rooms.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from xlbudget.budget.findings import Finding, Severity, check
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.memo.compose import compose
from xlbudget.memo.final import finalised
from xlbudget.memo.layout import lay_out
from xlbudget.sheets.edits import CellEdit
from xlbudget.sheets.findings_sheet import finding_sheet, marks
from xlbudget.sheets.measure import Shaper
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.styles import House


class MemoForm(StrEnum):
    """What a memo's sheets may compute: sums; with the add-in the words too; nothing."""

    PLAIN = "plain"
    LIVE = "live"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class MemoResult:
    """The findings on an order and, unless errors stop it, the plans of its memo sheets."""

    findings: tuple[Finding, ...]
    sheets: tuple[SheetPlan, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """The sheet যাচাই, and the marks on the cells that findings are about."""

    sheet: SheetPlan
    marks: tuple[CellEdit, ...]


def check_order(
    order: Order,
    ignore: Collection[str] = (),
    severities: Mapping[str, Severity] | None = None,
) -> tuple[Finding, ...]:
    """Return all findings on an order but those of the codes to ignore.

    ``severities`` are the office's own, by code.
    """
    return check(order, RULES, ignore, severities)


def mark_findings(findings: tuple[Finding, ...], house: House) -> Marking:
    """Return what a workbook shows of its findings: their sheet, and a mark on each cell."""
    titles = {rule.code: rule.title for rule in RULES}
    return Marking(finding_sheet(findings, titles, house), marks(findings))


def make_memo(
    order: Order,
    findings: tuple[Finding, ...],
    house: House,
    shaper: Shaper,
    force: bool = False,
    form: MemoForm = MemoForm.PLAIN,
) -> MemoResult:
    """Compose an order's memo sheets; errors among its findings leave none unless ``force``."""
    # A new memo is what mends a workbook that changed after its last one was final.
    findings = tuple(f for f in findings if f.code != "XB510")
    if errors(findings) and not force:
        return MemoResult(findings, ())
    return MemoResult(findings, memo_sheets(order, house, shaper, form))


def memo_sheets(
    order: Order, house: House, shaper: Shaper, form: MemoForm = MemoForm.PLAIN
) -> tuple[SheetPlan, ...]:
    """Return the plans of an order's memo sheets."""
    live = form is MemoForm.LIVE
    sheets = lay_out(compose(order), house, shaper, order.settings.paper, live)
    return finalised(sheets) if form is MemoForm.FINAL else sheets


def errors(findings: tuple[Finding, ...]) -> int:
    """Return how many of the findings are errors."""
    return sum(f.severity is Severity.ERROR for f in findings)
