"""Runs and paragraphs of Word documents: what Word shows of them."""

import pytest

from tests.files.word_parts import HEADING, W, document, order_of, p, r, rows_of, tbl, tr
from xlbudget.files.docx_source import docx_grid


def shown(*runs: str, **parts: str):
    return docx_grid(document(p(*runs), **parts))[0].rows[0][0]


def mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


BEGIN, SEPARATE, END = mark("begin"), mark("separate"), mark("end")


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((BEGIN, instruction("=SUM(ABOVE)"), SEPARATE, r("৯০০০"), END), "৯০০০"),
        ((BEGIN, instruction("IF "), BEGIN, instruction("X"), SEPARATE, r("লুকানো"), END,
          instruction("=1"), SEPARATE, r("দেখা"), END), "দেখা"),
        (('<w:fldSimple w:instr=" SEQ ক "><w:r><w:t>৩</w:t></w:r></w:fldSimple>',), "৩"),
        (('<w:hyperlink><w:r><w:t>dg@x.gov.bd</w:t></w:r></w:hyperlink>',), "dg@x.gov.bd"),
        ((r("দেখা"), r("লুকানো", "<w:vanish/>")), "দেখা"),
        ((r("দেখা", '<w:vanish w:val="0"/>'),), "দেখা"),
        ((r("৪০০০", "<w:strike/>"), r("৫০০০")), "৫০০০"),
        ((r("৪০০০"), r("১", '<w:vertAlign w:val="superscript"/>')), "৪০০০ ১"),
        ((r("১"), r("ম", '<w:vertAlign w:val="superscript"/>')), "১ম"),
        ((r("নরম"), "<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>"), "নরম-"),
        (('<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>', r(" ০২")), "☎ ০২"),
        (("<w:moveFrom><w:r><w:t>পুরোনো</w:t></w:r></w:moveFrom>"
          "<w:moveTo><w:r><w:t>নতুন</w:t></w:r></w:moveTo>",), "নতুন"),
        (("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
          "<w:r><w:t>Click here to enter text.</w:t></w:r></w:sdtContent></w:sdt>", "ক"), "ক"),
        (("<w:r><mc:AlternateContent><mc:Choice><w:t>নতুন</w:t></mc:Choice>"
          "<mc:Fallback><w:t>সবার</w:t></mc:Fallback></mc:AlternateContent></w:r>",), "সবার"),
        ((mark("begin", '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ঢাকা"/>'
               '<w:listEntry w:val="বরিশাল"/></w:ddList></w:ffData>'),
          instruction("FORMDROPDOWN"), END), "বরিশাল"),
    ],
    ids=["sum", "nested field", "simple field", "link", "hidden", "not hidden", "struck",
         "raised figure", "raised letter", "hyphens", "symbol", "moved",
         "prompt", "alternatives", "drop-down"],
)  # fmt: skip
def test_what_word_shows(runs, text):
    assert shown(*runs) == text


def test_a_paragraph_whose_end_was_deleted_runs_on():
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    grid, _ = docx_grid(document(p("উপজেলা ", properties=gone) + p("কার্যালয়") + p("ঢাকা")))
    assert grid.rows == (("উপজেলা কার্যালয়",), ("ঢাকা",))


BIJOY = '<w:rFonts w:ascii="SutonnyMJ" w:hAnsi="SutonnyMJ"/>'
IN_BIJOY = f"<w:rPr>{BIJOY}</w:rPr>"
BASE = f'<w:style w:styleId="b">{IN_BIJOY}</w:style>'


@pytest.mark.parametrize(
    ("runs", "styles"),
    [
        ((r("‡", BIJOY), r("K", BIJOY)), ""),
        ((r("‡K", '<w:rStyle w:val="b"/>'),), BASE),
        ((r("‡K"),), '<w:style w:type="paragraph" w:default="1" w:styleId="n">'
                     f'<w:basedOn w:val="b"/></w:style>{BASE}'),
        ((r("‡K"),), f"<w:docDefaults><w:rPrDefault>{IN_BIJOY}</w:rPrDefault></w:docDefaults>"),
        (('<w:r><w:sym w:font="SutonnyMJ" w:char="2021"/></w:r>', r("K", BIJOY)), ""),
    ],
    ids=["a word cut in two", "character style", "usual style", "defaults", "symbols"],
)  # fmt: skip
def test_bijoy_is_known_by_its_font_wherever_that_is_named(runs, styles):
    assert shown(*runs, styles=f'<w:styles xmlns:w="{W}">{styles}</w:styles>') == "কে"


def numbering(levels: str, *lists: str) -> str:
    nums = "".join(f'<w:num w:numId="{i}">{inner}</w:num>' for i, inner in enumerate(lists, 1))
    abstract = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    return f'<w:numbering xmlns:w="{W}">{abstract}{nums}</w:numbering>'


def level(depth: int, kind: str, pattern: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def listed(text: str, number: int = 1, depth: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=place) if text else f"<w:p><w:pPr>{place}</w:pPr></w:p>"


FAMILY = '<w:abstractNumId w:val="7"/>'
AGAIN = f'{FAMILY}<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def test_automatic_numbers_of_several_levels_and_lists():
    levels = level(0, "decimal", "%1।") + level(1, "lowerRoman", "%1.%2)")
    body = (
        listed("ক") + listed("খ", depth=1) + listed("গ", depth=1) + listed("ঘ")
        + listed("ঙ", 2) + listed("চ", 3)
    )  # fmt: skip
    grid, _ = docx_grid(document(body, numbering=numbering(levels, FAMILY, FAMILY, AGAIN)))
    assert [row[0] for row in grid.rows] == [
        "১। ক", "১.i) খ", "১.ii) গ", "২। ঘ", "৩। ঙ", "১। চ",
    ]  # fmt: skip


def test_serials_that_word_numbers_in_blank_cells():
    def row(office, amount):
        return tr("", "ঢাকা", office, amount).replace(p(""), listed(""), 1)

    parts = numbering(level(0, "decimal", "%1."), FAMILY)
    data = document(tbl(tr(*HEADING), row("ক", "৪০০০"), row("খ", "৫০০০")), numbering=parts)
    assert [a.serial for a in order_of(data).table.allocations] == ["1.", "2."]
    assert rows_of(data) == [("ঢাকা", "ক", "৪০০০"), ("ঢাকা", "খ", "৫০০০")]
