"""What the engine made, saved and read again by openpyxl."""

import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def written(app, tmp_path_factory):
    """A book with one of everything, as openpyxl reads it; and its path."""
    path = tmp_path_factory.mktemp("saved") / "মাসিক বরাদ্দ ২০২২.xlsx"
    with app.books.add() as book:
        fill(book)
        book.save(path)
    return openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True), path


def fill(book):
    s = book.sheets[0]
    s.name = "বরাদ্দ"
    s["A1"].value = [["জেলা", "টাকা"], ["ঢাকা", 3000], ["গাজীপুর", 5000]]
    s.tables.add(s["A1:B3"], name="Allocations")
    book.names.add("TOTAL", "='বরাদ্দ'!$B$5")
    s["B5"].formula = "=SUM(Allocations[টাকা])"
    s["C2:C3"].formula = "=B2*2"
    s["D1"].value = True
    s["A1:B1"].font.bold = True
    s["A1"].font.name = "Nikosh"
    s["A1"].font.size = 14
    s["A1"].font.color = "#c00000"
    s["A1"].color = "#e2efda"
    s["A1"].wrap_text = True
    s["A1"].horizontal_alignment = "center"
    s["A1"].vertical_alignment = "top"
    s["A1"].api.IndentLevel = 0
    s["A2"].horizontal_alignment = "left"
    s["A2"].adjust_indent(2)
    s["B2:B3"].number_format = "[$-5000445]0"
    s["A1:B3"].borders.set("all", line_style="continuous", weight="thin")
    style = book.api.Styles.Add("xlb amount")
    style.NumberFormat = "0.00"
    style.Font.Name, style.Font.Bold = "Nikosh", True
    style.Interior.Color = 0xDAEFE2
    style.Borders(8).LineStyle = 1
    style.Locked = False
    s["E1:E3"].api.Style = "xlb amount"
    s["A7:C7"].merge()
    s["A2"].add_note("দুইবার এসেছে")
    s["A:A"].column_width = 30
    s["7:7"].row_height = 33
    s["A2:A9"].data_validation.set_list(["ঢাকা", "গাজীপুর"])
    s["B2:B3"].conditional_formats.add_custom("=$B2>4000", fill_color="#ffc7ce", font_color=255)
    s["B2"].conditional_formats[0].impl.api.NumberFormat = "0.0"
    p = s.page_setup.api
    p.PaperSize, p.Orientation, p.PrintTitleRows = 5, 2, "$1:$1"
    p.Zoom, p.FitToPagesWide, p.FitToPagesTall = False, 1, False
    p.TopMargin, p.BottomMargin, p.FooterMargin = 54, 72, 28.8
    p.LeftMargin, p.CenterFooter, p.CenterHorizontally = 36, "&9পৃষ্ঠা &P / &N", True
    s.page_setup.print_area = "$A$1:$E$9"
    s.api.HPageBreaks.Add(s["A4"])
    window = book.app.api.ActiveWindow
    window.SplitColumn, window.SplitRow, window.FreezePanes = 0, 1, True
    s.api.Tab.Color = 0x00C000
    hidden = book.sheets.add("লুকানো", after=s)
    hidden.visible = False
    guarded = book.sheets.add("সুরক্ষিত", after=s)
    guarded.api.Protect("গোপন")
    guarded.show_gridlines = False
    s.activate()
    s.charts.add(10, 200, 300, 200, chart_type="pie", source=s["A1:B3"]).title = "ভাগ"


def test_values_and_formulas(written):
    formulas, values = (book["বরাদ্দ"] for book in written[:2])
    assert formulas["B5"].value == "=SUM(Allocations[টাকা])"
    assert (values["B5"].value, values["C3"].value, values["D1"].value) == (8000, 10000, True)
    assert formulas["C3"].value == "=B3*2"


def test_table_and_name(written):
    book = written[0]
    table = book["বরাদ্দ"].tables["Allocations"]
    assert table.ref == "A1:B3"
    assert [column.name for column in table.tableColumns] == ["জেলা", "টাকা"]
    assert book.defined_names["TOTAL"].attr_text.replace("'", "") == "বরাদ্দ!$B$5"


def test_looks(written):
    s = written[0]["বরাদ্দ"]
    a1 = s["A1"]
    assert (a1.font.name, a1.font.sz, a1.font.b) == ("Nikosh", 14, True)
    assert (a1.font.color.rgb, a1.fill.fgColor.rgb) == ("FFC00000", "FFE2EFDA")
    alignment = a1.alignment
    assert (alignment.horizontal, alignment.vertical, alignment.wrap_text) == (
        "center",
        "top",
        True,
    )
    assert s["A2"].alignment.indent == 2
    assert s["B2"].number_format == "[$-5000445]0"
    assert {getattr(s["B2"].border, side).style for side in ("top", "left", "right", "bottom")} == {
        "thin"
    }


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def style_number(path, address):
    with zipfile.ZipFile(path) as package:
        sheet = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    return next(int(c.get("s")) for c in sheet.iter(f"{MAIN}c") if c.get("r") == address)


def test_named_style(written):
    cell = written[0]["বরাদ্দ"]["E2"]
    # openpyxl counts the listed styles only, LibreOffice writes others between them
    with zipfile.ZipFile(written[2]) as package:
        styles = ElementTree.fromstring(package.read("xl/styles.xml"))
    formats = styles.find(f"{MAIN}cellXfs")
    look = formats[style_number(written[2], "E2")]
    named = styles.find(f"{MAIN}cellStyles")
    names = {style.get("xfId"): style.get("name") for style in named}
    assert names[look.get("xfId")] == "xlb amount"
    assert (cell.number_format, cell.font.name, cell.font.b) == ("0.00", "Nikosh", True)
    assert (cell.fill.fgColor.rgb, cell.border.top.style) == ("FFE2EFDA", "thin")
    assert cell.protection.locked is False


def test_new_books_have_excels_standard_font(written):
    font = written[0]["বরাদ্দ"]["F9"].font
    assert (font.name, font.sz) == ("Calibri", 11)


def test_general_in_bangla_digits_stays_general(app, tmp_path):
    """LibreOffice writes it as a date's letters; ৫ then came back as a year."""
    path = tmp_path / "অঙ্ক.xlsx"
    codes = ["[$-5000445]General", "[$-5000445]General;[$-5000445]-General"]
    book = app.books.add()
    for row, code in enumerate(codes):
        book.sheets[0][row, 0].value = 5
        book.sheets[0][row, 0].number_format = code
    book.save(str(path))
    again = app.books.open(str(path)).sheets[0]
    assert [again[row, 0].number_format for row in range(2)] == codes
    column = openpyxl.load_workbook(path).worksheets[0]["A"]
    assert [cell.number_format for cell in column] == codes


def test_sheet_parts(written):
    s = written[0]["বরাদ্দ"]
    assert [str(r) for r in s.merged_cells.ranges] == ["A7:C7"]
    assert s["A2"].comment.text == "দুইবার এসেছে"
    assert s.row_dimensions[7].height == pytest.approx(33, abs=0.3)
    assert s.column_dimensions["A"].width == pytest.approx(30.7, abs=0.5)
    assert s.freeze_panes == "A2"
    assert s.sheet_properties.tabColor.rgb == "FF00C000"
    rule = s.data_validations.dataValidation[0]
    assert (rule.type, str(rule.sqref), rule.formula1) == ("list", "A2:A9", '"ঢাকা,গাজীপুর"')
    assert len(s._charts) == 1


def test_conditional_format(written):
    (ranges,) = written[0]["বরাদ্দ"].conditional_formatting
    (rule,) = ranges.rules
    assert (str(ranges.sqref), rule.formula) == ("B2:B3", ["$B2>4000"])
    assert rule.dxf.fill.bgColor.rgb == "FFFFC7CE"
    assert rule.dxf.numFmt.formatCode == "0.0"


def test_print_setup(written):
    s = written[0]["বরাদ্দ"]
    assert (s.page_setup.paperSize, s.page_setup.orientation) == (5, "landscape")
    assert (s.page_setup.fitToWidth, s.page_setup.fitToHeight) == (1, 0)
    assert s.print_title_rows == "$1:$1"
    assert s.print_area.endswith("$A$1:$E$9")
    margins = s.page_margins
    found = (margins.left, margins.top, margins.bottom, margins.footer)
    assert found == pytest.approx((0.5, 0.75, 1, 0.4), abs=0.01)
    assert s.print_options.horizontalCentered
    footer = s.oddFooter.center
    assert (footer.text, footer.size) == ("পৃষ্ঠা &P / &N", 9)
    assert [b.id for b in s.row_breaks.brk] == [3]


def test_sheets(written):
    book = written[0]
    assert book.sheetnames == ["বরাদ্দ", "সুরক্ষিত", "লুকানো"]
    assert book["লুকানো"].sheet_state == "hidden"
    assert book["সুরক্ষিত"].protection.sheet
    assert book["সুরক্ষিত"].sheet_view.showGridLines is False
    assert book.active.title == "বরাদ্দ"
