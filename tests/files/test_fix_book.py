import io
from datetime import datetime
from decimal import Decimal

import pytest
import xlsxwriter

from tests.files.standing import ORDER, differing, edited, opened, rows_inserted
from xlbudget.budget.cells import Place
from xlbudget.budget.fixes import CellFix
from xlbudget.errors import Refused
from xlbudget.files.container import pack, unpack
from xlbudget.files.edit import edit_cells
from xlbudget.files.fix_book import fix_book, undo_fixes
from xlbudget.sheets.edits import CellEdit

NOW = datetime(2026, 3, 4, 15, 6, 7)
LATER = datetime(2026, 3, 5, 9, 0)
BANGLA = r"[$-5000445]0;[$-5000445]\-0"


def fix(cell: str, value, code: str = "XB103", sheet: str = "ছক", parts=()) -> CellFix:
    return CellFix(code, Place(sheet, cell), value, 1, parts)


def table(**cells) -> bytes:
    """An office's own table, with what it likes to have in one."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("ছক")
    bold = book.add_format({"bold": True})
    text = book.add_format({"num_format": "@", "bg_color": "#FFFF00"})
    sheet.write_row("A1", ["ক্রম", "জেলা", "কার্যালয়", "টাকা"])
    sheet.write_row("A2", [1, "ঢাকা", "সাভার"])
    sheet.write_string("D2", "৪০০০", text)
    sheet.write_string("D3", "5000.50", text)
    sheet.write_rich_string("C4", bold, "উপজেলা", " কার্যালয়, সাভার")
    sheet.write_formula("D5", "=SUM(D2:D4)", None, 0)
    sheet.write("E2", "তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯\nবিষয়: বরাদ্দ")
    sheet.write_comment("D2", "দেখুন")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=ছক!$D$2:$D$4"})
    sheet.insert_chart("H1", chart)
    sheet.conditional_format("D2:D4", {"type": "no_errors", "format": bold})
    sheet.merge_range("F2:F3", "ক")
    book.close()
    return stream.getvalue()


TABLE = table()


def test_a_fix_is_written_and_logged():
    fixed = fix_book(TABLE, (fix("D2", 4000), fix("D3", Decimal("5000.50"))), NOW)
    assert [(c.number, c.old, c.new) for c in fixed.changes] == [
        (1, "৪০০০", "4000"),
        (2, "5000.50", "5000.5"),
    ]
    book = opened(fixed.data)
    sheet = book["ছক"]
    assert (sheet["D2"].value, sheet["D2"].number_format) == (4000, BANGLA)
    assert (sheet["D3"].value, sheet["D3"].number_format) == (5000.5, "0.00")
    assert sheet["D2"].fill.fgColor.rgb == "FFFFFF00"
    row = [cell.value for cell in book["সংশোধন"][3]]
    assert row == [1, NOW, "XB103", "ছক", "D2", "৪০০০", 4000, None, "=ROW('ছক'!D2)"]
    assert book["সংশোধন"].tables["Fixes"].ref == "A2:I4"
    assert opened(fixed.data, data_only=True)["ছক"]["D5"].value == 9000.5


def test_nothing_but_the_cells_and_the_log_changes():
    fixed = fix_book(TABLE, (fix("D2", 4000),), NOW)
    assert differing(TABLE, fixed.data) == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        *(set(unpack(fixed.data)) - set(unpack(TABLE))),
    }


@pytest.mark.parametrize(
    "fixes",
    [
        (fix("D2", 4000),),
        (fix("D3", Decimal("5000.50")), fix("A2", 2), fix("C2", "নবাবগঞ্জ")),
        (fix("C4", "উপজেলা কার্যালয়, ধামরাই"),),  # rich text comes back with its bold word
        (fix("A4", 3), fix("K40", "নতুন")),  # cells that were blank, and not there
    ],
)
def test_undoing_gives_the_sheet_back(fixes):
    fixed = fix_book(TABLE, fixes, NOW)
    undone = undo_fixes(fixed.data, None, LATER)
    assert not undone.kept
    assert len(undone.changes) == len(fixes)
    old, new = opened(TABLE, rich_text=True)["ছক"], opened(undone.data, rich_text=True)["ছক"]
    for row in old.iter_rows(max_row=45, max_col=12):
        for cell in row:
            same = new[cell.coordinate]
            assert (same.value, same.data_type, same._style) == (
                cell.value,
                cell.data_type,
                cell._style,
            )
    assert opened(undone.data)["সংশোধন"]["H3"].value == LATER


def test_one_number_at_a_time_and_never_twice():
    fixed = fix_book(TABLE, (fix("D2", 4000), fix("A2", 7)), NOW)
    once = undo_fixes(fixed.data, {2}, LATER)
    sheet = opened(once.data)["ছক"]
    assert (sheet["A2"].value, sheet["D2"].value) == (1, 4000)
    again = undo_fixes(once.data, {2}, LATER)
    assert not again.changes
    assert again.data == once.data
    assert again.kept[0].reason.en == "already taken back"
    rest = undo_fixes(once.data, None, LATER)
    assert [c.number for c in rest.changes] == [1]


def test_a_cell_changed_since_is_kept():
    fixed = fix_book(TABLE, (fix("D2", 4000),), NOW)
    hers = edit_cells(fixed.data, [CellEdit("ছক", "D2", 4500)])
    undone = undo_fixes(hers, None, LATER)
    assert undone.data == hers
    assert "4500" in undone.kept[0].reason.en


@pytest.mark.parametrize("same", [4000.0, Decimal("4000.00")])  # Excel may write it otherwise
def test_the_same_number_written_otherwise_is_no_change(same):
    fixed = fix_book(TABLE, (fix("D2", 4000),), NOW)
    again = edit_cells(fixed.data, [CellEdit("ছক", "D2", same)])
    assert undo_fixes(again, None, LATER).changes


def test_her_new_look_stays_when_the_value_goes_back():
    fixed = fix_book(TABLE, (fix("D2", 4000),), NOW)
    from xlbudget.sheets.edits import Overlay

    look = edit_cells(fixed.data, [CellEdit("ছক", "D2", overlay=Overlay("মন্দ", "FF0000"))])
    cell = opened(undo_fixes(look, None, LATER).data)["ছক"]["D2"]
    assert (cell.value, cell.number_format, cell.style) == ("৪০০০", "@", "মন্দ")


def test_fixes_of_one_cell_are_taken_back_the_newest_first():
    once = fix_book(TABLE, (fix("D2", 4000),), NOW).data
    twice = fix_book(once, (fix("D2", 4500, "XB999"),), NOW).data
    undone = undo_fixes(twice, None, LATER)
    assert [c.number for c in undone.changes] == [2, 1]
    assert opened(undone.data)["ছক"]["D2"].value == "৪০০০"
    assert undo_fixes(twice, {1}, LATER).kept  # the second stands on it


def test_the_log_follows_its_cells():
    fixed = fix_book(ORDER, (fix("C24", "চৌদ্দগ্রাম", sheet="বরাদ্দ"),), NOW)
    moved = rows_inserted(fixed.data, "xl/worksheets/sheet2.xml", 10, 3, "বরাদ্দ")
    undone = undo_fixes(moved, None, LATER)
    assert undone.changes[0].cell == "C27"
    assert "চৌদগ্রাম" in opened(undone.data)["বরাদ্দ"]["C27"].value


def test_a_deleted_cell_is_said_to_be_gone():
    fixed = fix_book(TABLE, (fix("D2", 4000),), NOW).data
    part = "xl/worksheets/sheet2.xml"
    gone = edited(fixed, part, ("ROW('ছক'!D2)", "ROW(#REF!)"))
    assert undo_fixes(gone, None, LATER).kept[0].reason.en == "the cell is not there any more"


def test_her_own_remarks_in_the_log_stay():
    once = fix_book(TABLE, (fix("D2", 4000),), NOW).data
    noted = edit_cells(once, [CellEdit("সংশোধন", "J3", "স্যার বলেছেন")])
    twice = opened(fix_book(noted, (fix("A2", 5),), NOW).data)["সংশোধন"]
    assert twice["J3"].value == "স্যার বলেছেন"
    assert (twice["A4"].value, twice["G4"].value) == (2, 5)


def test_the_log_never_writes_over_what_stands_below_it():
    once = fix_book(TABLE, (fix("D2", 4000),), NOW).data
    noted = edit_cells(once, [CellEdit("সংশোধন", "C4", "নোট")])
    with pytest.raises(Refused, match="below the log"):
        fix_book(noted, (fix("A2", 5),), NOW)


def test_her_own_sheet_named_like_the_log_is_kept():
    own = edited(ORDER, "xl/workbook.xml", ('name="অনুলিপি"', 'name="সংশোধন"'))
    book = opened(fix_book(own, (fix("C24", "ক", sheet="বরাদ্দ"),), NOW).data)
    assert book["সংশোধন"]["A1"].value == "অনুলিপির প্রাপক"
    assert book["সংশোধন-২"]["E3"].value == "C24"


@pytest.mark.parametrize(
    ("cell", "parts", "due", "becomes"),
    [
        ("E2", ("৩১ জ্যৈষ্ঠ ১৪২৯",), "১ আষাঢ় ১৪২৯", "তারিখ: ১ আষাঢ় ১৪২৯\nবিষয়: বরাদ্দ"),
        ("E2", ("৩১ জ্যৈষ্ঠ ১৪২৯", "বরাদ্দ"), "ক", None),  # which of the two?
        ("E2", ("নেই",), "ক", None),
        ("F3", (), "ক", None),  # within merged cells
        ("D5", (), 5, None),  # a formula
        ("C2", ("সাভার",), "ধামরাই", "ধামরাই"),
    ],
)
def test_what_a_fix_may_touch_of_a_cell(cell, parts, due, becomes):
    fixed = fix_book(TABLE, (fix(cell, due, parts=parts),), NOW)
    if becomes is None:
        assert fixed.data == TABLE
        assert len(fixed.kept) == 1
    else:
        assert opened(fixed.data)["ছক"][cell].value == becomes


def test_without_a_log_there_is_nothing_to_take_back():
    with pytest.raises(Refused, match="nothing to take back"):
        undo_fixes(TABLE, None, NOW)
    with pytest.raises(Refused, match="no number 9"):
        undo_fixes(fix_book(TABLE, (fix("D2", 4000),), NOW).data, {9}, NOW)


def test_a_log_without_a_column_is_refused():
    fixed = fix_book(TABLE, (fix("D2", 4000),), NOW).data
    parts = unpack(fixed)
    name = next(n for n, c in parts.items() if b'"Fixes"' in c)
    broken = pack({**parts, name: parts[name].replace("আগের মান".encode(), "ক".encode())})
    with pytest.raises(Refused, match="no column"):
        undo_fixes(broken, None, NOW)
