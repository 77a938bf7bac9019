"""LibreOffice killed in the middle of a button: the file whole, one line told, nothing left."""

import contextlib
import os
import signal
import threading
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.calc.processes import processes
from tests.cli.program import run
from tests.excel.live import write_order
from xlbudget.calc import book, office
from xlbudget.calc.line import Line
from xlbudget.excel import live, live_paint, undo
from xlbudget.files.workbook_source import workbook_grids

pytestmark = pytest.mark.office


@pytest.fixture
def path(tmp_path, sample_order):
    return write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)


@pytest.fixture
def started(monkeypatch, tmp_path):
    """The offices that were started; each has a folder of its own for what it leaves."""
    seen = []
    start = office.Office.__init__

    def noted(self, *given, **more):
        start(self, *given, **more)
        seen.append((self.pid, str(self._folder), self._leavings("x")[1:]))

    monkeypatch.setattr(office.Office, "__init__", noted)
    return seen


def kill(started):
    with contextlib.suppress(ProcessLookupError):  # it has ended by itself
        os.killpg(started[-1][0], signal.SIGKILL)
    time.sleep(0.05)  # so that it is dead when it is asked next


def killing(started, real, at=1):
    """``real``, before whose call number ``at`` the office is killed."""
    calls = []

    def act(*given, **more):
        calls.append(1)
        if len(calls) == at:
            kill(started)
        return real(*given, **more)

    return act


def nothing_is_left(started, path):
    (_, folder, sockets) = started[-1]
    assert list(path.parent.iterdir()) == [path]
    assert not processes(folder)
    assert not Path(folder).exists()
    assert not [each for each in sockets if Path(each).exists()]


@pytest.mark.parametrize(
    ("name", "module", "function", "at"),
    [
        ("check", live, "live_order", 1),
        ("check", live_paint, "_write", 1),
        ("memo", live_paint, "_dress", 2),
        ("memo", live_paint, "_set_up", 1),
        ("memo", undo, "hide", 1),
        ("bangla_digits", live, "change_digits", 1),
        ("pdf", book, "store", 1),
        ("undo", undo, "_check", 1),
    ],
)
def test_in_the_middle_of_a_button(path, capsys, monkeypatch, started, name, module, function, at):
    if name in ("undo", "pdf"):  # something to take back, to print
        assert run(capsys, "button", "memo", path).status == 0
    before = path.read_bytes()
    monkeypatch.setattr(module, function, killing(started, getattr(module, function), at))
    ran = run(capsys, "button", name, path)
    assert ran.status == 2
    assert "LibreOffice stopped suddenly" in ran.err
    assert "হঠাৎ বন্ধ" in ran.err
    assert ran.err.count("\n") == 1
    assert path.read_bytes() == before
    nothing_is_left(started, path)


def test_while_saving(path, capsys, monkeypatch, started):
    """Killed when the new file is half written: the old one stays."""
    before, real = path.read_bytes(), Line.ask

    def once_begun(folder):
        while not any(folder.iterdir()):
            time.sleep(0.001)
        kill(started)

    def ask(line, act, it, name, given=None):
        if name == "storeToURL":
            folder = Path(unquote(urlsplit(given[0]).path)).parent
            threading.Thread(target=once_begun, args=(folder,)).start()
        return real(line, act, it, name, given)

    monkeypatch.setattr(Line, "ask", ask)
    ran = run(capsys, "button", "check", path)
    assert ran.status == 2
    assert "LibreOffice stopped suddenly" in ran.err
    assert ran.err.count("\n") == 1
    assert path.read_bytes() == before
    nothing_is_left(started, path)


@pytest.mark.parametrize("after", [0.05, 0.2, 0.4, 0.6, 0.9])
def test_at_any_moment(path, capsys, started, after):
    """Whenever it dies: done and saved, or told and the file as before."""
    before = path.read_bytes()

    def later():
        while not started:
            time.sleep(0.01)
        time.sleep(after)
        kill(started)

    killer = threading.Thread(target=later)
    killer.start()
    ran = run(capsys, "button", "memo", path)
    killer.join()
    assert (ran.status, ran.err.count("\n")) in ((0, 0), (2, 1))
    if ran.status:
        assert "LibreOffice" in ran.err
    if path.read_bytes() != before:  # it died after the new file was put in place
        assert "স্মারক" in {grid.sheet for grid in workbook_grids(path.read_bytes())}
    nothing_is_left(started, path)


def test_the_next_button_works(path, capsys, monkeypatch, started):
    """No lock is left, for which the workbook would open for reading only."""
    with monkeypatch.context() as patch:
        patch.setattr(live_paint, "_write", killing(started, live_paint._write))
        assert run(capsys, "button", "check", path).status == 2
    assert run(capsys, "button", "check", path).status == 0


def test_somebody_elses_lock_stays(path, capsys, monkeypatch, started):
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text(",রহিমা,pc,22.11.2026 10:00,file:///home/rahima/.config/libreoffice/4;")
    monkeypatch.setattr(live_paint, "_write", killing(started, live_paint._write))
    assert run(capsys, "button", "check", path).status == 2
    assert "রহিমা" in lock.read_text(encoding="utf-8")
