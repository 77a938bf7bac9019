"""The order, or its table alone, in the other kinds of files that offices send."""

import csv
import io
from collections.abc import Callable, Iterator

import docx
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.mutation.lawful import LINE, OWN, Lawful
from tests.mutation.order_text import ASCII, HEADER, ORDER, TOTAL

ROWS = (LINE(HEADER), *(row.text() for row in ORDER.rows), LINE(TOTAL))
CELLS = tuple(tuple(row.split("\t")) for row in ROWS)
AS_TEXT = tuple(("XB103", row.number) for row in ORDER.rows)


def delimited() -> Iterator[Lawful]:
    for name, delimiter, encoding, suffix in (
        ("CSV", ",", "utf-8", ".csv"),
        ("CSV from Excel", ",", "utf-8-sig", ".csv"),
        ("CSV with semicolons", ";", "utf-8", ".csv"),
        ("TSV", "\t", "utf-8", ".tsv"),
        ("Unicode text from Excel", "\t", "utf-16", ".csv"),
    ):
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter).writerows(CELLS)
        yield Lawful(name, out.getvalue().encode(encoding), suffix)
    out = io.StringIO()
    titled = [["উপজেলা কার্যালয়ের বরাদ্দ ২০২১-২২"], [], *CELLS]
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(titled)
    yield Lawful("CSV under a title, all quoted", out.getvalue().encode(), ".csv")


def sheets() -> Iterator[Lawful]:
    def below_titles(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 4)
        for row, title in enumerate(("তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর", "বরাদ্দ ২০২১-২২"), 1):
            sheet.cell(row, 1, title)
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)

    def with_remarks(sheet: Worksheet) -> None:
        sheet.cell(1, 5, "মন্তব্য")
        sheet.cell(40, 5, "বকেয়াসহ")

    def beside(sheet: Worksheet) -> None:
        sheet.insert_cols(1, 2)

    def nothing(sheet: Worksheet) -> None:
        sheet.freeze_panes = "A2"

    for name, changed in (
        ("sheet", nothing),
        ("sheet under merged titles", below_titles),
        ("sheet with remarks", with_remarks),
        ("sheet that begins in column C", beside),
    ):
        yield Lawful(name, _sheet(changed, as_numbers=True), ".xlsx")
    # What SUM skips is no false alarm: each amount typed in Bangla digits is a finding.
    yield Lawful("sheet with typed amounts", _sheet(nothing, False), ".xlsx", OWN + AS_TEXT)


def _sheet(changed: Callable[[Worksheet], None], as_numbers: bool) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for cells in CELLS:
        sheet.append([_number(c) if as_numbers else c or None for c in cells])
    changed(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _number(text: str) -> int | str | None:
    return int(text.translate(ASCII)) if text.isdecimal() else text or None


def documents() -> Iterator[Lawful]:
    """The whole order as Word has it: paragraphs, the table, paragraphs."""
    document = docx.Document()
    for line in filter(None, ORDER.lines[: HEADER - 1]):
        document.add_paragraph(line)
    table = document.add_table(rows=len(CELLS), cols=4)
    for cell, text in zip(table._cells, (t for row in CELLS for t in row), strict=True):
        cell.text = text
    for line in filter(None, ORDER.lines[TOTAL:]):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    yield Lawful("Word document", out.getvalue(), ".docx")


def file_variants() -> Iterator[Lawful]:
    yield from delimited()
    yield from sheets()
    yield from documents()
