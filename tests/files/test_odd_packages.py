"""Every command that writes, on every odd package: what is the user's stays, the rest is valid."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.files.odd_packages import PACKAGES
from tests.files.package_facts import (
    faults,
    highlights,
    looks,
    parts_of,
    relations,
    sheets_of,
    windows,
    workbook_of,
)
from tests.files.plans import COPY
from tests.files.plans import MEMO as PAINTED
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_sheets
from xlbudget.files.remove_sheet import remove_sheet

FIXED = ("বরাদ্দ", "cC6")
MEMO, FINAL = ("memo", "{}"), ("memo", "{}", "--final")
MARK, UNMARK = ("check", "{}", "--mark"), ("check", "{}", "--unmark")
FIX, UNDO = ("fix", "{}", "--code", "XB205"), ("fix", "{}", "--undo", "all")
ODD = pytest.mark.parametrize("name", PACKAGES)
COMMANDS = pytest.mark.slow  # whole commands on whole workbooks


def written(capsys, path: Path, before: bytes, *commands: tuple[str, ...]) -> Iterator[bytes]:
    """What each command makes of a workbook; all of it is as valid as it was."""
    path.write_bytes(before)
    for command in commands:
        ran = run(capsys, *(word.format(path) for word in command))
        assert ran.status == 0, ran.err
        after = path.read_bytes()
        assert faults(after) <= faults(before)
        assert is_one_sheet_open(after)
        yield after


def names_of(data: bytes) -> set[str]:
    return {name for name, *_ in sheets_of(parts_of(data))}


def may_change(data: bytes) -> set[str]:
    """The parts that list others, and the styles, which are appended to."""
    parts = parts_of(data)
    book = workbook_of(parts)
    folder, _, name = book.rpartition("/")
    lists = {"[content_types].xml", book, f"{folder}/_rels/{name}.rels".lstrip("/"), "_rels/.rels"}
    return lists | {target for _, kind, target in relations(parts, book) if kind == "styles"}


def sheet_of(data: bytes) -> set[str]:
    """The part of the sheet with the finding, and what it is related to."""
    part = next(part for name, _, part in sheets_of(parts_of(data)) if name == FIXED[0])
    folder, _, name = part.rpartition("/")
    return {part, f"{folder}/_rels/{name}.rels"}


def changed(before: bytes, after: bytes) -> set[str]:
    old, new = parts_of(before), parts_of(after)
    assert old.keys() <= new.keys()
    return {name for name in old if old[name] != new[name]}


def is_kept(before: bytes, after: bytes, *but: tuple[str, str]) -> bool:
    """Whether the user's cells look as they did, but for these."""
    old, new = looks(before, names_of(before)), looks(after, names_of(before))
    # Without any styles cells look as a format says that says nothing.
    plain = {new[cell] for cell, look in old.items() if not look and cell not in but}
    assert all(look[0] == "Normal" and "solid" not in "".join(look) for look in plain)
    return highlights(before, names_of(before)) == highlights(after, names_of(before)) and all(
        new[cell] == look for cell, look in old.items() if look and cell not in but
    )


def regrouped(before: bytes) -> set[str]:
    """The sheets that are no longer selected behind the one that is shown."""
    parts = parts_of(before)
    visible = {name for name, state, _ in sheets_of(parts) if state == "visible"}
    return {
        part
        for name, _, part in sheets_of(parts)
        if b"tabSelected" in parts[part] and (windows(before) != [{name}] or name not in visible)
    }


def is_one_sheet_open(data: bytes) -> bool:
    visible = {name for name, state, _ in sheets_of(parts_of(data)) if state == "visible"}
    return all(len(names) == 1 and names <= visible for names in windows(data))


@ODD
def test_a_painted_sheet_comes_and_goes(name):
    before = PACKAGES[name]
    painted = paint_sheets(before, (PAINTED, COPY))
    package = Package.read(painted)
    for sheet in (PAINTED, COPY):
        remove_sheet(package, sheet.name)
    for after in (painted, package.to_bytes()):
        assert faults(after) <= faults(before)
        assert is_one_sheet_open(after)
        assert is_kept(before, after)
        assert changed(before, after) <= may_change(before) | regrouped(before)
    assert paint_sheets(painted, (PAINTED, COPY)) == painted
    assert parts_of(after).keys() <= parts_of(before).keys() | {"xl/styles.xml"}


@COMMANDS
@ODD
@pytest.mark.parametrize("command", [MEMO, FINAL], ids=["memo", "final"])
def test_a_memo_changes_no_other_part(capsys, tmp_path, name, command):
    path, other = tmp_path / "আদেশ.xlsx", tmp_path / "স্মারক.xlsx"
    before = PACKAGES[name]
    path.write_bytes(before)
    assert run(capsys, *(word.format(path) for word in command), "-o", other).status == 0
    assert path.read_bytes() == before
    after = other.read_bytes()
    assert faults(after) <= faults(before)
    assert is_one_sheet_open(after)
    assert is_kept(before, after)
    assert changed(before, after) <= may_change(before) | regrouped(before)


@COMMANDS
@ODD
def test_marks_are_taken_off_without_a_trace(capsys, tmp_path, name):
    before = PACKAGES[name]
    marked, after = written(capsys, tmp_path / "আদেশ.xlsx", before, MARK, UNMARK)
    assert is_kept(before, marked, FIXED)
    assert changed(before, marked) <= may_change(before) | regrouped(before) | sheet_of(before)
    assert parts_of(after).keys() <= parts_of(before).keys() | {"xl/styles.xml"}
    assert names_of(after) == names_of(before)
    assert is_kept(before, after)


@COMMANDS
@ODD
def test_a_fix_is_taken_back(capsys, tmp_path, name):
    before = PACKAGES[name]
    fixed, after = written(capsys, tmp_path / "আদেশ.xlsx", before, FIX, UNDO)
    assert is_kept(before, fixed)
    assert changed(before, fixed) <= may_change(before) | regrouped(before) | sheet_of(before)
    assert is_kept(before, after)


@COMMANDS
@ODD
def test_one_command_after_the_other(capsys, tmp_path, name):
    commands = (FIX, UNDO, MARK, MEMO, UNMARK, MEMO, MARK, FINAL)
    *_, after = written(capsys, tmp_path / "আদেশ.xlsx", PACKAGES[name], *commands)
    assert is_kept(PACKAGES[name], after, FIXED)
