"""Rules over districts and upazilas: XB204 - XB207."""

from collections.abc import Iterator

from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.findings import Hit
from xlbudget.budget.geography import (
    District,
    Upazila,
    district,
    homes,
    near_districts,
    near_upazilas,
    upazila,
)
from xlbudget.budget.model import Allocation, Order
from xlbudget.budget.rules.office_text import Named
from xlbudget.budget.rules.row_places import district_name, named_place, row_places
from xlbudget.text import Text


def district_unknown(order: Order) -> Iterator[Hit]:
    """জেলার নামটি ৬৪ জেলার কোনোটির নয়।

    Fires on a district cell that is none of the 64 districts.  Silent on
    English names, on older and other lawful spellings (রাজবাড়ি, নেত্রকোনা,
    চট্টগ্রাম or Chittagong), on a trailing জেলা, on empty cells (XB203), and
    when the table has no district column.  Why: reports by district lose the row.

    Fix: the district one written syllable away, when there is only one.
    """
    column = order.table.columns.district
    if column is None:
        return
    for allocation in order.table.allocations:
        name = district_name(allocation.district)
        if not name or isinstance(allocation.district, ErrorValue) or district(name):
            continue
        near = near_districts(name)
        due = near[0].bn if len(near) == 1 else None
        message = Text('জেলা "{name}" চেনা নয়', 'district "{name}" is unknown')
        if due:
            message = Text(
                'জেলা "{name}" চেনা নয়; হবে "{due}"',
                'district "{name}" is unknown; it should be "{due}"',
            )
        place = order.table.place(allocation.at, column)
        yield Hit(place, message.filled(name=name, due=due), allocation.row, due)


def upazila_unknown(order: Order) -> Iterator[Hit]:
    """এই জেলায় এই নামে কোনো উপজেলা নেই।

    Fires on a name that the office's text, or the column's heading, calls an
    upazila and that is no upazila of the row's district.  Silent on lawful
    spellings (টুঙ্গীপাড়া, টুংগীপাড়া), on সদর forms, on offices that are no
    upazila (থানা, সিটি কর্পোরেশন, জেলা কার্যালয়), when the district is itself
    unknown (XB204) or contradicted by the text (XB207), and when the name
    belongs to another district (XB206).  Why: a misspelt upazila cannot be
    found in the accounts office's list.

    Fix: the text with the district's one upazila that is one written syllable
    away, when there is only one.
    """
    for allocation, home, named in _unknown_upazilas(order):
        if homes(named.name):
            continue
        near = near_upazilas(home, named.name)
        due = near[0].bn if len(near) == 1 else None
        message = Text(
            '{home} জেলায় "{name}" নামে কোনো উপজেলা নেই',
            '{home} district has no upazila "{name}"',
        )
        if due:
            message = Text(
                '{home} জেলায় "{name}" নামে কোনো উপজেলা নেই; হবে "{due}"',
                '{home} district has no upazila "{name}"; it should be "{due}"',
            )
        yield Hit(
            order.table.place(allocation.at, order.table.columns.office),
            message.filled(home=_name(home), name=named.name, due=due),
            allocation.row,
            named.replaced(due) if due else None,
        )


def upazila_elsewhere(order: Order) -> Iterator[Hit]:
    """উপজেলাটি এই জেলার নয়, অন্য জেলার।

    Fires where XB205 would, when the name is an upazila of another district
    only.  Silent when the district has an upazila of that name too (eleven
    names stand in several districts), and when the office's text names the
    other district itself: then XB207 reports the one slip.  Why: the money
    would go to the wrong accounts office.

    Fix: none; the district or the upazila may be the slip.
    """
    for allocation, home, named in _unknown_upazilas(order):
        if others := homes(named.name):
            message = Text(
                '"{name}" উপজেলা {home} জেলার নয়; {others} জেলার',
                'upazila "{name}" is not in {home} district but in {others}',
            )
            yield Hit(
                order.table.place(allocation.at, order.table.columns.office),
                message.filled(name=named.name, home=_name(home), others=_names(others)),
                allocation.row,
            )


def district_mismatch(order: Order) -> Iterator[Hit]:
    """জেলার ঘরে এক জেলা, কার্যালয়ের নামে আরেক জেলা।

    Fires when the office's text ends in a district's name behind a comma and
    the district column holds another district.  Silent when either is no known
    district, and when that last name is an upazila of the column's district
    (শেরপুর in বগুড়া, ফরিদপুর in পাবনা).  Why: one of the two sends the money
    astray.

    Fix: none; either may be the slip.
    """
    for allocation in order.table.allocations:
        home, other, *_ = row_places(order, allocation)
        if home and other:
            message = Text(
                'জেলার ঘরে "{home}", কিন্তু কার্যালয়ের নামে "{other}" জেলা',
                'the district column says "{home}", the office\'s text "{other}"',
            )
            yield Hit(
                order.table.place(allocation.at, order.table.columns.district),
                message.filled(home=_name(home), other=_name(other)),
                allocation.row,
            )


def _unknown_upazilas(order: Order) -> Iterator[tuple[Allocation, District, Named]]:
    """Yield the rows whose text names an upazila that the row's district does not have."""
    for allocation in order.table.allocations:
        home, other, known, _ = row_places(order, allocation)
        if home is None or other or known:
            continue
        named = named_place(order, allocation, home)
        if named and not upazila(home, named.name):
            yield allocation, home, named


def _name(place: District) -> Text:
    return Text(place.bn, place.en)


def _names(others: tuple[Upazila, ...]) -> Text:
    return Text(", ".join(u.district.bn for u in others), ", ".join(u.district.en for u in others))
