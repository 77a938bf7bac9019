"""VBA projects, read back with olefile and oletools."""

import io

import olefile
import pytest

from tests.addin.vba_reading import decompressed
from xlbudget.addin.vba_module import CLASS, SHEET, STANDARD, WORKBOOK, Module
from xlbudget.addin.vba_project import vba_project

MODULES = (
    Module("ThisWorkbook", WORKBOOK),
    Module("Sheet1", SHEET),
    Module("XbOne", STANDARD, "Public Const Answer = 42"),
    Module("Thing", CLASS, "Public Value As Long"),
)


def decrypted(text, key):
    """Read a value of the PROJECT stream back; [MS-OVBA] 2.4.3.3."""
    data = bytes.fromhex(text)
    seed, version, project = data[0], data[0] ^ data[1], data[0] ^ data[2]
    assert (version, project) == (2, sum(key.encode()) & 0xFF)
    plain, last = [], project
    for at in range(3, len(data)):
        last = data[at] ^ ((data[at - 2] + last) & 0xFF)
        plain.append(last)
    body = plain[(seed & 6) // 2 :]
    assert len(body[4:]) == int.from_bytes(body[:4], "little")
    return bytes(body[4:])


def test_every_stream_is_there_and_reads_back():
    ole = olefile.OleFileIO(io.BytesIO(vba_project("XlbudgetTest", MODULES)))
    for module in MODULES:
        raw = ole.openstream(["VBA", module.name]).read()
        assert decompressed(raw) == module.source()
    assert ole.openstream(["VBA", "_VBA_PROJECT"]).read() == bytes.fromhex("cc61ffff000000")


def test_the_project_stream_names_modules_by_kind_and_is_not_protected():
    ole = olefile.OleFileIO(io.BytesIO(vba_project("XlbudgetTest", MODULES)))
    text = ole.openstream("PROJECT").read().decode("ascii")
    values = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    assert "Document=ThisWorkbook/&H00000000" in text
    assert "Document=Sheet1/&H00000000" in text
    assert (values["Module"], values["Class"]) == ("XbOne", "Thing")
    key = values["ID"].strip('"')
    due = {"CMG": bytes(4), "DPB": bytes(1), "GC": b"\xff"}
    assert {name: decrypted(values[name].strip('"'), key) for name in due} == due


def records(data):
    """Read the dir stream; [MS-OVBA] 2.3.4.2: number, size, content."""
    found, at = [], 0
    while at < len(data):
        number, size = (
            int.from_bytes(data[at : at + 2], "little"),
            int.from_bytes(data[at + 2 : at + 6], "little"),
        )
        size += 2 * (number == 0x09)  # the version's size leaves out its minor half
        found.append((number, data[at + 6 : at + 6 + size]))
        at += 6 + size
    return found


def test_the_dir_stream_lists_each_module_with_its_kind():
    ole = olefile.OleFileIO(io.BytesIO(vba_project("XlbudgetTest", MODULES)))
    found = records(decompressed(ole.openstream(["VBA", "dir"]).read()))
    values = dict(found)
    assert values[0x03] == (1252).to_bytes(2, "little")
    assert values[0x04] == b"XlbudgetTest"
    assert values[0x0F] == len(MODULES).to_bytes(2, "little")
    assert found[-1] == (0x10, b"")
    names = [content.decode() for number, content in found if number == 0x19]
    streams = [content.decode("utf-16-le") for number, content in found if number == 0x32]
    assert names == streams == [m.name for m in MODULES]
    kinds = [number for number, _ in found if number in (0x21, 0x22)]
    assert kinds == [0x22, 0x22, 0x21, 0x22]  # only a standard module is procedural
    assert [c for n, c in found if n == 0x31] == [bytes(4)] * len(MODULES)  # source starts at 0


@pytest.mark.parametrize("name", ["_One", "1st", "With Space", "x" * 32, "নাম", ""])
def test_names_that_vba_does_not_take(name):
    with pytest.raises(ValueError, match="name"):
        Module(name, STANDARD).source()


def test_no_bangla_in_source():
    with pytest.raises(ValueError, match="X, line 3: write it with ChrW"):
        Module("X", STANDARD, 'A = "é"\nB = "টাকা"').source()


@pytest.mark.parametrize("name", ["xbone", "XBONE"])
def test_two_of_a_name(name):
    with pytest.raises(ValueError, match="share a name"):
        vba_project(name, MODULES)
    with pytest.raises(ValueError, match="share a name"):
        vba_project("XlbudgetTest", (*MODULES, Module(name, STANDARD)))
