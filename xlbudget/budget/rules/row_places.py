"""The district and the upazila that a row of the table names."""

from functools import lru_cache
from typing import NamedTuple

from xlbudget.budget.cells import Value, text_of
from xlbudget.budget.geography import District, district, upazila
from xlbudget.budget.model import Allocation, Order
from xlbudget.budget.rules.office_text import Named, known_upazila, last_part, named_upazila

_EDGE = " -–—.।,;:"


class RowPlaces(NamedTuple):
    """What a row says about where its office is.

    ``home`` is the district of its district column, or of the office's text
    where the table has no such column; ``other`` a second one that the text
    names.  ``upazila`` is the name of an upazila of ``home``, and ``last`` that of
    a district behind the last comma, as the text spells them; empty for none.
    """

    home: District | None
    other: District | None
    upazila: str
    last: str


def row_places(order: Order, allocation: Allocation) -> RowPlaces:
    """Return what the row of ``allocation`` says."""
    column = order.table.columns.district
    name = None if column is None else district_name(allocation.district)
    return _places(name, text_of(allocation.office))


def district_name(cell: Value) -> str:
    """Return the name that a cell of the district column holds, without marks around it.

    >>> district_name("- ঢাকা জেলা।")
    'ঢাকা জেলা'
    """
    return text_of(cell).strip(_EDGE)


def named_place(order: Order, allocation: Allocation, home: District) -> Named | None:
    """Return the name that the row calls an upazila; ``home`` is the row's district."""
    return named_upazila(text_of(allocation.office), home, order.table.captions.office)


@lru_cache(maxsize=1 << 17)  # four rules look at every row, one after the other
def _places(district_column: str | None, office: str) -> RowPlaces:
    last = last_part(office)
    named = district(last.name) if last else None
    spelt = last.name if last and named else ""
    home = named if district_column is None else district(district_column)
    if home is None:
        return RowPlaces(None, None, "", spelt)
    other = None if named is None or named == home or upazila(home, named.bn) else named
    return RowPlaces(home, other, known_upazila(office, home), spelt)
