Attribute VB_Name = "XbTwinAmounts"
Option Explicit
Option Private Module

' Amounts put in words as xlbudget.bangla.words and english_words put them.

Private mNumerals As Variant
Private mTaka As String
Private mCrore As String
Private mLakh As String
Private mThousand As String
Private mHundred As String

Private Sub XbLoadWords()
    mNumerals = Split(XbTable(XbNumerals), "|")
    mCrore = XbItem(XbWords, XbCrore) & " "
    mLakh = " " & XbItem(XbWords, XbLakh) & " "
    mThousand = " " & XbItem(XbWords, XbThousand) & " "
    mHundred = XbItem(XbWords, XbHundred) & " "
    mTaka = XbItem(XbWords, XbTaka)
End Sub

Public Function XbBanglaWords(ByRef given As Variant, ByRef unit As Variant, ByRef only As Variant) As String
    Dim amount As String, named As String, isOnly As Boolean, minus As String
    amount = XbAmount(given)
    If amount = "" Then Exit Function
    If mTaka = "" Then XbLoadWords
    named = mTaka
    If IsNull(unit) Then
        XbCheckTaka amount
    ElseIf VarType(unit) = XbString Then
        named = XbStrip(unit)
    Else
        XbRefuse 2015
    End If
    isOnly = XbFlag(only)
    If XbSkip(amount, "-") Then minus = XbItem(XbWords, XbMinus) & " "
    If named = mTaka Then
        If Not IsNull(unit) Then XbCheckTaka amount
        XbBanglaWords = minus & XbTakaWords(amount)
    Else
        XbBanglaWords = minus & XbRightStrip(XbPlainWords(amount) & named)
    End If
    If isOnly Then XbBanglaWords = XbBanglaWords & " " & XbItem(XbWords, XbOnly)
End Function

Private Function XbRightStrip(ByVal given As String) As String
    XbRightStrip = Mid$(XbStrip("x" & given), 2)
End Function

' Refuses what cannot be counted in poisha.
Private Sub XbCheckTaka(ByVal amount As String)
    Dim point As Long
    If Left$(amount, 1) = "-" Then amount = Mid$(amount, 2)
    point = InStr(1, amount & ".", ".", 0)
    If point > 16 Then XbRefuse 2036
    If Len(amount) > point + 2 Then
        If XbHasMore(amount, point + 3) Then XbRefuse 2015
    End If
End Sub

Private Function XbPoishaOf(ByVal size As String) As Long
    XbPoishaOf = Val(Left$(XbDecimalPart(size) & "00", 2))
End Function

Private Function XbTakaWords(ByVal size As String) As String
    Dim poisha As Long
    XbTakaWords = XbSpoken(Val(XbWholePart(size))) & mTaka
    If InStr(1, size, ".", 0) > 0 Then poisha = XbPoishaOf(size)
    If poisha > 0 Then XbTakaWords = XbTakaWords & " " & mNumerals(poisha) & " " & XbItem(XbWords, XbPoisha)
End Function

' A number in words, its decimals one by one, each with a space after it.
Private Function XbPlainWords(ByVal size As String) As String
    Dim decimals As String, i As Long
    decimals = XbDecimalPart(size)
    If Len(decimals) > 15 Or Len(XbPlainZeros(XbWholePart(size) & decimals)) > 15 Then XbRefuse 2036
    XbPlainWords = XbSpoken(Val(XbWholePart(size)))
    If decimals <> "" Then XbPlainWords = XbPlainWords & XbItem(XbWords, XbPoint) & " "
    For i = 1 To Len(decimals)
        XbPlainWords = XbPlainWords & mNumerals(Val(Mid$(decimals, i, 1))) & " "
    Next i
End Function

' The words of a whole number, each with a space after it.
Private Function XbSpoken(ByVal whole As Double) As String
    Dim made As String, crore As Double, rest As Long
    If whole = 0 Then made = mNumerals(0) & " "
    If whole >= 10000000 Then
        crore = Int(whole / 10000000)
        made = XbSpoken(crore) & mCrore
    End If
    rest = whole - crore * 10000000
    If rest >= 100000 Then made = made & mNumerals(rest \ 100000) & mLakh
    rest = rest Mod 100000
    If rest >= 1000 Then made = made & mNumerals(rest \ 1000) & mThousand
    rest = rest Mod 1000
    If rest >= 100 Then made = made & mNumerals(rest \ 100) & mHundred
    rest = rest Mod 100
    If rest > 0 Then made = made & mNumerals(rest) & " "
    XbSpoken = made
End Function

Public Function XbEnglishWords(ByRef given As Variant, ByRef only As Variant) As String
    Dim amount As String, isOnly As Boolean, made As String
    amount = XbAmount(given)
    If amount = "" Then Exit Function
    isOnly = XbFlag(only)
    XbCheckTaka amount
    If XbSkip(amount, "-") Then made = "minus "
    made = made & XbEnglish(Val(XbWholePart(amount))) & "taka"
    If XbPoishaOf(amount) > 0 Then made = made & " " & XbItem(XbEnglishNumerals, XbPoishaOf(amount)) & " poisha"
    If isOnly Then made = made & " only"
    XbEnglishWords = UCase$(Left$(made, 1)) & Mid$(made, 2)
End Function

' The English words of a whole number, each with a space after it.
Private Function XbEnglish(ByVal whole As Double) As String
    Dim made As String
    If whole = 0 Then made = XbItem(XbEnglishNumerals, 0) & " "
    XbEnglishPart whole, 10000000, "crore", made
    XbEnglishPart whole, 100000, "lakh", made
    XbEnglishPart whole, 1000, "thousand", made
    XbEnglishPart whole, 100, "hundred", made
    If whole > 0 Then made = made & XbItem(XbEnglishNumerals, whole) & " "
    XbEnglish = made
End Function

Private Sub XbEnglishPart(ByRef whole As Double, ByVal size As Double, ByVal named As String, ByRef made As String)
    Dim parts As Double
    parts = Int(whole / size)
    whole = whole - parts * size
    If parts > 0 Then made = made & XbEnglish(parts) & named & " "
End Sub
