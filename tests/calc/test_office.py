"""The office process: it starts, it ends whatever happens, its death is told in words."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from tests.calc.processes import processes
from xlbudget.calc import bridge, office
from xlbudget.calc.engine import calc
from xlbudget.errors import Refused

pytestmark = pytest.mark.office


def wait_until(done, seconds=10.0):
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        time.sleep(0.02)
    assert done()


def test_it_ends_with_nothing_left():
    with calc.start() as app:
        folder = str(app.impl.office._folder)
        assert processes(folder)
    wait_until(lambda: not processes(folder))
    assert not Path(folder).exists()
    assert app.impl not in list(calc.apps)


def test_killed_in_the_middle(tmp_path):
    path = tmp_path / "order.xlsx"
    with calc.start() as app:
        book = app.books.add()
        book.sheets[0]["A1"].value = "আগে"
        book.save(path)
        before = path.read_bytes()
        book.sheets[0]["A1"].value = "পরে"
        folder = str(app.impl.office._folder)
        os.killpg(app.pid, signal.SIGKILL)
        for use in (
            lambda: book.sheets[0]["A1"].value,
            lambda: book.save(),
            lambda: app.books.add(),
        ):
            with pytest.raises(Refused, match="LibreOffice stopped suddenly") as caught:
                use()
            assert "হঠাৎ বন্ধ" in caught.value.message.bn
    wait_until(lambda: not processes(folder))
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".xlsx"] == ["order.xlsx"]
    assert openpyxl.load_workbook(path).active["A1"].value == "আগে"


ENDLESS = """
import sys, time
from xlbudget.calc.engine import calc
app = calc.start()
print(app.impl.office._folder, flush=True)
{then}
"""


@pytest.mark.parametrize(
    ("then", "end"),
    [
        ("time.sleep(60)", signal.SIGTERM),
        ("time.sleep(60)", signal.SIGKILL),
        ("raise ValueError", None),
    ],
)
def test_it_ends_with_the_program_that_started_it(then, end):
    program = [sys.executable, "-c", ENDLESS.format(then=then)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        folder = running.stdout.readline().decode().strip()
        if end is not None:
            assert processes(folder)
            running.send_signal(end)
        running.wait(20)
    wait_until(lambda: not processes(folder))
    wait_until(lambda: not Path(folder).exists())


def test_start_takes_a_second_or_two():
    began = time.monotonic()
    with calc.start():
        assert time.monotonic() - began < 6  # 1.1 s alone; other work may run beside


def test_without_libreoffice(monkeypatch):
    monkeypatch.setattr(office, "office_program", lambda: None)
    with pytest.raises(Refused, match="LibreOffice Calc"):
        calc.start()


def test_an_office_that_does_not_start(monkeypatch, tmp_path):
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(office, "office_program", lambda: program)
    with pytest.raises(Refused, match="exit 7"):
        calc.start()


def test_a_window_needs_a_screen(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(Refused, match="DISPLAY"):
        calc.start(visible=True)


def test_another_python_is_told(monkeypatch):
    bridge.uno.cache_clear()
    monkeypatch.setattr(bridge, "_PLACES", ())
    monkeypatch.setitem(sys.modules, "uno", None)
    path = list(sys.path)
    with pytest.raises(Refused, match=r"python3-uno.*3\.11"):
        bridge.uno()
    assert sys.path == path
    monkeypatch.undo()
    bridge.uno.cache_clear()


def test_the_import_leaves_python_as_it_was():
    check = (
        "import builtins, sys; before, path = builtins.__import__, list(sys.path)\n"
        "from xlbudget.calc.bridge import uno; uno()\n"
        "assert builtins.__import__ is before and sys.path == path"
    )
    subprocess.run([sys.executable, "-c", check], check=True)


def test_an_office_without_python(monkeypatch):
    """Some builds of LibreOffice have no Python of their own."""
    monkeypatch.setattr(office, "_AGENT", "xlbudget.calc.absent")
    with pytest.raises(Refused, match=r"xlbudget\.calc\.absent"):
        calc.start()


USE = """
from xlbudget.calc.engine import calc
with calc.start() as app:
    app.books.add().sheets[0]["A1"].value = "সাভার"
    print("done")
"""


@pytest.mark.parametrize(
    "variables",
    [
        {"VIRTUAL_ENV": sys.prefix},
        {"PYTHONHOME": sys.base_prefix, "PYTHONPATH": str(Path(os.__file__).parent)},
        {"LD_LIBRARY_PATH": str(Path(sys.base_prefix) / "lib")},
    ],
    ids=lambda names: " ".join(names),
)
def test_it_starts_from_an_activated_environment(variables):
    """The office's own Python must not take its library from the python3 that is first on PATH."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        [sys.executable, "-c", USE],
        env={**os.environ, **variables, "PATH": path},
        cwd=Path(__file__).parent.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "done\n", done.stderr
