"""Fixes and formulas: what they show after a fix, and after it was taken back."""

import io
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.files.formula_grammar import DATA, formulas
from tests.files.standing import canonical, opened
from tests.files.test_fix_book import LATER, NOW, fix
from xlbudget.files.container import unpack
from xlbudget.files.fix_book import fix_book, undo_fixes

INPUTS = Path(__file__).parent.parent / "inputs" / "writing"
SHEET = "xl/worksheets/sheet1.xml"


def book(*texts: str, columns=DATA) -> bytes:
    """Data in A to D, formulas in F, each with a value that only its program knows."""
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = made.add_worksheet("ছক")
    made.add_worksheet("more").write("A1", 5)
    sheet.add_table("H1:I41", {"name": "Rates", "columns": [{"header": "rate"}, {"header": "no"}]})
    for column, values in enumerate(columns.values()):
        for row, value in enumerate(values):
            if value is not None:
                sheet.write(row, column, value)
    for row in range(1, 41):
        sheet.write_row(row, 7, [row + 0.5, row])
    for row, text in enumerate(texts, 1):
        text = text.replace("data:more", "'ছক:more'").replace("data!", "ছক!")
        sheet.write_formula(row, 5, f"={text}", None, row + 0.30000000000000004)
    made.define_name("Everything", "=ছক!$A$1")
    made.close()
    return stream.getvalue()


def shown(data: bytes) -> list:
    sheet = opened(data, data_only=True)["ছক"]
    return [sheet.cell(row, 6).value for row in range(2, sheet.max_row + 1)]


@pytest.mark.parametrize("name", ["f1-offset.xlsx", "f2-thisrow.xlsx"])
def test_amounts_that_read_other_cells_stay_and_come_back(name):
    data = (INPUTS / name).read_bytes()
    fixed = fix_book(data, (fix("C6", "উপজেলা কার্যালয়, চৌদ্দগ্রাম ,কুমিল্লা", sheet="বরাদ্দ"),), NOW)
    undone = undo_fixes(fixed.data, None, LATER)
    assert fixed.emptied == undone.emptied == ()
    for after in (fixed.data, undone.data):
        rows = opened(after, data_only=True)["বরাদ্দ"]
        assert [rows[f"D{r}"].value for r in range(3, 8)] == [4000, 2000, 3000, 3000, 12000]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("OFFSET($A$1,0,0)*2", 200),
        ("OFFSET($A$2,0,0)*2", 1.3),  # reads another cell
        ('INDIRECT("A"&1)', 100),
        ("SUM('ছক:more'!A1)", 105),
        ("SUM(Everything,1)", 101),
        ("Rates[[#This Row],[rate]]*A1", 150),
        ("Rates[[#This Row],[rate]]*A2", 1.3),
        ("SUM(Rates[[#Data],[rate]:[no]])+A1", 1760),
        ("SUBTOTAL(109,A1:A3)", 120.5),
        ("IF(A1>50,B2,C1)", "ঢাকা"),
        ("A1/0", "#DIV/0!"),
        ("A1&B2", "100ঢাকা"),
        ("A1>50", True),
        ("BANGLA_WORDS(A1)", "একশত টাকা"),
        ("RAND()", 1.3),
        ("F3", 1.3),  # a circle that reads nothing changed
        ("SUM(A:A)", 1000141.8),
    ],
)
def test_what_a_formula_shows_after_a_fix(formula, value):
    after = fix_book(book(formula), (fix("A1", 100),), NOW)
    assert shown(after.data)[0] == value or shown(after.data)[0] == pytest.approx(value)
    assert after.emptied == ()


@pytest.mark.parametrize(
    "formula", ["YEAR(A1)", 'CELL("contents",A1)', "F2+A1", "GETPIVOTDATA(A1,B1)", 'TEXT(A1,"0")']
)
def test_what_cannot_be_worked_out_is_said_to_be_empty_and_comes_back(formula):
    data = book(formula, "F2*2")
    fixed = fix_book(data, (fix("A1", 100),), NOW)
    assert [place.cell for place in fixed.emptied] == ["F2", "F3"]
    assert shown(fixed.data)[:2] == [None, None]
    undone = undo_fixes(fixed.data, None, LATER)
    assert undone.emptied == ()
    assert shown(undone.data) == shown(data)
    assert "xlb_values" not in opened(undone.data).sheetnames


def test_a_formula_comes_back_when_the_last_fix_that_it_reads_does():
    data = book("YEAR(A1)", "YEAR(A2)+A1")
    once = fix_book(data, (fix("A1", 100),), NOW).data
    twice = fix_book(once, (fix("A2", 100), fix("A4", 1)), NOW).data
    assert [p.cell for p in undo_fixes(twice, {1}, LATER).emptied] == []
    assert shown(undo_fixes(twice, {1}, LATER).data)[:2] == [None, None]
    back = undo_fixes(undo_fixes(twice, {3, 2}, LATER).data, {1}, LATER).data
    assert shown(back) == shown(data)


def test_a_long_chain_of_formulas_is_followed():
    data = book("A1+1", *(f"F{row}+1" for row in range(2, 1502)))
    assert shown(fix_book(data, (fix("A1", 100),), NOW).data)[:1501][-1] == 1601


def test_every_cell_of_an_array_formula_is_worked_out():
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = made.add_worksheet("ছক")
    sheet.write_column("A1", [1, 2, 3])
    sheet.write_array_formula("F2:F4", "{=A1:A3*10}", None, 10)
    for row, value in ((2, 20), (3, 30)):
        sheet.write_number(row, 5, value)
    sheet.write_formula("F5", "=SUM(F2:F4)", None, 60)
    made.close()
    fixed = fix_book(stream.getvalue(), (fix("A3", 9),), NOW)
    assert shown(fixed.data)[:4] == [10, 20, 90, 120]
    assert shown(undo_fixes(fixed.data, None, LATER).data)[:4] == [10, 20, 30, 60]


CELLS = st.sampled_from([f"{column}{row}" for column in "ABCD" for row in (1, 2, 5, 12)])
VALUES = st.one_of(st.integers(-9, 10**6), st.sampled_from(["ঢাকা", "১২", "=A1", " x "]))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.dictionaries(CELLS, VALUES, min_size=1, max_size=4), st.data())
def test_fixing_and_undoing_gives_every_part_back(seed, fixes, data):
    before = book(*formulas(40, seed))
    after, cells = before, list(fixes.items())
    cut = data.draw(st.integers(0, len(cells)))
    for part in (cells[:cut], cells[cut:]):
        after = fix_book(after, tuple(fix(*each) for each in part), NOW).data
    undone = undo_fixes(after, None, datetime(2026, 3, 9)).data
    old, new = unpack(before), unpack(undone)
    for name in old.keys() - {"[Content_Types].xml", "xl/styles.xml", "xl/workbook.xml"}:
        if name == SHEET:
            assert canonical(old[name]) == canonical(new[name])
        elif not name.endswith("workbook.xml.rels"):
            assert old[name] == new[name], name
