"""The two files part by part: what the Open XML validator does not look at."""

import io
import re
from datetime import datetime
from pathlib import Path

import olefile
import pytest
from lxml import etree

from tests.addin.vba_reading import MacroRaptor, decompressed
from xlbudget.addin.books import own_modules
from xlbudget.addin.self_test import SHEET, VERDICT_CELL
from xlbudget.buttons import BUTTONS
from xlbudget.files.container import unpack
from xlbudget.files.sources import open_source
from xlbudget.functions import FUNCTIONS

ROOT = Path(__file__).parents[2]
UI = "{http://schemas.microsoft.com/office/2009/07/customui}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"


def modules(package):
    """Return the source of every module in the VBA project by name."""
    ole = olefile.OleFileIO(
        io.BytesIO(package.parts["xl/vbaProject.bin"]), raise_defects=olefile.DEFECT_UNSURE
    )
    assert ole.parsing_issues == []
    return {
        path[1]: decompressed(ole.openstream(path).read())
        for path in ole.listdir()
        if path[0] == "VBA" and path[1] not in ("dir", "_VBA_PROJECT")
    }


def project_name(package):
    ole = olefile.OleFileIO(io.BytesIO(package.parts["xl/vbaProject.bin"]))
    return re.search(rb'Name="(.*?)"', ole.openstream("PROJECT").read())[1].decode()


def test_building_again_gives_the_same_bytes(built):
    assert built.build() == built.data


def test_the_committed_file_is_a_fresh_build(built):
    committed = (ROOT / "workbooks" / built.name).read_bytes()
    assert unpack(committed) == built.package.parts


def test_content_types(built):
    kind = "addin" if built.name.endswith("xlam") else "sheet"
    workbook = f"application/vnd.ms-excel.{kind}.macroEnabled.main+xml"
    assert built.package.content_type("xl/workbook.xml") == workbook
    vba = "application/vnd.ms-office.vbaProject"
    assert built.package.content_type("xl/vbaProject.bin") == vba
    assert built.package.content_type("customUI/customUI14.xml") == "application/xml"


def test_relationships(built):
    kinds = {
        r.target: r.kind
        for r in (*built.package.relations(""), *built.package.relations("xl/workbook.xml"))
    }
    schema = "http://schemas.microsoft.com/office"
    assert kinds["customUI/customUI14.xml"] == f"{schema}/2007/relationships/ui/extensibility"
    assert kinds["xl/vbaProject.bin"] == f"{schema}/2006/relationships/vbaProject"


def test_our_modules_are_the_committed_sources(built):
    found = modules(built.package)
    workbook = "ActiveWorkbook" if built.name.endswith("xlam") else "ThisWorkbook"
    for module in own_modules(workbook):
        assert found[module.name] == module.source()
    if workbook == "ThisWorkbook":
        for module in own_modules():
            assert (ROOT / "macros" / f"{module.name}.bas").read_bytes() == found[module.name]


def test_workbook_and_sheets_are_known_to_vba_by_their_names(built):
    found = modules(built.package)
    workbook = etree.fromstring(built.package.parts["xl/workbook.xml"])
    names = [workbook.find(f"{MAIN}workbookPr").get("codeName")]
    for part, content in built.package.parts.items():
        if part.startswith("xl/worksheets/sheet"):
            names.append(etree.fromstring(content).find(f"{MAIN}sheetPr").get("codeName"))
    assert len(set(names)) == len(names)
    assert set(names) == set(found) - {
        "xlwings",
        "Dictionary",
        *(module.name for module in own_modules()),
    }


def test_xlwings_module_carries_its_licence_and_our_configuration(built):
    source = modules(built.package)["xlwings"].decode("cp1252")
    assert "xlwings is distributed under a BSD 3-clause license." in source
    assert 'THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"' in source
    assert 'PROJECT_NAME As String = "xlbudget"' in source
    assert 'Lib "xlwings64-0.37.8.dll"' in source
    serves = "ActiveWorkbook" if built.name.endswith("xlam") else "ThisWorkbook"
    assert f'"BOOK_CALLER", {serves}' in source


def test_no_function_of_xlwings_shows_in_excels_list(built):
    """Whatever is public in a module without Option Private Module is a worksheet function."""
    for name, source in modules(built.package).items():
        text = source.decode("cp1252")
        public = re.findall(r"^(?:Public )?Function (\w+)", text, re.M)
        if name == "XbFunctions":
            assert public == [f.name for f in FUNCTIONS]
        elif public and name != "Dictionary":  # a class
            assert "Option Private Module" in text, name


def test_no_bangla_in_source_and_no_line_too_long_for_vba(built):
    for name, source in modules(built.package).items():
        assert source.isascii() or name in ("xlwings", "XbFunctions")
        assert max(map(len, source.decode("cp1252").splitlines())) <= 1023


def test_mail_gateways_stay_calm(built):
    """Code that runs by itself beside code that writes and executes is what they stop."""
    raptor = MacroRaptor("\n".join(s.decode("cp1252") for s in modules(built.package).values()))
    raptor.scan()
    assert not raptor.suspicious
    assert not raptor.autoexec


def test_function_help_is_in_the_file(built):
    workbook = etree.fromstring(built.package.parts["xl/workbook.xml"])
    groups = [g.get("name") for g in workbook.iter(f"{MAIN}functionGroup")]
    assert groups == list(dict.fromkeys(f"xlbudget: {f.category.bn}" for f in FUNCTIONS))
    described = {
        name.get("name"): [d.text for d in name.iter(f"{X14}argumentDescription")]
        for name in workbook.iter(f"{X14}definedName")
    }
    assert described == {f.name: [a.help.bn for a in f.arguments] for f in FUNCTIONS}
    source = modules(built.package)["XbFunctions"].decode("cp1252")
    for function in FUNCTIONS:
        number = 20 + groups.index(f"xlbudget: {function.category.bn}")
        head = f'Attribute {function.name}.VB_Description = "{function.help.en}'
        assert f'Attribute {function.name}.VB_ProcData.VB_Invoke_Func = " \\n{number}"' in source
        assert head[:60] in source


def test_ribbon_ids_pictures_and_callbacks(built):
    root = etree.fromstring(built.package.parts["customUI/customUI14.xml"])
    # The pictures that Microsoft lists for Excel 2010 to 365; a wrong name shows none, silently.
    known = (Path(__file__).parent / "imagemso.txt").read_text().split()
    source = modules(built.package)["XbRibbon"].decode()
    elements = [e for e in root.iter() if e.tag in (f"{UI}tab", f"{UI}group", f"{UI}button")]
    ids = [e.get("id") for e in elements]
    assert len(set(ids)) == len(ids)
    buttons = [e for e in elements if e.tag == f"{UI}button"]
    assert sorted(e.get("label") for e in buttons) == sorted(b.label.bn for b in BUTTONS)
    for element in elements:
        assert [a for a in ("id", "idMso", "idQ") if a in element.attrib] == ["id"]
        assert "image" not in element.attrib
    for element in buttons:
        module, callback = element.get("onAction").split(".")
        assert element.get("imageMso") in known
        assert module == "XbRibbon"
        assert f"Public Sub {callback}(control As IRibbonControl)" in source
        assert len(element.get("supertip")) < 1024
    keys = [e.get("keytip") for e in buttons]
    assert len(set(keys)) == len(keys)


def test_the_two_files_do_not_collide(sample_order, macro_workbook):
    from xlbudget.addin.books import addin
    from xlbudget.addin.xlwings_modules import xlwings_folder
    from xlbudget.files.package import Package

    books = [Package.read(data) for data in (addin(xlwings_folder()), macro_workbook)]
    assert len({project_name(book) for book in books}) == 2
    tabs = [etree.fromstring(b.parts["customUI/customUI14.xml"]).find(f".//{UI}tab") for b in books]
    assert len({tab.get("id") for tab in tabs}) == len({tab.get("label") for tab in tabs}) == 2


def test_the_macro_workbook_holds_the_sample_order(tmp_path, macro_workbook, sample_order):
    path = tmp_path / "xlbudget.xlsm"
    path.write_bytes(macro_workbook)
    assert open_source(path).order.total == sample_order.total


def value_of(cell):
    value = cell.value.date() if isinstance(cell.value, datetime) else cell.value
    return value or None  # openpyxl reads an empty text either way


def test_the_self_test_sheet_shows_what_is_due_before_anything_is_computed(
    tmp_path, macro_workbook
):
    import openpyxl

    path = tmp_path / "xlbudget.xlsm"
    path.write_bytes(macro_workbook)
    shown = openpyxl.load_workbook(path, data_only=True)[SHEET]
    written = openpyxl.load_workbook(path)[SHEET]
    examples = [(f, e) for f in FUNCTIONS for e in f.examples]
    assert shown[VERDICT_CELL].value.startswith(f"{len(examples)}টির সবগুলো মিলেছে")
    assert shown.max_row == 4 + len(examples)
    for at, (function, example) in enumerate(examples, 5):
        assert written.cell(at, 3).value == f"={function.formula(example)}"
        assert value_of(shown.cell(at, 3)) == (example.error or example.value or None)
        assert value_of(shown.cell(at, 4)) == value_of(shown.cell(at, 3))
        assert shown.cell(at, 5).value is True


def test_everything_is_computed_anew_when_opened(macro_workbook):
    assert b'fullCalcOnLoad="1"' in unpack(macro_workbook)["xl/workbook.xml"]


@pytest.mark.parametrize("word", ["xlwings.pro", "LICENSE_KEY.*xlbudget"])
def test_nothing_of_ours_leans_on_the_paid_part(word):
    for module in own_modules():
        assert not re.search(word, module.body)
