from xlbudget.budget.cells import Place
from xlbudget.budget.findings import Finding, Severity
from xlbudget.sheets.findings_sheet import MARK_STYLES, finding_sheet, marks
from xlbudget.sheets.styles import House
from xlbudget.text import Text

HOUSE = House()
TITLES = {"XB205": Text("অচেনা উপজেলা", "unknown upazila")}


def found(cell: str | None, severity=Severity.ERROR, code="XB205", fix=None, row=1) -> Finding:
    place = Place("বরাদ্দ", cell) if cell else Place(line=7)
    return Finding(code, "x", severity, place, Text("ভুল", "wrong"), row, fix)


def values(plan):
    return [[cell.value for cell in row.cells] for row in plan.rows]


def test_counts_by_severity_and_code_then_every_finding():
    findings = (
        found("C12", fix="ক"),
        found("C13", Severity.WARNING, "XB202", row=None),
        found("C14"),
    )
    shown = values(finding_sheet(findings, TITLES, HOUSE))
    assert shown[3:6] == [["ত্রুটি", 2], ["সতর্কতা", 1], ["তথ্য", 0]]
    assert shown[6:8] == [
        ["XB202", "সতর্কতা", 1, "XB202 · XB202"],
        ["XB205", "ত্রুটি", 2, "অচেনা উপজেলা · unknown upazila"],
    ]
    assert shown[10] == [1, "XB205", "ত্রুটি", 1, "বরাদ্দ!C12", "ভুল", "ক", "wrong"]


def test_rows_link_to_their_cells():
    plan = finding_sheet((found("C12"), found(None)), TITLES, HOUSE)
    assert [row.cells[4].link for row in plan.rows[-2:]] == ["বরাদ্দ!C12", None]


def test_an_order_without_findings_says_so():
    plan = finding_sheet((), TITLES, HOUSE)
    assert "কোনো অসঙ্গতি পাওয়া যায়নি" in values(plan)[-1]
    assert plan.tables[0].ref == "A8:H9"


def test_severities_have_named_styles_of_their_own():
    plan = finding_sheet((found("C12"), found("C13", Severity.INFO)), TITLES, HOUSE)
    styles = [row.cells[2].style for row in plan.rows[-2:]]
    assert [style.name for style in styles] == ["xlb error", "xlb info"]
    assert len({style.fill for style in styles}) == 2


def test_one_mark_a_cell_with_the_gravest_colour_and_all_that_is_said():
    made = marks((found("C12", Severity.INFO, "XB208"), found("C12"), found("B4:B9"), found(None)))
    assert [(m.sheet, m.cell) for m in made] == [("বরাদ্দ", "C12"), ("বরাদ্দ", "B4")]
    assert made[0].overlay.style == MARK_STYLES[0]
    assert made[0].note == ("XB208 তথ্য: ভুল", "wrong", "XB205 ত্রুটি: ভুল", "wrong")
