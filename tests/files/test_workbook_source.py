"""Workbooks as grids: the same values that openpyxl sees, and what it does not say."""

import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.checking import check_order
from xlbudget.errors import Refused
from xlbudget.files.paint import new_book
from xlbudget.files.sources import read_source
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import read_book
from xlbudget.sheets.made_sheets import MEMO, mark, marked_cells
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

HEADER = ["ক্রম", "জেলা", "কার্যালয়", "টাকা"]


def saved(book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def book_of(*rows, **sheets):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for title, more in sheets.items():
        sheet = book.create_sheet(title)
        for row in more:
            sheet.append(row)
    return book


def edited(data: bytes, part: str, change) -> bytes:
    """The workbook with one part changed as text."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()).encode() if name == part else content)
    return stream.getvalue()


def as_openpyxl(value):
    """What openpyxl gives, in our terms."""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date()
    return value


def all_kinds(order):
    book = book_of(
        ["লেখা", "a\nb", " দুই  ফাঁক ", "<&>\"'", "x" * 300, "😀"],
        [1, -2, 10**14, 0.1, -1.5e-9, 1e300, True, False],
        [date(2022, 6, 14), datetime(2022, 6, 14, 12, 30), date(1900, 1, 1), date(1900, 3, 1)],
        [None, None, "দূরে", None, 0],
        [],
        ["=1+1", "=SUM(B2:B2)"],
    )
    book.active["C3"].number_format = "[$-5000445]d mmmm yyyy"
    book.active["H9"] = date(2022, 6, 14)
    book.active["H9"].number_format = "dd/mm/yyyy;@"
    book.active["H10"] = 4500
    book.active["H10"].number_format = '[$-5000445]0" days"'
    book.active["J12"] = "#N/A"
    book.active["J12"].data_type = "e"
    return saved(book)


def painted(order) -> bytes:
    return new_book(order_book(order, House()))


@pytest.mark.parametrize("make", [all_kinds, painted], ids=["kinds", "order"])
def test_values_are_those_that_openpyxl_sees(make, sample_order):
    data = make(sample_order)
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(data))
    grids = workbook_grids(data)
    assert [grid.sheet for grid in grids] == shown.sheetnames
    for grid in grids:
        found = {
            (at, column): value
            for at, row in zip(grid.at, grid.rows, strict=True)
            for column, value in enumerate(row, 1)
            if value is not None
        }
        due = {}
        for row in shown[grid.sheet].iter_rows():
            for cell in row:
                formula = written[grid.sheet][cell.coordinate]
                if cell.value is not None:
                    error = cell.data_type == "e"
                    due[cell.row, cell.column] = (
                        ErrorValue(cell.value) if error else as_openpyxl(cell.value)
                    )
                elif formula.data_type == "f":  # never computed, or computed to nothing
                    due[cell.row, cell.column] = found.get((cell.row, cell.column))
                    assert due[cell.row, cell.column] in ("", formula.value)
        assert found == due
        assert {type(found[at]) for at in found} == {type(due[at]) for at in due}
        formulas = {
            (cell.row, cell.column): cell.value.removeprefix("=")
            for row in written[grid.sheet].iter_rows()
            for cell in row
            if cell.data_type == "f"
        }
        assert dict(grid.formulas) == formulas
        assert {t.name for t in grid.tables} == set(shown[grid.sheet].tables)


def test_days_of_a_workbook_that_counts_from_1904():
    book = book_of([date(2022, 6, 14), datetime(1904, 1, 2)])
    book.epoch = CALENDAR_MAC_1904
    ((row,),) = (grid.rows for grid in workbook_grids(saved(book)))
    assert row == (date(2022, 6, 14), date(1904, 1, 2))


def test_a_shared_formula_is_worked_out_where_it_stands():
    shared = (
        '<c r="E2"><f t="shared" ref="E2:F3" si="0">SUM(A2:$C2)</f><v>1</v></c>'
        '<c r="F2"><f t="shared" si="0"/><v>2</v></c>'
    )
    data = edited(
        saved(book_of([], [1])),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace("</row>", f"{shared}</row>"),
    )
    (grid,) = workbook_grids(data)
    assert dict(grid.formulas) == {(2, 5): "SUM(A2:$C2)", (2, 6): "SUM(B2:$C2)"}


def test_a_formula_that_was_never_computed_is_said_and_not_counted_as_nothing():
    data = saved(
        book_of(
            HEADER, [1, "ঢাকা", "ক", "=2*5"], [2, "ঢাকা", "খ", 5], [None, "মোট", None, "=SUM(D2:D3)"]
        )
    )
    order = read_source(Path("a.xlsx"), data).order
    findings = [f for f in check_order(order) if f.code == "XB101"]
    assert [(f.row, f.place.cell) for f in findings] == [(1, "D2")]
    assert "open the file in Excel and save it" in findings[0].message.en
    assert order.table.totals[0].formula == "SUM(D2:D3)"


def test_a_formula_that_shows_nothing_is_blank():
    data = edited(
        saved(book_of([1, 2])),
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(r'(<c r="B1")[^>]*><v>2</v>', r'\1 t="str"><f>IF(1,"")</f><v></v>', xml),
    )
    (grid,) = workbook_grids(data)
    assert grid.rows == ((1, ""),)
    assert grid.formulas[1, 2] == 'IF(1,"")'


def test_hidden_rows_and_merged_cells_reach_the_table():
    book = book_of(
        ["শিরোনাম"],
        HEADER,
        [1, "ঢাকা", "ক", 1],
        [2, None, "খ", 2],
        [3, "গাজীপুর", "গ", 3],
        ["মোট", None, None, 6],
    )
    sheet = book.active
    for merged in ("A1:D1", "B3:B4", "A6:C6"):
        sheet.merge_cells(merged)
    sheet.row_dimensions[5].hidden = True
    sheet.row_dimensions[20].hidden = True
    table = read_book(workbook_grids(saved(book))).table
    assert table.merged == ("B3:B4",)
    assert table.hidden_rows == {5}
    assert [a.district for a in table.allocations] == ["ঢাকা", "ঢাকা", "গাজীপুর"]


ROW = [1, "ঢাকা", "ক", 5]


@pytest.mark.parametrize(
    ("sheets", "state", "read", "reason"),
    [
        ({"নোট": [["কথা"]], "টাকা": [HEADER, ROW]}, {}, "টাকা", "the first with rows"),
        ({"ক": [HEADER, ROW], "ছক": [HEADER, ROW]}, {"ক": "made"}, "ছক", "made by us: no source"),
        ({"স্মারক": [HEADER, ROW], "ছক": [HEADER, ROW]}, {}, "স্মারক", "an office's own name"),
        ({"স্মারক": [HEADER, ROW]}, {"স্মারক": "made"}, "স্মারক", "the only one"),
        ({"ক": [HEADER, ROW], "খ": [HEADER, ROW]}, {"ক": "hidden"}, "খ", "hidden ones come late"),
        ({"ক": [HEADER, ROW], "খ": [["কথা"]]}, {"ক": "veryHidden"}, "ক", "hidden, but all there is"),
    ],
)
def test_which_sheet_is_read(sheets, state, read, reason):
    book = book_of(**sheets)
    for name, how in state.items():
        if how == "made":
            mark_made(book, name)
        else:
            book[name].sheet_state = how
    assert read_book(workbook_grids(saved(book))).table.sheet == read, reason


def mark_made(book, sheet):
    book.defined_names.add(DefinedName(mark(MEMO), attr_text=marked_cells(sheet), hidden=True))


def test_other_tables_are_said_to_be_unread():
    book = book_of(জুন=[HEADER, ROW], জুলাই=[HEADER, ROW], নোট=[["কথা"]], স্মারক=[HEADER, ROW])
    mark_made(book, "স্মারক")
    source = read_source(Path("a.xlsx"), saved(book))
    assert [note.en for note in source.notes] == ["sheet “জুলাই” holds a table too; it was not read"]


def test_errors_in_cells_are_values():
    order = read_book(
        workbook_grids(saved(book_of(HEADER, [1, "ঢাকা", "ক", "#REF!"], [2, "ঢাকা", "খ", 5])))
    )
    assert order.table.allocations[0].amounts[0].raw == ErrorValue("#REF!")


SHEET = "xl/worksheets/sheet1.xml"
BOMB = '<!DOCTYPE w [<!ENTITY a "১১"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (
            lambda xml: xml.replace("<worksheet", f"{BOMB}<worksheet").replace("<v>5<", "<v>&b;<"),
            "entities",
        ),
        (
            lambda xml: (
                '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
                + xml.replace("<v>5<", "<v>&x;<")
            ),
            "an entity from outside",
        ),
        (lambda xml: xml.replace('r="D2"', 'r="A2"'), "cells out of order"),
        (lambda xml: xml.replace('r="D2"', 'r="4"'), "a cell without a column"),
        (lambda xml: xml.replace('<row r="2"', '<row r="0"'), "no such row"),
        (lambda xml: xml[:-40], "cut off"),
        (
            lambda xml: re.sub('t="(s|inlineStr)">.*?</c>', 't="s"><v>99</v></c>', xml),
            "no such text",
        ),
    ],
)
def test_broken_parts_are_refused(change, reason):
    data = edited(saved(book_of(HEADER, ROW)), SHEET, change)
    with pytest.raises(Refused):
        workbook_grids(data)


def test_cells_at_the_sheets_end_on_every_row_are_no_table():
    cells = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 2000))
    data = edited(
        saved(book_of([1])),
        SHEET,
        lambda xml: re.sub("<sheetData>.*</sheetData>", f"<sheetData>{cells}</sheetData>", xml),
    )
    with pytest.raises(Refused, match="abnormally many cells"):
        workbook_grids(data)
