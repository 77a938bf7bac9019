"""Rules over whole rows: XB201 - XB203."""

import re
from collections.abc import Iterator
from itertools import pairwise

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import ErrorValue, Value, text_of
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Allocation, DetailKind, Order, Table
from xlbudget.text import Text

_SERIAL = re.compile(r"([(\[]?\s*)([0-9]{1,9}|[০-৯]{1,9})(\s*[)\]।.:]*)")
_DISTRICT = Text("জেলার নাম", "the district")
_OFFICE = Text("কার্যালয়ের নাম", "the office")
_PERSON = Text("এই ব্যক্তির নাম", "this person")
_HEAD = re.compile(rf"^(?:{match_key('অর্থনৈতিক কোড')}|{match_key('খাত')}|economic code)")
_BLANK = re.compile(r"[\s\-–—.]*")


def serial_break(order: Order) -> Iterator[Hit]:
    """ক্রমিক নম্বর ১, ২, ৩ … ধারায় চলছে না।

    Fires on a row whose serial is not the one due.  After a break counting
    goes on from the row's own serial, so one dropped number is one finding; in
    rows that were sorted anew each row should have its own place.
    Silent when the table has no serial column or an empty one.  Numbers and
    text in either digits, with । or . behind or in brackets, are serials.
    Why: a break shows a row that was lost, added or moved.

    Fix: the due serial, written as the row's own.
    """
    column = order.table.columns.serial
    rows = order.table.allocations
    if column is None or all(_is_blank(a.serial) for a in rows):
        return
    due, like = 1, None
    sorted_anew = _is_shuffled([_number(a.serial) for a in rows])
    for allocation in rows:
        own = _number(allocation.serial)
        due = allocation.row if sorted_anew else due
        like = like if own is None else allocation.serial
        if own != due and not isinstance(allocation.serial, ErrorValue):
            place = order.table.place(allocation.at, column)
            message = _serial_due(allocation.serial, due)
            yield Hit(place, message, allocation.row, _written(like, due))
        due = (due if own is None else own) + 1


def _is_shuffled(serials: list[int | None]) -> bool:
    """Whether rows have all serials from 1 on, most of them not behind the one before."""
    steps = sum(after == before + 1 for before, after in pairwise(serials) if before and after)
    known = [serial for serial in serials if serial is not None]
    return sorted(known) == list(range(1, len(serials) + 1)) and 2 * steps < len(serials) - 1


def duplicate_office(order: Order) -> Iterator[Hit]:
    """একই খাতে একই কার্যালয় দুবার আছে; বকেয়া বরাদ্দ হতে পারে, নিশ্চিত হোন।

    Fires on the later row of the same district and office with money under the
    same head.  Silent when the two have money under different heads, when one
    of them has none, when the same office name is in two districts, beside two
    upazilas or beside two heads that a column of their own names, and on persons
    of one name who differ in any other column.
    Why: a row typed twice pays twice; but arrears lawfully come as a second
    row, so the rows are never merged.

    Fix: none; take one row out, or leave both.
    """
    apart = _telling_apart(order.table)
    first: dict[int, Allocation] = {}  # by the hash of head and place: their texts fill memory
    for allocation in order.table.allocations:
        office = text_of(allocation.office)
        if _is_blank(allocation.office) or isinstance(allocation.office, ErrorValue):
            continue
        where = _where(allocation, apart)
        twice: Allocation | None = None
        for i, amount in enumerate(allocation.amounts):
            if amount.taka or amount.problem is not None:
                earlier = first.setdefault(hash((i, *where)), allocation)
                if twice is None and earlier is not allocation and _where(earlier, apart) == where:
                    twice = earlier
        if twice:
            place = order.table.place(allocation.at, order.table.columns.office)
            shown = _PERSON if order.table.persons else Text(f'"{office}"', f'"{office}"')
            yield Hit(place, _twice(shown, twice), allocation.row)


def office_missing(order: Order) -> Iterator[Hit]:
    """কার্যালয় বা জেলার ঘর খালি।

    Fires on an empty office cell, and on an empty district cell, of a row in a
    table that has such a column.  Silent when the table has no such column, on
    error values (XB107), and on merged district cells, which are read as filled
    down.  Why: nobody can draw money that is given to nobody.

    Fix: type the office or the district.
    """
    columns = order.table.columns
    for allocation in order.table.allocations:
        for column, value, name in (
            (columns.district, allocation.district, _DISTRICT),
            (columns.office, allocation.office, _OFFICE),
        ):
            if column is not None and _is_blank(value):
                message = Text("{name} নেই", "{name} is missing").filled(name=name)
                yield Hit(order.table.place(allocation.at, column), message, allocation.row)


def _telling_apart(table: Table) -> tuple[int, ...]:
    """The carried columns that tell rows of the same name apart."""
    kinds: tuple[DetailKind, ...] = ("place", "text") if table.persons else ("place",)
    return tuple(
        i
        for i, detail in enumerate(table.details)
        if detail.kind in kinds or _HEAD.search(match_key(detail.heading))
    )


def _where(allocation: Allocation, apart: tuple[int, ...]) -> tuple[str, ...]:
    cells = (allocation.district, allocation.office, *(allocation.details[i] for i in apart))
    return tuple(match_key(text_of(value)) for value in cells)


def _twice(office: Text, earlier: Allocation) -> Text:
    serial = text_of(earlier.serial) or str(earlier.row)
    return Text(
        "{office} একই খাতে ক্রমিক {bn}-এও আছে; বকেয়া বরাদ্দ হতে পারে, নিশ্চিত হোন",
        "{office} is already at serial {en} under the same head; it may be arrears",
    ).filled(office=office, bn=to_bangla(serial).rstrip("।. "), en=to_ascii(serial).rstrip("।. "))


def _serial_due(value: Value, due: int) -> Text:
    bangla = Text(to_bangla(str(due)), str(due))
    if _is_blank(value):
        return Text("ক্রমিক নেই; হবে {due}", "no serial; it should be {due}").filled(due=bangla)
    message = Text('ক্রমিক "{own}"; হবে {due}', 'serial "{own}"; it should be {due}')
    return message.filled(own=text_of(value), due=bangla)


def _number(value: Value) -> int | None:
    """The whole number that a serial cell holds, else ``None``."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        found = _SERIAL.fullmatch(value.strip())
        return int(to_ascii(found[2])) if found else None
    text = str(value).removesuffix(".0")
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else None


def _written(like: Value, due: int) -> str | int:
    """``due`` as the user writes serials: a number, or text like ``like``."""
    found = _SERIAL.fullmatch(like.strip()) if isinstance(like, str) else None
    if found is None:
        return due
    own = found[2]
    digits = str(due).zfill(len(own)) if to_ascii(own).startswith("0") else str(due)
    return found[1] + (digits if own == to_ascii(own) else to_bangla(digits)) + found[3]


def _is_blank(value: Value) -> bool:
    # A letter first is the usual case, and by far the fastest to tell.
    return value is None or (
        isinstance(value, str) and not value[:1].isalpha() and _BLANK.fullmatch(value) is not None
    )
