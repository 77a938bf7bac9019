"""The VBA module ``XbFunctions``: each worksheet function calls its Python shell.

The text is what xlwings itself writes on "Import Functions", but for these things:
where there is no Python, ``XbTwin`` computes the function in VBA; ``XbPython``
remembers that; ``XbResult`` makes error values, and ``XbFailed`` answers with one
where xlwings would put a message into the cell.
What the function wizard shows is written as Excel stores it in exported modules.
"""

from collections.abc import Iterator

from xlbudget.addin.function_help import category_number
from xlbudget.addin.vba_module import STANDARD, Module
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.record import Argument, Function

SHELLS = "xlbudget.excel.udfs"
_HEAD = '#Const App = "Microsoft Excel" \'Adjust when using outside of Excel\n'


def function_module(workbook: str) -> Module:
    """Return the module; ``workbook`` is ThisWorkbook, or ActiveWorkbook in an add-in."""
    wrappers = ("\n".join(_wrapper(function, workbook)) + "\n" for function in FUNCTIONS)
    return Module("XbFunctions", STANDARD, _HEAD + "\n".join(wrappers))


def vba_name(argument: Argument) -> str:
    """Return an argument's name in VBA, where ``Date`` is a word of the language.

    >>> from xlbudget.text import Text
    >>> vba_name(Argument("date", Text("", ""))), vba_name(Argument("text", Text("", "")))
    ('date_', 'text')
    """
    return "date_" if argument.name == "date" else argument.name


def _wrapper(function: Function, workbook: str) -> Iterator[str]:
    name = function.name
    names = [vba_name(argument) for argument in function.arguments]
    signature = ", ".join(
        f"Optional {n}" if a.optional else n for n, a in zip(names, function.arguments, strict=True)
    )
    passed = ", ".join(
        [*names, "XbDate1904(Application.Caller)"] if function.takes_epoch else names
    )
    call = f'XbPython.CallUDF("{SHELLS}", "{name}", Array({passed})'
    instead = f'("{name}", Array({passed}))'
    yield f"Function {name}({signature})"
    yield f'Attribute {name}.VB_Description = "{function.help.en.replace(chr(34), chr(34) * 2)}"'
    yield f'Attribute {name}.VB_ProcData.VB_Invoke_Func = " \\n{category_number(function)}"'
    yield "    If XbAlone() Then"
    yield f"        {name} = XbTwin{instead}"
    yield "        Exit Function"
    yield "    End If"
    yield '    #If App = "Microsoft Excel" Then'
    yield "        If TypeOf Application.Caller Is Range Then On Error GoTo failed"
    yield f"        {name} = XbResult({call}, {workbook}, Application.Caller))"
    yield "        Exit Function"
    yield "    #Else"
    yield f"        {name} = XbResult({call}))"
    yield "        Exit Function"
    yield "    #End If"
    yield "failed:"
    yield f"    {name} = XbFailed{instead}"
    yield "End Function"
