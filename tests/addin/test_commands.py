"""xlbudget addin build, install, uninstall, doctor."""

import pytest

from tests.addin.windows_pc import computer
from tests.cli.program import run


@pytest.fixture
def pc(tmp_path, monkeypatch):
    made = computer(tmp_path)
    monkeypatch.setattr("xlbudget.addin.computer.this_computer", lambda *_: made)
    return made


def test_build_writes_the_three_workbooks(capsys, tmp_path):
    ran = run(capsys, "addin", "build", "--out", tmp_path / "made")
    assert ran.status == 0
    names = sorted(path.name for path in (tmp_path / "made").iterdir())
    assert names == ["order-template.xlsx", "xlbudget.xlam", "xlbudget.xlsm"]


def test_install_then_doctor_then_uninstall(capsys, pc):
    assert run(capsys, "addin", "doctor").status == 1
    installed = run(capsys, "addin", "install")
    assert installed.status == 0
    assert "close Excel and open it again" in installed.out
    well = run(capsys, "addin", "doctor")
    assert (well.status, well.err) == (0, "")
    assert "সব ঠিক আছে · all is well" in well.out
    assert well.out.count("✔") == 10
    assert run(capsys, "addin", "uninstall").status == 0
    assert run(capsys, "addin", "uninstall").status == 2


@pytest.mark.parametrize("command", ["install", "uninstall", "doctor"])
def test_away_from_windows_one_line_and_no_traceback(capsys, monkeypatch, command):
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.delenv("USERPROFILE", raising=False)
    ran = run(capsys, "addin", command)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "Windows only" in ran.err


@pytest.mark.parametrize("command", ["build", "install", "uninstall", "doctor"])
def test_every_command_has_help(capsys, command):
    ran = run(capsys, "addin", command, "--help")
    assert ran.status == 0
    assert "·" in ran.out
