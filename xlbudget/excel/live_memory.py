"""The buried sheet ``xlb_marks`` of an open workbook: read back, and made anew.

Its rows are those of ``sheets.mark_memory``: of them a file's marks are taken off
by a button, and a button's by ``check --unmark``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from xlbudget.excel.live_looks import Fill, Look, Place, looks_of, wear
from xlbudget.excel.undo import sheet_named
from xlbudget.reading.grid import Grid
from xlbudget.sheets.corner import corner
from xlbudget.sheets.mark_memory import AFTER, BEFORE, MEMORY_SHEET
from xlbudget.sheets.tracking import tracked

Book: TypeAlias = Any
Sheet: TypeAlias = Any

_NORMAL = Look("Normal", ())
_BEFORE, _AFTER = (corner(f"{column}1")[0] for column in (BEFORE, AFTER))
_LAST_ROW = 1_048_576


class Mark(NamedTuple):
    """A remembered mark: looks before and after; before is ``None`` when no cell was there."""

    before: Look | None
    after: Look


@dataclass(frozen=True, slots=True)
class Memory:
    """The marks that a workbook remembers, by sheet (small letters) and place.

    ``stands`` says whether it has the sheet at all.
    """

    stands: bool = False
    marks: Mapping[tuple[str, Place], Mark] = field(default_factory=dict)

    def on(self, sheet: str) -> set[Place]:
        """Return the places on a sheet that were marked and stand still."""
        return {place for name, place in self.marks if name == sheet.casefold()}

    def bare(self, sheet: Sheet, looks: Mapping[Place, Look]) -> dict[Place, Look]:
        """Return what marked cells look like without their marks; a fill of hers stays."""
        name = str(sheet.name).casefold()
        became: dict[tuple[int, Look], set[Look]] = {}
        for (known, (_, column)), mark in self.marks.items():
            if known == name and mark.before is not None:
                became.setdefault((column, mark.after), set()).add(mark.before)
        found = {}
        for place, now in looks.items():
            its = self.marks.get((name, place))
            if its is None:
                # Sorted or copied since: known by the look that it became in this column.
                same = became.get((place[1], now), set())
                found[place] = next(iter(same)) if len(same) == 1 else _NORMAL
            else:
                last = (_LAST_ROW, place[1])
                before = its.before or looks_of(sheet, [last])[last]
                fill = before.fill if now.fill == its.after.fill else now.fill
                found[place] = Look(before.style, fill)
        return found


class Marked(NamedTuple):
    """A cell that is marked: its sheet, its place, its mark's style (``None``: a note only)."""

    sheet: Sheet
    place: Place
    style: str | None
    letter: str


def is_memory(name: str) -> bool:
    """Whether a sheet is that of the marks."""
    return name.casefold() == MEMORY_SHEET.casefold()


def read_memory(book: Book, grids: tuple[Grid, ...]) -> Memory:
    """Return what a workbook remembers; ``grids`` are its sheets."""
    sheet = sheet_named(book, MEMORY_SHEET)
    grid = next((g for g in grids if is_memory(g.sheet or "")), None)
    if sheet is None or grid is None:
        return Memory()
    places = {
        row: place
        for (row, column), formula in grid.formulas.items()
        if column == 1 and (place := tracked(formula)) is not None
    }
    values = dict(zip(grid.at, grid.rows, strict=True))
    were = [row for row in places if values[row][_BEFORE - 1 : _BEFORE] not in ((), (None,))]
    before = looks_of(sheet, [(row, _BEFORE) for row in were])
    after = looks_of(sheet, [(row, _AFTER) for row in places])
    marks = {
        (name.casefold(), corner(cell)[::-1]): Mark(before.get((row, _BEFORE)), after[row, _AFTER])
        for row, (name, cell) in places.items()
    }
    return Memory(True, marks)


def paint_memory(sheet: Sheet, marked: Sequence[Marked], fills: Mapping[str, Fill]) -> None:
    """Let the cells of a new sheet of marks wear the looks before, and after, marking.

    Row by row they are the ``marked``, which wear no mark yet.  ``fills`` are those
    of the marks' styles.
    """
    for first, run in _runs(marked):
        top, bottom = run[0].place, run[-1].place
        cells = sheet.range((first, _BEFORE), (first + len(run) - 1, _BEFORE))
        source = run[0].sheet.range(top, bottom)
        source.copy(cells)
        if source.merge_cells is not False:
            cells.unmerge()
    both = sheet.range((1, _BEFORE), (len(marked), _AFTER))
    both.data_validation.delete()
    both.conditional_formats.clear()
    both.api.ClearNotes()
    before = sheet.range((1, _BEFORE), (len(marked), _BEFORE))
    before.value = [[each.letter] for each in marked]
    before.copy(sheet.range((1, _AFTER)))
    looks = {
        (row, _AFTER): Look(each.style, fills[each.style])
        for row, each in enumerate(marked, 1)
        if each.style is not None
    }
    wear(sheet, dict.fromkeys(looks, _NORMAL), looks)


def _runs(marked: Sequence[Marked]) -> Iterator[tuple[int, Sequence[Marked]]]:
    """The cells that stand one below the other, with the row of the first in the memory."""
    start = 0
    for end in range(1, len(marked) + 1):
        last = marked[end - 1]
        if end == len(marked) or (
            marked[end].sheet.name != last.sheet.name
            or marked[end].place != (last.place[0] + 1, last.place[1])
        ):
            yield start + 1, marked[start:end]
            start = end
