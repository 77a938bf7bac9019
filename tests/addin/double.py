"""The macro workbook as LibreOffice can run it: the same sources, Excel's own parts left out.

LibreOffice Basic has no conditional compilation, no ``TypeOf Application.Caller``,
no DLL and no message box without a screen.  So ``#If`` is decided here, as for
Excel on Windows, and xlwings' module is a double that hands every call to an
object of the test.
"""

from xlbudget.addin.books import own_modules
from xlbudget.addin.vba_module import CLASS, SHEET, STANDARD, WORKBOOK, Module
from xlbudget.addin.vba_project import vba_project
from xlbudget.files.package import Package

_DECIDED = {
    '#If App = "Microsoft Excel" Then': True,
    "#If Mac Then": False,
    "#If Not Mac Then": True,
}
_REPLACED = (
    ("If TypeOf Application.Caller Is Range Then ", ""),
    ("Application.Caller)", "Nothing)"),
    ("As IRibbonControl", "As Variant"),
    ('CreateObject("WScript.Shell").Popup', "ShowBox"),
    ("Application.StatusBar = said", "ShowInBar said"),
)
_XLWINGS = """\
Global Absent As Boolean

Public Sub SetAbsent(given As Variant)
    Absent = given
End Sub

Public Function XLPy() As Object
    CallHost "look", ""
    If Absent Then Err.Raise 1
    Set XLPy = New PythonDouble
End Function

Public Function RunPython(command As String)
    CallHost "run", command
End Function
"""
_SCREEN = """\
Global Host As Object

Public Sub SetHost(given As Object)
    Host = given
End Sub

Public Sub ShowBox(said, seconds, title, kind)
    CallHost "say", said
End Sub

Public Sub ShowInBar(said)
    CallHost "bar", said
End Sub

Public Function CallHost(kind As String, given As Variant) As Variant
    Dim named(0) As New com.sun.star.beans.NamedValue
    named(0).Name = kind
    named(0).Value = given
    CallHost = Block(Host.execute(named))
End Function

Private Function Block(answer As Variant) As Variant
    Dim i As Long, j As Long
    If Not IsArray(answer) Then
        Block = answer
        Exit Function
    End If
    Dim made() As Variant
    ReDim made(UBound(answer), UBound(answer(0)))
    For i = 0 To UBound(answer)
        For j = 0 To UBound(answer(0))
            made(i, j) = answer(i)(j)
        Next j
    Next i
    Block = made
End Function
"""
_PYTHON = """\
Public Function CallUDF(m, f, args, book, caller)
    Dim given() As Variant, i As Long
    ReDim given(UBound(args) + 1)
    given(0) = f
    For i = 0 To UBound(args)
        If IsMissing(args(i)) Then
            given(i + 1) = "#missing"
        ElseIf TypeName(args(i)) = "Range" Then
            given(i + 1) = args(i).Value
        Else
            given(i + 1) = args(i)
        End If
    Next i
    CallUDF = CallHost("call", given)
End Function
"""


def double(workbook: bytes, xlwings: bool = True) -> bytes:
    """Return the macro workbook with modules that LibreOffice runs, with xlwings or without."""
    package = Package.read(workbook)
    count = sum("worksheets/sheet" in name and name.endswith(".xml") for name in package.parts)
    modules = (
        Module("ThisWorkbook", WORKBOOK),
        *(Module(f"Sheet{number}", SHEET) for number in range(1, count + 1)),
        *(Module(m.name, m.kind, decided(m.body)) for m in own_modules()),
        Module("Screen", STANDARD, _SCREEN),
    )
    if xlwings:
        python = Module("xlwings", STANDARD, _XLWINGS), Module("PythonDouble", CLASS, _PYTHON)
        modules = (*modules, *python)
    package.parts["xl/vbaProject.bin"] = vba_project("XlbudgetBook", modules)
    return package.to_bytes()


def decided(source: str) -> str:
    """Return VBA with its ``#If`` decided for LibreOffice; an unknown one is a KeyError."""
    kept: list[str] = []
    open_ifs: list[bool] = []
    for line in source.splitlines():
        word = line.strip()
        if word.startswith("#Const"):
            continue
        if word.startswith("#If"):
            open_ifs.append(_DECIDED[word])
        elif word == "#Else":
            open_ifs[-1] = not open_ifs[-1]
        elif word == "#End If":
            open_ifs.pop()
        elif all(open_ifs):
            kept.append(line)
    text = "\n".join(kept)
    for ours, theirs in _REPLACED:
        text = text.replace(ours, theirs)
    return text
