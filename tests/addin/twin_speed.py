"""Recalculates 10,000 cells in LibreOffice through Python and through VBA; prints the seconds.

python twin_speed.py DOUBLE.xlsm: {"Python": seconds, "VBA": seconds}, the best of three each.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.addin.office import opened
from tests.addin.office_run import Host

COUNT = 10_000
TIMES = 3


def _prepared(office) -> None:
    """Fill the one sheet that is left: amounts, and a formula of each."""
    document = office.document
    document.Sheets.insertNewByName("speed", 0)
    for name in document.Sheets.ElementNames:
        if name != "speed":
            document.Sheets.removeByName(name)
    sheet = document.Sheets.getByName("speed")
    amounts = tuple((float(n * 7919 % 1_000_003),) for n in range(COUNT))
    sheet.getCellRangeByName(f"A1:A{COUNT}").setDataArray(amounts)
    formulas = tuple((f"=BANGLA_DIGITS(A{n})",) for n in range(1, COUNT + 1))
    office.run(lambda: sheet.getCellRangeByName(f"B1:B{COUNT}").setFormulaArray(formulas))


def _seconds(office, engine: str) -> float:
    origin = office.document.Sheets.getByIndex(0).getCellByPosition(0, 0).CellAddress
    names = office.document.NamedRanges
    names.addNewByName("XLBUDGET_ENGINE", f'"{engine}"', origin, 0)
    time.sleep(1.1)  # the setting is read once a second
    started = time.perf_counter()
    office.run(office.document.calculateAll)
    taken = time.perf_counter() - started
    names.removeByName("XLBUDGET_ENGINE")
    return taken


def main() -> None:
    with opened(Path(sys.argv[1])) as office:
        office.macro("Screen.SetHost", Host())
        _prepared(office)
        rounds = [{e: _seconds(office, e) for e in ("Python", "VBA")} for _ in range(TIMES)]
        print(json.dumps({e: min(r[e] for r in rounds) for e in ("Python", "VBA")}))


if __name__ == "__main__":
    main()
