"""Finding the account that an order's head is charged to, and opening new ones."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger import tables as t
from xlbudget.ledger.entries import Account, Stamp, account_number, stamped
from xlbudget.ledger.failures import NotPosted
from xlbudget.text import Text

_NO_SANCTION = Text("{account}: রেজিস্টারে কোনো মঞ্জুরি নেই", "{account}: the register has no sanction")
_SEVERAL = Text(
    "{account}: একাধিক প্রাতিষ্ঠানিক কোডে মঞ্জুরি আছে ({codes}); কোনটি, তা --operation দিয়ে বলুন",
    "{account}: sanctioned under several operation codes ({codes}); name one with --operation",
)


def account_for(connection: Connection, year: FiscalYear, operation: str | None, code: str) -> int:
    """Return the number of the account that a head of an order is charged to.

    With an operation code that account, else the office's account without one.
    Without a code the only account there is; ``NotPosted`` when there are several.
    """
    a = t.account.c
    query = sa.select(a.operation_code, a.id).where(
        a.fiscal_year == year.start, a.economic_code == code
    )
    found: dict[str, int] = {row[0]: row[1] for row in connection.execute(query)}
    if operation is not None:
        found = {key: found[key] for key in (operation, "") if key in found}
        found = dict(list(found.items())[:1])
    name = Account(year, operation or "", code).name
    if not found:
        raise NotPosted(_NO_SANCTION.filled(account=name))
    if len(found) > 1:
        codes = ", ".join(sorted(key or "—" for key in found))
        raise NotPosted(_SEVERAL.filled(account=name, codes=Text(to_bangla(codes), codes)))
    (number,) = found.values()
    return number


def opened_account(connection: Connection, account: Account, stamp: Stamp) -> int:
    """Return the number of an account, opening it when the register has none yet."""
    number = account_number(connection, account)
    if number is not None:
        return number
    row = {
        "fiscal_year": account.fiscal_year.start,
        "operation_code": account.operation,
        "economic_code": account.economic,
    } | stamped(connection, stamp)
    try:
        with connection.begin_nested():
            statement = sa.insert(t.account).returning(t.account.c.id)
            return int(connection.execute(statement, row).scalar_one())
    except IntegrityError:  # another accountant opened it in this moment
        number = account_number(connection, account)
        if number is None:
            raise
        return number
