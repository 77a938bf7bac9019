"""The buttons' work, on a workbook that only looks like Excel's."""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from xlbudget.buttons import BUTTONS, find
from xlbudget.errors import Refused
from xlbudget.excel import ribbon
from xlbudget.excel.program import Ran, run
from xlbudget.files.paint import new_book
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House


class Excel:
    """Excel as a button sees it: it keeps what it was asked to show and open."""

    def __init__(self, fullname, chosen=None):
        self.shown, self.opened = [], []
        self.fullname, self.name = str(fullname), Path(fullname).name
        self.app = SimpleNamespace(
            alert=lambda text, title: self.shown.append((title, text)),
            books=SimpleNamespace(open=self.opened.append),
            api=SimpleNamespace(GetOpenFilename=lambda _: chosen),
        )
        self.api = SimpleNamespace(SaveCopyAs=lambda path: shutil.copy(fullname, path))

    def press(self, name):
        ribbon.press_on(self, find(name))
        (title, text) = self.shown[-1]
        assert title == f"xlbudget: {find(name).label.bn}"
        return text


@pytest.fixture
def book(tmp_path, sample_order):
    path = tmp_path / "আদেশ ২০২২.xlsx"
    path.write_bytes(new_book(order_book(sample_order, House())))
    return path


def test_every_button_has_work():
    assert set(ribbon.WORK) == {b.name for b in BUTTONS}


def test_check_tells_the_findings(book):
    before = book.read_bytes()
    text = Excel(book).press("check")
    assert "XB202" in text
    assert "error" in text
    assert book.read_bytes() == before
    assert [p.name for p in book.parent.iterdir()] == [book.name]


def test_totals_tell_the_sum(book):
    assert "৬,২৪,৬০৭" in Excel(book).press("totals")


def test_memo_opens_a_new_workbook_beside(book):
    excel = Excel(book)
    for name in ("আদেশ ২০২২-স্মারক.xlsx", "আদেশ ২০২২-স্মারক-2.xlsx"):  # nothing is overwritten
        text = excel.press("memo")
        assert name in text
        assert excel.opened[-1] == str(book.with_name(name))


def test_a_workbook_that_was_never_saved(book, monkeypatch, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    excel = Excel(book)
    excel.fullname = excel.name = "Book1"
    excel.press("memo")
    assert excel.opened == [str(home / "Book1-স্মারক.xlsx")]


def test_new_and_import_open_order_workbooks(book, sample_path):
    excel = Excel(book, chosen=str(sample_path))
    excel.press("new_order")
    excel.press("import_order")
    made = [Path(path).name for path in excel.opened]
    assert made == ["আদেশ.xlsx", f"{sample_path.stem}.xlsx"]


def test_no_file_chosen(book):
    assert "no file was chosen" in Excel(book, chosen=False).press("import_order")


@pytest.mark.parametrize("name", ["bangla_digits", "english_digits", "register"])
def test_a_button_without_work_says_so(book, name):
    assert "this button has no work yet" in Excel(book).press(name)


@pytest.mark.parametrize("name", ["undo", "help"])
def test_buttons_that_only_tell(book, name):
    assert "\n\n" in Excel(book).press(name)


@pytest.mark.office
def test_pdf_stands_beside(book):
    assert "made" in Excel(book).press("pdf")
    assert book.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_what_excel_refuses_is_told_and_never_raised(tmp_path):
    text = Excel(tmp_path / "gone.xlsx").press("check")
    assert "the work was not done" in text


def test_a_long_answer_is_cut(book, monkeypatch):
    monkeypatch.setattr(ribbon, "run", lambda *_: Ran(1, "ক" * 5000))
    assert len(Excel(book).press("check")) == 1501


def test_a_workbook_in_the_cloud_leaves_results_in_the_users_folder(book, monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    excel = Excel(book)
    excel.fullname = "https://d.docs.live.net/0123/আদেশ.xlsx"
    excel.press("new_order")
    assert excel.opened == [str(tmp_path / "আদেশ.xlsx")]


def test_the_commands_in_the_macros_reach_a_button(book, monkeypatch):
    """What VBA runs, as it runs it, for each button."""
    import xlwings

    from xlbudget.addin.ribbon import ribbon_module

    excel = Excel(book)
    pressed = []
    monkeypatch.setattr(xlwings.Book, "caller", classmethod(lambda _: excel))
    monkeypatch.setattr(ribbon, "press_on", lambda _, button: pressed.append(button))
    for line in ribbon_module().body.splitlines():
        if "XbRun" in line:
            exec(line.split('"')[1], {})
    assert tuple(pressed) == BUTTONS


def test_xlwings_has_what_a_button_uses():
    import xlwings
    from xlwings.main import Books

    assert all(hasattr(xlwings.Book, name) for name in ("caller", "app", "api", "name", "fullname"))
    assert all(hasattr(xlwings.App, name) for name in ("alert", "api", "books"))
    assert hasattr(Books, "open")


def test_a_button_is_found_by_either_label():
    assert find("যাচাই") == find("Check") == find("check")
    with pytest.raises(Refused):
        find("nothing")


def test_the_program_runs_without_a_window():
    ran = run("call", "BANGLA_DIGITS", "5")
    assert ran == (0, "৫")
    assert run("check", "nowhere.txt").status == 2
    assert sys.executable
