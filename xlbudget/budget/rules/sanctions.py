"""Rules over what may be spent: XB304 and XB305 by the sanctions, XB307 and XB308 beside them.

The register says the same sentences when it refuses an order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Place
from xlbudget.budget.codes import economic_code
from xlbudget.budget.findings import Hit
from xlbudget.budget.limits import Cap, Limits, Release, quarter_name
from xlbudget.budget.model import Head, Order
from xlbudget.budget.rules.cells import taka_text
from xlbudget.budget.rules.where import head_place
from xlbudget.budget.totals import sanction_code, sanctions_of
from xlbudget.text import Text

_SANCTION = Text("মঞ্জুরি {limit} টাকা", "sanctioned {limit} taka")
_RELEASE = Text("{quarter} পর্যন্ত অর্থছাড় {limit} টাকা", "{limit} taka are released up to {quarter}")
_CAP = Text(
    "পরিপত্র {circular} অনুযায়ী মঞ্জুরির {share}%, অর্থাৎ {limit} টাকা",
    "circular {circular} allows {share}% of the sanction, {limit} taka",
)
_OVER = Text(
    "{name}: {bound}, পূর্বে বরাদ্দ {before}, এই আদেশে {own}; {over} টাকা বেশি",
    "{name}: {bound}, allotted before {before}, this order {own}; over by {over}",
)


def over_budget(order: Order) -> Iterator[Hit]:
    """এই আদেশ ও আগের বরাদ্দ মিলে মঞ্জুরির চেয়ে বেশি।

    Fires under a head when this order and what was allotted before exceed the
    sanction of its code.  Several lines of one code add up, and so do several
    columns of one code.  Silent without a sanction for the code (XB305), and
    when the sanction or what was allotted before cannot be read.  Why: money
    that parliament has not granted cannot be given.

    Fix: none; lower the allocations, or have the sanction raised.
    """
    for charge in _charges(order):
        lines = sanctions_of(order.sanctions, charge.code)
        if not lines or any(s.sanctioned.problem or s.allotted_before.problem for s in lines):
            continue
        sanctioned = sum((s.sanctioned.taka or Decimal(0) for s in lines), Decimal(0))
        before = sum((s.allotted_before.taka or Decimal(0) for s in lines), Decimal(0))
        if before + charge.own > sanctioned:
            message = over_sanction(charge.name, sanctioned, before, charge.own)
            yield Hit(charge.place, message)


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
                "{name} খাতের মঞ্জুরি মঞ্জুরির ছকে নেই", "the sanction table has no line for {name}"
            ).filled(name=_name(head, head.code))
            yield Hit(head_place(order.table, head), message)


def release_exceeded(order: Order) -> Iterator[Hit]:
    """কোয়ার্টারের অর্থছাড়ের চেয়ে বেশি বরাদ্দ।

    Fires under a head when this order, with what other orders took up to the
    end of its quarter or of a later one, exceeds what the register says was
    released up to there; the first such quarter is named.  Silent without a
    register, under a code for which nothing was ever released, and on an order
    that is in the register already.  Why: money that is not released yet
    cannot be drawn, and what later quarters have given away cannot be given
    twice.

    Fix: none; lower the allocations, or enter the release in the register.
    """
    yield from _broken(order, Release)


def cap_exceeded(order: Order) -> Iterator[Hit]:
    """কৃচ্ছ্রতার পরিপত্রের সীমার চেয়ে বেশি বরাদ্দ।

    Fires under a head when this order, with all that other orders of the fiscal
    year took, exceeds the share of the sanction that a circular in the register
    allows on the order's day; each such circular speaks.  Silent without a
    register, before a circular's first day and after its last, and on an order
    that is in the register already.  Why: an austerity circular binds every
    office, whatever was sanctioned.

    Fix: none; lower the allocations.
    """
    yield from _broken(order, Cap)


def over_sanction(name: Text, sanctioned: Decimal, before: Decimal, own: Decimal) -> Text:
    """Say that a head or an account (``name``) gets above its sanction; amounts in taka."""
    return _over(name, _SANCTION.filled(limit=taka_text(sanctioned)), sanctioned, before, own)


def over_limit(name: Text, bound: Release | Cap, own: Decimal) -> Text:
    """Say that a head or an account (``name``) breaks a bound with ``own`` taka more."""
    if isinstance(bound, Release):
        quarter = quarter_name(bound.quarter)
        what = _RELEASE.filled(quarter=quarter, limit=taka_text(bound.limit))
    else:
        circular = Text(to_bangla(bound.circular), bound.circular)
        share = taka_text(bound.share)
        what = _CAP.filled(circular=circular, share=share, limit=taka_text(bound.limit))
    return _over(name, what, bound.limit, bound.before, own)


@dataclass(frozen=True, slots=True)
class _Charge:
    """What the order takes under one code (taka), how that is called and where it stands."""

    code: str
    name: Text
    own: Decimal
    place: Place


def _charges(order: Order) -> Iterator[_Charge]:
    """Every code with all its columns; it stands in the first one's total, else its heading."""
    table = order.table
    columns: dict[str, list[int]] = {}
    for i, head in enumerate(table.heads):
        if head.code:
            columns.setdefault(head.code, []).append(i)
    for code, (first, *more) in columns.items():
        stated = table.totals[first].place if len(table.totals) > first else None
        head = table.heads[first]
        own = sum((table.sums[i] for i in (first, *more)), Decimal(0))
        yield _Charge(code, _name(head, code), own, stated or head_place(table, head))


def _broken(order: Order, kind: type[Release | Cap]) -> Iterator[Hit]:
    for charge in _charges(order):
        limits = order.limits.get(charge.code, Limits())
        for bound in () if limits.posted else limits.exceeded(charge.own):
            if isinstance(bound, kind):
                yield Hit(charge.place, over_limit(charge.name, bound, charge.own))


def _name(head: Head, code: str) -> Text:
    shown = head.name or head.header
    return Text(f"{shown} ({to_bangla(code)})", f"{shown} ({code})")


def _over(name: Text, bound: Text, limit: Decimal, before: Decimal, own: Decimal) -> Text:
    return _OVER.filled(
        name=name,
        bound=bound,
        before=taka_text(before),
        own=taka_text(own),
        over=taka_text(before + own - limit),
    )
