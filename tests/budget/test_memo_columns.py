"""Which columns a memo has: all, or those that the office names, never without money."""

from dataclasses import replace

import pytest

from tests.memo.kinds import DDO, HONORARIA, REMARK
from tests.memo.orders import Shape, order
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.memo_columns import column_faults, memo_columns
from xlbudget.budget.model import Detail
from xlbudget.budget.office import OfficeSettings
from xlbudget.reading.settings import settings_from_file

SHEET = Place("ব্যবস্থা", "B19")
MADE = order(Shape("two heads", heads=2, rows=2, carried=(DDO, REMARK)))


def wanting(*names, made=MADE, place=SHEET):
    entries = tuple(Entry(name, place) for name in names)
    return replace(made, settings=OfficeSettings(memo_columns=entries))


def headings(made):
    return [" ".join(column.heading.split("(")[0].split()) for column in memo_columns(made)]


EVERY = ["ক্রম", "জেলা", "কার্যালয়ের নাম", "ডিডিও কোড", "টেলিফোন", "ডাক", "মোট", "মন্তব্য"]


def test_all_columns_as_on_the_sheet():
    assert headings(MADE) == EVERY


def test_a_list_in_one_cell_names_each_column():
    made = wanting("ক্রমিক নং, ডিডিও কোড; কার্যালয়ের নাম, টাকা")
    assert headings(made) == ["ক্রম", "ডিডিও কোড", "কার্যালয়ের নাম", "টেলিফোন", "ডাক"]
    assert list(column_faults(made)) == []


def test_columns_without_a_heading_are_not_printed():
    table = replace(MADE.table, details=(Detail("", 4, "unheaded"), *MADE.table.details[1:]))
    assert headings(replace(MADE, table=table)) == [h for h in EVERY if h != "ডিডিও কোড"]


@pytest.mark.parametrize(
    ("names", "due"),
    [
        (("ক্রম", "কার্যালয়", "*", "মোট"), ["ক্রম", "কার্যালয়ের নাম", "টেলিফোন", "ডাক", "মোট"]),
        (("মন্তব্য", "কার্যালয়ের  নাম:", "*"), ["মন্তব্য", "কার্যালয়ের নাম", "টেলিফোন", "ডাক"]),
        (("office", "ডাক", "*", "total"), ["কার্যালয়ের নাম", "ডাক", "টেলিফোন", "মোট"]),
        (("কার্যালয়", "৩২১১১২০", "ডিডিও কোড", "3211119"),
         ["কার্যালয়ের নাম", "টেলিফোন", "ডিডিও কোড", "ডাক"]),
    ],
)  # fmt: skip
def test_the_office_names_them(names, due):
    made = wanting(*names)
    assert list(column_faults(made)) == []
    assert headings(made) == due


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("কার্যালয়", "*", "ডিডিও কোর্ড"), "“ডিডিও কোড” লিখতে চেয়েছেন"),
        (("কার্যালয়", "*", "পদবি"), "এই ছকে নেই; আছে: ক্রম, জেলা"),
        (("কার্যালয়", "টেলিফোন"), "“ডাক (৩২১১১১৯)” নেই"),
        (("*", "মোট"), "“কার্যালয়ের নাম” নেই"),
        (("কার্যালয়", "*", "*"), "একাধিকবার"),
        (("কার্যালয়", "মোট", "*"), "সব খাতের পরে"),
    ],
)
def test_a_fault_says_what_is_wrong_and_all_columns_are_printed(names, said):
    made = wanting(*names)
    (fault,) = column_faults(made)
    assert said in fault.message.bn
    assert fault.place == SHEET
    assert headings(made) == EVERY


def test_an_office_wide_list_may_name_what_other_orders_have():
    names = ["ক্রম", "নাম", "পদবি", "কার্যালয়", "*", "মোট", "মন্তব্য"]
    made = replace(MADE, settings=settings_from_file({"memo_columns": names}, "office.toml"))
    assert list(column_faults(made)) == []
    assert headings(made) == ["ক্রম", "কার্যালয়ের নাম", "টেলিফোন", "ডাক", "মোট", "মন্তব্য"]


def test_a_misspelt_heading_of_the_office_wide_list_is_found():
    names = ["কার্যালয়", "*", "মন্তব্ব"]
    made = replace(MADE, settings=settings_from_file({"memo_columns": names}, "office.toml"))
    assert [f.place for f in column_faults(made)] == [
        Place(file="office.toml", cell="memo_columns")
    ]


def test_two_columns_of_one_heading_go_by_one_name():
    made = order(Shape("two alike", rows=1, carried=(*HONORARIA[:2], HONORARIA[0])))
    wanted = wanting("কার্যালয়", "পদবি", "*", made=made)
    assert headings(wanted) == ["কার্যালয়ের নাম", "পদবি", "পদবি", "টেলিফোন"]
