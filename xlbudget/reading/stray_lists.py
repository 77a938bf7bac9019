"""Recipients and sanctions that somebody typed where their tables are not read.

A recipient is any text right below the table; further away a text with a serial,
or lines that each name a post with its place (a signature begins with a name); and
a text in the column of serials; a sanction is an amount beside an economic
code, or beside a name right below the table.  Remarks, sums, signatures and
e-mail addresses beside the recipients are the user's own.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.outside import Outside
from xlbudget.budget.taka import read_amount
from xlbudget.reading.around import Loose, Stray, around, gathered, is_aside, is_worded
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.order_tables import columns_by_heading
from xlbudget.reading.rows import is_figure
from xlbudget.reading.stray_fields import heading_missing
from xlbudget.sheets import order_schema as schema

_NUMBERED = re.compile(r"[(\[]?\s*[0-9]{1,2}\s*[)\]।.]\s*\D")
_POSTS = tuple(map(match_key, (
    "কর্মকর্তা", "পরিচালক", "সচিব", "প্রশাসক", "প্রকৌশলী", "কার্যালয়", "দপ্তর", "মন্ত্রণালয়", "হিসাবরক্ষক",
)))  # fmt: skip
_FILES = tuple(map(match_key, ("কপি", "নথি", "ফাইল")))
_CODE = re.compile(r"[0-9]{7}")


def stray_recipients(grid: Grid, area: NamedRange) -> Iterator[Outside]:
    """Yield the recipients round the table and in its column of serials."""
    serial_name, name = schema.RECIPIENT_COLUMNS
    yield from heading_missing(grid, area, (name,))
    columns = columns_by_heading(grid, area)
    column, serial = columns.get(match_key(name)), columns.get(match_key(serial_name))
    if column is not None:
        yield from gathered(grid, _misplaced(grid, area, column, serial))
        yield from gathered(grid, _recipients(grid, area, column))


def _misplaced(grid: Grid, area: NamedRange, column: int, serial: int | None) -> Iterator[Stray]:
    for at, cells in grid.within(area):
        value = cells[serial - area.left] if serial else None
        if serial and blank(cells[column - area.left]) and is_worded(value):
            yield Stray("recipient", at, {serial: value})


def _recipients(grid: Grid, area: NamedRange, column: int) -> Iterator[Stray]:
    due = area.bottom + 1
    others: list[Loose] = []
    for loose in around(grid, area):
        texts = {c: v for c, v in loose.cells.items() if is_worded(v)}
        if not texts or any(is_aside(str(v)) for v in texts.values()):
            continue
        follows = loose.side == "below" and loose.at == due
        due += follows
        own = any(area.left <= c <= area.right for c in texts)
        if (follows and own) or (loose.side in ("above", "below") and _is_numbered(loose, column)):
            yield Stray("recipient", loose.at, loose.cells)
        elif loose.side == "below":
            others.append(loose)
    # Neighbouring rows have the same distance from their place in the list.
    for _, run in groupby(enumerate(others), lambda found: found[1].at - found[0]):
        lines = [line for _, line in run]
        if all(_is_recipient(line, column) for line in lines):
            yield from (Stray("recipient", line.at, line.cells) for line in lines)


def _is_recipient(line: Loose, column: int) -> bool:
    """Whether a line names a post and its place, as no line of a signature but the last does."""
    text = line.cells.get(column)
    key = match_key(text) if isinstance(text, str) else ""
    return any(w in key for w in _FILES) or ("," in key and any(w in key for w in _POSTS))


def _is_numbered(loose: Loose, column: int) -> bool:
    """Whether a row has a serial before its text, in the same cell or in another."""
    text = loose.cells.get(column)
    before = next(iter(loose.cells.values()))
    return any(_NUMBERED.match(to_ascii(str(v))) for v in loose.cells.values() if is_worded(v)) or (
        is_worded(text) and is_figure(str(before))
    )


def stray_sanctions(grid: Grid, area: NamedRange) -> Iterator[Outside]:
    """Yield the sanctions above and below the table."""
    code, name, sanctioned, before = schema.SANCTION_COLUMNS[:4]
    yield from heading_missing(grid, area, (code, sanctioned))
    columns = columns_by_heading(grid, area)
    found = [columns.get(match_key(heading)) for heading in (code, name, sanctioned, before)]
    if found[0] and found[2]:
        yield from gathered(grid, _sanctions(grid, area, *found))


def _sanctions(
    grid: Grid,
    area: NamedRange,
    code: int | None,
    name: int | None,
    sanctioned: int | None,
    before: int | None,
) -> Iterator[Stray]:
    due = area.bottom + 1
    for loose in around(grid, area):
        cells = loose.cells
        label = [cells[c] for c in (code, name) if c in cells]
        amounts = {c: cells[c] for c in (sanctioned, before) if c in cells}
        typed = any(
            read_amount(v).taka is not None and (loose.at, c) not in grid.formulas
            for c, v in amounts.items()
        )
        if not typed or loose.side not in ("above", "below") or _is_own(label):
            continue
        follows = loose.side == "below" and loose.at == due
        due += follows
        if _is_code(cells.get(code or 0)) or (follows and any(map(is_worded, label))):
            yield Stray("sanction", loose.at, cells)


def _is_own(label: list[Value]) -> bool:
    return any(isinstance(v, str) and is_aside(v) for v in label)


def _is_code(value: Value) -> bool:
    return not blank(value) and bool(_CODE.search(to_ascii(str(value))))
