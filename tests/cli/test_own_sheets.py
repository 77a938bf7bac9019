"""A user's own sheets are never replaced, whatever they are called: ours are marked."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run
from tests.memo.orders import CRORES, Shape, order
from xlbudget.files.made_sheets import made_sheets
from xlbudget.files.package import Package
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.files.workbook_part import WorkbookPart
from xlbudget.files.xml_part import parse, serialise
from xlbudget.sheets.made_sheets import TITLES
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

INPUT = Path(__file__).parent.parent / "inputs" / "office" / "own-sheet-named-memo.xlsx"
MINE = ("আমার নিজের হিসাব", 12345)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "আদেশ.xlsx"
    path.write_bytes(new_book(order_book(order(Shape("small", rows=5)), House())))
    return path


def names(path):
    return openpyxl.load_workbook(path).sheetnames


def values(path, sheet):
    rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [row for row in rows if any(v is not None for v in row)]


@contextmanager
def changed(path):
    """The workbook opened by openpyxl, which renames charts, and saved again."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        sheet._charts.clear()
    yield book
    book.save(path)


def add(path, *titles):
    with changed(path) as book:
        for title in titles:
            book.create_sheet(title).append(MINE)


def without_marks(path):
    """The workbook as an earlier version left it."""
    package = Package.read(path.read_bytes())
    part = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    for _, element in list(part.marks()):
        element.getparent().remove(element)
    package.parts[package.workbook] = serialise(part.root)
    path.write_bytes(package.to_bytes())


def test_the_users_own_sheets_stay(capsys, tmp_path):
    book = Path(shutil.copyfile(INPUT, tmp_path / "order.xlsx"))
    before = {name: values(book, name) for name in ("স্মারক", "সারসংক্ষেপ")}
    for _ in range(2):
        ran = run(capsys, "memo", book)
        assert ran.status == 0
        assert {name: values(book, name) for name in before} == before
        assert names(book)[-4:] == ["সারসংক্ষেপ", "স্মারক-২", "স্মারক-অনুলিপি", "সারসংক্ষেপ-২"]
        assert any("মোট =" in row for row in values(book, "স্মারক-২"))


def test_it_is_said_once(capsys, tmp_path):
    book = Path(shutil.copyfile(INPUT, tmp_path / "order.xlsx"))
    assert "the new one is called “স্মারক-২”" in run(capsys, "memo", book).err
    assert "স্মারক-২" not in run(capsys, "memo", book).err


@pytest.mark.parametrize("title", ["স্মারক", "স্মারক-অনুলিপি", "সারসংক্ষেপ", "যাচাই", "সংশোধন", "স্ব-পরীক্ষা"])
def test_whatever_they_are_called(capsys, book, title):
    add(book, title)
    assert run(capsys, "memo", book).status == 0
    assert run(capsys, "check", book, "--mark").status == 0
    assert run(capsys, "memo", book).status == 0
    assert values(book, title) == [MINE]
    assert run(capsys, "check", book, "--unmark").status == 0
    assert values(book, title) == [MINE]
    assert len(names(book)) == 6 + 1 + 3


def test_ours_is_replaced_in_its_place(capsys, book):
    run(capsys, "memo", book)
    first = book.read_bytes()
    run(capsys, "memo", book)
    assert book.read_bytes() == first


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "earlier version"])
def test_a_memo_saved_by_another_program_is_ours_still(capsys, book, marked):
    run(capsys, "memo", book)
    if not marked:
        without_marks(book)
    with changed(book):
        pass
    before = names(book)
    assert run(capsys, "memo", book).status == 0
    assert names(book) == before


def test_a_sheet_of_ours_that_was_renamed_is_the_users(capsys, book):
    run(capsys, "memo", book)
    with changed(book) as renamed:
        renamed["স্মারক"].title = "স্মারক জুন"
        for name in renamed.defined_names.values():
            name.attr_text = name.attr_text.replace("'স্মারক'!", "'স্মারক জুন'!")
    kept = values(book, "স্মারক জুন")
    assert run(capsys, "memo", book).status == 0
    assert values(book, "স্মারক জুন") == kept
    assert "স্মারক" in names(book)


def test_a_copy_of_ours_is_the_users(capsys, book):
    run(capsys, "memo", book)
    with changed(book) as copied:
        copied.copy_worksheet(copied["স্মারক"]).title = "কপি"
        del copied["স্মারক"]
        copied["কপি"].title = "স্মারক"
        copied["স্মারক"]["A1"] = "হাতে লেখা"
        for name in copied.defined_names.values():  # as Excel leaves it
            name.attr_text = name.attr_text.replace("'স্মারক'!$A$1:$Z$1000", "#REF!")
    assert run(capsys, "memo", book).status == 0
    assert values(book, "স্মারক")[0][0] == "হাতে লেখা"
    assert "স্মারক-২" in names(book)


def test_a_deleted_sheet_is_made_again(capsys, book):
    run(capsys, "memo", book)
    with changed(book) as less:
        del less["স্মারক"]
    assert run(capsys, "memo", book).status == 0
    assert set(TITLES.values()) & set(names(book)) == {"স্মারক", "স্মারক-অনুলিপি", "সারসংক্ষেপ"}


def test_a_further_sheet_goes_when_it_is_not_needed_and_a_users_own_stays(capsys, tmp_path):
    wide, book = tmp_path / "wide.xlsx", tmp_path / "book.xlsx"
    plan = order_book(order(Shape("wide", heads=8, rows=4, amount=CRORES * 1000)), House())
    wide.write_bytes(new_book(plan))
    run(capsys, "memo", wide)
    add(wide, "স্মারক-অংশ-৩")
    package = Package.read(wide.read_bytes())
    assert set(made_sheets(package).made) == {"memo", "part_2", "copy", "summary"}
    marks = WorkbookPart(parse(package.parts[package.workbook], package.workbook)).marks()
    assert all(element.get("hidden") == "1" for _, element in marks)
    with changed(wide) as less:
        del less["সারসংক্ষেপ"]  # it speaks of the table's columns
    plan = order_book(order(Shape("narrow", rows=4)), House())
    book.write_bytes(paint_sheets(wide.read_bytes(), plan.sheets, plan.names))
    assert run(capsys, "memo", book, "--force").status == 0
    assert "স্মারক-অংশ-২" not in names(book)
    assert values(book, "স্মারক-অংশ-৩") == [MINE]
    assert set(made_sheets(Package.read(book.read_bytes())).made) == {"memo", "copy", "summary"}
