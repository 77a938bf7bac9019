import re
from copy import deepcopy
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.files.standing import BOOKS, ORDER, canonical, differing, edited, opened, rows_inserted
from tests.files.test_paint import converted
from tests.files.users_books import WRITTEN
from xlbudget.budget.cells import Place
from xlbudget.budget.findings import Finding, Severity
from xlbudget.budget.fixes import CellFix
from xlbudget.commands import mark_findings
from xlbudget.errors import Refused
from xlbudget.files.container import pack, unpack
from xlbudget.files.fix_book import fix_book, undo_fixes
from xlbudget.files.marks import is_marked, mark_book, unmark_book
from xlbudget.sheets.mark_memory import MEMORY_SHEET
from xlbudget.sheets.styles import House
from xlbudget.text import Text

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")  # sparklines
NOW = datetime(2026, 3, 4, 15, 6)
REMAINS = {"[Content_Types].xml", "xl/styles.xml"}
"""What marking leaves behind: named styles and formats that nobody wears, one content type."""


def found(sheet: str, cell: str, severity: Severity = Severity.ERROR, code="XB101") -> Finding:
    return Finding(code, "x", severity, Place(sheet, cell), Text("ভুল", "wrong"), 1)


def marked(data: bytes, *findings: Finding) -> bytes:
    marking = mark_findings(findings, House())
    return mark_book(data, marking.sheet, marking.marks)


def sheet_of(data: bytes) -> str:
    return opened(data).sheetnames[0]


def typical(data: bytes) -> tuple[Finding, ...]:
    """On a cell with her note, on filled cells, on cells that do not exist yet."""
    sheet = sheet_of(data)
    other = opened(data).sheetnames[1]
    return (
        found(sheet, "A2"),
        found(sheet, "B2", Severity.WARNING),
        found(sheet, "B2", Severity.INFO, "XB208"),
        found(sheet, "Z7", Severity.INFO),
        found(sheet, "B90"),
        found(other, "C5"),
    )


@pytest.mark.parametrize("data", BOOKS.values(), ids=BOOKS)
def test_unmarking_gives_the_workbook_back(data):
    once = marked(data, *typical(data))
    assert is_marked(once)
    assert not is_marked(data)
    back = unmark_book(once)
    assert differing(data, back) <= REMAINS
    assert not is_marked(back)


@pytest.mark.parametrize("data", BOOKS.values(), ids=BOOKS)
def test_marking_again_replaces_and_never_piles_up(data):
    once = marked(data, *typical(data))
    assert differing(once, marked(once, *typical(data))) == set()
    fewer = typical(data)[:2]
    assert differing(marked(data, *fewer), marked(once, *fewer)) <= {"xl/styles.xml"}


@pytest.mark.parametrize("data", BOOKS.values(), ids=BOOKS)
def test_nothing_else_changes(data):
    once = marked(data, *typical(data))
    new = set(unpack(once)) - set(unpack(data))
    touched = {
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/_rels/sheet2.xml.rels",
    }
    notes = {name for name in unpack(data) if "omment" in name or "vmlDrawing" in name}
    assert differing(data, once) <= REMAINS | touched | notes | new


def test_what_is_marked_shows():
    book = opened(marked(WRITTEN, *typical(WRITTEN)))
    sheet = book["তথ্য"]
    assert sheet["A2"].comment.text.startswith("দেখুন\n")
    assert sheet["B2"].style == "xlb mark warning"
    assert sheet["B2"].comment.text.count("‣") == 4
    assert book["যাচাই"].tables["Findings"].ref == "A12:H18"
    assert book["যাচাই"]["E13"].hyperlink.location == "'তথ্য'!A2"
    assert book[MEMORY_SHEET].sheet_state == "veryHidden"


def test_a_clean_run_takes_the_marks_and_says_so():
    once = marked(ORDER, found("বরাদ্দ", "C12"))
    clean = marked(once)
    assert differing(ORDER, clean) - set(unpack(clean)) == set()
    assert "xl/comments1.xml" not in unpack(clean)
    texts = [c.value for row in opened(clean)["যাচাই"] for c in row if c.value]
    assert "কোনো অসঙ্গতি পাওয়া যায়নি" in texts


def test_her_new_fill_wins_and_the_rest_goes():
    once = marked(ORDER, found("বরাদ্দ", "C12"))
    xml = unpack(once)["xl/worksheets/sheet2.xml"].decode()
    ours = re.search(r'<c r="C12" s="([0-9]+)"', xml)[1]
    root = etree.fromstring(unpack(once)["xl/styles.xml"])
    formats = root.find("{*}cellXfs")
    index = len(formats)
    hers = deepcopy(formats[int(ours)])
    hers.set("fillId", "1")
    formats.append(hers)
    data = pack({**unpack(once), "xl/styles.xml": etree.tostring(root)})
    data = edited(
        data, "xl/worksheets/sheet2.xml", (f'<c r="C12" s="{ours}"', f'<c r="C12" s="{index}"')
    )
    cell = opened(unmark_book(data))["বরাদ্দ"]["C12"]
    assert cell.fill.patternType == "gray125"
    assert cell.style == "xlb input"


def test_marks_move_with_inserted_rows():
    once = marked(ORDER, found("বরাদ্দ", "C12"), found("বরাদ্দ", "C3", Severity.INFO))
    moved = rows_inserted(once, "xl/worksheets/sheet2.xml", 10, 3, "বরাদ্দ")
    plain = rows_inserted(ORDER, "xl/worksheets/sheet2.xml", 10, 3, "বরাদ্দ")
    part = "xl/worksheets/sheet2.xml"
    back = unmark_book(moved)
    assert canonical(unpack(back)[part]) == canonical(unpack(plain)[part])


def test_a_deleted_sheet_of_findings_costs_nothing():
    from xlbudget.files.package import Package
    from xlbudget.files.remove_sheet import remove_sheet

    once = marked(ORDER, *typical(ORDER))
    package = Package.read(once)
    remove_sheet(package, "যাচাই")
    assert differing(ORDER, unmark_book(package.to_bytes())) <= REMAINS


def test_a_renamed_sheet_of_findings_is_found_again():
    once = marked(ORDER, found("বরাদ্দ", "C12"))
    renamed = edited(once, "xl/workbook.xml", ('name="যাচাই"', 'name="আমার তালিকা"'))
    again = marked(renamed, found("বরাদ্দ", "C13"))
    assert "আমার তালিকা" in opened(again).sheetnames
    assert "যাচাই" not in opened(again).sheetnames
    assert differing(ORDER, unmark_book(again)) <= REMAINS


def test_her_own_sheet_of_the_same_name_is_not_touched():
    own = edited(WRITTEN, "xl/workbook.xml", ('name="হিসাব-২"', 'name="যাচাই"'))
    once = marked(own, found("তথ্য", "B3"))
    assert opened(once).sheetnames[:3] == ["তথ্য", "যাচাই", "যাচাই-২"]
    assert differing(own, unmark_book(once)) <= REMAINS


def test_a_mark_whose_memory_is_lost_goes_all_the_same():
    """As on a copy of the sheet in another workbook: the look from before is not known there."""
    once = marked(ORDER, found("বরাদ্দ", "C12"))
    parts = unpack(once)
    name = next(n for n, c in parts.items() if b"ROW(" in c)
    lost = pack({**parts, name: re.sub(rb"<row.*</row>", b"", parts[name], flags=re.DOTALL)})
    cell = opened(unmark_book(lost))["বরাদ্দ"]["C12"]
    assert (cell.style, cell.fill.patternType, cell.comment) == ("Normal", None, None)


def test_a_sorted_row_takes_its_look_back_with_it():
    """Excel's sorting moves looks with the cells, but no formula follows them."""
    once = marked(ORDER, found("বরাদ্দ", "C12"))
    xml = unpack(once)["xl/worksheets/sheet2.xml"].decode()
    ours = re.search(r'<c r="C12" s="([0-9]+)"', xml)[1]
    own = re.search(r'<c r="C13" s="([0-9]+)"', xml)[1]
    data = edited(
        once,
        "xl/worksheets/sheet2.xml",
        (f'<c r="C12" s="{ours}"', f'<c r="C12" s="{own}"'),
        (f'<c r="C13" s="{own}"', f'<c r="C13" s="{ours}"'),
    )
    assert canonical(unpack(unmark_book(data))["xl/worksheets/sheet2.xml"]) == canonical(
        unpack(ORDER)["xl/worksheets/sheet2.xml"]
    )


def test_a_value_typed_into_a_cell_that_we_made_stays():
    once = marked(ORDER, found("বরাদ্দ", "F7"))
    part = "xl/worksheets/sheet2.xml"
    blank = re.search(r'<c r="F7"[^>]*/>', unpack(once)[part].decode())[0]
    typed = edited(once, part, (blank, f"{blank[:-2]}><v>5</v></c>"))
    cell = opened(unmark_book(typed))["বরাদ্দ"]["F7"]
    assert (cell.value, cell.style) == (5, "Normal")


def test_a_protected_sheet_is_refused():
    locked = edited(
        ORDER,
        "xl/worksheets/sheet2.xml",
        ("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    )
    with pytest.raises(Refused, match="protected"):
        marked(locked, found("বরাদ্দ", "C12"))


def test_findings_without_a_cell_stand_on_the_sheet_alone():
    nowhere = replace(found("বরাদ্দ", "C12"), place=Place())
    once = marked(ORDER, nowhere)
    assert differing(ORDER, unmark_book(once)) <= REMAINS
    assert opened(once)["যাচাই"]["E10"].hyperlink is None


@given(st.sets(st.from_regex("[A-H][1-9][0-9]?", fullmatch=True), min_size=1, max_size=12))
@settings(max_examples=25, deadline=None)
def test_whatever_is_marked_comes_back(cells):
    once = marked(WRITTEN, *(found("তথ্য", cell) for cell in cells))
    assert differing(WRITTEN, unmark_book(once)) <= REMAINS


@pytest.mark.office
def test_marks_and_log_outlive_another_programs_saving(tmp_path):
    """LibreOffice numbers formats, texts and notes anew, as Excel does."""
    findings = (*typical(ORDER), found("বরাদ্দ", "C24"))
    fixed = fix_book(ORDER, (CellFix("XB205", Place("বরাদ্দ", "C27"), "নতুন"),), NOW).data
    (tmp_path / "plain").mkdir()
    (tmp_path / "marked").mkdir()
    plain = converted(tmp_path / "plain", ORDER, "xlsx").read_bytes()
    resaved = converted(tmp_path / "marked", marked(fixed, *findings), "xlsx").read_bytes()
    undone = undo_fixes(unmark_book(resaved), None, NOW)
    assert len(undone.changes) == 1
    back, own = opened(undone.data), opened(plain)
    for sheet in own:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            same = back[sheet.title][cell.coordinate]
            assert same.value == cell.value
            assert same.comment is None
            assert same.fill.fgColor.rgb == cell.fill.fgColor.rgb
            assert (same.font.name, same.font.b) == (cell.font.name, cell.font.b)
            assert same.number_format == cell.number_format
