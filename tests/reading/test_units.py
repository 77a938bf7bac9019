"""A unit of money in the heading or near the table: amounts are read in taka and said to be."""

from decimal import Decimal
from pathlib import Path

import pytest

from xlbudget.budget.findings import check
from xlbudget.budget.money_unit import unit_in, unit_on_line
from xlbudget.budget.rules import RULES
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.files.text_source import order_text_grid, table_grid
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.memo.compose import compose
from xlbudget.reading.book import read_book
from xlbudget.reading.grid import Grid
from xlbudget.reading.order import read_order
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

INPUTS = Path(__file__).parents[1] / "inputs" / "reading"
LEAD = ("ক্রম", "জেলা", "কার্যালয়ের নাম")
PLACES = (
    ("১", "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা"),
    ("২", "গাজীপুর", "উপজেলা কার্যালয়, শ্রীপুর, গাজীপুর"),
)
ROWS = ((*PLACES[0], "৪.৫০"), (*PLACES[1], "২.০০"), ("", "", "মোট", "৬.৫০"))


def findings(order):
    return [(f.code, f.fix) for f in check(order, RULES, ignore=("XB103", "XB208"))]


def text(*rows):
    return read_order(order_text_grid("\n".join("\t".join(row) for row in rows).encode()))


def csv(*rows):
    lines = (",".join(f'"{cell}"' for cell in row) for row in rows)
    return read_order(table_grid("\n".join(lines).encode()))


def sheet(*rows):
    return read_order(Grid(tuple(rows), tuple(range(1, len(rows) + 1)), "পাতা"))


@pytest.mark.parametrize(
    ("name", "total"), [("u3-lakh-nowords.csv", 650000), ("u1-lakh.txt", 600000)]
)
def test_the_reported_files_and_their_workbooks(name, total):
    order = open_source(INPUTS / name).order
    assert order.total == total
    assert findings(order) == [("XB113", None)]
    book = read_book(workbook_grids(new_book(order_book(order, House()))))
    assert book.total == total
    assert "লক্ষ" not in book.table.heads[0].header
    assert "XB113" not in dict(findings(book))
    columns = [c for block in compose(order).main for c in getattr(block, "columns", ())]
    assert columns
    assert "লক্ষ" not in "".join(column.heading for column in columns)


@pytest.mark.parametrize("read", [text, csv, sheet])
@pytest.mark.parametrize(
    ("heading", "taka"),
    [
        ("টেলিফোন (৩২১১১২০) (লক্ষ টাকায়)", 10**5), ("টেলিফোন (৩২১১১২০) লক্ষ টাকায়", 10**5),
        ("টেলিফোন (৩২১১১২০)\n(লক্ষ টাকা)", 10**5), ("টেলিফোন (৩২১১১২০) (হাজার টাকায়)", 10**3),
        ("টেলিফোন (৩২১১১২০) (কোটি টাকায়)", 10**7), ("Telephone (3211120) Taka in Thousands", 10**3),
        ("Telephone (3211120) (in lakh)", 10**5), ("টাকা (লক্ষ)", 10**5), ("লক্ষ টাকায়", 10**5),
        ("বরাদ্দ (অংকসমূহ লক্ষ টাকায়)", 10**5), ("Amount (Tk. '000)", 10**3),
        ("বরাদ্দ (মিলিয়ন টাকায়)", 10**6),
    ],
)  # fmt: skip
def test_in_the_heading_of_the_column(read, heading, taka):
    if read is text:
        heading = heading.replace("\n", " ")
    order = read((*LEAD, heading), *ROWS)
    assert [a.amounts[0].taka for a in order.table.allocations] == [
        Decimal(taka) * 9 / 2, Decimal(taka) * 2,
    ]  # fmt: skip
    assert findings(order) == [("XB113", None)]
    assert unit_in(order.table.heads[0].header) is None
    assert order.table.allocations[0].amounts[0].raw == "৪.৫০"


@pytest.mark.parametrize("read", [text, csv, sheet])
@pytest.mark.parametrize(
    "line",
    [
        "(লক্ষ টাকায়)", "অংকসমূহ লক্ষ টাকায়", "(অঙ্কসমূহ লক্ষ টাকায়)", "লক্ষ টাকায়", "Taka in lakh",
        "বরাদ্দ বিভাজন ২০২১-২২ (লক্ষ টাকায়)", "(Figures in Lakh Taka)", "সকল অংক লক্ষ টাকায়",
    ],
)  # fmt: skip
def test_above_the_table(read, line):
    heading = (*LEAD, "টেলিফোন (৩২১১১২০)")
    for above in ((line,), ("", "", line), ("", "", "", "(লক্ষ টাকায়)")):
        order = read(above, heading, *ROWS)
        assert order.total == 650000
        assert findings(order) == [("XB113", None)]
        assert order.table.heads[0].header == "টেলিফোন (৩২১১১২০)"


def test_below_the_table():
    assert text((*LEAD, "টেলিফোন (৩২১১১২০)"), *ROWS, ("(লক্ষ টাকায়)",)).total == 650000


@pytest.mark.parametrize(
    "line",
    [
        "এক লক্ষ টাকার মধ্যে ব্যয় করতে হবে", "ছয় লক্ষ চব্বিশ হাজার টাকা", "কথায়: (ছয় লক্ষ টাকা)",
        "ব্যয়সীমা (পাঁচ লক্ষ টাকা)", "৫ কোটি টাকা", "কোটি টাকার প্রকল্প", "হাজার", "লক্ষ্মীপুর", "লক্ষ",
    ],
)  # fmt: skip
def test_words_that_are_no_unit(line):
    assert unit_on_line(line) is None
    assert unit_in(line) is None
    order = text((line,), (*LEAD, "টেলিফোন (৩২১১১২০)"), *ROWS)
    assert order.total == Decimal("6.5")
    assert not findings(order)


def test_two_heads_and_row_totals_under_one_title():
    rows = (
        (*LEAD, "টাকার পরিমাণ (লক্ষ টাকায়)", "", ""),
        ("", "", "", "টেলিফোন (৩২১১১২০)", "ডাক (৩২১১১১৯)", "মোট"),
        (*PLACES[0], "৪.৫০", "১", "৫.৫"),
        (*PLACES[1], "২.০০", "১", "৩"),
        ("", "", "মোট", "৬.৫০", "২", "৮.৬"),
    )
    for read in (text, csv, sheet):
        order = read(*rows)
        assert order.table.sums == (650000, 200000)
        assert findings(order) == [("XB113", None), ("XB301", Decimal("8.5"))]


def test_a_unit_of_one_head_is_its_own():
    rows = (
        (*LEAD, "টেলিফোন (৩২১১১২০) (লক্ষ টাকায়)", "ডাক (৩২১১১১৯)"),
        (*PLACES[0], "৪.৫০", "১০০০"),
        (*PLACES[1], "২.০০", "২০০০"),
        ("", "", "মোট", "৬.৫০", "৩০০০"),
    )
    order = text(*rows)
    assert order.table.sums == (650000, 3000)
    assert findings(order) == [("XB113", None)]


def test_fixes_are_what_the_cell_should_hold():
    rows = (
        (*LEAD, "টেলিফোন (৩২১১১২০) (লক্ষ টাকায়)", "ডাক (৩২১১১১৯) (লক্ষ টাকায়)", "মোট (লক্ষ টাকায়)"),
        (1, *PLACES[0][1:], 4.5, "১", 5.25),
        (2, *PLACES[1][1:], 2, 1, 3),
        (None, None, "মোট", 6.5, 2, 8.25),
    )
    found = [(f.code, f.fix, f.place.cell) for f in check(sheet(*rows), RULES)]
    assert found == [
        ("XB103", 1, "E2"), ("XB113", None, "D1"), ("XB301", Decimal("8.5"), "F4"),
        ("XB302", Decimal("5.5"), "F2"),
    ]  # fmt: skip


def test_amounts_that_say_their_own_scale():
    heading = (*LEAD, "টেলিফোন (৩২১১১২০) (লক্ষ টাকায়)")
    order = text(heading, (*PLACES[0], "৪ লক্ষ ৫০ হাজার"), (*PLACES[1], "২,০০,০০০/-"))
    first, second = (a.amounts[0] for a in order.table.allocations)
    assert first.taka == 450000
    assert second.taka is None
    assert "লক্ষ" in second.problem.bn
    assert ("XB101", None) in findings(order)


def test_a_total_in_taka_below_amounts_in_lakh():
    heading = (*LEAD, "টেলিফোন (৩২১১১২০) (লক্ষ টাকায়)")
    assert findings(text(heading, *ROWS[:2], ("", "", "মোট", "৬,৫০,০০০/-"))) == [("XB113", None)]


def test_what_is_carried_keeps_the_unit_of_the_table():
    order = text(
        ("(লক্ষ টাকায়)",),
        (*LEAD, "চাহিদা", "পদ সংখ্যা", "টেলিফোন (৩২১১১২০)"),
        (*PLACES[0], "৫.০০", "৩", "৪.৫০"),
        (*PLACES[1], "৩.০০", "২", "২.০০"),
    )
    assert [d.heading for d in order.table.details] == ["চাহিদা (লক্ষ টাকায়)", "পদ সংখ্যা"]
    assert order.total == 650000


HEAD = "স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১\n"


def test_the_texts_around_the_table_lose_the_unit():
    table = "\n".join("\t".join(row) for row in ((*LEAD, "টেলিফোন (৩২১১১২০)"), *ROWS))
    source = f"{HEAD}বিষয়: টেলিফোন খাতের বরাদ্দ (লক্ষ টাকায়)\n(লক্ষ টাকায়)\n{table}\nকথায়: ছয় লক্ষ টাকা\n"
    order = read_order(order_text_grid(source.encode()))
    assert order.memo.subject.text == "টেলিফোন খাতের বরাদ্দ"
    assert order.memo.opening == ()
    assert "XB303" in dict(findings(order))  # ছয় লক্ষ পঞ্চাশ হাজার is due
    assert order.total == 650000
