Attribute VB_Name = "XbTwinNumbers"
Option Explicit
Option Private Module

' Numbers as text, written out plainly with their own decimals: -624607.50. So all 15 digits
' of an amount stay exact, and no decimal comma of the computer's region gets in.

' A cell's number at the 15 digits that Excel keeps.
Public Function XbExact(ByVal given As Double) As String
    Dim minus As String, poisha As Double, made As String
    If given = Int(given) And Abs(given) < 1E+15 Then
        If given <> 0 Then XbExact = CStr(given) Else XbExact = "0"
        Exit Function
    End If
    If given < 0 Then minus = "-"
    given = Abs(given)
    ' Below 10^15 poisha no two counts share a number: most amounts end here.
    If given < 10000000000000# Then poisha = Int(given * 100 + 0.5)
    If poisha > 99 And poisha / 100 = given Then
        made = CStr(poisha)
        XbExact = minus & Left$(made, Len(made) - 2) & "." & Right$(made, 2)
        If Right$(made, 1) = "0" Then XbExact = minus & Left$(made, Len(made) - 2) & "." & Mid$(made, Len(made) - 1, 1)
    ElseIf given < 1000000 Or given >= 999999999999999# Then
        XbExact = minus & XbShown(CStr(given))
    Else
        XbExact = minus & XbLong(given)
    End If
End Function

' A number as VBA shows it, with a point and without an exponent.
Private Function XbShown(ByVal made As String) As String
    Dim power As Long, at As Long
    made = XbReplace(made, Mid$(CStr(1.5), 2, 1), ".")
    at = InStr(1, made, "E", 0)
    If at > 0 Then
        power = CLng(Val(Mid$(made, at + 1)))
        made = Left$(made, at - 1)
    End If
    XbShown = XbPlain(XbWholePart(made) & XbDecimalPart(made), Len(XbWholePart(made)) + power)
End Function

' From a million on, binary arithmetic is exact here; half a last digit goes to the even one.
Private Function XbLong(ByVal given As Double) As String
    Dim places As Long, digits As Double, rest As Double
    places = 15 - Len(CStr(Int(given)))
    rest = (given - Int(given)) * 10 ^ places
    digits = Int(given) * 10 ^ places + Int(rest)
    rest = rest - Int(rest)
    If rest > 0.5 Or (rest = 0.5 And Int(digits / 2) * 2 < digits) Then digits = digits + 1
    XbLong = XbPlain(CStr(digits), Len(CStr(digits)) - places)
End Function

' The number with these digits, its point behind so many of them.
Private Function XbPlain(ByVal digits As String, ByVal point As Long) As String
    If point < 1 Then
        digits = String$(1 - point, "0") & digits
        point = 1
    End If
    If point > Len(digits) Then digits = digits & String$(point - Len(digits), "0")
    If point > 15 Then digits = XbRounded(digits, 15) & String$(Len(digits) - 15, "0")
    XbPlain = XbPlainZeros(Left$(digits, point)) & XbPointAndDigits(Mid$(digits, point + 1))
End Function

Private Function XbPointAndDigits(ByVal digits As String) As String
    Do While Right$(digits, 1) = "0"
        digits = Left$(digits, Len(digits) - 1)
    Loop
    If digits <> "" Then XbPointAndDigits = "." & digits
End Function

' The whole digits without needless zeros before them.
Public Function XbPlainZeros(ByVal digits As String) As String
    Dim at As Long
    XbPlainZeros = digits
    If Left$(digits, 1) <> "0" Then Exit Function
    at = XbCount(digits, 1, "0") + 1
    If at > Len(digits) Then at = Len(digits)
    XbPlainZeros = Mid$(digits, at)
End Function

' A number from its parts; zero has no sign.
Public Function XbNumber(ByVal minus As Boolean, ByVal whole As String, ByVal decimals As String) As String
    XbNumber = XbPlainZeros(whole)
    If decimals <> "" Then XbNumber = XbNumber & "." & decimals
    If minus And (XbHasMore(whole, 1) Or XbHasMore(decimals, 1)) Then XbNumber = "-" & XbNumber
End Function

Public Function XbWholePart(ByVal amount As String) As String
    Dim point As Long
    point = InStr(1, amount, ".", 0)
    If point = 0 Then XbWholePart = amount Else XbWholePart = Left$(amount, point - 1)
End Function

Public Function XbDecimalPart(ByVal amount As String) As String
    Dim point As Long
    point = InStr(1, amount, ".", 0)
    If point > 0 Then XbDecimalPart = Mid$(amount, point + 1)
End Function

' Whether any digit from a place on is not zero.
Public Function XbHasMore(ByVal digits As String, ByVal at As Long) As Boolean
    XbHasMore = at + XbCount(digits, at, "0") <= Len(digits)
End Function

' So many of the digits, rounded half up; one digit more when that is carried over.
Public Function XbRounded(ByVal digits As String, ByVal size As Long) As String
    Dim at As Long
    XbRounded = Left$(digits, size)
    If Mid$(digits, size + 1, 1) < "5" Then Exit Function
    For at = size To 1 Step -1
        If Mid$(digits, at, 1) <> "9" Then Exit For
    Next at
    If at = 0 Then
        XbRounded = "1" & String$(size, "0")
    Else
        XbRounded = Left$(digits, at - 1) & CStr(Val(Mid$(digits, at, 1)) + 1) & String$(size - at, "0")
    End If
End Function

' A number in Bangla digits and lakh-crore groups, rounded half up to its places.
Public Function XbBanglaNumber(ByRef given As Variant, ByRef decimals As Variant) As String
    Dim amount As String, minus As Boolean, places As Long, whole As String, digits As String
    amount = XbAmount(given)
    If amount = "" Then Exit Function
    places = XbWhole(decimals)
    minus = XbSkip(amount, "-")
    whole = XbWholePart(amount)
    digits = XbDecimalPart(amount)
    If places > 15 Or Len(whole) > 15 Then XbRefuse 2036
    If whole = String$(15, "9") And XbHasMore(digits, 1) Then XbRefuse 2036
    If places < 0 Then
        If XbHasMore(digits, 16) Then XbRefuse 2036
    Else
        amount = XbRounded(whole & digits & String$(places + 1, "0"), Len(whole) + places)
        whole = Left$(amount, Len(amount) - places)
        digits = Right$(amount, places)
    End If
    amount = XbNumber(minus, whole, digits)
    minus = XbSkip(amount, "-")
    whole = XbWholePart(amount)
    XbBanglaNumber = XbBanglaGroups(Val(whole)) & XbToBangla(Mid$(amount, Len(whole) + 1))
    If minus Then XbBanglaNumber = "-" & XbBanglaNumber
End Function

' The number that SUM takes; "" for none.
Public Function XbValue(ByVal amount As String) As Variant
    Dim sign As Long, decimals As String, digits As String
    XbValue = ""
    If amount = "" Then Exit Function
    sign = 1
    If XbSkip(amount, "-") Then sign = -1
    If Len(XbWholePart(amount)) > 15 Then XbRefuse 2036
    decimals = XbDecimalPart(amount)
    digits = XbPlainZeros(XbWholePart(amount) & decimals)
    ' Two exact numbers, divided once, are rounded once.
    If Len(digits) < 16 And Len(decimals) < 23 Then
        XbValue = sign * Val(digits) / 10 ^ Len(decimals)
    Else
        XbValue = sign * Val(amount)
    End If
End Function
