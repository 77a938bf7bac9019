"""Files inside a .zip: their names and bytes, and archives that are not safe."""

import zipfile
from pathlib import PurePosixPath

import pytest

from xlbudget.errors import Refused
from xlbudget.files import archive
from xlbudget.files.archive import members
from xlbudget.text import Text

ENDINGS = (".txt", ".xlsx")


def zipped(path, *entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries:
            file.writestr(name, content)
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.zip"


def names(path):
    return [str(member.name) for member in members(path, ENDINGS)]


def test_files_come_by_name_with_their_folders(path):
    zipped(path, ("জুন/খ.TXT", b"2"), ("জুন/", b""), ("ক.xlsx", b"1"), ("ছবি.png", b"x"))
    assert list(members(path, ENDINGS)) == [
        (PurePosixPath("ক.xlsx"), b"1"),
        (PurePosixPath("জুন/খ.TXT"), b"2"),
    ]


def test_bangla_names_of_a_program_that_does_not_say_that_they_are_utf8(path):
    zipped(path, ("ক.txt", b"1"))
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at + 1] &= ~0x08
    path.write_bytes(data)
    assert names(path) == ["ক.txt"]


def test_what_other_programs_leave_is_no_order(path):
    zipped(
        path, ("__MACOSX/._a.txt", b"x"), ("b/._a.txt", b"x"), ("~$a.xlsx", b"x"), ("b/a.txt", b"1")
    )
    assert names(path) == ["b/a.txt"]


def test_names_that_lead_out_of_the_archive_are_names_and_nothing_more(path, tmp_path):
    zipped(path, ("../../out.txt", b"1"), ("/etc/out.txt", b"2"), ("c\x1b[2J.txt", b"3"))
    found = list(members(path, ENDINGS))
    assert [member.content for member in found] == [b"1", b"2", b"3"]
    assert "\x1b" not in "".join(names(path))
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


def test_a_file_that_grows_abnormally_is_left_out_alone(path):
    zipped(path, ("a.txt", b"1"), ("bomb.txt", b"0" * 20_000_000))
    ok, bomb = members(path, ENDINGS)
    assert ok.content == b"1"
    assert isinstance(bomb.content, Text)
    assert "abnormally large" in bomb.content.en


def test_a_file_with_a_password_is_left_out_alone(path):
    zipped(path, ("a.txt", b"1"))
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    (member,) = members(path, ENDINGS)
    assert "password" in member.content.en


def test_a_damaged_file_is_left_out_alone(path):
    zipped(path, ("a.txt", b"x" * 50), ("b.txt", b"1"))
    data = bytearray(path.read_bytes())
    data[data.index(b"a.txt") + 6] ^= 0xFF
    path.write_bytes(data)
    broken, whole = members(path, ENDINGS)
    assert ("broken" in broken.content.en, whole.content) == (True, b"1")


def test_too_many_files_and_no_zip_are_refused(path, monkeypatch):
    zipped(path, *((f"{n}.txt", b"") for n in range(4)))
    monkeypatch.setattr(archive, "MOST_FILES", 3)
    with pytest.raises(Refused, match="more than 3 files"):
        list(members(path, ENDINGS))
    path.write_bytes(b"junk")
    with pytest.raises(Refused, match="broken"):
        list(members(path, ENDINGS))
