"""Which files are Word documents, and what is said of those that are not."""

import pytest

from tests.files.word_parts import HEADING, W, document, p, related, rows_of, tbl, tr, zipped
from xlbudget.errors import Refused
from xlbudget.files.docx_source import docx_grid

STRICT = "http://purl.oclc.org/ooxml"
TABLE = tbl(tr(*HEADING), tr("১", "ঢাকা", "ক", "৪০০০"))
MAIN = f'<w:document xmlns:w="{W}"><w:body>{TABLE}</w:body></w:document>'
OF_WORD = b"http://schemas.microsoft.com/office/"
READ = [("ঢাকা", "ক", "৪০০০")]


@pytest.mark.parametrize("name", ["word/document2.xml", "document.xml", "Word/Document.XML"])
def test_the_main_part_is_found_whatever_its_name(name):
    parts = {"_rels/.rels": related(("officeDocument", name)), name.lower(): MAIN}
    assert rows_of(zipped(parts)) == READ


def test_a_document_in_the_strict_form_is_read():
    relation = related(
        ("officeDocument", "word/document.xml"), kind=f"{STRICT}/officeDocument/relationships"
    )
    main = MAIN.replace(W, f"{STRICT}/wordprocessingml/main")
    assert rows_of(zipped({"_rels/.rels": relation, "word/document.xml": main})) == READ


def test_further_parts_that_are_missing_or_outside_are_no_matter():
    data = document(TABLE + p("ক"))
    assert rows_of(data) == READ
    relation = related(("styles", "gone.xml"), ("numbering", "../../x.xml"))
    parts = {"word/document.xml": MAIN, "word/_rels/document.xml.rels": relation}
    assert rows_of(zipped(parts)) == READ


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "holds a PDF"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>'
         b'<w:wordDocument xmlns:w="' + OF_WORD + b'word/2003/wordml">',
         "holds Word 2003 XML"),
        (b'<p:package xmlns:p="' + OF_WORD + b'2006/xmlPackage">', "holds Word XML"),
        (b"<!DOCTYPE html><html>", "holds a web page"),
        (b"MIME-Version: 1.0\n", "a web page (MHT)"),
        (zipped({"_rels/.rels": related(("officeDocument", "xl/workbook.xml"))}), "an Excel file"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_is_named(data, said):
    with pytest.raises(Refused) as refused:
        docx_grid(data)
    assert said in refused.value.message.en
    assert any("\u0980" <= letter <= "\u09ff" for letter in refused.value.message.bn)
