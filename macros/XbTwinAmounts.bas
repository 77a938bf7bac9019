Attribute VB_Name = "XbTwinAmounts"
Option Explicit
Option Private Module

' Amounts put in words as xlbudget.bangla.words and english_words put them.

Private Const XbString As Long = 8

' The words below a hundred, then those of the scales.
Private mBangla As Variant
Private mEnglish As Variant
Private mTaka As String
Private mOnly As String

Private Sub XbLoadWords()
    mBangla = XbTable(XbNumerals) & "|" & XbItem(XbWords, XbHundred) & " | " & XbItem(XbWords, XbThousand)
    mBangla = mBangla & " | " & XbItem(XbWords, XbLakh) & " |" & XbItem(XbWords, XbCrore) & " "
    mBangla = Split(mBangla, "|")
    mEnglish = Split(XbTable(XbEnglishNumerals) & "| hundred | thousand | lakh |crore ", "|")
    mOnly = " " & XbItem(XbWords, XbOnly)
    mTaka = XbItem(XbWords, XbTaka)
End Sub

' A whole number of taka from 0 up.
Public Function XbWholeWords(ByVal whole As Double, ByRef only As Variant) As String
    If mTaka = "" Then XbLoadWords
    XbWholeWords = XbSpoken(whole, mBangla) & mTaka
    If Not IsNull(only) Then If XbFlag(only) Then XbWholeWords = XbWholeWords & mOnly
End Function

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
    If isOnly Then XbBanglaWords = XbBanglaWords & mOnly
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
    XbTakaWords = XbSpoken(Val(XbWholePart(size)), mBangla) & mTaka
    If InStr(1, size, ".", 0) > 0 Then poisha = XbPoishaOf(size)
    If poisha > 0 Then XbTakaWords = XbTakaWords & " " & mBangla(poisha) & " " & XbItem(XbWords, XbPoisha)
End Function

' A number in words, its decimals one by one, each with a space after it.
Private Function XbPlainWords(ByVal size As String) As String
    Dim decimals As String, i As Long
    decimals = XbDecimalPart(size)
    If Len(decimals) > 15 Or Len(XbPlainZeros(XbWholePart(size) & decimals)) > 15 Then XbRefuse 2036
    XbPlainWords = XbSpoken(Val(XbWholePart(size)), mBangla)
    If decimals <> "" Then XbPlainWords = XbPlainWords & XbItem(XbWords, XbPoint) & " "
    For i = 1 To Len(decimals)
        XbPlainWords = XbPlainWords & mBangla(Val(Mid$(decimals, i, 1))) & " "
    Next i
End Function

' The words of a whole number, each with a space after it.
Private Function XbSpoken(ByVal whole As Double, ByRef words As Variant) As String
    Dim made As String, crore As Double, rest As Long
    If whole = 0 Then made = words(0) & " "
    If whole >= 10000000 Then
        crore = Int(whole / 10000000)
        made = XbSpoken(crore, words) & words(103)
    End If
    rest = whole - crore * 10000000
    If rest >= 100000 Then made = made & words(rest \ 100000) & words(102)
    rest = rest Mod 100000
    If rest >= 1000 Then made = made & words(rest \ 1000) & words(101)
    rest = rest Mod 1000
    If rest >= 100 Then made = made & words(rest \ 100) & words(100)
    rest = rest Mod 100
    If rest > 0 Then made = made & words(rest) & " "
    XbSpoken = made
End Function

Public Function XbEnglishWords(ByRef given As Variant, ByRef only As Variant) As String
    Dim amount As String, isOnly As Boolean, minus As Boolean
    amount = XbAmount(given)
    If amount = "" Then Exit Function
    isOnly = XbFlag(only)
    XbCheckTaka amount
    minus = XbSkip(amount, "-")
    XbEnglishWords = XbEnglishTaka(minus, Val(XbWholePart(amount)), XbPoishaOf(amount), isOnly)
End Function

' Whole taka from 0 up and poisha.
Public Function XbEnglishTaka(ByVal minus As Boolean, ByVal whole As Double, ByVal poisha As Long, ByVal only As Boolean) As String
    Dim made As String
    If mTaka = "" Then XbLoadWords
    made = XbSpoken(whole, mEnglish) & "taka"
    If minus Then made = "minus " & made
    If poisha > 0 Then made = made & " " & mEnglish(poisha) & " poisha"
    If only Then made = made & " only"
    XbEnglishTaka = UCase$(Left$(made, 1)) & Mid$(made, 2)
End Function
