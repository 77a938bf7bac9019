"""What ``xlbudget new`` gives: who types rows, number, date, subject, signatory gets a memo."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run
from xlbudget.budget.findings import check
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.files.paint import new_book
from xlbudget.files.sources import read_source
from xlbudget.memo.compose import compose
from xlbudget.sheets.empty_allocation_sheet import PREPARED, heads_of
from xlbudget.sheets.order_book import empty_book, order_book
from xlbudget.sheets.styles import House

ROWS = (
    ("ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 4000),
    ("ঢাকা", "উপজেলা কার্যালয়, ধামরাই, ঢাকা", 2500),
    ("গাজীপুর", "জেলা কার্যালয়, গাজীপুর", 1500),
)
TYPED = {
    "স্মারক নম্বর": "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১",
    "তারিখ (খ্রিষ্টাব্দ)": date(2022, 6, 14),
    "বিষয়": "টেলিফোন খাতে অর্থ বরাদ্দ",
    "স্বাক্ষরকারী": "মোঃ আবদুল করিম",
}


@pytest.fixture(scope="module")
def empty() -> bytes:
    return new_book(empty_book(House()))


def typed(book: bytes, *changes) -> bytes:
    """The workbook after a person typed the rows and the four fields, computed by nobody."""
    workbook = openpyxl.load_workbook(io.BytesIO(book))
    sheet = workbook["বরাদ্দ"]
    sheet["D2"] = "টেলিফোন (৩২১১১২০)"
    sheet.tables["Allocations"].tableColumns[3].name = "টেলিফোন (৩২১১১২০)"
    for at, cells in enumerate(ROWS, 3):
        for column, value in enumerate(cells, 2):
            sheet.cell(at, column).value = value
    left = dict(TYPED)
    for row in workbook["আদেশ"].iter_rows(min_row=3):
        if row[0].value in left:
            row[1].value = left.pop(row[0].value)
    assert not left
    for change in changes:
        change(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def order_of(data: bytes) -> Order:
    return read_source(Path("order.xlsx"), data).order


def codes(data: bytes) -> list[str]:
    return [f.code for f in check(order_of(data), RULES)]


def test_rows_number_date_subject_and_signatory_give_a_memo(empty):
    data = typed(empty)
    assert codes(data) == []
    order = order_of(data)
    assert [a.office for a in order.table.allocations] == [office for _, office, _ in ROWS]
    assert [a.at for a in order.table.allocations] == [3, 4, 5]
    memo = str(compose(order))
    assert "আট হাজার টাকা" in memo
    assert "৩১ জ্যৈষ্ঠ ১৪২৯" in memo


def test_recipients_give_the_copy_its_number(empty):
    def change(workbook):
        for at in (3, 4):
            workbook["অনুলিপি"].cell(at, 2).value = f"জেলা কর্মকর্তা {at}"

    data = typed(empty, change)
    assert codes(data) == []
    assert "২২.৮১/১(২)" in str(compose(order_of(data)).copy)


def test_what_is_typed_is_checked(empty):
    def wrong(workbook):
        for row in workbook["আদেশ"].iter_rows(min_row=3):
            typed = {"কথায়": "(নয় হাজার টাকা)", "তারিখ (বঙ্গাব্দ)": "৩০ জ্যৈষ্ঠ ১৪২৯"}
            row[1].value = typed.get(row[0].value, row[1].value)

    assert codes(typed(empty, wrong)) == ["XB303", "XB404"]


def test_the_total_above_the_heading_is_the_stated_total(empty):
    workbook = openpyxl.load_workbook(io.BytesIO(empty))
    sheet = workbook["বরাদ্দ"]
    assert sheet["D1"].value == "=SUM(Allocations[[টাকা]])"
    assert sheet.tables["Allocations"].totalsRowCount is None
    assert openpyxl.load_workbook(io.BytesIO(empty), data_only=True)["বরাদ্দ"]["D1"].value == 0

    def overtyped(workbook):
        workbook["বরাদ্দ"]["D1"] = 9000

    (finding,) = check(order_of(typed(empty, overtyped)), RULES)
    assert (finding.code, str(finding.place), finding.fix) == ("XB301", "বরাদ্দ!D1", 8000)


def test_a_total_that_was_deleted_is_not_asked_for(empty):
    def change(workbook):
        workbook["বরাদ্দ"]["D1"] = None

    assert codes(typed(empty, change)) == []


def test_a_users_own_title_above_the_heading_is_no_total(empty):
    def change(workbook):
        sheet = workbook["বরাদ্দ"]
        sheet["A1"], sheet["C1"], sheet["D1"] = "জুন মাসের ছক", "অর্থবছর", 2022

    assert codes(typed(empty, change)) == []


def test_the_table_grows_below_its_prepared_rows(empty):
    """As Excel takes rows into a Table without a total row that are typed or pasted below it."""

    def change(workbook):
        sheet = workbook["বরাদ্দ"]
        at = 3 + PREPARED
        sheet.tables["Allocations"].ref = f"A2:D{at}"
        for column, value in enumerate(("ঢাকা", "জেলা কার্যালয়, ঢাকা", 2000), 2):
            sheet.cell(at, column).value = value

    data = typed(empty, change)
    assert codes(data) == []
    assert order_of(data).total == 10000


def test_a_row_below_that_the_table_did_not_take_is_reported(empty):
    def change(workbook):
        for column, value in enumerate(("ঢাকা", "জেলা কার্যালয়, ঢাকা", 2000), 2):
            workbook["বরাদ্দ"].cell(3 + PREPARED, column).value = value

    assert "XB109" in codes(typed(empty, change))


def test_an_empty_workbook_says_where_to_begin(capsys, tmp_path):
    path = tmp_path / "b.xlsx"
    assert run(capsys, "new", path).status == 0
    for command in ("check", "totals", "memo"):
        ran = run(capsys, command, path)
        assert ran.status == 2
        assert "no rows yet: type districts, offices and amounts into বরাদ্দ from A3 on" in ran.err


def test_more_rows_may_be_prepared(capsys, tmp_path):
    path = tmp_path / "b.xlsx"
    assert run(capsys, "new", path, "--rows", 150).status == 0
    assert openpyxl.load_workbook(path)["বরাদ্দ"].tables["Allocations"].ref == "A2:D152"


def test_an_unknown_head_and_one_of_revenue_are_refused(capsys, tmp_path):
    for code in ("3999999", "1411202", "বেতন"):
        ran = run(capsys, "new", tmp_path / "b.xlsx", "--head", code)
        assert (ran.status, list(tmp_path.iterdir())) == (2, [])
        assert len(ran.err.splitlines()) == 1


def test_heads_may_be_named():
    heads = heads_of(("3211120", "৩২১১১২৫"))
    data = new_book(empty_book(House(), heads))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["বরাদ্দ"]
    columns = [c.name for c in sheet.tables["Allocations"].tableColumns]
    assert columns[3:] == [sheet["D2"].value, sheet["E2"].value]
    assert columns[3] == "টেলিফোন (৩২১১১২০)"
    assert "(৩২১১১২৫)" in columns[4]
    assert sheet["E1"].value == f"=SUM(Allocations[[{columns[4]}]])"


def test_date_cells_show_dates(empty):
    sheet = openpyxl.load_workbook(io.BytesIO(empty))["আদেশ"]
    formats = {row[0].value: row[1].number_format for row in sheet.iter_rows(min_row=3)}
    assert "mmmm" in formats["তারিখ (খ্রিষ্টাব্দ)"]
    assert formats["তারিখ (খ্রিষ্টাব্দ)"] == formats["অনুলিপির তারিখ (খ্রিষ্টাব্দ)"]
    assert formats["বিষয়"] == "General"


def test_fields_of_several_lines_have_several_rows(empty):
    sheet = openpyxl.load_workbook(io.BytesIO(empty))["আদেশ"]
    labels = [row[0].value for row in sheet.iter_rows(min_row=3)]
    assert labels.count("স্বাক্ষরকারী") > 2
    assert labels.count("বিষয়") == 1


def test_rows_grow_with_their_text(empty, sample_order):
    """No height of a row is fixed, so that Excel and LibreOffice fit it to what is typed."""
    for data in (empty, new_book(order_book(sample_order, House()))):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for number in range(1, 6):
                sheet = parts.read(f"xl/worksheets/sheet{number}.xml").decode()
                assert re.findall('<row r="([0-9]+)"[^>]* customHeight', sheet) == ["1"]


def test_every_working_sheet_prints_to_the_width_of_the_paper(empty):
    workbook = openpyxl.load_workbook(io.BytesIO(empty))
    for sheet in workbook.worksheets[:5]:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$2:$2"
        assert not sheet.print_area  # rows that are added are printed, too


def test_the_heading_offers_the_known_heads(empty):
    workbook = openpyxl.load_workbook(io.BytesIO(empty))
    (box,) = [b for b in workbook["বরাদ্দ"].data_validations.dataValidation if "D2" in str(b.sqref)]
    assert (box.formula1, bool(box.showErrorMessage)) == ("HeadList", False)
    ref = workbook.defined_names["HeadList"].attr_text
    column = ref.split("$")[1]
    names = [cell.value for cell in workbook["তালিকা"][column]]
    assert "টেলিফোন (৩২১১১২০)" in names
    assert "শিরোনাম" in workbook["বরাদ্দ"]["C1"].value
