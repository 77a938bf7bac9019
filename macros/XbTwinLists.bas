Attribute VB_Name = "XbTwinLists"
Option Explicit
Option Private Module

' The lists of XbTables, put into letters when first asked for.

Private mTexts(20) As String
Private mLists(20) As Variant

' One of the tables as text.
Public Function XbTable(ByVal table As Long) As String
    If mTexts(table) = "" Then mTexts(table) = XbUnicode(XbData(table))
    XbTable = mTexts(table)
End Function

' One entry of a table, counted from 0.
Public Function XbItem(ByVal table As Long, ByVal at As Long) As String
    If IsEmpty(mLists(table)) Then mLists(table) = Split(XbTable(table), "|")
    XbItem = mLists(table)(at)
End Function

' The last entry's number.
Public Function XbLastItem(ByVal table As Long) As Long
    If IsEmpty(mLists(table)) Then mLists(table) = Split(XbTable(table), "|")
    XbLastItem = UBound(mLists(table))
End Function

' A text from its code units, four hexadecimal digits each.
Private Function XbUnicode(ByVal codes As String) As String
    Dim i As Long, made As String
    made = Space$(Len(codes) \ 4)
    For i = 1 To Len(made)
        Mid$(made, i, 1) = ChrW(CLng("&H" & Mid$(codes, 4 * i - 3, 4)))
    Next i
    XbUnicode = made
End Function
