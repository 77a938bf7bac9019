"""Workbooks as grids: values as Excel last showed them, formulas beside them.

Read with openpyxl.  A formula whose value was never computed reads as blank.
"""

import io
import warnings
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.errors import Refused
from xlbudget.files.package import Package
from xlbudget.reading.grid import Grid, NamedRange
from xlbudget.text import Text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_BROKEN = Text(
    "ওয়ার্কবুকটি পড়া যায়নি; ফাইলটি নষ্ট ({reason})",
    "the workbook could not be read; the file is broken ({reason})",
)


def workbook_grids(data: bytes) -> tuple[Grid, ...]:
    """Return every worksheet of an .xlsx or .xlsm file as a grid."""
    package = Package.read(data)
    shown = _load(data, values=True)
    has_formulas = any(b"<f" in part for name, part in package.parts.items() if "sheets/" in name)
    written = _load(data, values=False) if has_formulas else None
    return tuple(_grid(sheet, written) for sheet in shown.worksheets)


def _load(data: bytes, values: bool) -> "Workbook":
    import openpyxl

    try:
        with warnings.catch_warnings():
            # openpyxl warns of parts that it would lose on saving; nothing is saved with it.
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    except Exception as error:  # a broken file makes openpyxl raise nearly anything
        reason = "zip" if isinstance(error, zipfile.BadZipFile) else type(error).__name__
        raise Refused(_BROKEN.filled(reason=reason)) from error


def _grid(sheet: "Worksheet", written: "Workbook | None") -> Grid:
    rows = tuple(tuple(_value(cell) for cell in row) for row in sheet.iter_rows())
    top = sheet.min_row or 1
    left: tuple[Value, ...] = (None,) * ((sheet.min_column or 1) - 1)
    return Grid(
        rows=tuple(left + row for row in rows),
        at=tuple(range(top, top + len(rows))),
        sheet=sheet.title,
        formulas=_formulas(written[sheet.title]) if written else {},
        tables=tuple(_table(table) for table in sheet.tables.values()),
    )


def _value(cell: Any) -> Value:
    value = cell.value
    if cell.data_type == "e":
        return ErrorValue(str(value))
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date()
    if value is None or isinstance(value, str | int | float | datetime):
        return value
    return str(value)


def _formulas(sheet: Any) -> dict[tuple[int, int], str]:
    return {
        (cell.row, cell.column): _formula_text(cell.value)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def _formula_text(value: Any) -> str:
    return str(getattr(value, "text", value) or "").removeprefix("=")


def _table(table: Any) -> NamedRange:
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = (n or 1 for n in range_boundaries(table.ref))
    totals = bool(table.totalsRowCount)
    return NamedRange(table.displayName, top, left, bottom, right, totals)
