"""Word documents as grids: what Word shows, in the order in which it stands."""

import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.reading.test_book import essence
from tests.reading.test_order_text import texts
from xlbudget.errors import Refused
from xlbudget.files.docx_source import docx_grid
from xlbudget.reading.order import read_order

HEADER = ("ক্রম", "জেলা", "কার্যালয়", "টাকা")


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(document):
    return read_order(docx_grid(saved(document))[0])


def add_table(document, *rows):
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return table


def of_order(text: str):
    document = docx.Document()
    rows: list = []
    for line in text.splitlines():
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows and line.strip():
            add_table(document, *rows)
            rows = []
        if line.strip():
            document.add_paragraph(line)
    return document


def test_the_sample_as_a_document_is_the_same_order(sample_text, sample_order):
    assert essence(read(of_order(sample_text))) == essence(sample_order)


def test_several_tables_under_one_heading_are_one(sample_text):
    document = docx.Document()
    add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    document.add_paragraph("")
    add_table(document, HEADER, ("২", "ঢাকা", "খ", "৬"), ("", "", "মোট", "১১"))
    order = read(document)
    assert [a.office for a in order.table.allocations] == ["ক", "খ"]
    assert order.table.totals[0].value == "১১"


def test_memo_number_and_dates_in_a_table_of_their_own():
    document = docx.Document()
    add_table(document, ("স্মারক নং- ৫৬.০৪", "তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯\n১৪ জুন ২০২২"))
    document.add_paragraph("বিষয়: বরাদ্দ")
    add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    memo = read(document).memo
    assert (memo.memo_number.text, memo.bangla_date.text, memo.date.text) == (
        "৫৬.০৪", "৩১ জ্যৈষ্ঠ ১৪২৯", "১৪ জুন ২০২২",
    )  # fmt: skip


def test_merged_cells_show_beside_each_row_and_titles_span_their_heads():
    document = docx.Document()
    rows = (
        ("ক্রম", "জেলা", "কার্যালয়", "টাকার পরিমাণ", ""),
        ("", "", "", "টেলিফোন (৩২১১১২০)", "ডাক (৩২১১১১৯)"),
        ("১", "ঢাকা", "ক", "৫", "৬"),
        ("২", "", "খ", "৭", "৮"),
    )
    table = add_table(document, *rows)
    table.cell(0, 3).merge(table.cell(0, 4))
    table.cell(2, 1).merge(table.cell(3, 1))
    order = read(document)
    assert [h.code for h in order.table.heads] == ["3211120", "3211119"]
    assert [a.district for a in order.table.allocations] == ["ঢাকা", "ঢাকা"]
    assert order.table.merged == ()  # in a text nothing is summed over merged cells


def test_a_table_inside_a_table():
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1)
    outer.cell(0, 0).text = "বরাদ্দের বিবরণ"
    inner = outer.cell(0, 0).add_table(rows=2, cols=4)
    for cell, text in zip(inner._cells, (*HEADER, "১", "ঢাকা", "ক", "৫"), strict=True):
        cell.text = text
    assert [a.office for a in read(document).table.allocations] == ["ক"]


def numbered(document, text, pattern, kind="decimal"):
    """A paragraph that Word numbers by itself."""
    paragraph = document.add_paragraph(text)
    numbering = document.part.numbering_part.element
    key = str(900 + len(pattern) + len(kind))
    if not numbering.xpath(f'w:num[@w:numId="{key}"]'):
        level = (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'
        )
        numbering.insert(0, parse_xml(level))
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'
            )
        )
    properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{key}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(properties))


def test_automatic_numbers_are_read_as_word_shows_them():
    document = docx.Document()
    document.add_paragraph("বিষয়: বরাদ্দ")
    add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    numbered(document, "প্রথম", "%1।", "decimalZero")
    numbered(document, "দ্বিতীয়", "%1।", "decimalZero")
    numbered(document, "কোনো নম্বর নেই, শুধু বিন্দু", "•", "bullet")
    document.add_paragraph("স্মারক নং- ৫৬.০৪/১(২)")
    numbered(document, "পরিচালক", "%1)")
    numbered(document, "অফিস নথি", "%1)")
    memo = read(document).memo
    assert texts(memo.closing)[:2] == ["০১। প্রথম", "০২। দ্বিতীয়"]
    assert texts(memo.copy.recipients) == ["পরিচালক", "অফিস নথি"]


def test_a_tab_behind_a_number_parts_no_cells():
    document = docx.Document()
    document.add_paragraph("বিষয়: বরাদ্দ")
    document.add_paragraph("০২।\tপ্রথম অনুচ্ছেদ")
    add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    assert texts(read(document).memo.opening) == ["০২। প্রথম অনুচ্ছেদ"]


def tracked(paragraph, tag, text):
    run = f"<w:r><w:t>{text}</w:t></w:r>".replace("w:t>", "w:delText>" if tag == "del" else "w:t>")
    paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1">{run}</w:{tag}>'))


def test_tracked_changes_count_as_word_shows_them():
    document = docx.Document()
    paragraph = document.add_paragraph("বিষয়: ")
    tracked(paragraph, "del", "পুরোনো")
    tracked(paragraph, "ins", "নতুন")
    add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    assert read(document).memo.subject.text == "নতুন"


def test_content_controls_are_looked_into():
    document = docx.Document()
    table = add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    control = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    table._tbl.addprevious(control)
    control.append(content)
    content.append(table._tbl)
    assert len(read(document).table.allocations) == 1


def test_text_in_a_bijoy_font_is_read_and_reported():
    document = docx.Document()
    table = add_table(document, HEADER, ("১", "", "", "৫"), ("২", "", "ক", "৬"))
    for row, text in ((1, "XvKv"), (2, "XvKv")):
        run = table.cell(row, 1).paragraphs[0].add_run(text)
        run.font.name = "SutonnyMJ"
        run._r.get_or_add_rPr().rFonts.set(qn("w:hAnsi"), "SutonnyMJ")
    order = read(document)
    assert [a.district for a in order.table.allocations] == ["ঢাকা", "ঢাকা"]
    assert [(b.count, b.original, b.text) for b in order.legacy] == [(2, "XvKv", "ঢাকা")]


def test_what_stands_in_a_text_box_is_said_to_be_unread():
    document = docx.Document()
    run = document.add_paragraph("বিষয়: বরাদ্দ").add_run()
    text = "<w:p><w:r><w:t>গোপনীয়</w:t></w:r></w:p>"
    box = f"<w:pict {nsdecls('w')}><w:txbxContent>{text}</w:txbxContent></w:pict>"
    run._r.append(parse_xml(box))
    add_table(document, HEADER, ("১", "ঢাকা", "ক", "৫"))
    grid, notes = docx_grid(saved(document))
    assert read_order(grid).memo.subject.text == "বরাদ্দ"
    assert [note.en for note in notes] == ["text in a text box was not read: “গোপনীয়”"]


def zipped(**parts) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"hello", "no Word document"),
        (zipped(other="<a/>"), "no Word document"),
        (zipped(document=BODY), "no Word document"),
        (zipped(document="<w:document"), "broken"),
        (zipped(document=f'<!DOCTYPE d [<!ENTITY a "b">]>{BODY}'), "DOCTYPE"),
        (zipped(document=BODY, media=" " * 80_000_000), "abnormally large"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(data, said):
    with pytest.raises(Refused, match=said):
        docx_grid(data)
