"""Posting an order and withdrawing it: one transaction each, all or nothing."""

from dataclasses import dataclass, replace
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.ledger import tables as t
from xlbudget.ledger.accounts import account_for
from xlbudget.ledger.balances import Balance, balances, standing
from xlbudget.ledger.entries import Memo, Stamp, lock, stamped
from xlbudget.ledger.failures import NotPosted
from xlbudget.ledger.limits import check_room
from xlbudget.ledger.posting import Posting
from xlbudget.ledger.store import Ledger
from xlbudget.text import Text

_NUMBER_USED = Text(
    "স্মারক নম্বর {number} আগেই রেজিস্টারে আছে ({day}, {source})",
    "memo number {number} is already in the register ({day}, {source})",
)
_SAME_CONTENT = Text(
    "একই তারিখে একই সারির আদেশ {number} নম্বরে আগেই রেজিস্টারে আছে",
    "an order of the same day and the same rows is in the register as {number}",
)
_MEANWHILE = Text("আদেশটি এইমাত্র আরেকজন রেজিস্টারে তুলেছেন", "somebody else has just posted this order")
_NOT_THERE = Text(
    "{number} নম্বরের কোনো বহাল আদেশ রেজিস্টারে নেই", "the register has no standing order {number}"
)


@dataclass(frozen=True, slots=True)
class Posted:
    """An order in the register: the number of its row, and the accounts as it left them."""

    number: int
    balances: tuple[Balance, ...]


def post(ledger: Ledger, posting: Posting, stamp: Stamp) -> Posted:
    """Post an order; ``NotPosted`` says why it cannot be, and then nothing has happened."""
    try:
        return ledger.write(lambda connection: _post(connection, posting, stamp))
    except IntegrityError as error:
        raise NotPosted(_MEANWHILE) from error


def withdraw(ledger: Ledger, number: str, memo: Memo, reason: str, stamp: Stamp) -> None:
    """Withdraw the standing order of memo number ``number``; its money is free again."""
    try:
        ledger.write(lambda connection: _withdraw(connection, number, memo, reason, stamp))
    except IntegrityError as error:
        raise NotPosted(_not_there(number)) from error


def _post(connection: Connection, posting: Posting, stamp: Stamp) -> Posted:
    year = FiscalYear.of(posting.day)
    accounts = {
        code: account_for(connection, year, posting.operation, code) for code in posting.sums
    }
    own = {accounts[code]: poisha for code, poisha in posting.sums.items()}
    lock(connection, set(own))
    turns = _turns(connection, posting)
    before = balances(connection, numbers=set(own))
    for balance in before:
        check_room(connection, balance, own[balance.number], posting.day)
    row = {"memo_number": posting.memo_number, "day": posting.day, **turns}
    row |= {"content_hash": posting.content_hash, **stamped(connection, stamp)}
    number = connection.execute(sa.insert(t.issued).returning(t.issued.c.id), row).scalar_one()
    charges = [{"issued_id": number, "account_id": a, "poisha": p} for a, p in own.items()]
    connection.execute(sa.insert(t.charge), charges)
    connection.execute(sa.insert(t.allocation), _rows(posting, number, accounts))
    after = (replace(b, charged=b.charged + own[b.number], orders=b.orders + 1) for b in before)
    return Posted(number, tuple(after))


def _rows(posting: Posting, number: int, accounts: dict[str, int]) -> list[dict[str, object]]:
    return [
        {
            "issued_id": number,
            "account_id": accounts[line.code],
            "row": line.row,
            "district": line.district,
            "office": line.office,
            "poisha": line.poisha,
        }
        for line in posting.lines
    ]


def _turns(connection: Connection, posting: Posting) -> dict[str, int]:
    """The turn of the number and of the content; ``NotPosted`` when one of them stands."""
    i = t.issued.c
    mine = sa.select(i.memo_number, i.day, i.source).where(standing())
    used = connection.execute(mine.where(i.memo_number == posting.memo_number)).first()
    if used:
        raise NotPosted(_used(*used))
    same = connection.execute(mine.where(i.content_hash == posting.content_hash)).first()
    if same:
        raise NotPosted(_SAME_CONTENT.filled(number=Text(to_bangla(same[0]), same[0])))
    count = sa.select(sa.func.count()).select_from(t.issued)
    numbers = connection.execute(count.where(i.memo_number == posting.memo_number)).scalar_one()
    contents = connection.execute(count.where(i.content_hash == posting.content_hash)).scalar_one()
    return {"number_turn": numbers, "content_turn": contents}


def _used(number: str, day: date, source: str) -> Text:
    return _NUMBER_USED.filled(
        number=Text(to_bangla(number), number),
        day=Text(to_bangla(day.isoformat()), day.isoformat()),
        source=source,
    )


def _withdraw(connection: Connection, number: str, memo: Memo, reason: str, stamp: Stamp) -> None:
    i = t.issued.c
    found = connection.execute(
        sa.select(i.id).where(i.memo_number == number, standing()).with_for_update()
    ).scalar()
    if found is None:
        raise NotPosted(_not_there(number))
    row = {"issued_id": found, "memo_number": memo.number, "day": memo.day, "reason": reason}
    connection.execute(sa.insert(t.withdrawal), row | stamped(connection, stamp))


def _not_there(number: str) -> Text:
    return _NOT_THERE.filled(number=Text(to_bangla(number), number))
