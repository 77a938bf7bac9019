"""Word documents as offices and programs make them: what must come out of each."""

import time
from pathlib import Path

import pytest

from tests.files.word_parts import document, p
from tests.reading.test_order_text import texts
from xlbudget.errors import Refused
from xlbudget.files.docx_source import docx_grid
from xlbudget.files.sources import open_source, read_source
from xlbudget.reading.order import read_order

INPUTS = Path(__file__).parent.parent / "inputs" / "reading"


@pytest.mark.slow
def test_a_paragraph_of_40000_runs_is_read_in_one_pass():
    begun = time.process_time()
    order = open_source(INPUTS / "runs-40000.docx").order
    assert len(order.table.allocations) == 150
    assert time.process_time() - begun < 5  # it took 22 seconds


@pytest.mark.parametrize("name", ["d20-document2", "d10-nested", "d11-layout-table", "q1-left"])
def test_the_same_order_in_whatever_form_of_document(name):
    order = open_source(INPUTS / f"{name}.docx").order
    assert [(a.district, a.office, a.amounts[0].taka) for a in order.table.allocations] == [
        ("কিশোরগঞ্জ", "উপজেলা কার্যালয়, কুলিয়ারচর, কিশোরগঞ্জ", 4000),
        ("কিশোরগঞ্জ", "উপজেলা কার্যালয়, পাকুন্দিয়া, কিশোরগঞ্জ", 2000),
        ("ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 3000),
        ("কুমিল্লা", "উপজেলা কার্যালয়, মেঘনা, কুমিল্লা", 3000),
    ]
    memo = order.memo
    assert (memo.bangla_date.text, memo.date.text) == ("৩১ জ্যৈষ্ঠ ১৪২৯", "১৪ জুন ২০২২")
    assert memo.memo_number.text == "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮২"
    assert memo.words.text == "(কথায়: বারো হাজার টাকা)"
    assert texts(memo.closing) == ["০৩। যথাযথ বিধি মেনে ব্যয় করতে হবে।"]
    assert texts(memo.signatory) == ["মোঃ ক খ গ", "উপ-পরিচালক"]


def test_every_cell_of_an_office_table_reaches_the_grid():
    grid, notes = docx_grid((INPUTS / "office-table-remarks.docx").read_bytes())
    assert grid.rows[6][2:] == ("উপজেলা সমাজসেবা কার্যালয়, মুলাদী", "১০,৫০০/-", "বকেয়াসহ")
    assert [a.district for a in read_order(grid).table.allocations] == ["বরিশাল", "বরিশাল", "ভোলা"]
    assert notes == ()


@pytest.mark.parametrize("ending", [".docm", ".dotx", ".dotm", ".DOCX"])
def test_documents_with_macros_and_templates_are_read(ending):
    data = (INPUTS / "d20-document2.docx").read_bytes()
    assert read_source(Path(f"order{ending}"), data).order.total == 12000


def test_a_document_without_a_table_says_what_it_held_that_was_not_read():
    data = document(p("আদেশ") + '<w:altChunk r:id="r9"/>')
    with pytest.raises(Refused, match=r"no rows.*; a file inserted into the document was not read"):
        read_source(Path("order.docx"), data)


def test_a_document_of_word_2003_is_named_so_whatever_its_ending():
    data = b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
    for ending in (".docx", ".doc"):
        with pytest.raises(Refused, match="holds Word 2003 XML"):
            read_source(Path(f"order{ending}"), data)
