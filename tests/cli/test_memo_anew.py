"""A memo that was made final: made anew in one step, and issued without old data."""

import openpyxl
import pytest

from tests.cli.program import run
from tests.files.standing import ORDER
from xlbudget.files.edit import edit_cells
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_package
from xlbudget.sheets.edits import CellEdit
from xlbudget.sheets.plan import Cell, Row, SheetPlan

MEMO = ("স্মারক", "স্মারক-অনুলিপি")
FOLDER = "আগের সংস্করণ"


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "আদেশ.xlsx"
    path.write_bytes(ORDER)
    return path


def protected(path):
    workbook = openpyxl.load_workbook(path)
    return [name for name in MEMO if workbook[name].protection.sheet]


def test_a_final_memo_is_made_anew_when_the_call_says_so(capsys, book):
    run(capsys, "memo", book, "--final")
    final = book.read_bytes()
    refused = run(capsys, "memo", book)
    assert refused.status == 2
    assert "--anew" in refused.err
    assert book.read_bytes() == final
    made = run(capsys, "memo", book, "--anew")
    assert made.status == 0
    assert protected(book) == []
    kept = next((book.parent / FOLDER).iterdir())
    assert kept.read_bytes() == final
    assert str(kept) in made.err
    assert "XB510" not in run(capsys, "check", book).out


def test_a_final_memo_is_made_final_anew(capsys, book):
    run(capsys, "memo", book, "--final")
    book.write_bytes(edit_cells(book.read_bytes(), [CellEdit("বরাদ্দ", "D3", 7000)]))
    assert run(capsys, "memo", book, "--final", "--anew", "--force").status == 0
    assert protected(book) == list(MEMO)
    assert "XB510" not in run(capsys, "check", book).out


def test_another_file_needs_no_confirmation(capsys, book, tmp_path):
    run(capsys, "memo", book, "--final")
    final = book.read_bytes()
    assert run(capsys, "memo", book, "-o", tmp_path / "নতুন.xlsx").status == 0
    assert book.read_bytes() == final
    assert protected(tmp_path / "নতুন.xlsx") == []
    assert not (book.parent / FOLDER).exists()


@pytest.mark.parametrize("final", [True, False])
def test_a_protection_of_the_users_own_stays(capsys, book, final):
    run(capsys, "memo", book, *(["--final"] if final else []))
    workbook = openpyxl.load_workbook(book)
    workbook["স্মারক"].protection.sheet = True
    if final:
        workbook["স্মারক"].protection.password = "গোপন"
    workbook.save(book)
    before = book.read_bytes()
    refused = run(capsys, "memo", book, "--anew", "--force")
    assert refused.status == 2
    assert "is protected" in refused.err
    assert book.read_bytes() == before


def test_what_is_issued_holds_no_old_data(capsys, book):
    run(capsys, "fix", book, "--code", "XB205")
    package = Package.read(book.read_bytes())
    paint_package(
        package,
        (
            SheetPlan("xlb_undo", (Row((Cell(1, "{}"),)),), buried=True),
            SheetPlan("xlb_undo_1", (Row((Cell(1, "পুরোনো"),)),), buried=True),
        ),
    )
    book.write_bytes(package.to_bytes())
    assert "xlb_values" in openpyxl.load_workbook(book).sheetnames
    run(capsys, "memo", book, "--final")
    workbook = openpyxl.load_workbook(book)
    assert [sheet.title for sheet in workbook if sheet.sheet_state != "visible"] == ["তালিকা"]
