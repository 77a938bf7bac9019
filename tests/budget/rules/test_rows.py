import pytest

from tests.budget.rules.build import found, row, table
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.model import Columns


def serials(*values):
    made = table(*[row(serial=v, office=f"কার্যালয় {i}") for i, v in enumerate(values)])
    return [(hit.row, hit.fix) for hit in found("XB201", made)]


@pytest.mark.parametrize(
    ("values", "hits"),
    [
        ((1, 2, 4, 5), [(3, 3)]),  # one dropped number, one finding
        ((5, 6, 7), [(1, 1)]),
        ((1, 2, 2, 3), [(3, 3)]),  # counting goes on from the row's own 2
        (("১", "২", "৪"), [(3, "৩")]),
        (("১।", "২।", "৪।"), [(3, "৩।")]),
        (("(1)", "(3)"), [(2, "(2)")]),
        (("০১", "০৩"), [(2, "০২")]),
        ((1.0, 3.0), [(2, 2)]),
        ((1, None, 3), [(2, 2)]),
        (("১", None, "৩"), [(2, "২")]),
        ((1, "ক", 3), [(2, 2)]),
        ((True, 2), [(1, 1)]),
        (("১", "২৩", "৩"), [(2, "২"), (3, "২৪")]),
    ],
)
def test_xb201_fires(values, hits):
    assert serials(*values) == hits


@pytest.mark.parametrize(
    "values",
    [
        (1, 2, 3),
        ("১", "২", "৩"),
        ("১।", "2.", 3),
        (1.0, 2.0),
        (None, None),  # the column is there but not used
        (1, ErrorValue("#REF!"), 3),  # XB107
    ],
)
def test_xb201_silent(values):
    assert serials(*values) == []


def test_xb201_silent_without_a_column():
    assert found("XB201", table(row(serial=9), columns=Columns(None, 2, 3))) == ()


def test_xb202_fires_on_the_later_row():
    (hit,) = found("XB202", table(row(serial="৮"), row(22076, serial="৯")))
    assert (hit.row, hit.fix) == (2, None)
    assert "ক্রমিক ৮" in hit.message.bn


def test_xb202_fires_across_spacing():
    made = table(row(), row(office="উপজেলা  কার্যালয়,সাভার ,ঢাকা"))
    assert [hit.place.cell for hit in found("XB202", made)] == ["C3"]


def test_xb202_fires_once_a_row():
    assert [h.row for h in found("XB202", table(row(1, 2), row(1, 2), row(1, 2)))] == [2, 3]


@pytest.mark.parametrize(
    "rows",
    [
        [row(), row(office="উপজেলা কার্যালয়, ধামরাই, ঢাকা")],
        [row(1000, None), row(None, 2000)],  # different heads
        [row(), row(None)],  # no money on the second
        [row(office="জেলা কার্যালয়"), row(office="জেলা কার্যালয়", district="গাজীপুর")],
        [row(office=None), row(office=None)],  # XB203
    ],
)
def test_xb202_silent(rows):
    assert found("XB202", table(*rows)) == ()


@pytest.mark.parametrize(
    ("made", "cells"),
    [
        (row(office=None), ["C2"]),
        (row(office="  "), ["C2"]),
        (row(district="-"), ["B2"]),
        (row(office=".....", district=None), ["B2", "C2"]),
    ],
)
def test_xb203_fires(made, cells):
    assert [hit.place.cell for hit in found("XB203", table(made))] == cells


@pytest.mark.parametrize(
    ("made", "columns"),
    [
        (row(), Columns(1, 2, 3)),
        (row(district=None), Columns(1, None, 3)),  # no such column
        (row(office=None), Columns(1, 2, None)),
        (row(office=ErrorValue("#N/A")), Columns(1, 2, 3)),  # XB107
    ],
)
def test_xb203_silent(made, columns):
    assert found("XB203", table(made, columns=columns)) == ()
