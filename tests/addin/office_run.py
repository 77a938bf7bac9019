"""Runs the double in LibreOffice and prints what came of it as JSON.

python office_run.py DOUBLE.xlsm: a process of its own, because ``uno`` changes
what ``import`` does, and the stubs of Windows what it finds.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import tests.excel.windows as windows
from xlbudget.buttons import BUTTONS

sys.path.append("/usr/lib/python3/dist-packages")
import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.task import XJob

SETTINGS = (
    ("Calc/Filter/Import/VBA", "Executable", "true"),
    ("Calc/Filter/Import/VBA", "Load", "true"),
    ("Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "false"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "0"),
)
SEEN = {"run": [], "say": [], "look": []}


class Host(unohelper.Base, XJob):
    """Python's end: what Excel's COM server is to the wrappers."""

    def execute(self, named):
        if named[0].Name in SEEN:
            SEEN[named[0].Name].append(named[0].Value)
            return None
        name, *given = named[0].Value
        answer = windows.call(name, *(_from_basic(value) for value in given))
        if isinstance(answer, list):
            rows = answer if isinstance(answer[0], list) else [answer]
            return tuple(tuple(row) for row in rows)
        if isinstance(answer, windows.dt.datetime):  # COM's date is a number in Basic
            return float((answer.replace(tzinfo=None) - windows.dt.datetime(1899, 12, 30)).days)
        return answer


def _from_basic(value):
    """Give a value as COM would: whole numbers as floats, a left-out argument by its code."""
    if value == "#missing":
        return windows.MISSING
    if isinstance(value, tuple):
        return tuple(tuple(_from_basic(cell) for cell in row) for row in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value


def _settings(home: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in SETTINGS
    )
    (home / "user").mkdir(parents=True)
    (home / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items'
        ' xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>"
    )


def _property(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _desktop(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(200):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except Exception:  # not up yet
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def _macro(document, name, *arguments):
    address = f"vnd.sun.star.script:XlbudgetBook.{name}?language=Basic&location=document"
    return document.getScriptProvider().getScript(address).invoke(arguments, (), ())[0]


def _self_test(document):
    """Every example of every function: the verdict, and formula, result, due, agreement."""
    document.calculateAll()
    sheet = document.Sheets.getByName("স্ব-পরীক্ষা")
    rows = []
    for at in range(4, 400):
        cells = [sheet.getCellByPosition(column, at).String for column in range(1, 5)]
        if cells[0]:
            rows.append(cells)
    return {"verdict": sheet.getCellByPosition(0, 1).String, "rows": rows}


def _ranges(document):
    """A block of cells, a date and a blank; the block as one array formula over all of them."""
    document.Sheets.insertNewByName("range", 0)
    sheet = document.Sheets.getByName("range")
    given = sheet.getCellRangeByName("A1:B3")
    given.setFormulaArray((("5", "৬,২৪,৬০৭/-"), ("", "7"), ("abc", "100.01")))
    answer = sheet.getCellRangeByName("D1:E3")
    answer.setArrayFormula("=BANGLA_WORDS(A1:B3)")
    sheet.getCellRangeByName("A5").Formula = "2022-06-14"
    sheet.getCellRangeByName("B5").Formula = "=BANGLA_DATE(A5)"
    sheet.getCellRangeByName("C5").Formula = "=BANGLA_WORDS(A9)"
    document.calculateAll()
    block = [[answer.getCellByPosition(c, r).String for c in range(2)] for r in range(3)]
    return {"block": block, "cells": [sheet.getCellRangeByName(a).String for a in ("B5", "C5")]}


def _buttons(document):
    """Every button's macro, then every callback as the ribbon calls it."""
    for button in BUTTONS:
        _macro(document, f"XbRibbon.{button.macro}")
    for button in BUTTONS:
        _macro(document, f"XbRibbon.{button.macro}Pressed", None)
    return list(SEEN["run"])


def _without_python(document):
    """Cells and a button while Python is missing, then when it is back.

    First a minute passes between two looks for it, then none.
    """
    sheet = document.Sheets.getByName("range")

    def cells(column):
        before = {name: len(found) for name, found in SEEN.items()}
        area = sheet.getCellRangeByName(f"{column}1:{column}20")
        area.setFormulaArray((("=BANGLA_DIGITS(5)",),) * 20)
        shown = [area.getCellByPosition(0, row).String for row in range(20)]
        return {"cells": shown, **{name: SEEN[name][n:] for name, n in before.items()}}

    _macro(document, "xlwings.SetAbsent", True, 59.0)
    minute = cells("G")
    _macro(document, "XbRibbon.XbCheck")
    button = {name: len(SEEN[name]) for name in SEEN}
    _macro(document, "xlwings.SetAbsent", False, 59.0)
    _macro(document, "XbRibbon.XbCheck")
    back = cells("H")
    _macro(document, "xlwings.SetAbsent", True, 0.0)
    no_wait = cells("I")
    return {"minute": minute, "button": button, "back": back, "no_wait": no_wait}


def main() -> None:
    pipe = f"xlbudget-{os.getpid()}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _settings(Path(folder))
        office = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo",
                f"-env:UserInstallation=file://{folder}", f"--accept=pipe,name={pipe};urp;",
            ],
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            desktop = _desktop(pipe)
            open_with = (_property("Hidden", True), _property("MacroExecutionMode", 4))
            document = desktop.loadComponentFromURL(
                Path(sys.argv[1]).resolve().as_uri(), "_blank", 0, open_with
            )
            _macro(document, "xlwings.SetHost", Host())
            seen = {
                "self_test": _self_test(document),
                "ranges": _ranges(document),
                "buttons": _buttons(document),
                "without_python": _without_python(document),
            }
            print(json.dumps(seen, ensure_ascii=False))
            document.close(True)
            desktop.terminate()
        finally:
            try:
                office.wait(20)
            except subprocess.TimeoutExpired:
                office.kill()


if __name__ == "__main__":
    main()
