"""Totals of one order: by head against the sanction and its limits, and by district.

All amounts are in taka.  Amounts that cannot be read count for nothing here;
the checks report them.
"""

from dataclasses import dataclass
from decimal import Decimal

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.codes import find_codes
from xlbudget.budget.limits import Limits
from xlbudget.budget.model import Head, Order, Sanction


@dataclass(frozen=True, slots=True)
class HeadTotal:
    """One head: what this order allots; with a sanction, what it leaves.

    ``released`` is what the register set free up to the order's quarter, ``cap``
    the lowest that a circular allows on the order's day; both for all orders.
    """

    head: Head
    total: Decimal
    sanctioned: Decimal | None = None
    allotted_before: Decimal | None = None
    released: Decimal | None = None
    cap: Decimal | None = None

    @property
    def balance(self) -> Decimal | None:
        """Sanctioned less allotted before less this order; below zero is over the budget."""
        if self.sanctioned is None:
            return None
        return self.sanctioned - (self.allotted_before or Decimal(0)) - self.total


@dataclass(frozen=True, slots=True)
class DistrictTotal:
    """One district as the order first writes it: its rows and the sum of each head."""

    name: str
    rows: int
    sums: tuple[Decimal, ...]

    @property
    def total(self) -> Decimal:
        """The sum over all heads."""
        return sum(self.sums, Decimal(0))


@dataclass(frozen=True, slots=True)
class Totals:
    """An order's totals; districts are in the order's own sequence.

    ``in_doubt`` says that the order may hold more, or other, allocations.
    """

    heads: tuple[HeadTotal, ...]
    districts: tuple[DistrictTotal, ...]
    total: Decimal
    in_doubt: bool = False


def totals(order: Order) -> Totals:
    """Return the totals of an order."""
    heads = tuple(
        _head_total(head, total, order)
        for head, total in zip(order.table.heads, order.table.sums, strict=True)
    )
    return Totals(heads, _districts(order), order.total, order.in_doubt)


def sanction_code(sanction: Sanction) -> str:
    """Return a sanction's code in ASCII digits, also from ৩২১১১২০ - টেলিফোন or 3211120.0."""
    text = to_ascii(sanction.code.text).removesuffix(".0")
    codes = find_codes(text)
    return codes[0] if len(codes) == 1 else text


def sanctions_of(sanctions: tuple[Sanction, ...], code: str) -> tuple[Sanction, ...]:
    """Return the sanction lines of one code, ASCII digits."""
    return tuple(s for s in sanctions if sanction_code(s) == code)


def _head_total(head: Head, total: Decimal, order: Order) -> HeadTotal:
    lines = sanctions_of(order.sanctions, head.code) if head.code else ()
    if not lines:
        return HeadTotal(head, total)
    limits = order.limits.get(head.code or "", Limits())
    return HeadTotal(
        head,
        total,
        sanctioned=sum((s.sanctioned.taka or Decimal(0) for s in lines), Decimal(0)),
        allotted_before=sum((s.allotted_before.taka or Decimal(0) for s in lines), Decimal(0)),
        released=limits.releases[0].limit if limits.releases else None,
        cap=min((cap.limit for cap in limits.caps), default=None),
    )


def _districts(order: Order) -> tuple[DistrictTotal, ...]:
    names: dict[str, str] = {}
    rows: dict[str, int] = {}
    sums: dict[str, list[Decimal]] = {}
    for allocation in order.table.allocations:
        shown = "" if allocation.district is None else str(allocation.district).strip()
        key = match_key(shown)
        names.setdefault(key, shown)
        rows[key] = rows.get(key, 0) + 1
        running = sums.setdefault(key, [Decimal(0)] * len(allocation.amounts))
        for i, amount in enumerate(allocation.amounts):
            running[i] += amount.taka or Decimal(0)
    return tuple(DistrictTotal(names[key], rows[key], tuple(sums[key])) for key in names)
