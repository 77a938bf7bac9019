"""What a Word document holds beside its text: read as the letterhead, or told in one line."""

import pytest

from tests.files.word_parts import HEADING, W, document, order_of, p, r, rows_of, tbl, tr
from tests.reading.test_order_text import texts
from xlbudget.files.docx_source import docx_grid

TABLE = tbl(tr(*HEADING), tr("১", "ঢাকা", "ক", "৪০০০"))
BODY = p("স্মারক নং- ৫৬.০৪") + p("বিষয়: বরাদ্দ") + TABLE
FORMULA = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def notes(body: str = BODY, **parts: str) -> list[str]:
    return [note.en for note in docx_grid(document(body, **parts))[1]]


def part(tag: str, *paragraphs: str) -> str:
    return f'<w:{tag} xmlns:w="{W}">{"".join(map(p, paragraphs))}</w:{tag}>'


def section(number: int = 0, kind: str = "default") -> str:
    reference = f'<w:headerReference w:type="{kind}" r:id="r{number}"/>'
    return f"<w:sectPr>{reference}{'<w:titlePg/>' if kind == 'first' else ''}</w:sectPr>"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"footer1": part("ftr", "কপি সংরক্ষণ করুন")}, "text in a page footer was not read: “কপি"),
        ({"footnotes": part("footnotes", "অগ্রিমসহ")}, "a footnote was not read: “অগ্রিমসহ”"),
        ({"endnotes": part("endnotes", "শেষ কথা")}, "an endnote was not read: “শেষ কথা”"),
        ({"comments": part("comments", "অঙ্কটি দেখুন")}, "a comment was not read: “অঙ্কটি দেখুন”"),
        ({"header1": part("hdr", "গোপনীয়")}, "text in a page header was not read: “গোপনীয়”"),
    ],
)
def test_other_parts_are_named(parts, said):
    (note,) = notes(**parts)
    assert note.startswith(said)


def test_page_numbers_are_nothing_to_tell():
    assert notes(footer1=part("ftr", "পৃষ্ঠা ২"), header1=part("hdr", "Page 2 of 5", "- 2 -")) == []


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (p('<w:ins><w:r><w:t>ক</w:t></w:r></w:ins>'), "as if all were accepted"),
        (p(r("৪০০০", "<w:strike/>")), "taken back and was not read: “৪০০০”"),
        (p(r("গোপন", "<w:vanish/>")), "hidden text was not read: “গোপন”"),
        ('<w:altChunk r:id="r9"/>', "a file inserted into the document"),
        (p('<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"'
           ' ProgID="Excel.Sheet.12"/></w:object></w:r>'), "(Excel.Sheet.12) was not read"),
        (p('<w:r><w:sym w:font="Webdings" w:char="F099"/></w:r>'), "symbol of the font “Webdings”"),
        (p(FORMULA.format("begin"), "<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>",
           FORMULA.format("end")), "=SUM(ABOVE) was never computed"),
        (p('<w:r><w:drawing><a:extent xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
           'wordprocessingDrawing" cx="5000000" cy="3000000"/></w:drawing></w:r>'), "a picture in"),
    ],
    ids=["tracked", "struck", "hidden", "inserted", "object", "symbol", "formula", "picture"],
)  # fmt: skip
def test_what_is_not_read_or_not_as_it_looks_is_told(inner, said):
    (note,) = notes(BODY + inner)
    assert said in note


LETTERHEAD = ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "সমাজসেবা অধিদফতর")


@pytest.mark.parametrize("kind", ["default", "first"])
def test_a_letterhead_in_the_header_is_read(kind):
    data = document(BODY + section(kind=kind), header1=part("hdr", *LETTERHEAD))
    assert texts(order_of(data).memo.letterhead) == list(LETTERHEAD)
    assert docx_grid(data)[1] == ()


def test_a_memo_number_in_the_header_is_read():
    header = part("hdr", *LETTERHEAD, "স্মারক নং- ৫৬.০৪", "তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯")
    memo = order_of(document(p("বিষয়: বরাদ্দ") + TABLE + section(), header1=header)).memo
    assert (memo.memo_number.text, memo.bangla_date.text) == ("৫৬.০৪", "৩১ জ্যৈষ্ঠ ১৪২৯")


def test_a_header_that_repeats_the_letterhead_is_not_read_twice():
    body = "".join(map(p, LETTERHEAD)) + BODY + section()
    data = document(body, header1=part("hdr", *LETTERHEAD))
    assert texts(order_of(data).memo.letterhead) == list(LETTERHEAD)
    assert len(docx_grid(data)[1]) == 1


def test_the_header_of_a_later_page_is_told():
    data = document(BODY + section(1, "first"), header1=part("hdr", "চলমান পাতা"),
                    header2=part("hdr", *LETTERHEAD))  # fmt: skip
    assert [note.en for note in docx_grid(data)[1]] == [
        "text in a page header was not read: “চলমান পাতা”"
    ]


def box(*inner: str) -> str:
    """A paragraph with a text box, which Word keeps twice."""
    content = f"<w:txbxContent>{''.join(inner)}</w:txbxContent>"
    return p(
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice><w:drawing>{content}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_with_memo_number_and_date_is_read():
    body = box(p("স্মারক নং- ৫৬.০৪"), p("তারিখ: ১৪ জুন ২০২২")) + p("বিষয়: বরাদ্দ") + TABLE
    memo = order_of(document(body)).memo
    assert (memo.memo_number.text, memo.date.text) == ("৫৬.০৪", "১৪ জুন ২০২২")
    (note,) = notes(body)
    assert note.startswith("text in a text box was read behind the paragraph beside it: “স্মারক নং-")


def test_a_list_in_a_text_box_is_read():
    data = document(p("বিষয়: বরাদ্দ") + box(TABLE))
    assert rows_of(data) == [("ঢাকা", "ক", "৪০০০")]


def test_a_text_box_of_anything_else_is_told_once():
    assert notes(BODY + box(p("গোপনীয়"))) == ["text in a text box was not read: “গোপনীয়”"]
    (note,) = notes(p("বিষয়: বরাদ্দ") + TABLE.replace(p("ক"), p("ক") + box(p("স্মারক নং- ৫৬"))))
    assert "was not read" in note
