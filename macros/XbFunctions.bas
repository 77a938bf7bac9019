Attribute VB_Name = "XbFunctions"
#Const App = "Microsoft Excel" 'Adjust when using outside of Excel
Function BANGLA_WORDS(amount, Optional unit, Optional only)
Attribute BANGLA_WORDS.VB_Description = "Writes an amount in Bangla words as government orders do."
Attribute BANGLA_WORDS.VB_ProcData.VB_Invoke_Func = " \n20"
    If XbAlone() Then
        BANGLA_WORDS = XbTwin("BANGLA_WORDS", Array(amount, unit, only))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_WORDS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_WORDS", Array(amount, unit, only), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_WORDS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_WORDS", Array(amount, unit, only)))
        Exit Function
    #End If
failed:
    BANGLA_WORDS = XbFailed("BANGLA_WORDS", Array(amount, unit, only))
End Function

Function BANGLA_WORDS_VALUE(text)
Attribute BANGLA_WORDS_VALUE.VB_Description = "Reads an amount in Bangla words back to a number, to compare it with the total."
Attribute BANGLA_WORDS_VALUE.VB_ProcData.VB_Invoke_Func = " \n20"
    If XbAlone() Then
        BANGLA_WORDS_VALUE = XbTwin("BANGLA_WORDS_VALUE", Array(text))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_WORDS_VALUE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_WORDS_VALUE", Array(text), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_WORDS_VALUE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_WORDS_VALUE", Array(text)))
        Exit Function
    #End If
failed:
    BANGLA_WORDS_VALUE = XbFailed("BANGLA_WORDS_VALUE", Array(text))
End Function

Function ENGLISH_WORDS(amount, Optional only)
Attribute ENGLISH_WORDS.VB_Description = "Writes an amount in English words, in lakh and crore."
Attribute ENGLISH_WORDS.VB_ProcData.VB_Invoke_Func = " \n20"
    If XbAlone() Then
        ENGLISH_WORDS = XbTwin("ENGLISH_WORDS", Array(amount, only))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        ENGLISH_WORDS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "ENGLISH_WORDS", Array(amount, only), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        ENGLISH_WORDS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "ENGLISH_WORDS", Array(amount, only)))
        Exit Function
    #End If
failed:
    ENGLISH_WORDS = XbFailed("ENGLISH_WORDS", Array(amount, only))
End Function

Function BANGLA_DIGITS(value)
Attribute BANGLA_DIGITS.VB_Description = "Writes Bangla digits for 0-9; nothing else changes. The result is text."
Attribute BANGLA_DIGITS.VB_ProcData.VB_Invoke_Func = " \n21"
    If XbAlone() Then
        BANGLA_DIGITS = XbTwin("BANGLA_DIGITS", Array(value))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_DIGITS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_DIGITS", Array(value), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_DIGITS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_DIGITS", Array(value)))
        Exit Function
    #End If
failed:
    BANGLA_DIGITS = XbFailed("BANGLA_DIGITS", Array(value))
End Function

Function ENGLISH_DIGITS(text)
Attribute ENGLISH_DIGITS.VB_Description = "Writes 0-9 for Bangla digits; nothing else changes. The result is text; for a number take BANGLA_VALUE."
Attribute ENGLISH_DIGITS.VB_ProcData.VB_Invoke_Func = " \n21"
    If XbAlone() Then
        ENGLISH_DIGITS = XbTwin("ENGLISH_DIGITS", Array(text))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        ENGLISH_DIGITS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "ENGLISH_DIGITS", Array(text), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        ENGLISH_DIGITS = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "ENGLISH_DIGITS", Array(text)))
        Exit Function
    #End If
failed:
    ENGLISH_DIGITS = XbFailed("ENGLISH_DIGITS", Array(text))
End Function

Function BANGLA_NUMBER(value, Optional decimals)
Attribute BANGLA_NUMBER.VB_Description = "Writes a number in Bangla digits with lakh-crore commas. The result is text."
Attribute BANGLA_NUMBER.VB_ProcData.VB_Invoke_Func = " \n21"
    If XbAlone() Then
        BANGLA_NUMBER = XbTwin("BANGLA_NUMBER", Array(value, decimals))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_NUMBER = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_NUMBER", Array(value, decimals), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_NUMBER = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_NUMBER", Array(value, decimals)))
        Exit Function
    #End If
failed:
    BANGLA_NUMBER = XbFailed("BANGLA_NUMBER", Array(value, decimals))
End Function

Function BANGLA_VALUE(text)
Attribute BANGLA_VALUE.VB_Description = "Reads a written amount to a number that SUM takes. It never guesses: what may mean two amounts is #VALUE!."
Attribute BANGLA_VALUE.VB_ProcData.VB_Invoke_Func = " \n21"
    If XbAlone() Then
        BANGLA_VALUE = XbTwin("BANGLA_VALUE", Array(text))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_VALUE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_VALUE", Array(text), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_VALUE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_VALUE", Array(text)))
        Exit Function
    #End If
failed:
    BANGLA_VALUE = XbFailed("BANGLA_VALUE", Array(text))
End Function

Function BANGLA_DATE(date_)
Attribute BANGLA_DATE.VB_Description = "Writes a date in the Bangla calendar of Bangladesh, by the rule in force on that day."
Attribute BANGLA_DATE.VB_ProcData.VB_Invoke_Func = " \n22"
    If XbAlone() Then
        BANGLA_DATE = XbTwin("BANGLA_DATE", Array(date_, XbDate1904(Application.Caller)))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_DATE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_DATE", Array(date_, XbDate1904(Application.Caller)), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_DATE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_DATE", Array(date_, XbDate1904(Application.Caller))))
        Exit Function
    #End If
failed:
    BANGLA_DATE = XbFailed("BANGLA_DATE", Array(date_, XbDate1904(Application.Caller)))
End Function

Function BANGLA_GREGORIAN(date_)
Attribute BANGLA_GREGORIAN.VB_Description = "Writes the Gregorian date in Bangla."
Attribute BANGLA_GREGORIAN.VB_ProcData.VB_Invoke_Func = " \n22"
    If XbAlone() Then
        BANGLA_GREGORIAN = XbTwin("BANGLA_GREGORIAN", Array(date_, XbDate1904(Application.Caller)))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_GREGORIAN = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_GREGORIAN", Array(date_, XbDate1904(Application.Caller)), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_GREGORIAN = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_GREGORIAN", Array(date_, XbDate1904(Application.Caller))))
        Exit Function
    #End If
failed:
    BANGLA_GREGORIAN = XbFailed("BANGLA_GREGORIAN", Array(date_, XbDate1904(Application.Caller)))
End Function

Function BANGLA_DATE_VALUE(text)
Attribute BANGLA_DATE_VALUE.VB_Description = "Reads a written date, Bangla or Gregorian, to a date of Excel."
Attribute BANGLA_DATE_VALUE.VB_ProcData.VB_Invoke_Func = " \n22"
    If XbAlone() Then
        BANGLA_DATE_VALUE = XbTwin("BANGLA_DATE_VALUE", Array(text, XbDate1904(Application.Caller)))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BANGLA_DATE_VALUE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_DATE_VALUE", Array(text, XbDate1904(Application.Caller)), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BANGLA_DATE_VALUE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BANGLA_DATE_VALUE", Array(text, XbDate1904(Application.Caller))))
        Exit Function
    #End If
failed:
    BANGLA_DATE_VALUE = XbFailed("BANGLA_DATE_VALUE", Array(text, XbDate1904(Application.Caller)))
End Function

Function FISCAL_YEAR(date_)
Attribute FISCAL_YEAR.VB_Description = "The fiscal year in which a date falls, 1 July to 30 June, in Bangla digits."
Attribute FISCAL_YEAR.VB_ProcData.VB_Invoke_Func = " \n22"
    If XbAlone() Then
        FISCAL_YEAR = XbTwin("FISCAL_YEAR", Array(date_, XbDate1904(Application.Caller)))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        FISCAL_YEAR = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "FISCAL_YEAR", Array(date_, XbDate1904(Application.Caller)), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        FISCAL_YEAR = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "FISCAL_YEAR", Array(date_, XbDate1904(Application.Caller))))
        Exit Function
    #End If
failed:
    FISCAL_YEAR = XbFailed("FISCAL_YEAR", Array(date_, XbDate1904(Application.Caller)))
End Function

Function ECONOMIC_NAME(code)
Attribute ECONOMIC_NAME.VB_Description = "The Bangla name of an economic code; #N/A when it is not in the list."
Attribute ECONOMIC_NAME.VB_ProcData.VB_Invoke_Func = " \n23"
    If XbAlone() Then
        ECONOMIC_NAME = XbTwin("ECONOMIC_NAME", Array(code))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        ECONOMIC_NAME = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "ECONOMIC_NAME", Array(code), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        ECONOMIC_NAME = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "ECONOMIC_NAME", Array(code)))
        Exit Function
    #End If
failed:
    ECONOMIC_NAME = XbFailed("ECONOMIC_NAME", Array(code))
End Function

Function UPAZILA_CODE(district, upazila)
Attribute UPAZILA_CODE.VB_Description = "The six-digit BBS code of an upazila; #N/A when the district has none of that name. Needs Python; #N/A without."
Attribute UPAZILA_CODE.VB_ProcData.VB_Invoke_Func = " \n23"
    If XbAlone() Then
        UPAZILA_CODE = XbTwin("UPAZILA_CODE", Array(district, upazila))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        UPAZILA_CODE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "UPAZILA_CODE", Array(district, upazila), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        UPAZILA_CODE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "UPAZILA_CODE", Array(district, upazila)))
        Exit Function
    #End If
failed:
    UPAZILA_CODE = XbFailed("UPAZILA_CODE", Array(district, upazila))
End Function

Function CLEAN_BANGLA(text)
Attribute CLEAN_BANGLA.VB_Description = "Tidies Bangla text: needless spaces, invisible marks, letters that a faulty conversion from Bijoy broke. Needs Python; #N/A without."
Attribute CLEAN_BANGLA.VB_ProcData.VB_Invoke_Func = " \n24"
    If XbAlone() Then
        CLEAN_BANGLA = XbTwin("CLEAN_BANGLA", Array(text))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        CLEAN_BANGLA = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "CLEAN_BANGLA", Array(text), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        CLEAN_BANGLA = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "CLEAN_BANGLA", Array(text)))
        Exit Function
    #End If
failed:
    CLEAN_BANGLA = XbFailed("CLEAN_BANGLA", Array(text))
End Function

Function BIJOY_UNICODE(text)
Attribute BIJOY_UNICODE.VB_Description = "Turns old Bijoy text (SutonnyMJ) into Unicode. Needs Python; #N/A without."
Attribute BIJOY_UNICODE.VB_ProcData.VB_Invoke_Func = " \n24"
    If XbAlone() Then
        BIJOY_UNICODE = XbTwin("BIJOY_UNICODE", Array(text))
        Exit Function
    End If
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        BIJOY_UNICODE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BIJOY_UNICODE", Array(text), ThisWorkbook, Application.Caller))
        Exit Function
    #Else
        BIJOY_UNICODE = XbResult(XbPython.CallUDF("xlbudget.excel.udfs", "BIJOY_UNICODE", Array(text)))
        Exit Function
    #End If
failed:
    BIJOY_UNICODE = XbFailed("BIJOY_UNICODE", Array(text))
End Function
