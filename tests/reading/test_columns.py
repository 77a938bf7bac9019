"""Which columns are money, and what becomes of the others."""

from pathlib import Path

import pytest

from xlbudget.budget.findings import check
from xlbudget.budget.rules import RULES
from xlbudget.errors import Refused
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import read_book
from xlbudget.reading.columns import Choice
from xlbudget.settings.settled import remembering
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

INPUTS = Path(__file__).parent.parent / "inputs" / "columns"
KINDS = Path(__file__).parent.parent / "inputs" / "kinds_of_order"


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


@pytest.mark.parametrize(
    ("name", "total", "money", "carried", "persons"),
    [
        ("stipend.csv", 14_400, ["টাকা"], 8, True),
        ("honorarium.csv", 17_500, ["মোট"], 5, True),
        ("recipients_of_accounts.csv", 1_200, ["ভাতার পরিমাণ"], 6, True),
        ("grants.csv", 100_000, ["টাকা (৩৬৩১১০৭)"], 1, False),
        ("utilisation.csv", 9_000, ["বরাদ্দ"], 3, False),
        ("revised.csv", 9_000, ["সংশোধিত বরাদ্দ"], 2, False),
        ("supplement.csv", 9_000, ["অতিরিক্ত বরাদ্দ"], 2, False),
    ],
)
def test_kinds_of_order_come_through_right(name, total, money, carried, persons):
    order = open_source(KINDS / name).order
    again = read_book(workbook_grids(new_book(order_book(order, House()))))
    for read in (order, again):
        assert (read.total, [head.header for head in read.table.heads]) == (total, money)
        assert (len(read.table.details), read.table.persons) == (carried, persons)
        assert [f.code for f in check(read, RULES) if f.code != "XB402" and read is order] == []
    assert again.table.details[0].heading == order.table.details[0].heading
    assert [a.details for a in again.table.allocations] == [
        a.details for a in order.table.allocations
    ]


def test_accounts_and_routing_numbers_keep_every_digit():
    order = open_source(KINDS / "stipend.csv").order
    routing, account = order.table.allocations[1].details[4:6]
    assert (routing, account) == ("085260729", "00123456789012345")


def test_twelve_heads_of_salary_are_read_as_eight_are():
    order = open_source(KINDS / "salary.csv").order
    assert (len(order.table.heads), order.total, len(order.table.details)) == (12, 36_000, 0)
    assert [f.code for f in check(order, RULES)] == []


def test_net_pay_is_the_money_when_the_user_says_so():
    choice = Choice(money=("নিট",), carried=("মোট",))
    order = open_source(KINDS / "honorarium.csv", choice=choice).order
    assert (order.total, [head.header for head in order.table.heads]) == (15_750, ["নিট"])
    assert [f.code for f in check(order, RULES)] == []


def test_a_choice_lasts_in_the_workbook(tmp_path):
    choice = Choice(money=("নিট",), carried=("মোট",))
    order = open_source(KINDS / "honorarium.csv", choice=choice).order
    book = tmp_path / "আদেশ.xlsx"
    book.write_bytes(new_book(order_book(remembering(order, choice), House())))
    assert open_source(book).order.total == 15_750


def test_without_office_or_person_the_headings_found_are_named():
    with pytest.raises(Refused, match="অর্থনৈতিক কোড, খাত, বরাদ্দ, হ্রাস, বৃদ্ধি"):
        open_source(KINDS / "reappropriation.csv")


def test_a_table_without_money_is_refused_with_its_headings(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("ক্রম,জেলা,কার্যালয়,সবুজ ফরম\n১,ঢাকা,ক,৪০০০\n", encoding="utf-8")
    with pytest.raises(Refused, match="সবুজ ফরম"):
        open_source(path)
    assert open_source(path, choice=Choice(money=("সবুজ ফরম",))).order.total == 4_000
    with pytest.raises(Refused, match="কমলা"):
        open_source(path, choice=Choice(money=("কমলা",)))
