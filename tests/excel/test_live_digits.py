"""The digits buttons on the selection of a live workbook."""

from pathlib import Path

import openpyxl
import pytest

from xlbudget.excel.digits import digit_format, digit_text
from xlbudget.excel.live import press

ROWS = [
    [4000, "৬,২৪,৬০৭/-", "স্মারক ৫৬.০৪", "=A1*2", True],
    [4000.5, "৪০০০", "৩২১১১২০", "=A2&\"১২\"", None],
    [-5, "০১৭১১", "abc", "=1/0", "12"],
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "bangla", "english"),
    [
        ("General", "[$-5000445]General", "General"),
        ("0;-0", "[$-5000445]0;[$-5000445]-0", "0;-0"),
        ("[Red]0", "[$-5000445][Red]0", "[Red]0"),
        ("@", "@", "@"),
        ("dd/mm/yyyy", "[$-5000845]dd/mm/yyyy", "dd/mm/yyyy"),
    ],
)
def test_formats(code, bangla, english):
    assert digit_format(code, bangla=True) == bangla
    assert digit_format(code, bangla=False) == english


@pytest.mark.parametrize("text", ["৩২১১১২০", "০১৭১১২২৩৩৪৪", "০০৭", "১০.০০০/=", "৬2৪", "-", "ক"])
def test_texts_that_stay_texts(text):
    assert isinstance(digit_text(text, bangla=False), str)


@pytest.fixture
def book(app):
    made = app.books.add()
    made.sheets[0]["A1"].value = [
        [f"'{v}" if isinstance(v, str) and v[0] != "=" else v for v in row] for row in ROWS
    ]
    made.sheets[0]["F1:F2"].number_format = "@"
    made.sheets[0]["F1"].value = [["'৪০০০"], ["ক"]]
    yield made
    made.close()


@pytest.mark.office
def test_bangla_digits_and_back(book):
    sheet = book.sheets[0]
    before = sheet["A1:F3"].value, sheet["A1:F3"].formula, sheet["A1"].number_format
    sheet["A1:F3"].select()
    assert press(book, "বাংলা অঙ্ক").done
    assert sheet["A1:A3"].value == [4000, 4000.5, -5]
    assert sheet["A1"].number_format == "[$-5000445]General"
    assert sheet["B1:B3"].value == [624607, 4000, "০১৭১১"]
    assert sheet["C1:C3"].value == ["স্মারক ৫৬.০৪", "৩২১১১২০", "abc"]
    assert [row[0] for row in sheet["D1:D2"].options(ndim=2).formula] == ["=A1*2", '=A2&"১২"']
    assert sheet["F1"].value == "৪০০০"
    assert press(book, "পূর্বাবস্থা").done
    assert (sheet["A1:F3"].value, sheet["A1:F3"].formula, sheet["A1"].number_format) == before


@pytest.mark.office
def test_english_digits(book):
    sheet = book.sheets[0]
    sheet["A1:F3"].select()
    assert press(book, "ইংরেজি অঙ্ক").done
    assert sheet["C1:C2"].value == ["স্মারক 56.04", "3211120"]
    assert sheet["F1"].value == "4000"


@pytest.mark.office
def test_what_was_changed_since_is_not_taken_back(book):
    sheet = book.sheets[0]
    sheet["B1:C3"].select()
    press(book, "english_digits")
    sheet["B1"].value = 7
    outcome = press(book, "undo")
    assert not outcome.done
    assert "changed since" in outcome.text.en
    assert sheet["B1"].value == 7


@pytest.mark.office
def test_a_protected_sheet_is_told(book):
    book.sheets[0]["A1"].select()
    book.sheets[0].api.Protect("x")
    assert "protected" in press(book, "bangla_digits").text.en


INPUT = Path(__file__).parent.parent / "inputs" / "office" / "digits-undo.xlsx"
ALLOTTED = "D3:F10"


def looks_of(path):
    """Every cell's content and look, as the file has them."""
    sheet = openpyxl.load_workbook(path)["বরাদ্দ"]
    return {
        cell.coordinate: (cell.value, cell.data_type, cell.number_format, cell.font.name,
                          cell.font.b, cell.font.sz, cell.fill.fgColor.rgb, cell.border.top.style,
                          cell.alignment.horizontal or "general", cell.alignment.indent,
                          cell.protection.locked)
        for row in sheet.iter_rows() for cell in row
    }  # fmt: skip


@pytest.fixture
def typed(tmp_path, app):
    """The table as a person typed it, as LibreOffice writes it unchanged."""
    from tests.excel.live import opened

    book = openpyxl.load_workbook(INPUT)
    sheet = book["বরাদ্দ"]
    for row in (4, 7):
        sheet.cell(row, 4).number_format = sheet["D3"].number_format
    texts = ("৪৫০০", "5200", 5200, "=D5*2", "৪৫০০", "4500", "'৪৫", "১৪ জুন ২০২২")
    for row, value in enumerate(texts, 3):
        sheet.cell(row, 6, value)
    sheet["F7"].number_format = "@"
    sheet["F8"].number_format = '#,##0.00" টাকা"'
    sheet["F10"].number_format = "dd/mm/yyyy"
    sheet["E3"], sheet["E3"].data_type = "=এ", "s"
    sheet["E4"], sheet["E4"].number_format = "০১৭১১২২৩৩৪৪", "0"
    path = tmp_path / "typed.xlsx"
    book.save(path)
    with opened(app, path) as live:
        live.save()
    return path


@pytest.mark.office
@pytest.mark.parametrize("name", ["বাংলা অঙ্ক", "ইংরেজি অঙ্ক"])
def test_undo_leaves_every_look_as_it_was(app, typed, name):
    from tests.excel.live import opened

    before = looks_of(typed)
    with opened(app, typed) as book:
        book.sheets["বরাদ্দ"].range(ALLOTTED).select()
        assert press(book, name).done
        book.save()
    changed = looks_of(typed)
    assert changed != before
    for place in ("D7", "E3"):  # texts that stay texts stay in their format but for the digits
        assert not changed[place][2].endswith("@")
    with opened(app, typed) as book:
        assert press(book, "undo").done
        book.save()
    assert looks_of(typed) == before
