"""Recalculates 10,000 cells of a function in LibreOffice, through Python and through VBA.

python twin_speed.py DOUBLE.xlsm CASE prints {"Python": us, "VBA": us}, microseconds a cell;
VBA is the best of a round before Python's and two after it.
"""

import json
import sys
import time
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.addin.office import opened
from tests.addin.office_run import Host
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import group
from xlbudget.budget.codes import all_names

COUNT = 10_000
ROWS = range(COUNT)


def _arguments(function: str, as_text: bool) -> list[float | str]:
    """Return what users have in cells: amounts, days as numbers, codes; or 6,24,607/- in Bangla."""
    if as_text:
        return [f"{to_bangla(group(str(n * 7919 % 1_000_003)))}/-" for n in ROWS]
    if function == "ECONOMIC_NAME":
        return [float(code) for code in islice(cycle(all_names()), COUNT)]
    if "DATE" in function or function in ("BANGLA_GREGORIAN", "FISCAL_YEAR"):
        return [36526.0 + n for n in ROWS]  # from 1 January 2000
    return [n * 7919.0 % 1_000_003 for n in ROWS]


def _prepared(office, case: str):
    """Fill a sheet of its own and return the answers' cells; the other sheets are emptied.

    They stay: functions are found more slowly beside the macros of a sheet that is gone.
    """
    function, *kind = case.split()
    sheets = office.document.Sheets
    for name in sheets.ElementNames:
        sheets.getByName(name).clearContents(1023)
    sheets.insertNewByName("speed", 0)
    sheet = sheets.getByName("speed")
    given = _arguments(function, bool(kind))
    sheet.getCellRangeByName(f"A1:A{COUNT}").setDataArray(tuple((value,) for value in given))
    answers = sheet.getCellRangeByName(f"B1:B{COUNT}")
    formulas = tuple((f"={function}(A{row + 1})",) for row in ROWS)
    with_engine(office, "VBA", lambda: answers.setFormulaArray(formulas))
    return answers


def with_engine(office, engine: str, work) -> float:
    """Return the seconds that the work takes."""
    origin = office.document.Sheets.getByIndex(0).getCellByPosition(0, 0).CellAddress
    names = office.document.NamedRanges
    names.addNewByName("XLBUDGET_ENGINE", f'"{engine}"', origin, 0)
    time.sleep(1.1)  # the setting is read once a second
    started = time.perf_counter()
    office.run(work)
    taken = time.perf_counter() - started
    names.removeByName("XLBUDGET_ENGINE")
    return taken


def main() -> None:
    with opened(Path(sys.argv[1])) as office:
        office.macro("Screen.SetHost", Host())
        answers = _prepared(office, sys.argv[2])
        seconds, shown = [], []
        for engine in ("VBA", "Python", "VBA", "VBA"):
            seconds.append(with_engine(office, engine, office.document.calculateAll))
            shown.append(answers.getDataArray())
        assert shown[0] == shown[1], "they differ"
        taken = {"Python": seconds.pop(1), "VBA": min(seconds)}
        print(json.dumps({engine: s / COUNT * 1e6 for engine, s in taken.items()}))


if __name__ == "__main__":
    main()
