"""What people typed beside the tables of real order workbooks is found, and stops the memo."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run
from xlbudget.budget.findings import check
from xlbudget.budget.rules import RULES
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source, read_source
from xlbudget.sheets.order_book import empty_book, order_book
from xlbudget.sheets.styles import House

INPUTS = Path(__file__).parents[1] / "inputs" / "office"


def found(order, code="XB109"):
    return [f for f in check(order, RULES) if f.code == code]


@pytest.fixture(scope="module")
def book(sample_order) -> bytes:
    return new_book(order_book(sample_order, House()))


def changed(book: bytes, change) -> bytes:
    """The workbook as a person would leave it: openpyxl types no more than that into it."""
    workbook = openpyxl.load_workbook(io.BytesIO(book))
    change(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def outside(book: bytes, change):
    order = read_source(Path("order.xlsx"), changed(book, change)).order
    return [(o.kind, o.place.sheet, o.where.en) for o in order.outside]


@pytest.mark.parametrize(
    ("name", "place", "where", "excerpt"),
    [
        ("rows-below-total", "বরাদ্দ!A12", "A12:D13", "দুর্গাপুর, নেত্রকোনা | 1000"),
        ("pasted-over-one-row", "বরাদ্দ!A5", "A5:D10", "মুক্তাগাছা , ময়মনসিংহ | 5200"),
        ("recipients-below", "অনুলিপি!A7", "A7:B7", "5 | জেলা হিসাবরক্ষণ কর্মকর্তা, শেরপুর"),
    ],
)
def test_the_range_and_what_it_holds_are_named(name, place, where, excerpt):
    (finding,) = found(open_source(INPUTS / f"{name}.xlsx").order)
    assert str(finding.place) == place
    for text in (finding.message.bn, finding.message.en):
        assert text.startswith(f"{where}: ")
        assert excerpt in text
    assert finding.fix is None


def test_no_words_are_advised_from_two_of_eight_rows():
    order = open_source(INPUTS / "pasted-over-one-row.xlsx").order
    assert order.in_doubt
    (words,) = found(order, "XB303")
    assert words.fix is None
    assert "সাত হাজার পাঁচশত" not in words.message.bn
    assert "XB109" in words.message.bn


def test_a_recipient_outside_leaves_the_sum_sure():
    order = open_source(INPUTS / "recipients-below.xlsx").order
    assert order.outside
    assert not order.in_doubt


@pytest.mark.parametrize("name", ["rows-below-total", "recipients-below"])
def test_the_memo_stops(capsys, tmp_path, name):
    path = INPUTS / f"{name}.xlsx"
    ran = run(capsys, "memo", path, "-o", tmp_path / "memo.xlsx")
    assert ran.status == 1
    assert "XB109" in ran.out + ran.err
    assert not (tmp_path / "memo.xlsx").exists()


def test_totals_and_report_say_that_rows_are_in_doubt(capsys, tmp_path):
    path = INPUTS / "rows-below-total.xlsx"
    assert "not all rows and columns may be counted" in run(capsys, "totals", path).out
    assert '"in_doubt": true' in run(capsys, "totals", path, "--format", "json").out
    (tmp_path / "one.xlsx").write_bytes(path.read_bytes())
    ran = run(capsys, "report", tmp_path)
    assert ran.status != 0
    assert "not all rows may be counted" in ran.out + ran.err


def test_an_order_workbook_as_it_is_made_has_nothing_outside(book):
    assert not outside(book, lambda _: None)


def test_two_tables_on_one_sheet_and_own_sheets_are_no_strays(book):
    def change(workbook):
        own = workbook.create_sheet("গত বছর", 0)
        own.append(["ক্রম", "জেলা", "কার্যালয়", "টাকা"])
        own.append([1, "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 5000])

    assert not outside(book, change)


def test_rows_below_a_filtered_table_and_hidden_ones_are_found(book):
    def change(workbook):
        sheet = workbook["বরাদ্দ"]
        for column, value in enumerate((151, "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 900), 1):
            sheet.cell(160, column).value = value
        for row in (*range(10, 20), 160):
            sheet.row_dimensions[row].hidden = True

    assert outside(book, change) == [("row", "বরাদ্দ", "A160:D160")]


def test_a_column_inserted_before_the_table_and_typed_in(book):
    def change(workbook):
        sheet = workbook["বরাদ্দ"]
        sheet.cell(2, 5).value = "ইন্টারনেট (৩২১১১১৭)"
        for row in range(3, 10):
            sheet.cell(row, 5).value = 500

    assert outside(book, change) == [("column", "বরাদ্দ", "E2:E9")]


def test_rows_below_a_table_that_is_still_empty():
    def change(workbook):
        sheet = workbook["বরাদ্দ"]
        for row, upazila in enumerate(("সাভার", "ধামরাই"), sheet.max_row + 1):
            values = (row, "ঢাকা", f"উপজেলা কার্যালয়, {upazila}, ঢাকা", 900)
            for column, value in enumerate(values, 1):
                sheet.cell(row, column).value = value

    assert outside(new_book(empty_book(House())), change) == [("row", "বরাদ্দ", "A33:D34")]


@pytest.mark.parametrize(
    ("sheet", "table", "where"),
    [
        ("বরাদ্দ", "Allocations", "A2:D2"),
        ("আদেশ", "OrderFields", "A2:C2"),
        ("অনুলিপি", "Recipients", "A2:B2"),
        ("মঞ্জুরি", "Sanctions", "A2:F2"),
        ("ব্যবস্থা", "OfficeSettings", "A2:C2"),
    ],
)
def test_a_table_that_is_a_plain_range_now(book, sheet, table, where):
    def change(workbook):
        del workbook[sheet].tables[table]

    assert outside(book, change) == [("lost", sheet, where)]


def test_a_sheet_that_was_deleted_is_no_loss(book):
    assert not outside(book, lambda workbook: workbook.remove(workbook["ব্যবস্থা"]))


def test_a_filter_and_hidden_columns_leave_nothing_out(book, sample_order):
    def change(workbook):
        sheet = workbook["বরাদ্দ"]
        sheet.column_dimensions["D"].hidden = True
        for row in range(10, 100):
            sheet.row_dimensions[row].hidden = True

    order = read_source(Path("order.xlsx"), changed(book, change)).order
    assert order.total == sample_order.total
    assert not order.outside
    (hidden,) = found(order, "XB106")
    assert "10-99" in hidden.message.en
