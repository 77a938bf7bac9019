"""PDF files as offices print them: each cell of their tables, and nothing to report."""

from pathlib import Path

import pytest

from xlbudget.budget.checking import check_order
from xlbudget.files.pdf_source import pdf_grid
from xlbudget.files.sources import open_source

pytestmark = pytest.mark.office
INPUTS = Path(__file__).parent.parent / "inputs" / "reading"
KISHOREGANJ = [
    ("১", "কিশোরগঞ্জ", "উপজেলা কার্যালয়, কুলিয়ারচর, কিশোরগঞ্জ", 4000),
    ("২", "কিশোরগঞ্জ", "উপজেলা কার্যালয়, পাকুন্দিয়া, কিশোরগঞ্জ", 2000),
    ("৩", "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 3000),
    ("৪", "কুমিল্লা", "উপজেলা কার্যালয়, মেঘনা, কুমিল্লা", 3000),
]
BARISHAL = [
    ("০১.", "বরিশাল", "উপজেলা সমাজসেবা কার্যালয়, বাবুগঞ্জ", 12000),
    ("০২.", "বরিশাল", "উপজেলা সমাজসেবা কার্যালয়, মুলাদী", 10500),
    ("০৩.", "ভোলা", "উপজেলা সমাজসেবা কার্যালয়, মনপুরা", 9000),
]


def order_in(name: str):
    return open_source(INPUTS / f"{name}.pdf").order


@pytest.mark.parametrize(
    ("name", "rows"),
    [("q1-left", KISHOREGANJ), ("p3-vmerge", KISHOREGANJ), ("office-table", BARISHAL)],
)
def test_a_table_with_lines(name, rows):
    order = order_in(name)
    read = [(a.serial, a.district, a.office, a.amounts[0].taka) for a in order.table.allocations]
    assert read == rows
    assert [f.code for f in check_order(order)] == []


def test_a_district_merged_over_rows_is_one_cell():
    grid = pdf_grid((INPUTS / "p3-vmerge.pdf").read_bytes())
    assert grid.merged == ("B8:B9", "A12:C12")


def test_a_memo_number_between_two_dates():
    memo = order_in("office-table").memo
    assert memo.memo_number.text == "৪১.০১.০০০০.০০৭.২০.০১২.২৩-২৪৫"
    assert [memo.bangla_date.text, memo.date.text] == ["২৭ ফাল্গুন ১৪৩০ বঙ্গাব্দ", "১১ মার্চ ২০২৪ খ্রিষ্টাব্দ"]


def test_seven_heads_over_pages_that_repeat_the_heading():
    table = order_in("seven-heads-landscape").table
    codes = ("3211113", "3211115", "3211117", "3211119", "3211120", "3211129", "3211102")
    assert tuple(h.code for h in table.heads) == codes
    assert len(table.allocations) == 25
    assert sum(table.sums) == 3454100
    assert table.allocations[17].office == "উপজেলা প্রাণিসম্পদ দপ্তর, নীলফামারী সদর, নীলফামারী"
    assert all(a.row_total.taka == sum(x.taka for x in a.amounts) for a in table.allocations)
