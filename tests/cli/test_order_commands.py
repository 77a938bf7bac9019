"""The commands on orders, as a user runs them."""

import json

import openpyxl
import pytest

from tests.cli.program import run


@pytest.fixture(scope="module")
def book(sample_path, tmp_path_factory):
    from xlbudget.cli.app import status_of

    path = tmp_path_factory.mktemp("books") / "আদেশ ১.xlsx"
    assert status_of(["import", str(sample_path), "-o", str(path)]) == 0
    return path


def test_check_of_the_sample_says_three_things(capsys, sample_path):
    ran = run(capsys, "check", sample_path)
    assert ran.status == 0
    heads = [line.split()[0] for line in ran.out.splitlines() if line.startswith("XB")]
    assert heads == ["XB202", "XB205", "XB205"]
    assert "০টি ত্রুটি, ৩টি সতর্কতা, ০টি তথ্য · 0 errors, 3 warnings, 0 infos" in ran.out


@pytest.mark.parametrize("source", ["text", "book"])
def test_check_json_is_the_contract(capsys, sample_path, book, source):
    path = sample_path if source == "text" else book
    ran = run(capsys, "check", path, "--format", "json")
    document = json.loads(ran.out)
    assert list(document) == ["file", "order", "findings", "summary"]
    assert document["order"] == {
        "memo_number": "56.04.0000.010.20.001.22.81",
        "date": "2022-06-14",
        "bangla_date": "৩১ জ্যৈষ্ঠ ১৪২৯",
        "fiscal_year": "2021-22",
        "rows": 150,
        "heads": [{"code": "3211120", "name": "টেলিফোন", "total": "624607"}],
        "columns": {"money": ["টেলিফোন (৩২১১১২০)"], "carried": [], "doubtful": []},
        "total": "624607",
        "stated_total": "624607",
        "words": "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    }
    assert [(f["code"], f["row"], f["severity"]) for f in document["findings"]] == [
        ("XB202", 10, "warning"),
        ("XB205", 22, "warning"),
        ("XB205", 25, "warning"),
    ]
    finding = document["findings"][0]
    if source == "text":
        assert finding["line"] == 25
    else:
        assert (finding["sheet"], finding["cell"]) == ("বরাদ্দ", "C12")
    assert finding["fix"] is None
    assert set(finding["message"]) == {"bn", "en"}
    assert document["summary"] == {"error": 0, "warning": 3, "info": 0}


def test_an_error_gives_status_1(capsys, sample_text, tmp_path):
    path = tmp_path / "order.txt"
    path.write_text(sample_text.replace("৬২৪৬০৭", "৬২৪৬০৮"), encoding="utf-8")
    ran = run(capsys, "check", path)
    assert ran.status == 1
    assert "XB301" in ran.out


def test_import_says_what_it_took_and_what_it_left(capsys, sample_path, tmp_path):
    ran = run(capsys, "import", sample_path, "-o", tmp_path / "b.xlsx")
    assert "১৫০টি সারি, মোট ৬,২৪,৬০৭ টাকা · 150 rows, total 624607 taka" in ran.out
    assert "“R. Mahedi”" in ran.out


@pytest.mark.parametrize("command", ["import", "new"])
def test_an_existing_workbook_is_never_overwritten_in_silence(
    capsys, sample_path, tmp_path, command
):
    path = tmp_path / "b.xlsx"
    path.write_bytes(b"mine")
    arguments = ["import", sample_path, "-o", path] if command == "import" else ["new", path]
    ran = run(capsys, *arguments)
    assert (ran.status, path.read_bytes()) == (2, b"mine")
    assert run(capsys, *arguments, "--overwrite").status == 0


def test_tables_are_imported_too(capsys, tmp_path):
    csv = tmp_path / "rows.csv"
    csv.write_text("ক্রম;জেলা;কার্যালয়;টাকা\n১;ঢাকা;জেলা কার্যালয়;৪০০০\n", encoding="utf-16")
    book = tmp_path / "b.xlsx"
    assert run(capsys, "import", csv, "-o", book).status == 0
    sheet = openpyxl.load_workbook(book)["বরাদ্দ"]
    assert [cell.value for cell in sheet[3]] == [1, "ঢাকা", "জেলা কার্যালয়", 4000]
    found = json.loads(run(capsys, "check", book, "--format", "json").out)["findings"]
    assert {f["code"] for f in found} == {"XB508"}  # the order's fields are still to be filled


def test_totals(capsys, book):
    document = json.loads(run(capsys, "totals", book, "--format", "json").out)
    assert document["total"] == "624607"
    assert document["heads"][0]["balance"] is None
    dhaka = next(d for d in document["districts"] if d["name"] == "ঢাকা")
    assert (dhaka["rows"], dhaka["total"]) == (3, "27701")
    assert "মোট ৬,২৪,৬০৭ টাকা" in run(capsys, "totals", book).out


def test_totals_say_in_which_unit_the_amounts_were(capsys, tmp_path):
    path = tmp_path / "লক্ষ.csv"
    path.write_text("ক্রম,জেলা,কার্যালয়,টাকা (লক্ষ টাকায়)\n১,ঢাকা,ক,৪.৫০\n", encoding="utf-8")
    ran = run(capsys, "totals", path)
    assert "৪,৫০,০০০" in ran.out
    assert "they are read in taka: “৪.৫০” = 450000" in ran.err


def test_totals_against_the_sanction(capsys, book, tmp_path):
    workbook = openpyxl.load_workbook(book)
    workbook["মঞ্জুরি"]["C3"] = 1000000
    workbook["মঞ্জুরি"]["D3"] = "২,০০,০০০/-"
    path = tmp_path / "b.xlsx"
    workbook.save(path)
    (head,) = json.loads(run(capsys, "totals", path, "--format", "json").out)["heads"]
    assert (head["sanctioned"], head["allotted_before"]) == ("1000000", "200000")
    assert head["balance"] == "175393"


def test_memo_in_place_keeps_the_other_sheets(capsys, book, tmp_path):
    path = tmp_path / "b.xlsx"
    path.write_bytes(book.read_bytes())
    assert run(capsys, "memo", path).status == 0
    made = ["স্মারক", "স্মারক-অনুলিপি", "সারসংক্ষেপ"]
    assert openpyxl.load_workbook(path).sheetnames[-3:] == made
    once = path.read_bytes()
    assert run(capsys, "memo", path).status == 0
    assert path.read_bytes() == once


def test_memo_elsewhere_leaves_the_workbook(capsys, book, tmp_path):
    before = book.read_bytes()
    out = tmp_path / "out.xlsx"
    assert run(capsys, "memo", book, "-o", out).status == 0
    assert (book.read_bytes(), out.exists()) == (before, True)


def test_errors_stop_the_memo_unless_forced(capsys, book, tmp_path):
    workbook = openpyxl.load_workbook(book)
    workbook["বরাদ্দ"]["B3"] = "ঢাকাইয়া"
    path = tmp_path / "b.xlsx"
    workbook.save(path)
    before = path.read_bytes()
    ran = run(capsys, "memo", path)
    assert (ran.status, path.read_bytes()) == (1, before)
    assert "XB204" in ran.out
    assert run(capsys, "memo", path, "--force").status == 0


def test_memo_wants_an_order_workbook(capsys, sample_path):
    ran = run(capsys, "memo", sample_path)
    assert ran.status == 2
    assert "xlbudget import" in ran.err


def test_new_makes_an_empty_order_workbook(capsys, tmp_path):
    path = tmp_path / "নতুন.xlsx"
    assert run(capsys, "new", path).status == 0
    ran = run(capsys, "check", path)
    assert ran.status == 2
    assert "no rows" in ran.err


def test_the_office_settles_what_stops_a_memo(capsys, monkeypatch, book, tmp_path):
    settings = tmp_path / "office.toml"
    settings.write_text('[severities]\nXB202 = "error"', encoding="utf-8")
    monkeypatch.setenv("XLBUDGET_SETTINGS", str(settings))
    assert run(capsys, "memo", book, "-o", tmp_path / "out.xlsx").status == 1
    settings.write_text('ignore = ["XB202"]\n[severities]\nXB202 = "error"', encoding="utf-8")
    assert run(capsys, "memo", book, "-o", tmp_path / "out.xlsx").status == 0
