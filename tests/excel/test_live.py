"""The buttons on a live workbook: each in place, taken back exactly, refused with a reason."""

import shutil
from dataclasses import replace

import pytest

from tests.excel.live import opened, spy, write_order
from xlbudget.buttons import BUTTONS
from xlbudget.excel import live
from xlbudget.excel.live import press
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files.workbook_source import workbook_grids

pytestmark = pytest.mark.office


@pytest.fixture
def path(tmp_path, sample_order):
    return write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)


@pytest.fixture
def book(app, path):
    with opened(app, path) as book:
        yield book


def contents(book, tmp_path):
    """What a workbook holds, as its saved copy is read."""
    copy = tmp_path / "copy.xlsx"
    copy.unlink(missing_ok=True)
    book.save(str(copy))
    return [
        replace(g, formulas=dict(g.formulas))
        for g in workbook_grids(copy.read_bytes())
        if not is_kept(g.sheet)
    ]


def test_every_button_has_work():
    assert set(live.WORK) == {button.name for button in BUTTONS}


@pytest.mark.parametrize("name", ["যাচাই", "মোট ও বাজেট", "স্মারক"])
def test_a_made_sheet_is_taken_back(book, tmp_path, name):
    before = contents(book, tmp_path)
    assert press(book, name).done
    assert contents(book, tmp_path) != before
    assert press(book, "পূর্বাবস্থা").done
    assert contents(book, tmp_path) == before
    assert not [n for n in book.sheet_names if is_kept(n)]


def test_a_replaced_sheet_comes_back_whole(app, book, path, tmp_path):
    """Its words, its table, its place, formulas that speak of it; also after a restart."""
    for name in ("check", "memo"):
        assert press(book, name).done
    book.sheets["স্মারক"]["A1"].value = "হাতে লেখা"
    book.sheets["আদেশ"]["H1"].formula = "=স্মারক!A1"
    assert press(book, "check").done
    before = contents(book, tmp_path)
    names = [n for n in book.sheet_names if not is_kept(n)]
    assert press(book, "memo").done
    assert book.sheets["আদেশ"]["H1"].value != "হাতে লেখা"
    saved = tmp_path / "পরে.xlsx"
    book.save(str(saved))
    with opened(app, saved) as again:
        assert press(again, "undo").done
        assert again.sheets["আদেশ"]["H1"].value == "হাতে লেখা"
        assert again.sheets["আদেশ"]["H1"].formula == "=স্মারক!A1"
        assert list(again.sheet_names) == names
        assert contents(again, tmp_path) == before
        assert [t.name for t in again.sheets["যাচাই"].tables] == ["Findings"]


def test_nothing_to_take_back(book):
    outcome = press(book, "undo")
    assert not outcome.done
    assert "nothing to take back" in outcome.text.en


def test_errors_stop_the_memo(book, tmp_path):
    book.sheets["বরাদ্দ"]["D5"].value = "৬২৪৬o৭"
    before = contents(book, tmp_path)
    outcome = press(book, "memo")
    assert not outcome.done
    assert outcome.text.en.startswith("1 error, so no memo")
    assert contents(book, tmp_path) == before


STATES = ("screen_updating", "display_alerts", "enable_events", "calculation")


@pytest.mark.parametrize("fails_in", ["paint_sheet", "hide"])
def test_a_failure_puts_everything_back(app, book, tmp_path, monkeypatch, fails_in):
    from xlbudget.excel import replace as replacing

    assert press(book, "memo").done
    before, states = contents(book, tmp_path), [getattr(app, s) for s in STATES]
    real, times = getattr(replacing, fails_in), []

    def fail(*given):
        times.append(1)
        if len(times) == 2:
            raise RuntimeError("হঠাৎ")
        return real(*given)

    monkeypatch.setattr(replacing, fails_in, fail)
    outcome = press(book, "memo")
    assert not outcome.done
    assert "হঠাৎ" in outcome.text.bn
    assert "\n" not in app.status_bar
    assert [getattr(app, s) for s in STATES] == states
    assert contents(book, tmp_path) == before
    monkeypatch.undo()
    assert press(book, "undo").done, "what the button before did can still be taken back"


def test_a_protected_sheet_is_told_not_forced(book):
    assert press(book, "check").done
    book.sheets["যাচাই"].api.Protect("x")
    outcome = press(book, "check")
    assert not outcome.done
    assert "protected" in outcome.text.en
    assert book.sheets["যাচাই"].api.ProtectContents


def test_moved_columns_own_sheets_and_another_open_book(app, book, tmp_path, sample_order):
    book.sheets["বরাদ্দ"].name = "আমার ছক"
    book.sheets["আমার ছক"]["A:A"].insert("right")
    book.sheets.add("নিজের শিট", before=book.sheets[0])["A1"].value = "থাকবে"
    with opened(app, write_order(tmp_path / "অন্য.xlsx", sample_order)) as other:
        assert press(book, "memo").done
        assert "স্মারক" not in other.sheet_names
    assert book.sheets["নিজের শিট"]["A1"].value == "থাকবে"
    assert "624607" in press(book, "totals").text.en


def test_an_unsaved_book_without_rows_is_refused(app):
    book = app.books.add()
    try:
        outcome = press(book, "check")
        assert not outcome.done
        assert "no allocation" in outcome.text.en
        assert "no memo sheet" in press(book, "pdf").text.en
    finally:
        book.close()


def test_a_read_only_file_keeps_its_bytes(app, path):
    before = path.read_bytes()
    book = app.books.open(str(path), read_only=True)
    try:
        assert press(book, "check").done
    finally:
        book.close()
    assert path.read_bytes() == before


def test_pdf_stands_beside_and_hides_nothing(book, path):
    press(book, "memo")
    shown = {s.name: s.visible for s in book.sheets}
    assert press(book, "pdf").done
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert {s.name: s.visible for s in book.sheets} == shown


def test_new_and_import_open_orders(app, book, tmp_path, sample_path):
    copy = tmp_path / "নমুনা.txt"
    shutil.copy(sample_path, copy)
    count = len(app.books)
    assert press(book, "new_order").done
    assert press(book, "import_order", copy).done
    assert len(app.books) == count + 2
    assert "no file was chosen" in press(book, "import_order").text.en
    for each in [b for b in app.books if b.name in ("আদেশ.xlsx", "নমুনা.xlsx")]:
        each.close()


def test_calls_do_not_grow_with_rows(app, tmp_path, sample_order):
    table, counts = sample_order.table, []
    for times in (1, 10, 100):
        order = replace(sample_order, table=replace(table, allocations=table.allocations * times))
        with opened(app, write_order(tmp_path / f"{times}.xlsx", order)) as book:
            press(book, "totals")
            with spy() as calls:
                assert press(book, "totals").done
            counts.append(len(calls))
    assert max(counts) - min(counts) < 100, counts
