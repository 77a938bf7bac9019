"""The main job end to end: the order goes in as text and comes out as a PDF to sign."""

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import openpyxl
import pytest

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "নমুনা ফলাফল"
    program = Path(sys.executable).with_name("xlbudget")
    done = subprocess.run(
        [program, "demo", "--out", folder], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


@pytest.fixture(scope="module")
def pages(demo):
    (pdf,) = demo[0].glob("*.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    return text.rstrip("\f").split("\f")


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def test_it_says_what_it_found_and_where_it_wrote(demo):
    folder, said = demo
    assert [line.split()[0] for line in said.splitlines() if line.startswith("XB")] == [
        "XB202",
        "XB205",
        "XB205",
    ]
    for path in folder.iterdir():
        assert str(path) in said
    assert {path.suffix for path in folder.iterdir()} == {".xlsx", ".pdf"}


def test_the_pdf_has_the_pages_of_an_order(pages):
    assert 4 <= len(pages) <= 7


def test_the_pdf_holds_every_line_of_the_order(pages, sample_text, sample_order):
    everything = squeezed("".join(pages))
    by_hand = {squeezed(entry.text) for entry in sample_order.left_out}
    for line in sample_text.replace("**", "").splitlines():
        # A heading of two lines stands in the PDF beside its neighbours.
        parts = line.replace(" (", "\t(").split("\t") if line.startswith("ক্রম") else [line]
        for part in map(squeezed, parts):
            assert part in everything or part in by_hand, line


def test_rows_stand_whole_and_in_order(pages, sample_order):
    everything = squeezed("".join(pages))
    at = 0
    for row in sample_order.table.allocations:
        cells = (row.serial, row.district, row.office, row.amounts[0].raw)
        at = everything.index(squeezed("".join(map(str, cells))), at)


def test_the_heading_repeats_on_table_pages_only(pages):
    headed = ["ক্রম" in page and "(৩২১১১২০)" in page for page in pages]
    assert headed == [True] * (len(pages) - 1) + [False]


def test_the_signature_stands_with_the_total_and_the_last_rows(pages):
    (page,) = [page for page in map(squeezed, pages) if "মোঃরেজাউলমাকছুদজাহেদী" in page]
    for part in ("১৪৮ময়মনসিংহ", "১৫০শেরপুর", "মোট=৬২৪৬০৭", "কথায়ঃ(ছয়লক্ষ", "০৪।"):
        assert squeezed(part) in page


def test_nothing_is_cut_or_broken(pages):
    everything = "".join(pages)
    assert not re.search(r"###|#NAME|#REF|#VALUE|Err:", everything)
    table = [line for line in everything.splitlines() if "উপজেলা কার্যালয়," in line]
    assert not any(re.search("[0-9]", line) for line in table)


def test_fonts_are_embedded_and_the_bangla_one_is_as_measured(demo):
    (pdf,) = demo[0].glob("*.pdf")
    listed = subprocess.run(["pdffonts", pdf], capture_output=True, encoding="utf-8", check=True)
    fonts = listed.stdout.splitlines()[2:]
    assert all(re.search(r"\byes\s+yes\s+yes\b", line) for line in fonts)
    bengali = {re.search(r"\+(\w+)", line)[1] for line in fonts if "Bengali" in line}
    assert bengali <= {"NotoSerifBengali", "NotoSerifBengali-Regular", "NotoSerifBengali-Bold"}


def test_the_workbook_is_whole(demo):
    (book,) = demo[0].glob("*.xlsx")
    workbook = openpyxl.load_workbook(book, data_only=True)
    assert workbook.sheetnames == [
        "আদেশ", "বরাদ্দ", "মঞ্জুরি", "অনুলিপি", "ব্যবস্থা", "তালিকা", "স্মারক",
        "স্মারক-অনুলিপি", "সারসংক্ষেপ",
    ]  # fmt: skip
    totals = [c.value for row in workbook["স্মারক"].iter_rows() for c in row if c.value == 624607]
    assert totals == [624607]
