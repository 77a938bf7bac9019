Attribute VB_Name = "XbTwinCalendar"
Option Explicit
Option Private Module

' Days, written as xlbudget.bangla.calendar and dates write them. A day is its number as VBA
' counts: from 30 December 1899.

' What stands for no day: earlier than any.
Private Const XbNoDay As Long = -700000

' The kinds of value that VarType tells, see XbTwinTexts.
Private Const XbEmpty As Long = 0
Private Const XbNull As Long = 1
Private Const XbDate As Long = 7
Private Const XbString As Long = 8
Private Const XbBoolean As Long = 11

' The first day of the 1904 date system, and the last that dates can hold.
Private Const Day1904 As Long = 1462
Private Const LastDay As Long = 2958465
Private Const FirstYear As Long = 1394
Private Const LastYear As Long = 9405
Private Const Reform As Long = 1426
Private Const Lead As Long = 593

Private mGregorian As Variant
Private mBangla As Variant
Private mYear As Long
Private mFirst As Long
Private mStart(13) As Long

' What a function of dates gives for a cell.
Public Function XbOfDay(ByVal func As String, ByRef given As Variant, ByRef epoch1904 As Variant) As Variant
    Dim at As Long
    XbOfDay = ""
    at = XbDay(given, epoch1904)
    If at = XbNoDay Then Exit Function
    Select Case func
        Case "BANGLA_DATE"
            XbOfDay = XbBanglaDate(at)
        Case "BANGLA_GREGORIAN"
            XbOfDay = XbGregorianWords(at)
        Case "BANGLA_DATE_VALUE"
            XbOfDay = CDate(at)
        Case "FISCAL_YEAR"
            XbOfDay = XbFiscalYear(at)
    End Select
End Function

' The day of a cell.
Private Function XbDay(ByRef given As Variant, ByRef epoch1904 As Variant) As Long
    XbDay = XbNoDay
    Select Case VarType(given)
        Case XbNull, XbEmpty
        Case XbDate
            XbDay = Fix(CDbl(given))
        Case XbString
            If XbPlainSpaces(given) <> "" Then XbDay = XbReadDate(given)
        Case XbBoolean
            XbRefuse 2015
        Case Else
            XbDay = XbSerialDay(CDbl(given), epoch1904)
    End Select
End Function

' Excel has a 29 February 1900, serial 60; those before it are one day behind.
Private Function XbSerialDay(ByVal serial As Double, ByVal epoch1904 As Boolean) As Long
    If serial <> Int(serial) Then serial = Int(Val(XbExact(serial)))
    If epoch1904 Then
        If serial < 0 Or serial > LastDay - Day1904 Then XbRefuse 2036
        serial = serial + Day1904
    Else
        If serial < 1 Or serial > LastDay Or serial = 60 Then XbRefuse 2036
        If serial < 60 Then serial = serial + 1
    End If
    XbSerialDay = serial
End Function

Private Function XbGregorianWords(ByVal at As Long) As String
    If IsEmpty(mGregorian) Then mGregorian = Split(XbTable(XbGregorianMonths), "|")
    XbGregorianWords = XbDated(Day(CDate(at)), mGregorian(Month(CDate(at)) - 1), Year(CDate(at)))
End Function

' The fiscal year, from 1 July.
Private Function XbFiscalYear(ByVal at As Long) As String
    Dim start As Long, years As String
    start = Year(CDate(at))
    If Month(CDate(at)) < 7 Then start = start - 1
    If start < 1900 Or start > 9998 Then XbRefuse 2036
    years = XbBanglaWhole(start * 100 + (start + 1) Mod 100)
    XbFiscalYear = Left$(years, 4) & "-" & Right$(years, 2)
End Function

Private Function XbBanglaDate(ByVal at As Long) As String
    Dim m As Long, rest As Long
    If at < mFirst Or at >= mFirst + mStart(13) Then XbLoadYear at
    rest = at - mFirst
    ' No month has more than 31 days, and all that are shorter make up less than a month.
    m = rest \ 31 + 1
    If rest >= mStart(m + 1) Then m = m + 1
    XbBanglaDate = XbDated(rest - mStart(m) + 1, mBangla(m - 1), mYear)
End Function

' Keeps the Bangla year of a day, in which the next cell's day often lies, and the days before
' each of its months.
Private Sub XbLoadYear(ByVal at As Long)
    Dim y As Long, m As Long
    y = Year(CDate(at)) - Lead
    If at < XbNewYear(y) Then y = y - 1
    If y < FirstYear Or y > LastYear Then XbRefuse 2036
    If IsEmpty(mBangla) Then mBangla = Split(XbTable(XbBanglaMonths), "|")
    mYear = y
    mFirst = XbNewYear(y)
    For m = 1 To 13
        mStart(m) = XbDaysBefore(y, m)
    Next m
End Sub

' The day of 1 Boishakh: 14 April.
Private Function XbNewYear(ByVal y As Long) As Long
    XbNewYear = CLng(DateSerial(y + Lead, 4, 14))
End Function

' The days of a year before a month. The first months have 31 days, the others 30, but Falgun,
' the eleventh, has what is left: its leap day comes in the Gregorian leap years.
Private Function XbDaysBefore(ByVal y As Long, ByVal m As Long) As Long
    If m > 11 Then
        XbDaysBefore = XbNewYear(y + 1) - XbNewYear(y) - 30 * (13 - m)
        Exit Function
    End If
    XbDaysBefore = 30 * m - 24
    If y < Reform Then XbDaysBefore = XbDaysBefore - 1
    If XbDaysBefore > 31 * (m - 1) Then XbDaysBefore = 31 * (m - 1)
End Function

' The day of a Bangla date.
Public Function XbBanglaDay(ByVal y As Long, ByVal m As Long, ByVal d As Long) As Long
    If m < 1 Or m > 12 Then XbRefuse 2015
    If y < FirstYear Or y > LastYear Then XbRefuse 2036
    If d < 1 Or d > XbDaysBefore(y, m + 1) - XbDaysBefore(y, m) Then XbRefuse 2015
    XbBanglaDay = XbNewYear(y) + XbDaysBefore(y, m) + d - 1
End Function

Public Function XbGregorianDay(ByVal y As Long, ByVal m As Long, ByVal d As Long) As Long
    If m < 1 Or m > 12 Or d < 1 Or d > 31 Then XbRefuse 2015
    If Day(DateSerial(y, m, d)) <> d Then XbRefuse 2015
    XbGregorianDay = CLng(DateSerial(y, m, d))
End Function
