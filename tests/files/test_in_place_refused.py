"""What painting in place refuses: sheets that others refer to, protected and odd workbooks."""

import io
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from tests.files.plans import COPY, MEMO
from tests.files.users_books import (
    SAVED,
    WRITTEN,
    edited,
    opened,
    small,
)
from xlbudget.errors import Refused
from xlbudget.files.container import pack, unpack
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.files.xml_part import MAIN, OFFICE
from xlbudget.sheets.plan import BookPlan, Cell


def with_calculation_chain(sheet_id: int) -> bytes:
    parts = unpack(new_book(BookPlan((small("ক"), MEMO))))
    xml = f'<calcChain xmlns="{MAIN}"><c r="A1" i="{sheet_id}"/></calcChain>'
    kind = f"{OFFICE}/calcChain"
    relations = parts["xl/_rels/workbook.xml.rels"].decode()
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="calcChain.xml"/></Relationships>'
    return pack(
        {
            **parts,
            "xl/calcChain.xml": xml.encode(),
            "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", relation).encode(),
        }
    )


@pytest.mark.parametrize(("sheet_id", "kept"), [(1, True), (2, False)])
def test_calculation_chain_goes_only_when_it_names_a_replaced_sheet(sheet_id, kept):
    after = unpack(paint_sheets(with_calculation_chain(sheet_id), (MEMO,)))
    assert ("xl/calcChain.xml" in after) == kept
    assert (b"calcChain" in after["xl/_rels/workbook.xml.rels"]) == kept


def referring(formula: str) -> bytes:
    plan = small("হিসাব", Cell(1, 1, None, formula))
    return new_book(BookPlan((MEMO, COPY, plan)))


REFERRING = [
    (referring("SUM('স্মারক'!B4:B5)"), "sheet “হিসাব” refers"),
    (referring("SUM(স্মারক!B4:B5)"), "sheet “হিসাব” refers"),
    (referring("SUM('স্মারক:হিসাব'!B4)"), "sheet “হিসাব” refers"),
    (referring("SUM(MemoRows[টাকা])"), "“MemoRows” cannot be replaced"),
    (new_book(BookPlan((MEMO,), names=(("Rate", "'স্মারক'!$A$1"),))), "the name “Rate” refers"),
]


@pytest.mark.parametrize(("data", "reason"), REFERRING)
def test_refuses_to_replace_what_others_refer_to(data, reason):
    with pytest.raises(Refused, match=reason):
        paint_sheets(data, (small(),))


def test_refuses_to_replace_what_a_chart_shows():
    book = openpyxl.Workbook()
    source = book.create_sheet("স্মারক")
    source.append([1])
    chart = BarChart()
    chart.add_data(Reference(source, min_col=1, min_row=1, max_row=1))
    book.active.add_chart(chart)
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(Refused, match="a chart refers to it"):
        paint_sheets(stream.getvalue(), (small(),))


SILENT = [
    (referring("SUM('স্মারক-অনুলিপি'!B4:B5)"), "the sheet's name begins like ours"),
    (referring("SUM([1]স্মারক!B4)+'[1]স্মারক'!B4"), "another workbook's sheet"),
    (referring('INDIRECT("স্মারক!A1")'), "a text, which Excel itself does not follow either"),
    (referring("SUM(Other[MemoRows])"), "a column of another table"),
    (referring("MemoRows2+MEMOROWS(1)"), "other names"),
]


@pytest.mark.parametrize(("data", "why"), SILENT)
def test_replaces_what_nobody_refers_to(data, why):
    paint_sheets(data, (small(),))


def test_names_painted_together_with_their_sheet_do_not_stand_in_the_way():
    names = (("Rate", "'স্মারক'!$B$4"),)
    once = new_book(BookPlan((MEMO,), names=names))
    assert opened(paint_sheets(once, (MEMO,), names)).defined_names["Rate"].attr_text == names[0][1]


def test_sheets_painted_together_may_refer_to_each_other():
    pair = (MEMO, small("হিসাব", Cell(1, 1, None, "'স্মারক'!B4+SUM(MemoRows[ক])")))
    paint_sheets(new_book(BookPlan(pair)), (small(), small("হিসাব")))


PROTECTED = '<workbookProtection lockStructure="1"/><bookViews>'
UNTOUCHABLE = [
    (pack({**unpack(SAVED), "_xmlsignatures/origin.sigs": b""}), MEMO, "signed"),
    (edited(WRITTEN, "xl/workbook.xml", "<bookViews>", PROTECTED), MEMO, "structure is protected"),
    (SAVED, small("তথ্য"), "a picture, chart or shape"),
    (
        edited(WRITTEN, "xl/worksheets/_rels/sheet1.xml.rels", "/drawing", "/pivotTable"),
        small("তথ্য"),
        "pivot",
    ),
    (WRITTEN, small("হিসাব-২"), "a picture, chart or shape"),
    (WRITTEN, replace(MEMO, tables=(replace(MEMO.tables[0], name="mine"),)), "“mine”"),
    (WRITTEN, replace(MEMO, tables=(replace(MEMO.tables[0], name="Everything"),)), "“Everything”"),
    (
        edited(
            new_book(BookPlan((MEMO,))),
            "xl/worksheets/sheet1.xml",
            "</sheetData>",
            '</sheetData><sheetProtection sheet="1"/>',
        ),
        MEMO,
        "is protected",
    ),
    (
        edited(
            new_book(BookPlan((MEMO,))), "xl/_rels/workbook.xml.rels", '/worksheet"', '/chartsheet"'
        ),
        MEMO,
        "chart sheet",
    ),
]


@pytest.mark.parametrize(("data", "plan", "reason"), UNTOUCHABLE)
def test_refuses_what_cannot_be_kept(data, plan, reason):
    with pytest.raises(Refused) as refusal:
        paint_sheets(data, (plan,))
    assert reason in refusal.value.message.en


def test_a_protected_structure_lets_a_sheet_be_replaced():
    data = edited(new_book(BookPlan((MEMO,))), "xl/workbook.xml", "<bookViews>", PROTECTED)
    paint_sheets(data, (small(),))
