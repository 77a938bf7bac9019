"""Headings of several rows, as offices set them."""

import pytest

from xlbudget.reading.grid import Grid
from xlbudget.reading.table import find_table

N = None
GROUPED = (
    ("ক্রম", "জেলা", "কার্যালয়", "টাকার পরিমাণ", N, N),
    (N, N, N, "টেলিফোন", "ডাক", "মোট"),
    (N, N, N, "(৩২১১১২০)", "(৩২১১১১৯)", N),
)
ROW = (1, "ঢাকা", "ক", 10, 5, 15)


def table_of(*rows, merged=()):
    found = find_table(Grid(rows, tuple(range(1, len(rows) + 1)), "পাতা", merged=merged))
    return found and found.table


def heads(table):
    return [(h.name, h.code, h.column) for h in table.heads]


TWO = [("টেলিফোন", "3211120", 4), ("ডাক", "3211119", 5)]


@pytest.mark.parametrize("merged", [("D1:F1", "A1:A3", "B1:B3"), ()], ids=["merged", "csv"])
def test_a_title_over_several_heads_over_their_codes(merged):
    table = table_of(*GROUPED, ROW, merged=merged)
    assert heads(table) == TWO
    assert table.columns.row_total == 6
    assert len(table.allocations) == 1


@pytest.mark.parametrize("code", ["(৩২১১১২০)", "৩২১১১২০", 3211120])
def test_a_name_over_its_code(code):
    table = table_of(("ক্রম", "জেলা", "কার্যালয়", "টেলিফোন"), (N, N, N, code), ROW[:4])
    assert heads(table) == TWO[:1]
    assert len(table.allocations) == 1


def test_a_name_above_the_headings_row():
    table = table_of((N, N, N, "টেলিফোন"), ("ক্রম", "জেলা", "কার্যালয়", "(৩২১১১২০)"), ROW[:4])
    assert heads(table) == TWO[:1]


def test_a_merged_title_with_the_code_over_its_amounts():
    table = table_of(
        (N, N, N, "টেলিফোন (৩২১১১২০)", N),
        ("ক্রম", "জেলা", "কার্যালয়", "টাকা", "মন্তব্য"),
        (1, "ঢাকা", "ক", 10, N),
        merged=("D1:E1",),
    )
    assert [h.code for h in table.heads] == ["3211120"]


def test_a_title_over_district_and_upazila():
    table = table_of(("ক্রম", "কার্যালয়", N, "টাকা"), (N, "জেলা", "উপজেলা", N), ROW[:4], merged=("B1:C1",))
    assert (table.columns.district, table.columns.office) == (2, 3)


def test_all_rows_of_a_heading_repeat_on_each_page():
    table = table_of(*GROUPED, ROW, *GROUPED, (2, "ঢাকা", "খ", 1, 1, 2), ("মোট", N, N, 11, 6, 17))
    assert len(table.allocations) == 2
    assert [e.value for e in table.totals] == [11, 6]
    assert table.grand_total.value == 17


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("১", "২", "৩", "৪", "৫", "৬=৪+৫"), "column numbers, the last worked out"),
        (("ঢাকা বিভাগ", N, N, N, N, N), "a section's title"),
    ],
)
def test_what_stands_below_a_heading_is_no_part_of_it(row, reason):
    table = table_of(*GROUPED, row, ROW)
    assert heads(table) == TWO, reason
    assert len(table.allocations) == 1, reason


def test_a_title_above_the_table_is_no_part_of_the_heading():
    table = table_of(
        ("২০২১-২২ অর্থবছরের বরাদ্দ (৩২১১১২০)", N, N, N),
        ("ক্রম", "জেলা", "কার্যালয়", "টাকা"),
        ROW[:4],
        merged=("A1:D1",),
    )
    assert table.heads[0].header == "টাকা"


def test_a_list_of_recipients_below_the_total_is_no_row():
    table = table_of(
        ("ক্রম", "জেলা", "কার্যালয়", "টাকা"),
        ROW[:4],
        ("মোট", N, N, 10),
        ("মোট কার্যালয় একটি, বিস্তারিত নিচে দেখুন"),
        (1, "পরিচালক, অর্থ", N, N),
        (2, N, "অফিস নথি", N),
    )
    assert len(table.allocations) == 1
    assert table.totals[0].value == 10
