Attribute VB_Name = "XbTwinCalendar"
Option Explicit
Option Private Module

' Days, written as xlbudget.bangla.calendar and dates write them. A day is its number as VBA
' counts: from 30 December 1899.

' What stands for no day: earlier than any.
Public Const XbNoDay As Long = -700000

' The first day of the 1904 date system, and the last that dates can hold.
Private Const Day1904 As Long = 1462
Private Const LastDay As Long = 2958465
Private Const FirstYear As Long = 1394
Private Const LastYear As Long = 9405
Private Const Reform As Long = 1426
Private Const Lead As Long = 593

' The day of a cell.
Public Function XbDay(ByRef given As Variant, ByRef epoch1904 As Variant) As Long
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
            XbDay = XbSerialDay(Int(Val(XbExact(CDbl(given)))), epoch1904)
    End Select
End Function

' Excel has a 29 February 1900, serial 60; those before it are one day behind.
Private Function XbSerialDay(ByVal serial As Double, ByVal epoch1904 As Boolean) As Long
    If epoch1904 Then
        If serial < 0 Or serial > LastDay - Day1904 Then XbRefuse 2036
        serial = serial + Day1904
    Else
        If serial < 1 Or serial > LastDay Or serial = 60 Then XbRefuse 2036
        If serial < 60 Then serial = serial + 1
    End If
    XbSerialDay = serial
End Function

Public Function XbGregorianWords(ByVal at As Long) As String
    XbGregorianWords = XbDated(Day(CDate(at)), XbItem(XbGregorianMonths, Month(CDate(at)) - 1), Year(CDate(at)))
End Function

Private Function XbDated(ByVal d As Long, ByVal monthName As String, ByVal y As Long) As String
    XbDated = XbToBangla(CStr(d)) & " " & monthName & " " & XbToBangla(CStr(y))
End Function

' The fiscal year, from 1 July.
Public Function XbFiscalYear(ByVal at As Long) As String
    Dim start As Long
    start = Year(CDate(at))
    If Month(CDate(at)) < 7 Then start = start - 1
    If start < 1900 Or start > 9998 Then XbRefuse 2036
    XbFiscalYear = XbToBangla(CStr(start) & "-" & Right$("0" & CStr((start + 1) Mod 100), 2))
End Function

Public Function XbBanglaDate(ByVal at As Long) As String
    Dim y As Long, m As Long, rest As Long
    y = Year(CDate(at)) - Lead
    If y < FirstYear Or y > LastYear + 1 Then XbRefuse 2036
    If at < XbNewYear(y) Then y = y - 1
    If y < FirstYear Or y > LastYear Then XbRefuse 2036
    rest = at - XbNewYear(y)
    m = 1
    Do While rest >= XbMonthDays(y, m)
        rest = rest - XbMonthDays(y, m)
        m = m + 1
    Loop
    XbBanglaDate = XbDated(rest + 1, XbItem(XbBanglaMonths, m - 1), y)
End Function

' The day of 1 Boishakh: 14 April.
Private Function XbNewYear(ByVal y As Long) As Long
    XbNewYear = CLng(DateSerial(y + Lead, 4, 14))
End Function

' Falgun, the eleventh month, has its leap day in the Gregorian leap years.
Private Function XbMonthDays(ByVal y As Long, ByVal m As Long) As Long
    XbMonthDays = 30
    If m < 6 Or (m = 6 And y >= Reform) Then XbMonthDays = 31
    If m <> 11 Then Exit Function
    If y >= Reform Then XbMonthDays = 29
    If XbNewYear(y + 1) - XbNewYear(y) = 366 Then XbMonthDays = XbMonthDays + 1
End Function

' The day of a Bangla date.
Public Function XbBanglaDay(ByVal y As Long, ByVal m As Long, ByVal d As Long) As Long
    Dim i As Long, found As Long
    If m < 1 Or m > 12 Then XbRefuse 2015
    If y < FirstYear Or y > LastYear Then XbRefuse 2036
    If d < 1 Or d > XbMonthDays(y, m) Then XbRefuse 2015
    found = XbNewYear(y) + d - 1
    For i = 1 To m - 1
        found = found + XbMonthDays(y, i)
    Next i
    XbBanglaDay = found
End Function

Public Function XbGregorianDay(ByVal y As Long, ByVal m As Long, ByVal d As Long) As Long
    If m < 1 Or m > 12 Or d < 1 Or d > 31 Then XbRefuse 2015
    If Day(DateSerial(y, m, d)) <> d Then XbRefuse 2015
    XbGregorianDay = CLng(DateSerial(y, m, d))
End Function
