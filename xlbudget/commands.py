"""What the buttons and the commands do, from values to values.

Each takes what stands on the sheets as an ``Order`` and returns findings or
plans; reading and painting belong to the outer rooms.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from xlbudget.budget.findings import Finding, errors
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.budget.rules.uncomputed import uncomputed_amounts, uncomputed_texts
from xlbudget.errors import Refused
from xlbudget.memo.compose import compose
from xlbudget.memo.final import finalised
from xlbudget.memo.layout import lay_out
from xlbudget.sheets.edits import CellEdit
from xlbudget.sheets.findings_sheet import finding_sheet, marks
from xlbudget.sheets.made_sheets import TITLES
from xlbudget.sheets.measure import Shaper
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.text import Text


class MemoForm(StrEnum):
    """What a memo's sheets may compute: sums; with the add-in the words too; nothing."""

    PLAIN = "plain"
    LIVE = "live"
    FINAL = "final"


_SHOWN = 5  # cells; who sees these will look for more
_UNKNOWN = Text(
    "{cells} ঘরের সূত্রের মান হিসাব করা নেই, তাই স্মারকে কী থাকবে তা জানা নেই; ফাইলটি এক্সেলে খুলে সংরক্ষণ করুন",
    "the formulas of {cells} were never computed, so nobody knows what the memo is to say;"
    " open the file in Excel and save it",
)


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
    titles: Mapping[str, str] = TITLES,
) -> MemoResult:
    """Compose an order's memo sheets; errors among its findings leave none unless ``force``.

    ``titles`` are the sheets' names by their roles (``MadeSheets.titles``).

    ``Refused``, forced or not, when a cell that the memo prints was never computed:
    nobody knows what it says, and its formula means something else on another sheet.
    """
    # A new memo is what mends a workbook that changed after its last one was final.
    findings = tuple(f for f in findings if f.code != "XB510")
    if errors(findings) and not force:
        return MemoResult(findings, ())
    unknown = [place for _, place, _ in uncomputed_texts(order)] + [*uncomputed_amounts(order)]
    if unknown:
        raise Refused(_UNKNOWN.filled(cells=", ".join(map(str, unknown[:_SHOWN]))))
    return MemoResult(findings, memo_sheets(order, house, shaper, form, titles))


def memo_sheets(
    order: Order,
    house: House,
    shaper: Shaper,
    form: MemoForm = MemoForm.PLAIN,
    titles: Mapping[str, str] = TITLES,
) -> tuple[SheetPlan, ...]:
    """Return the plans of an order's memo sheets."""
    live = form is MemoForm.LIVE
    sheets = lay_out(compose(order), house, shaper, order.settings.paper, live, titles)
    return finalised(sheets) if form is MemoForm.FINAL else sheets
