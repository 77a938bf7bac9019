"""The rule over how places are spelt: XB209."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias
from unicodedata import normalize

from xlbudget.bangla.spelling import has_scars
from xlbudget.budget.cells import text_of
from xlbudget.budget.findings import Hit
from xlbudget.budget.geography import District, Upazila, district, upazila
from xlbudget.budget.model import Allocation, Order, Table
from xlbudget.budget.place_spelling import official_spelling
from xlbudget.budget.rules.office_text import Named, last_part
from xlbudget.budget.rules.row_places import district_name, named_place, row_places
from xlbudget.text import Text

Slip: TypeAlias = tuple[Named, str]
"""A misspelt name in its text, and the official one."""

_SLIPS = Text(
    '"{names}" বানানটি সরকারি তালিকার নয়; তালিকায় আছে "{due}"',
    '"{names}" is not the official spelling, which is "{due}"',
)


def place_spelling(order: Order) -> Iterator[Hit]:
    """জেলা বা উপজেলার নামের বানান সরকারি তালিকার বানান নয়, যেমন গাজীপুর স্থলে গাজিপুর।

    Fires on a district or an upazila that is known by its sound but misspelt:
    ি for ী, ু for ূ, ন for ণ, শ for ষ or স, জ for য, ড for ড়, য for য়, a lost
    চন্দ্রবিন্দু or হসন্ত.  Looks at the district column and at the office's text.
    Silent on every spelling that lists of government offices use (রাজবাড়ি,
    টাংগাইল, নেত্রকোনা, কেরানীগঞ্জ), on older names (যশোহর), on English ones, on a
    name that a converter garbled (XB108), and on an office's text that XB205 or
    XB206 is about.  Why: a report groups one
    district's rows under two names, and a search in the accounts office's list
    finds nothing.

    Fix: the cell's text with the official name in the misspelt one's place.
    """
    table = order.table
    for allocation in table.allocations:
        if table.columns.district is not None and isinstance(allocation.district, str):
            slips = _district_slips(allocation.district.strip())
            yield from _hit(table, allocation, table.columns.district, slips)
        yield from _hit(table, allocation, table.columns.office, _office_slips(order, allocation))


def _hit(
    table: Table, allocation: Allocation, column: int | None, slips: tuple[Slip, ...]
) -> Iterator[Hit]:
    if slips:
        named, due = slips[-1]
        fix = named.replaced(due)
        for named, due in slips[-2::-1]:  # from the right, so that what is left of it stays
            fix = named.before + due + fix[len(named.before) + len(named.name) :]
        names = {named.name: due for named, due in slips}
        message = _SLIPS.filled(names=", ".join(names), due=", ".join(names.values()))
        yield Hit(table.place(allocation.at, column), message, allocation.row, fix)


@lru_cache(maxsize=256)
def _district_slips(text: str) -> tuple[Slip, ...]:
    text = normalize("NFC", text)
    name = district_name(text)
    at = text.find(name)
    return _slip(Named(name, text[:at], text[at + len(name) :]), district(name))


def _office_slips(order: Order, allocation: Allocation) -> tuple[Slip, ...]:
    home, other, known, last = row_places(order, allocation)
    if home and not other and not _is_right(known, upazila(home, known)):
        named = named_place(order, allocation, home)
        place = upazila(home, named.name) if named else None
        if named and not place:
            return ()  # XB205 or XB206 is about this text
        found = _slip(named, place)
    else:
        found = ()
    if last and not _is_right(last, district(last)):
        behind = last_part(normalize("NFC", text_of(allocation.office)))
        found += _slip(behind, district(last))
    return tuple(dict.fromkeys(found))  # an upazila may bear a district's name


def _is_right(name: str, place: District | Upazila | None) -> bool:
    """Whether a name that the office's text is quickly seen to have needs no second look."""
    return place is not None and official_spelling(place, name) is None


def _slip(named: Named | None, place: District | Upazila | None) -> tuple[Slip, ...]:
    if named is None or place is None or has_scars(named.name):
        return ()
    due = official_spelling(place, named.name)
    return ((named, due),) if due else ()
