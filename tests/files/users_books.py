"""Workbooks that users have, by other programs, and what is painted into them."""

import io

import openpyxl
import pytest
import xlsxwriter
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as PictureOfOpenpyxl
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from PIL import Image

from tests.files.plans import TEXT
from xlbudget.files.container import pack, unpack
from xlbudget.sheets.plan import Cell, Row, SheetPlan

MAY_CHANGE = {
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
}
MACROS = bytes(range(256)) * 40
"""Stands for a VBA project: nobody reads it, nobody may change it."""


def picture() -> io.BytesIO:
    stream = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(stream, "PNG")
    stream.seek(0)
    return stream


def from_xlsxwriter(macros: bool = False) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet, other = book.add_worksheet("তথ্য"), book.add_worksheet("হিসাব-২")
    bold = book.add_format({"bold": True, "num_format": "0.000", "bg_color": "#00FF00"})
    sheet.write_row("A1", ["নাম", "টাকা"])
    for row in range(1, 6):
        sheet.write_row(row, 0, [f"অফিস {row}", row * 100], bold)
    sheet.add_table("A1:B6", {"name": "Mine", "columns": [{"header": "নাম"}, {"header": "টাকা"}]})
    sheet.write_formula("D1", "=SUM(B2:B6)", bold, 1500)
    sheet.write_formula("D2", '=IF(D1>1,"হ্যাঁ","না")', None, "হ্যাঁ")
    sheet.write_comment("A2", "দেখুন")
    sheet.data_validation("F1", {"validate": "list", "source": ["ক", "খ"]})
    sheet.conditional_format("B2:B6", {"type": "cell", "criteria": ">", "value": 3, "format": bold})
    sheet.add_sparkline("F2", {"range": "'তথ্য'!B2:B6"})
    sheet.insert_textbox("F4", "লেখা")
    sheet.insert_image("H1", "red.png", {"image_data": picture()})
    if macros:
        book.add_vba_project(io.BytesIO(MACROS), is_stream=True)
        sheet.insert_button("J1", {"macro": "Go", "caption": "চাপুন"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='তথ্য'!$B$2:$B$6"})
    other.insert_chart("A1", chart)
    other.print_area("A1:C3")
    other.repeat_rows(0, 1)
    other.write_url("E1", "internal:'তথ্য'!A1")
    book.define_name("Everything", "='তথ্য'!$A$1:$B$6")
    book.close()
    return stream.getvalue()


def from_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "তথ্য"
    sheet.append(["নাম", "টাকা"])
    sheet.append(["অফিস", 100])
    sheet["D1"] = "=SUM(B2:B2)"
    sheet["A2"].comment = Comment("দেখুন", "আমি")
    sheet["B2"].font = Font(name="Arial", bold=True)
    sheet.add_table(Table(displayName="Mine", ref="A1:B2"))
    boxes = DataValidation(type="list", formula1='"ক,খ"')
    boxes.add("C1")
    sheet.add_data_validation(boxes)
    sheet.add_image(PictureOfOpenpyxl(picture()), "H1")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2))
    sheet.add_chart(chart, "F1")
    sheet.print_title_rows = "1:1"
    book.create_sheet("হিসাব-২")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


WRITTEN = from_xlsxwriter()
SAVED = from_openpyxl()
WITH_MACROS = from_xlsxwriter(macros=True)
SOURCES = pytest.mark.parametrize(
    "source", [WRITTEN, SAVED, WITH_MACROS], ids=["xlsxwriter", "openpyxl", "macros"]
)


def opened(data: bytes, **options):
    return load_workbook(io.BytesIO(data), **options)


def small(name: str = "স্মারক", *cells: Cell) -> SheetPlan:
    return SheetPlan(name, (Row(cells or (Cell(1, "ক", TEXT),)),))


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    parts = unpack(data)
    assert old.encode() in parts[part]
    return pack({**parts, part: parts[part].replace(old.encode(), new.encode(), 1)})
