Attribute VB_Name = "XbServer"
Option Private Module

' Python's server. Without Option Explicit: where the module xlwings was taken out, XLPy is an
' empty variable, and this fails when it runs instead of keeping the project from compiling.

Public Function XbReachServer() As Object
    Set XbReachServer = XLPy
End Function
