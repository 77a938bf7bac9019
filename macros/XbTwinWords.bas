Attribute VB_Name = "XbTwinWords"
Option Explicit
Option Private Module

' Amounts in Bangla words, taken apart as xlbudget.bangla.words_value takes them apart.
' A word has a role (a letter of the vocabulary) and a value: whole units and hundredths.
' n number, s short, f fixed, c change, x scale (its value is the power of ten), t taka,
' p poisha, a and, o only, m minus, d decimal point.

Private Const Longest As Long = 500

Private mRole(600) As String
Private mWhole(600) As Double
Private mPart(600) As Double
Private mLast As Long

Public Function XbRole(ByVal at As Long) As String
    If at >= 1 And at <= mLast Then XbRole = mRole(at)
End Function

Public Function XbUnits(ByVal at As Long) As Double
    XbUnits = mWhole(at)
End Function

Public Function XbHundredths(ByVal at As Long) As Double
    XbHundredths = mPart(at)
End Function

' Whether any word is a number word; its other words do not matter.
Public Function XbHasNumberWords(ByVal plain As String) As Boolean
    Dim t As String, at As Long, size As Long, i As Long
    t = XbNormal(Left$(plain, Longest))
    at = 1
    Do While at <= Len(t)
        mLast = 0
        size = XbLetterCount(t, at)
        If size > 0 Then XbAddWords Mid$(t, at, size)
        For i = 1 To mLast
            If InStr(1, "nfx", mRole(i), 0) > 0 Then
                XbHasNumberWords = True
                Exit Function
            End If
        Next i
        at = at + size
        If size = 0 Then at = at + 1
    Loop
End Function

' Finds the words of an amount; how many there are.
Public Function XbFindWords(ByVal plain As String) As Long
    Dim t As String, at As Long, size As Long
    If Len(plain) > Longest Then XbRefuse 2015
    t = XbReplace(XbReplace(XbReplace(XbNormal(plain), "'", ""), ChrW(8216), ""), ChrW(8217), "")
    t = XbWithoutEnd(XbWithoutLead(t))
    mLast = 0
    at = 1
    Do While at <= Len(t)
        size = XbFigureSize(t, at)
        If size > 0 Then
            XbAddFigure Mid$(t, at, size)
        ElseIf InStr(1, " ()[]{},;:" & ChrW(2435) & """" & ChrW(8220) & ChrW(8221), Mid$(t, at, 1), 0) > 0 Then
            size = 1
        Else
            size = XbLetterCount(t, at)
            If size = 0 Then size = 1
            If Not XbAddWords(Mid$(t, at, size)) Then XbRefuse 2015
        End If
        at = at + size
    Loop
    XbFindWords = mLast
End Function

' Without the word that says that words follow, and the signs about it.
Private Function XbWithoutLead(ByVal given As String) As String
    Dim t As String, at As Long
    XbWithoutLead = given
    t = Mid$(given, XbCount(given, 1, " ([{") + 1)
    If Not XbSkip(t, XbItem(XbWords, XbInWords)) Then Exit Function
    t = Mid$(t, XbCount(t, 1, " :)" & ChrW(2435)) + 1)
    XbWithoutLead = t
    If XbCount(Left$(t, 1), 1, "-" & ChrW(8211) & ChrW(8212)) = 0 Then Exit Function
    at = 2
    If Mid$(t, at, 1) = " " Then at = 3
    If XbDigitCount(XbToAscii(Mid$(t, at, 1)), 1) = 0 Then XbWithoutLead = Mid$(t, 2)
End Function

' Without dandas and brackets at the end.
Private Function XbWithoutEnd(ByVal t As String) As String
    Do While XbCount(Right$(t, 1), 1, " |.)]}" & ChrW(2404)) = 1
        t = Left$(t, Len(t) - 1)
    Loop
    XbWithoutEnd = t
End Function

' How many Bangla letters and signs stand from a place on.
Private Function XbLetterCount(ByVal t As String, ByVal at As Long) As Long
    Dim i As Long, code As Long
    For i = at To Len(t)
        code = AscW(Mid$(t, i, 1))
        If code < 2433 Or code > 2531 Or code = 2435 Or code = 2436 Then Exit For
    Next i
    XbLetterCount = i - at
End Function

' How long the figure is that starts here, its /- included; 0 for none.
Private Function XbFigureSize(ByVal t As String, ByVal at As Long) As Long
    Dim size As Long, mark As Long
    t = XbToAscii(Mid$(t, at))
    If XbDigitCount(Left$(t, 1), 1) = 0 Then Exit Function
    size = XbCount(t, 1, "0123456789.,")
    mark = size + 1
    If Mid$(t, mark, 1) = " " Then mark = mark + 1
    If Mid$(t, mark, 2) = "/-" Or Mid$(t, mark, 2) = "/=" Then size = mark + 1
    XbFigureSize = size
End Function

Private Sub XbAddFigure(ByVal written As String)
    Dim kind As Long, found As String
    Do While Right$(written, 1) = "." Or Right$(written, 1) = ","
        written = Left$(written, Len(written) - 1)
    Loop
    found = XbFigure(written, kind)
    If kind <> 0 Then XbRefuse kind
    If XbHasMore(XbDecimalPart(found), 3) Then XbRefuse 2015
    XbAdd "f", Val(XbWholePart(found)), Val(Left$(XbDecimalPart(found) & "00", 2))
End Sub

Private Sub XbAdd(ByVal role As String, ByVal whole As Double, ByVal part As Double)
    mLast = mLast + 1
    mRole(mLast) = role
    mWhole(mLast) = whole
    mPart(mLast) = part
End Sub

' Adds a word as the vocabulary has it: its role, then its value.
Private Sub XbAddKnown(ByVal known As String)
    Dim worth As Double
    worth = Val(Mid$(known, 2))
    Select Case Left$(known, 1)
        Case "c"
            XbAdd "c", 0, worth
        Case "f"
            XbAdd "f", Int(worth / 100), worth - 100 * Int(worth / 100)
        Case Else
            XbAdd Left$(known, 1), worth, 0
    End Select
End Sub

Private Function XbKnown(ByVal written As String) As String
    XbKnown = XbFound(XbTable(XbVocabulary), XbReplace(written, ChrW(2433), ""))
End Function

' Parts a run of letters into the fewest known words; False when that cannot be done.
Private Function XbAddWords(ByVal run As String) As Boolean
    Dim best() As Long, start() As Long, known() As String
    Dim first As Long, last As Long, found As String
    found = XbKnown(run)
    If found <> "" Then
        XbAddKnown found
        XbAddWords = True
        Exit Function
    End If
    ReDim best(Len(run))
    ReDim start(Len(run))
    ReDim known(Len(run))
    For last = 1 To Len(run)
        For first = XbEarliest(last) To last - 1
            If first = 0 Or best(first) > 0 Then
                If best(last) = 0 Or best(first) + 1 < best(last) Then
                    found = XbKnown(Mid$(run, first + 1, last - first))
                    If found <> "" Then
                        best(last) = best(first) + 1
                        start(last) = first
                        known(last) = found
                    End If
                End If
            End If
        Next first
    Next last
    XbAddWords = best(Len(run)) > 0
    If XbAddWords Then XbAddParts start, known, Len(run)
End Function

Private Function XbEarliest(ByVal last As Long) As Long
    If last > XbLongestWord Then XbEarliest = last - XbLongestWord
End Function

Private Sub XbAddParts(ByRef start() As Long, ByRef known() As String, ByVal last As Long)
    If last = 0 Then Exit Sub
    XbAddParts start, known, start(last)
    XbAddKnown known(last)
End Sub
