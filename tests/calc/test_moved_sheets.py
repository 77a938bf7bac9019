"""A sheet stays the one it is when others are put in before it, moved or deleted."""

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

pytestmark = pytest.mark.office


@pytest.mark.parametrize("change", ["added", "moved", "deleted"])
def test_rows_columns_and_charts_stay_with_their_sheet(book, change):
    book.sheets.add("পরে", after=book.sheets[-1])
    first, sheet = book.sheets[0], book.sheets["পরে"]
    # Asked once before, as a button does that reads every sheet first.
    assert sheet["5:5"].rows.hidden is False
    assert sheet["C:C"].column_width == first["C:C"].column_width
    assert len(sheet.charts) == 0
    if change == "added":
        book.sheets.add("আগে", before=sheet)
    elif change == "moved":
        sheet.move(before=first)
    else:
        book.sheets.add("নতুন")
        first.delete()
    sheet["5:5"].row_height = 77
    sheet["6:6"].rows.hidden = True
    sheet["C:C"].column_width = 33
    sheet["A1"].value = [["জেলা", "টাকা"], ["ঢাকা", 1], ["গাজীপুর", 2]]
    sheet.charts.add(10, 10, 200, 100, source=sheet["A1:B3"])
    for each in book.sheets:
        mine = each.name == "পরে"
        assert (round(each["5:5"].row_height) == 77) == mine
        assert each["6:6"].rows.hidden == mine
        assert (round(each["C:C"].column_width) == 33) == mine
        assert len(each.charts) == mine


@pytest.mark.parametrize("gone", [*range(2, 9)])
def test_list_boxes_stay_with_their_sheet_whichever_other_goes(app, tmp_path, gone):
    """LibreOffice loads sheets side by side and ties a list's formula to any of them."""
    path = tmp_path / "তালিকা.xlsx"
    written = openpyxl.Workbook()
    lists = DataValidation("list", formula1="OFFSET($H$1,MATCH($B3,$G:$G,0)-1,0,9,1)")
    written.active.add_data_validation(lists)
    lists.add("C3:C90")
    for number in range(1, 9):
        written.create_sheet(f"s{number}").append([number])
    written.save(path)
    book = app.books.open(str(path))
    book.sheets[gone].delete()
    book.save()
    book.close()
    (kept,) = openpyxl.load_workbook(path).worksheets[0].data_validations.dataValidation
    assert (str(kept.sqref), kept.formula1) == ("C3:C90", lists.formula1)
