"""The macro workbook with the functions of VBA alone, as they stand: no module of xlwings."""

from xlbudget.addin.macros_folder import written_modules
from xlbudget.addin.table_module import table_module
from xlbudget.addin.vba_module import SHEET, STANDARD, WORKBOOK, Module
from xlbudget.addin.vba_project import vba_project
from xlbudget.files.package import Package

# Computes rows of arguments: "#none" is one left out, "#date:N" a date, "#error:N" a cell with
# an error, as a range of one cell: LibreOffice takes an error itself for an argument left out.
_PROOF = """\
Public Function Prove(func As Variant, table As Variant) As Variant
    Dim made() As Variant, given() As Variant, i As Long, j As Long
    ReDim made(UBound(table))
    For i = 0 To UBound(table)
        ReDim given(UBound(table(i)))
        For j = 0 To UBound(table(i))
            given(j) = Meant(table(i)(j))
        Next j
        made(i) = Shown(XbTwin(func, given))
    Next i
    Prove = made
End Function

Private Function Meant(given As Variant) As Variant
    Meant = given
    If VarType(given) <> vbString Then Exit Function
    If given = "#none" Then Meant = Null
    If Left(given, 6) = "#date:" Then Meant = CDate(CDbl(Mid(given, 7)))
    If Left(given, 7) = "#error:" Then Meant = Array(CVErr(CLng(Mid(given, 8))))
End Function

Private Function Shown(made As Variant) As Variant
    If IsError(made) Then
        Shown = "#" & CStr(made)
    ElseIf VarType(made) = vbDate Then
        Shown = CDbl(made)
    Else
        Shown = made
    End If
End Function
"""


def proof_book(workbook: bytes) -> bytes:
    """Return the macro workbook with the twins and ``XbProof.Prove``."""
    package = Package.read(workbook)
    count = sum("worksheets/sheet" in name and name.endswith(".xml") for name in package.parts)
    modules = (
        Module("ThisWorkbook", WORKBOOK),
        *(Module(f"Sheet{number}", SHEET) for number in range(1, count + 1)),
        *(m for m in written_modules() if m.name.startswith("XbTwin")),
        table_module(),
        Module("XbProof", STANDARD, _PROOF),
    )
    package.parts["xl/vbaProject.bin"] = vba_project("XlbudgetBook", modules)
    return package.to_bytes()
