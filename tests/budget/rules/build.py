"""Orders for the tests of rules, from plain rows."""

from dataclasses import replace
from itertools import zip_longest

from xlbudget.budget.cells import Entry, Place, Value
from xlbudget.budget.codes import find_codes
from xlbudget.budget.findings import Finding, check
from xlbudget.budget.model import Allocation, Captions, Columns, Head, MemoText, Order, Table
from xlbudget.budget.rules import RULES
from xlbudget.budget.taka import read_amount

OFFICE = "উপজেলা কার্যালয়, সাভার, ঢাকা"


def row(
    amount: Value = 4000,
    *more: Value,
    serial: Value = None,
    district: Value = "ঢাকা",
    office: Value = OFFICE,
    total: Value = None,
) -> Allocation:
    amounts = tuple(read_amount(value) for value in (amount, *more))
    row_total = None if total is None else read_amount(total)
    return Allocation(1, 1, serial, district, office, amounts, row_total)


def table(
    *rows: Allocation,
    heads: tuple[str, ...] = (),
    sheet: str | None = "বরাদ্দ",
    columns: Columns | None = None,
    caption: str = "কার্যালয়ের নাম",
    totals: tuple[Value, ...] = (),
) -> Table:
    """Serial, district, office in columns A, B, C; heads from D on; row 1 is the header."""
    width = max((len(r.amounts) for r in rows), default=1)
    named = zip_longest(range(width), heads, fillvalue="টেলিফোন (৩২১১১২০)")
    made = tuple(
        Head(header, header.split(" (")[0], next(iter(find_codes(header)), None), 4 + int(i))
        for i, header in named
    )
    return Table(
        heads=made,
        allocations=tuple(replace(r, row=i, at=i + 1) for i, r in enumerate(rows, 1)),
        columns=columns or Columns(1, 2, 3, 4 + width),
        captions=Captions(office=caption),
        sheet=sheet,
        header_at=1,
        totals=tuple(Entry(v, Place(sheet, "D99")) for v in totals),
    )


def found(code: str, order: Order | Table) -> tuple[Finding, ...]:
    """What the one rule says."""
    whole = Order(order) if isinstance(order, Table) else order
    return check(whole, [rule for rule in RULES if rule.code == code])


def with_memo(made: Table, **parts: str | MemoText | None) -> Order:
    """An order whose memo has these texts as entries."""
    entries = {k: Entry(v, Place(line=9)) if isinstance(v, str) else v for k, v in parts.items()}
    return Order(made, MemoText(**entries))
