from dataclasses import replace

import pytest

from tests.budget.rules.build import found, row
from tests.budget.rules.build import table as made
from xlbudget.budget.cells import Entry, ErrorValue, Place
from xlbudget.budget.findings import Finding, Severity
from xlbudget.budget.fixes import fixes, renumbered
from xlbudget.budget.model import MemoText, Order
from xlbudget.text import Text


def finding(code: str, cell: str, fix, row: int | None = 1) -> Finding:
    place = Place("বরাদ্দ", cell)
    return Finding(code, "x", Severity.ERROR, place, Text("ক", "a"), row, fix)


def table(*serials):
    return Order(made(*(row(serial=s) for s in serials)))


@pytest.mark.parametrize(
    ("codes", "rows", "cells"),
    [
        ((), (), ["A2", "C2", "C3"]),
        (("XB205",), (), ["C2", "C3"]),
        (("XB205",), (2,), ["C3"]),
        ((), (1,), ["A2", "C2"]),
        (("XB999",), (), []),
    ],
)
def test_only_what_is_named_is_fixed(codes, rows, cells):
    given = (
        finding("XB101", "D2", None),  # nothing is due
        finding("XB104", "A2", 1),
        finding("XB205", "C2", "ক"),
        finding("XB206", "C2", "খ"),  # a cell gets its first fix; the next round may bring this
        finding("XB205", "C3", "গ", row=2),
    )
    chosen = fixes(table(1, 2), given, codes, rows)
    assert [fix.place.cell for fix in chosen] == cells
    assert all(fix.value != "খ" for fix in chosen)


@pytest.mark.parametrize(
    ("serials", "due"),
    [
        ((1, 2, 4, 5), {"A4": 3, "A5": 4}),
        (("০১।", "০২।", "০৪।", None), {"A4": "০৩।", "A5": "০৪।"}),
        ((1, None, 3), {"A3": 2}),
        ((1, ErrorValue("#REF!"), 4), {"A4": 3}),
        ((1, 20, 3, 4), {"A3": 2}),  # one slip of the hand: the row after it was right
        (("১", "২"), {}),
    ],
)
def test_serials_after_a_gap_are_counted_anew(serials, due):
    order = table(*serials)
    chosen = fixes(order, found("XB201", order))
    assert {fix.place.cell: fix.value for fix in chosen} == due


def test_a_serial_whose_row_is_named_is_fixed_alone():
    order = table(1, 2, 4, 5)
    assert [f.place.cell for f in fixes(order, found("XB201", order), (), (3,))] == ["A4"]


def test_the_pieces_that_were_read_from_a_cell():
    place = Place("আদেশ", "B2")
    memo = MemoText(bangla_date=Entry("৩১ জ্যৈষ্ঠ ১৪২৯", place), opening=(Entry("০১। ক", place),))
    fix = finding("XB404", "B2", "ক")
    fix = replace(fix, place=place)
    assert fixes(Order(table().table, memo), (fix,))[0].parts == ("৩১ জ্যৈষ্ঠ ১৪২৯", "০১। ক")


@pytest.mark.parametrize(
    ("serial", "due", "written"),
    [(7, 8, 8), (None, 8, 8), ("7.", 8, "8."), ("০৯", 10, "১০"), ("(৯)", 10, "(১০)"), ("ক", 3, 3)],
)
def test_serials_are_written_as_they_were(serial, due, written):
    assert renumbered(serial, due) == written
