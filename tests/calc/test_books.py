"""Books as users have them: two at once, unsaved, read only, under Bangla paths."""

import subprocess

import openpyxl
import pytest
import xlwings as xw

from xlbudget.calc.engine import calc
from xlbudget.errors import Refused

pytestmark = pytest.mark.office


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "হিসাব শাখা (২০২২) #১"
    path.mkdir()
    return path


def workbook(path, value):
    made = openpyxl.Workbook()
    made.active["A1"] = value
    made.save(path)
    return path


def test_bangla_path_with_spaces(app, folder):
    path = workbook(folder / "বরাদ্দ আদেশ 100%.xlsx", "আগে")
    with app.books.open(path) as book:
        assert (book.name, book.fullname) == (path.name, str(path))
        book.sheets[0]["A1"].value = "পরে"
        book.save()
    assert openpyxl.load_workbook(path).active["A1"].value == "পরে"


def test_two_books(app, folder):
    one = app.books.open(workbook(folder / "ক.xlsx", "ক"))
    two = app.books.open(workbook(folder / "খ.xlsx", "খ"))
    assert [one.sheets[0]["A1"].value, two.sheets[0]["A1"].value] == ["ক", "খ"]
    assert app.books.active == two
    one.activate()
    assert app.books.active == one
    one.sheets[0].copy(after=two.sheets[0], name="কপি")
    assert two.sheets["কপি"]["A1"].value == "ক"
    two.close()
    assert one.sheets[0]["A1"].value == "ক"
    one.close()


def test_xw_book_finds_an_open_book(app, folder):
    path = workbook(folder / "ক.xlsx", 1)
    with app.books.open(path) as book:
        assert xw.Book(path) == book
        assert xw.Book("ক.xlsx") == book
        assert len([b for b in app.books if b.name == "ক.xlsx"]) == 1


def test_unsaved_new_book(app, folder, monkeypatch):
    monkeypatch.chdir(folder)
    with app.books.add() as book:
        name = book.name
        assert book.fullname == name
        book.sheets[0]["A1"].value = 1
        book.save()
        assert book.fullname == str(folder / f"{name}.xlsx")
    assert openpyxl.load_workbook(folder / f"{name}.xlsx").active["A1"].value == 1


def test_new_from_a_template(app, folder):
    template = folder / "ছাঁচ.xltx"
    made = openpyxl.Workbook()
    made.template = True
    made.active["A1"] = "ছাঁচ"
    made.save(template)
    with app.books.open(template) as book:
        assert book.sheets[0]["A1"].value == "ছাঁচ"
        assert not book.fullname.startswith("/")
        book.save(folder / "নতুন.xlsx")
    assert openpyxl.load_workbook(folder / "নতুন.xlsx").active["A1"].value == "ছাঁচ"


def test_read_only(app, folder):
    path = workbook(folder / "ক.xlsx", "আগে")
    before = path.read_bytes()
    with app.books.open(path, read_only=True) as book:
        assert book.api.ReadOnly
        book.sheets[0]["A1"].value = "পরে"
        with pytest.raises(Refused, match="reading only"):
            book.save()
        book.save(folder / "খ.xlsx")
        assert book.name == "খ.xlsx"
        book.save()
    assert path.read_bytes() == before
    assert openpyxl.load_workbook(folder / "খ.xlsx").active["A1"].value == "পরে"


def test_open_in_another_office(app, folder):
    path = workbook(folder / "ক.xlsx", "আগে")
    with calc.start() as other:
        other.books.open(path)
        with app.books.open(path) as book:
            assert book.api.ReadOnly
            book.sheets[0]["A1"].value = "পরে"
            with pytest.raises(Refused, match="reading only"):
                book.save()


@pytest.mark.parametrize("content", [b"PK\x03\x04 nonsense", b"<office:nothing"])
def test_a_file_that_is_no_workbook(app, folder, content):
    path = folder / "ভাঙা.xlsx"
    path.write_bytes(content)
    before = len(app.books)
    with pytest.raises(Refused, match="LibreOffice") as caught:
        app.books.open(path)
    assert "পড়তে পারেনি" in caught.value.message.bn
    assert len(app.books) == before


def test_no_file(app, folder):
    with pytest.raises(FileNotFoundError):
        app.books.open(folder / "নেই.xlsx")


def test_a_folder_that_is_not_there(book, folder):
    with pytest.raises(Refused, match="could not be saved"):
        book.save(folder / "নেই" / "ক.xlsx")


def test_unknown_ending(book, folder):
    with pytest.raises(NotImplementedError, match=r"\.xlsb"):
        book.save(folder / "ক.xlsb")


def test_password(app, book, folder):
    book.sheets[0]["A1"].value = "গোপন"
    with pytest.raises(NotImplementedError, match="unguarded"):
        book.save(folder / "গোপন.xlsx", password="123abc")
    assert not (folder / "গোপন.xlsx").exists()
    path = folder / "গোপন.ods"
    book.save(path, password="123abc")
    assert "গোপন".encode() not in path.read_bytes()
    with app.books.open(path, password="123abc") as again:
        assert again.sheets[0]["A1"].value == "গোপন"


def test_pdf_of_chosen_sheets(book, folder):
    book.sheets[0]["A1"].value = "ONE"
    book.sheets.add("দুই", after=book.sheets[0])["A1"].value = "TWO"
    book.sheets["দুই"].to_pdf(folder / "দুই.pdf")
    book.to_pdf(folder / "সব.pdf")
    assert text_of(folder / "দুই.pdf").split() == ["TWO"]
    assert text_of(folder / "সব.pdf").split() == ["ONE", "TWO"]
    book.sheets["দুই"]["A1"].to_pdf(folder / "ঘর.pdf")
    assert text_of(folder / "ঘর.pdf").split() == ["TWO"]
    assert [s.visible for s in book.sheets] == [True, True]


def text_of(path):
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, text=True)
    return done.stdout.replace("\f", " ")
