"""পূর্বাবস্থা leaves a workbook equal to the one before: every button, every part of it."""

import io

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

from tests.excel.live import opened, write_order
from tests.excel.parts import differences
from xlbudget.buttons import BUTTONS
from xlbudget.excel.live import press

pytestmark = pytest.mark.office

TABLE = "বরাদ্দ"
CHANGING = ("check", "totals", "memo", "bangla_digits", "english_digits")
OTHERS = {"new_order", "import_order", "pdf", "register", "undo", "help"}
"""Those that leave the open workbook as it is."""


def plain(path, order):
    return write_order(path, order)


def hers(path, order):
    """With a sheet, a note, colours, a filter, frozen panes, a chart of her own."""
    book = openpyxl.load_workbook(io.BytesIO(plain(path, order).read_bytes()))
    table = book[TABLE]
    table["C12"].comment = Comment("আমার নোট", "আমি", height=60, width=200)
    table["C24"].fill = PatternFill("solid", fgColor="FF92D050")
    table["C24"].font = Font(name="Arial", size=9, bold=True, color="FFC00000")
    table["D5"].alignment = Alignment(horizontal="left", vertical="top", indent=1)
    table["D5"].number_format = "#,##0.00"
    table.row_dimensions[9].height = 40
    own = book.create_sheet("আমার শিট", 0)
    for row in (("জেলা", "টাকা"), ("ঢাকা", 3000), ("গাজীপুর", "৬,২৪,৬০৭/-"), ("খুলনা", "০১৭১১")):
        own.append(row)
    own["A2"].font = Font(italic=True, strike=True)
    own["B2"].number_format = "0.00"
    own["D1"] = f"={TABLE}!D3*2"
    own.auto_filter.ref = "A1:B4"
    own.freeze_panes = "B2"
    own.merge_cells("F1:G2")
    own.column_dimensions["A"].width = 31
    chart = BarChart()
    chart.add_data(Reference(own, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    own.add_chart(chart, "F5")
    book.save(path)
    return path


def test_every_button_is_looked_at():
    assert {button.name for button in BUTTONS} == OTHERS.union(CHANGING)


@pytest.fixture(params=[plain, hers], ids=["order", "hers"])
def path(request, tmp_path, sample_order):
    return request.param(tmp_path / "আদেশ.xlsx", sample_order)


def select(book, name):
    if name.endswith("digits"):
        sheet = book.sheets["আমার শিট" if "আমার শিট" in book.sheet_names else "আদেশ"]
        sheet["A1:D20"].select()


def saved(book, path):
    book.save(str(path))
    return path


@pytest.mark.parametrize("name", CHANGING)
def test_undo_leaves_the_workbook_as_before(app, path, tmp_path, name):
    with opened(app, path) as book:
        before = saved(book, tmp_path / "before.xlsx")
        select(book, name)
        assert press(book, name).done
        after = saved(book, tmp_path / "after.xlsx")
        assert differences(before, after)
        assert press(book, "undo").done
        assert differences(before, saved(book, tmp_path / "undone.xlsx")) == []


@pytest.mark.parametrize("name", CHANGING)
def test_undo_outlives_saving_and_opening(app, path, tmp_path, name):
    with opened(app, path) as book:
        # Twice, so that there is something to be replaced.
        select(book, name)
        press(book, "memo" if name == "totals" else "check")
        saved(book, tmp_path / "first.xlsx")
    with opened(app, tmp_path / "first.xlsx") as book:
        before = saved(book, tmp_path / "before.xlsx")
        select(book, name)
        assert press(book, name).done
        after = saved(book, tmp_path / "after.xlsx")
    with opened(app, before) as again:
        # LibreOffice changes a little of what it opens and saves, without us.
        before = saved(again, tmp_path / "opened and saved.xlsx")
    with opened(app, after) as again:
        assert press(again, "undo").done
        assert differences(before, saved(again, tmp_path / "undone.xlsx")) == []


def test_digits_in_the_table(app, path, tmp_path):
    with opened(app, path) as book:
        book.sheets[TABLE]["D5"].value = "'৬,২৪,৬০৭/-"
        book.sheets[TABLE]["D6"].horizontal_alignment = "left"
        before = saved(book, tmp_path / "before.xlsx")
        for name in ("bangla_digits", "english_digits"):
            book.sheets[TABLE]["A1:D30"].select()
            assert press(book, name).done
            assert press(book, "undo").done
            assert differences(before, saved(book, tmp_path / f"{name}.xlsx")) == [], name
