Attribute VB_Name = "XbRibbon"
Option Explicit

Public Sub XbNewOrderPressed(control As IRibbonControl)
    XbNewOrder
End Sub

Public Sub XbNewOrder()
    XbRun "from xlbudget.cli.ribbon import press; press('new_order')"
End Sub

Public Sub XbImportOrderPressed(control As IRibbonControl)
    XbImportOrder
End Sub

Public Sub XbImportOrder()
    XbRun "from xlbudget.cli.ribbon import press; press('import_order')"
End Sub

Public Sub XbCheckPressed(control As IRibbonControl)
    XbCheck
End Sub

Public Sub XbCheck()
    XbRun "from xlbudget.cli.ribbon import press; press('check')"
End Sub

Public Sub XbTotalsPressed(control As IRibbonControl)
    XbTotals
End Sub

Public Sub XbTotals()
    XbRun "from xlbudget.cli.ribbon import press; press('totals')"
End Sub

Public Sub XbBanglaDigitsPressed(control As IRibbonControl)
    XbBanglaDigits
End Sub

Public Sub XbBanglaDigits()
    XbRun "from xlbudget.cli.ribbon import press; press('bangla_digits')"
End Sub

Public Sub XbEnglishDigitsPressed(control As IRibbonControl)
    XbEnglishDigits
End Sub

Public Sub XbEnglishDigits()
    XbRun "from xlbudget.cli.ribbon import press; press('english_digits')"
End Sub

Public Sub XbMemoPressed(control As IRibbonControl)
    XbMemo
End Sub

Public Sub XbMemo()
    XbRun "from xlbudget.cli.ribbon import press; press('memo')"
End Sub

Public Sub XbPdfPressed(control As IRibbonControl)
    XbPdf
End Sub

Public Sub XbPdf()
    XbRun "from xlbudget.cli.ribbon import press; press('pdf')"
End Sub

Public Sub XbRegisterPressed(control As IRibbonControl)
    XbRegister
End Sub

Public Sub XbRegister()
    XbRun "from xlbudget.cli.ribbon import press; press('register')"
End Sub

Public Sub XbUndoPressed(control As IRibbonControl)
    XbUndo
End Sub

Public Sub XbUndo()
    XbRun "from xlbudget.cli.ribbon import press; press('undo')"
End Sub

Public Sub XbHelpPressed(control As IRibbonControl)
    XbHelp
End Sub

Public Sub XbHelp()
    XbRun "from xlbudget.cli.ribbon import press; press('help')"
End Sub
