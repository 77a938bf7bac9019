Attribute VB_Name = "XbTwinFigures"
Option Explicit
Option Private Module

' Amounts read from cells as xlbudget.budget.taka reads them, figures as xlbudget.bangla.figures.

' The kinds of value that VarType tells, see XbTwinTexts.
Private Const XbEmpty As Long = 0
Private Const XbNull As Long = 1
Private Const XbDouble As Long = 5
Private Const XbDate As Long = 7
Private Const XbString As Long = 8
Private Const XbBoolean As Long = 11

Private mMinus As String

' The amount of a cell; "" for a blank, a dash or dots.
Public Function XbAmount(ByRef given As Variant) As String
    Select Case VarType(given)
        Case XbDouble
            XbAmount = XbExact(given)
        Case XbNull, XbEmpty
        Case XbString
            XbAmount = XbPlainAmount(given)
            If XbAmount = "" Then XbAmount = XbWrittenAmount(XbPlainSpaces(given))
        Case XbBoolean, XbDate
            XbRefuse 2015
        Case Else
            XbAmount = XbExact(CDbl(given))
    End Select
End Function

' The digits of a whole amount as most are written: digits of one script, bare or in groups, and
' perhaps /- behind them. "" for what needs a closer look.
Private Function XbPlainAmount(ByVal given As String) As String
    Dim written As String, digits As String
    If Len(given) > 22 Then Exit Function
    written = XbToAscii(given)
    If written <> given Then If XbToBangla(written) <> given Then Exit Function
    If Right$(written, 2) = "/-" Then written = Left$(written, Len(written) - 2)
    digits = Replace(written, ",", "", 1, -1, 0)
    If Len(digits) > 15 Or InStr(1, digits, ".", 0) > 0 Then Exit Function
    ' Nothing but digits, the first of them not 0, comes back as it was.
    If Val(digits) < 1 Or Val(digits) >= 1E+15 Then Exit Function
    If CStr(Val(digits)) <> digits Then Exit Function
    If XbIsGrouped(written) Then XbPlainAmount = digits
End Function

Private Function XbWrittenAmount(ByVal plain As String) As String
    Dim kind As Long
    If mMinus = "" Then XbLoadMinus
    If XbCount(plain, 1, ". " & mMinus & ChrW(8212) & ChrW(8230)) = Len(plain) Then Exit Function
    XbWrittenAmount = XbFigure(plain, kind)
    If kind = 0 Then Exit Function
    If Not XbHasNumberWords(plain) Then XbRefuse kind
    XbWrittenAmount = XbReadWords(plain)
End Function

' Besides the hyphen, offices write the minus sign and a dash for minus.
Private Sub XbLoadMinus()
    mMinus = "-" & ChrW(8722) & ChrW(8211)
End Sub

' The one figure that a text of plain spaces holds; kind is 0, or the number of its error.
Public Function XbFigure(ByVal plain As String, ByRef kind As Long) As String
    Dim t As String, minus As Boolean, whole As String, decimals As String
    If mMinus = "" Then XbLoadMinus
    kind = 2015
    t = Left$(plain, 100)
    If XbIsMixed(t) Then Exit Function
    t = XbToAscii(t)
    If XbSkip(t, "=") Then XbSkipSpace t
    minus = XbSkipMinus(t)
    If XbDigitCount(t, 1) = 0 Then
        If XbSkipSign(t, XbTakaSigns) Then
            XbSkipSpace t
            If XbSkip(t, "=") Then XbSkipSpace t
        End If
    End If
    If XbSkipMinus(t) Then
        If minus Then Exit Function
        minus = True
    End If
    whole = Left$(t, XbCount(t, 1, "0123456789,"))
    t = Mid$(t, Len(whole) + 1)
    If Not XbIsGrouped(whole) Then Exit Function
    decimals = XbSkipDecimals(t)
    XbSkipEnd t
    If t <> "" Then Exit Function
    ' 10.000: the point may part thousands or decimals.
    If Len(whole) < 4 And Left$(whole, 1) <> "0" And Len(decimals) = 3 Then Exit Function
    whole = XbReplace(whole, ",", "")
    kind = 2036
    If Len(whole) + Len(decimals) > 28 Or Len(XbPlainZeros(whole)) > 15 Then Exit Function
    kind = 0
    XbFigure = XbNumber(minus, whole, decimals)
End Function

Private Sub XbSkipSpace(ByRef t As String)
    If Left$(t, 1) = " " Then t = Mid$(t, 2)
End Sub

Private Function XbSkipMinus(ByRef t As String) As Boolean
    If t = "" Then Exit Function
    If InStr(1, mMinus, Left$(t, 1), 0) = 0 Then Exit Function
    t = Mid$(t, 2)
    XbSkipSpace t
    XbSkipMinus = True
End Function

' Takes the first of a list's signs that stands at the beginning.
Private Function XbSkipSign(ByRef t As String, ByVal list As Long) As Boolean
    Dim i As Long
    For i = 0 To XbLastItem(list)
        If XbSkip(t, XbItem(list, i)) Then
            XbSkipSign = True
            Exit Function
        End If
    Next i
End Function

' Takes off /50, or .50 and what offices write behind an amount: /- and /=.
Private Function XbSkipDecimals(ByRef t As String) As String
    Dim rest As String
    If Left$(t, 1) = "/" And XbDigitCount(t, 2) > 1 Then
        XbSkipDecimals = Mid$(t, 2, 2)
        t = Mid$(t, 4)
        Exit Function
    End If
    If Left$(t, 1) = "." And XbDigitCount(t, 2) > 0 Then
        XbSkipDecimals = Mid$(t, 2, XbDigitCount(t, 2))
        t = Mid$(t, Len(XbSkipDecimals) + 2)
    End If
    rest = t
    XbSkipSpace rest
    If Not XbSkip(rest, "/") Then Exit Function
    XbSkipSpace rest
    If rest = "" Then Exit Function
    If InStr(1, "=" & mMinus, Left$(rest, 1), 0) > 0 Then t = Mid$(rest, 2)
End Function

Private Sub XbSkipEnd(ByRef t As String)
    Dim rest As String
    If t = "" Then Exit Sub
    rest = t
    XbSkipSpace rest
    If XbSkipSign(rest, XbTakaSigns) Then t = rest
    rest = t
    XbSkipSpace rest
    If XbSkipSign(rest, XbOnlySigns) Then t = rest
    rest = t
    XbSkipSpace rest
    If XbSkip(rest, ChrW(2404)) Then t = rest
End Sub

' Bare digits, or commas as in 6,24,607 or 624,607.
Private Function XbIsGrouped(ByVal whole As String) As Boolean
    Dim parts As Variant, i As Long, pairs As Boolean, threes As Boolean
    If InStr(1, whole, ",", 0) = 0 Then
        XbIsGrouped = whole <> ""
        Exit Function
    End If
    parts = Split(whole, ",")
    If Len(parts(0)) = 0 Or Left$(whole, 1) = "0" Or Len(parts(UBound(parts))) <> 3 Then Exit Function
    pairs = Len(parts(0)) < 3
    threes = Len(parts(0)) < 4
    For i = 1 To UBound(parts) - 1
        pairs = pairs And Len(parts(i)) = 2
        threes = threes And Len(parts(i)) = 3
    Next i
    XbIsGrouped = pairs Or threes
End Function
