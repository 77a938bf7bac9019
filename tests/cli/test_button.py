"""The command button: pressed live and saved, it makes what the commands make."""

import shutil
import subprocess
from dataclasses import replace

import openpyxl
import pytest

from tests.excel.live import write_order
from xlbudget.cli.app import status_of
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files.workbook_source import workbook_grids

pytestmark = pytest.mark.office


@pytest.fixture
def path(tmp_path, sample_order):
    return write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)


def grids(path):
    found = (replace(g, formulas=dict(g.formulas)) for g in workbook_grids(path.read_bytes()))
    return {g.sheet: g for g in found if not is_kept(g.sheet)}


@pytest.fixture
def both(path, tmp_path):
    """The same order, its memo made by the command and by the button."""
    other = tmp_path / "cli.xlsx"
    shutil.copy(path, other)
    assert status_of(["memo", str(other), "--pdf", str(tmp_path / "cli.pdf")]) == 0
    assert status_of(["button", "স্মারক", str(path)]) == 0
    assert status_of(["button", "pdf", str(path)]) == 0
    return path, other


def looks(sheet):
    """Every cell's number format, fill, lines and alignment, and heights.

    Not the font's name, of three LibreOffice saves one, nor how deep an indent is, which it rounds.
    """
    cells = {
        cell.coordinate: (
            cell.number_format.replace("\\", ""),
            (cell.font.sz, cell.font.b, cell.font.u),
            cell.fill.fgColor.rgb if cell.fill.fill_type else None,
            tuple(getattr(cell.border, s).style for s in ("left", "right", "top", "bottom")),
            (cell.alignment.wrap_text or False, bool(cell.alignment.indent)),
        )
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    heights = {r: round(d.height or 0) for r, d in sheet.row_dimensions.items() if d.height}
    return cells, heights


def test_memo_and_summary_are_those_of_the_command(both):
    live, made = map(grids, both)
    assert live.keys() == made.keys()
    for name, grid in made.items():
        assert live[name].rows == grid.rows, name
        assert live[name].formulas == grid.formulas, name
        assert set(live[name].merged) == set(grid.merged), name
    books = [openpyxl.load_workbook(path) for path in both]
    for name in ("স্মারক", "স্মারক-অনুলিপি", "সারসংক্ষেপ"):
        (one, heights), (other, due) = (looks(book[name]) for book in books)
        assert one == other, name
        assert heights.items() >= due.items(), name
        sheets = [book[name] for book in books]
        assert len({sheet.print_area for sheet in sheets}) == 1
        assert len({tuple(b.id for b in sheet.row_breaks.brk) for sheet in sheets}) == 1
        assert len({sheet.print_title_rows for sheet in sheets}) == 1


def test_the_pdf_has_the_pages_of_the_commands(both, tmp_path):
    def pages(path):
        ran = subprocess.run(["pdfinfo", path], capture_output=True, check=True)
        lines = ran.stdout.decode().splitlines()
        return [line for line in lines if line.startswith(("Pages:", "Page size:"))]

    assert pages(both[0].with_suffix(".pdf")) == pages(tmp_path / "cli.pdf")


def test_undo_after_a_restart(path):
    before = grids(path)
    assert status_of(["button", "check", str(path)]) == 0
    assert "যাচাই" in grids(path)
    assert status_of(["button", "পূর্বাবস্থা", str(path)]) == 0
    after = grids(path)
    assert after.keys() == before.keys()
    assert all(after[n].rows == before[n].rows for n in before)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nothing", "BOOK"], "there is no button"),
        (["check", "gone.xlsx"], "there is no file"),
        (["check", "BOOK", "--engine", "excel"], "Excel could not be started"),
        (["bangla_digits", "BOOK", "--select", "নেই!A1"], "names no cells"),
        (["undo", "BOOK"], "nothing to take back"),
    ],
)
def test_refusals_are_one_line_and_leave_the_file(path, capsys, arguments, reason):
    before = path.read_bytes()
    given = [str(path) if a == "BOOK" else a for a in arguments]
    assert status_of(["button", *given]) == 2
    said = capsys.readouterr().err
    assert reason in said
    assert said.count("\n") == 1
    assert path.read_bytes() == before


def test_an_order_with_errors_gives_one(path, capsys):
    """As the command does: 1 says that the order is why, 2 that the call or the file is."""
    book = openpyxl.load_workbook(path)
    book["বরাদ্দ"]["D5"] = "৬২৪৬o৭"
    book.save(path)
    before = path.read_bytes()
    assert status_of(["memo", str(path)]) == 1
    capsys.readouterr()
    assert status_of(["button", "memo", str(path)]) == 1
    said = capsys.readouterr().err
    assert "press Check" in said
    assert said.count("\n") == 1
    assert path.read_bytes() == before


def test_digits_on_a_selection(path):
    assert status_of(["button", "english_digits", str(path), "--select", "বরাদ্দ!D3:D152"]) == 0
    sheet = openpyxl.load_workbook(path)["বরাদ্দ"]
    assert sheet["D3"].number_format.startswith("0")
    assert sheet["D3"].value == 4000 or isinstance(sheet["D3"].value, int)
