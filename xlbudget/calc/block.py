"""Blocks of cells to and from the office, in a number of calls that rows do not add to."""

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from xlbudget.calc.area import Area, rectangles
from xlbudget.calc.bridge import each, shared, struct
from xlbudget.calc.formulas import to_excel, to_office
from xlbudget.calc.values import error_text, moment, serial, typed_number

Grid = list[list[Any]]

_DATE, _LOGICAL, _TEXT = 2, 1024, 256
_NUMBERS = 1 | 2 | 16  # numbers, dates, formulas
_FEW = 8
_ERROR_RESULT = 4
_NUMBER = re.compile(r"[^\w\s]{0,3}\s*\d")  # of any script, behind a sign or a currency
_MONTH = re.compile(r"\S{3,12}\.? \d{1,2}(?:[, ]+\d{2,4})?")  # June 14, 2022
_DATE_FORMAT, _MOMENT_FORMAT, _TRUTH_FORMAT = "m/d/yyyy", "m/d/yyyy h:mm", "BOOLEAN"


def cells(sheet: Any, area: Area) -> Any:
    """Return the office's cells of an area."""
    return sheet.getCellRangeByPosition(*area.bounds)


def read_values(document: Any, sheet: Any, area: Area, errors: bool) -> Grid:
    """Return the values of an area, dates and truth values as such, blank cells as "".

    Error cells come as ``CellErrorText`` when ``errors`` is wanted, else as ``None``.
    """
    source = cells(sheet, area)
    grid = [list(row) for row in source.getDataArray()]
    if any(isinstance(value, float) for row in grid for value in row):
        for part in _numbers(sheet, source):
            for kind, areas in formats(document, part).items():
                make = moment if kind & _DATE else bool if kind & _LOGICAL else None
                if make:
                    for each in areas:
                        _change(grid, area, each, make)
    if errors and any(value is None for row in grid for value in row):
        _name_errors(sheet, source, grid, area)
    return grid


def _numbers(sheet: Any, source: Any) -> list[Any]:
    """The office's cells that hold numbers or formulas; all, when they lie scattered.

    Texts have formats, too, and each format costs the office a look.
    """
    found = source.queryContentCells(_NUMBERS).RangeAddresses
    return [cells(sheet, Area.of(a)) for a in found] if len(found) < _FEW else [source]


def _change(grid: Grid, area: Area, part: Area, make: Callable[[float], Any]) -> None:
    for row in grid[part.row - area.row : part.last_row - area.row + 1]:
        for column in range(part.column - area.column, part.last_column - area.column + 1):
            if isinstance(row[column], float):
                row[column] = make(row[column])


def _name_errors(sheet: Any, source: Any, grid: Grid, area: Area) -> None:
    """Put the error values in; the office tells them cell by cell only."""
    for part in map(Area.of, source.queryFormulaCells(_ERROR_RESULT).RangeAddresses):
        for row in range(part.row, part.last_row + 1):
            for column in range(part.column, part.last_column + 1):
                number = sheet.getCellByPosition(column - 1, row - 1).getError()
                grid[row - area.row][column - area.column] = error_text(number)


def formats(document: Any, source: Any) -> dict[int, list[Area]]:
    """Return the areas of each kind of number format (UNO's NumberFormat bits)."""
    found: dict[int, list[Area]] = {}
    for key, areas in _keys(source):
        found.setdefault(document.format_kind(key), []).extend(areas)
    return found


def _keys(source: Any) -> list[tuple[int, list[Area]]]:
    """Return the number format of each part of the cells; parts do not grow with rows."""
    key = shared(source, "NumberFormat")
    if key is not None:
        return [(key, [Area.of(source.RangeAddress)])]
    alike = each(source.getUniqueCellFormatRanges(), "NumberFormat", "RangeAddresses")
    return [(key, list(map(Area.of, addresses))) for key, addresses in alike]


def write_values(document: Any, sheet: Any, area: Area, rows: Sequence[Sequence[Any]]) -> None:
    """Write a grid of the area's shape as Excel would take it.

    Texts that start with = are formulas, a leading ' marks a text, a text that
    is a plain number becomes one unless its cell is formatted as text; dates and
    truth values format cells that have no format yet.
    """
    target = cells(sheet, area)
    grid = [[_taken(value) for value in row] for row in rows]
    _take_numbers(document, target, area, grid, rows)
    # The office formats a text that could be a number as text; Excel leaves the format.
    marked = [
        pair
        for part in rectangles(_standing(rows, area, _may_be_formatted))
        for pair in _keys(cells(sheet, part))
    ]
    target.setDataArray(tuple(map(tuple, grid)))
    for key, areas in marked:
        several(document, sheet, areas).NumberFormat = key
    _format(document, sheet, area, rows)
    for part in rectangles(_standing(rows, area, _is_formula)):
        block = _cut(rows, area, part)
        cells(sheet, part).setFormulaArray(tuple(tuple(map(to_office, row)) for row in block))


def _taken(value: Any) -> Any:
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, dt.date):
        return serial(value)
    if isinstance(value, str):
        return "" if _is_formula(value) else value.removeprefix("'")
    return "" if value is None else value


def _is_formula(value: Any) -> bool:
    return isinstance(value, str) and len(value) > 1 and value.startswith("=")


def _is_moment(value: Any) -> bool:
    return isinstance(value, dt.datetime) and value.time() != dt.time()


def _is_day(value: Any) -> bool:
    return isinstance(value, dt.date) and not _is_moment(value)


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def _is_typed_number(value: Any) -> bool:
    return isinstance(value, str) and typed_number(value) is not None


def _may_be_formatted(value: Any) -> bool:
    """Whether a marked text may be a number, a date or a formula to the office, in any script."""
    if not isinstance(value, str) or value[:1] != "'":
        return False
    text = value[1:].strip()
    return text.startswith("=") or bool(_NUMBER.match(text)) or bool(_MONTH.fullmatch(text))


def _standing(
    rows: Sequence[Sequence[Any]], area: Area, wanted: Callable[[Any], bool]
) -> Iterator[tuple[int, int]]:
    for row, column in itertools.product(range(area.rows), range(area.columns)):
        if wanted(rows[row][column]):
            yield area.row + row, area.column + column


def _cut(rows: Sequence[Sequence[Any]], area: Area, part: Area) -> list[Sequence[Any]]:
    top, left = part.row - area.row, part.column - area.column
    return [row[left : left + part.columns] for row in rows[top : top + part.rows]]


def _take_numbers(
    document: Any, target: Any, area: Area, grid: Grid, rows: Sequence[Sequence[Any]]
) -> None:
    """Make numbers of texts that are numbers, outside cells formatted as text."""
    typed = list(_standing(rows, area, _is_typed_number))
    if not typed:
        return
    texts = [p for kind, areas in formats(document, target).items() if kind & _TEXT for p in areas]
    for row, column in typed:
        if not any(Area(row, column).within(part) for part in texts):
            r, c = row - area.row, column - area.column
            grid[r][c] = typed_number(rows[r][c])


def _format(document: Any, sheet: Any, area: Area, rows: Sequence[Sequence[Any]]) -> None:
    for wanted, code in (
        (_is_day, _DATE_FORMAT),
        (_is_moment, _MOMENT_FORMAT),
        (_is_truth, _TRUTH_FORMAT),
    ):
        parts = rectangles(_standing(rows, area, wanted))
        if parts:
            _format_plain(document, sheet, parts, document.format_key(code))


def _format_plain(document: Any, sheet: Any, parts: Iterable[Area], key: int) -> None:
    """Give these cells a number format where they have none."""
    known = [pair for part in parts for pair in _keys(cells(sheet, part))]
    plain = [area for found, areas in known if found == 0 for area in areas]
    if plain:
        several(document, sheet, plain).NumberFormat = key


def several(document: Any, sheet: Any, areas: Iterable[Area]) -> Any:
    """Return the office's object for many areas at once."""
    index = sheet.RangeAddress.Sheet
    held = document.uno.createInstance("com.sun.star.sheet.SheetCellRanges")
    held.addRangeAddresses(tuple(address_of(index, area) for area in areas), True)
    return held


def address_of(index: int, area: Area) -> Any:
    """Return the office's address of an area on the sheet of this index (from 0)."""
    left, top, right, bottom = area.bounds
    return struct(
        "table.CellRangeAddress",
        Sheet=index, StartColumn=left, StartRow=top, EndColumn=right, EndRow=bottom,
    )  # fmt: skip


def read_formulas(sheet: Any, area: Area) -> tuple[tuple[str, ...], ...]:
    """Return what stands in the cells: formulas as Excel writes them, else the value as text."""
    found = cells(sheet, area).getFormulaArray()
    return tuple(
        tuple(to_excel(t) if t.startswith("=") else t.removeprefix("'") for t in row)
        for row in found
    )
