"""From findings to the values that cells should hold: what ``fix`` can do.

>>> renumbered("০৭।", 8), renumbered(7, 8), renumbered("(৯)", 10)
('০৮।', 8, '(১০)')
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.budget.cells import Entry, ErrorValue, Place, Value
from xlbudget.budget.findings import Finding, Fix
from xlbudget.budget.model import Order

SERIALS = "XB201"

_DIGITS = re.compile("[০-৯]+|[0-9]+")


@dataclass(frozen=True, slots=True)
class CellFix:
    """What one cell should hold, and the check that says so.

    ``parts`` are the pieces of the order that were read from the cell: the fix
    is due for such a piece, which need not be all that the cell holds.
    """

    code: str
    place: Place
    value: Fix
    row: int | None = None
    parts: tuple[str, ...] = ()


def fixes(
    order: Order,
    findings: tuple[Finding, ...],
    codes: Collection[str] = (),
    rows: Collection[int] = (),
) -> tuple[CellFix, ...]:
    """Return the fixes of findings with these codes and in these rows; none named means all.

    A cell gets the fix of its first finding only.  When serials are fixed
    without naming rows, all that follow a break are counted anew.
    """
    chosen: dict[Place, CellFix] = {}
    for finding in findings:
        named = (not codes or finding.code in codes) and (not rows or finding.row in rows)
        if named and finding.fix is not None and finding.place.cell:
            parts = _parts(order, finding.place)
            fix = CellFix(finding.code, finding.place, finding.fix, finding.row, parts)
            chosen.setdefault(fix.place, fix)
    if not rows and any(fix.code == SERIALS for fix in chosen.values()):
        # In place of the single fixes, whose counting goes on from a serial that moves too.
        others = (fix for fix in chosen.values() if fix.code != SERIALS)
        chosen = {fix.place: fix for fix in (*_serials(order), *others)}
    return tuple(chosen.values())


def renumbered(serial: Value, due: int) -> Fix:
    """Return the serial ``due``, written as ``serial`` is: a number, or text in its digits."""
    found = _DIGITS.search(serial) if isinstance(serial, str) else None
    if found is None or not isinstance(serial, str):
        return due
    plain = to_ascii(found[0])
    digits = str(due).zfill(len(plain)) if plain.startswith("0") else str(due)
    written = digits if plain == found[0] else to_bangla(digits)
    return serial[: found.start()] + written + serial[found.end() :]


def _serials(order: Order) -> Iterator[CellFix]:
    """Every serial that is not its row's number; those before the first break are."""
    column, like = order.table.columns.serial, None
    for allocation in order.table.allocations:
        own = allocation.serial
        like = own if own not in (None, "") else like
        due = renumbered(like, allocation.row)
        if own != due and not isinstance(own, ErrorValue):
            place = order.table.place(allocation.at, column)
            yield CellFix(SERIALS, place, due, allocation.row)


def _parts(order: Order, place: Place) -> tuple[str, ...]:
    """The texts of all entries of the memo that were read from a cell."""
    if order.memo is None:
        return ()
    held: list[object] = [getattr(order.memo, f.name) for f in fields(order.memo)]
    if order.memo.copy is not None:
        held += [getattr(order.memo.copy, f.name) for f in fields(order.memo.copy)]
    entries = (e for item in held for e in (item if isinstance(item, tuple) else (item,)))
    return tuple(e.text for e in entries if isinstance(e, Entry) and e.place == place)
