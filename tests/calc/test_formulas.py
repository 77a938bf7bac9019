"""Formulas there and back; LibreOffice itself is the judge of the office's form."""

import pytest

from xlbudget.calc.formulas import moved, to_excel, to_office

TABLE = (
    ("=SUM(A1,B2)", "=SUM(A1;B2)"),
    ('=IF(A1="a,b;c",1,2)', '=IF(A1="a,b;c";1;2)'),  # marks inside a text stay
    ('="বলেন ""হ্যাঁ"", না"', '="বলেন ""হ্যাঁ"", না"'),
    ("={1,2;3,4}", "={1;2|3;4}"),
    ("=SUM({1,2;3,4},A1)", "=SUM({1;2|3;4};A1)"),
    ("=SUM((A1,B2),C3)", "=SUM((A1~B2);C3)"),  # a union, not two arguments
    ("=A1:B9 B2:C5", "=A1:B9!B2:C5"),  # an intersection
    ("=Sheet1!A1", "=$'Sheet1'.A1"),
    ("='মাসিক হিসাব'!$A$1:B2*2", "=$'মাসিক হিসাব'.$A$1:B2*2"),
    ("=বরাদ্দ!A:A", "=$'বরাদ্দ'.A:A"),
    ("='It''s'!A1", "=$'It''s'.A1"),
    ("=TRUE", "=TRUE()"),
    ("=IF(TRUE(),1,0)", "=IF(TRUE();1;0)"),
    ("=A1%+-B2^2", "=A1%+-B2^2"),
    ("=Allocations[টাকা]", "=Allocations[টাকা]"),
    (
        "=SUM(Allocations[[#Data],[টেলিফোন, (৩২১১১২০)]])",
        "=SUM(Allocations[[#Data];[টেলিফোন, (৩২১১১২০)]])",
    ),
    ("=Allocations[[#This Row],[x]]", "=Allocations[[#This Row];[x]]"),
    ("=STDEV.S(A1:A3)", "=STDEV.S(A1:A3)"),
    ("=LOG10(A1)+LOG10", "=LOG10(A1)+LOG10"),
    ("=#REF!+#N/A", "=#REF!+#N/A"),
    ("=1.5E-3+.5", "=1.5E-3+.5"),
    ("=SUM( A1 , B2 )", "=SUM( A1 ; B2 )"),
)


@pytest.mark.parametrize(("excel", "office"), TABLE)
def test_to_office(excel, office):
    assert to_office(excel) == office


@pytest.mark.parametrize(
    ("office", "excel"),
    [
        ("=SUM(A1;B2)", "=SUM(A1,B2)"),
        ("=$Sheet1.A1:B2", "=Sheet1!A1:B2"),
        ("=$'মাসিক হিসাব'.$A$1", "='মাসিক হিসাব'!$A$1"),
        ("=$স্মারক.A1", "=স্মারক!A1"),
        ("=SUM({1;2|3;4})", "=SUM({1,2;3,4})"),
        ("=(A1~B2)", "=(A1,B2)"),
        ("=A1:B9!B2:C5", "=A1:B9 B2:C5"),
        ("=bangla_words(A1)", "=BANGLA_WORDS(A1)"),
        ('=IF(A1="a;b|c";1;2)', '=IF(A1="a;b|c",1,2)'),
        ("=Allocations[[#This Row];[x]]", "=Allocations[[#This Row],[x]]"),
        ("=STDEV.S(A1)", "=STDEV.S(A1)"),
    ],
)
def test_to_excel(office, excel):
    assert to_excel(office) == excel


@pytest.mark.parametrize(
    ("formula", "rows", "columns", "want"),
    [
        ("=A1+$B$2+C$3+$D4", 1, 1, "=B2+$B$2+D$3+$D5"),
        ("=SUM(A:A,2:2)", 1, 1, "=SUM(B:B,3:3)"),
        ("=SUM($A:$A,$2:$2)", 1, 1, "=SUM($A:$A,$2:$2)"),
        ("=Sheet1!A1", 2, 0, "=Sheet1!A3"),
        ('="A1"&A1', 1, 0, '="A1"&A2'),  # a text is no reference
        ("=LOG10(A1)", 1, 0, "=LOG10(A2)"),
        ("=Allocations[A1]", 1, 0, "=Allocations[A1]"),
        ("=A1", -1, 0, "=#REF!"),
        ("=XFD1", 0, 1, "=#REF!"),
    ],
)
def test_moved(formula, rows, columns, want):
    assert moved(formula, rows, columns) == want


@pytest.mark.parametrize(
    "formula", ["=[1]Sheet1!A1", "='[x.xlsx]Sheet1'!A1", "=SUM(A:C!B2)", "=SUM(এক:দুই!A1)"]
)
def test_refused(formula):
    with pytest.raises(NotImplementedError):
        to_office(formula)


CALCULATED = (
    ("=SUM(A1:A3,4)", 10.0),
    ('=IF(A1=1,"ক,খ","গ")', "ক,খ"),
    ("=SUM({1,2;3,4})", 10.0),
    ("=SUM((A1,A3))", 4.0),
    ("=SUM(A1:A2 A2:A3)", 2.0),
    ("=SUM(Sheet1!A1:A3)", 6.0),
    ("=SUM(A:A)", 6.0),
    ("=TRUE", True),
    ("=IFERROR(1/0,7)", 7.0),
    ("=ROUND(STDEV.S(A1:A3),2)", 1.0),
    ("=CEILING.MATH(2.5)", 3.0),
    ("=ERROR.TYPE(1/0)", 2.0),
    ('=COUNTIF(A1:A3,">1")', 2.0),
    ("=INDEX(A1:A3,MATCH(2,A1:A3,0))", 2.0),
    ("=-2^2", 4.0),
    ("=10%", 0.1),
)


@pytest.mark.office
def test_libreoffice_reads_them_as_excel_does(sheet):
    sheet.name = "Sheet1"
    sheet["A1"].value = [[1], [2], [3]]
    sheet["C1"].value = [[formula] for formula, _ in CALCULATED]
    cells = sheet["C1"].resize(len(CALCULATED))
    found = cells.options(err_to_str=True).value
    assert dict(zip([f for f, _ in CALCULATED], found, strict=True)) == dict(CALCULATED)
    back = [row[0] for row in cells.formula]
    sheet["E1"].value = [[formula] for formula in back]
    assert sheet["E1"].resize(len(CALCULATED)).value == found
