"""Rules over the sanctioned budget: XB304 and XB305."""

from collections.abc import Iterator
from decimal import Decimal

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.codes import economic_code
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order
from xlbudget.budget.rules.cells import taka_text
from xlbudget.budget.rules.where import head_place
from xlbudget.budget.totals import sanction_code, sanctions_of
from xlbudget.text import Text


def over_budget(order: Order) -> Iterator[Hit]:
    """এই আদেশ ও আগের বরাদ্দ মিলে মঞ্জুরির চেয়ে বেশি।

    Fires under a head when this order and what was allotted before exceed the
    sanction of its code.  Several lines of one code add up, and so do several
    columns of one code.  Silent without a sanction for the code (XB305), and
    when the sanction or what was allotted before cannot be read.  Why: money
    that parliament has not granted cannot be given.

    Fix: none; lower the allocations, or have the sanction raised.
    """
    table = order.table
    for code, heads in _heads_by_code(order).items():
        lines = sanctions_of(order.sanctions, code)
        if not lines or any(s.sanctioned.problem or s.allotted_before.problem for s in lines):
            continue
        sanctioned = sum((s.sanctioned.taka or Decimal(0) for s in lines), Decimal(0))
        before = sum((s.allotted_before.taka or Decimal(0) for s in lines), Decimal(0))
        own = sum((table.sums[i] for i in heads), Decimal(0))
        if before + own > sanctioned:
            message = Text(
                "{name} ({code}): মঞ্জুরি {sanctioned} টাকা, পূর্বে বরাদ্দ {before}, এই আদেশে {own};"
                " {over} টাকা বেশি",
                "{name} ({code}): sanctioned {sanctioned} taka, allotted before {before},"
                " this order {own}; over by {over}",
            )
            head = table.heads[heads[0]]
            stated = table.totals[heads[0]] if len(table.totals) > heads[0] else None
            yield Hit(
                stated.place if stated else head_place(table, head),
                message.filled(
                    name=head.name or head.header,
                    code=Text(to_bangla(code), code),
                    sanctioned=taka_text(sanctioned),
                    before=taka_text(before),
                    own=taka_text(own),
                    over=taka_text(before + own - sanctioned),
                ),
            )


def head_not_sanctioned(order: Order) -> Iterator[Hit]:
    """এই খাতের কোনো মঞ্জুরি মঞ্জুরির ছকে নেই।

    Fires on a head for which the sanction table has no line, when there is such
    a table.  Silent without one; when a line bears the head's group (৩২১১ for
    ৩২১১১২০); when a line without a code bears the head's name; and on a head
    without money.  Why: there is nothing that this money can be taken from.

    Fix: none; type the sanction, or correct the code.
    """
    if not order.sanctions:
        return
    codes = tuple(filter(None, map(sanction_code, order.sanctions)))
    names = {match_key(s.name.text) for s in order.sanctions if not sanction_code(s)}
    for i, head in enumerate(order.table.heads):
        if head.code is None or economic_code(head.code) is None or not order.table.sums[i]:
            continue
        if not head.code.startswith(codes) and match_key(head.name) not in names:
            message = Text(
                "{name} ({code}) খাতের মঞ্জুরি মঞ্জুরির ছকে নেই",
                "the sanction table has no line for {name} ({code})",
            ).filled(name=head.name or head.header, code=Text(to_bangla(head.code), head.code))
            yield Hit(head_place(order.table, head), message)


def _heads_by_code(order: Order) -> dict[str, list[int]]:
    """The positions of the heads of each code."""
    found: dict[str, list[int]] = {}
    for i, head in enumerate(order.table.heads):
        if head.code:
            found.setdefault(head.code, []).append(i)
    return found
