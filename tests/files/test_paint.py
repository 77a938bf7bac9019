import io
import os
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.files.plans import AMOUNT, BANGLA, COPY, DATE, HEAD, MEMO, TEXT
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.paint import new_book
from xlbudget.sheets.plan import BookPlan, Cell, Highlight, Row, SheetPlan, Style, TablePlan

PLAN = BookPlan((MEMO, COPY), names=(("Rate", "'স্মারক'!$B$4"),), title="বরাদ্দ & আদেশ")
BOOK = new_book(PLAN)


def opened(data: bytes = BOOK, values: bool = False):
    return load_workbook(io.BytesIO(data), data_only=values)


def sheet_of(*cells: Cell) -> SheetPlan:
    return SheetPlan("ক", (Row(cells),))


def test_equal_plans_give_equal_bytes():
    assert new_book(PLAN) == BOOK


def test_values_and_cached_values():
    formulas, values = opened()["স্মারক"], opened(values=True)["স্মারক"]
    assert [c.value for c in values["B"]] == [
        datetime(2022, 6, 14),
        None,
        "টেলিফোন\n(৩২১১১২০)",
        100.5,
        4000,
        4100.5,
        False,
        None,  # the merged row below
    ]
    assert [c.value for c in values["A"]][3:7] == [
        "=HYPERLINK(1)",
        "  +৮৮ & <ক>",
        "মোট",
        "চার হাজার & টাকা",
    ]
    assert formulas["A4"].data_type == "s"  # openpyxl's sign for a text that is no formula
    assert formulas["B6"].value == "=SUM(B4:B5)"
    assert formulas["A7"].value == '=B6&" & টাকা"'
    assert values["C1"].value is True
    assert (values["C5"].value, values["C5"].data_type) == ("#N/A", "e")


def test_named_styles():
    sheet = opened()["স্মারক"]
    assert [sheet[c].style for c in ("A1", "A4", "B4", "B1", "C1")] == [
        HEAD.name,
        TEXT.name,
        AMOUNT.name,
        DATE.name,
        "Normal",
    ]
    head, amount, text = sheet["A1"], sheet["B4"], sheet["A4"]
    assert (head.font.name, head.font.sz, head.font.b, head.font.u) == (
        "Nikosh",
        13.5,
        True,
        "single",
    )
    assert (head.font.color.rgb, head.fill.fgColor.rgb) == ("FF112233", "FFDDEEFF")
    assert (head.border.bottom.style, head.border.top.style) == ("thin", None)
    assert (head.alignment.horizontal, head.alignment.vertical) == ("center", "top")
    assert (amount.number_format, amount.protection.locked) == (BANGLA, False)
    assert (amount.border.left.style, amount.border.top.style) == ("thin", "thin")
    assert (text.alignment.wrap_text, text.alignment.indent, text.protection.locked) == (
        True,
        1,
        True,
    )
    assert (sheet["C1"].font.name, sheet["C1"].font.sz) == ("Times New Roman", 12)


def test_rows_columns_and_view():
    sheet = opened()["স্মারক"]
    assert [sheet.row_dimensions[row].height for row in (1, 2, 3, 4)] == [30, None, 40.5, None]
    assert [sheet.column_dimensions[c].width for c in "ABC"] == [46.5, 14, 9]
    assert sheet.sheet_format.defaultRowHeight == 15.75
    assert [str(m) for m in sheet.merged_cells.ranges] == ["A8:C8"]
    assert (sheet.freeze_panes, sheet.sheet_view.showGridLines) == ("B4", False)
    assert sheet.sheet_properties.tabColor.rgb == "FFFF8800"
    assert sheet.dimensions == "A1:C8"
    assert (sheet.sheet_state, opened()[COPY.name].sheet_state) == ("visible", "hidden")
    assert sheet["A4"].hyperlink.location == "'স্মারক-অনুলিপি'!A1"


def test_table():
    table = opened()["স্মারক"].tables["MemoRows"]
    assert (table.ref, table.autoFilter.ref, table.totalsRowCount) == ("A3:B6", "A3:B5", 1)
    assert [c.id for c in table.tableColumns] == [1, 2]
    assert table.column_names == ['নাম & "পদ"', "টেলিফোন\n(৩২১১১২০)"]
    label, total = table.tableColumns
    assert label.totalsRowLabel == "মোট"
    assert (total.totalsRowFunction, total.totalsRowFormula.attr_text) == ("custom", "SUM(B4:B5)")
    copies = opened()[COPY.name].tables["MemoCopies"]
    assert (copies.autoFilter.ref, copies.totalsRowCount) == ("A1:A2", None)
    assert copies.id != table.id


def test_list_boxes_and_highlights():
    sheet = opened()["স্মারক"]
    strict, loose = sheet.data_validations.dataValidation
    assert (str(strict.sqref), strict.formula1) == ("A4:A5", "'স্মারক-অনুলিপি'!$A$1:$A$2")
    assert (strict.showErrorMessage, strict.prompt) == (True, "বেছে নিন\nchoose")
    assert (loose.showErrorMessage, loose.prompt) == (False, None)
    first, second = [rule for rules in sheet.conditional_formatting for rule in rules.rules]
    assert (first.priority, first.formula) == (1, ["ABS(B4)>=100000"])
    assert first.dxf.numFmt.formatCode == MEMO.highlights[0].number_format
    assert (second.priority, second.dxf.fill.bgColor.rgb) == (2, "FFFFCCCC")
    assert second.dxf.font.color.rgb == "FF990000"


def test_print_setup():
    book = opened()
    sheet, copy = book["স্মারক"], book[COPY.name]
    assert sheet.print_area == "'স্মারক'!$A$1:$C$8"
    assert sheet.print_title_rows == "$1:$3"
    assert (copy.print_area, copy.print_title_rows) == ("'স্মারক-অনুলিপি'!$A$1:$A$2", None)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert (copy.page_setup.paperSize, copy.page_setup.orientation) == (5, "landscape")
    margins = sheet.page_margins
    assert (margins.left, margins.bottom, margins.header, margins.footer) == (0.75, 0.75, 0.3, 0.4)
    assert sheet.oddFooter.center.text == "পৃষ্ঠা &P"
    assert [(b.id, b.man) for b in sheet.row_breaks.brk] == [(4, True), (6, True)]
    assert sheet.print_options.horizontalCentered


def test_book():
    book = opened()
    assert book.sheetnames == [MEMO.name, COPY.name]
    assert book.defined_names["Rate"].attr_text == "'স্মারক'!$B$4"
    assert (book.properties.title, book.properties.language) == ("বরাদ্দ & আদেশ", "bn-BD")
    assert book.properties.created == datetime(2000, 1, 1)


def test_opens_on_a_sheet_that_is_not_hidden():
    assert opened(new_book(BookPlan((COPY, MEMO)))).active.title == MEMO.name


@pytest.mark.parametrize("name", ["", "ক" * 32, "a/b", "a:b", "'a", "a'", "[a]", "a\x01"])
def test_refuses_a_bad_sheet_name(name):
    with pytest.raises(Refused):
        new_book(BookPlan((SheetPlan(name, ()),)))


def test_refuses_one_name_twice():
    # The two forms of য় are one letter to the reader.
    with pytest.raises(Refused):
        new_book(BookPlan((SheetPlan("ব্যয়", ()), SheetPlan("ব্য\u09df", ()))))


def test_refuses_a_table_or_a_column_twice():
    again = replace(MEMO, name="খ", tables=(replace(MEMO.tables[0], name="MEMOROWS"),))
    with pytest.raises(Refused, match="MEMOROWS"):
        new_book(BookPlan((MEMO, again)))
    table = TablePlan("T", "A1:B2", ("মোট", "মোট"))
    with pytest.raises(Refused, match="মোট"):
        new_book(BookPlan((SheetPlan("ক", (), tables=(table,)),)))


def test_two_looks_of_one_name_both_show():
    bold = replace(TEXT, bold=True)
    sheet = opened(new_book(BookPlan((sheet_of(Cell(1, "ক", TEXT), Cell(2, "খ", bold)),)))).active
    assert (sheet["A1"].style, sheet["B1"].style) == (TEXT.name, TEXT.name)
    assert (sheet["A1"].font.b, sheet["B1"].font.b) == (False, True)


@pytest.mark.parametrize(
    ("style", "number"),
    [
        (Style("a", "Nikosh", 12), 0),
        (Style("a", "Nikosh", 12, number_format="@"), 49),
        (Style("a", "Nikosh", 12, number_format=BANGLA), 164),
    ],
)
def test_number_formats(style, number):
    xml = unpack(new_book(BookPlan((sheet_of(Cell(1, 1, style)),))))["xl/styles.xml"].decode()
    assert f'numFmtId="{number}"' in xml


def test_equal_highlights_share_one_format():
    lights = (Highlight("A1", "A1>1", fill="AABBCC"), Highlight("A2", "A2>1", fill="AABBCC"))
    xml = unpack(new_book(BookPlan((SheetPlan("ক", (), highlights=lights),))))["xl/styles.xml"]
    assert b'<dxfs count="1">' in xml


def test_cells_out_of_order_are_our_own_fault():
    with pytest.raises(ValueError, match="order"):
        new_book(BookPlan((sheet_of(Cell(2, "ক"), Cell(1, "খ")),)))


def converted(tmp_path: Path, data: bytes, kind: str) -> Path:
    """Open a workbook in LibreOffice, recalculated, and save it as another kind."""
    (tmp_path / "book.xlsx").write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            tmp_path / "out",
            tmp_path / "book.xlsx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
    )
    return tmp_path / "out" / f"book.{kind}"


@pytest.mark.office
def test_libreoffice_prints_it(tmp_path):
    pdf = converted(tmp_path, BOOK, "pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "১৪ জুন ২০২২" in text
    assert "৪০০০" in text
    assert "পৃষ্ঠা 3" in text  # two breaks
    assert "Err:" not in text
    assert "#NAME?" not in text


@pytest.mark.office
def test_libreoffice_reads_it_and_computes_what_is_cached(tmp_path):
    bare = tuple(
        Row(tuple(replace(c, value=None) if c.formula else c for c in row.cells), row.height)
        for row in MEMO.rows
    )
    odd = Row((Cell(5, "ক\x0b_x0041_\r_x0041\x01", TEXT),))
    data = new_book(BookPlan((replace(MEMO, rows=(*bare, Row(), odd)), COPY)))
    sheet = opened(converted(tmp_path, data, "xlsx").read_bytes(), values=True)["স্মারক"]
    assert sheet["B6"].value == 4100.5
    assert (sheet["A7"].value, sheet["B7"].value) == ("4100.5 & টাকা", False)
    assert (sheet["A4"].value, sheet["A5"].value) == ("=HYPERLINK(1)", "  +৮৮ & <ক>")
    assert sheet["A4"].data_type == "s"
    assert sheet["E9"].value.startswith("ক")
    assert "MemoRows" in sheet.tables
    assert sheet.print_title_rows == "$1:$3"
