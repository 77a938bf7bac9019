Attribute VB_Name = "XbTwinDigits"
Option Explicit
Option Private Module

' Digits of both scripts.

Private mBangla(9) As String
Private mThree(999) As String
Private mBelow1000(999) As String

Private Sub XbLoadDigits()
    Dim i As Long
    For i = 0 To 9
        mBangla(i) = ChrW(2534 + i)
    Next i
    For i = 0 To 999
        mThree(i) = mBangla(i \ 100) & mBangla(i \ 10 Mod 10) & mBangla(i Mod 10)
        mBelow1000(i) = Right$(mThree(i), Len(CStr(i)))
    Next i
End Sub

' A whole number from 0 up in Bangla digits.
Public Function XbBanglaWhole(ByVal whole As Double) As String
    Dim thousands As Double
    If mThree(0) = "" Then XbLoadDigits
    Do While whole >= 1000
        thousands = Int(whole / 1000)
        XbBanglaWhole = mThree(whole - thousands * 1000) & XbBanglaWhole
        whole = thousands
    Loop
    XbBanglaWhole = mBelow1000(whole) & XbBanglaWhole
End Function

' The same in lakh-crore groups.
Public Function XbBanglaGroups(ByVal whole As Double) As String
    Dim rest As Double
    If whole < 1000 Then
        XbBanglaGroups = XbBanglaWhole(whole)
        Exit Function
    End If
    If mThree(0) = "" Then XbLoadDigits
    rest = Int(whole / 1000)
    XbBanglaGroups = mThree(whole - rest * 1000)
    Do While rest >= 100
        whole = rest
        rest = Int(whole / 100)
        XbBanglaGroups = Right$(mThree(whole - rest * 100), 2) & "," & XbBanglaGroups
    Loop
    XbBanglaGroups = mBelow1000(rest) & "," & XbBanglaGroups
End Function

' A day, its month and a year of four digits.
Public Function XbDated(ByVal d As Long, ByVal monthName As String, ByVal y As Long) As String
    If mThree(0) = "" Then XbLoadDigits
    XbDated = mBelow1000(d) & " " & monthName & " " & mBelow1000(y \ 1000) & mThree(y Mod 1000)
End Function

Public Function XbToBangla(ByVal given As String) As String
    Dim i As Long
    If mThree(0) = "" Then XbLoadDigits
    For i = 0 To 9
        given = Replace(given, i, mBangla(i), 1, -1, 0)
    Next i
    XbToBangla = given
End Function

Public Function XbToAscii(ByVal given As String) As String
    Dim i As Long
    If mThree(0) = "" Then XbLoadDigits
    For i = 0 To 9
        given = Replace(given, mBangla(i), i, 1, -1, 0)
    Next i
    XbToAscii = given
End Function

' Whether a text holds digits of both kinds.
Public Function XbIsMixed(ByVal given As String) As Boolean
    If XbToAscii(given) <> given Then XbIsMixed = XbToBangla(given) <> given
End Function

' How many characters from a place on are digits 0-9.
Public Function XbDigitCount(ByVal given As String, ByVal at As Long) As Long
    XbDigitCount = XbCount(given, at, "0123456789")
End Function

' How many characters from a place on are among these.
Public Function XbCount(ByVal given As String, ByVal at As Long, ByVal signs As String) As Long
    Dim i As Long
    For i = at To Len(given)
        If InStr(1, signs, Mid$(given, i, 1), 0) = 0 Then Exit For
    Next i
    XbCount = i - at
End Function
