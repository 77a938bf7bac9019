Attribute VB_Name = "XbCalls"
Option Explicit
Option Private Module

' How worksheet functions and buttons reach Python, and what they show when they cannot.
' Made of ASCII alone: VBA source has no Bangla.

Private mMissing As Boolean
Private mRetry As Date

' Python's answer; its "#xb:..." texts become the error values that a cell shows.
Public Function XbResult(answer As Variant) As Variant
    Dim i As Long, j As Long
    If Not IsArray(answer) Then
        XbResult = XbCell(answer)
        Exit Function
    End If
    If XbIsTable(answer) Then
        For i = LBound(answer, 1) To UBound(answer, 1)
            For j = LBound(answer, 2) To UBound(answer, 2)
                answer(i, j) = XbCell(answer(i, j))
            Next j
        Next i
    Else
        For i = LBound(answer) To UBound(answer)
            answer(i) = XbCell(answer(i))
        Next i
    End If
    XbResult = answer
End Function

Private Function XbCell(answer As Variant) As Variant
    XbCell = answer
    If VarType(answer) <> vbString Then Exit Function
    Select Case answer
        Case "#xb:NULL": XbCell = CVErr(2000)
        Case "#xb:DIV/0": XbCell = CVErr(2007)
        Case "#xb:VALUE": XbCell = CVErr(2015)
        Case "#xb:REF": XbCell = CVErr(2023)
        Case "#xb:NAME": XbCell = CVErr(2029)
        Case "#xb:NUM": XbCell = CVErr(2036)
        Case "#xb:N/A": XbCell = CVErr(2042)
    End Select
End Function

Private Function XbIsTable(answer As Variant) As Boolean
    Dim last As Long
    On Error Resume Next
    last = UBound(answer, 2)
    XbIsTable = (Err.Number = 0)
End Function

' What a function shows when its call failed: #N/A without Python, else #VALUE!.
Public Function XbFailed() As Variant
    If mMissing Then XbFailed = CVErr(2042) Else XbFailed = CVErr(2015)
End Function

' Whether the calling cell's workbook counts its days from 1904.
Public Function XbDate1904() As Boolean
    On Error Resume Next
    XbDate1904 = Application.Caller.Parent.Parent.Date1904
End Function

' xlwings' Python server. A missing one is told once and asked for again after a minute only:
' every cell of a sheet would wait for it.
Public Function XbPython() As Object
    If mMissing And Now < mRetry Then Err.Raise vbObjectError + 513
    On Error GoTo missing
    Set XbPython = XLPy
    mMissing = False
    Exit Function
missing:
    mRetry = Now + TimeSerial(0, 1, 0)
    If mMissing Then Err.Raise vbObjectError + 513
    mMissing = True
    XbSayMissing
    Err.Raise vbObjectError + 513
End Function

' A button's work. A press always looks for Python anew, and tells when it is missing.
Public Sub XbRun(command As String)
    #If Not Mac Then
        mMissing = False
        On Error GoTo missing
        XbPython
        On Error GoTo 0
    #End If
    RunPython command
missing:
End Sub

Private Sub XbSayMissing()
    #If Mac Then
        MsgBox "xlbudget: Python could not be started, so functions and buttons do not work. See on the command line: xlbudget addin doctor", vbExclamation, "xlbudget"
    #Else
        ' MsgBox shows question marks for Bangla. After half a minute the box goes by itself.
        CreateObject("WScript.Shell").Popup XbUnicode("0078006C006200750064006700650074003A002009AA09BE098709A509A80020099A09BE09B209C10020099509B009BE002009AF09BE09AF09BC09A809BF002C002009A409BE0987002009AB09BE098209B609A800200993002009AC09CB09A409BE09AE0020099509BE099C0020099509B0099B09C7002009A809BE09640020099509AE09BE09A809CD09A1002009B209BE098709A809C7002009A609C7099609C109A8003A00200078006C00620075006400670065007400200061006400640069006E00200064006F00630074006F0072") & vbCrLf & vbCrLf & "xlbudget: Python could not be started, so functions and buttons do not work. See on the command line: xlbudget addin doctor", 30, "xlbudget", 48
    #End If
End Sub

' A text from its code units, four hexadecimal digits each.
Private Function XbUnicode(codes As String) As String
    Dim i As Long
    For i = 1 To Len(codes) Step 4
        XbUnicode = XbUnicode & ChrW(CLng("&H" & Mid$(codes, i, 4)))
    Next i
End Function
