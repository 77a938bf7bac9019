from zipfile import ZipFile

import pytest

from tests.cli.program import run
from tests.files.standing import ORDER, opened
from tests.files.test_fix_book import TABLE
from xlbudget.files.edit import edit_cells
from xlbudget.sheets.edits import CellEdit

pytestmark = pytest.mark.slow  # whole workbooks; files/test_fix_book.py is the quick half


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "আদেশ.xlsx"
    path.write_bytes(ORDER)
    return path


def cell(path, place, sheet="বরাদ্দ"):
    return opened(path.read_bytes())[sheet][place].value


@pytest.mark.parametrize(
    "options", [(), ("--code", "XB205", "--dry-run"), ("--row", "22", "--dry-run")]
)
def test_nothing_is_written_unless_asked(capsys, book, options):
    ran = run(capsys, "fix", book, *options)
    assert ran.status == 0
    assert "চৌদগ্রাম" in ran.out
    assert "চৌদ্দগ্রাম" in ran.out
    assert book.read_bytes() == ORDER


@pytest.mark.parametrize(
    ("options", "first", "second"),
    [
        (("--code", "XB205"), True, True),
        (("--row", "22"), True, False),
        (("--row", "22", "--row", "25"), True, True),
        (("--code", "xb205,XB201", "--row", "25"), False, True),
        (("--code", "XB201"), False, False),
    ],
)
def test_only_what_is_named_is_fixed(capsys, book, options, first, second):
    assert run(capsys, "fix", book, *options).status == 0
    assert ("চৌদ্দগ্রাম" in cell(book, "C24")) is first
    assert ("মাটিরাঙ্গা" in cell(book, "C27")) is second


def test_fixing_twice_is_fixing_once(capsys, book):
    run(capsys, "fix", book, "--code", "XB205")
    once = book.read_bytes()
    ran = run(capsys, "fix", book, "--code", "XB205")
    assert "nothing to fix" in ran.out
    assert book.read_bytes() == once


def test_fixes_are_taken_back(capsys, book):
    run(capsys, "fix", book, "--code", "XB205")
    assert run(capsys, "fix", book, "--undo", "২").status == 0
    assert "মাটিরাজা" in cell(book, "C27")
    assert "চৌদ্দগ্রাম" in cell(book, "C24")
    assert run(capsys, "fix", book, "--undo", "all").status == 0
    assert cell(book, "C24") == opened(ORDER)["বরাদ্দ"]["C24"].value


def test_a_cell_changed_since_is_not_taken_back(capsys, book):
    run(capsys, "fix", book, "--code", "XB205")
    book.write_bytes(edit_cells(book.read_bytes(), [CellEdit("বরাদ্দ", "C24", "অন্য কার্যালয়")]))
    ran = run(capsys, "fix", book, "--undo", "all")
    assert ran.status == 1
    assert "changed since" in ran.out
    assert cell(book, "C24") == "অন্য কার্যালয়"
    assert "মাটিরাজা" in cell(book, "C27")


def test_the_earlier_version_is_kept_and_named(capsys, book):
    book.chmod(0o600)
    first = run(capsys, "fix", book, "--code", "XB205")
    once = book.read_bytes()
    run(capsys, "fix", book, "--undo", "1")
    run(capsys, "fix", book, "--undo", "2")
    kept = sorted((book.parent / "আগের সংস্করণ").iterdir())
    contents = [path.read_bytes() for path in kept]
    assert len(kept) == 3
    assert ORDER in contents
    assert once in contents
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert str(kept[contents.index(ORDER)]) in first.out


def test_nothing_is_written_when_the_earlier_version_cannot_be_kept(capsys, book):
    (book.parent / "আগের সংস্করণ").write_text("a file, no folder")
    ran = run(capsys, "fix", book, "--code", "XB205")
    assert ran.status == 2
    assert "nothing was changed" in ran.err
    assert book.read_bytes() == ORDER


def test_a_report_leaves_earlier_versions_out(capsys, book):
    run(capsys, "fix", book, "--code", "XB205")
    with ZipFile(book.parent / "সব.zip", "w") as archive:
        archive.write(next((book.parent / "আগের সংস্করণ").iterdir()), "আগের সংস্করণ/আদেশ.xlsx")
    ran = run(capsys, "report", book.parent, "--format", "json")
    assert ran.status == 0, ran.out
    assert '"orders": 1,' in ran.out.partition('"rows"')[0]


def test_errors_that_are_left_give_status_1(capsys, book):
    book.write_bytes(edit_cells(ORDER, [CellEdit("বরাদ্দ", "A10", 80)]))
    assert run(capsys, "fix", book).status == 1
    assert run(capsys, "fix", book, "--code", "XB201").status == 0
    rows = opened(book.read_bytes())["বরাদ্দ"]
    assert [rows.cell(r, 1).value for r in range(3, 153)] == list(range(1, 151))


def test_a_fixed_amount_brings_the_totals_along(capsys, book):
    book.write_bytes(edit_cells(ORDER, [CellEdit("বরাদ্দ", "D3", "৬০০০")]))
    run(capsys, "fix", book, "--code", "XB103")
    shown = opened(book.read_bytes(), data_only=True)
    rows = [shown["বরাদ্দ"].cell(r, 4).value for r in range(3, 153)]
    assert rows[0] == 6000
    assert shown["বরাদ্দ"]["D153"].value == sum(rows)
    assert shown["মঞ্জুরি"]["E3"].value == sum(rows)


def test_a_plain_table_is_fixed_too(capsys, tmp_path):
    path = tmp_path / "ছক.xlsx"
    path.write_bytes(TABLE)
    run(capsys, "fix", path, "--code", "XB103")
    assert cell(path, "D2", "ছক") == 4000


def test_marks_are_kept_fresh(capsys, book):
    run(capsys, "check", book, "--mark")
    run(capsys, "fix", book, "--row", "22")
    sheet = opened(book.read_bytes())["বরাদ্দ"]
    assert sheet["C24"].comment is None
    assert sheet["C24"].style == "xlb input"
    assert sheet["C27"].comment is not None
    run(capsys, "fix", book, "--undo", "1")
    assert opened(book.read_bytes())["বরাদ্দ"]["C24"].style == "xlb mark warning"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--code", "XB999"), "no check XB999"),
        (("--undo", "abc"), "number of the log"),
        (("--undo", "1"), "no log"),
        (("--undo", "1", "--code", "XB205"), "goes with none"),
        (("--row", "0"), "0"),
    ],
)
def test_a_wrong_call_is_refused(capsys, book, options, reason):
    ran = run(capsys, "fix", book, *options)
    assert ran.status == 2
    assert reason in ran.err
    assert book.read_bytes() == ORDER


def test_a_text_is_refused_with_the_reason(capsys, sample_path):
    ran = run(capsys, "fix", sample_path, "--code", "XB205")
    assert ran.status == 2
    assert "no .xlsx" in ran.err
