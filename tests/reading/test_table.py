"""Tables as offices send them: where the table starts, what is a row and what is not."""

from decimal import Decimal

import pytest

from xlbudget.reading.grid import Grid
from xlbudget.reading.table import find_table

HEADER = ("ক্রম", "জেলা", "কার্যালয়", "টাকা")


def table_of(*rows, sheet="পাতা"):
    found = find_table(Grid(rows, tuple(range(1, len(rows) + 1)), sheet))
    return found.table if found else None


def offices(table):
    return [allocation.office for allocation in table.allocations]


def test_the_heading_need_not_be_the_first_row():
    table = table_of(("টেলিফোন বরাদ্দ", None), (None,), HEADER, (1, "ঢাকা", "ক", 10))
    assert table.header_at == 3
    assert str(table.place(table.allocations[0].at, table.columns.office)) == "পাতা!C4"


def test_columns_stand_in_any_order():
    table = table_of(("টাকা", "কার্যালয়", "মন্তব্য", "জেলা"), (10, "ক", "নতুন", "ঢাকা"))
    (allocation,) = table.allocations
    assert (allocation.office, allocation.district, allocation.serial) == ("ক", "ঢাকা", None)
    assert allocation.amounts[0].taka == 10


def test_several_heads_with_a_row_total():
    header = ("ক্রম", "জেলা", "কার্যালয়", "টেলিফোন (৩২১১১২০)", "ডাক (৩২১১১১৯)", "মোট")
    table = table_of(header, (1, "ঢাকা", "ক", 10, "২০", 30))
    assert [head.code for head in table.heads] == ["3211120", "3211119"]
    assert table.columns.row_total == 6
    assert table.allocations[0].row_total.taka == 30
    assert table.sums == (Decimal(10), Decimal(20))


def test_a_lone_total_column_is_the_head():
    table = table_of(("ক্রম", "কার্যালয়", "মোট টাকা"), (1, "ক", 5))
    assert [head.header for head in table.heads] == ["মোট টাকা"]
    assert table.columns.row_total is None


def test_a_column_is_a_head_by_its_cells_where_its_heading_does_not_tell():
    table = table_of(("ক্রম", "কার্যালয়", "আসবাবপত্র", "ফাইল"), (1, "ক", "৫০০", "সবুজ"))
    assert [head.header for head in table.heads] == ["আসবাবপত্র"]


def test_a_malformed_code_is_kept_for_the_check():
    table = table_of(("ক্রম", "কার্যালয়", "টেলিফোন (৩২১১১২)"), (1, "ক", 5))
    assert (table.heads[0].name, table.heads[0].code) == ("টেলিফোন", "321112")


def test_subtotals_are_no_rows_and_the_grand_total_is_the_last():
    table = table_of(
        HEADER,
        (1, "ঢাকা", "ক", 10),
        (2, "ঢাকা", "খ", 20),
        (None, "ঢাকা জেলার মোট", None, 30),
        (3, "খুলনা", "গ", 5),
        (None, "খুলনা জেলার মোট", None, 5),
        (None, "সর্বমোট", None, 35),
    )
    assert offices(table) == ["ক", "খ", "গ"]
    assert [entry.value for entry in table.totals] == [35]


def test_the_last_districts_subtotal_is_not_the_total():
    table = table_of(
        HEADER,
        (1, "ঢাকা", "ক", 10),
        (None, "উপমোট", None, 10),
        (2, "খুলনা", "গ", 5),
        (None, "উপমোট", None, 5),
    )
    assert table.totals == ()


@pytest.mark.parametrize(
    ("amount", "rows", "reason"),
    [
        (30, 3, "the sum so far: a subtotal without a label"),
        (29, 4, "no sum: a row that lacks its office, for XB203 to report"),
    ],
)
def test_an_unlabelled_amount_between_rows(amount, rows, reason):
    table = table_of(
        HEADER,
        (1, "ঢাকা", "ক", 10),
        (2, "ঢাকা", "খ", 20),
        (None, None, None, amount),
        (3, "খুলনা", "গ", 5),
    )
    assert len(table.allocations) == (3 if rows == 3 else 4), reason


def test_section_titles_and_notes_are_no_rows():
    table = table_of(
        HEADER,
        ("ঢাকা বিভাগ", None, None, None),
        (1, "ঢাকা", "ক", 10),
        (None, None, "বিঃদ্রঃ সংশোধিত", None),
    )
    assert offices(table) == ["ক"]


def test_an_office_named_after_a_market_is_no_total():
    table = table_of(HEADER, (1, "ঢাকা", "মোটের হাট", 10), (2, "ঢাকা", "খ", 20))
    assert len(table.allocations) == 2


def test_a_row_without_amount_is_still_a_row():
    table = table_of(HEADER, (1, "ঢাকা", "ক", None), (None, "ঢাকা", "খ", "-"))
    assert offices(table) == ["ক", "খ"]


def test_prose_that_mentions_an_office_is_no_heading():
    assert table_of(("উপজেলা কার্যালয়ের অনুকূলে বরাদ্দ প্রদান করা হলো।",)) is None
