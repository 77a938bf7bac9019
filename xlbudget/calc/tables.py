"""Tables, which the office keeps as database ranges and saves as Excel Tables."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlbudget.calc.area import Area
from xlbudget.calc.bridge import each
from xlbudget.calc.refusal import refusing

_LOOKS = "LibreOffice draws no table styles; a file keeps none of its own making"


class Tables(base_classes.Tables):
    """The tables of one sheet."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    @property
    def api(self) -> Any:
        """The office's database ranges of the whole book."""
        return self._sheet.book.uno.DatabaseRanges

    @property
    def parent(self) -> Any:
        """The sheet."""
        return self._sheet

    def of_book(self) -> "list[Table]":
        """Return the tables of every sheet of the book."""
        sheets = list(self._sheet.book.sheets)
        return [
            Table(sheets[area.Sheet], name) for name, area in each(self.api, "Name", "DataArea")
        ]

    def _own(self) -> "list[Table]":
        index = self._sheet.index - 1
        return [
            Table(self._sheet, name)
            for name, area in each(self.api, "Name", "DataArea")
            if area.Sheet == index
        ]

    def __call__(self, key: Any) -> "Table":
        """Return a table by its place from 1 or its name."""
        own = self._own()
        if isinstance(key, int):
            return own[key - 1]
        for table in own:
            if table.name.lower() == key.lower():
                return table
        raise KeyError(key)

    def __len__(self) -> int:
        return len(self._own())

    def __iter__(self) -> "Iterator[Table]":
        return iter(self._own())

    def __contains__(self, key: Any) -> bool:
        return any(table.name.lower() == str(key).lower() for table in self._own())

    def others(self) -> "HeldTables":
        """Return the tables of the other sheets, to be put back should the office lose them."""
        return HeldTables(self._sheet)

    def add(
        self, source_type: Any = None, source: Any = None, link_source: Any = None,
        has_headers: Any = None, destination: Any = None, table_style_name: Any = None,
        name: Any = None,
    ) -> "Table":  # fmt: skip
        """Make a table of cells whose first row holds the headings.

        The table style that xlwings always names is not drawn.
        """
        del table_style_name
        if link_source or destination or source_type not in (None, "xlSrcRange"):
            raise NotImplementedError("a table is made of cells of its own sheet here")
        if has_headers is False:
            raise NotImplementedError("give the table a row of headings first")
        taken = {table.name.lower() for table in self.of_book()}
        number = len(taken) + 1
        while name is None or (name == f"Table{number - 1}" and name.lower() in taken):
            name, number = f"Table{number}", number + 1
        self.api.addNewByName(name, source.impl.uno_address)
        made = self.api.getByName(name)
        made.ContainsHeader = made.AutoFilter = True
        return Table(self._sheet, name)


class HeldTables:
    """Tables as they stand.  The office drops some when it deletes a sheet without any."""

    def __init__(self, sheet: Any) -> None:
        self._tables = sheet.book.uno.DatabaseRanges
        sheets, index = list(sheet.book.sheets), sheet.index - 1
        self._held = [
            (name, sheets[area.Sheet], Area.of(area), autofilter, totals)
            for name, area, autofilter, totals in each(
                self._tables, "Name", "DataArea", "AutoFilter", "TotalsRow"
            )
            if area.Sheet != index
        ]

    def put_back(self) -> None:
        """Make again those that are gone."""
        there = set(self._tables.ElementNames)
        for name, sheet, area, autofilter, totals in self._held:
            if name not in there:
                self._tables.addNewByName(name, sheet.cells.at(area).uno_address)
                made = self._tables.getByName(name)
                made.ContainsHeader, made.AutoFilter, made.TotalsRow = True, autofilter, totals


@refusing(_LOOKS)
class Table(base_classes.Table):
    """One table."""

    insert_row_range = None
    table_style = None

    def __init__(self, sheet: Any, name: str) -> None:
        self._sheet = sheet
        self._name = name

    @property
    def api(self) -> Any:
        """The office's database range."""
        return self._sheet.book.uno.DatabaseRanges.getByName(self._name)

    @property
    def parent(self) -> Any:
        """The sheet."""
        return self._sheet

    @property
    def name(self) -> str:
        """The name."""
        return self._name

    @name.setter
    def name(self, value: str) -> None:
        self.api.Name = value
        self._name = value

    @property
    def display_name(self) -> str:
        """The name."""
        return self._name

    @display_name.setter
    def display_name(self, value: str) -> None:
        self.name = value

    @property
    def _area(self) -> Area:
        return Area.of(self.api.DataArea)

    def _cells(self, first: int, rows: int) -> Any:
        area = self._area
        return self._sheet.cells.at(Area(area.row + first, area.column, rows, area.columns))

    @property
    def range(self) -> Any:
        """All cells: headings, rows, totals."""
        return self._cells(0, self._area.rows)

    @property
    def header_row_range(self) -> Any:
        """The headings."""
        return self._cells(0, 1) if self.show_headers else None

    @property
    def data_body_range(self) -> Any:
        """The rows; ``None`` when there are none."""
        rows = self._area.rows - self.show_headers - self.show_totals
        return self._cells(int(self.show_headers), rows) if rows > 0 else None

    @property
    def totals_row_range(self) -> Any:
        """The row of totals."""
        return self._cells(self._area.rows - 1, 1) if self.show_totals else None

    @property
    def show_headers(self) -> bool:
        """Whether the first row holds the headings."""
        return bool(self.api.ContainsHeader)

    @show_headers.setter
    def show_headers(self, value: bool) -> None:
        self.api.ContainsHeader = bool(value)

    @property
    def show_totals(self) -> bool:
        """Whether the last row holds totals."""
        return bool(self.api.TotalsRow)

    @show_totals.setter
    def show_totals(self, value: bool) -> None:
        table = self.api
        if bool(value) == bool(table.TotalsRow):
            return
        area = self._area
        table.DataArea = self._sheet.cells.at(
            Area(area.row, area.column, area.rows + (1 if value else -1), area.columns)
        ).uno_address
        table.TotalsRow = bool(value)

    @property
    def show_autofilter(self) -> bool:
        """Whether the headings carry filter buttons."""
        return bool(self.api.AutoFilter)

    @show_autofilter.setter
    def show_autofilter(self, value: bool) -> None:
        self.api.AutoFilter = bool(value)

    def resize(self, range: Any) -> None:  # noqa: A002 - xlwings' name
        """Let the table cover other cells; its headings stay in their row."""
        self.api.DataArea = range.impl.uno_address

    def sort(self, keys: list[int], ascending: list[bool]) -> None:
        """Sort the rows by columns of the table, counted from 1."""
        body = self.data_body_range
        if body is not None:
            body.sort(keys, ascending, False)
