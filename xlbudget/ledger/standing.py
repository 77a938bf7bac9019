"""The orders that stand in the register, as they were posted."""

from collections.abc import Iterator
from itertools import groupby

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger import tables as t
from xlbudget.ledger.posting import Line, Posting


def standing_orders(connection: Connection, year: FiscalYear | None = None) -> Iterator[Posting]:
    """Yield the standing orders, of a year when it is given, in the order of their posting."""
    i, a, x = t.issued.c, t.account.c, t.allocation.c
    gone = sa.exists().where(t.withdrawal.c.issued_id == i.id)
    query = (
        sa.select(
            i.id, i.memo_number, i.day, x.row, x.district, x.office, a.economic_code, x.poisha
        )
        .select_from(t.allocation.join(t.issued).join(t.account, x.account_id == a.id))
        .where(~gone)
        .order_by(i.id, x.id)
    )
    if year is not None:
        query = query.where(i.day.between(year.first, year.last))
    rows = connection.execution_options(yield_per=5_000).execute(query)
    for (_, number, day), lines in groupby(rows, key=lambda row: tuple(row[:3])):
        yield Posting(number, day, tuple(Line(*line[3:]) for line in lines))
