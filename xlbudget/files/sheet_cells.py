"""One worksheet part opened for editing: its cells by place, found or made.

Everything that is not asked for stays as it is.  Rows and cells may lack their
``r``: they then follow the one before.  Source: ECMA-376 Part 1, 18.3.1.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from xlbudget.budget.cells import column_letters
from xlbudget.errors import Refused
from xlbudget.files.a1 import corner
from xlbudget.files.xml_part import MAIN, Element, child, children, fragment, insert, number
from xlbudget.text import Text

_SPAN = re.compile(r"([0-9]{1,5}):([0-9]{1,5})")
_BROKEN = Text(
    "ওয়ার্কবুকটি নষ্ট: “{ref}” নামে কোনো ঘর হয় না",
    "the workbook is broken: there is no cell “{ref}”",
)
_ARRAYS = ("array", "dataTable")
_AFTER_DATA = ("sheetCalcPr", "sheetProtection", "mergeCells", "conditionalFormatting")


class Area(NamedTuple):
    """A range of cells by its first and last column and row, from 1."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def of(cls, ref: str) -> "Area":
        """Return the area of a range (``B4:B9``) or a cell."""
        first, _, last = ref.partition(":")
        return cls(*_corner(first), *_corner(last or first))

    def holds(self, column: int, row: int) -> bool:
        """Whether a cell lies in the area."""
        return self.left <= column <= self.right and self.top <= row <= self.bottom


class SheetCells:
    """The cells of one sheet; ``root`` is changed in place, ``touched`` says whether."""

    def __init__(self, root: Element, name: str, part: str) -> None:
        self.root = root
        self.name = name
        self.part = part
        self.touched = False
        data = child(root, "sheetData")
        self._data = insert(root, fragment("<sheetData/>"), _AFTER_DATA) if data is None else data
        self._rows = dict(_numbered(self._data))
        self._cells: dict[int, dict[int, Element]] = {}

    @property
    def protected(self) -> bool:
        """Whether the sheet's cells may not be changed."""
        found = child(self.root, "sheetProtection")
        return found is not None and found.get("sheet", "0") in ("1", "true")

    @property
    def last_row(self) -> int:
        """The number of the last row that the sheet has, 0 when it has none."""
        return next(reversed(self._rows), 0)

    @cached_property
    def last_column(self) -> int:
        """The number of the last column in which the sheet has a cell, 0 when it has none."""
        return max((max(self.row(row), default=0) for row in self._rows), default=0)

    @cached_property
    def merged(self) -> tuple[Area, ...]:
        """The ranges of merged cells."""
        listed = child(self.root, "mergeCells")
        return () if listed is None else tuple(Area.of(m.get("ref", "")) for m in listed)

    @cached_property
    def arrays(self) -> tuple[Area, ...]:
        """The ranges that one array formula or data table fills."""
        found = self.root.iter(f"{{{MAIN}}}f")
        return tuple(Area.of(f.get("ref", "")) for f in found if f.get("t") in _ARRAYS)

    def cells(self) -> Iterator[tuple[str, Element]]:
        """Yield every cell with its place."""
        for row in self._rows:
            for column, cell in self.row(row).items():
                yield f"{column_letters(column)}{row}", cell

    def formulas(self) -> Iterator[tuple[str, Element]]:
        """Yield every formula with the place of its cell."""
        found = [(f.getparent(), f) for f in self._data.iter(f"{{{MAIN}}}f")]
        if all(cell is not None and cell.get("r") for cell, _ in found):
            yield from ((cell.get("r", ""), f) for cell, f in found if cell is not None)
        else:
            yield from ((ref, f) for ref, c in self.cells() if (f := child(c, "f")) is not None)

    def row(self, row: int) -> dict[int, Element]:
        """Return the cells of a row by their columns."""
        found = self._cells.get(row)
        if found is None:
            element = self._rows.get(row)
            found = {} if element is None else dict(_columns(element))
            self._cells[row] = found
        return found

    def cell(self, ref: str) -> Element | None:
        """Return the cell at a place (``C12``), if the sheet has one."""
        column, row = _corner(ref)
        return self.row(row).get(column)

    def is_hidden(self, row: int) -> bool:
        """Whether a row is hidden, by hand or by a filter."""
        element = self._rows.get(row)
        return element is not None and element.get("hidden", "0") in ("1", "true")

    def format(self, ref: str) -> int:
        """Return the index of the format that a cell shows."""
        cell = self.cell(ref)
        return self.inherited(ref) if cell is None else int(number(cell, "s"))

    def inherited(self, ref: str) -> int:
        """Return the index of the format that a new cell of the row and column has."""
        column, row = _corner(ref)
        element = self._rows.get(row)
        if element is not None and element.get("customFormat", "0") in ("1", "true"):
            return int(number(element, "s"))
        looks = (look for first, last, look in self._column_looks if first <= column <= last)
        return next(looks, 0)

    @cached_property
    def _column_looks(self) -> tuple[tuple[int, int, int], ...]:
        """The first and last column, and the format of new cells, of each ``col`` element."""
        listed = (c for columns in children(self.root, "cols") for c in columns)
        return tuple(
            (int(number(c, "min")), int(number(c, "max")), int(number(c, "style"))) for c in listed
        )

    def made(self, ref: str) -> Element:
        """Return the cell at a place, made in the format that shows there when there is none."""
        self.touched = True
        cell = self.cell(ref)
        if cell is not None:
            return cell
        style = self.format(ref)
        cell = fragment(f'<c r="{ref}"' + (f' s="{style}"/>' if style else "/>"))
        self.put(ref, cell)
        return cell

    def put(self, ref: str, cell: Element) -> None:
        """Put a cell at a place, instead of the one that is there, if any."""
        self.touched = True
        column, row = _corner(ref)
        element, known = self._made_row(row), self.row(row)
        following = [at for at in known if at > column]
        if column in known:
            element.replace(known[column], cell)
        elif following:
            known[min(following)].addprevious(cell)
        elif known:
            known[max(known)].addnext(cell)
        else:
            element.insert(0, cell)
        if not _spans(element, column):
            del element.attrib["spans"]
        known[column] = cell
        self._cells[row] = dict(sorted(known.items())) if following else known

    def drop(self, ref: str) -> None:
        """Take a cell out, and its row with it when nothing is left of that."""
        cell = self.cell(ref)
        row = None if cell is None else cell.getparent()
        if cell is None or row is None:
            return
        self.touched = True
        row.remove(cell)
        column, at = _corner(ref)
        del self.row(at)[column]
        if not len(row) and not set(row.attrib) - {"r", "spans"}:
            self._data.remove(row)
            del self._rows[at]

    def set_format(self, ref: str, index: int) -> None:
        """Let a cell have the format of this index."""
        cell = self.made(ref)
        if index:
            cell.set("s", str(index))
        else:
            cell.attrib.pop("s", "")

    def _made_row(self, row: int) -> Element:
        if row not in self._rows:
            made = fragment(f'<row r="{row}"/>')
            if row > next(reversed(self._rows), 0):
                self._data.append(made)
            else:
                self._data.insert(sum(at < row for at in self._rows), made)
            self._rows[row] = made
            if made.getnext() is not None:
                self._rows = dict(sorted(self._rows.items()))
        return self._rows[row]


def _numbered(data: Element) -> Iterator[tuple[int, Element]]:
    at = 0
    for row in children(data, "row"):
        at = int(number(row, "r", at + 1))
        yield at, row


def _columns(row: Element) -> Iterator[tuple[int, Element]]:
    at = 0
    for cell in children(row, "c"):
        ref = cell.get("r")
        at = at + 1 if ref is None else _corner(ref)[0]
        yield at, cell


def _spans(row: Element, column: int) -> bool:
    """Whether a row's hint of the columns that it fills allows a cell in this one."""
    spans = row.get("spans")
    ends = (_SPAN.fullmatch(span) for span in (spans or "").split())
    return spans is None or any(e and int(e[1]) <= column <= int(e[2]) for e in ends)


def _corner(ref: str) -> tuple[int, int]:
    letters = ref.rstrip("0123456789")
    digits = ref[len(letters) :]
    if not digits or digits[0] == "0":
        raise Refused(_BROKEN.filled(ref=ref))
    return _column(letters), int(digits)


@lru_cache(maxsize=16_384)  # as many columns as a sheet has
def _column(letters: str) -> int:
    try:
        return corner(f"{letters.removesuffix('$')}1")[0]
    except ValueError as error:
        raise Refused(_BROKEN.filled(ref=letters)) from error
