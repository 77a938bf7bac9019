"""The buttons and a user's own sheets: never replaced; ours are known by marks, as in a file."""

import pytest

from tests.cli.program import run
from tests.cli.test_own_sheets import MINE, without_marks
from tests.excel.live import opened, write_order
from tests.memo.orders import Shape, order
from xlbudget.excel.live import press
from xlbudget.excel.made_sheets import made_sheets, marks_of
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files import made_sheets as of_files
from xlbudget.files.package import Package

pytestmark = pytest.mark.office


@pytest.fixture
def path(tmp_path):
    return write_order(tmp_path / "আদেশ.xlsx", order(Shape("small", rows=5)))


@pytest.fixture
def book(app, path):
    with opened(app, path) as book:
        yield book


def own(book, *titles):
    for title in titles:
        book.sheets.add(title, after=book.sheets[-1])["A1"].value = list(MINE)


def shown(book):
    return [name for name in book.sheet_names if not is_kept(name)]


def saved(book, tmp_path):
    copy = tmp_path / "copy.xlsx"
    copy.unlink(missing_ok=True)
    book.save(str(copy))
    return copy


def test_the_users_own_sheets_stay(book):
    own(book, "স্মারক", "সারসংক্ষেপ")
    first = press(book, "memo")
    assert "your own sheet “স্মারক” stays as it is" in first.text.en
    assert "স্মারক-২" in first.text.bn
    second = press(book, "memo")
    assert second.done
    assert "your own" not in second.text.en
    assert shown(book)[-5:] == ["স্মারক", "সারসংক্ষেপ", "স্মারক-২", "স্মারক-অনুলিপি", "সারসংক্ষেপ-২"]
    for title in ("স্মারক", "সারসংক্ষেপ"):
        assert tuple(book.sheets[title]["A1:B1"].value) == MINE


def test_undo_takes_the_marks_back_too(book):
    assert press(book, "memo").done
    first = marks_of(book)
    assert set(first) == {"xlb_sheet_memo", "xlb_sheet_copy", "xlb_sheet_summary"}
    assert press(book, "memo").done
    assert press(book, "undo").done
    assert marks_of(book) == first
    assert made_sheets(book).made["memo"] == "স্মারক"
    assert press(book, "memo").done
    assert "স্মারক-২" not in shown(book)


def test_undo_of_the_first_memo_leaves_no_mark(book):
    assert press(book, "memo").done
    assert press(book, "undo").done
    assert marks_of(book) == {}


def test_the_marks_of_buttons_are_those_of_files(app, book, path, tmp_path):
    assert press(book, "memo").done
    copy = saved(book, tmp_path)
    of_file = of_files.made_sheets(Package.read(copy.read_bytes()))
    assert of_file.made == made_sheets(book).made
    with opened(app, copy) as again:
        assert made_sheets(again).made == of_file.made
        assert press(again, "memo").done
        assert shown(again) == shown(book)


def test_a_copied_and_a_renamed_sheet_are_the_users(book):
    assert press(book, "memo").done
    book.sheets["স্মারক"].copy(name="কপি")
    book.sheets["স্মারক"].name = "স্মারক জুন"
    assert press(book, "memo").done
    assert {"কপি", "স্মারক জুন", "স্মারক"} <= set(shown(book))
    assert made_sheets(book).made["memo"] == "স্মারক"


def test_a_memo_of_an_earlier_version_is_replaced(capsys, app, path):
    assert run(capsys, "memo", path).status == 0
    without_marks(path)
    with opened(app, path) as old:
        assert not marks_of(old)
        before = shown(old)
        assert press(old, "memo").done
        assert shown(old) == before


def test_the_pdf_is_of_our_memo_alone(book):
    own(book, "স্মারক")
    assert not press(book, "pdf").done
    assert press(book, "memo").done
    assert press(book, "pdf").done
