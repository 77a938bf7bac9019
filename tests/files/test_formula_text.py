"""Texts that Excel would run if they were typed: they come through as texts, and are said."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from xlbudget.files.paint import new_book
from xlbudget.files.sources import read_source
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

EVIL = ("=cmd|' /C calc'!A0", "+SUM(1,1)", "-cmd|x!A0", "@SUM(1+1)", '=HYPERLINK("http://x","y")')


def source_of(*offices, amount="৫"):
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["ক্রম", "জেলা", "কার্যালয়", "টাকা"])
    writer.writerows([n, "ঢাকা", office, amount] for n, office in enumerate(offices, 1))
    return read_source(Path("a.csv"), stream.getvalue().encode())


def test_they_stay_texts_in_the_workbook_and_are_said():
    source = source_of(*EVIL)
    data = new_book(order_book(source.order, House()))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["বরাদ্দ"]
    cells = {c.value: c.data_type for row in sheet.iter_rows() for c in row if c.value in EVIL}
    assert set(cells) == set(EVIL)
    # openpyxl shows any text that begins with "=" as a formula; the part itself tells.
    assert b"<f>" not in b"".join(
        row for row in _sheet_part(data).split(b"<row ") if b"cmd|" in row or b"HYPERLINK" in row
    )
    assert len(source.notes) == len(EVIL)
    assert "kept as text" in source.notes[0].en


def _sheet_part(data: bytes) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read("xl/worksheets/sheet2.xml")


def test_an_amount_that_is_a_formula_is_no_amount():
    (allocation,) = source_of("ক", amount="=1+1").order.table.allocations
    assert allocation.amounts[0].taka is None
    assert allocation.amounts[0].problem is not None


@pytest.mark.parametrize("office", ["- ঐ -", "+৮৮ ০২-৪১০২৪০৭২", "= ৫", "-", "ক=খ"])
def test_lawful_texts_are_not_said(office):
    assert source_of(office).notes == ()
