"""An order workbook gives back the order it was made from, wherever the user moved things."""

import io

import openpyxl
import pytest

from xlbudget.files.paint import new_book
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import is_order_book, read_book
from xlbudget.sheets.order_book import empty_book, order_book
from xlbudget.sheets.order_schema import FIELDS
from xlbudget.sheets.styles import House


@pytest.fixture(scope="module")
def book(sample_order) -> bytes:
    return new_book(order_book(sample_order, House()))


def essence(order):
    memo = order.memo
    fields = {
        key: [e.text for e in found] if isinstance(found, tuple) else found and found.text
        for key in ("memo_number", "bangla_date", "subject", "opening", "closing", "words",
                    "signatory", "addressee", "letterhead")
        for found in [getattr(memo, key)]
    }  # fmt: skip
    copy = memo.copy
    fields["copy"] = [
        copy.memo_number.text,
        copy.heading.text,
        *(e.text for e in (*copy.recipients, *copy.signatory)),
    ]
    rows = [(a.district, a.office, a.amounts[0].taka) for a in order.table.allocations]
    heads = [(h.code, h.name) for h in order.table.heads]
    return fields, (memo.date.day, copy.date.day), rows, heads, order.total


def test_round_trip(book, sample_order):
    grids = workbook_grids(book)
    assert is_order_book(grids)
    assert essence(read_book(grids)) == essence(sample_order)


def test_moved_columns_and_renamed_sheets_are_found(book, sample_order):
    workbook = openpyxl.load_workbook(io.BytesIO(book))
    old = workbook["বরাদ্দ"]
    old.title = "Budget 2022"
    workbook["আদেশ"].title = "তথ্য"
    for row in range(2, old.max_row):  # district and amount change places; the total row is kept
        old.cell(row, 2).value, old.cell(row, 4).value = (
            old.cell(row, 4).value,
            old.cell(row, 2).value,
        )
    table = old.tables["Allocations"]
    names = [column.name for column in table.tableColumns]
    names[1], names[3] = names[3], names[1]
    for column, name in zip(table.tableColumns, names, strict=True):
        column.name = name
    stream = io.BytesIO()
    workbook.save(stream)
    order = read_book(workbook_grids(stream.getvalue()))
    assert essence(order)[2:] == essence(sample_order)[2:]
    assert order.memo.subject.text == sample_order.memo.subject.text


def test_a_users_own_sheets_are_left_alone(book, sample_order):
    workbook = openpyxl.load_workbook(io.BytesIO(book))
    own = workbook.create_sheet("নোট", 0)
    own.append(["ক্রম", "জেলা", "কার্যালয়", "টাকা"])
    own.append([1, "ঢাকা", "ক", 5])
    stream = io.BytesIO()
    workbook.save(stream)
    assert read_book(workbook_grids(stream.getvalue())).total == sample_order.total


def test_every_field_of_the_schema_is_an_attribute_of_the_model(sample_order):
    for item in FIELDS:
        owner = sample_order.memo.copy if item.key.startswith("copy.") else sample_order.memo
        assert hasattr(owner, item.key.removeprefix("copy."))


def test_an_empty_order_workbook_has_no_rows():
    assert read_book(workbook_grids(new_book(empty_book(House())))) is None
