"""The memo as a Word file: what Word reads, and what LibreOffice Writer prints of it."""

import io
import re
import subprocess

import docx
import pytest
from docx.oxml.ns import qn

from tests.memo.orders import CRORES, Shape, order
from tests.memo.printed import FONT, squeezed
from xlbudget.budget.cells import Entry
from xlbudget.budget.model import MemoText, Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.calc.pdf import pdfs_of
from xlbudget.files.docx_memo import docx_of
from xlbudget.memo.blocks import Lines, Paragraph, Signature, Subject, TableBlock, Words
from xlbudget.memo.compose import compose
from xlbudget.sheets.number_formats import amount_text

SETTINGS = OfficeSettings(font=FONT)
ORDERS = {
    "one head": Shape("one head", rows=40, settings=SETTINGS),
    "three heads": Shape("three heads", heads=3, rows=40, settings=SETTINGS),
    "split by head": Shape("split", heads=8, rows=25, amount=CRORES, settings=SETTINGS),
    "two signatures": Shape("two", rows=5, second=("ক খ গ",), copies=60, settings=SETTINGS),
}


@pytest.fixture(scope="module")
def printed():
    made = {name: docx_of(order(shape)) for name, shape in ORDERS.items()}
    pages = {}
    for name, pdf in zip(made, pdfs_of(list(made.values()), FONT, ".docx"), strict=True):
        done = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
        )
        pages[name] = [squeezed(p) for p in done.stdout.decode().removesuffix("\f").split("\f")]
    return pages


@pytest.mark.office
@pytest.mark.parametrize("name", ORDERS)
def test_writer_prints_all_of_it(printed, name):
    memo, everything = compose(order(ORDERS[name])), "".join(printed[name])
    for block in (*memo.main, *memo.copy):
        match block:
            case Subject(text) | Paragraph(text) | Words(text):
                assert squeezed(text) in re.sub("[0-9]+/[0-9]+", "", everything)
            case Lines(lines) | Signature(lines):
                assert all(squeezed(line) in everything for line in lines)
            case TableBlock():
                for row in block.rows:
                    assert all(
                        amount_text(a, block.poisha, grouping=False) in everything
                        for a in row.amounts
                    )


@pytest.mark.office
def test_rows_stand_in_order_under_a_repeated_heading(printed):
    pages = printed["one head"]
    table = next(b for b in compose(order(ORDERS["one head"])).main if isinstance(b, TableBlock))
    at = 0
    for row in table.rows:
        at = "".join(pages).index(squeezed(f"{row.district}{row.office}"), at)
    with_rows = [p for p in pages if "উপজেলাকার্যালয়," in p]
    assert len(with_rows) > 1
    assert all("ক্রমজেলাকার্যালয়েরনাম" in p for p in with_rows)
    assert "প্রেরণকরাহল" in pages[-1]
    assert "উপজেলাকার্যালয়," not in pages[-1]


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(docx_of(order(ORDERS["three heads"]))))


def test_every_run_names_font_size_and_boldness_for_complex_scripts(document):
    runs = [r for p in document.paragraphs for r in p.runs]
    runs += [r for t in document.tables for c in t._cells for p in c.paragraphs for r in p.runs]
    assert len(runs) > 200
    for run in runs:
        properties = run._r.rPr
        assert properties.find(qn("w:rFonts")).get(qn("w:cs")) == FONT
        assert properties.find(qn("w:szCs")) is not None
        assert (properties.find(qn("w:bCs")) is None) == (properties.find(qn("w:b")) is None)
        assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "bn-BD"


def test_table(document):
    (table,) = document.tables
    assert len(table.rows) == 42
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    last = [c.text for c in table.rows[-1].cells]
    assert last[2] == "মোট ="
    assert all(re.fullmatch("[০-৯]+", text) for text in last[3:])


def test_the_copy_begins_a_page(document):
    broken = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert len(broken) == 1
    assert "/১(৭)" in broken[0]


def test_equal_orders_give_equal_files():
    one = order(ORDERS["one head"])
    assert docx_of(one) == docx_of(one)


def test_odd_texts_are_written_or_left_out_but_never_break_the_file():
    one = order(Shape("odd", rows=2))
    memo = MemoText(subject=Entry("ক\x0b<&>" + "খ" * 400), signatory=(Entry("\x01"),))
    made = docx.Document(io.BytesIO(docx_of(Order(one.table, memo))))
    assert len(made.core_properties.title) == 255
    assert any("<&>" in p.text for p in made.paragraphs)
