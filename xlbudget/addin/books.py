"""The add-in ``xlbudget.xlam`` and the macro workbook ``xlbudget.xlsm``, made without Excel.

The add-in serves every open workbook.  The macro workbook carries its own copy
of the functions, so that its formulas need no add-in, with the sample order and
the self-test sheet.  Equal sources give equal bytes.

Source: ECMA-376 Part 1, 18.2 (workbook); [MS-CUSTOMUI2] for the ribbon's part;
[MS-OFFMACRO2] for the VBA project's.
"""

from pathlib import Path
from typing import NamedTuple

from lxml import etree

from xlbudget.addin.function_help import add_function_help
from xlbudget.addin.macros_folder import written_modules
from xlbudget.addin.ribbon import ribbon_module, ribbon_xml
from xlbudget.addin.self_test import self_test_sheet
from xlbudget.addin.table_module import table_module
from xlbudget.addin.vba_module import SHEET, WORKBOOK, Module
from xlbudget.addin.vba_project import vba_project
from xlbudget.addin.wrappers import function_module
from xlbudget.addin.xlwings_modules import xlwings_modules
from xlbudget.budget.model import Order
from xlbudget.buttons import TAB
from xlbudget.files.package import Package
from xlbudget.files.paint import new_book
from xlbudget.files.workbook_part import WorkbookPart
from xlbudget.files.xml_part import MAIN, OFFICE, Element, child, fragment, insert, parse, serialise
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.plan import BookPlan, Cell, Row, SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.text import Text

_ABOUT = Text(
    "xlbudget: সরকারি বরাদ্দ আদেশের ফাংশন ও বোতাম। এই শিটে কিছু লিখতে হয় না।",
    "xlbudget: functions and buttons for government allocation orders. Nothing is typed here.",
)
_THIS_FILE = Text(f"{TAB.bn} (এই ফাইল)", f"{TAB.en} (this file)")
_EXCEL = "application/vnd.ms-excel"
_VBA_KIND = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_VBA_TYPE = "application/vnd.ms-office.vbaProject"
_RIBBON_KIND = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"


class _Kind(NamedTuple):
    """What tells the two files apart."""

    content_type: str
    project: str
    workbook: str
    in_addin: bool


_ADDIN = _Kind(f"{_EXCEL}.addin.macroEnabled.main+xml", "XlbudgetAddin", "ActiveWorkbook", True)
_MACRO_BOOK = _Kind(f"{_EXCEL}.sheet.macroEnabled.main+xml", "XlbudgetBook", "ThisWorkbook", False)


def addin(xlwings: Path) -> bytes:
    """Return the .xlam, with the VBA of the xlwings in this folder."""
    about = SheetPlan("xlbudget", (Row((Cell(1, _ABOUT.bn),)), Row((Cell(1, _ABOUT.en),))))
    book = BookPlan((about,), title="xlbudget")
    return _with_macros(book, _ADDIN, ribbon_xml(), xlwings)


def macro_book(order: Order, xlwings: Path) -> bytes:
    """Return the .xlsm with an order in it and the self-test sheet at its end."""
    house = House()
    plan = order_book(order, house)
    book = BookPlan((*plan.sheets, self_test_sheet(house)), names=plan.names, title=plan.title)
    return _with_macros(book, _MACRO_BOOK, ribbon_xml(_THIS_FILE, "xlbudgetBook"), xlwings)


def own_modules(workbook: str = "ThisWorkbook") -> tuple[Module, ...]:
    """Return the modules that are ours."""
    return *written_modules(), table_module(), function_module(workbook), ribbon_module()


def _with_macros(plan: BookPlan, kind: _Kind, ribbon: bytes, xlwings: Path) -> bytes:
    package = Package.read(new_book(plan))
    part = package.workbook
    workbook = parse(package.parts[part], part)
    sheets = _name_for_macros(package, workbook)
    add_function_help(workbook)
    package.parts[part] = serialise(workbook)
    package.retype(part, kind.content_type)
    modules = (
        Module("ThisWorkbook", WORKBOOK),
        *sheets,
        *xlwings_modules(xlwings, kind.in_addin),
        *own_modules(kind.workbook),
    )
    vba = "xl/vbaProject.bin"
    package.relate(part, _VBA_KIND, vba)
    package.add(vba, vba_project(kind.project, modules), _VBA_TYPE)
    custom_ui = "customUI/customUI14.xml"
    package.relate("", _RIBBON_KIND, custom_ui)
    package.add(custom_ui, ribbon, "application/xml")
    return package.to_bytes()


def _name_for_macros(package: Package, workbook: Element) -> tuple[Module, ...]:
    """Give workbook and sheets the names of their VBA modules; return the sheets' modules.

    Everything is computed when the file is opened: what the functions gave where
    it was built says nothing about this computer.
    """
    properties = fragment('<workbookPr codeName="ThisWorkbook"/>')
    insert(workbook, properties, ("workbookProtection", "bookViews", "sheets"))
    computing = child(workbook, "calcPr")
    if computing is not None:
        computing.set("fullCalcOnLoad", "1")
    targets = {r.key: r.target for r in package.relations(package.workbook)}
    names = []
    for number, sheet in enumerate(WorkbookPart(workbook).sheets, 1):
        names.append(f"Sheet{number}")
        part = targets[sheet.get(f"{{{OFFICE}}}id", "")]
        root = parse(package.parts[part], part)
        _sheet_properties(root).set("codeName", names[-1])
        package.parts[part] = serialise(root)
    return tuple(Module(name, SHEET) for name in names)


def _sheet_properties(root: Element) -> Element:
    found = child(root, "sheetPr")
    if found is None:
        found = etree.Element(f"{{{MAIN}}}sheetPr")
        root.insert(0, found)
    return found
