"""Posting an order into the register, from a file or from a workbook that is open."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xlbudget.cli import register_options as options

if TYPE_CHECKING:
    from xlbudget.budget.findings import Finding
    from xlbudget.budget.model import Order
    from xlbudget.ledger.post import Posted
    from xlbudget.ledger.posting import Posting


class Entry(NamedTuple):
    """What came of it: the findings, whose errors stop a posting, else the posting itself."""

    findings: "tuple[Finding, ...]"
    entered: "tuple[Posting, Posted] | None" = None


class Named(NamedTuple):
    """What a call names: register, operation code, file of settings; ``None`` where it does not."""

    ledger: str | None = None
    operation: str | None = None
    settings: Path | None = None


def post_order(order: "Order", book: Path, source: str, named: Named) -> Entry:
    """Post an order, unless its checks find an error; ``NotPosted`` when it cannot be.

    Beside ``book`` a register may stand; ``source`` is the file that the register keeps.
    """
    from xlbudget.budget.findings import errors
    from xlbudget.ledger.known import with_register
    from xlbudget.ledger.post import post
    from xlbudget.ledger.posting import posting_of
    from xlbudget.settings.checks import Checks

    operation = options.operation_code(named.operation)
    with options.register_at(named.ledger, book) as found:
        findings = Checks.of(named.settings).on(with_register(order, found, operation))
        if errors(findings):
            return Entry(findings)
        posting = posting_of(order, operation)
        return Entry(findings, (posting, post(found, posting, options.stamp(source))))
