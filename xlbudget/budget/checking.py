"""All checks on one order."""

from collections.abc import Collection, Mapping

from xlbudget.budget.findings import Finding, Severity, check
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES


def check_order(
    order: Order,
    ignore: Collection[str] = (),
    severities: Mapping[str, Severity] | None = None,
) -> tuple[Finding, ...]:
    """Return all findings on an order but those of the codes to ignore.

    ``severities`` are the office's own, by code.
    """
    return check(order, RULES, ignore, severities)
