"""The log of fixes as it stands in a workbook: its lines read, written below, marked.

The log is appended to in place, never made anew: what the user wrote beside it
stays.  The old and the new value are real cells in the look of their time, so
a value can be put back in type and letters.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from xlbudget.budget.cells import Value, column_letters
from xlbudget.errors import Refused
from xlbudget.files.cell_content import Content, put_content, put_value
from xlbudget.files.cell_xml import cell_xml
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_package
from xlbudget.files.remove_sheet import free_sheet_name, sheet_with_table
from xlbudget.files.sheet_cells import Area
from xlbudget.files.table_part import standing_tables
from xlbudget.files.xml_part import Element, child, children, fragment, parse, serialise
from xlbudget.sheets import fix_log as log
from xlbudget.sheets.plan import Cell
from xlbudget.sheets.styles import House
from xlbudget.sheets.tracking import track, tracked
from xlbudget.text import Text

_NO_ROOM = Text(
    "“{sheet}” শিটে সংশোধনের ছকের নিচে লেখা আছে: সরিয়ে নিন, যাতে নতুন সারি বসে",
    "there is something below the log on sheet “{sheet}”: move it, so that new rows find room",
)
_NO_COLUMN = Text(
    "“{sheet}” শিটে “{column}” কলাম নেই", "there is no column “{column}” on sheet “{sheet}”"
)


class Logged(NamedTuple):
    """A line of the log with its two values; ``place`` is where the cell is now, if anywhere."""

    line: log.LogLine
    place: tuple[str, str] | None
    old: Content
    new: Content
    row: int


class LogTable:
    """The log of one workbook while it is read or written."""

    def __init__(self, book: OpenBook) -> None:
        self.book = book
        name = sheet_with_table(book.package, log.LOG_TABLE) or ""
        self.sheet = book.sheet(name)
        tables = standing_tables(book.package, self.sheet.part)
        self._part = next(t.part for t in tables if t.name.casefold() == log.LOG_TABLE.casefold())
        self._root = parse(book.package.parts[self._part], self._part)
        self._area = Area.of(self._root.get("ref", ""))
        listed = child(self._root, "tableColumns")
        names = [] if listed is None else [c.get("name") for c in children(listed, "tableColumn")]
        self._columns = {n: column_letters(i) for i, n in enumerate(names, self._area.left)}
        for column in log.LOG_COLUMNS:
            if column not in self._columns:
                raise Refused(_NO_COLUMN.filled(sheet=self.sheet.name, column=column))

    @cached_property
    def _formats(self) -> dict[str, int]:
        """The formats of the columns but the two values', which look as their cells did."""
        styles = log.log_styles(House())
        return {column: self.book.styles.cell_format(style) for column, style in styles.items()}

    def ref(self, column: str, row: int) -> str:
        """Return the place of a column's cell in a row of the sheet."""
        return f"{self._columns[column]}{row}"

    def lines(self) -> Iterator[Logged]:
        """Yield the lines of the log, the oldest first."""
        for row in range(self._area.top + 1, self._area.bottom + 1):
            number = self._content(log.NUMBER, row).number
            if number is None:
                continue
            code, sheet, cell = (
                self._content(c, row).text for c in (log.CODE, log.SHEET, log.CELL)
            )
            undone = self._content(log.UNDONE, row).kind != "blank"
            line = log.LogLine(int(number), None, code, sheet, cell, undone)
            old, new = self._content(log.OLD, row), self._content(log.NEW, row)
            yield Logged(line, self._place(row), old, new, row)

    def append(self, line: log.LogLine, old: Element | None, looks: tuple[int, int]) -> None:
        """Write a line; ``old`` is what the cell held, ``looks`` its format before and now."""
        sheet, row = self.sheet, self._next_row()
        values: dict[str, Value] = {
            log.NUMBER: line.number,
            log.WHEN: line.when,
            log.CODE: line.code,
            log.SHEET: line.sheet,
            log.CELL: line.cell,
        }
        cells = dict(zip(log.LOG_COLUMNS, self._written(row, values, looks), strict=True))
        cells[log.FOLLOWED].append(fragment("<f/>"))
        cells[log.FOLLOWED][0].text = track(line.sheet, line.cell)
        now = self.book.sheet(line.sheet).cell(line.cell)
        put_content(cells[log.OLD], old)
        put_content(cells[log.NEW], now)
        for column, cell in cells.items():
            sheet.put(self.ref(column, row), cell)

    def _written(self, row: int, values: dict[str, Value], looks: tuple[int, int]) -> list[Element]:
        """The cells of a row of the log, parsed in one go: there may be 15,000 rows."""
        formats = {**self._formats, log.OLD: looks[0], log.NEW: looks[1]}
        written = []
        for column in log.LOG_COLUMNS:
            ref = self.ref(column, row)
            look = formats.get(column, 0)
            head = f'<c r="{ref}"' + (f' s="{look}"' if look else "")
            value = Cell(1, values.get(column))
            at = (self.sheet.name, ref)
            written.append(cell_xml(head, value, self.book.book.date1904, at))
        return list(fragment(f"<row>{''.join(written)}</row>"))

    def mark_undone(self, row: int, when: datetime) -> None:
        """Write when a line was taken back."""
        self._put(self.ref(log.UNDONE, row), when)

    def save(self) -> None:
        """Write the table's range into the package; the sheet is the book's to save."""
        left, right = column_letters(self._area.left), column_letters(self._area.right)
        ref = f"{left}{self._area.top}:{right}{self._area.bottom}"
        for element in (self._root, *children(self._root, "autoFilter")):
            element.set("ref", ref)
        self.book.package.parts[self._part] = serialise(self._root)

    def next_number(self) -> int:
        """Return the number of the next line."""
        return 1 + max((logged.line.number for logged in self.lines()), default=0)

    def _put(self, ref: str, value: Value) -> None:
        cell = self.sheet.made(ref)
        put_value(cell, value, self.book.book.date1904, (self.sheet.name, ref))

    def _content(self, column: str, row: int) -> Content:
        return self.book.content(self.sheet, self.ref(column, row))

    def _place(self, row: int) -> tuple[str, str] | None:
        cell = self.sheet.cell(self.ref(log.FOLLOWED, row))
        formula = None if cell is None else child(cell, "f")
        return None if formula is None else tracked(formula.text or "")

    def _next_row(self) -> int:
        if self._content(log.NUMBER, self._area.bottom).kind == "blank":
            return self._area.bottom
        row = self._area.bottom + 1
        for column in self._columns.values() if self.sheet.row(row) else ():
            if self.book.content(self.sheet, f"{column}{row}").kind != "blank":
                raise Refused(_NO_ROOM.filled(sheet=self.sheet.name))
        self._area = self._area._replace(bottom=row)
        return row


def add_log(package: Package) -> None:
    """Give a workbook an empty log unless it has one."""
    if sheet_with_table(package, log.LOG_TABLE) is None:
        name = free_sheet_name(package, log.LOG_SHEET)
        paint_package(package, (log.fix_log_sheet(name, House()),))
