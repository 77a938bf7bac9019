"""Sheets read by regular expressions: what the readers through elements, and calamine, see."""

import io
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from python_calamine import CalamineWorkbook

from tests.files.test_workbook_source import all_kinds, book_of, edited, painted, saved
from tests.files.users_books import SAVED, WRITTEN
from xlbudget.budget.cells import ErrorValue
from xlbudget.errors import Refused
from xlbudget.files import workbook_source
from xlbudget.files.container import unpack
from xlbudget.files.plain_rows import PlainSheet, plain_strings
from xlbudget.files.workbook_source import workbook_grids

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "workbooks").glob("*.xls?"), *(ROOT / "tests").rglob("*.xls[xm]")])
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"

NUMBERS = ("5", "0", "-0", "007", "5.0", "-1.5E-9", "1e3", "123456789012345678", "+5", "4E400",
           " 7 ", "1_0", "৫", "44726", "44726.5", "0.75", "-3", "59", "60", "2958466",
           "x")  # fmt: skip
TEXTS = ("", " ", "ঢাকা", " ০০৭ ", "0012", "a&lt;b&amp;c&#2453;&#x995;", "a_x000D_b_x0041_", "a\nb",
         "a\r\nb", "=SUM(A1)", "&#13;", "#N/A", "<![CDATA[<c>]]>",
         "a<!-- <c r=\"A1\"/> -->b")  # fmt: skip
KINDS = (
    *(f'<c r="{{ref}}"{style}><v>{number}</v></c>'
      for number in NUMBERS
      for style in ("", ' s="1"', ' s="2"', ' s="9"', ' t="n"', ' s="1" t="n"')),
    *(f'<c r="{{ref}}" t="str"><f>1</f><v>{text}</v></c>' for text in TEXTS),
    *(f'<c r="{{ref}}" s="1" t="inlineStr"><is><t{space}>{text}</t></is></c>'
      for text in TEXTS for space in ("", ' xml:space="preserve"')),
    *(f'<c r="{{ref}}" t="{kind}"><v>{value}</v></c>'
      for kind in "sbed" for value in ("", "0", "1", "2", "99", "true", "#REF!", "2022-06-14",
                                       "2022-06-14T12:30:00", "-1", " 1 ")),
    '<c r="{ref}" t="inlineStr"><is><r><t>a</t></r><r><rPr><color rgb="0"/></rPr><t> b</t></r>'
    '<rPh sb="0" eb="1"><t>ph</t></rPh></is></c>',
    '<c r="{ref}" t="inlineStr"><is/></c>', '<c r="{ref}" t="inlineStr"/>', '<c r="{ref}" s="1"/>',
    '<c r="{ref}" t="str"><v/></c>', '<c r="{ref}" t="str"><v></v></c>', '<c r="{ref}"><v/></c>',
    '<c r="{ref}"><f>SUM(A1:A2)</f></c>', '<c r="{ref}"><f>A1&lt;2</f><v>1</v></c>',
    '<c r="{ref}"><f/></c>',
    '<c r="{ref}"><f t="shared" ref="A1:C9" si="0">A1+$B1</f><v>3</v></c>',
    '<c r="{ref}"><f t="shared" si="0"/></c>', '<c r="{ref}"><f t="shared" si="0"/><v>4</v></c>',
    '<c r="{ref}"><f t="array" ref="A1:A2" ca="1">TRUE</f><v>1</v></c>',
    '<c t="n" r="{ref}"><v>8</v></c>', "<c r='{ref}'><v>8</v></c>", '<c><v>9</v></c>',
    '<c r="{ref}" cm="1"><v>8</v></c>', '<c r="{ref}"><v xml:space="preserve"> 8</v></c>',
    '<c r="{ref}" ><v >8</v ></c >', '<c r="XFE{row}"><v>8</v></c>', '<c r="a1"><v>8</v></c>',
    '<c r="{ref}"><v>8</v><extLst><ext uri="c"/></extLst></c>', '<c r="{ref}"><v>&#56;</v></c>',
)  # fmt: skip
ROWS = (
    '<row r="{row}">', '<row r="{row}" spans="1:4" ht="15" customHeight="1" x14ac:dyDescent="0.3">',
    '<row r="{row}" hidden="1">', '<row hidden="true" r="{row}">', '<row r="{row}" hidden="0">',
    '<row r="{row}" ht="0">', "<row>", "<row r='{row}'>", '<row\nr="{row}" >', '<row r="0">',
)  # fmt: skip
AFTER = (
    "", '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    '<mergeCells><mergeCell ref="A1:B2" /><mergeCell  ref="C1:C2"></mergeCell></mergeCells>',
    '<rowBreaks count="1"><brk id="3"/></rowBreaks>', "<!-- <row/> -->",
)  # fmt: skip


@st.composite
def sheets(draw):
    rows = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        cells = draw(st.lists(st.sampled_from(KINDS), max_size=4))
        placed = (
            cell.replace("{ref}", f"{'ABCD'[i]}{number}").replace("{row}", str(number))
            for i, cell in enumerate(cells)
        )
        start = draw(st.sampled_from(ROWS)).replace("{row}", str(number))
        rows.append(f"{start}{''.join(placed)}</row>")
    gap = draw(st.sampled_from(("", "", "\n ")))
    return f"<sheetData>{gap.join(rows)}</sheetData>{draw(st.sampled_from(AFTER))}"


def base() -> bytes:
    book = book_of([date(2022, 6, 14), 1.5, "ঢাকা"], ["দুই"])
    book.active["B1"].number_format = "0%"
    return saved(book)


BASE = base()


def with_sheet(xml: str) -> bytes:
    root = '<worksheet xmlns="{}" xmlns:x14ac="urn:x14ac">'.format(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    )
    return edited(BASE, SHEET, lambda _: f"{root}{xml}</worksheet>")


def read(data: bytes):
    """The grids with their formulas worked out and the types of their values; or the refusal."""
    try:
        grids = workbook_grids(data)
    except Refused:
        return "refused"
    types = [[[type(value) for value in row] for row in grid.rows] for grid in grids]
    formulas = [dict(grid.formulas) for grid in grids]
    shown = [(g.rows, g.at, g.sheet, g.tables, g.hidden_rows, g.merged, g.hidden) for g in grids]
    return repr(shown), types, formulas


def through_elements(data: bytes):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbook_source.PlainSheet, "of", lambda _: None)
        patch.setattr(workbook_source, "plain_strings", lambda _: None)
        return read(data)


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(sheets())
@example(f"<sheetData><row>{'<c><v>1</v></c>' * 3}</row></sheetData>")
def test_generated_sheets_read_as_through_elements(xml):
    data = with_sheet(xml)
    assert read(data) == through_elements(data)


@pytest.mark.parametrize("cell", KINDS)
def test_every_kind_of_cell_reads_as_through_elements(cell):
    cell = cell.replace("{ref}", "B1").replace("{row}", "1")
    data = with_sheet(f'<sheetData><row r="1">{cell}</row></sheetData>')
    assert read(data) == through_elements(data)


def own_books(order):
    yield from (path.read_bytes() for path in FILES)
    yield from (all_kinds(order), painted(order), WRITTEN, SAVED)
    late = book_of([date(2022, 6, 14), 5, "ক"])
    late.epoch = CALENDAR_MAC_1904
    yield saved(late)


@pytest.mark.slow
def test_the_workbooks_of_the_tests_read_as_through_elements(sample_order):
    for data in own_books(sample_order):
        assert read(data) == through_elements(data)
        assert read(data) != "refused"


STRING_PARTS = (
    "<si><t>ক</t></si>", '<si><t xml:space="preserve"> খ </t></si>', "<si/>", "<si><t/></si>",
    '<si><r><t>গ</t></r><r><t xml:space="preserve"> ঘ</t></r><rPh sb="0" eb="1"><t>ph</t></rPh>'
    "</si>", "<si><t>a&amp;b_x000D_</t><phoneticPr fontId='1'/></si>", "<si>\n<t>ঙ</t>\n</si>",
    "<si ><t>চ</t></si>",
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(STRING_PARTS), min_size=1, max_size=6))
def test_shared_strings_read_as_through_elements(items):
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in range(len(items)))
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>'
    data = with_sheet(f"<sheetData><row>{cells}</row></sheetData>")
    data = edited(data, STRINGS, lambda _: strings.format("".join(items)))
    assert read(data) == through_elements(data)


def as_calamine(grid):
    """Our cells as calamine gives them: no integers; errors and formulas without a value blank."""
    for at, row in zip(grid.at, grid.rows, strict=True):
        for column, value in enumerate(row, 1):
            uncomputed = value == f"={grid.formulas.get((at, column))}"
            if value not in (None, "") and not isinstance(value, ErrorValue) and not uncomputed:
                is_number = isinstance(value, int) and not isinstance(value, bool)
                yield (at, column), float(value) if is_number else value


def test_calamine_sees_the_same_values(sample_order):
    for data in own_books(sample_order):
        if b"_rels\\" in data:
            continue  # calamine knows no backslashes in a zip
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for grid in workbook_grids(data):
            rows = book.get_sheet_by_name(grid.sheet).to_python(skip_empty_area=False)
            cells = {(i, j): v for i, row in enumerate(rows, 1) for j, v in enumerate(row, 1)}
            theirs = {at: v for at, v in cells.items() if v != "" and not isinstance(v, time)}
            ours = {at: v for at, v in as_calamine(grid) if not isinstance(cells[at], time)}
            assert ours == theirs, grid.sheet  # a time of day alone is a number to us


def test_what_is_plain_is_read_plainly():
    parts = (with_sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), WRITTEN)
    for data in parts:
        assert PlainSheet.of(unpack(data)[SHEET]) is not None
    assert plain_strings(unpack(WRITTEN)[STRINGS])
