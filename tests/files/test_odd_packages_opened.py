"""What other programs say of odd packages after our commands: LibreOffice and Microsoft's SDK."""

import os
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.addin.test_validator import errors
from tests.files.odd_packages import PACKAGES
from tests.files.package_facts import parts_of, sheets_of
from tests.files.standing import opened
from xlbudget.cli.app import status_of

pytestmark = [pytest.mark.office, pytest.mark.slow]

CHAIN = (
    ("fix", "{}", "--code", "XB205"),
    ("check", "{}", "--mark"),
    ("memo", "{}", "--final"),
)
NUMBERS = {name: number for number, name in enumerate(PACKAGES)}
_AT_ONCE = 20  # files; a call that ends early takes only these with it
ODD = pytest.mark.parametrize("name", PACKAGES)


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """A folder with every package before and after the commands, and as LibreOffice saves both."""
    folder = tmp_path_factory.mktemp("odd")
    for name, number in NUMBERS.items():
        (folder / f"before{number}.xlsx").write_bytes(PACKAGES[name])
        after = folder / f"after{number}.xlsx"
        after.write_bytes(PACKAGES[name])
        for command in CHAIN:
            assert status_of([word.format(after) for word in command]) == 0
    books = sorted(folder.glob("*.xlsx"))
    for start in range(0, len(books), _AT_ONCE):
        _saved_again(books[start : start + _AT_ONCE], folder)
    return folder


def _saved_again(books: list[Path], folder: Path) -> None:
    """Let LibreOffice save workbooks; its exit code says nothing of those that it cannot open."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder / "out"]
    subprocess.run(
        [*command, *books],
        check=False,
        capture_output=True,
        timeout=600,
        env={"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C.UTF-8"},
    )


@ODD
def test_the_validator_finds_nothing_new(written, name):
    before, after = (
        Counter(error["description"] for error in errors(written / file, "Microsoft365"))
        for file in (f"before{NUMBERS[name]}.xlsx", f"after{NUMBERS[name]}.xlsx")
    )
    assert after <= before


@ODD
def test_libreoffice_opens_it_as_before(written, name):
    before = written / "out" / f"before{NUMBERS[name]}.xlsx"
    after = written / "out" / f"after{NUMBERS[name]}.xlsx"
    if not before.exists():
        # LibreOffice does not know such names in a zip; what we write it opens all the same.
        assert name in {"backslashes in the zip", "small letters in the zip"}
        before = written / "out" / f"before{NUMBERS['no windows']}.xlsx"
    sheets = [sheet for sheet, *_ in sheets_of(parts_of((written / after.name).read_bytes()))]
    was, book = opened(before.read_bytes()), opened(after.read_bytes())
    assert book.sheetnames == sheets
    for sheet in was:
        values = {c.coordinate: c.value for row in sheet.iter_rows() for c in row}
        now = {c.coordinate: c.value for row in book[sheet.title].iter_rows() for c in row}
        assert {place for place, v in values.items() if now.get(place) != v} <= {"C6"}
