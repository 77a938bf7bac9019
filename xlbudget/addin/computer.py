"""What the doctor looks at on a PC, as a value, so that a test can make one up."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from xlbudget.addin.windows_home import WindowsHome
from xlbudget.addin.xlwings_modules import xlwings_folder

_NO_WINDOW = 0x08000000  # CREATE_NO_WINDOW, known to subprocess on Windows only


@dataclass(frozen=True, slots=True)
class Computer:
    """A PC and the Python on it.

    ``registry`` gives a value below HKEY_CURRENT_USER (key, name), ``processes``
    the names of the running programs in small letters; both ``None`` when unknown.
    """

    environment: Mapping[str, str]
    home: WindowsHome
    interpreter: Path
    bits: int
    xlwings: Path
    xlwings_version: str
    workbook_folders: tuple[Path, ...]
    registry: Callable[[str, str], object | None]
    processes: Callable[[], tuple[str, ...] | None]


def this_computer(folders: tuple[Path, ...] = ()) -> Computer:
    """Return the PC that this runs on; ``folders`` are further ones where workbooks live.

    ``Refused`` away from Windows.
    """
    home = WindowsHome.of(os.environ)
    usual = (home.profile / "Documents", home.profile / "Desktop", home.profile / "Downloads")
    return Computer(
        environment=dict(os.environ),
        home=home,
        interpreter=server_python(Path(sys.executable)),
        bits=8 * struct.calcsize("P"),
        xlwings=xlwings_folder(),
        xlwings_version=version("xlwings"),
        workbook_folders=(*usual, *folders),
        registry=_registry,
        processes=_processes,
    )


def server_python(python: Path) -> Path:
    """Return the interpreter that serves functions without a console window: pythonw.exe."""
    windowless = python.with_name("pythonw.exe")
    return windowless if windowless.is_file() else python


def _registry(key: str, name: str) -> object | None:
    if sys.platform != "win32":
        return None
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            value: object = winreg.QueryValueEx(opened, name)[0]
            return value
    except OSError:
        return None


def _processes() -> tuple[str, ...] | None:
    if sys.platform != "win32":
        return None
    try:
        listed = subprocess.run(
            ["tasklist", "/fo", "csv", "/nh"],
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
            creationflags=_NO_WINDOW,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return tuple(line.split('","')[0].strip('"').casefold() for line in listed.splitlines())
