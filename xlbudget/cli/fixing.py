"""Fixes on a workbook file: round by round until nothing named is left, marks kept fresh."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeAlias

from xlbudget.bangla.counted import counted
from xlbudget.budget.cells import Place
from xlbudget.budget.findings import errors
from xlbudget.budget.fixes import fixes
from xlbudget.cli.check import marked
from xlbudget.files.atomic import write_atomically
from xlbudget.files.earlier_version import keep_earlier
from xlbudget.files.fix_book import Fixed, fix_book, undo_fixes
from xlbudget.files.marks import is_marked, unmark_book
from xlbudget.files.sources import Source, open_source, read_source
from xlbudget.settings.checks import Checks
from xlbudget.text import Text

Tell: TypeAlias = Callable[[Text], None]

_MOST_ROUNDS = 20
_CHECKING = Text("{rows} যাচাই হচ্ছে …", "checking {rows} …")
_FIXING = Text("{cells} ঠিক করা ও লেখা হচ্ছে …", "fixing and logging {cells} …")
_AGAIN = Text("আবার যাচাই হচ্ছে …", "checking again …")


class Outcome(NamedTuple):
    """What was done or, unwritten, would be; the errors that are left; the earlier version."""

    fixed: Fixed
    errors_left: int
    earlier: Path | None


def fix_file(
    path: Path,
    codes: Collection[str],
    rows: Collection[int],
    checks: Checks,
    when: datetime,
    write: bool,
    tell: Tell,
) -> Outcome:
    """Fix what these codes and rows name; none named means everything.

    Without ``write`` nothing is written.  ``tell`` hears of each step.
    """
    source = open_source(path, checks.file)
    original = source.data
    with_marks = is_marked(original)
    if with_marks:
        source = _again(source, unmark_book(source.data, keep_sheet=True), checks)
    tell(_CHECKING.filled(rows=counted(len(source.order.table.allocations), "row")))
    findings = at_first = checks.on(source.order)
    done: set[tuple[str, Place]] = set()
    rounds: list[Fixed] = []
    while len(rounds) < _MOST_ROUNDS:
        due = fixes(source.order, findings, codes, rows)
        new = tuple(fix for fix in due if (fix.code, fix.place) not in done)
        if not new:
            break
        done |= {(fix.code, fix.place) for fix in new}
        tell(_FIXING.filled(cells=counted(len(new), "cell")))
        rounds.append(fix_book(source.data, new, when))
        tell(_AGAIN)
        source = _again(source, rounds[-1].data, checks)
        findings = checks.on(source.order)
    data = marked(source, findings) if with_marks else source.data
    fixed = _together(data, rounds)
    earlier = None
    if write and fixed.changes:
        earlier = keep_earlier(path, original, when)
        write_atomically(path, data)
    return Outcome(fixed, errors(findings if write else at_first), earlier)


def _together(data: bytes, rounds: Sequence[Fixed]) -> Fixed:
    changes = tuple(change for fixed in rounds for change in fixed.changes)
    kept = tuple(item for fixed in rounds for item in fixed.kept)
    emptied = tuple(dict.fromkeys(place for fixed in rounds for place in fixed.emptied))
    return Fixed(data, changes, kept, emptied)


def undo_file(
    path: Path, numbers: Collection[int] | None, checks: Checks, when: datetime
) -> Outcome:
    """Take fixes back by their numbers in the log, ``None`` for all of them."""
    source = open_source(path, checks.file)
    with_marks = is_marked(source.data)
    clean = unmark_book(source.data, keep_sheet=True) if with_marks else source.data
    undone = undo_fixes(clean, numbers, when)
    earlier, left = None, 0
    if undone.changes:
        earlier = keep_earlier(path, source.data, when)
        source = _again(source, undone.data, checks)
        findings = checks.on(source.order)
        left = errors(findings)
        write_atomically(path, marked(source, findings) if with_marks else undone.data)
    return Outcome(undone, left, earlier)


def _again(source: Source, data: bytes, checks: Checks) -> Source:
    return read_source(source.path, data, checks.file)
