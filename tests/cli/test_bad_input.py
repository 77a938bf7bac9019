"""Bad input: one clear line in Bangla and English, exit 2, nothing left half-written."""

import io
import os
import zipfile

import openpyxl
import pytest

from tests.cli.program import run

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def xlsx(rows=()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", b" " * 80_000_000)
    return stream.getvalue()


FILES = {
    "empty.txt": b"",
    "empty.xlsx": b"",
    "garbage.txt": bytes(range(256)) * 40,
    "garbage.xlsx": bytes(range(256)) * 40,
    "garbage.csv": os.urandom(4096),
    "zeros.csv": b"\0" * 4096,
    "truncated.xlsx": xlsx([["a"]])[:900],
    "no-workbook.xlsx": bomb(),
    "password.xlsx": OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600,
    "old.xlsx": OLE + b"\0" * 1200,
    "no-table.txt": "শুধু কথা, কোনো ছক নেই\n".encode(),
    "no-table.csv": b"a,b\n1,2\n",
    "no-table.xlsx": xlsx([["a", "b"], [1, 2]]),
    "header-only.csv": "ক্রম,জেলা,কার্যালয়,টাকা\n".encode(),
    "picture.png": b"\x89PNG\r\n\x1a\n",
}


def refused(ran):
    assert ran.status == 2
    assert ran.out == ""
    (line,) = ran.err.splitlines()
    assert line.startswith("xlbudget: ")
    bangla, english = line.split(" · ", 1)
    assert any("\u0980" <= c <= "\u09ff" for c in bangla)
    assert english.isascii() or "“" in english
    return line


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["check", "totals", "import"])
def test_unreadable_sources(capsys, tmp_path, command, name):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    out = tmp_path / "out.xlsx"
    more = ["-o", out] if command == "import" else []
    line = refused(run(capsys, command, path, *more))
    assert name in line
    assert sorted(p.name for p in tmp_path.iterdir()) == [name]
    assert path.read_bytes() == FILES[name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("password.xlsx", "password"),
        ("old.xlsx", ".xls"),
        ("no-table.txt", "no rows"),
        ("empty.txt", "is empty"),
        ("picture.png", "kind of file"),
        ("no-workbook.xlsx", "abnormally large"),
    ],
)
def test_the_line_says_what_is_wrong(capsys, tmp_path, name, said):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    assert said in refused(run(capsys, "check", path))


def test_missing_file_and_folder(capsys, tmp_path):
    assert "there is no file" in refused(run(capsys, "check", tmp_path / "নেই.txt"))
    assert "is a folder" in refused(run(capsys, "check", tmp_path))


@pytest.mark.parametrize(
    "arguments",
    [
        ["frob"],
        ["check"],
        ["check", "a", "b"],
        ["check", "--bogus"],
        ["check", "a", "--format", "xml"],
        ["import", "a.txt"],
        ["call"],
        ["call", "BANGLA_WORD", "1"],
        ["call", "BANGLA_WORDS"],
        ["rules", "XB999"],
    ],
)
def test_wrong_arguments(capsys, arguments):
    refused(run(capsys, *arguments))


@pytest.mark.parametrize("target", ["নেই/b.xlsx", "."])
def test_unwritable_targets(capsys, sample_path, tmp_path, target):
    refused(run(capsys, "import", sample_path, "-o", tmp_path / target, "--overwrite"))
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_target_leaves_the_workbook_and_no_pdf(capsys, sample_path, tmp_path):
    book = tmp_path / "b.xlsx"
    run(capsys, "import", sample_path, "-o", book)
    before = book.read_bytes()
    ran = run(capsys, "memo", book, "-o", tmp_path / "নেই" / "out.xlsx")
    assert ran.status == 2
    assert book.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["b.xlsx"]
