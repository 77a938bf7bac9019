"""Fixes on a workbook file: round by round until nothing named is left, marks kept fresh."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from xlbudget.budget.cells import Place
from xlbudget.budget.findings import errors
from xlbudget.budget.fixes import fixes
from xlbudget.cli.check import marked
from xlbudget.files.atomic import write_atomically
from xlbudget.files.fix_book import Change, Fixed, Kept, fix_book, undo_fixes
from xlbudget.files.marks import is_marked, unmark_book
from xlbudget.files.sources import Source, open_source, read_source
from xlbudget.settings.checks import Checks

_MOST_ROUNDS = 20


def fix_file(
    path: Path,
    codes: Collection[str],
    rows: Collection[int],
    checks: Checks,
    when: datetime,
    write: bool,
) -> tuple[Fixed, int]:
    """Fix what these codes and rows name; none named means everything.

    Returns what changed, or without ``write`` would change, and how many errors
    the order then has.
    """
    source = open_source(path, checks.file)
    with_marks = is_marked(source.data)
    before = source
    if with_marks:
        source = _again(source, unmark_book(source.data, keep_sheet=True), checks)
    changes: list[Change] = []
    kept: list[Kept] = []
    emptied: dict[Place, None] = {}
    done: set[tuple[str, Place]] = set()
    for _ in range(_MOST_ROUNDS):
        due = fixes(source.order, checks.on(source.order), codes, rows)
        new = tuple(fix for fix in due if (fix.code, fix.place) not in done)
        if not new:
            break
        done |= {(fix.code, fix.place) for fix in new}
        fixed = fix_book(source.data, new, when)
        changes.extend(fixed.changes)
        kept.extend(fixed.kept)
        emptied.update(dict.fromkeys(fixed.emptied))
        source = _again(source, fixed.data, checks)
    left = checks.on((source if write else before).order)
    data = marked(source, left) if with_marks else source.data
    if write and changes:
        write_atomically(path, data)
    return Fixed(data, tuple(changes), tuple(kept), tuple(emptied)), errors(left)


def undo_file(path: Path, numbers: Collection[int] | None, checks: Checks, when: datetime) -> Fixed:
    """Take fixes back by their numbers in the log, ``None`` for all of them."""
    source = open_source(path, checks.file)
    with_marks = is_marked(source.data)
    clean = unmark_book(source.data, keep_sheet=True) if with_marks else source.data
    undone = undo_fixes(clean, numbers, when)
    if undone.changes:
        source = _again(source, undone.data, checks)
        findings = checks.on(source.order)
        write_atomically(path, marked(source, findings) if with_marks else undone.data)
    return undone


def _again(source: Source, data: bytes, checks: Checks) -> Source:
    return read_source(source.path, data, checks.file)
