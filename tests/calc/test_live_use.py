"""What the buttons ask of an open workbook while they run, against the contract."""

import shutil

import pytest

from tests.calc.live_use import asked_in_sources, noted, spelled_in_sources
from tests.excel.live import opened, write_order
from xlbudget.calc.contract import USED, WORDS
from xlbudget.cli.app import status_of
from xlbudget.cli.live_register import live_register
from xlbudget.excel.live import press
from xlbudget.excel.ribbon import press_on

pytestmark = pytest.mark.office


@pytest.fixture
def path(tmp_path, sample_order):
    path = write_order(tmp_path / "আদেশ.xlsx", sample_order)
    assert status_of(["memo", str(path), "--final"]) == 0
    return path


def disturb(book):
    """Give the workbook a bit of everything."""
    for name in ("স্মারক", "স্মারক-অনুলিপি"):
        book.sheets[name].api.Unprotect()
    sheet = book.sheets["বরাদ্দ"]
    sheet["10:11"].rows.hidden = True
    sheet["F2"].value = "টীকা ১২"
    sheet["F20:F22"].merge()
    sheet["C12"].color = (255, 255, 0)
    sheet["C12"].add_note("আমার টীকা")
    book.sheets["আদেশ"]["H1"].formula = "=স্মারক!A1"


def work(book, register, source):
    """Press every button."""
    buttons = ("check", "memo", "undo", "memo", "totals", "check", "undo", "check", "pdf")
    for name in buttons:
        assert press(book, name, register=register).done, name
    book.sheets["বরাদ্দ"]["F2:F3"].select()
    for name in ("bangla_digits", "undo", "english_digits", "new_order"):
        assert press(book, name).done, name
    assert press(book, "import_order", source).done
    press(book, "import_order")
    for name in ("help", "register"):
        press_on(book, name, register)


def test_nothing_is_asked_that_the_contract_does_not_list(
    app, path, tmp_path, sample_path, monkeypatch
):
    ledger, source = str(tmp_path / "r.db"), tmp_path / "নমুনা.txt"
    assert status_of(["register", "create", "--ledger", ledger]) == 0
    shutil.copy(sample_path, source)
    with opened(app, path) as book:
        disturb(book)
        with noted(monkeypatch) as (attributes, spoken):
            work(book, live_register(ledger), source)
        for each in [b for b in app.books if b.name in ("আদেশ-2.xlsx", "নমুনা.xlsx")]:
            each.close()
    assert attributes - {(kind, name) for kind, name, _ in USED} == set()
    assert spoken - set(WORDS) == set()
    # What is read off the sources misses nothing of what is asked with a point.
    seen = {name for _, name in attributes | spoken}
    assert len(seen) > 80
    unseen = seen - asked_in_sources().keys() - spelled_in_sources()
    assert {name for name in unseen if not name.endswith("Margin")} == set()
