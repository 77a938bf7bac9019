"""A misspelt key of the settings file, or label of ব্যবস্থা, is named with the nearest there is."""

import io
import json

import openpyxl
import pytest

from tests.cli.program import run


@pytest.fixture
def order(tmp_path, sample_path, capsys):
    path = tmp_path / "order.xlsx"
    assert run(capsys, "import", sample_path, "-o", path).status == 0
    return path


def checked(capsys, tmp_path, order, toml: str):
    settings = tmp_path / "office.toml"
    settings.write_text(toml, encoding="utf-8")
    ran = run(capsys, "check", order, "--settings", settings, "--format", "json")
    findings = json.loads(ran.out)["findings"]
    return [(f["key"], f["message"]["en"]) for f in findings if f["code"] == "XB511"]


@pytest.mark.parametrize(
    ("toml", "key", "near"),
    [
        ('[memo]\nfnt = "Nikosh"', "fnt", "font"),
        ('[memo]\nsignatroy = ["ক"]', "signatroy", "signatory"),
        ('[memo]\nFont = "Nikosh"', "Font", "font"),
        ('ignored = ["XB208"]', "ignored", "ignore"),
        ('[severity]\nXB202 = "info"', "severity", "severities"),
        ('font = "Nikosh"', "font", "[memo] font"),
        ('[Memo]\nfont = "Nikosh"', "Memo", "memo"),
    ],
)
def test_a_misspelt_key(capsys, tmp_path, order, toml, key, near):
    ((found, message),) = checked(capsys, tmp_path, order, toml)
    assert found == key
    assert message == (
        f"there is no setting “{key}”, so it was not followed: perhaps {near} is meant"
    )


def test_a_key_that_is_near_to_none(capsys, tmp_path, order):
    ((_, message),) = checked(capsys, tmp_path, order, "[zzz]\nx = 1")
    assert message == "there is no setting “zzz”, so it was not followed"


def test_known_keys_are_silent(capsys, tmp_path, order):
    toml = 'ignore = ["XB208"]\n[severities]\nXB202 = "info"\n[codes]\n[memo]\nsize = 11\n'
    assert checked(capsys, tmp_path, order, toml) == []


def test_memo_that_is_no_section_is_refused(capsys, tmp_path, order):
    settings = tmp_path / "office.toml"
    settings.write_text('memo = "Nikosh"', encoding="utf-8")
    ran = run(capsys, "check", order, "--settings", settings)
    assert ran.status == 2
    assert '[memo] font = "Nikosh"' in ran.err


def test_a_fault_of_the_file_is_no_cell_to_mark(capsys, tmp_path, order):
    settings = tmp_path / "office.toml"
    settings.write_text('[memo]\nsize = "বারো"\nfnt = "x"', encoding="utf-8")
    ran = run(capsys, "check", order, "--settings", settings, "--mark")
    assert (ran.status, ran.err) == (1, "")
    sheet = openpyxl.load_workbook(order)["যাচাই"]
    places = {c.value: c.hyperlink for row in sheet.iter_rows() for c in row if c.column == 5}
    assert {"office.toml: size", "office.toml: fnt"} <= set(places)
    assert places["office.toml: size"] is None
    line = run(capsys, "check", order, "--settings", settings, "--format", "line").out
    assert "office.toml: fnt XB511 error" in line


@pytest.mark.parametrize(
    ("sheet", "written", "near"), [("ব্যবস্থা", "কাগজঃ", "কাগজ"), ("আদেশ", "স্মারক নাম্বার", "স্মারক নম্বর")]
)
def test_a_misspelt_label(capsys, order, sheet, written, near):
    book = openpyxl.load_workbook(io.BytesIO(order.read_bytes()))
    row = next(row for row in book[sheet].iter_rows() if row[0].value == near)
    row[0].value, row[1].value = written, row[1].value or "A4"
    book.save(order)
    ran = run(capsys, "check", order, "--format", "json")
    (found,) = [f for f in json.loads(ran.out)["findings"] if f["code"] == "XB109"]
    assert (found["sheet"], found["cell"]) == (sheet, row[0].coordinate)
    assert f"“{near}”" in found["message"]["en"]
    assert f"“{near}”" in found["message"]["bn"]


def test_a_field_that_is_missing_is_to_be_written_where_its_label_is_misspelt(capsys, order):
    book = openpyxl.load_workbook(io.BytesIO(order.read_bytes()))
    row = next(row for row in book["আদেশ"].iter_rows() if row[0].value == "স্মারক নম্বর")
    row[0].value = "স্মারক নাম্বার"
    book.save(order)
    ran = run(capsys, "check", order, "--format", "json")
    (found,) = [f for f in json.loads(ran.out)["findings"] if f["code"] == "XB508"]
    assert found["cell"] == row[0].coordinate
    assert f"write “স্মারক নম্বর” in {row[0].coordinate} (আদেশ)" in found["message"]["en"]


def test_two_misspelt_labels_each_have_their_own(capsys, order):
    book = openpyxl.load_workbook(io.BytesIO(order.read_bytes()))
    for row in book["ব্যবস্থা"].iter_rows():
        if row[0].value in ("ফন্ট", "অক্ষরের আকার"):
            row[1].value = "11" if row[0].value == "অক্ষরের আকার" else "Nikosh"
            row[0].value += "র"
    book.save(order)
    ran = run(capsys, "check", order, "--format", "json")
    found = [f["message"]["en"] for f in json.loads(ran.out)["findings"] if f["code"] == "XB109"]
    assert len(found) == 2
    assert "“ফন্ট”" in found[0]
    assert "“অক্ষরের আকার”" in found[1]
