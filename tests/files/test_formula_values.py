"""What formulas show by our reckoning, against LibreOffice's."""

import io
import re

import pytest
import xlsxwriter

from tests.files.formula_grammar import DATA, formulas
from tests.files.standing import opened
from tests.files.test_paint import converted
from xlbudget.files.container import pack, unpack
from xlbudget.files.edit import edit_cells
from xlbudget.sheets.edits import CellEdit

SHEET = "xl/worksheets/sheet1.xml"
COUNT = 450


def book(texts: list[str]) -> bytes:
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = made.add_worksheet("data")
    made.add_worksheet("more").write("A1", 5)
    names = [{"header": "rate"}, {"header": "no"}]
    sheet.add_table(f"F1:G{COUNT + 1}", {"name": "Rates", "columns": names, "autofilter": False})
    for column, values in enumerate(DATA.values()):
        for row, value in enumerate(values):
            if value is not None:
                sheet.write(row, column, value)
    for row in range(1, COUNT + 1):
        sheet.write_row(row, 5, [row + 0.5, row])
    for row, text in enumerate(texts, 1):
        sheet.write_formula(row, 8, f"={text}", None, "STALE")
    made.define_name("Everything", "=data!$A$1")
    made.close()
    return stream.getvalue()


def never_computed(data: bytes) -> bytes:
    parts = unpack(data)
    bare = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", parts[SHEET])
    return pack({**parts, SHEET: re.sub(rb'(<c r="I\d+") t="\w+"', rb"\1", bare)})


def alike(ours: object, theirs: object) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)
    return (ours or "") == (theirs or "")


@pytest.mark.office
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_made_up_formulas_show_what_libreoffice_shows(tmp_path, seed):
    texts = formulas(COUNT, seed)
    edits = [
        CellEdit("data", f"{column}{row}", value + 1 if column == "D" else value)
        for column, values in DATA.items()
        for row, value in enumerate(values if column == "D" else [*values[1:], values[0]], 1)
    ]
    after = edit_cells(book(texts), edits)
    ours = opened(after, data_only=True)["data"]
    file = converted(tmp_path, never_computed(after), "xlsx")
    theirs = opened(file.read_bytes(), data_only=True)["data"]
    known = 0
    for row, text in enumerate(texts, 2):
        value = ours.cell(row, 9).value
        # "STALE": it reads nothing that changed.  None: it is left to Excel.
        if value not in ("STALE", None):
            known += 1
            assert alike(value, theirs.cell(row, 9).value), text
    assert known > COUNT * 0.75
