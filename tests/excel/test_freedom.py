"""What users do with their workbooks: each works, or is refused in a line and nothing is lost."""

from dataclasses import replace

import openpyxl
import pytest

from tests.excel.live import opened, write_order
from xlbudget.cli.app import status_of
from xlbudget.excel.live import press
from xlbudget.excel.live_grids import _hidden
from xlbudget.excel.live_order import live_order
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.settings.checks import Checks

pytestmark = pytest.mark.office

SHEET = "বরাদ্দ"


@pytest.fixture
def path(tmp_path, sample_order):
    return write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)


@pytest.fixture
def book(app, path):
    with opened(app, path) as book:
        yield book


def saved(book, tmp_path):
    copy = tmp_path / "পরে.xlsx"
    copy.unlink(missing_ok=True)
    book.save(str(copy))
    return copy


def contents(book, tmp_path):
    grids = workbook_grids(saved(book, tmp_path).read_bytes())
    return [replace(g, formulas=dict(g.formulas)) for g in grids if not is_kept(g.sheet)]


def is_refused(outcome, reason):
    assert not outcome.done
    assert reason in outcome.text.en
    assert "\n" not in str(outcome.text)


def cells_of(sheet):
    return {str(cell) for row in sheet.used_range.value for cell in row}


@pytest.fixture
def filtered(book):
    """The table filtered to one district."""
    table = book.impl.uno.DatabaseRanges.getByName("Allocations")
    described = table.getFilterDescriptor()
    from xlbudget.calc.bridge import constant, struct

    field = struct(
        "sheet.TableFilterField",
        Field=1,
        Operator=constant("sheet.FilterOperator.EQUAL"),
        StringValue="ঢাকা",
    )
    described.setFilterFields((field,))
    table.refresh()
    sheet = book.sheets[SHEET]
    assert sheet.api.FilterMode
    assert sheet["A3:A152"].rows.hidden is None
    return sheet


def hidden_rows(sheet):
    return list(_hidden(sheet, 3, 152))


def test_a_filter_stays_and_hidden_rows_are_told_as_for_the_file(book, filtered, tmp_path):
    before = hidden_rows(filtered)
    filed = read_codes(saved(book, tmp_path))
    for name in ("check", "totals", "memo"):
        assert press(book, name).done
    assert filtered.api.FilterMode
    assert hidden_rows(filtered) == before
    assert "XB106" in cells_of(book.sheets["যাচাই"])
    order, _ = live_order(book)
    live = sorted((f.code, f.row, f.place.cell) for f in Checks.of(None, None).on(order))
    assert live == filed
    # The memo holds every row, filter or not.
    assert "৬,২৪,৬০৭" in press(book, "totals").text.bn


def read_codes(path):
    from pathlib import Path

    from xlbudget.files.sources import open_source

    found = Checks.of(None, None).on(open_source(Path(path)).order)
    return sorted((f.code, f.row, f.place.cell) for f in found)


def test_digits_do_not_touch_what_a_filter_hides(book, filtered):
    """LibreOffice selects what shows; in Excel hidden rows are selected too, and refused."""
    shown = next(row for row in range(3, 153) if row not in hidden_rows(filtered))
    for row in (3, shown):
        filtered.range((row, 3)).value = "কক্ষ ১২"
    filtered["C3:C152"].select()
    assert press(book, "english_digits").done
    assert filtered.range((shown, 3)).value == "কক্ষ 12"
    assert filtered["C3"].value == "কক্ষ ১২"


def test_digits_do_not_touch_hidden_rows(book, tmp_path):
    sheet = book.sheets[SHEET]
    sheet["5:6"].rows.hidden = True
    before = contents(book, tmp_path)
    sheet["D3:D152"].select()
    is_refused(press(book, "english_digits"), "hidden by a filter or otherwise")
    assert contents(book, tmp_path) == before


def test_undo_waits_until_its_rows_show(book):
    sheet = book.sheets[SHEET]
    sheet["C3"].value = "কক্ষ ১২"
    sheet["C3"].select()
    assert press(book, "english_digits").done
    sheet["3:3"].rows.hidden = True
    is_refused(press(book, "undo"), "show them first")
    sheet["3:3"].rows.hidden = False
    assert press(book, "undo").done
    assert sheet["C3"].value == "কক্ষ ১২"


def test_frozen_panes_are_those_of_the_command(path, tmp_path):
    other = tmp_path / "cli.xlsx"
    other.write_bytes(path.read_bytes())
    for book in (path, other):  # one more of the user's own
        loaded = openpyxl.load_workbook(book)
        loaded["তালিকা"].freeze_panes = "C4"
        loaded.save(book)
    assert status_of(["check", str(other), "--mark"]) == 0
    assert status_of(["memo", str(other)]) == 0
    for name in ("check", "memo"):
        assert status_of(["button", name, str(path)]) == 0
    frozen = [
        {s.title: s.freeze_panes for s in openpyxl.load_workbook(book) if not is_kept(s.title)}
        for book in (path, other)
    ]
    assert frozen[0].items() <= frozen[1].items()
    assert "যাচাই" in frozen[0]
    assert frozen[0][SHEET] == "A3"
    assert frozen[0]["তালিকা"] == "C4"


@pytest.mark.parametrize("name", ["O'Brien ছক", "Sheet 1!", "$A$1"])
def test_any_sheet_name(book, tmp_path, name):
    """An apostrophe and other signs: links lead to the sheet, formulas go on."""
    book.sheets[SHEET].name = name
    for button in ("check", "memo"):
        assert press(book, button).done, button
    quoted = name.replace("'", "''")
    links = [str(c) for row in book.sheets["যাচাই"].used_range.formula for c in row if "#" in str(c)]
    assert links
    assert all(f"#'{quoted}'!" in link for link in links if "আদেশ" not in link)
    assert press(book, "undo").done
    assert read_codes(saved(book, tmp_path))  # the saved file is an order still


def test_a_made_sheet_that_formulas_quote(book):
    """Formulas on a sheet with an apostrophe that speak of a replaced sheet go on."""
    assert press(book, "memo").done
    own = book.sheets.add("নিজের 'শিট' ১")
    own["A1"].formula = "='স্মারক-অনুলিপি'!A1"
    shown = own["A1"].value
    assert press(book, "memo").done
    assert own["A1"].value == shown
    assert press(book, "undo").done
    assert own["A1"].value == shown


def test_reordered_and_renamed_sheets(book):
    names = [sheet.name for sheet in book.sheets]
    book.sheets[SHEET].move(after=book.sheets[-1])
    book.sheets["আদেশ"].move(after=book.sheets[-1])
    book.sheets["আদেশ"].name = "১ম পাতা"
    assert press(book, "memo").done
    assert {*names, "১ম পাতা"} - {"আদেশ"} <= set(book.sheet_names)
    assert press(book, "undo").done


@pytest.mark.parametrize("name", ["check", "totals", "memo", "bangla_digits", "undo"])
def test_a_protected_structure_is_told_not_forced(book, tmp_path, name):
    if name == "undo":
        assert press(book, "check").done
    book.sheets[SHEET].activate()
    book.sheets[SHEET]["D3:D9"].select()
    before = contents(book, tmp_path)
    book.api.Protect("গোপন")
    is_refused(press(book, name), "structure is protected")
    assert book.api.ProtectStructure
    book.api.Unprotect("গোপন")
    assert contents(book, tmp_path) == before


@pytest.mark.parametrize("name", ["bangla_digits", "undo"])
def test_a_protected_sheet_of_the_users_own(book, tmp_path, name):
    sheet = book.sheets[SHEET]
    sheet["C3"].value = "কক্ষ 12"
    sheet["C3"].select()
    if name == "undo":
        assert press(book, "bangla_digits").done
    before = contents(book, tmp_path)
    sheet.api.Protect("গোপন")
    is_refused(press(book, name), f"sheet “{SHEET}” is protected")
    assert sheet.api.ProtectContents
    sheet.api.Unprotect("গোপন")
    assert contents(book, tmp_path) == before


def test_a_protected_table_is_read(book):
    """Protected sheets are read like others, but not marked; LibreOffice takes no new styles."""
    assert press(book, "totals").done
    book.sheets[SHEET].api.Protect("গোপন")
    assert press(book, "totals").done
    is_refused(press(book, "check"), f"sheet “{SHEET}” is protected")
    is_refused(press(book, "memo"), "LibreOffice takes no new cell styles")
    assert not {"স্মারক", "যাচাই"} & set(book.sheet_names)


def test_two_workbooks_open(app, book, tmp_path, sample_order):
    """The one that is meant changes, wherever the other is and whichever is in front."""
    with opened(app, write_order(tmp_path / "অন্য.xlsx", sample_order)) as other:
        before = contents(other, tmp_path)
        other.activate()
        for name in ("check", "totals", "memo"):
            assert press(book, name).done
        assert contents(other, tmp_path) == before
        assert press(other, "totals").done
        assert press(book, "undo").done
        assert "সারসংক্ষেপ" in other.sheet_names


def test_an_unsaved_new_book(app, monkeypatch, tmp_path, book):
    """What has no file yet is checked; its PDF goes to the user's folder."""
    monkeypatch.setenv("HOME", str(tmp_path / "বাড়ি"))
    (tmp_path / "বাড়ি").mkdir()
    new = app.books.add()
    try:
        own = new.sheets.add("ছক")
        own["A1"].value = [["ক্রম", "জেলা", "কার্যালয়", "টাকা"], [1, "ঢাকা", "জেলা কার্যালয়", 4000]]
        assert press(new, "check").done
        assert "4000" in press(new, "totals").text.en
        is_refused(press(new, "memo"), "no order workbook")
        assert press(new, "undo").done
        assert "যাচাই" in new.sheet_names
        assert "সারসংক্ষেপ" not in new.sheet_names
    finally:
        new.close()


def test_paths(tmp_path, sample_order):
    """Bangla letters, spaces and apostrophes in a path: worked on, saved, printed beside."""
    place = tmp_path / "Documents" / "হিসাব শাখা" / "O'Brien's ২০২১-২২ অর্থবছর"
    place.mkdir(parents=True)
    path = write_order(place / "বরাদ্দ আদেশ (চূড়ান্ত) 'ক' #১ 50%.xlsx", sample_order)
    assert status_of(["button", "memo", str(path)]) == 0
    assert status_of(["button", "pdf", str(path)]) == 0
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert len(list(place.iterdir())) == 2


def test_a_read_only_file_says_so_and_keeps_its_bytes(path, capsys, monkeypatch):
    """The tests may run as one who writes anywhere: the system is asked in its place."""
    import os

    before, real = path.read_bytes(), os.access
    monkeypatch.setattr(os, "access", lambda place, how: how != os.W_OK and real(place, how))
    assert status_of(["button", "check", str(path)]) == 2
    said = capsys.readouterr().err
    assert "open for reading only" in said
    assert said.count("\n") == 1
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
