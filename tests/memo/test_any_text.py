"""Whatever a person types or pastes into an order is in its memo, on sheets and in Word."""

import io
import re
import unicodedata
from dataclasses import replace

import docx
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.memo.orders import Shape, order
from xlbudget.budget.cells import Entry
from xlbudget.files.docx_memo import docx_of
from xlbudget.files.paint import new_book
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.fonts.shaping import shaper_for
from xlbudget.memo.compose import compose
from xlbudget.memo.layout import lay_out
from xlbudget.sheets.plan import BookPlan
from xlbudget.sheets.styles import House

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
PIECES = (
    "", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\x0b", "\u2028", "\u00a0", "\u200b", "\u200d",
    "\ufeff", "\u00ad", "্", "ঁ", "া", "ক্", "কার্যালয়", "ক" * 300, "www.example.gov.bd/" * 40,
    "😀", "👩‍👩‍👧", "e\u0301", "\x00", "\x07", "\ud800", "\uffff", "<&>\"'", "_x0041_", "=1+1",
    "@SUM", "Office", "৳", "১২৩", "ﷺ", "漢字", "\U0010fffd",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=6).map("".join)
SHAPER = shaper_for("Nikosh")


def squeezed(text: str) -> str:
    """A text without white space and without what XML cannot hold."""
    return "".join(unicodedata.normalize("NFC", FORBIDDEN.sub("", text)).split())


def filled(text: str):
    """An order with the text wherever a person types one."""
    made = order(Shape("any", rows=2, heads=2, copies=1))
    one = (Entry(text),)
    copy = replace(made.memo.copy, recipients=one, signatory=one, heading=Entry(text))
    memo = replace(
        made.memo, letterhead=one, subject=Entry(text), opening=one, closing=one, signatory=one,
        co_signatory=one, addressee=one, memo_number=Entry(text), copy=copy,
    )  # fmt: skip
    rows = (replace(a, district=text, office=text) for a in made.table.allocations)
    heads = (replace(head, header=f"{text}{head.code}") for head in made.table.heads)
    return replace(made, table=replace(made.table, allocations=tuple(rows), heads=tuple(heads)),
                   memo=memo)  # fmt: skip


def written(grids) -> str:
    return squeezed("".join(str(v) for g in grids for row in g.rows for v in row if v is not None))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
@example("উপজেলা  কার্যালয়,   সাভার")
@example("\u200b")
@example("্")
@example("দীর্ঘ অনুচ্ছেদ\n" * 90)
@example("ক" * 4000)
def test_it_is_on_the_sheets_and_in_the_document(text):
    made = filled(text)
    sheets = lay_out(compose(made), House(), SHAPER)
    due = squeezed(text.strip())
    assert written(workbook_grids(new_book(BookPlan(sheets)))).count(due) >= 11
    assert all(0 < (row.height or 1) <= 409.5 for sheet in sheets for row in sheet.rows)
    document = docx.Document(io.BytesIO(docx_of(made)))
    words = "".join(e.text or "" for e in document.element.body.iter() if e.tag.endswith("}t"))
    assert squeezed(words).count(due) >= 11


def test_a_long_text_without_spaces_is_cut_into_rows_that_show_it_whole():
    lines = "প্রথম পঙ্‌ক্তি\n" * 90
    (memo, *_) = lay_out(compose(filled(lines)), House(), SHAPER)
    parts = [c.value for row in memo.rows for c in row.cells if c.value and row.height > 300]
    assert sum(part.count("প্রথম") for part in parts if isinstance(part, str)) >= 90 * 3


def test_a_line_break_that_a_document_does_not_know_parts_lines_all_the_same():
    made = filled("এক\x0bদুই\rতিন\r\nচার\u2028পাঁচ")
    texts = [p.text for p in docx.Document(io.BytesIO(docx_of(made))).paragraphs]
    assert any(text.endswith("এক\nদুই\nতিন\nচার\nপাঁচ") for text in texts)
