"""The order workbook as Excel will find it, read back with openpyxl."""

import io

import openpyxl
import pytest

from xlbudget.files.paint import new_book
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House


@pytest.fixture(scope="module")
def data(sample_order) -> bytes:
    return new_book(order_book(sample_order, House()))


@pytest.fixture(scope="module")
def book(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def test_sheets_in_the_order_of_the_work(book):
    assert book.sheetnames == [
        "আদেশ", "বরাদ্দ", "মঞ্জুরি", "অনুলিপি", "ব্যবস্থা", "তালিকা",
    ]  # fmt: skip
    assert book["তালিকা"].sheet_state == "hidden"


@pytest.mark.parametrize(
    ("sheet", "table", "ref"),
    [
        ("আদেশ", "OrderFields", "A2:C26"),
        ("বরাদ্দ", "Allocations", "A2:D153"),
        ("মঞ্জুরি", "Sanctions", "A2:F3"),
        ("অনুলিপি", "Recipients", "A2:B9"),
        ("ব্যবস্থা", "OfficeSettings", "A2:C24"),
    ],
)
def test_tables_have_stable_names(book, sheet, table, ref):
    assert book[sheet].tables[table].ref == ref


def test_row_10_stands_where_the_contract_says(book):
    assert book["বরাদ্দ"]["C12"].value == "উপজেলা কার্যালয়, সাভার, ঢাকা"
    assert book["বরাদ্দ"]["A12"].value == 10


def test_amounts_are_numbers_that_show_bangla_digits(book):
    cells = [book["বরাদ্দ"].cell(row, 4) for row in range(3, 153)]
    assert all(isinstance(cell.value, int) for cell in cells)
    assert {cell.number_format for cell in cells} == {r"[$-5000445]0;[$-5000445]\-0"}


def test_the_total_is_live_and_cached(data, book):
    assert book["বরাদ্দ"]["D153"].value == "=SUM(Allocations[[টেলিফোন (৩২১১১২০)]])"
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    assert shown["বরাদ্দ"]["D153"].value == 624607
    assert shown["মঞ্জুরি"]["E3"].value == 624607


def test_list_boxes_help_and_do_not_refuse(book):
    boxes = {str(b.sqref): b for b in book["বরাদ্দ"].data_validations.dataValidation}
    assert {ref.split(":")[0] for ref in boxes} == {"B3", "C3"}
    assert not any(box.showErrorMessage for box in boxes.values())
    assert "DistrictList" in book.defined_names
    assert book["তালিকা"].max_row == 495


def test_input_cells_carry_one_named_style(book):
    styles = {book["বরাদ্দ"].cell(row, column).style for row in range(3, 153) for column in (2, 3)}
    assert styles == {"xlb input"}


def test_every_row_has_a_height(book):
    for name in book.sheetnames[:-1]:
        sheet = book[name]
        assert all(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1))


def test_equal_orders_give_equal_bytes(data, sample_order):
    assert new_book(order_book(sample_order, House())) == data
