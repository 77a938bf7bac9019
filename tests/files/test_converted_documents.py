"""Documents in .doc, .odt and .rtf: the order of the .docx that LibreOffice makes of them."""

import os
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.files.essence import essence
from tests.files.test_docx_source import of_order, saved
from xlbudget.calc import convert
from xlbudget.errors import Refused
from xlbudget.files.importers import importer_of
from xlbudget.files.sources import open_source, read_source

FILTERS = {".doc": "doc:MS Word 97", ".odt": "odt", ".rtf": "rtf"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory, sample_text) -> Path:
    """The sample order as a document of each kind."""
    made = tmp_path_factory.mktemp("documents")
    source = made / "order.docx"
    source.write_bytes(saved(of_order(sample_text)))
    for target in FILTERS.values():
        convert.convert(convert.office_program(), made, [source], target)
    return made


@pytest.mark.office
@pytest.mark.parametrize("ending", FILTERS)
def test_the_order_is_that_of_the_docx(folder, ending):
    found = open_source(folder / f"order{ending}")
    assert essence(found.order) == essence(open_source(folder / "order.docx").order)
    assert (len(found.order.table.allocations), found.order.total) == (150, 624607)


@pytest.mark.office
def test_a_wrong_ending_does_not_matter(folder):
    data = (folder / "order.rtf").read_bytes()
    assert read_source(Path("a.doc"), data).order.total == 624607
    assert importer_of(".rtf").read((folder / "order.docx").read_bytes()).grids


@pytest.mark.office
def test_nothing_is_left_behind_and_no_foreign_python_is_started(folder, tmp_path, monkeypatch):
    trap = tmp_path / "bin" / "python3"
    trap.parent.mkdir()
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\nexit 1\n")
    trap.chmod(0o755)
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("PATH", f"{trap.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    assert open_source(folder / "order.odt").order.total == 624607
    assert not (tmp_path / "started").exists()
    assert list(temporary.iterdir()) == []
    assert [p.name for p in home.rglob("*") if p.is_file()] == []


def test_the_environment_that_the_office_gets(tmp_path, monkeypatch):
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "LD_PRELOAD"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("HOME", "/home/rahima")
    found = convert.office_environment(tmp_path)
    assert not {name for name in found if name.startswith(("PYTHON", "VIRTUAL_ENV", "LD_"))}
    assert (found["PATH"], found["HOME"]) == (os.defpath, "/home/rahima")
    assert found["TMPDIR"] == str(tmp_path)


DOCUMENTS = {
    ".doc": bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600,
    ".odt": b"PK\3\4" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
    ".rtf": b"{\\rtf1 }",
}


@pytest.mark.parametrize("ending", DOCUMENTS)
def test_without_libreoffice_one_line_says_so(monkeypatch, ending):
    monkeypatch.setattr(convert, "office_program", lambda: None)
    with pytest.raises(Refused, match=f"reading a {ending} file needs LibreOffice") as refused:
        importer_of(ending).read(DOCUMENTS[ending])
    assert "LibreOffice দরকার" in refused.value.message.bn


def test_what_is_no_document_never_reaches_libreoffice(monkeypatch):
    monkeypatch.setattr(convert, "docx_of", None)
    with pytest.raises(Refused, match="holds a web page"):
        importer_of(".rtf").read(b"<html>")


def test_an_office_that_hangs_is_ended_with_what_it_started(tmp_path, monkeypatch):
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 600 &\necho $! >{tmp_path}/pid\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(convert, "TIMEOUT", 1)
    monkeypatch.setattr(convert, "office_program", lambda: program)
    with pytest.raises(Refused, match="could not read the file"):
        importer_of(".rtf").read(DOCUMENTS[".rtf"])
    pid = (tmp_path / "pid").read_text().strip()
    state = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True)
    assert state.stdout.strip()[:1] in ("", "Z")
