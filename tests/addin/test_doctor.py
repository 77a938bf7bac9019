"""The doctor on made-up PCs: one trouble each, and a healthy one."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.addin.windows_pc import computer, with_registry
from xlbudget.addin.books import addin
from xlbudget.addin.doctor import CHECKS, examine
from xlbudget.addin.install import install

pytestmark = pytest.mark.slow  # a whole faked PC for each test


@pytest.fixture
def pc(tmp_path):
    made = computer(tmp_path)
    list(install(made.home, made.interpreter, addin(made.xlwings)))
    return made


def states(pc):
    return {
        check.__name__: verdict.state for check, verdict in zip(CHECKS, examine(pc), strict=True)
    }


def healthy():
    return {check.__name__: "ok" for check in CHECKS}


def test_a_healthy_pc(pc):
    assert states(pc) == healthy()


def test_every_verdict_speaks_both_languages(pc):
    for verdict in examine(pc):
        assert verdict.said.bn != verdict.said.en or verdict.said.en.startswith("xlwings")
        assert "{" not in verdict.said.bn + verdict.said.en


def test_nothing_installed(tmp_path):
    found = states(computer(tmp_path))
    assert {name for name, state in found.items() if state == "problem"} == {
        "config_found",
        "addin_there",
    }


def write(path, data=b""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def broken_config(pc):
    write(pc.home.config, b'"SHOW CONSOLE","True"\r\n')


def shadowed(pc):
    write(pc.workbook_folders[0] / "xlbudget.conf", b"")


def no_python(pc):
    pc.interpreter.unlink()


def no_library(pc):
    next(pc.interpreter.parent.glob("*.dll")).unlink()


def no_addin(pc):
    pc.home.addin.unlink()


def other_addin(pc):
    write(pc.home.addin, Path("workbooks/xlbudget.xlsm").resolve().read_bytes())


def no_workbook_at_all(pc):
    write(pc.home.addin, b"not a workbook")


@pytest.mark.parametrize(
    ("trouble", "speaks"),
    [
        (broken_config, {"config_found"}),
        (shadowed, {"config_not_shadowed"}),
        (no_python, {"python_there"}),
        (no_library, {"library_there"}),
        (no_addin, {"addin_there"}),
        (other_addin, {"addin_there"}),
        (no_workbook_at_all, {"addin_there"}),
    ],
)
def test_one_trouble_makes_one_check_speak(pc, trouble, speaks):
    trouble(pc)
    found = states(pc)
    assert {name for name, state in found.items() if state != "ok"} == speaks


def test_the_library_may_stand_beside_the_scripts_folder(pc):
    """As in a virtual environment."""
    library = next(pc.interpreter.parent.glob("*.dll"))
    library.rename(pc.interpreter.parents[1] / library.name)
    assert states(pc) == healthy()


def test_another_xlwings_than_the_vba(pc):
    found = states(replace(pc, xlwings_version="0.37.9"))
    assert found["versions_equal"] == found["library_there"] == "problem"


def test_a_32_bit_python_wants_its_own_library(pc):
    assert states(replace(pc, bits=32))["library_there"] == "problem"


def test_bangla_in_the_path(pc, tmp_path):
    moved = replace(pc, home=replace(pc.home, profile=tmp_path / "রহিম"))
    assert states(moved)["path_readable"] == "problem"


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"AllLocationsDisabled": 1}, "problem"),
        ({"AllLocationsDisabled": 0, "VBAWarnings": 2}, "ok"),  # XLSTART is trusted
        ({"VBAWarnings": 4}, "unknown"),
    ],
)
def test_macro_security(pc, values, state):
    assert states(with_registry(pc, **values))["macros_allowed"] == state


def test_python_in_onedrive(pc):
    cloud = {**pc.environment, "OneDrive": str(pc.interpreter.parents[1])}
    assert states(replace(pc, environment=cloud))["outside_onedrive"] == "problem"


@pytest.mark.parametrize(
    ("running", "state"),
    [
        (("excel.exe", "pythonw.exe"), "ok"),
        (("explorer.exe",), "ok"),
        (("pythonw.exe", "pythonw.exe"), "problem"),
        (None, "unknown"),
    ],
)
def test_leftovers(pc, running, state):
    assert states(replace(pc, processes=lambda: running))["no_leftovers"] == state
