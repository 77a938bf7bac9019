Attribute VB_Name = "XbTwins"
Option Explicit
Option Private Module

' The worksheet functions without Python: each gives what Python gives, errors included.
' For Excel 2010 and later, Windows and Mac. All of it is ASCII: VBA source has no Bangla.

' The kinds of value that VarType tells, see XbTwinTexts.
Private Const XbEmpty As Long = 0
Private Const XbNull As Long = 1
Private Const XbDouble As Long = 5
Private Const XbString As Long = 8
Private Const XbError As Long = 10
Private Const XbArray As Long = 8192

' The error value that stands for an argument left out.
Private Const LeftOut As Long = 448

Private mKind As Long
Private mCodes As String

' A function's value: of single cells one value, of ranges rows and columns of them.
Public Function XbTwin(ByVal func As String, ByRef given As Variant) As Variant
    Dim held() As Variant, i As Long
    ReDim held(UBound(given))
    For i = 0 To UBound(given)
        ' Of a range this is its value.
        If IsMissing(given(i)) Then held(i) = Null Else held(i) = given(i)
    Next i
    XbTwin = XbOne(func, held)
End Function

' Ends the reading of a cell: it shows this error.
Public Sub XbRefuse(ByVal kind As Long)
    mKind = kind
    Err.Raise vbObjectError + 514
End Sub

' The number of an error value; its text begins with a word in Excel's own language.
Private Function XbErrorCode(ByRef given As Variant) As Long
    Dim shown As String
    shown = CStr(given)
    XbErrorCode = CLng(Val(Mid$(shown, InStrRev(shown, " ") + 1)))
End Function

' An error of a newer Excel is #VALUE!.
Private Function XbKnownError(ByVal code As Long) As Long
    If XbIsError(code) Then XbKnownError = code Else XbKnownError = 2015
End Function

' The value for single cells, or of ranges; whatever goes wrong is an error value.
Private Function XbOne(ByVal func As String, ByRef held() As Variant) As Variant
    Dim i As Long, code As Long
    For i = 0 To UBound(held)
        Select Case VarType(held(i))
            Case XbDouble, XbNull
            Case Is >= XbArray
                XbOne = XbBlock(func, held)
                Exit Function
            Case XbEmpty
                held(i) = ""
            Case XbError
                If XbErrorCode(held(i)) = LeftOut Then
                    held(i) = Null
                ElseIf code = 0 Then
                    code = XbKnownError(XbErrorCode(held(i)))
                End If
            Case XbString
                If code = 0 And Left$(held(i), 1) = "#" Then code = XbErrorOfText(held(i))
        End Select
    Next i
    If code <> 0 Then
        XbOne = CVErr(code)
        Exit Function
    End If
    On Error GoTo refused
    XbOne = XbComputed(func, held)
    Exit Function
refused:
    If mKind = 0 Then mKind = 2015
    XbOne = CVErr(mKind)
    mKind = 0
End Function

' Most cells hold a whole number: that is computed without a text of it.
Private Function XbComputed(ByVal func As String, ByRef held() As Variant) As Variant
    Dim whole As Boolean
    whole = XbIsWhole(held(0))
    Select Case func
        Case "BANGLA_WORDS"
            If whole Then whole = IsNull(held(1))
            If whole Then XbComputed = XbWholeWords(held(0), held(2)) Else XbComputed = XbBanglaWords(held(0), held(1), held(2))
        Case "BANGLA_WORDS_VALUE"
            XbComputed = XbWordsValue(XbText(held(0)))
        Case "ENGLISH_WORDS"
            If whole Then XbComputed = XbEnglishTaka(False, held(0), 0, XbFlag(held(1))) Else XbComputed = XbEnglishWords(held(0), held(1))
        Case "BANGLA_DIGITS"
            If whole Then XbComputed = XbBanglaWhole(held(0)) Else XbComputed = XbToBangla(XbText(held(0)))
        Case "ENGLISH_DIGITS"
            If whole Then XbComputed = CStr(held(0)) Else XbComputed = XbToAscii(XbText(held(0)))
        Case "BANGLA_NUMBER"
            If whole Then whole = IsNull(held(1))
            If whole Then XbComputed = XbBanglaGroups(held(0)) Else XbComputed = XbBanglaNumber(held(0), held(1))
        Case "BANGLA_VALUE"
            If whole Then XbComputed = held(0) Else XbComputed = XbValue(XbAmount(held(0)))
        Case "BANGLA_DATE", "BANGLA_GREGORIAN", "BANGLA_DATE_VALUE", "FISCAL_YEAR"
            XbComputed = XbOfDay(func, held(0), held(1))
        Case "ECONOMIC_NAME"
            If whole Then XbComputed = XbEconomicName(CStr(held(0))) Else XbComputed = XbEconomicName(XbPlainSpaces(XbToAscii(XbText(held(0)))))
        Case Else
            XbRefuse 2042
    End Select
End Function

' Whether it is a number from 1 up with no more than the 15 digits that Excel keeps.
Private Function XbIsWhole(ByRef given As Variant) As Boolean
    If VarType(given) = XbDouble Then
        If given > 0 And given < 1E+15 Then XbIsWhole = (given = Int(given))
    End If
End Function

Private Function XbEconomicName(ByVal code As String) As String
    Dim found As String
    If code = "" Then Exit Function
    If mCodes = "" Then mCodes = XbTable(XbCodes)
    found = XbFound(mCodes, code)
    If found = "" Then
        If Len(code) = 7 And XbDigitCount(code, 1) = 7 Then XbRefuse 2042
        XbRefuse 2015
    End If
    XbEconomicName = found
End Function

' A range's values, of one cell its value; one row, column or cell is used all along a larger range.
Private Function XbBlock(ByVal func As String, ByRef blocks() As Variant) As Variant
    Dim made() As Variant, held() As Variant, i As Long, r As Long, c As Long
    Dim high As Long, wide As Long
    For i = 0 To UBound(blocks)
        If XbRows(blocks(i)) > high Then high = XbRows(blocks(i))
        If XbColumns(blocks(i)) > wide Then wide = XbColumns(blocks(i))
    Next i
    If Not XbFit(blocks, high, wide) Then
        XbBlock = CVErr(2015)
        Exit Function
    End If
    ReDim made(high - 1, wide - 1)
    ReDim held(UBound(blocks))
    For r = 0 To high - 1
        For c = 0 To wide - 1
            For i = 0 To UBound(blocks)
                held(i) = XbAt(blocks(i), r, c)
            Next i
            made(r, c) = XbOne(func, held)
        Next c
    Next r
    If high = 1 And wide = 1 Then XbBlock = made(0, 0) Else XbBlock = made
End Function

Private Function XbFit(ByRef blocks() As Variant, ByVal high As Long, ByVal wide As Long) As Boolean
    Dim i As Long
    For i = 0 To UBound(blocks)
        If XbRows(blocks(i)) <> 1 And XbRows(blocks(i)) <> high Then Exit Function
        If XbColumns(blocks(i)) <> 1 And XbColumns(blocks(i)) <> wide Then Exit Function
    Next i
    XbFit = True
End Function

' A block of one dimension is a row.
Private Function XbIsFlat(ByRef block As Variant) As Boolean
    Dim last As Long
    XbIsFlat = True
    On Error GoTo flat
    last = UBound(block, 2)
    XbIsFlat = False
flat:
End Function

Private Function XbRows(ByRef block As Variant) As Long
    XbRows = 1
    If Not IsArray(block) Then Exit Function
    If Not XbIsFlat(block) Then XbRows = UBound(block, 1) - LBound(block, 1) + 1
End Function

Private Function XbColumns(ByRef block As Variant) As Long
    XbColumns = 1
    If Not IsArray(block) Then Exit Function
    If XbIsFlat(block) Then
        XbColumns = UBound(block) - LBound(block) + 1
    Else
        XbColumns = UBound(block, 2) - LBound(block, 2) + 1
    End If
End Function

Private Function XbAt(ByRef block As Variant, ByVal r As Long, ByVal c As Long) As Variant
    If Not IsArray(block) Then
        XbAt = block
        Exit Function
    End If
    If XbRows(block) = 1 Then r = 0
    If XbColumns(block) = 1 Then c = 0
    If XbIsFlat(block) Then
        XbAt = block(LBound(block) + c)
    Else
        XbAt = block(LBound(block, 1) + r, LBound(block, 2) + c)
    End If
End Function
