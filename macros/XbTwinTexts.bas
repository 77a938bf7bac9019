Attribute VB_Name = "XbTwinTexts"
Option Explicit
Option Private Module

' What cells hold, read as Python reads it (xlbudget.worksheet.arguments). A number is kept as
' text, written out plainly with its own decimals: -624607.50.

' The kinds of value that VarType tells. Each module has its own: LibreOffice takes long to find
' VBA's names for them, or a name of another module.
Private Const XbEmpty As Long = 0
Private Const XbNull As Long = 1
Private Const XbDouble As Long = 5
Private Const XbDate As Long = 7
Private Const XbString As Long = 8
Private Const XbBoolean As Long = 11

' The text without invisible characters, each run of white space one space, none at the ends.
Public Function XbPlainSpaces(ByVal given As String) As String
    Dim i As Long, c As String, made As String, gap As Boolean
    If XbIsPlain(given) Then
        XbPlainSpaces = given
        Exit Function
    End If
    For i = 1 To Len(given)
        c = Mid$(given, i, 1)
        Select Case XbKind(c)
            Case 1
                gap = True
            Case 0
                If gap And made <> "" Then made = made & " "
                gap = False
                made = made & c
        End Select
    Next i
    XbPlainSpaces = made
End Function

' Whether a text has single spaces between its letters, and nothing else that counts as one.
Private Function XbIsPlain(ByVal given As String) As Boolean
    Dim i As Long, code As Long, before As Long
    before = 32
    For i = 1 To Len(given)
        code = AscW(Mid$(given, i, 1))
        If code < 33 Then
            If code <> 32 Or before = 32 Then Exit Function
        ElseIf code > 126 And (code < 2304 Or code > 4446) And code <> 8211 And code <> 8722 Then
            Exit Function
        End If
        before = code
    Next i
    XbIsPlain = before <> 32
End Function

' 1 for white space, 2 for an invisible character, else 0.
Public Function XbKind(ByVal c As String) As Long
    Dim code As Long
    code = AscW(c) And 65535
    If (code > 32 And code < 127) Or (code > 2303 And code < 4447) Then Exit Function
    Select Case code
        Case 9 To 13, 28 To 32, 133, 160, 5760, 8192 To 8202, 8232, 8233, 8239, 8287, 12288
            XbKind = 1
        Case Else
            If XbIsInvisible(code) Then XbKind = 2
    End Select
End Function

Private Function XbIsBlank(ByVal given As String) As Boolean
    Dim i As Long
    For i = 1 To Len(given)
        If XbKind(Mid$(given, i, 1)) = 0 Then Exit Function
    Next i
    XbIsBlank = True
End Function

' The text without white space at its ends.
Public Function XbStrip(ByVal given As String) As String
    Dim first As Long, last As Long
    first = 1
    last = Len(given)
    Do While first <= last
        If XbKind(Mid$(given, first, 1)) <> 1 Then Exit Do
        first = first + 1
    Loop
    Do While last >= first
        If XbKind(Mid$(given, last, 1)) <> 1 Then Exit Do
        last = last - 1
    Loop
    XbStrip = Mid$(given, first, last - first + 1)
End Function

' Takes a word off the text's beginning, if it stands there.
Public Function XbSkip(ByRef rest As String, ByVal word As String) As Boolean
    If Left$(rest, Len(word)) <> word Then Exit Function
    rest = Mid$(rest, Len(word) + 1)
    XbSkip = True
End Function

' What a table (|key=value|key=value|) has for a key; "" when it has none.
Public Function XbFound(ByVal table As String, ByVal key As String) As String
    Dim at As Long
    If InStr(1, key, "|", 0) > 0 Or InStr(1, key, "=", 0) > 0 Then Exit Function
    at = InStr(1, table, "|" & key & "=", 0)
    If at = 0 Then Exit Function
    at = at + Len(key) + 2
    XbFound = Mid$(table, at, InStr(at, table, "|", 0) - at)
End Function

Public Function XbReplace(ByVal given As String, ByVal old As String, ByVal made As String) As String
    XbReplace = Replace(given, old, made, 1, -1, 0)
End Function

' Unicode's normal form C, as far as Bangla letters need it.
Public Function XbNormal(ByVal given As String) As String
    Dim before As String
    given = XbReplace(given, ChrW(2527), ChrW(2479) & ChrW(2492))
    given = XbReplace(given, ChrW(2524), ChrW(2465) & ChrW(2492))
    given = XbReplace(given, ChrW(2525), ChrW(2466) & ChrW(2492))
    Do
        before = given
        given = XbReplace(given, ChrW(2509) & ChrW(2492), ChrW(2492) & ChrW(2509))
    Loop While given <> before
    given = XbReplace(given, ChrW(2503) & ChrW(2494), ChrW(2507))
    XbNormal = XbReplace(given, ChrW(2503) & ChrW(2519), ChrW(2508))
End Function

' The text of a cell; "" for a blank one. How a date's cell shows it is not known here.
Public Function XbText(ByRef given As Variant) As String
    Select Case VarType(given)
        Case XbDouble
            XbText = XbExact(given)
        Case XbNull, XbEmpty
        Case XbString
            If Not XbIsBlank(given) Then XbText = given
        Case XbBoolean
            If given Then XbText = "TRUE" Else XbText = "FALSE"
        Case XbDate
            XbRefuse 2015
        Case Else
            XbText = XbExact(CDbl(given))
    End Select
End Function

Public Function XbFlag(ByRef given As Variant) As Boolean
    If IsNull(given) Then Exit Function
    If VarType(given) = XbBoolean Then
        XbFlag = given
        Exit Function
    End If
    Select Case UCase$(XbPlainSpaces(XbToAscii(XbText(given))))
        Case "TRUE", "1"
            XbFlag = True
        Case "FALSE", "0", ""
        Case Else
            XbRefuse 2015
    End Select
End Function

' A whole number from 0 up; -1 for a blank.
Public Function XbWhole(ByRef given As Variant) As Long
    Dim written As String
    XbWhole = -1
    If VarType(given) = XbBoolean Then XbRefuse 2015
    written = XbPlainSpaces(XbText(given))
    If written = "" Then Exit Function
    If XbIsMixed(written) Then XbRefuse 2015
    written = XbToAscii(written)
    If Len(written) > 9 Or XbDigitCount(written, 1) < Len(written) Then XbRefuse 2015
    XbWhole = CLng(written)
End Function
