"""The command report, as a user runs it."""

import csv
import json

import openpyxl
import pytest

from tests.cli.program import run
from tests.ledger.entries import STAMP
from xlbudget.files.sources import open_source
from xlbudget.ledger.post import post
from xlbudget.ledger.posting import posting_of
from xlbudget.ledger.store import opened


@pytest.fixture
def folder(sample_text, tmp_path):
    """The sample order, another one of half a year before, and what must not be counted."""
    made = tmp_path / "orders"
    made.mkdir()
    (made / "a.txt").write_text(sample_text, encoding="utf-8")
    earlier = sample_text.replace("১৪ জুন ২০২২", "১৪ জানুয়ারি ২০২২").replace("২২.৮১", "২২.১১")
    (made / "b.txt").write_text(earlier, encoding="utf-8")
    (made / "~$open.xlsx").write_bytes(b"Excel's note")
    (made / "letter.odt").write_bytes(b"not ours")
    return made


def rows(ran):
    (found,) = json.loads(ran.out).values()
    return found


def test_by_district_and_quarter(capsys, folder):
    ran = run(capsys, "report", folder, "--format", "json")
    assert ran.status == 0
    found = {row["district"]: row for row in rows(ran)}
    assert found["ঢাকা"] == {
        "district": "ঢাকা",
        "orders": 2,
        "rows": 6,
        "total": "55402",
        "2021-22_Q3": "27701",
        "2021-22_Q4": "27701",
    }
    assert sum(int(row["total"]) for row in found.values()) == 2 * 624607
    totals = [int(row["total"]) for row in rows(ran)]
    assert totals == sorted(totals, reverse=True)


@pytest.mark.parametrize(
    ("by", "first"),
    [("head", "3211120 টেলিফোন"), ("quarter", "2021-22 Q3"), ("office", None)],
)
def test_by_other_things(capsys, folder, by, first):
    found = rows(run(capsys, "report", folder, "--by", by, "--format", "json"))
    assert sum(int(row["total"]) for row in found) == 2 * 624607
    assert first in (None, found[0][by])


def test_what_is_left_out_is_said(capsys, folder, sample_text):
    (folder / "broken.xlsx").write_bytes(b"junk")
    (folder / "copy.txt").write_text(sample_text, encoding="utf-8")
    ran = run(capsys, "report", folder, "--format", "json")
    assert ran.status == 1
    assert "broken.xlsx" in ran.err
    assert "copy.txt: this order is counted already" in ran.err
    assert sum(int(row["total"]) for row in rows(ran)) == 2 * 624607


def test_files(capsys, folder, tmp_path):
    book, lines = tmp_path / "r.xlsx", tmp_path / "r.csv"
    assert run(capsys, "report", folder, "-o", book).status == 0
    sheet = openpyxl.load_workbook(book).active
    assert len(sheet._charts) == 1
    assert sheet["D2"].value == "মোট"
    assert run(capsys, "report", folder, "-o", lines).status == 0
    found = list(csv.reader(lines.read_text(encoding="utf-8-sig").splitlines()))
    assert sum(int(row[3]) for row in found[1:]) == 2 * 624607
    assert run(capsys, "report", folder, "-o", lines).status == 2
    assert run(capsys, "report", folder, "-o", tmp_path / "r.pdf").status == 2


def test_the_register_gives_the_same_report(capsys, folder, tmp_path):
    ledger = tmp_path / "office.db"
    run(capsys, "register", "create", "--ledger", ledger)
    arguments = ("2021-22", "3211120", "9999999", "--memo", "m-1", "--date", "2021-07-01")
    run(capsys, "register", "sanction", "add", *arguments, "--ledger", ledger)
    with opened(str(ledger)) as found:
        for path in sorted(folder.glob("*.txt")):
            post(found, posting_of(open_source(path).order), STAMP)
    by_file = rows(run(capsys, "report", folder, "--format", "json"))
    assert rows(run(capsys, "report", "--ledger", ledger, "--format", "json")) == by_file


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_nothing_to_count(capsys, tmp_path, folder):
    (tmp_path / "empty").mkdir()
    assert run(capsys, "report", tmp_path / folder).status == 2
