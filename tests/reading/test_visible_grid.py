"""Invisible characters in the cells of any source count nowhere."""

from pathlib import Path

import pytest

from xlbudget.budget.findings import check
from xlbudget.budget.rules import RULES
from xlbudget.files.sources import open_source
from xlbudget.files.text_source import order_text_grid
from xlbudget.reading.grid import Grid
from xlbudget.reading.order import read_order
from xlbudget.reading.visible_grid import visible_grid, visible_value

INPUTS = Path(__file__).parents[1] / "inputs" / "reading"
MARKS = ("\u202c", "\u200e", "\u00ad", "\u2060", "\ufeff", "\ufe0f", "\u180e")

ORDER = """\
স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১
তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯
১৪ জুন ২০২২
বিষয়: টেলিফোন (৩২১১১২০) খাতের অর্থ বরাদ্দ
০২। ব্যয় ২০২১-২২ অর্থ বছরের বরাদ্দ হতে মেটানো হবে।
ক্রম\tজেলা\tকার্যালয়ের নাম\tটেলিফোন (৩২১১১২০)
১\tঢাকা\tউপজেলা কার্যালয়, সাভার, ঢাকা\t৪০০০
২\tগাজীপুর\tউপজেলা কার্যালয়, শ্রীপুর, গাজীপুর\t২০০০
মোট\t\t\t৬০০০
কথায়: (ছয় হাজার টাকা)
০৩। বিধি মেনে ব্যয় করতে হবে।
মোঃ ক খ গ
উপ-পরিচালক
"""


def findings(order):
    return [(f.code, f.message.en) for f in check(order, RULES)]


def test_a_mark_behind_the_total():
    assert not findings(open_source(INPUTS / "c34-total-202c.csv").order)


@pytest.mark.parametrize("mark", MARKS)
def test_an_order_full_of_marks_reads_as_one_without(mark):
    marked = "\n".join(
        "\t".join(mark + mark.join(cell) + mark for cell in line.split("\t"))
        for line in ORDER.splitlines()
    )
    plain = read_order(order_text_grid(ORDER.encode()))
    order = read_order(order_text_grid(marked.encode()))
    assert not findings(plain)
    assert order == plain


def test_a_sheet_is_read_as_it_shows_and_its_places_stay():
    rows = (
        ("ক্রম\u200b", "জেলা", "কার্যালয়", "টেলিফোন (৩২১১১\u200d২০)"),
        ("\u200e১", "ঢা\u2060কা", "উপজেলা কার্যালয়, সাভার\u202c, ঢাকা", "৪\u200c০০০"),
    )
    order = read_order(Grid(rows, (3, 4), "পাতা"))
    (allocation,) = order.table.allocations
    assert (allocation.serial, allocation.district) == ("১", "ঢাকা")
    assert allocation.amounts[0].taka == 4000
    assert order.table.heads[0].code == "3211120"
    assert str(order.table.place(allocation.at, 4)) == "পাতা!D4"


def test_a_letter_of_bijoy_stays():
    assert visible_value("gv\u00adb") == "gv\u00adb"
    assert visible_value("সা\u00adভার") == "সাভার"
    grid = Grid((("ক", 5, None),), (1,))
    assert visible_grid(grid) is grid
