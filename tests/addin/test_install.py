"""Installing into a made-up Windows user's folders, and taking it out again."""

import pytest

from tests.addin.windows_pc import computer
from xlbudget.addin.config_file import settings
from xlbudget.addin.install import install, uninstall
from xlbudget.addin.receipt import Receipt
from xlbudget.addin.windows_home import WindowsHome
from xlbudget.errors import Refused

ADDIN = b"the add-in"


def tree(root):
    """Everything below a folder: files with their bytes, folders too."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in root.rglob("*")
    }


@pytest.fixture
def pc(tmp_path):
    return computer(tmp_path)


def test_it_writes_the_add_in_and_the_configuration_and_nothing_else(pc, tmp_path):
    before = set(tree(tmp_path))
    said = list(install(pc.home, pc.interpreter, ADDIN))
    files = {name for name, data in tree(tmp_path).items() if data is not None} - before
    user = "Users/rahim"
    assert files == {
        f"{user}/AppData/Roaming/Microsoft/Excel/XLSTART/xlbudget.xlam",
        f"{user}/.xlbudget/xlbudget.conf",
        f"{user}/.xlbudget/installed.json",
    }
    assert pc.home.addin.read_bytes() == ADDIN
    assert len(said) == 2


def test_the_configuration_is_what_xlwings_reads(pc):
    list(install(pc.home, pc.interpreter, ADDIN))
    text = pc.home.config.read_bytes().decode("ascii")
    assert text.endswith("\r\n")
    assert settings(text) == {
        "INTERPRETER_WIN": str(pc.interpreter),
        "ADD_WORKBOOK_TO_PYTHONPATH": "False",
        "USE UDF SERVER": "True",
    }


def test_uninstall_undoes_exactly_that(pc, tmp_path):
    before = tree(tmp_path)
    list(install(pc.home, pc.interpreter, ADDIN))
    list(uninstall(pc.home))
    assert tree(tmp_path) == before


def test_what_stood_there_before_comes_back_even_after_two_installations(pc, tmp_path):
    pc.home.config.parent.mkdir()
    pc.home.config.write_bytes(b'"SHOW CONSOLE","True"\r\n')
    before = tree(tmp_path)
    list(install(pc.home, pc.interpreter, ADDIN))
    list(install(pc.home, pc.interpreter, b"a newer one"))
    list(uninstall(pc.home))
    assert tree(tmp_path) == before


def test_what_was_changed_afterwards_stays(pc):
    list(install(pc.home, pc.interpreter, ADDIN))
    pc.home.config.write_bytes(b"mine")
    said = [text.en for text in uninstall(pc.home)]
    assert pc.home.config.read_bytes() == b"mine"
    assert not pc.home.addin.exists()
    assert any(text.startswith("left as it is") for text in said)


def test_a_file_gone_meanwhile_is_no_trouble(pc):
    list(install(pc.home, pc.interpreter, ADDIN))
    pc.home.addin.unlink()
    list(uninstall(pc.home))
    assert not pc.home.receipt.exists()


def test_an_installation_that_broke_off_can_be_undone(pc, tmp_path, monkeypatch):
    before = tree(tmp_path)
    steps = install(pc.home, pc.interpreter, ADDIN)
    next(steps)  # the add-in is written, the configuration not
    steps.close()
    list(uninstall(pc.home))
    assert tree(tmp_path) == before


def test_excel_that_holds_the_add_in_is_told(pc, monkeypatch):
    list(install(pc.home, pc.interpreter, ADDIN))

    def locked(path):
        raise PermissionError(13, "in use", str(path))

    monkeypatch.setattr(type(pc.home.addin), "unlink", locked)
    with pytest.raises(Refused, match="close Excel"):
        list(uninstall(pc.home))
    assert pc.home.receipt.exists()


def test_nothing_to_uninstall(pc):
    with pytest.raises(Refused, match="not installed"):
        list(uninstall(pc.home))


@pytest.mark.parametrize("name", ["রহিম", "José"])
def test_paths_that_vba_cannot_read_are_refused_before_anything_is_written(tmp_path, pc, name):
    home = WindowsHome(tmp_path / name, tmp_path / name / "AppData")
    for at, python in ((home, pc.interpreter), (pc.home, tmp_path / name / "pythonw.exe")):
        before = tree(tmp_path)
        with pytest.raises(Refused, match="other than English"):
            list(install(at, python, ADDIN))
        assert tree(tmp_path) == before


def test_an_interpreter_that_is_not_there(pc):
    with pytest.raises(Refused, match="there is no Python"):
        list(install(pc.home, pc.interpreter.with_name("python.exe"), ADDIN))


@pytest.mark.parametrize(
    "environment", [{}, {"APPDATA": "C:/x"}, {"USERPROFILE": "", "APPDATA": "x"}]
)
def test_away_from_windows(environment):
    with pytest.raises(Refused, match="Windows only"):
        WindowsHome.of(environment)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"files": [{}], "folders": []}', b"\xff"])
def test_a_broken_receipt_is_told(data):
    with pytest.raises(Refused, match="broken"):
        Receipt.read(data)
