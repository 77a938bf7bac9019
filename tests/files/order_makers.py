"""One order workbook, as other programs write it."""

import io
from datetime import datetime

import xlsxwriter
from openpyxl import load_workbook


def by_openpyxl(order: bytes) -> bytes:
    """The workbook as openpyxl saves it again."""
    book, stream = load_workbook(io.BytesIO(order)), io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def by_xlsxwriter(order: bytes) -> bytes:
    """The workbook's values, tables and names, written anew by XlsxWriter."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "use_future_functions": True})
    day = book.add_format({"num_format": "d mmmm yyyy"})
    source = load_workbook(io.BytesIO(order), data_only=True)
    for old in source:
        sheet = book.add_worksheet(old.title)
        for cell in (cell for row in old.iter_rows() for cell in row):
            if isinstance(cell.value, datetime):
                sheet.write_datetime(cell.row - 1, cell.column - 1, cell.value, day)
            elif cell.value is not None:
                sheet.write(cell.row - 1, cell.column - 1, cell.value)
        for table in old.tables.values():
            columns = [{"header": column.name} for column in table.tableColumns]
            options = {"name": table.displayName, "columns": columns, "style": None}
            sheet.add_table(table.ref, {**options, "autofilter": False})
        if old.sheet_state == "hidden":
            sheet.hide()
    for name, defined in source.defined_names.items():
        book.define_name(name, f"={defined.attr_text}")
    book.close()
    return stream.getvalue()
