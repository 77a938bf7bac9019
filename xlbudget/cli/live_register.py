"""The register handed to the buttons of an open workbook, as the commands use it."""

from pathlib import Path
from typing import TYPE_CHECKING

from xlbudget.bangla.counted import counted
from xlbudget.bangla.digits import to_bangla
from xlbudget.cli.posting import Named, post_order
from xlbudget.cli.register_options import as_known
from xlbudget.excel.register import Entered, Register, Stopped
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.budget.findings import Finding
    from xlbudget.budget.model import Order
    from xlbudget.ledger.balances import Balance

_SHOWN = 3  # accounts; more do not fit into a line
_STOPPED = Text(
    "ত্রুটি {count}টি, রেজিস্টারে ওঠেনি; প্রথমটি {code}: {message}",
    "not posted because of {count}; the first is {code}: {message}",
)
_POSTED = Text("রেজিস্টারে উঠল: {number}, {taka} টাকা; {left}", "posted: {number}, {taka} taka; {left}")
_LEFT = Text("{account}: অবশিষ্ট {left} টাকা", "{account}: {left} taka are left")
_MORE = Text("আরও {count}টি খাত", "{count}")


def live_register(
    ledger: str | None = None, operation: str | None = None, settings: Path | None = None
) -> Register:
    """Return the register that a call means: the named one, or the one that is found."""

    def known(order: "Order", book: Path) -> "Order":
        return as_known(order, ledger, book, operation)

    def post(order: "Order", book: Path, source: str) -> Entered:
        return _post(order, book, source, Named(ledger, operation, settings))

    return Register(known, post)


def _post(order: "Order", book: Path, source: str, named: Named) -> Entered:
    from xlbudget.ledger.entries import shown
    from xlbudget.ledger.failures import NotPosted

    try:
        entry = post_order(order, book, source, named)
    except NotPosted as refusal:
        raise Stopped(refusal.message) from refusal
    if entry.entered is None:
        raise Stopped(_stopped(entry.findings))
    posting, posted = entry.entered
    number = Text(to_bangla(posting.memo_number), posting.memo_number)
    taka = shown(sum(posting.sums.values()))
    told = _POSTED.filled(number=number, taka=taka, left=_lefts(posted.balances))
    return Entered(posting.memo_number, told)


def _stopped(findings: "tuple[Finding, ...]") -> Text:
    from xlbudget.budget.findings import Severity

    found = [finding for finding in findings if finding.severity is Severity.ERROR]
    count = counted(len(found), "error")
    return _STOPPED.filled(count=count, code=found[0].code, message=found[0].message)


def _lefts(balances: "tuple[Balance, ...]") -> Text:
    from xlbudget.ledger.entries import shown

    told = [_LEFT.filled(account=b.account.name, left=shown(b.left)) for b in balances[:_SHOWN]]
    more = len(balances) - _SHOWN
    if more > 0:
        told.append(_MORE.filled(count=counted(more, "more head")))
    return Text("; ".join(t.bn for t in told), "; ".join(t.en for t in told))
