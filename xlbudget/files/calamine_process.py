"""The program that reads a workbook through python-calamine, in a process of its own.

A damaged file can make calamine print a Rust traceback or end the whole process
(2,000 damaged copies of one .xls and one .xlsb: 21 panics, one abort), and fill any
memory with blank cells; here that ends nothing but this program.  It takes the
file on its standard input and gives the sheets, pickled, on its standard output.
"""

import io
import pickle
import sys
from collections.abc import Iterator
from typing import Any

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

PASSWORD = 3
"""The exit status for a workbook that a password protects."""

_MOST_MEMORY = 3 * 1024**3


def main() -> int:
    """Read one workbook; return the exit status."""
    _limit_memory()
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    except PasswordError:
        return PASSWORD
    sheets = [
        (
            number,
            sheet.name,
            sheet.visible is not SheetVisibleEnum.Visible,
            dict(_filled(book.get_sheet_by_index(number))),
        )
        for number, sheet in enumerate(book.sheets_metadata)
        if sheet.typ is SheetTypeEnum.WorkSheet
    ]
    pickle.dump(sheets, sys.stdout.buffer, protocol=5)
    return 0


def _filled(sheet: CalamineSheet) -> Iterator[tuple[int, list[Any]]]:
    """Yield the rows that are not blank with their numbers from 1, column 1 first."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, cells in enumerate(sheet.iter_rows(), 1):
        while cells and cells[-1] == "":
            cells.pop()
        if cells:
            yield number, before + cells


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has none
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(hard, _MOST_MEMORY)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    sys.exit(main())
