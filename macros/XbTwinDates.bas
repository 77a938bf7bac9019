Attribute VB_Name = "XbTwinDates"
Option Explicit
Option Private Module

' Written dates, read as xlbudget.bangla.dates reads them. What is read is taken off the text.

Public Function XbReadDate(ByVal given As String) As Long
    Dim t As String
    t = XbTidy(given)
    XbSkipLead t
    If XbDigits(t) = 0 Then
        XbReadDate = XbMonthFirst(t)
    ElseIf XbIsFigures(t) Then
        XbReadDate = XbFigures(t)
    Else
        XbReadDate = XbDayFirst(t)
    End If
End Function

' The text as xlbudget.bangla.spelling cleans it, as far as a date needs it: a run of white
' space is one space, but each line break one.
Private Function XbTidy(ByVal given As String) As String
    Dim i As Long, c As String, made As String, kind As Long, gap As Boolean, breaks As Long
    given = XbReplace(XbReplace(given, ChrW(13) & ChrW(10), ChrW(10)), ChrW(13), ChrW(10))
    For i = 1 To Len(given)
        c = Mid$(given, i, 1)
        kind = XbKind(c)
        If c = ChrW(10) Then
            breaks = breaks + 1
        ElseIf kind = 1 Then
            gap = True
        ElseIf kind = 0 Then
            If breaks = 0 And gap Then breaks = 1
            If made <> "" Then made = made & Space$(breaks)
            gap = False
            breaks = 0
            made = made & c
        End If
    Next i
    XbTidy = XbWithoutScars(XbNormal(made))
End Function

' Without what a faulty converter left in the names of months.
Private Function XbWithoutScars(ByVal t As String) As String
    t = XbReplace(t, XbItem(XbWords, XbScar), XbItem(XbWords, XbScarMeant))
    Do While InStr(1, t, ChrW(2503) & ChrW(2508), 0) > 0
        t = XbReplace(t, ChrW(2503) & ChrW(2508), ChrW(2508))
    Loop
    XbWithoutScars = t
End Function

' Takes the first of a list's entries that stands at the beginning; the letters' case is free.
Private Function XbSkipOneOf(ByRef t As String, ByVal list As Long) As String
    Dim i As Long, word As String
    For i = 0 To XbLastItem(list)
        word = XbItem(list, i)
        If LCase$(Left$(t, Len(word))) = word Then
            t = Mid$(t, Len(word) + 1)
            XbSkipOneOf = word
            Exit Function
        End If
    Next i
End Function

Private Function XbSkipSigns(ByRef t As String, ByVal signs As String) As Boolean
    Dim size As Long
    size = XbCount(t, 1, signs)
    t = Mid$(t, size + 1)
    XbSkipSigns = size > 0
End Function

Private Sub XbSkipLead(ByRef t As String)
    If XbSkipOneOf(t, XbDateLeads) = "" Then Exit Sub
    XbSkipSigns t, " "
    XbSkipSigns t, ":.-" & ChrW(2435)
    XbSkipSigns t, " "
End Sub

Private Function XbDigits(ByVal t As String) As Long
    XbDigits = XbDigitCount(XbToAscii(t), 1)
End Function

' Takes a number as it is written.
Private Function XbTakeDigits(ByRef t As String) As String
    Dim size As Long
    size = XbDigits(t)
    If size < 1 Or size > 9 Then XbRefuse 2015
    XbTakeDigits = Left$(t, size)
    t = Mid$(t, size + 1)
End Function

Private Sub XbSkipOrdinal(ByRef t As String)
    Dim rest As String
    If XbSkipOneOf(t, XbEnglishOrdinals) <> "" Then Exit Sub
    rest = t
    If Left$(rest, 1) = " " Then rest = Mid$(rest, 2)
    If XbSkipOneOf(rest, XbBanglaOrdinals) <> "" Then t = rest
End Sub

Private Function XbTakeMonth(ByRef t As String) As String
    Dim i As Long, plain As String
    plain = XbToAscii(t)
    For i = 1 To Len(t)
        If InStr(1, "0123456789 ,./:-" & ChrW(8211), Mid$(plain, i, 1), 0) > 0 Then Exit For
    Next i
    XbTakeMonth = Left$(t, i - 1)
    t = Mid$(t, i)
End Function

Private Function XbDayFirst(ByVal t As String) As Long
    Dim d As String, m As String, y As String
    d = XbTakeDigits(t)
    XbSkipOrdinal t
    XbSkipSigns t, " ,./-" & ChrW(8211)
    m = XbTakeMonth(t)
    XbSkipSigns t, " ,./-" & ChrW(8211)
    y = XbTakeDigits(t)
    XbDayFirst = XbMeant(y, m, d, t)
End Function

Private Function XbMonthFirst(ByVal t As String) As Long
    Dim d As String, m As String, y As String
    m = XbTakeMonth(t)
    XbSkipSigns t, " ."
    d = XbTakeDigits(t)
    XbSkipOrdinal t
    If Not XbSkipSigns(t, " ,") Then XbRefuse 2015
    y = XbTakeDigits(t)
    XbMonthFirst = XbMeant(y, m, d, t)
End Function

' Whether a number, a separator and another number come first.
Private Function XbIsFigures(ByVal t As String) As Boolean
    t = Mid$(t, XbDigits(t) + 1)
    If Left$(t, 1) = " " Then t = Mid$(t, 2)
    If XbCount(Left$(t, 1), 1, "./-" & ChrW(8211)) = 0 Then Exit Function
    t = Mid$(t, 2)
    If Left$(t, 1) = " " Then t = Mid$(t, 2)
    XbIsFigures = XbDigits(t) > 0
End Function

' Figures alone; a year of four digits may stand first, where no spaces part them.
Private Function XbFigures(ByVal t As String) As Long
    Dim first As String, middle As String, last As String, mark As String, spaced As Boolean
    first = XbTakeDigits(t)
    spaced = XbSkip(t, " ")
    mark = Left$(t, 1)
    t = Mid$(t, 2)
    If XbSkip(t, " ") Then spaced = True
    middle = XbTakeDigits(t)
    If XbSkip(t, " ") Then spaced = True
    If Not XbSkip(t, mark) Then XbRefuse 2015
    If XbSkip(t, " ") Then spaced = True
    last = XbTakeDigits(t)
    If Len(first) = 4 And Not spaced Then
        XbSkipTime t
        XbFigures = XbMeant(first, middle, last, t)
    Else
        XbFigures = XbMeant(last, middle, first, t)
    End If
End Function

' Takes off a time of day: T09:30, 09:30:00.
Private Sub XbSkipTime(ByRef t As String)
    Dim rest As String, size As Long
    If UCase$(Left$(t, 1)) <> "T" And Left$(t, 1) <> " " Then Exit Sub
    rest = Mid$(t, 2)
    If XbDigitCount(rest, 1) <> 2 Or Left$(rest, 2) > "23" Or Mid$(rest, 3, 1) <> ":" Then Exit Sub
    If XbDigitCount(rest, 4) <> 2 Or Mid$(rest, 4, 1) > "5" Then Exit Sub
    rest = Mid$(rest, 6)
    If Left$(rest, 1) = ":" And XbDigitCount(rest, 2) = 2 And Mid$(rest, 2, 1) < "6" Then
        rest = Mid$(rest, 4)
        size = XbDigitCount(rest, 2)
        If Left$(rest, 1) = "." And size > 0 And size < 7 Then rest = Mid$(rest, size + 2)
    End If
    t = rest
End Sub

' The day that year, month and day mean, with the era and other words after them.
Private Function XbMeant(ByVal y As String, ByVal m As String, ByVal d As String, ByVal rest As String) As Long
    Dim era As String, named As String, isBangla As Boolean
    era = XbTakeEra(rest)
    XbSkipYearWord rest
    XbSkipSigns rest, " "
    If rest <> "" And rest <> ChrW(2404) Then XbRefuse 2015
    If Len(y) <> 4 Or XbIsMixed(y) Or XbIsMixed(d) Or XbIsMixed(m) Then XbRefuse 2015
    If XbDigits(m) > 0 Then
        named = era & XbToAscii(m)
        If era = "" Then named = "g" & named
    ElseIf m <> "" Then
        named = XbFound(XbTable(XbMonths), LCase$(m))
    End If
    If named = "" Then XbRefuse 2015
    isBangla = Left$(named, 1) = "b"
    If era <> "" And era <> Left$(named, 1) Then XbRefuse 2015
    If isBangla <> (Val(XbToAscii(y)) < 1900) Then XbRefuse 2015
    If isBangla Then
        XbMeant = XbBanglaDay(Val(XbToAscii(y)), Val(Mid$(named, 2)), Val(XbToAscii(d)))
    Else
        XbMeant = XbGregorianDay(Val(XbToAscii(y)), Val(Mid$(named, 2)), Val(XbToAscii(d)))
    End If
End Function

' b or g for an era after the year.
Private Function XbTakeEra(ByRef t As String) As String
    Dim rest As String
    rest = t
    XbSkipSigns rest, " ,"
    If XbSkipOneOf(rest, XbBanglaEras) <> "" Then
        XbTakeEra = "b"
    ElseIf XbSkipOneOf(rest, XbGregorianEras) <> "" Then
        XbTakeEra = "g"
    Else
        Exit Function
    End If
    XbSkipSigns rest, ".:" & ChrW(2435)
    t = rest
End Function

Private Sub XbSkipYearWord(ByRef t As String)
    Dim rest As String
    rest = t
    XbSkipSigns rest, " "
    If XbSkipOneOf(rest, XbYearWords) <> "" Then t = rest
End Sub
