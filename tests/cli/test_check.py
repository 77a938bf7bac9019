import json

import pytest

from tests.cli.program import run
from tests.files.standing import ORDER, differing, edited, opened


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "আদেশ.xlsx"
    path.write_bytes(ORDER)
    return path


def test_a_plain_check_changes_nothing(capsys, book):
    assert run(capsys, "check", book).status == 0
    assert book.read_bytes() == ORDER


def test_one_finding_a_line(capsys, book, sample_path):
    ran = run(capsys, "check", book, "--format", "line")
    lines = ran.out.splitlines()
    assert [line.split(" ", 3)[:3] for line in lines] == [
        [f"{book}[বরাদ্দ]!C12", "XB202", "warning"],
        [f"{book}[বরাদ্দ]!C24", "XB205", "warning"],
        [f"{book}[বরাদ্দ]!C27", "XB205", "warning"],
    ]
    text = run(capsys, "check", sample_path, "--format", "line").out.splitlines()
    assert text[0].split()[1:3] == ["XB202", "warning"]
    assert text[0].startswith(f"{sample_path}:")


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ((), {"XB202", "XB205"}),
        (("--ignore", "XB205"), {"XB202"}),
        (("--ignore", "xb205,XB202"), set()),
        (("--ignore", "XB205", "--ignore", "XB202"), set()),
    ],
)
def test_checks_can_be_left_out(capsys, book, options, codes):
    ran = run(capsys, "check", book, "--format", "json", *options)
    assert {f["code"] for f in json.loads(ran.out)["findings"]} == codes


def test_an_unknown_code_is_refused(capsys, book):
    ran = run(capsys, "check", book, "--ignore", "XB999")
    assert (ran.status, ran.out) == (2, "")
    assert "no check XB999" in ran.err


def test_the_office_settles_severities(capsys, book, tmp_path):
    settings = tmp_path / "office.toml"
    settings.write_text('ignore = ["XB205"]\n[severities]\nXB202 = "error"', encoding="utf-8")
    ran = run(capsys, "check", book, "--settings", settings, "--format", "json")
    assert ran.status == 1
    assert json.loads(ran.out)["summary"] == {"error": 1, "warning": 0, "info": 0}


def test_the_offices_own_economic_codes_are_known(capsys, tmp_path):
    source = tmp_path / "ছক.csv"
    source.write_text("জেলা,কার্যালয়,নিজস্ব (3211998)\nঢাকা,সাভার কার্যালয়,4000\n", encoding="utf-8")
    settings = tmp_path / "office.toml"
    settings.write_text('[codes]\n3211998 = "নিজস্ব"', encoding="utf-8")
    assert "XB402" in run(capsys, "check", source, "--format", "line").out
    own = run(capsys, "check", source, "--settings", settings, "--format", "line").out
    assert "XB402" not in own


def test_marks_come_and_go(capsys, book):
    ran = run(capsys, "check", book, "--mark")
    assert ran.status == 0
    assert "XB205" in ran.out
    marked = opened(book.read_bytes())
    assert marked["বরাদ্দ"]["C24"].comment.text.startswith("── যাচাই")
    assert "যাচাই" in marked.sheetnames
    again = book.read_bytes()
    run(capsys, "check", book, "--mark")
    assert differing(again, book.read_bytes()) == set()
    assert run(capsys, "check", book, "--unmark").status == 0
    assert differing(ORDER, book.read_bytes()) <= {"[Content_Types].xml", "xl/styles.xml"}


def test_what_was_marked_reads_the_same(capsys, book):
    before = json.loads(run(capsys, "check", book, "--format", "json").out)
    run(capsys, "check", book, "--mark")
    assert json.loads(run(capsys, "check", book, "--format", "json").out) == before


def test_unmarking_what_has_no_marks_writes_nothing(capsys, book):
    before = book.stat().st_mtime_ns
    assert run(capsys, "check", book, "--unmark").status == 0
    assert book.stat().st_mtime_ns == before


@pytest.mark.parametrize("options", [("--mark",), ("--unmark",)])
def test_a_text_cannot_be_marked(capsys, sample_path, options):
    ran = run(capsys, "check", sample_path, *options)
    assert ran.status == 2
    assert "no .xlsx" in ran.err


def test_mark_and_unmark_exclude_each_other(capsys, book):
    assert run(capsys, "check", book, "--mark", "--unmark").status == 2


def test_a_protected_sheet_is_refused_and_the_file_stays(capsys, book):
    locked = edited(
        ORDER,
        "xl/worksheets/sheet2.xml",
        ("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    )
    book.write_bytes(locked)
    ran = run(capsys, "check", book, "--mark")
    assert ran.status == 2
    assert "protected" in ran.err
    assert book.read_bytes() == locked


def test_text_that_looks_like_a_formula_is_told(capsys, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('ক্রম,জেলা,কার্যালয়,টাকা\n১,ঢাকা,"=HYPERLINK(""x"")",৫\n', encoding="utf-8")
    ran = run(capsys, "check", path, "--format", "json")
    assert "=HYPERLINK" in ran.err
    assert json.loads(ran.out)["order"]["total"] == "5"
