"""A final memo in an open workbook: what changed since is told, a new memo is final no more."""

import pytest

from tests.excel.live import opened, write_order
from xlbudget.cli.app import status_of
from xlbudget.excel.live import press
from xlbudget.excel.live_order import live_order
from xlbudget.excel.live_seals import seals_of
from xlbudget.files.final import PREFIX
from xlbudget.files.package import Package
from xlbudget.files.properties_part import properties
from xlbudget.files.sources import open_source
from xlbudget.files.workbook_source import workbook_grids

pytestmark = pytest.mark.office

MEMO = ("স্মারক", "স্মারক-অনুলিপি")


@pytest.fixture
def path(tmp_path, sample_order):
    path = write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)
    assert status_of(["memo", str(path), "--final"]) == 0
    return path


@pytest.fixture
def book(app, path):
    with opened(app, path) as book:
        yield book


def unprotect(book):
    for name in MEMO:
        book.sheets[name].api.Unprotect()


def sealed_in(path):
    return properties(Package.read(path.read_bytes()), PREFIX)


def test_the_seals_are_those_of_the_file(book, path):
    assert seals_of(book) == sealed_in(path)
    assert set(MEMO) < seals_of(book).keys()
    order, _ = live_order(book)
    assert order.unsealed == ()


@pytest.mark.parametrize(
    ("sheet", "cell", "value"),
    [("স্মারক", "A1", "অন্য কথা"), ("বরাদ্দ", "D3", 5000), ("স্মারক", "A9", "=1+1")],
)
def test_what_changed_is_told_as_for_the_file(book, tmp_path, sheet, cell, value):
    unprotect(book)
    book.sheets[sheet][cell].value = value
    order, _ = live_order(book)
    assert [entry.text for entry in order.unsealed]
    copy = tmp_path / "পরে.xlsx"
    book.save(str(copy))
    assert order.unsealed == open_source(copy).order.unsealed


def test_check_says_so(book):
    unprotect(book)
    book.sheets["স্মারক"]["A1"].value = "অন্য কথা"
    assert press(book, "check").done
    shown = {str(cell) for row in book.sheets["যাচাই"].used_range.value for cell in row}
    assert "XB510" in shown


def test_a_sheet_that_is_gone_is_told(book):
    unprotect(book)
    book.sheets["স্মারক-অনুলিপি"].delete()
    order, _ = live_order(book)
    assert [entry.text for entry in order.unsealed] == ["স্মারক-অনুলিপি"]


def test_a_new_memo_is_final_no_more_as_the_commands(book, path, tmp_path):
    outcome = press(book, "memo")
    assert "sheet “স্মারক” is protected" in outcome.text.en
    assert status_of(["memo", str(path)]) == 2
    assert seals_of(book) == sealed_in(path) != {}
    unprotect(book)
    live_path, made_path = tmp_path / "পরে.xlsx", tmp_path / "cli.xlsx"
    book.save(str(made_path))
    assert press(book, "memo").done
    assert seals_of(book) == {}
    book.save(str(live_path))
    assert status_of(["memo", str(made_path)]) == 0
    assert sealed_in(live_path) == sealed_in(made_path) == {}
    live, made = (
        {g.sheet: g for g in workbook_grids(p.read_bytes())} for p in (live_path, made_path)
    )
    for name in MEMO:
        assert live[name].rows == made[name].rows
        assert dict(live[name].formulas) == dict(made[name].formulas)


def test_undo_makes_it_final_again(app, book, path, tmp_path):
    before = sealed_in(path)
    unprotect(book)
    assert press(book, "memo").done
    saved = tmp_path / "পরে.xlsx"
    book.save(str(saved))
    with opened(app, saved) as again:  # also after a restart
        assert press(again, "undo").done
        assert seals_of(again) == before
        again.save()
    assert sealed_in(saved) == before
    assert open_source(saved).order.unsealed == ()


def test_a_failure_leaves_it_final(book, path, monkeypatch):
    from xlbudget.excel import live

    def fail(*_):
        raise RuntimeError("হঠাৎ")

    unprotect(book)
    monkeypatch.setattr(live, "remember", fail)
    assert not press(book, "memo").done
    assert seals_of(book) == sealed_in(path)
    order, _ = live_order(book)
    assert order.unsealed == ()


def test_other_properties_of_the_user_stay(book):
    book.api.CustomDocumentProperties.Add("বিভাগ", False, 4, "হিসাব")
    unprotect(book)
    assert press(book, "memo").done
    assert [(p.Name, p.Value) for p in book.api.CustomDocumentProperties] == [("বিভাগ", "হিসাব")]
    assert book.api.CustomDocumentProperties.Count == 1
