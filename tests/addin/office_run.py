"""Runs the double in LibreOffice and prints what came of it as JSON.

python office_run.py DOUBLE.xlsm [without]: a process of its own, because ``uno``
changes what ``import`` does, and the stubs of Windows what it finds.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import tests.excel.windows as windows
from tests.addin.office import opened
from xlbudget.buttons import BUTTONS

import unohelper  # isort: skip - tests.addin.office says where it is
from com.sun.star.task import XJob  # isort: skip

SEEN = {"run": [], "say": [], "look": [], "bar": [], "call": []}
BROKEN = "ভাঙা"
"""An argument at which Python fails."""


class Host(unohelper.Base, XJob):
    """Python's end: what Excel's COM server is to the wrappers."""

    def execute(self, named):
        if named[0].Name != "call":
            SEEN[named[0].Name].append(named[0].Value)
            return None
        name, *given = named[0].Value
        SEEN["call"].append(name)
        if BROKEN in given:
            raise RuntimeError(BROKEN)
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
    sheet.getCellRangeByName("A6:B6").setDataArray((("", "টাকা"),))
    beside = sheet.getCellRangeByName("D6:E8")
    beside.setArrayFormula("=BANGLA_WORDS(A1:A3;A6:B6)")  # a column beside a row
    sheet.getCellRangeByName("D5").Formula = "=BANGLA_WORDS(A1:A3;A1:B2)"  # they do not fit
    sheet.getCellRangeByName("D9:E9").setArrayFormula('=BANGLA_WORDS("#N/A";A6:B6)')
    document.calculateAll()
    block = [[answer.getCellByPosition(c, r).String for c in range(2)] for r in range(3)]
    spread = [[beside.getCellByPosition(c, r).String for c in range(2)] for r in range(3)]
    cells = [sheet.getCellRangeByName(a).String for a in ("B5", "C5", "D5", "E9")]
    return {"block": block, "spread": spread, "cells": cells}


def _buttons(office):
    """Every button's macro, then every callback as the ribbon calls it."""
    for button in BUTTONS:
        office.macro(f"XbRibbon.{button.macro}")
    for button in BUTTONS:
        office.macro(f"XbRibbon.{button.macro}Pressed", None)
    return list(SEEN["run"])


def _cells(office, *formulas):
    """Twenty cells of each formula computed anew: what they show, and what was heard meanwhile."""
    before = {name: len(found) for name, found in SEEN.items()}
    area = office.document.Sheets.getByName("range").getCellRangeByName("G1:G20")
    shown = []
    for formula in formulas:
        office.run(lambda formula=formula: area.setFormulaArray(((formula,),) * 20))
        shown.append({area.getCellByPosition(0, row).String for row in range(20)})
    cells = [found.pop() if len(found) == 1 else sorted(found) for found in shown]
    return {"cells": cells, **{name: SEEN[name][n:] for name, n in before.items()}}


TWIN, NO_TWIN = "=BANGLA_DIGITS(5)", '=CLEAN_BANGLA("a")'


def _without_python(office):
    """Cells and a button while Python is missing, then when it is back."""
    office.macro("xlwings.SetAbsent", True)
    button = _pressed(office)
    away = _cells(office, TWIN, NO_TWIN)
    again = _cells(office, TWIN)
    office.macro("xlwings.SetAbsent", False)
    still = _cells(office, TWIN)
    _pressed(office)
    back = _cells(office, TWIN, NO_TWIN)
    broken = _cells(office, f'=BANGLA_DIGITS("{BROKEN}")')
    return {
        "button": button, "away": away, "again": again, "still": still, "back": back,
        "broken": broken,
    }  # fmt: skip


def _pressed(office):
    before = {name: len(found) for name, found in SEEN.items()}
    office.macro("XbRibbon.XbCheck")
    return {name: SEEN[name][n:] for name, n in before.items()}


def _engines(office):
    """What each value of the setting does, while Python is there and while it is not."""
    origin = office.document.Sheets.getByIndex(0).getCellByPosition(0, 0).CellAddress
    names = office.document.NamedRanges
    seen = {}
    for absent in (False, True):
        office.macro("xlwings.SetAbsent", absent)
        _pressed(office)
        for engine in ("VBA", "Python", "Python, VBA", "python", "nonsense"):
            names.addNewByName("XLBUDGET_ENGINE", f'"{engine}"', origin, 0)
            time.sleep(1.1)  # it is read once a second
            seen[f"{engine} {'absent' if absent else 'there'}"] = _cells(office, TWIN, NO_TWIN)
            names.removeByName("XLBUDGET_ENGINE")
    return seen


def main() -> None:
    with_xlwings = "without" not in sys.argv
    with opened(Path(sys.argv[1])) as office:
        office.macro("Screen.SetHost", Host())
        seen = {"self_test": office.run(lambda: _self_test(office.document))}
        seen["ranges"] = office.run(lambda: _ranges(office.document))
        if with_xlwings:
            seen["buttons"] = _buttons(office)
            seen["without_python"] = _without_python(office)
            seen["engines"] = _engines(office)
        print(json.dumps({**seen, "heard": SEEN}, ensure_ascii=False))


if __name__ == "__main__":
    main()
