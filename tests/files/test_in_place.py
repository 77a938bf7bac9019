import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from openpyxl.styles import Font, NamedStyle

from tests.files.plans import AMOUNT, COPY, MEMO, TEXT
from tests.files.users_books import (
    MACROS,
    MAY_CHANGE,
    SOURCES,
    WITH_MACROS,
    WRITTEN,
    edited,
    opened,
    small,
)
from xlbudget.errors import Refused
from xlbudget.files.container import pack, unpack
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.sheets.plan import BookPlan, Cell, Style


@SOURCES
def test_no_other_part_changes(source):
    before, after = unpack(source), unpack(paint_sheets(source, (MEMO, COPY)))
    assert {name for name in before if before[name] != after[name]} <= MAY_CHANGE
    assert [name for name in after if name in before] == list(before)
    assert set(after) - set(before) == {
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/sheet4.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/worksheets/_rels/sheet4.xml.rels",
        "xl/tables/table2.xml",
        "xl/tables/table3.xml",
    }


@SOURCES
def test_painting_twice_is_painting_once(source):
    once = paint_sheets(source, (MEMO, COPY), (("Rate", "1"),))
    assert paint_sheets(once, (MEMO, COPY), (("Rate", "1"),)) == once
    assert paint_sheets(source, (MEMO, COPY), (("Rate", "1"),)) == once


@SOURCES
def test_another_sheet_between_does_not_matter(source):
    once = paint_sheets(source, (MEMO,))
    back = paint_sheets(paint_sheets(once, (small(),)), (MEMO,))
    assert unpack(back).keys() == unpack(once).keys()
    changed = {name for name, content in unpack(once).items() if unpack(back)[name] != content}
    assert changed <= {"xl/styles.xml"}  # the small sheet's look stays in the lists


@SOURCES
@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl on sparklines
def test_the_users_cells_keep_their_look_and_values(source):
    before, after = opened(source), opened(paint_sheets(source, (MEMO, COPY)))
    for sheet in before:
        for row in sheet.iter_rows():
            for cell in row:
                same = after[sheet.title][cell.coordinate]
                assert same.value == cell.value
                for facet in ("style", "font", "fill", "border", "number_format", "alignment"):
                    assert repr(getattr(same, facet)) == repr(getattr(cell, facet))
    old, new = opened(source, data_only=True), opened(paint_sheets(source, (MEMO,)), data_only=True)
    assert new["তথ্য"]["D1"].value == old["তথ্য"]["D1"].value


@SOURCES
@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl on sparklines
def test_local_names_stay_with_their_sheets(source):
    once = paint_sheets(source, (MEMO, COPY))
    for data in (once, paint_sheets(once, (COPY, MEMO))):
        before, after = opened(source), opened(data)
        for sheet in before:
            assert after[sheet.title].print_area == sheet.print_area
            assert after[sheet.title].print_title_rows == sheet.print_title_rows
        assert after[MEMO.name].print_title_rows == "$1:$3"
        assert after[COPY.name].print_area == "'স্মারক-অনুলিপি'!$A$1:$A$2"
        assert after.sheetnames == [*before.sheetnames, MEMO.name, COPY.name]


def test_a_replaced_sheet_keeps_its_place_and_leaves_nothing_behind():
    plans = (small("ক"), MEMO, small("গ"))
    book = new_book(BookPlan(plans))
    bare = replace(small(MEMO.name), hidden=False)
    after = paint_sheets(book, (bare,))
    assert opened(after).sheetnames == ["ক", MEMO.name, "গ"]
    parts = unpack(after)
    assert not [name for name in parts if "table" in name]
    assert b"table" not in parts["[Content_Types].xml"]
    assert b"Print_" not in parts["xl/workbook.xml"]


def test_new_sheets_beside_a_replaced_one_take_no_seat_of_its():
    book = new_book(BookPlan((small("ক"), MEMO)))
    after = opened(paint_sheets(book, (small("নতুন"), MEMO, COPY)))
    assert after.sheetnames == ["ক", MEMO.name, "নতুন", COPY.name]
    assert after[MEMO.name]["A6"].value == "মোট"


def test_a_sheet_is_found_whatever_its_case_and_form():
    book = new_book(BookPlan((small("Memo"), small("ব্য\u09df"))))
    after = opened(paint_sheets(book, (small("MEMO"), small("ব্যয়"))))
    assert after.sheetnames == ["MEMO", "ব্যয়"]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl on sparklines
def test_table_ids_are_unique_and_stay():
    book = paint_sheets(WRITTEN, (MEMO, COPY))
    once = opened(paint_sheets(book, (MEMO,)))
    assert [sheet.tables[name].id for sheet in once for name in sheet.tables] == [1, 2, 3]


def test_a_new_table_takes_no_id_of_a_table_that_comes_after_it():
    book = new_book(BookPlan((small("ক"), COPY)))
    first = replace(small("ক"), tables=(replace(COPY.tables[0], name="First"),))
    after = opened(paint_sheets(book, (first, COPY)))
    assert [sheet.tables[name].id for sheet in after for name in sheet.tables] == [2, 1]


@pytest.mark.parametrize(
    ("part", "old"),
    [
        ("xl/workbook.xml", 'sheetId="1'),
        ("xl/styles.xml", 'numFmtId="164'),
        ("xl/tables/table1.xml", ' id="1'),
    ],
)
def test_refuses_a_number_that_is_none(part, old):
    book = new_book(BookPlan((MEMO,)))
    with pytest.raises(Refused, match="broken"):
        paint_sheets(edited(book, part, old, f"{old}x"), (MEMO, COPY))


def test_macros_and_code_names_stay():
    data = paint_sheets(WITH_MACROS, (small(),))
    data = edited(
        data, "xl/worksheets/sheet3.xml", "<dimension", '<sheetPr codeName="Sheet3"/><dimension'
    )
    after = unpack(paint_sheets(data, (MEMO,)))
    assert after["xl/vbaProject.bin"] == MACROS
    assert b'<sheetPr codeName="Sheet3"><tabColor' in after["xl/worksheets/sheet3.xml"]
    assert b"macroEnabled" in after["[Content_Types].xml"]


def test_unknown_things_in_the_workbook_survive():
    odd = '<x:odd xmlns:x="urn:odd" x:a="1"><x:b/></x:odd>'
    data = edited(
        WRITTEN,
        "xl/workbook.xml",
        "</workbook>",
        f'<extLst><ext uri="u">{odd}</ext></extLst></workbook>',
    )
    data = edited(
        data,
        "xl/styles.xml",
        "</styleSheet>",
        f'<extLst><ext uri="u">{odd}</ext></extLst></styleSheet>',
    )
    after = unpack(paint_sheets(data, (MEMO,)))
    assert odd.encode() in after["xl/workbook.xml"]
    assert odd.encode() in after["xl/styles.xml"]


def test_a_prefix_for_the_main_namespace():
    parts = unpack(new_book(BookPlan((small("ক"), MEMO))))
    root = parts["xl/workbook.xml"].decode().replace("xmlns=", "xmlns:x=")
    for name in (
        "workbook",
        "bookViews",
        "sheets",
        "sheet ",
        "calcPr",
        "definedName",
        "workbookView",
    ):
        root = root.replace(f"<{name}", f"<x:{name}").replace(f"</{name}", f"</x:{name}")
    data = pack({**parts, "xl/workbook.xml": root.encode()})
    once = paint_sheets(data, (MEMO, COPY))
    assert paint_sheets(once, (MEMO, COPY)) == once
    assert opened(once).sheetnames == ["ক", MEMO.name, COPY.name]


def test_days_count_from_1904_where_the_workbook_says_so():
    data = edited(WRITTEN, "xl/workbook.xml", "<workbookPr ", '<workbookPr date1904="1" ')
    after = paint_sheets(data, (small("ক", Cell(1, date(2022, 6, 14))),))
    assert b"<v>43264</v>" in unpack(after)["xl/worksheets/sheet3.xml"]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl on sparklines
def test_defined_names_are_added_or_replaced():
    data = paint_sheets(WRITTEN, (), (("Rate", "1"), ("everything", "2")))
    assert {k: v.attr_text for k, v in opened(data).defined_names.items()} == {
        "Rate": "1",
        "everything": "2",
    }


def test_a_hidden_sheet_is_not_the_one_that_opens():
    data = new_book(BookPlan((small("ক"), small("খ"))))
    data = edited(data, "xl/workbook.xml", "<workbookView", '<workbookView activeTab="1"')
    after = paint_sheets(data, (replace(small("খ"), hidden=True),))
    assert opened(after).active.title == "ক"


def test_the_users_named_style_is_not_changed():
    book = openpyxl.Workbook()
    book.add_named_style(NamedStyle(TEXT.name, font=Font(name="Arial", size=20, color="00FF0000")))
    book.active["A1"] = "আমার"
    book.active["A1"].style = TEXT.name
    stream = io.BytesIO()
    book.save(stream)
    after = opened(paint_sheets(stream.getvalue(), (small(),)))
    mine, painted = after["Sheet"]["A1"], after["স্মারক"]["A1"]
    assert (mine.font.name, mine.font.sz) == ("Arial", 20)
    assert (painted.font.name, painted.font.sz, painted.style) == ("Nikosh", 12, TEXT.name)


def test_an_equal_named_style_is_used_again():
    plain = Style("xb সাদা", "Nikosh", 12)
    once = new_book(BookPlan((small("ক", Cell(1, "ক", plain)),)))
    twice = paint_sheets(once, (small("খ", Cell(1, "ক", plain)),))
    assert unpack(once)["xl/styles.xml"] == unpack(twice)["xl/styles.xml"]


def test_a_workbook_without_styles():
    parts = unpack(new_book(BookPlan((small("ক"),))))
    del parts["xl/styles.xml"]
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[name] = b"".join(
            piece
            for piece in parts[name].replace(b"><", b">\0<").split(b"\0")
            if b"styles" not in piece
        )
    after = opened(paint_sheets(pack(parts), (small("খ", Cell(1, 5, AMOUNT)),)))
    assert after["খ"]["A1"].style == AMOUNT.name
