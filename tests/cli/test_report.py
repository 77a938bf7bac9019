"""The command report, as a user runs it."""

import csv
import json
import zipfile

import openpyxl
import pytest

from tests.cli.program import run
from tests.ledger.entries import STAMP
from xlbudget.cli import report_files
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
    (made / "letter.odp").write_bytes(b"not ours")
    return made


def told(ran):
    return json.loads(ran.out)


def test_by_district_and_quarter(capsys, folder):
    ran = run(capsys, "report", folder, "--across", "quarter", "--format", "json")
    assert ran.status == 0
    rows = told(ran).pop("rows")
    (dhaka,) = (row for row in rows if row["district"] == "ঢাকা")
    assert dhaka == {
        "district": "ঢাকা",
        "orders": 2,
        "rows": 6,
        "amounts": {"2021-22 Q3": "27701", "2021-22 Q4": "27701"},
        "total": "55402",
        "share": "4.43",
    }
    totals = [int(row["total"]) for row in rows]
    assert totals == sorted(totals, reverse=True)
    assert {key: value for key, value in told(ran).items() if key != "rows"} == {
        "by": "district",
        "across": "quarter",
        "orders": 2,
        "amounts": {"2021-22 Q3": "624607", "2021-22 Q4": "624607"},
        "total": "1249214",
    }


@pytest.mark.parametrize(
    ("by", "across", "first"),
    [
        ("district", "head", {}),
        ("head", "quarter", {"head": "3211120 টেলিফোন"}),
        ("quarter", "head", {"quarter": "2021-22 Q3"}),
        ("office", "quarter", {}),
    ],
)
def test_rows_and_the_usual_columns(capsys, folder, by, across, first):
    found = told(run(capsys, "report", folder, "--by", by, "--format", "json"))
    assert (found["by"], found["across"], found["total"]) == (by, across, str(2 * 624607))
    assert sum(int(row["total"]) for row in found["rows"]) == 2 * 624607
    assert first.items() <= found["rows"][0].items()


def test_offices_stand_in_their_districts(capsys, folder):
    ran = run(capsys, "report", folder, "--by", "office", "--format", "json")
    districts = [row["district"] for row in told(ran)["rows"]]
    assert len([d for i, d in enumerate(districts) if d not in districts[:i]]) == len(
        [d for i, d in enumerate(districts) if [d] != districts[i - 1 : i]]
    )


def test_one_year(capsys, folder, sample_text):
    later = sample_text.replace("১৪ জুন ২০২২", "১৪ জুলাই ২০২২").replace("২২.৮১", "২২.১২")
    (folder / "c.txt").write_text(later, encoding="utf-8")
    ran = run(capsys, "report", folder, "--by", "quarter", "--format", "json")
    assert [row["quarter"] for row in told(ran)["rows"]][-1] == "2022-23 Q1"
    ran = run(capsys, "report", folder, "--year", "২০২২-২৩", "--format", "json")
    assert (told(ran)["orders"], told(ran)["total"]) == (1, "624607")


def test_what_is_left_out_is_said(capsys, folder, sample_text):
    (folder / "broken.xlsx").write_bytes(b"junk")
    (folder / "copy.txt").write_text(sample_text, encoding="utf-8")
    changed = sample_text.replace("৪০০০", "৪০০১", 1)
    (folder / "d.txt").write_text(changed, encoding="utf-8")
    ran = run(capsys, "report", folder, "--format", "json")
    assert ran.status == 1
    assert f"d.txt: the order in {folder / 'a.txt'} has the same memo number" in ran.err
    assert "broken.xlsx" in ran.err
    assert f"copy.txt: this order is counted already: {folder / 'a.txt'}" in ran.err
    assert told(ran)["total"] == str(2 * 624607)


def test_a_zip_of_orders_counts_as_the_folder(capsys, folder, tmp_path):
    archive = tmp_path / "আদেশসমূহ.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in folder.glob("*.txt"):
            file.write(path, f"জুন/{path.name}")
    from_folder = told(run(capsys, "report", folder, "--format", "json"))
    ran = run(capsys, "report", archive, "--format", "json")
    assert (ran.status, told(ran)) == (0, from_folder)
    archive.rename(folder / archive.name)
    ran = run(capsys, "report", folder, "--format", "json")
    assert (ran.status, told(ran)) == (1, from_folder)
    assert "আদেশসমূহ.zip/জুন/a.txt: this order is counted already" in ran.err


@pytest.mark.slow
def test_many_files_are_read_on_all_processors_in_their_order(capsys, folder, sample_text):
    for n in range(30):
        (folder / f"c{n:02}.txt").write_text(
            sample_text.replace("২২.৮১", f"২২.{n + 100}").replace("৪০০০", f"{n + 1}", 1), "utf-8"
        )
    (folder / "broken.csv").write_bytes(b"junk")
    (folder / "c99.txt").write_text(sample_text, encoding="utf-8")
    beside = run(capsys, "report", folder, "--format", "json")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report_files, "_FEW", 1000)
        alone = run(capsys, "report", folder, "--format", "json")
    assert beside == alone
    assert (beside.status, told(beside)["orders"]) == (1, 32)
    lines = beside.err.splitlines()
    assert ["broken.csv" in lines[0], "c99.txt" in lines[1]] == [True, True]


def test_files(capsys, folder, tmp_path):
    book, lines = tmp_path / "r.xlsx", tmp_path / "r.csv"
    assert run(capsys, "report", folder, "-o", book).status == 0
    opened = openpyxl.load_workbook(book)
    assert opened.sheetnames == ["জেলা × খাত", "জেলা × কোয়ার্টার", "চার্ট জেলা", "চার্ট কোয়ার্টার"]
    assert [len(sheet._charts) for sheet in opened] == [0, 0, 1, 1]
    assert run(capsys, "report", folder, "--by", "office", "-o", lines).status == 0
    found = list(csv.reader(lines.read_text(encoding="utf-8-sig").splitlines()))
    assert found[0][:4] == ["জেলা · district", "কার্যালয় · office", "আদেশ · orders", "সারি · rows"]
    total = [row for row in found if row[1] == "মোট · total"]
    assert sum(int(row[-2]) for row in total) == int(found[-1][-2]) == 2 * 624607
    assert found[-1][:4] == ["মোট · total", "", "2", "300"]
    assert run(capsys, "report", folder, "-o", lines).status == 2
    assert run(capsys, "report", folder, "-o", tmp_path / "r.pdf").status == 2
    assert run(capsys, "report", folder, "--by", "head", "--across", "head").status == 2


def test_as_text(capsys, folder):
    out = run(capsys, "report", folder, "--by", "head").out
    for shown in ("৩২১১১২০ টেলিফোন", "২০২১-২২ ৪র্থ কোয়ার্টার", "১২,৪৯,২১৪", "১০০.০০", "২টি আদেশ"):
        assert shown in out


def test_the_register_gives_the_same_report(capsys, folder, tmp_path):
    ledger = tmp_path / "office.db"
    run(capsys, "register", "create", "--ledger", ledger)
    arguments = ("2021-22", "3211120", "9999999", "--memo", "m-1", "--date", "2021-07-01")
    run(capsys, "register", "sanction", "add", *arguments, "--ledger", ledger)
    with opened(str(ledger)) as found:
        for path in sorted(folder.glob("*.txt")):
            post(found, posting_of(open_source(path).order), STAMP)
    for more in ([], ["--by", "office"], ["--year", "2021-22"]):
        by_file = told(run(capsys, "report", folder, "--format", "json", *more))
        ran = run(capsys, "report", "--ledger", ledger, "--format", "json", *more)
        assert told(ran) == by_file


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_nothing_to_count(capsys, tmp_path, folder):
    (tmp_path / "empty").mkdir()
    assert run(capsys, "report", tmp_path / folder).status == 2
