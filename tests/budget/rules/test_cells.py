from datetime import date
from decimal import Decimal

import pytest

from tests.budget.rules.build import found, row, table
from xlbudget.budget.cells import ErrorValue

OTHERS = [row(a) for a in (2000, 3000, 3500, 2500, 5000, 4000, 3000, 6000, 3500, 3000, 2200)]


@pytest.mark.parametrize(
    "amount", ["৬২৪৬o৭", "৬2৪", "6,2,4,607", "10.000/=", "৪০০..০", True, date(2022, 6, 14)]
)
def test_xb101_fires(amount):
    (hit,) = found("XB101", table(row(), row(amount)))
    assert (hit.row, hit.place.cell, hit.fix) == (2, "D3", None)


def test_xb101_fires_on_a_row_total():
    (hit,) = found("XB101", table(row(total="৬2৪")))
    assert hit.place.cell == "E2"


@pytest.mark.parametrize(
    "amount",
    [
        4000, "৪০০০", "৬,২৪,৬০৭/-", "৳ ৬২৪৬০৭.০০", None, "-",
        ErrorValue("#REF!"),  # XB107
        -5,  # XB102
    ],
)  # fmt: skip
def test_xb101_silent(amount):
    assert found("XB101", table(row(amount))) == ()


@pytest.mark.parametrize(
    ("amounts", "cells"),
    [
        ((-5,), ["D2"]),
        (("-৫০০", 4000), ["D2"]),
        ((-1, -2), ["D2", "E2"]),
        ((0,), ["D2"]),
        ((None,), ["D2"]),
        (("—", "০"), ["D2"]),
    ],
)
def test_xb102_fires(amounts, cells):
    assert [hit.place.cell for hit in found("XB102", table(row(*amounts)))] == cells


@pytest.mark.parametrize(
    "amounts",
    [
        (4000, None),  # nil under one head only
        (0, "৪০০০"),
        ("৬2৪", None),  # XB101: it may well be money
        (ErrorValue("#REF!"),),  # XB107
    ],
)
def test_xb102_silent(amounts):
    assert found("XB102", table(row(*amounts))) == ()


@pytest.mark.parametrize(
    ("amount", "fix"),
    [("৪০০০", 4000), ("4000", 4000), ("৬,২৪,৬০৭/-", 624607), ("১০০.৫০", Decimal("100.50"))],
)
def test_xb103_fires(amount, fix):
    (hit,) = found("XB103", table(row(amount)))
    assert (hit.fix, type(hit.fix)) == (fix, type(fix))


@pytest.mark.parametrize(
    ("amount", "sheet"),
    [
        (4000, "বরাদ্দ"),
        ("-", "বরাদ্দ"),  # nil: SUM loses nothing
        ("৬2৪", "বরাদ্দ"),  # XB101
        ("৪০০০", None),  # a text source holds nothing but text
    ],
)
def test_xb103_silent(amount, sheet):
    assert found("XB103", table(row(amount), sheet=sheet)) == ()


@pytest.mark.parametrize("amount", [35000, 300, 10**9])
def test_xb208_fires(amount):
    (hit,) = found("XB208", table(*OTHERS, row(amount)))
    assert hit.row == 12


def test_xb208_fires_where_all_others_are_equal():
    (hit,) = found("XB208", table(*[row(3000)] * 20, row(30000)))
    assert hit.row == 21


@pytest.mark.parametrize(
    "rows",
    [
        [*OTHERS, row(22076)],  # large, as in real orders
        [*OTHERS[:10], row(35000)],  # too few to say what is usual
        [*OTHERS, row(None)],
        [row(10 ** (i % 6)) for i in range(30)],  # so spread that tenfold is usual
    ],
)
def test_xb208_silent(rows):
    assert found("XB208", table(*rows)) == ()
