Attribute VB_Name = "XbCalls"
Option Explicit
Option Private Module

' How worksheet functions and buttons reach Python, and what they do when they cannot.
' The workbook's name XLBUDGET_ENGINE says who computes: "Python, VBA" (when it says nothing:
' Python, and VBA where there is none), "Python" alone or "VBA" alone.
' Made of ASCII alone: VBA source has no Bangla.

Private Const Setting As String = "XLBUDGET_ENGINE"

Private mLooked As Boolean
Private mMissing As Boolean
Private mSaid As Boolean
Private mEngine As String
Private mRead As Long
Private mBook As String
Private mHome As Long

' Whether functions are to be computed without Python.
Public Function XbAlone() As Boolean
    If mHome <> 1 Or Int(Timer) <> mRead Then XbReadEngine
    If mEngine = "VBA" Then
        XbAlone = True
        Exit Function
    End If
    If Not mLooked Then XbLook
    XbAlone = mMissing And mEngine <> "PYTHON"
    If mMissing And Not mSaid Then XbSayAlone
End Function

' What a function shows whose call failed: Python's own failure stays an error.
Public Function XbFailed(ByVal func As String, ByRef given As Variant) As Variant
    If Not mMissing Then
        XbFailed = CVErr(2015)
    ElseIf mEngine = "PYTHON" Then
        XbFailed = CVErr(2042)
    Else
        XbFailed = XbTwin(func, given)
    End If
End Function

' xlwings' Python server; a missing one is remembered until a button is pressed.
Public Function XbPython() As Object
    If mMissing Then Err.Raise vbObjectError + 513
    mMissing = True
    Set XbPython = XbReachServer()
    mMissing = False
End Function

Private Sub XbLook()
    Dim server As Object
    mLooked = True
    mMissing = True
    On Error GoTo missing
    Set server = XbReachServer()
    mMissing = server Is Nothing
missing:
End Sub

' The setting, read once a second at most: a new value counts at the next computation.
Private Sub XbReadEngine()
    Dim book As String
    If mHome = 0 Then mHome = XbHome()
    If mHome = 2 Then book = XbCallerBook().Name
    If book = mBook And Int(Timer) = mRead Then Exit Sub
    mBook = book
    mRead = Int(Timer)
    mEngine = XbSetting(XbCallerBook())
    If mEngine = "" Then mEngine = XbSetting(ThisWorkbook)
End Sub

' VBA or PYTHON when a workbook's name says so, else "".
Private Function XbSetting(ByVal book As Object) As String
    Dim found As String
    On Error GoTo none
    found = UCase$(Replace(Mid$(book.Names(Setting).RefersTo, 2), """", ""))
    If found = "VBA" Or found = "PYTHON" Then XbSetting = found
none:
End Function

' 1 within a workbook, 2 within an add-in, which serves every open workbook.
Private Function XbHome() As Long
    Dim served As Boolean
    On Error Resume Next
    served = ThisWorkbook.IsAddin
    If served Then XbHome = 2 Else XbHome = 1
End Function

' The calling cell's workbook.
Private Function XbCallerBook() As Object
    On Error Resume Next
    Set XbCallerBook = ThisWorkbook
    If mHome = 2 Then Set XbCallerBook = Application.Caller.Parent.Parent
End Function

' Whether the calling cell's workbook counts its days from 1904.
Public Function XbDate1904(ByVal caller As Variant) As Boolean
    On Error Resume Next
    If TypeName(caller) = "Range" Then XbDate1904 = caller.Parent.Parent.Date1904
End Function

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
    If XbErrorOfAnswer(answer) <> 0 Then XbCell = CVErr(XbErrorOfAnswer(answer))
End Function

Private Function XbIsTable(answer As Variant) As Boolean
    Dim last As Long
    On Error Resume Next
    last = UBound(answer, 2)
    XbIsTable = (Err.Number = 0)
End Function

' A button's work. A press always looks for Python anew, and tells in a box when it is missing.
Public Sub XbRun(command As String)
    XbSayInBar False
    #If Not Mac Then
        XbLook
        If mMissing Then
            mSaid = True
            XbSayMissing
            Exit Sub
        End If
    #End If
    XbRunPython command
End Sub

' Told once: a box would come back with every computation.
Private Sub XbSayAlone()
    mSaid = True
    If mEngine = "PYTHON" Then
        XbSayInBar XbTable(XbPythonOnly)
    Else
        XbSayInBar XbTable(XbByVba)
    End If
End Sub

Private Sub XbSayInBar(ByVal said As Variant)
    On Error Resume Next
    Application.StatusBar = said
End Sub

Private Sub XbSayMissing()
    #If Mac Then
        MsgBox Mid$(XbTable(XbNoPython), InStr(XbTable(XbNoPython), vbCrLf) + 4), vbExclamation, "xlbudget"
    #Else
        ' MsgBox shows question marks for Bangla. After half a minute the box goes by itself.
        CreateObject("WScript.Shell").Popup XbTable(XbNoPython), 30, "xlbudget", 48
    #End If
End Sub
