"""How an order is checked: by the office's settings, less what the call leaves out."""

from dataclasses import dataclass, replace
from pathlib import Path

from xlbudget.budget.checking import check_order
from xlbudget.budget.findings import Finding
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.settings.settings_file import CheckSettings, check_settings, code_list, read_settings

CODES = frozenset(rule.code for rule in RULES)


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks as the settings and the call want them; ``file`` is what the call names."""

    settings: CheckSettings
    file: Path | None = None

    @classmethod
    def of(cls, settings: Path | None = None, ignore: list[str] | None = None) -> "Checks":
        """Read the settings; a code that no check has is ``Refused``."""
        found = check_settings(read_settings(settings), CODES)
        return cls(replace(found, ignore=found.ignore | code_list(ignore or (), CODES)), settings)

    def on(self, order: Order) -> tuple[Finding, ...]:
        """Return the findings on an order."""
        codes = {**self.settings.codes, **order.own_codes}
        order = replace(order, own_codes=codes) if codes else order
        return check_order(order, self.settings.ignore, self.settings.severities)


def named_codes(codes: list[str] | None) -> frozenset[str]:
    """Return the codes that a call names, each perhaps several between commas."""
    return code_list(codes or (), CODES)
