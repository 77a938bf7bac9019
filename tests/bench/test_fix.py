"""A fix of 15,000 cells, and taking it back: seconds above a bare interpreter.

Budget: 15 s, and 30 s with two formulas beside every amount.  They took 7 s and
13 s of a processor's time, of which the checks before and after are a half.
"""

import pytest
import xlsxwriter

from tests.bench.test_whole_commands import BARE, PROGRAM, seconds
from tests.files.standing import opened
from xlbudget.bangla.digits import to_bangla

ROWS = 15_000


def book(path, formulas: bool):
    made = xlsxwriter.Workbook(str(path))
    sheet = made.add_worksheet("ছক")
    sheet.write_row(0, 0, ["ক্রম", "জেলা", "উপজেলা কার্যালয়", "টেলিফোন (৩২১১১২০)"])
    for row in range(1, ROWS + 1):
        sheet.write_row(row, 0, [row, "ঢাকা", f"উপজেলা কার্যালয়, সাভার {row}, ঢাকা"])
        sheet.write_string(row, 3, to_bangla(str(1000 + row)))
        if formulas:
            sheet.write_formula(row, 6, f'=IF(D{row + 1}="","",D{row + 1}*1.15)', None, 0)
            sheet.write_formula(row, 7, f"=ROUND(G{row + 1},2)", None, 0)
    sheet.write(ROWS + 1, 2, "মোট")
    sheet.write_formula(ROWS + 1, 3, f"=SUM(D2:D{ROWS + 1})", None, 0)
    made.close()
    return path


@pytest.mark.parametrize(("formulas", "budget"), [(False, 15), (True, 30)])
def test_fixing_and_taking_back(benchmark, tmp_path, formulas, budget):
    path = book(tmp_path / "b.xlsx", formulas)
    bare = seconds(BARE)
    fixing = benchmark.pedantic(
        lambda: seconds([*PROGRAM, "fix", str(path), "--code", "XB103"]), rounds=1
    )
    assert opened(path.read_bytes())["ছক"]["D3"].value == 1002
    taking_back = seconds([*PROGRAM, "fix", str(path), "--undo", "all"])
    assert opened(path.read_bytes())["ছক"]["D3"].value == "১০০২"
    benchmark.extra_info.update(fixing=round(fixing - bare, 1), undo=round(taking_back - bare, 1))
    print(f"\n{ROWS} fixes: {fixing - bare:.1f} s, taken back: {taking_back - bare:.1f} s")
    assert max(fixing, taking_back) - bare <= budget
