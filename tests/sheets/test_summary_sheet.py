"""The summary: figures, live sums, its native chart, made again without piling up."""

import io

import openpyxl
import pytest

from tests.memo.orders import Shape, order
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.plan import BookPlan, SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.summary_sheet import summary_sheet

ORDER = order(Shape("three heads", heads=3, rows=80))


@pytest.fixture(scope="module")
def data():
    plan = order_book(ORDER, House())
    return paint_sheets(new_book(plan), (summary_sheet(ORDER, House()),))


@pytest.fixture(scope="module")
def sheet(data):
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)["সারসংক্ষেপ"]


def column(sheet, heading, of):
    """The cells below a heading, as far as they go."""
    at = next(c for r in sheet.iter_rows() for c in r if c.value == of)
    left = next(c for c in sheet[at.row + 1] if c.value == heading)
    cells = (sheet.cell(row, left.column) for row in range(at.row + 2, sheet.max_row + 1))
    found = []
    for cell in cells:
        if cell.value is None:
            break
        found.append(cell.value)
    return found


def test_the_ten_largest_are_the_largest(sheet):
    amounts = column(sheet, "টাকা", "সবচেয়ে বড় ১০টি বরাদ্দ")
    totals = sorted((sum(x.taka for x in a.amounts) for a in ORDER.table.allocations), reverse=True)
    assert amounts == totals[:10]


def test_districts_add_up_to_the_total(sheet):
    *districts, total = column(sheet, "মোট", "জেলা অনুযায়ী (টাকা)")
    assert sum(districts) == total == ORDER.total


def test_heads_against_the_budget(sheet):
    *heads, total = column(sheet, "এই আদেশে", "মঞ্জুরি ও বরাদ্দ (টাকা)")
    assert heads == list(ORDER.table.sums)
    assert total == ORDER.total


def test_the_chart_is_native_and_reads_its_own_sheet(data):
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    (chart,) = workbook["সারসংক্ষেপ"]._charts
    reference = chart.series[0].val.numRef.f
    assert reference.startswith("'সারসংক্ষেপ'!$F$")


def test_made_again_it_is_the_same(data):
    again = paint_sheets(data, (summary_sheet(ORDER, House()),))
    assert unpack(again) == unpack(data)


def test_without_districts_to_compare_there_is_no_chart():
    one = order(Shape("one", rows=1))
    assert summary_sheet(one, House()).charts == ()


def test_a_users_drawing_is_never_replaced(data):
    parts = unpack(data)
    name = next(n for n in parts if n.startswith("xl/drawings/drawing"))
    from xlbudget.files.container import pack

    theirs = pack({**parts, name: parts[name].replace(b"xlbudget chart", b"Chart")})
    with pytest.raises(Refused, match="picture, chart or shape"):
        paint_sheets(theirs, (summary_sheet(ORDER, House()),))


def test_a_sheet_without_charts_may_take_its_place(data):
    bare = paint_sheets(data, (SheetPlan("সারসংক্ষেপ", ()),))
    assert not [n for n in unpack(bare) if "chart" in n or "drawing" in n]
    assert openpyxl.load_workbook(io.BytesIO(bare))
    assert new_book(BookPlan((SheetPlan("ক", ()),)))
