"""Workbooks in .xls, .xlsb and .ods: the order and the cells of the same .xlsx."""

import io
import struct
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.files.essence import essence
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.checking import check_order
from xlbudget.errors import Refused
from xlbudget.files.importers import importer_of
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source, read_source
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

INPUTS = Path(__file__).parents[1] / "inputs" / "kinds"


def grids_of(path: Path):
    return importer_of(path.suffix).read(path.read_bytes()).grids


@pytest.fixture(scope="module")
def as_xlsx(sample_order):
    return read_source(Path("a.xlsx"), new_book(order_book(sample_order, House()))).order


@pytest.mark.parametrize("ending", [".xls", ".xlsb", ".ods"])
def test_the_order_is_that_of_the_xlsx(as_xlsx, ending):
    source = open_source(INPUTS / f"order{ending}")
    assert essence(source.order) == essence(as_xlsx)
    assert (len(source.order.table.allocations), source.order.total) == (150, 624607)
    assert [f.code for f in check_order(source.order)] == [f.code for f in check_order(as_xlsx)]
    assert (source.is_book, source.notes) == (False, ())


@pytest.mark.parametrize("ending", [".xls", ".ods"])
def test_every_kind_of_cell(ending):
    first, hidden, empty = grids_of(INPUTS / f"all-kinds{ending}")
    rows = dict(zip(first.at, first.rows, strict=True))
    assert rows[2] == (1, "ঢাকা", "সাভার", 4000, None, date(2022, 6, 14), 44726, "a\nb")
    assert rows[3] == (2, None, "ধামরাই", 4000.5)
    assert rows[4] == (3, "গাজীপুর", " ০০৭ ", True)
    assert rows[5][:4] == (*map(ErrorValue, ("#DIV/0!", "#N/A", "#REF!")), None)
    assert rows[5][4] == "0012345"
    assert rows[5][6:8] == (date(2022, 6, 14), datetime(2022, 6, 14, 12, 30))
    assert rows[6][:2] == (0.1, 0.5)
    assert {type(value) for value in rows[2][:4]} == {int, str}
    assert (first.merged, first.hidden_rows) == (("B2:B3",), {3})
    assert [first.hidden, hidden.hidden, empty.hidden] == [False, True, False]
    assert (hidden.at, hidden.rows, empty.rows) == ((5,), ((None, None, "x"),), ())


def test_days_counted_from_1904():
    rows = grids_of(INPUTS / "from-1904.xls")[0].rows
    assert rows[4][6:8] == (date(2022, 6, 14), datetime(2022, 6, 14, 12, 30))


def record(kind: int, body: bytes) -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    return head + bytes([len(body)]) + body


def xlsb(*records: bytes) -> bytes:
    """The committed workbook, with these records for its first sheet."""
    size = record(148, struct.pack("<4I", 0, 1_048_575, 0, 16_383))  # as large as can be: a lie
    sheet = [record(129, b""), size, record(145, b""), *records, record(146, b""), record(130, b"")]
    stream = io.BytesIO()
    with zipfile.ZipFile(INPUTS / "order.xlsb") as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            ours = name == "xl/worksheets/sheet1.bin"
            new.writestr(name, b"".join(sheet) if ours else old.read(name))
    return stream.getvalue()


def row(number: int, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 * hidden, 0, 0))


def test_what_calamine_does_not_tell_of_an_xlsb():
    number = record(5, struct.pack("<IId", 1, 0, 4000))
    error = record(3, struct.pack("<IIB", 2, 0, 0x2A))
    merged = record(176, struct.pack("<4I", 0, 2, 1, 1))
    data = xlsb(row(0), number, row(2, hidden=True), error, record(146, b""), merged)
    grid = importer_of(".xlsb").read(data).grids[0]
    assert (grid.at, grid.rows) == ((1, 3), ((None, 4000), (None, None, ErrorValue("#N/A"))))
    assert (grid.hidden_rows, grid.merged) == ({3}, ("B1:B3",))


def ods(content: str) -> bytes:
    """The committed workbook, with this for the rows of its first sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(INPUTS / "all-kinds.ods") as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "content.xml":
                start, end = text.index(b"<table:table-row"), text.index(b"</table:table>")
                text = text[:start] + content.encode() + text[end:]
            new.writestr(name, text)
    return stream.getvalue()


CELL = (
    '<table:table-cell office:value-type="float" office:value="1"{}>'
    "<text:p>1</text:p></table:table-cell>"
)


def test_a_sheet_of_blank_cells_without_end_is_refused_before_memory_is_full():
    far = record(5, struct.pack("<IId", 16_383, 0, 1))
    with pytest.raises(Refused, match="abnormally many cells"):
        importer_of(".xlsb").read(xlsb(row(0), far, row(1_000_000), far))
    wide = CELL.format(' table:number-columns-repeated="16384"')
    rows = f'<table:table-row table:number-rows-repeated="1000000">{wide}</table:table-row>'
    with pytest.raises(Refused, match="abnormally many cells"):
        importer_of(".ods").read(ods(rows))


def test_rows_in_groups_and_repeated_cells_of_an_ods():
    cells = CELL.format("") + CELL.format(' table:number-columns-repeated="2"')
    rows = f"<table:table-row>{cells}</table:table-row>"
    grouped = f"<table:table-header-rows>{rows}</table:table-header-rows>"
    hidden = rows.replace("row>", 'row table:visibility="filter">', 1)
    group = f"<table:table-row-group>{hidden}</table:table-row-group>"
    grid = importer_of(".ods").read(ods(grouped + group)).grids[0]
    assert (grid.rows, grid.at, grid.hidden_rows) == (((1, 1, 1), (1, 1, 1)), (1, 2), {2})


def test_a_note_on_a_cell_of_an_ods_is_not_its_text():
    note = "<office:annotation><text:p>নোট</text:p></office:annotation>"
    cell = (
        f'<table:table-cell office:value-type="string">{note}<text:p>ঢাকা</text:p></table:table-cell>'
    )
    grid = importer_of(".ods").read(ods(f"<table:table-row>{cell}</table:table-row>")).grids[0]
    assert grid.rows == (("ঢাকা",),)


@pytest.mark.parametrize("name", ["order.xls", "order.xlsb", "order.ods", "all-kinds.xls"])
def test_a_wrong_ending_does_not_matter(name):
    data = (INPUTS / name).read_bytes()
    assert importer_of(".xlsx").read(data).grids == grids_of(INPUTS / name)


def test_an_xlsx_named_xls(sample_order):
    data = new_book(order_book(sample_order, House()))
    assert read_source(Path("a.xls"), data).order.total == sample_order.total


def test_a_web_page_named_xls_is_refused():
    with pytest.raises(Refused, match="web page"):
        importer_of(".xls").read(b"\xef\xbb\xbf\r\n<HTML><table>")
