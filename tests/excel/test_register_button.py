"""The register at the buttons: known to check, totals and memo; an order entered as it stands."""

import json

import pytest

from tests.cli.program import run
from tests.excel.live import opened, write_order
from xlbudget.cli.live_register import live_register
from xlbudget.excel.live import press

pytestmark = pytest.mark.office

NUMBER = "56.04.0000.010.20.001.22.81"
PAPER = ("--memo", "৫৬.০৪.০০০০.০১০.২০.০০১.২১-৭", "--date", "১ জুলাই ২০২১")


@pytest.fixture(autouse=True)
def nobodys_register(monkeypatch, tmp_path):
    monkeypatch.delenv("XLBUDGET_LEDGER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def path(tmp_path, sample_order):
    return write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)


@pytest.fixture
def book(app, path):
    with opened(app, path) as book:
        yield book


@pytest.fixture
def sanction(capsys, tmp_path):
    """A register beside the workbook; called, it enters a sanction there."""
    beside = tmp_path / "xlbudget-register.db"
    assert run(capsys, "register", "create", "--ledger", beside).status == 0

    def add(taka, code="৩২১১১২০"):
        given = ("register", "sanction", "add", "২০২১-২২", code, taka, *PAPER, "--ledger", beside)
        assert run(capsys, *given).status == 0

    return add


def orders(capsys, tmp_path):
    beside = tmp_path / "xlbudget-register.db"
    ran = run(capsys, "register", "orders", "--format", "json", "--ledger", beside)
    return json.loads(ran.out)["orders"]


def test_an_order_is_entered_as_it_stands_once(book, path, capsys, tmp_path, sanction):
    sanction("10,00,000")
    book.sheets["বরাদ্দ"]["C3"].value = "নতুন কার্যালয়"  # not in the file
    outcome = press(book, "রেজিস্টারে তুলুন", register=live_register())
    assert outcome.done
    assert outcome.text.en == (
        f"posted: {NUMBER}, 624607 taka; 3211120 (2021-22): 375393 taka are left"
    )
    assert "৩২১১১২০ (২০২১-২২): অবশিষ্ট ৩,৭৫,৩৯৩ টাকা" in outcome.text.bn
    (order,) = orders(capsys, tmp_path)
    assert order["file"] == str(path)
    rows = ("register", "export", tmp_path / "r.csv", "--what", "allocations", "--ledger")
    assert run(capsys, *rows, tmp_path / "xlbudget-register.db").status == 0
    assert "নতুন কার্যালয়" in (tmp_path / "r.csv").read_text(encoding="utf-8-sig")
    again = press(book, "register", register=live_register())
    assert (again.done, again.stopped) == (False, True)
    assert "already in the register" in again.text.en
    assert "\n" not in str(again.text)
    assert len(orders(capsys, tmp_path)) == 1


def test_what_is_posted_is_not_taken_back(book, capsys, tmp_path, sanction):
    sanction("1000000")
    assert press(book, "totals", register=live_register()).done
    assert press(book, "register", register=live_register()).done
    outcome = press(book, "undo")
    assert not outcome.done
    assert f"xlbudget register withdraw {NUMBER}" in outcome.text.en
    assert f"xlbudget register withdraw {NUMBER}" in outcome.text.bn
    assert len(orders(capsys, tmp_path)) == 1
    # What a later button changes can be taken back again.
    assert press(book, "check", register=live_register()).done
    assert press(book, "undo").done


def test_over_budget_is_refused_everywhere(book, capsys, tmp_path, sanction):
    sanction("624606")
    register = live_register()
    outcome = press(book, "register", register=register)
    assert (outcome.done, outcome.stopped) == (False, True)
    assert "XB304" in outcome.text.en
    assert orders(capsys, tmp_path) == []
    assert press(book, "memo", register=register).stopped
    assert "স্মারক" not in book.sheet_names
    assert press(book, "check", register=register).text.en.startswith("check: 1 error,")
    cells = book.sheets["যাচাই"].used_range.value
    assert any("XB304" in str(cell) for row in cells for cell in row)


@pytest.mark.parametrize(("code", "due"), [("3211117", "XB305"), ("৩২১১১২০", "XB304")])
def test_live_findings_are_those_of_the_command(book, path, capsys, sanction, code, due):
    sanction("5", code)
    press(book, "check", register=live_register())
    live = {str(row[1]) for row in book.sheets["যাচাই"].used_range.value}
    found = json.loads(run(capsys, "check", path, "--format", "json").out)["findings"]
    assert due in {f["code"] for f in found}
    assert {f["code"] for f in found} <= live


def test_the_summary_shows_what_the_register_knows(book, sanction):
    sanction("1000000")
    assert press(book, "totals", register=live_register()).done
    shown = [cell for row in book.sheets["সারসংক্ষেপ"].used_range.value for cell in row]
    assert 1000000 in shown
    assert 375393 in shown


def test_without_a_register_it_says_how_to_make_one(book):
    outcome = press(book, "register", register=live_register())
    assert not outcome.done
    assert "xlbudget register create" in outcome.text.en
    assert "there is no register here" in press(book, "register").text.en


def test_a_workbook_never_saved_has_no_name_for_the_register(app, sanction):
    book = app.books.add()
    try:
        outcome = press(book, "register", register=live_register())
        assert "save the workbook first" in outcome.text.en
    finally:
        book.close()


def test_posted_stays_posted_when_undo_cannot_note_it(book, capsys, tmp_path, sanction):
    sanction("1000000")
    book.api.Protect("গোপন")
    assert press(book, "register", register=live_register()).done
    assert len(orders(capsys, tmp_path)) == 1


@pytest.mark.parametrize("name", ["check", "register", "memo"])
def test_a_spoiled_register_is_told_in_a_line(book, tmp_path, name):
    (tmp_path / "xlbudget-register.db").write_bytes(b"nonsense" * 1000)
    outcome = press(book, name, register=live_register())
    assert not outcome.done
    assert "restore a backup" in outcome.text.en
    assert "\n" not in str(outcome.text)


def test_posted_is_told_even_when_the_workbook_cannot_be_saved(
    path, capsys, tmp_path, sanction, monkeypatch
):
    import os

    sanction("624607")
    before, real = path.read_bytes(), os.access
    monkeypatch.setattr(
        os, "access", lambda place, how: real(place, how) and (how != os.W_OK or place != path)
    )
    ran = run(capsys, "button", "register", path)
    assert (ran.status, "posted" in ran.out) == (2, True)
    assert "open for reading only" in ran.err
    assert path.read_bytes() == before
    assert len(orders(capsys, tmp_path)) == 1


def test_from_the_command_line(path, capsys, tmp_path, sanction):
    sanction("624607")
    ledger = ("--ledger", tmp_path / "xlbudget-register.db")
    ran = run(capsys, "button", "register", path, *ledger)
    assert (ran.status, "posted" in ran.out) == (0, True)
    ran = run(capsys, "button", "register", path, *ledger)
    assert (ran.status, "already in the register" in ran.err) == (1, True)
    assert run(capsys, "button", "undo", path).status == 2
    # The order itself is not held against itself.
    assert run(capsys, "memo", path, *ledger).status == 0
