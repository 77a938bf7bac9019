"""XB508 and XB509 name the cell of the order workbook to fill, and যাচাই leads there."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run
from xlbudget.budget.findings import check
from xlbudget.budget.rules import RULES
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source, read_source
from xlbudget.memo.compose import compose
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

FIELDS, SETTINGS = "আদেশ", "ব্যবস্থা"


@pytest.fixture(scope="module")
def book(sample_order) -> bytes:
    return new_book(order_book(sample_order, House()))


def changed(book: bytes, change) -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(book))
    change(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def value_cell(workbook, label: str, sheet: str = FIELDS):
    return next(row[1] for row in workbook[sheet].iter_rows() if row[0].value == label)


def emptied(*labels: str):
    def change(workbook):
        for label in labels:
            for row in workbook[FIELDS].iter_rows(min_row=3):
                if row[0].value == label:
                    row[1].value = None

    return change


def found(data: bytes, code: str):
    order = read_source(Path("order.xlsx"), data).order
    return [f for f in check(order, RULES) if f.code == code]


@pytest.mark.parametrize(
    ("label", "missing"),
    [
        ("স্মারক নম্বর", "the memo number"),
        ("বিষয়", "the subject"),
        ("স্বাক্ষরকারী", "the signatory"),
    ],
)
def test_xb508_names_the_cell_of_a_blank_field(book, label, missing):
    at = value_cell(openpyxl.load_workbook(io.BytesIO(book)), label).coordinate
    (finding,) = found(changed(book, emptied(label)), "XB508")
    assert str(finding.place) == f"আদেশ!{at}"
    assert finding.message.en == f"{missing} is missing; an order must have it: fill in {at} (আদেশ)"
    assert finding.message.bn.endswith(f"আদেশ শিটের {at} ঘরে লিখুন")


def test_xb508_asks_for_one_of_two_dates_that_are_both_blank(book):
    labels = ("তারিখ (বঙ্গাব্দ)", "তারিখ (খ্রিষ্টাব্দ)")
    (finding,) = found(changed(book, emptied(*labels)), "XB508")
    assert "the Gregorian date is missing" in finding.message.en


@pytest.mark.parametrize("label", ["কথায়", "তারিখ (বঙ্গাব্দ)", "তারিখ (খ্রিষ্টাব্দ)"])
def test_words_and_one_of_the_dates_may_be_left_blank(book, label):
    data = changed(book, emptied(label))
    assert found(data, "XB508") == []
    order = read_source(Path("order.xlsx"), data).order
    assert order.memo.bangla_date.text == "৩১ জ্যৈষ্ঠ ১৪২৯"
    assert order.memo.date.day == date(2022, 6, 14)
    memo = compose(order).main
    assert any("ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা" in str(block) for block in memo)
    assert any("৩১ জ্যৈষ্ঠ ১৪২৯" in str(block) for block in memo)


@pytest.mark.parametrize("label", ["তারিখ (বঙ্গাব্দ)", "তারিখ (খ্রিষ্টাব্দ)"])
def test_a_lone_date_that_cannot_be_read_is_reported(book, label):
    def change(workbook):
        emptied("তারিখ (বঙ্গাব্দ)", "তারিখ (খ্রিষ্টাব্দ)")(workbook)
        value_cell(workbook, label).value = "৩১ জুন ২০২২"

    (finding,) = found(changed(book, change), "XB404")
    at = value_cell(openpyxl.load_workbook(io.BytesIO(book)), label).coordinate
    assert str(finding.place) == f"আদেশ!{at}"


def test_the_copy_page_takes_number_and_dates_from_the_order(book):
    labels = ("অনুলিপির স্মারক নম্বর", "অনুলিপির তারিখ (বঙ্গাব্দ)", "অনুলিপির তারিখ (খ্রিষ্টাব্দ)")
    data = changed(book, emptied(*labels))
    order = read_source(Path("order.xlsx"), data).order
    assert not [f for f in check(order, RULES) if f.severity == "error"]
    head = str(compose(order).copy[0])
    assert "২২.৮১/১(৭)" in head
    assert "৩১ জ্যৈষ্ঠ ১৪২৯" in head


def test_a_copy_of_another_day_has_the_bangla_date_of_that_day(book):
    def change(workbook):
        emptied("অনুলিপির তারিখ (বঙ্গাব্দ)")(workbook)
        value_cell(workbook, "অনুলিপির তারিখ (খ্রিষ্টাব্দ)").value = date(2022, 6, 15)

    order = read_source(Path("order.xlsx"), changed(book, change)).order
    assert "১ আষাঢ় ১৪২৯" in str(compose(order).copy[0])


def test_xb508_says_where_the_row_of_a_field_goes_that_was_deleted(book):
    def change(workbook):
        sheet = workbook[FIELDS]
        sheet.delete_rows(value_cell(workbook, "বিষয়").row)
        last = sheet.max_row
        sheet.tables["OrderFields"].ref = f"A2:C{last}"

    (finding,) = found(changed(book, change), "XB508")
    last = openpyxl.load_workbook(io.BytesIO(changed(book, change)))[FIELDS].max_row
    assert str(finding.place) == f"আদেশ!A{last + 1}"
    assert f"“বিষয়” in A{last + 1}" in finding.message.en
    assert f"in B{last + 1}" in finding.message.en
    assert f"A{last + 1} ঘরে “বিষয়”" in finding.message.bn


def test_xb508_is_silent_on_a_total_that_may_be_outside_the_table(book):
    def change(workbook):
        table = workbook["বরাদ্দ"].tables["Allocations"]
        table.ref, table.totalsRowCount, table.totalsRowShown = "A2:D8", 0, False

    data = changed(book, change)
    assert found(data, "XB109")
    assert found(data, "XB508") == []


def test_a_text_has_no_cell_to_name(sample_text):
    lines = sample_text.split("\n")
    text = "\n".join(line for line in lines if not line.startswith("বিষয়"))
    (finding,) = [
        f for f in check(read_source(Path("order.txt"), text.encode()).order, RULES)
        if f.code == "XB508"
    ]  # fmt: skip
    assert finding.place.cell is None
    assert finding.message.en == "the subject is missing; an order must have it"


@pytest.mark.parametrize(
    ("template", "emptied_field", "place"),
    [
        ("{স্মারক নম্বর} নং আদেশ", "স্মারক নম্বর", FIELDS),
        ("{তারিখ} তারিখের আদেশ", "তারিখ (খ্রিষ্টাব্দ)", FIELDS),
        ("{অর্থবছর} অর্থবছর", "তারিখ (খ্রিষ্টাব্দ)", FIELDS),
        ("{কার্যালয়} হতে", "কার্যালয়", SETTINGS),
    ],
)
def test_xb509_names_the_cell_that_its_field_is_filled_from(book, template, emptied_field, place):
    def change(workbook):
        value_cell(workbook, "ছকের পরের বাক্য", SETTINGS).value = template
        dates = ["তারিখ (বঙ্গাব্দ)"] if emptied_field.startswith("তারিখ") else []
        fields = [emptied_field, *dates] if place == FIELDS else []
        emptied("ছকের পরের অনুচ্ছেদ", *fields)(workbook)

    data = changed(book, change)
    at = value_cell(openpyxl.load_workbook(io.BytesIO(data)), emptied_field, place).coordinate
    (finding,) = found(data, "XB509")
    assert str(finding.place) == f"{place}!{at}"
    assert f"{at} ({place})" in finding.message.en
    assert f"{place} শিটের {at} ঘরে" in finding.message.bn


def test_xb509_names_no_cell_for_a_total_that_has_no_words(book):
    def change(workbook):
        emptied("কথায়")(workbook)
        sheet = workbook["বরাদ্দ"]
        column = next(c.column for c in sheet[2] if "৩২১১১২০" in str(c.value))
        sheet.cell(3, column).value = 10**16

    data = changed(book, change)
    (words,) = [f for f in found(data, "XB509") if "কথায়" in f.message.bn]
    assert words.place.cell is None
    assert "look at the amounts" in words.message.en


def test_xb509_names_the_list_of_recipients(book):
    def change(workbook):
        value_cell(workbook, "ছকের পরের বাক্য", SETTINGS).value = "{অনুলিপি সংখ্যা} জন"
        emptied("ছকের পরের অনুচ্ছেদ")(workbook)
        for row in workbook["অনুলিপি"].iter_rows(min_row=3, min_col=2, max_col=2):
            row[0].value = None

    (finding,) = found(changed(book, change), "XB509")
    assert str(finding.place) == "অনুলিপি!B3"


def test_the_findings_sheet_leads_to_the_cell(book, capsys, tmp_path):
    path = tmp_path / "order.xlsx"
    path.write_bytes(changed(book, emptied("স্মারক নম্বর")))
    assert run(capsys, "check", path, "--mark").status == 1
    sheet = openpyxl.load_workbook(path)["যাচাই"]
    links = {c.hyperlink.location: c.value for row in sheet.iter_rows() for c in row if c.hyperlink}
    at = next(f.place for f in check(open_source(path).order, RULES) if f.code == "XB508")
    assert links[f"'আদেশ'!{at.cell}"] == str(at)
