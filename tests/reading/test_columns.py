"""Which columns are money, and what becomes of the others."""

from pathlib import Path

import pytest

from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import read_book
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

INPUTS = Path(__file__).parent.parent / "inputs" / "columns"


@pytest.mark.parametrize(
    ("name", "total", "carried", "first"),
    [
        ("phone.csv", 6_000, ["টেলিফোন নম্বর"], ("০২৭৭৪৫০১২",)),
        ("ddo.csv", 10_000, ["ডিডিও কোড", "মন্তব্য"], ("123456", "বকেয়াসহ")),
        ("demand.csv", 6_000, ["চাহিদা"], ("৬০০০",)),
        ("rate.csv", 340_000, ["বিদ্যালয় সংখ্যা", "প্রতি বিদ্যালয় হার"], ("১২০", "২০০০")),
        ("seed_ddo.txt", 624_607, ["ডিডিও কোড"], ("১২৩১",)),
    ],
)
def test_what_is_no_money_is_carried_into_the_workbook_as_it_was_typed(name, total, carried, first):
    order = open_source(INPUTS / name).order
    again = read_book(workbook_grids(new_book(order_book(order, House()))))
    for read in (order, again):
        assert read.total == total
        assert [detail.heading for detail in read.table.details] == carried
        assert read.table.allocations[0].details == first
