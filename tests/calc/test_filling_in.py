"""A new workbook filled in in LibreOffice by a person: typed, saved, checked, printed."""

import json
import subprocess

import pytest

from tests.cli.program import run
from xlbudget.calc.convert import convert, office_program

pytestmark = pytest.mark.office

ROWS = [
    ["ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 4000],
    ["ঢাকা", "উপজেলা কার্যালয়, ধামরাই, ঢাকা", 2500],
    ["গাজীপুর", "জেলা কার্যালয়, গাজীপুর সদর, " + "অনেক লম্বা একটি নাম, " * 8 + "গাজীপুর", 1500],
]
FIELDS = {
    "স্মারক নম্বর": "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১",
    "তারিখ (খ্রিষ্টাব্দ)": "14/6/2022",
    "বিষয়": "টেলিফোন খাতে অর্থ বরাদ্দ",
    "স্বাক্ষরকারী": "মোঃ আবদুল করিম",
}


@pytest.fixture
def filled(app, capsys, tmp_path):
    """The workbook after the rows and four fields were typed, and a head was named."""
    path = tmp_path / "আদেশ.xlsx"
    assert run(capsys, "new", path).status == 0
    with app.books.open(path) as book:
        table, order = book.sheets["বরাদ্দ"], book.sheets["আদেশ"]
        table["D2"].value = "টেলিফোন (৩২১১১২০)"
        table["B3"].value = ROWS
        labels = order["A1:A40"].value
        for label, value in FIELDS.items():
            order[f"B{labels.index(label) + 1}"].value = value
        assert table["D1"].value == 8000  # the total follows, whatever the head is called
        assert table["C5"].row_height > 2 * table["C4"].row_height
        book.save()
    return path


def test_what_was_typed_is_an_order(capsys, filled):
    ran = run(capsys, "check", filled, "--format", "json")
    document = json.loads(ran.out)
    assert (ran.status, document["findings"]) == (0, [])
    assert document["order"]["total"] == document["order"]["stated_total"] == "8000"
    assert document["order"]["heads"][0]["code"] == "3211120"
    assert document["order"]["bangla_date"] == "৩১ জ্যৈষ্ঠ ১৪২৯"


def test_its_memo_has_words_and_both_dates(capsys, filled, tmp_path):
    pdf = tmp_path / "memo.pdf"
    assert run(capsys, "memo", filled, "--pdf", pdf).status == 0
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    for words in ("আট হাজার টাকা", "৩১", "১৪ জুন ২০২২", "৮০০০"):
        assert words in text.stdout.decode()


def test_its_sheets_print_as_wide_as_the_paper(filled, tmp_path):
    convert(office_program(), tmp_path, [filled], "pdf:calc_pdf_Export")
    pdf = filled.with_suffix(".pdf")
    said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    pages = next(line.split()[1] for line in said.splitlines() if line.startswith("Pages"))
    assert int(pages) <= 7
