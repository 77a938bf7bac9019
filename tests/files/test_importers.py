"""The one list of importable endings, and everything that is made from it."""

from pathlib import Path

import pytest

from xlbudget.cli.app import status_of
from xlbudget.errors import Refused
from xlbudget.excel import live_files
from xlbudget.files.importers import IMPORTERS, importer_of
from xlbudget.files.sources import read_source
from xlbudget.reading import file_kinds


def test_every_listed_ending_has_one_importer():
    endings = [ending for importer in IMPORTERS for ending in importer.endings]
    assert sorted(endings) == sorted(file_kinds.IMPORTABLE)
    assert all(ending == ending.casefold() for ending in endings)
    assert importer_of(".XLSX") is importer_of(".ods")
    assert importer_of(".odp") is None


def test_a_file_of_another_kind_is_refused_with_the_whole_list():
    with pytest.raises(Refused) as refused:
        read_source(Path("a.odp"), b"x")
    for text in (refused.value.message.bn, refused.value.message.en):
        assert all(ending in text for ending in file_kinds.IMPORTABLE)


def test_the_help_of_import_names_every_ending(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    status_of(["import", "--help"])
    said = capsys.readouterr().out
    assert all(ending in said for ending in file_kinds.IMPORTABLE)


def test_excel_asks_for_a_file_of_every_kind():
    assert live_files.KINDS.split(";") == [f"*{ending}" for ending in file_kinds.IMPORTABLE]
