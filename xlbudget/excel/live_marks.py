"""Marks on the cells of an open workbook that findings are about: a note, a colour.

They are those that ``check --mark`` makes, and remembered alike: on a buried
sheet that follows each marked cell wherever it moves and wears its look from
before and ours.  Taken off, a cell has its own look again; what the user has
changed since, and all that she wrote, stays.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from xlbudget.budget.cells import Value
from xlbudget.excel.live_looks import (
    Fill,
    Look,
    Place,
    add_mark_styles,
    address,
    colourable,
    fill_of_style,
    looks_of,
    wear,
    wearing,
)
from xlbudget.excel.live_memory import Marked, Memory, is_memory, paint_memory, read_memory
from xlbudget.excel.live_notes import change_note, notes_on
from xlbudget.excel.protection import refuse_protected
from xlbudget.excel.replace import put_sheets
from xlbudget.excel.undo import Changes, hide
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.reading.grid import Grid
from xlbudget.sheets.corner import corner
from xlbudget.sheets.edits import CellEdit
from xlbudget.sheets.findings_sheet import FINDING_TABLE, MARK_STYLES
from xlbudget.sheets.mark_memory import MEMORY_SHEET, letter, memory_sheet
from xlbudget.sheets.note_text import added, blocks_in, is_ours_alone, rows, without_blocks
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.sheet_names import free_name

Book: TypeAlias = Any
Sheet: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class _Work:
    """What becomes of one sheet's cells.

    ``before``: the looks of cells with a mark, old or new, as they stand.  ``off``:
    those of marked cells without their marks.  ``on``: the style of each new mark,
    where the cell can be coloured.  ``notes``: (before, after) of those that change.
    """

    sheet: Sheet
    before: Mapping[Place, Look]
    off: Mapping[Place, Look]
    on: Mapping[Place, str | None]
    notes: Mapping[Place, tuple[str, str]]
    rows: Mapping[Place, int]


def put_marks(
    book: Book,
    plan: SheetPlan,
    marks: tuple[CellEdit, ...],
    grids: tuple[Grid, ...],
    changes: Changes,
) -> str:
    """Put in the sheet of findings and the marks, in place of earlier ones; return its name.

    ``grids`` are the workbook's sheets as they stand.  ``Refused``, and nothing is
    changed, when a cell that is marked or was stands on a protected sheet.
    """
    memory = read_memory(book, grids)
    works = [
        work
        for sheet in book.sheets
        if not is_kept(sheet.name) and not is_memory(sheet.name)
        if (work := _work(sheet, marks, memory)) is not None
    ]
    for work in works:
        refuse_protected(work.sheet)
    plan = replace(plan, name=_sheet_name(plan, grids))
    marked = list(_marked(works, grids))
    places = [(each.sheet.name, address(each.place)) for each in marked]
    gone = (MEMORY_SHEET,) if memory.stands and not marked else ()
    made = (plan, memory_sheet(places)) if marked else (plan,)
    put_sheets(book, made, grids, changes, gone)
    for work in works:
        changes.looks += [
            (work.sheet.name, address(place), look) for place, look in work.before.items()
        ]
        wear(work.sheet, work.before, work.off)
    fills = _colours(book, marked)
    for work in works:
        looks = {p: Look(style, fills[style]) for p, style in work.on.items() if style is not None}
        wear(work.sheet, {**work.before, **work.off}, looks)
        changes.worn += [
            (work.sheet.name, address(place), look) for place, look in {**work.off, **looks}.items()
        ]
        _write_notes(work, changes)
    return plan.name


def _work(sheet: Sheet, marks: tuple[CellEdit, ...], memory: Memory) -> _Work | None:
    """What becomes of a sheet; ``None`` when nothing does."""
    name = str(sheet.name).casefold()
    edits = {corner(m.cell)[::-1]: m for m in marks if m.sheet.casefold() == name}
    notes, known = notes_on(sheet), memory.on(name)
    texts = dict(_texts(notes, edits))
    if not texts and not known:
        return None
    looks = looks_of(sheet, set(texts) - known) | looks_of(sheet, known, marked=True)
    if any(looks[place].style not in MARK_STYLES for place in known):
        # Sorted since, or changed by the user.
        looks |= looks_of(sheet, set(wearing(sheet, MARK_STYLES)))
    off = memory.bare(sheet, {p: look for p, look in looks.items() if look.style in MARK_STYLES})
    free = colourable(sheet, {place: off.get(place, looks[place]) for place in edits})
    styles = {p: edit.overlay.style for p, edit in edits.items() if edit.overlay and p in free}
    on = {place: styles.get(place) for place in edits}
    before = {p: look for p, look in looks.items() if p in off or on.get(p)}
    sizes = {place: rows(edit.note) for place, edit in edits.items()}
    return _Work(sheet, before, off, on, texts, sizes)


def _texts(
    notes: Mapping[Place, str], edits: Mapping[Place, CellEdit]
) -> Iterator[tuple[Place, tuple[str, str]]]:
    """What the notes of a sheet say and shall say, of those with a mark, old or new."""
    ours = {place for place, text in notes.items() if blocks_in(text)}
    for place in ours.union(edits):
        before, edit = notes.get(place, ""), edits.get(place)
        after = "" if is_ours_alone(before) else without_blocks(before)
        yield place, (before, after + added(edit.note, not after) if edit else after)


def _marked(works: list[_Work], grids: tuple[Grid, ...]) -> Iterator[Marked]:
    """The new marks in the order of the memory's rows: down the columns, sheet by sheet."""
    for work in works:
        name = str(work.sheet.name).casefold()
        grid = next(grid for grid in grids if (grid.sheet or "").casefold() == name)
        values = dict(zip(grid.at, grid.rows, strict=True))
        for row, column in sorted(work.on, key=lambda place: place[::-1]):
            shown = _text(values.get(row, ()), column)
            yield Marked(work.sheet, (row, column), work.on[row, column], letter(shown))


def _text(values: tuple[Value, ...], column: int) -> str:
    value = values[column - 1] if column <= len(values) else None
    return value if isinstance(value, str) else ""


def _colours(book: Book, marked: list[Marked]) -> dict[str, Fill]:
    """Make the marks' styles and remember the cells in the memory; return the styles' fills."""
    styles = {each.style for each in marked if each.style is not None}
    add_mark_styles(book, styles)
    fills = {style: fill_of_style(book, style) for style in styles}
    if marked:
        memory = book.sheets[MEMORY_SHEET]
        paint_memory(memory, marked, fills)
        hide(memory)
    return fills


def _is_discussed(cell: Any) -> bool:
    """Whether a cell has a conversation, a word that Excel has known since 2019 only."""
    with suppress(Exception):  # each Excel says in its own way that it knows no such word
        return cell.api.CommentThreaded is not None
    return False


def _write_notes(work: _Work, changes: Changes) -> None:
    for place, (before, after) in work.notes.items():
        cell = work.sheet.range(place)
        # A cell with a conversation can have no note beside it.
        if before != after and (before or not _is_discussed(cell)):
            changes.notes.append((work.sheet.name, address(place), before, after))
            change_note(cell, before, after, work.rows.get(place, 0))


def _sheet_name(plan: SheetPlan, grids: tuple[Grid, ...]) -> str:
    """Return the name of the sheet of findings as it stands, else one that no sheet has."""
    for grid in grids:
        if grid.sheet and any(t.name.casefold() == FINDING_TABLE.casefold() for t in grid.tables):
            return grid.sheet
    return free_name(plan.name, [grid.sheet or "" for grid in grids])
