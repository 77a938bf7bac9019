import io
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from tests.files.standing import BOOKS, ORDER, canonical, differing, edited, opened
from tests.files.users_books import WRITTEN
from xlbudget.budget.cells import ErrorValue
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.edit import edit_cells
from xlbudget.sheets.edits import CellEdit, Overlay

RED = Overlay("xlb mark error", "F8CBAD")
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")  # sparklines


def first_sheet(data: bytes) -> str:
    return opened(data).sheetnames[0]


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def written(fill) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    fill(book, book.add_worksheet("তথ্য"))
    book.close()
    return stream.getvalue()


@pytest.mark.parametrize("data", BOOKS.values(), ids=BOOKS)
def test_only_the_sheet_of_the_cell_changes(data):
    sheet = first_sheet(data)
    part = "xl/worksheets/sheet1.xml"
    after = edit_cells(data, [CellEdit(sheet, "B4", "নতুন মান")])
    assert differing(data, after) <= {part, "xl/workbook.xml"}
    assert list(unpack(after)) == list(unpack(data))
    assert opened(after)[sheet]["B4"].value == "নতুন মান"


def test_every_other_element_of_the_sheet_stays():
    after = edit_cells(WRITTEN, [CellEdit("তথ্য", "A3", "নতুন")])
    part = "xl/worksheets/sheet1.xml"
    old = canonical(unpack(WRITTEN)[part]).decode()
    new = canonical(unpack(after)[part]).decode()
    before, _, rest = old.partition('<c r="A3"')
    assert new.startswith(before)
    assert new.endswith(rest.partition("</c>")[2])


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=SUM(A1)", "=SUM(A1)"),  # a text stays a text
        ("ক & <খ>\n গ ", "ক & <খ>\n গ "),
        (624607, 624607),
        (Decimal("100.50"), 100.5),
        (0.1, 0.1),
        (True, True),
        (ErrorValue("#N/A"), "#N/A"),
        (None, None),
    ],
)
@pytest.mark.parametrize("cell", ["B3", "F9", "A40"])  # filled; of a standing row; of a new one
def test_values(cell, value, shown):
    after = opened(edit_cells(WRITTEN, [CellEdit("তথ্য", cell, value)]))["তথ্য"][cell]
    assert after.value == shown
    assert after.data_type == {"=SUM(A1)": "s"}.get(shown, after.data_type)


@pytest.mark.parametrize("epoch", [False, True], ids=["1900", "1904"])
def test_dates_count_from_the_books_own_epoch(epoch):
    book = Workbook()
    if epoch:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        book.epoch = CALENDAR_MAC_1904
    book.active["A1"].number_format = "yyyy-mm-dd"
    book.active["A1"] = date(2000, 1, 1)
    after = edit_cells(saved(book), [CellEdit("Sheet", "A1", date(2022, 6, 14))])
    assert opened(after)["Sheet"]["A1"].value.date() == date(2022, 6, 14)


def test_the_look_is_laid_over_the_cells_own():
    after = opened(edit_cells(WRITTEN, [CellEdit("তথ্য", "B3", overlay=RED)]))["তথ্য"]
    old = opened(WRITTEN)["তথ্য"]["B3"]
    cell = after["B3"]
    assert cell.style == "xlb mark error"
    assert cell.fill.fgColor.rgb == "FFF8CBAD"
    assert (cell.value, cell.number_format, cell.font.b) == (200, "0.000", old.font.b)
    assert after["B4"].style == "Normal"
    assert after["B4"].fill.fgColor.rgb == "FF00FF00"


def test_her_colour_of_our_named_style_is_kept():
    once = edit_cells(WRITTEN, [CellEdit("তথ্য", "B3", overlay=RED)])
    hers = edited(once, "xl/styles.xml", ('rgb="FFF8CBAD"', 'rgb="FF123456"'))
    after = edit_cells(hers, [CellEdit("তথ্য", "B4", overlay=RED)])
    assert opened(after)["তথ্য"]["B4"].fill.fgColor.rgb == "FF123456"


def test_a_new_cell_takes_the_look_of_its_row_or_column():
    def fill(book, sheet):
        sheet.set_column(3, 3, 10, book.add_format({"num_format": "0.00"}))
        sheet.set_row(4, 20, book.add_format({"num_format": "0.000"}))

    data = written(fill)
    after = edit_cells(data, [CellEdit("তথ্য", "D3", 1), CellEdit("তথ্য", "D5", 1)])
    sheet = opened(after)["তথ্য"]
    assert (sheet["D3"].number_format, sheet["D5"].number_format) == ("0.00", "0.000")


def _merged(book, sheet):
    sheet.merge_range("A1:B2", "ক")


def _array(book, sheet):
    sheet.write_array_formula("A1:A3", "{=B1:B3}")


def _formula(book, sheet):
    sheet.write_formula("B2", "=1+1")


def _table(book, sheet):
    sheet.add_table("A2:B4", {"columns": [{"header": "ক"}, {"header": "খ"}]})


def _protected(book, sheet):
    sheet.protect()


@pytest.mark.parametrize(
    ("fill", "cell", "reason"),
    [
        (_merged, "B2", "merged"),
        (_array, "A2", "formula"),
        (_formula, "B2", "formula"),
        (_table, "B2", "heading"),
        (_protected, "A1", "protected"),
    ],
)
def test_what_cannot_take_a_value_is_refused(fill, cell, reason):
    with pytest.raises(Refused, match=reason):
        edit_cells(written(fill), [CellEdit("তথ্য", cell, 5)])


def test_a_missing_sheet_is_refused():
    with pytest.raises(Refused, match="no sheet"):
        edit_cells(WRITTEN, [CellEdit("নেই", "A1", 5)])


def test_a_formula_is_replaced_only_when_the_edit_says_so():
    data = written(_formula)
    after = opened(edit_cells(data, [CellEdit("তথ্য", "B2", 5, over_formula=True)]))
    assert after["তথ্য"]["B2"].value == 5
    shared = saved_array()
    with pytest.raises(Refused):
        edit_cells(shared, [CellEdit("Sheet", "A1", 5, over_formula=True)])


def saved_array() -> bytes:
    book = Workbook()
    book.active["A1"] = ArrayFormula("A1:A2", "=B1:B2")
    return saved(book)


def test_totals_of_the_order_workbook_show_the_new_sum():
    after = edit_cells(ORDER, [CellEdit("বরাদ্দ", "D4", 12000)])
    shown = opened(after, data_only=True)
    rows = shown["বরাদ্দ"]
    total = sum(rows.cell(r, 4).value for r in range(3, 153))
    assert total != 624607
    assert rows["D153"].value == total
    assert shown["মঞ্জুরি"]["E3"].value == total
    assert shown["মঞ্জুরি"]["F3"].value in ("", None)  # no sanction typed in: no balance
    assert b'fullCalcOnLoad="1"' in unpack(after)["xl/workbook.xml"]


def test_the_balance_follows_the_sanction():
    after = edit_cells(ORDER, [CellEdit("মঞ্জুরি", "C3", 700000)])
    assert opened(after, data_only=True)["মঞ্জুরি"]["F3"].value == 700000 - 624607
    gone = edit_cells(after, [CellEdit("মঞ্জুরি", "C3", None)])
    assert opened(gone, data_only=True)["মঞ্জুরি"]["F3"].value in ("", None)


@pytest.mark.parametrize(
    ("formula", "old", "new"),
    [
        ("=SUM(A1:A3)", 6, 105),
        ("=SUM(A1,A2,A3)", 6, 105),
        ("=SUM($A:$A)", 6, 105),
        ("=A1*2", 2, 200),
        ("=YEAR(A1)", 2, None),  # not computed here: blank until Excel does
        ("=D9+1", 7, 106),  # reads it through another formula
        ("=SUM(D9,B1)", 8, 107),
        ('=INDIRECT("A1")', 1, 100),
        ('=INDIRECT("R1C1",FALSE)', 1, None),  # reads nobody knows what
        ("=SUM(B1:B3)", 6, 6),  # reads other cells: keeps its value
        ("=B1*2", 4, 4),
        ("=VLOOKUP(B1,B1:C3,1,0)", 2, 2),
        ('=LEN("A1")', 2, 2),  # a text, no reference
        ("=[1]Sheet1!A1", 9, 9),  # another workbook
        ("=SUM(তথ্য!A1:A3)", 6, 105),
        ("=SUM(Everything)", 9, 111),  # a name over A1:B3
        ("=Elsewhere*1", 9, 9),
        ("=SUM(Mine[x])", 6, 6),
        ("=A1:A3 A1", 1, 100),
    ],
)
def test_no_formula_shows_an_old_value(formula, old, new):
    def fill(book, sheet):
        for row in range(3):
            sheet.write_row(row, 0, [row + 1, 2])
        sheet.write_formula("D9", "=SUM(A1:A3)", None, 6)
        sheet.add_table("G1:G4", {"name": "Mine", "columns": [{"header": "x"}]})
        sheet.write_formula("D1", formula, None, old)
        book.define_name("Everything", "='তথ্য'!$A$1:$B$3")
        book.define_name("Elsewhere", "='তথ্য'!$C$1:$C$3")

    after = edit_cells(written(fill), [CellEdit("তথ্য", "A1", 100)])
    assert opened(after, data_only=True)["তথ্য"]["D1"].value == new
    assert opened(after)["তথ্য"]["D1"].value == formula


def test_shared_formulas_are_read_each_in_its_place():
    data = written(lambda _, sheet: sheet.write_row("A1", [1, 2, 3]))
    cells = (
        '<c r="D1"><f t="shared" ref="D1:F1" si="0">SUM(A1:A2)</f><v>1</v></c>'
        '<c r="E1"><f t="shared" si="0"/><v>2</v></c><c r="F1"><f t="shared" si="0"/><v>3</v></c>'
    )
    data = edited(data, "xl/worksheets/sheet1.xml", ("</row>", f"{cells}</row>"))
    after = opened(edit_cells(data, [CellEdit("তথ্য", "B1", 50)]), data_only=True)["তথ্য"]
    assert [after[c].value for c in ("D1", "E1", "F1")] == [1, 50, 3]


def test_a_shared_formula_that_nobody_can_read_shows_nothing_old():
    data = written(lambda _, sheet: sheet.write_row("A1", [1, 2, 3]))
    cells = '<c r="D1"><f t="shared" si="7"/><v>1</v></c>'
    data = edited(data, "xl/worksheets/sheet1.xml", ("</row>", f"{cells}</row>"))
    after = edit_cells(data, [CellEdit("তথ্য", "B1", 50)])
    assert b"<v>1</v></c></row>" not in unpack(after)["xl/worksheets/sheet1.xml"]


def test_rows_and_cells_without_their_place():
    data = written(lambda _, sheet: sheet.write_row("A1", [1, 2]))
    data = edited(
        data,
        "xl/worksheets/sheet1.xml",
        ('<row r="1" spans="1:2">', "<row>"),
        ('<c r="A1">', "<c>"),
        ('<c r="B1">', "<c>"),
    )
    after = opened(edit_cells(data, [CellEdit("তথ্য", "B1", 7), CellEdit("তথ্য", "D1", 8)]))
    assert [after["তথ্য"][c].value for c in ("A1", "B1", "C1", "D1")] == [1, 7, None, 8]


def test_our_note_stands_after_hers():
    after = edit_cells(WRITTEN, [CellEdit("তথ্য", c, note=("ক\nখ",)) for c in ("A2", "C9")])
    sheet = opened(after)["তথ্য"]
    assert sheet["A2"].comment.text == "দেখুন\n── যাচাই · xlbudget ──\n‣ ক খ"
    assert sheet["C9"].comment.text == "── যাচাই · xlbudget ──\n‣ ক খ"
    assert sheet["C9"].comment.author == "xlbudget"
    assert differing(WRITTEN, after) == {"xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"}


def test_a_threaded_comment_is_left_alone():
    threaded = edited(WRITTEN, "xl/comments1.xml", ("<author></author>", "<author>tc={1}</author>"))
    after = edit_cells(threaded, [CellEdit("তথ্য", "A2", note=("ক",))])
    assert opened(after)["তথ্য"]["A2"].comment.text == "দেখুন"
