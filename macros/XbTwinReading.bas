Attribute VB_Name = "XbTwinReading"
Option Explicit
Option Private Module

' What the words of an amount mean together, as in xlbudget.bangla.words_value. Words stand
' in XbTwinWords, from 1; amounts are text, see XbTwinNumbers.

' The number that SUM takes; "" for no text.
Public Function XbWordsValue(ByVal given As String) As Variant
    XbWordsValue = ""
    If given <> "" Then XbWordsValue = XbValue(XbReadWords(XbPlainSpaces(given)))
End Function

Public Function XbReadWords(ByVal plain As String) As String
    Dim first As Long, last As Long, found As String
    last = XbFindWords(plain)
    first = 1
    If XbRole(last) = "o" Then
        last = last - 1
    ElseIf XbRole(first) = "o" Then
        first = 2
    End If
    If first <= last And XbRole(first) = "m" Then
        found = XbReadTaka(first + 1, last)
        XbReadWords = XbNumber(True, XbWholePart(found), XbDecimalPart(found))
    Else
        XbReadWords = XbReadTaka(first, last)
    End If
End Function

' Taka and poisha.
Private Function XbReadTaka(ByVal first As Long, ByVal last As Long) As String
    Dim at As Long, taka As String, decimals As String, poisha As String
    If first <= last Then If XbRole(first) = "t" Then first = first + 1
    at = XbPlace("t", first, last)
    If at = 0 And first <= last And XbRole(last) = "p" Then
        XbReadTaka = XbReadPoisha(first, last)
        Exit Function
    End If
    If at = 0 Then at = last + 1
    taka = XbReadNumber(first, at - 1)
    XbReadTaka = taka
    If at >= last Then Exit Function
    decimals = XbDecimalPart(taka)
    If XbHasMore(decimals, 1) Then XbRefuse 2015
    If XbRole(at + 1) = "a" Then at = at + 1
    poisha = XbDecimalPart(XbReadPoisha(at + 1, last))
    If Len(poisha) < Len(decimals) Then poisha = poisha & String$(Len(decimals) - Len(poisha), "0")
    XbReadTaka = XbWholePart(taka) & "." & poisha
End Function

Private Function XbPlace(ByVal role As String, ByVal first As Long, ByVal last As Long) As Long
    Dim at As Long
    For at = first To last
        If XbRole(at) = role Then
            XbPlace = at
            Exit Function
        End If
    Next at
End Function

Private Function XbReadPoisha(ByVal first As Long, ByVal last As Long) As String
    Dim found As String
    If first > last Or XbRole(last) <> "p" Then XbRefuse 2015
    found = XbReadNumber(first, last - 1)
    If Len(XbWholePart(found)) > 2 Or XbHasMore(XbDecimalPart(found), 1) Then XbRefuse 2015
    XbReadPoisha = "0." & Right$("0" & XbWholePart(found), 2) & XbDecimalPart(found)
End Function

' A number, or one with its decimals after the word for the point.
Private Function XbReadNumber(ByVal first As Long, ByVal last As Long) As String
    Dim at As Long, i As Long, found As String, digits As String
    at = XbPlace("d", first, last)
    If at = 0 Then
        XbReadNumber = XbReadSum(first, last)
        Exit Function
    End If
    found = XbReadSum(first, at - 1)
    If InStr(1, found, ".", 0) > 0 Or at = last Then XbRefuse 2015
    For i = at + 1 To last
        If XbRole(i) <> "n" Then XbRefuse 2015
        If XbUnits(i) > 9 Then XbRefuse 2015
        digits = digits & CStr(XbUnits(i))
    Next i
    If Len(digits) > 15 Or Len(XbPlainZeros(found & digits)) > 15 Then XbRefuse 2036
    XbReadNumber = found & "." & digits
End Function

' Adds the parts from left to right, each below the scale before it. Crore multiplies all
' that stands before it, so it may come again.
Private Function XbReadSum(ByVal first As Long, ByVal last As Long) As String
    Dim whole As Double, part As Double, room As Double, at As Long, power As Long
    Dim units As Double, rest As Double, bare As Boolean
    If first > last Then XbRefuse 2015
    room = 1E+300
    at = first
    Do While at <= last
        units = 0
        rest = 0
        power = 0
        bare = (whole > 0 Or part > 0) And XbIsCrore(at)
        If Not bare Then XbReadCount at, last, units, rest
        If at <= last And XbRole(at) = "x" Then
            power = XbUnits(at)
            at = at + 1
        End If
        If Not bare Then XbCheckRoom units * 100 + rest, power, room, last > first
        If power = 7 Then
            XbAddTo whole, part, units, rest
            room = XbRoom(part) * 10 ^ power
            whole = whole * 10000000 + part * 100000
            part = 0
        Else
            room = XbRoom(rest) * 10 ^ power
            If power > 0 Then units = units * 10 ^ power + rest * 10 ^ (power - 2)
            If power > 0 Then rest = 0
            XbAddTo whole, part, units, rest
        End If
        If whole >= 1E+15 Then XbRefuse 2036
    Loop
    XbReadSum = XbExact(whole)
    If part > 0 Then XbReadSum = XbReadSum & "." & Right$("0" & CStr(part), 2)
End Function

Private Function XbIsCrore(ByVal at As Long) As Boolean
    If XbRole(at) = "x" Then XbIsCrore = XbUnits(at) = 7
End Function

' A part, in hundredths, is less than the room that the part before it left; nought stands alone.
Private Sub XbCheckRoom(ByVal size As Double, ByVal power As Long, ByVal room As Double, ByVal isOne As Boolean)
    If power <> 7 Then size = size * 10 ^ power
    If size >= room Or (size = 0 And isOne) Then XbRefuse 2015
End Sub

Private Sub XbAddTo(ByRef whole As Double, ByRef part As Double, ByVal units As Double, ByVal rest As Double)
    whole = whole + units
    part = part + rest
    If part >= 100 Then
        part = part - 100
        whole = whole + 1
    End If
End Sub

' What may follow, in hundredths.
Private Function XbRoom(ByVal part As Double) As Double
    XbRoom = 100
    If part > 0 Then XbRoom = part
    If part > 50 Then XbRoom = 100 - part
End Function

' The count that starts here; at is moved behind it.
Private Sub XbReadCount(ByRef at As Long, ByVal last As Long, ByRef units As Double, ByRef rest As Double)
    Dim role As String, after As String
    role = XbRole(at)
    If at < last Then after = XbRole(at + 1)
    units = XbUnits(at)
    rest = XbHundredths(at)
    If role = "n" Or role = "f" Or (role = "s" And after = "x") Then
        at = at + 1
    ElseIf role = "c" And XbIsCounted(at + 1, after) Then
        units = XbUnits(at + 1)
        If rest < 0 Then
            units = units - 1
            rest = rest + 100
        End If
        at = at + 2
    ElseIf role = "c" And rest = 25 Then
        units = 1
        at = at + 1
    Else
        XbRefuse 2015
    End If
End Sub

Private Function XbIsCounted(ByVal at As Long, ByVal role As String) As Boolean
    If role = "n" Or role = "f" Then XbIsCounted = XbUnits(at) >= 1 And XbHundredths(at) = 0
End Function
