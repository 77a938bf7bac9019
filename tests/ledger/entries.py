"""Small values that the tests of the register are made from."""

from datetime import UTC, date, datetime

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger.entries import Account, Memo, Stamp
from xlbudget.ledger.kinds import Kind
from xlbudget.ledger.posting import Line, Posting
from xlbudget.ledger.sanctions import SanctionEntry, add_sanction

YEAR = FiscalYear(2021)
PHONE = Account(YEAR, "", "3211120")
STAMP = Stamp("rahima", datetime(2022, 6, 14, 9, 30, tzinfo=UTC), "order.xlsx")
DAY = date(2022, 6, 14)


def memo(number="sanction-1", day=date(2021, 7, 1)):
    return Memo(number, day)


def sanctioned(ledger, taka, account=PHONE, kind=Kind.ORIGINAL, number="sanction-1"):
    return add_sanction(ledger, SanctionEntry(account, kind, taka * 100, memo(number)), STAMP)


def posting(number="order-1", *taka, day=DAY, code="3211120", operation=None, office="কার্যালয়"):
    """An order of one row for each amount; its number is part of its offices' names."""
    lines = tuple(
        Line(i, "ঢাকা", f"{office} {number}", code, amount * 100) for i, amount in enumerate(taka, 1)
    )
    return Posting(number, day, lines, operation)
