import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from xlbudget.files.cell_xml import text_xml
from xlbudget.files.note_text import add_block, take_block
from xlbudget.files.xml_part import fragment
from xlbudget.sheets.note_text import HEADLINE, block

LINES = ("XB101 ত্রুটি: “৬2৪” পড়া যায় না", "“৬2৪” mixes digits")
hers = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20) | st.sampled_from(
    ["", "\n", "দেখুন\n", "‣ আমার তালিকা", " ফাঁকা "]
)


def text(*runs: str, plain: str | None = None):
    if plain is not None:
        return fragment(f'<text><t xml:space="preserve">{text_xml(plain)}</t></text>')
    made = "".join(f"<r><rPr><b/></rPr><t xml:space='preserve'>{text_xml(r)}</t></r>" for r in runs)
    return fragment(f"<text>{made}</text>")


def said(element) -> bytes:
    return etree.tostring(element, method="c14n")


def letters(element) -> str:
    return "".join(element.itertext())


@given(hers)
def test_a_plain_note_comes_back_exactly(own):
    note = text(plain=own)
    before = said(note)
    add_block(note, LINES, own=False)
    assert letters(note).endswith(f"\n{block(LINES)}")
    assert take_block(note) is True
    assert said(note) == before


@given(st.lists(hers, min_size=1, max_size=3))
def test_a_note_in_runs_comes_back_exactly(own):
    note = text(*own)
    before = said(note)
    add_block(note, LINES, own=False)
    assert take_block(note) is True
    assert said(note) == before


def test_our_own_note_leaves_nothing():
    note = fragment("<text/>")
    add_block(note, LINES, own=True)
    assert take_block(note) is False


def test_a_note_without_ours_is_not_touched():
    note = text(plain="‣ আমার নিজের তালিকা")
    before = said(note)
    assert take_block(note) is None
    assert said(note) == before


@pytest.mark.parametrize(
    ("as_saved", "left"),
    [
        (f"দেখুন\n{block(LINES)}", "দেখুন"),  # Excel has joined the runs
        (f"{block(LINES)}\nপরে লেখা", "\nপরে লেখা"),  # she wrote on in our note
        (f"আগে\n{block(LINES)}\nপরে", "আগে\nপরে"),
        (f"আগে\n{HEADLINE}", "আগে"),  # she took our lines out
        (f"{block(LINES)}\n{block(LINES)}", ""),  # two of ours, however that came about
    ],
)
def test_whatever_became_of_the_note_only_ours_goes(as_saved, left):
    note = text(plain=as_saved)
    assert take_block(note) is True
    assert letters(note) == left
