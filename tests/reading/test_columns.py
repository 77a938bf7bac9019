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
ROWS = INPUTS.parent / "rows"
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
    ("name", "total", "money"),
    [
        ("kilograms.csv", 15_000, ["বরাদ্দ (টাকা)"]),
        ("two_years.csv", 10_000, ["২০২৬-২৭ অর্থ বছরের বরাদ্দ"]),
        ("per_head.csv", 15_000, ["মোট টাকা"]),
        ("per_school.csv", 60_000, ["মোট বরাদ্দ"]),
        ("released.csv", 10_000, ["ছাড়কৃত অর্থ"]),
        ("population.csv", 10_000, ["বরাদ্দ"]),
        ("posts.csv", 100_000, ["বেতন ৩১১১১০১"]),
        ("groups.csv", 13_000, ["টেলিফোন ৩২১১১২০ বরাদ্দ", "ইন্টারনেট ৩২১১১১৭ বরাদ্দ"]),
        ("group_rates.csv", 4_500, ["যাতায়াত ভাতা টাকা", "আপ্যায়ন টাকা"]),
        ("in_words.csv", 75_000, ["অনুদানের পরিমাণ (অংকে)"]),
        ("mobile.csv", 10_000, ["টেলিফোন"]),
    ],
)
def test_total_rows_that_sum_more_than_money_mislead_nobody(name, total, money):
    order = open_source(INPUTS / name).order
    again = read_book(workbook_grids(new_book(order_book(order, House()))))
    for read in (order, again):
        assert (read.total, [head.header for head in read.table.heads]) == (total, money)
        assert [f.code for f in check(read, RULES) if read is order] == []


def test_of_two_columns_of_money_the_user_says_which_is_allotted():
    with pytest.raises(Refused, match=r"\(Budget, Fund released\)"):
        open_source(INPUTS / "two_views.csv")
    choice = Choice(money=("Fund released",))
    assert open_source(INPUTS / "two_views.csv", choice=choice).order.total == 10_000
    choice = Choice(carried=("Budget",))
    assert open_source(INPUTS / "two_views.csv", choice=choice).order.total == 10_000


@pytest.mark.parametrize(
    ("rows", "total", "money"),
    [
        ("মূল বরাদ্দ,অতিরিক্ত বরাদ্দ,সংশোধিত বরাদ্দ|5,1,6|7,2,9", 3, ["অতিরিক্ত বরাদ্দ"]),
        ("টেলিফোন,ইন্টারনেট,সর্বমোট বিল|5,1,6|7,2,9", 15, ["টেলিফোন", "ইন্টারনেট"]),
        ("সবুজ,লাল,মোট|5,1,6|7,2,9|12,3,15", 15, ["সবুজ", "লাল"]),
        ("বরাদ্দ,সবুজ,মোট|5,1,6|7,2,9|12,3,15", 15, ["বরাদ্দ", "সবুজ"]),
        ("টেলিফোন,সবুজ,মোট|5,1,5|7,2,7|12,3,12", 12, ["টেলিফোন"]),
        ("টাকা,টাকা|5,1|7,2", 15, ["টাকা", "টাকা"]),
    ],
)
def test_rows_prove_what_their_headings_leave_open(tmp_path, rows, total, money):
    heading, first, second, *stated = rows.split("|")
    lines = [
        f"ক্রম,কার্যালয়,{heading}",
        f"১,ক,{first}",
        f"২,খ,{second}",
        *(f"মোট,,{s}" for s in stated),
    ]
    path = tmp_path / "ছক.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    order = open_source(path).order
    assert (order.total, [head.header for head in order.table.heads]) == (total, money)


@pytest.mark.parametrize(
    ("name", "total", "rows"),
    [("district_sums.csv", 13_000, 4), ("carried_forward.csv", 11_000, 3)],
)
def test_sums_without_the_word_total_are_no_allocations(name, total, rows):
    order = open_source(ROWS / name).order
    assert (order.total, len(order.table.allocations)) == (total, rows)
    assert [f.code for f in check(order, RULES)] == []


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


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_carried_cells_keep_what_their_formats_show(ending):
    order = open_source(INPUTS / f"shown_otherwise.{ending}").order
    again = read_book(workbook_grids(new_book(order_book(order, House()))))
    for read in (order, again):
        mobile, day, rate, moment = read.table.allocations[1].details[:4]
        assert (mobile, rate, moment[:5]) == ("01711000001", "7.5%", "11:00")
        assert str(day) == "2026-06-21"
        assert read.total == 10_000


def test_a_date_in_a_column_of_money_never_becomes_a_number():
    order = open_source(INPUTS / "date_as_amount.xlsx").order
    again = read_book(workbook_grids(new_book(order_book(order, House()))))
    for read in (order, again):
        assert read.total == 6_000
        assert "XB101" in [f.code for f in check(read, RULES)]


@pytest.mark.parametrize("heading", ["স্থান", "ইউনিটের অবস্থান"])
def test_without_an_office_a_text_before_the_money_says_whom_a_row_is_for(tmp_path, heading):
    path = tmp_path / "ছক.csv"
    path.write_text(f"ক্রম,জেলা,{heading},টাকা\n১,ঢাকা,সাভার,৪০০০\n", encoding="utf-8")
    table = open_source(path).order.table
    assert (table.allocations[0].office, table.captions.office) == ("সাভার", heading)


def test_a_row_is_never_read_as_the_heading_of_those_below():
    with pytest.raises(Refused, match="Column4"):
        open_source(INPUTS.parent / "office" / "head-without-money.xlsx")


def test_a_district_between_the_rows_goes_with_them_and_a_division_is_no_paragraph():
    order = open_source(ROWS / "district_titles.csv").order
    assert [a.district for a in order.table.allocations] == ["ঢাকা", "ঢাকা", "গাজীপুর"]
    assert [entry.text for entry in order.left_out] == ["ঢাকা বিভাগ"]
    order = open_source(ROWS / "division_titles.txt").order
    assert [entry.text for entry in order.left_out] == ["ঢাকা বিভাগ", "চট্টগ্রাম বিভাগ"]
    assert [entry.text[:2] for entry in order.memo.closing] == ["২।"]


def test_words_in_brackets_behind_the_total_are_the_orders():
    order = open_source(ROWS / "words_in_total.txt").order
    assert order.memo.words.text == "কথায়: (দশ হাজার টাকা মাত্র)"
    assert order.memo.subject.text.endswith("খাতে বরাদ্দ।")
    assert len(order.memo.opening) == 1
    assert [f.code for f in check(order, RULES)] == []


def test_a_share_of_money_is_money():
    with pytest.raises(Refused, match=r"\(বার্ষিক বরাদ্দ, ৫০% ছাড়কৃত অর্থ\)"):
        open_source(INPUTS / "half_released.csv")
