Attribute VB_Name = "XbPress"
Option Private Module

' Runs a button's command. In a module of its own, which nothing else needs: where the module
' xlwings was taken out, this alone does not compile.

Public Sub XbRunPython(ByVal command As String)
    RunPython command
End Sub
