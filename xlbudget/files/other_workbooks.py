"""Workbooks in .xls, .xlsb and .ods as grids.

python-calamine reads the values, in a process of its own (``calamine_process``).
It gives an error in a cell as a blank one, and knows no hidden rows and no formats,
so a pass of our own (``SheetExtras``) tells these (no formats of .xlsb); it also
tells how large a sheet is before calamine fills memory with its blank cells.
Formulas are not read.
"""

import pickle
import struct
import subprocess
import sys
from collections.abc import Iterator
from datetime import time, timedelta
from decimal import Decimal
from typing import Any, TypeAlias

from xlbudget.budget.cells import ErrorValue, Shown, Value
from xlbudget.errors import Refused
from xlbudget.files import calamine_process
from xlbudget.files.number_format import masked
from xlbudget.files.sheet_extras import SheetExtras
from xlbudget.files.workbook_kind import WorkbookKind
from xlbudget.files.workbook_source import MOST_CELLS, TOO_LARGE
from xlbudget.reading.grid import Grid
from xlbudget.sheets.made_sheets import has_made_title
from xlbudget.text import Text

TIMEOUT = 60
"""Seconds after which reading is given up."""

_Sheet: TypeAlias = tuple[int, str, bool, dict[int, list[Any]]]
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows alone

_BROKEN = Text(
    "ওয়ার্কবুকটি নষ্ট: পড়া যায়নি; এক্সেল বা LibreOffice-এ খুলে .xlsx হিসেবে সংরক্ষণ করুন",
    "the workbook is broken and cannot be read; open it in Excel or LibreOffice"
    " and save it as .xlsx",
)
_PASSWORD = Text(
    "ওয়ার্কবুকটি পাসওয়ার্ড দিয়ে সুরক্ষিত: খুলে পাসওয়ার্ড তুলে আবার সংরক্ষণ করুন",
    "the workbook is protected with a password: open it, remove the password, save again",
)
_WHOLE = 10**15  # Excel keeps 15 digits


def other_workbook_grids(data: bytes, kind: WorkbookKind) -> tuple[Grid, ...]:
    """Return the worksheets of a workbook that is no .xlsx, in the order of the tabs."""
    extras = _extras(data, kind)
    if any(one.last_row * one.last_column > MOST_CELLS for one in extras.values()):
        raise Refused(TOO_LARGE)
    return tuple(_grids(_sheets(data), extras))


def _sheets(data: bytes) -> list[_Sheet]:
    """What calamine reads of each worksheet."""
    command = [sys.executable, "-P", calamine_process.__file__]
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            timeout=TIMEOUT, check=False, creationflags=_NO_WINDOW,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise Refused(TOO_LARGE) from error
    if done.returncode:
        raise Refused(_PASSWORD if done.returncode == calamine_process.PASSWORD else _BROKEN)
    sheets: list[_Sheet] = pickle.loads(done.stdout)
    return sheets


def _extras(data: bytes, kind: WorkbookKind) -> dict[int, SheetExtras]:
    try:
        if kind is WorkbookKind.BIFF:
            from xlbudget.files.xls_extras import xls_extras

            return xls_extras(data)
        if kind is WorkbookKind.BINARY_XML:
            from xlbudget.files.xlsb_extras import xlsb_extras

            return xlsb_extras(data)
        from xlbudget.files.ods_extras import ods_extras

        return ods_extras(data)
    except (ValueError, IndexError, struct.error) as error:
        raise Refused(_BROKEN) from error


def _grids(sheets: list[_Sheet], extras: dict[int, SheetExtras]) -> Iterator[Grid]:
    for number, name, hidden, cells in sheets:
        extra = extras.get(number, SheetExtras())
        rows = dict(_filled(cells, extra))
        yield Grid(
            rows=tuple(rows.values()),
            at=tuple(rows),
            sheet=name,
            hidden_rows=frozenset(extra.hidden_rows),
            merged=tuple(extra.merged),
            hidden=hidden,
            made=has_made_title(name),
        )


def _filled(
    cells: dict[int, list[Any]], extra: SheetExtras
) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Yield the rows that are not blank with their numbers, blank ends cut."""
    errors: dict[int, dict[int, ErrorValue]] = {}
    for (row, column), error in extra.errors.items():
        errors.setdefault(row, {})[column] = error
    for row in sorted({*cells, *errors}):
        values = [
            _as_shown(value, (row, column), extra)
            for column, value in enumerate(map(_value, cells.get(row, ())), 1)
        ]
        for column, error in errors.get(row, {}).items():
            values += [None] * (column - len(values))
            values[column - 1] = error
        while values and values[-1] is None:
            values.pop()
        if values:
            yield row, tuple(values)


def _value(value: Any) -> Value:
    """A value as the readers of .xlsx give it; a time of day, which is no amount, as its text."""
    if type(value) is str:
        return value or None
    if type(value) is float:
        return _number(value)
    if isinstance(value, time | timedelta):
        return str(value)
    known: Value = value
    return known


def _as_shown(value: Value, at: tuple[int, int], extra: SheetExtras) -> Value:
    """A number with the text that its cell shows, where that is more than its digits."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return value
    mask = extra.masks.get(at)
    text = masked(value, mask) if mask else extra.shown.get(at)
    return Shown(value, text) if text else value


def _number(value: float) -> Value:
    """A number as Excel shows it: whole ones without a point, at most 15 digits."""
    if not value.is_integer() or abs(value) >= _WHOLE * 1000:
        return value
    return int(value) if abs(value) < _WHOLE else int(Decimal(f"{value:.15g}"))
