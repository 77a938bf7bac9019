"""What Excel's function wizard says, written into the file as Excel itself keeps it.

``Application.MacroOptions`` fails in a hidden add-in and before a sheet is open.
Categories and arguments' descriptions stand in the workbook part and may be
Bangla; a function's own description is an attribute of its VBA code, in code
page 1252.

Source: ECMA-376 Part 1, 18.2.15 (functionGroups); [MS-XLSX] (argumentDescriptions).
"""

from lxml import etree

from xlbudget.files.xml_part import Element, fragment, insert
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.record import Function

LONGEST = 255
"""How many characters of a help text Excel takes."""

_BUILT_IN = 19
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_EXTENSION = "{8193D73E-4604-4355-AFF4-8A2333D13BE4}"
_AFTER_GROUPS = (
    "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews",
    "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
    "webPublishObjects", "extLst",
)  # fmt: skip


def category_number(function: Function) -> int:
    """Return the number by which a function's code names its category."""
    return _BUILT_IN + 1 + _categories().index(category(function))


def category(function: Function) -> str:
    """Return what Excel calls the function's category."""
    return f"xlbudget: {function.category.bn}"


def add_function_help(workbook: Element) -> None:
    """Put the categories and the arguments' descriptions into a workbook part."""
    groups = fragment(f'<functionGroups builtInGroupCount="{_BUILT_IN}"/>')
    for name in _categories():
        group = fragment("<functionGroup/>")
        group.set("name", name)
        groups.append(group)
    insert(workbook, groups, _AFTER_GROUPS)
    extension = fragment(f'<ext uri="{_EXTENSION}"/>')
    names = etree.SubElement(extension, f"{{{_X14}}}definedNames", nsmap={"x14": _X14})
    for function in FUNCTIONS:
        _describe(names, function)
    extensions = fragment("<extLst/>")
    extensions.append(extension)
    workbook.append(extensions)


def _describe(names: Element, function: Function) -> None:
    name = etree.SubElement(names, f"{{{_X14}}}definedName", name=function.name)
    count = str(len(function.arguments))
    listed = etree.SubElement(name, f"{{{_X14}}}argumentDescriptions", count=count)
    for index, argument in enumerate(function.arguments):
        tag = f"{{{_X14}}}argumentDescription"
        etree.SubElement(listed, tag, index=str(index)).text = argument.help.bn[:LONGEST]


def _categories() -> tuple[str, ...]:
    """The categories in the order of the functions, each once."""
    return tuple(dict.fromkeys(map(category, FUNCTIONS)))
