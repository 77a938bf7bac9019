"""PDF files as grids: the memo that we print comes back whole, letter for letter."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment

from tests.files.test_docx_source import of_order, saved
from tests.reading.test_book import essence
from xlbudget.budget.checking import check_order
from xlbudget.calc.pdf import pdfs_of
from xlbudget.cli.app import status_of
from xlbudget.errors import Refused
from xlbudget.files import pdf_source
from xlbudget.files.atomic import write_atomically
from xlbudget.files.paint import new_book
from xlbudget.files.pdf_source import pdf_grid
from xlbudget.files.sources import open_source
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

EMPTY = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>"
)


def printed(path: Path) -> Path:
    """Print in the fonts that `make test` installs: any machine's own would do otherwise."""
    (data,) = pdfs_of([path.read_bytes()], "Noto Sans Bengali", path.suffix)
    path.with_suffix(".pdf").write_bytes(data)
    return path.with_suffix(".pdf")


@pytest.mark.office
def test_the_memo_that_we_print_comes_back_whole(tmp_path, sample_order):
    book, pdf = tmp_path / "b.xlsx", tmp_path / "b.pdf"
    write_atomically(book, new_book(order_book(sample_order, House())))
    assert status_of(["memo", str(book), "--pdf", str(pdf)]) == 0
    order = open_source(pdf).order
    assert essence(order) == essence(sample_order)
    assert [e.text for e in order.table.totals] == ["৬২৪৬০৭"]
    assert [a.serial for a in order.table.allocations] == [
        a.serial for a in sample_order.table.allocations
    ]
    found = [(f.code, f.row) for f in check_order(order)]
    assert found == [(f.code, f.row) for f in check_order(sample_order)]


@pytest.mark.office
def test_a_word_document_with_wrapped_names_comes_back_whole(tmp_path, sample_text, sample_order):
    document = of_order(sample_text)
    (table,) = document.tables
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, (40, 90, 130, 80), strict=True):
            cell.width = width * 12_700
    path = tmp_path / "order.docx"
    path.write_bytes(saved(document))
    assert essence(open_source(printed(path)).order) == essence(sample_order)


def sheet(path: Path, one_page_wide: bool) -> None:
    """Two heads and their total under a heading of three rows, cells centred, subtotals."""
    book = openpyxl.Workbook()
    own = book.active
    rows = [
        ["ক্রম", "জেলা", "কার্যালয়ের নাম", "টাকার পরিমাণ", None, None],
        [None, None, None, "টেলিফোন", "ডাক", "মোট"],
        [None, None, None, "(৩২১১১২০)", "(৩২১১১১৯)", None],
    ]
    for n in range(1, 61):
        rows.append([n, "ঢাকা", f"উপজেলা নির্বাহী কর্মকর্তার কার্যালয়, শাখা {n}, ঢাকা", n, 2 * n, 3 * n])
        if n % 20 == 0:
            part = sum(range(n - 19, n + 1))
            rows.append([None, None, "উপমোট", part, 2 * part, 3 * part])
    rows.append([None, None, "সর্বমোট", 1830, 3660, 5490])
    for row in rows:
        own.append(row)
    for merged in ("A1:A3", "B1:B3", "C1:C3", "D1:F1", "F2:F3"):
        own.merge_cells(merged)
    for row in own.iter_rows():
        for cell in row:
            cell.alignment = Alignment("center", "center", wrap_text=True)
    office = 26 if one_page_wide else 60  # 60: too wide for one page at full size
    for column, width in zip("ABCDEF", (8, 14, office, 14, 14, 14), strict=True):
        own.column_dimensions[column].width = width
    for row in range(4, own.max_row + 1):
        own.row_dimensions[row].height = 40
    own.print_title_rows = "1:3"
    own.sheet_properties.pageSetUpPr.fitToPage = one_page_wide
    own.page_setup.fitToHeight = 0
    book.save(path)


@pytest.mark.office
def test_centred_cells_several_heads_and_subtotals(tmp_path):
    sheet(tmp_path / "t.xlsx", one_page_wide=True)
    table = open_source(printed(tmp_path / "t.xlsx")).order.table
    assert [(h.name, h.code) for h in table.heads] == [("টেলিফোন", "3211120"), ("ডাক", "3211119")]
    assert [int(a.row_total.taka) for a in table.allocations] == [3 * n for n in range(1, 61)]
    assert table.allocations[6].office == "উপজেলা নির্বাহী কর্মকর্তার কার্যালয়, শাখা 7, ঢাকা"
    assert [e.text for e in (*table.totals, table.grand_total)] == ["1830", "3660", "5490"]


@pytest.mark.office
def test_a_table_printed_over_pages_side_by_side_is_refused(tmp_path):
    sheet(tmp_path / "t.xlsx", one_page_wide=False)
    with pytest.raises(Refused, match="one page wide"):
        open_source(printed(tmp_path / "t.xlsx"))


@pytest.mark.office
@pytest.mark.parametrize(
    ("data", "said"), [(EMPTY, "a scan"), (EMPTY[:60], "no PDF"), (b"hello", "no PDF file")]
)
def test_what_cannot_be_read_is_refused_with_the_reason(data, said):
    with pytest.raises(Refused, match=said):
        pdf_grid(data)


@pytest.mark.office
def test_a_password_is_named(monkeypatch):
    monkeypatch.setattr(pdf_source, "_run", lambda _: "Command Line Error: Incorrect password")
    with pytest.raises(Refused, match="password"):
        pdf_grid(EMPTY)


def test_without_poppler_the_line_says_what_to_install(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Refused, match="poppler"):
        pdf_grid(EMPTY)


@pytest.mark.office
def test_a_program_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(pdf_source, "TIMEOUT", 0.2)
    monkeypatch.setattr(pdf_source.shutil, "which", lambda _: "/bin/sleep")
    command = pdf_source._run
    monkeypatch.setattr(pdf_source, "_run", lambda _: command(["/bin/sleep", "30"]))
    with pytest.raises(Refused, match="abnormally long"):
        pdf_grid(EMPTY)


def test_letters_without_unicode_are_refused(monkeypatch):
    words = '<page width="9"><word xMin="1" yMin="1" xMax="2" yMax="2">\ue001\ue002ক</word>'
    monkeypatch.setattr(pdf_source, "_boxes", lambda _: words)
    with pytest.raises(Refused, match="letters cannot be told"):
        pdf_grid(b"%PDF-")
