"""The office's file of settings, named in the call or by the variable, for every command alike."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run
from xlbudget.settings import settings_file

INPUTS = Path(__file__).parent.parent / "inputs" / "office" / "settings-flag"
TOML = """
ignore = ["XB208", "XB511"]
[severities]
XB501 = "error"
[codes]
3299999 = "নিজস্ব খাত"
[memo]
signatory = ["মোঃ করিম"]
"""
COMMANDS = (
    ("check", "{book}", "--format", "json"),
    ("fix", "{book}"),
    ("totals", "{book}", "--format", "json"),
    ("memo", "{book}", "-o", "{folder}/memo.xlsx"),
    ("memo", "{book}", "-o", "{folder}/memo.xlsx", "--docx", "{folder}/memo.docx", "--final"),
    ("import", "{book}", "-o", "{folder}/made.xlsx", "--overwrite"),
    ("register", "post", "{book}", "--ledger", "{ledger}"),
    ("report", "{folder}/in", "--by", "head", "--format", "json"),
)


def create(capsys, ledger):
    paper = ("--memo", "৫৬.০৪.০০০০.০১০.২০.০০১.২৩-৭", "--date", "১ জুলাই ২০২৩", "--ledger", ledger)
    run(capsys, "register", "create", "--ledger", ledger)
    for code in ("৩২১১১১৩", "৩২১১১১৫"):
        run(capsys, "register", "sanction", "add", "২০২৩-২৪", code, "১০০০০০০", *paper)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("XLBUDGET_SETTINGS", raising=False)
    monkeypatch.setattr(settings_file, "settings_folder", lambda: tmp_path / "nowhere")
    shutil.copyfile(INPUTS / "order.xlsx", tmp_path / "order.xlsx")
    (tmp_path / "in").mkdir()
    shutil.copyfile(INPUTS / "order.xlsx", tmp_path / "in" / "order.xlsx")
    (tmp_path / "office.toml").write_text(TOML, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: " ".join(c[:1] + c[5:]))
def test_the_option_and_the_variable_mean_the_same(capsys, folder, monkeypatch, command):
    def ran(name, *more):
        ledger = folder / f"{name}.db"
        create(capsys, ledger)
        names = {"book": folder / "order.xlsx", "folder": folder, "ledger": ledger}
        return run(capsys, *(part.format(**names) for part in command), *more)

    by_option = ran("option", "--settings", folder / "office.toml")
    monkeypatch.setenv("XLBUDGET_SETTINGS", str(folder / "office.toml"))
    assert by_option == ran("variable")
    assert by_option.status == 0


def test_a_signatory_of_the_office_is_none_that_is_missing(capsys, folder):
    book, toml = folder / "order.xlsx", INPUTS / "office.toml"
    assert "XB508" in run(capsys, "check", book).out
    assert "XB508" not in run(capsys, "check", book, "--settings", toml).out


def test_the_memo_is_signed_as_the_office_settled(capsys, folder):
    book = folder / "order.xlsx"
    assert run(capsys, "memo", book).status == 1
    assert run(capsys, "memo", book, "--settings", folder / "office.toml").status == 0
    cells = openpyxl.load_workbook(book)["স্মারক"].iter_rows(values_only=True)
    assert any("মোঃ করিম" in row for row in cells)


def test_the_register_takes_what_the_office_lets_pass(capsys, folder):
    book, ledger = folder / "order.xlsx", folder / "r.db"
    create(capsys, ledger)
    post = ("register", "post", book, "--ledger", ledger)
    assert run(capsys, *post).status == 1
    (folder / "strict.toml").write_text('ignore = ["XB508"]\n[severities]\nXB202 = "error"\n')
    assert run(capsys, *post, "--settings", folder / "strict.toml").status == 0


@pytest.mark.office
def test_the_buttons_take_the_file_too(capsys, folder):
    book = folder / "order.xlsx"
    assert run(capsys, "button", "স্মারক", book).status == 1
    named = ("--settings", folder / "office.toml")
    assert run(capsys, "button", "স্মারক", book, *named).status == 0
    cells = openpyxl.load_workbook(book)["স্মারক"].iter_rows(values_only=True)
    assert any("মোঃ করিম" in row for row in cells)
    create(capsys, folder / "r.db")
    post = ("button", "রেজিস্টারে তুলুন", book, "--ledger", folder / "r.db")
    assert run(capsys, *post).status == 1
    assert run(capsys, *post, *named).status == 0


@pytest.mark.office
def test_the_demo_checks_as_the_office_does(capsys, folder):
    plain = run(capsys, "demo", "--out", folder / "a").out
    (folder / "no.toml").write_text('ignore = ["XB202"]', encoding="utf-8")
    quiet = run(capsys, "demo", "--out", folder / "b", "--settings", folder / "no.toml").out
    assert "XB202" in plain
    assert "XB202" not in quiet


@pytest.mark.parametrize("command", COMMANDS[:6], ids=lambda c: c[0])
def test_a_file_that_is_not_there_is_named(capsys, folder, command):
    names = {"book": folder / "order.xlsx", "folder": folder}
    ran = run(capsys, *(part.format(**names) for part in command), "--settings", folder / "x.toml")
    assert (ran.status, "x.toml" in ran.err) == (2, True)
