"""One LibreOffice of our own: started, reached through a named pipe, always ended.

It has a profile of its own, so it neither disturbs nor waits for an office that
the user has open, and leaves nothing behind.  However this program ends, by
``stop``, at its exit or killed, the office ends with it: a guard process reads
from a pipe that only this program holds open, and when the pipe closes it ends
the office and removes what a killed one leaves: the profile, its pipes, its locks
beside the workbooks, for which the next office would open them for reading only.

The office's locale is C.UTF-8, in which formulas and numbers are English
whatever the user's language is.
"""

import atexit
import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any

from xlbudget.calc.bangla_font import font_environment
from xlbudget.calc.bridge import Remote, struct, uno
from xlbudget.calc.convert import office_environment, office_program
from xlbudget.calc.line import Line
from xlbudget.errors import Refused
from xlbudget.text import Text

START_SECONDS = 60
"""Seconds after which an office that does not answer is given up."""

_ABSENT = Text(
    "এর জন্য LibreOffice Calc দরকার, এই কম্পিউটারে নেই (https://www.libreoffice.org)",
    "this needs LibreOffice Calc, which is not on this computer (https://www.libreoffice.org)",
)
_SILENT = Text(
    "LibreOffice চালু হলো না ({reason})",
    "LibreOffice did not start ({reason})",
)
_NO_SCREEN = Text(
    "জানালাসহ LibreOffice চালাতে পর্দা (DISPLAY) দরকার, এখানে নেই",
    "LibreOffice with a window needs a screen (DISPLAY); there is none here",
)

_AGENT = "xlbudget.calc.agent"
_FINE = 1000
_GUARD = """
cat >"$2/locks"
kill -9 -"$1"
while IFS= read -r lock; do grep -qF "${2##*/}" "$lock" && rm -f "$lock"; done <"$2/locks"
shift
rm -rf "$@"
"""
_PIPES = ("/tmp", "/var/tmp")  # the office's own places for them, whatever TMPDIR says


class Office:
    """A running LibreOffice.  ``Refused`` when it is absent or does not start.

    ``visible`` opens its windows on the screen; without it nothing is shown.
    ``bangla_font`` is the family that Bangla text is shown and printed in.
    """

    def __init__(self, visible: bool = False, bangla_font: str | None = None) -> None:
        program = office_program()
        if program is None or os.name != "posix":
            raise Refused(_ABSENT)
        if visible and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            raise Refused(_NO_SCREEN)
        uno()
        self.visible = visible
        self._line: Line | None = None
        self._digits: dict[str, float] = {}
        self._folder = Path(tempfile.mkdtemp(prefix="xlbudget-calc-"))
        self._pipe = f"xlbudget{uuid.uuid4().hex}"
        socket = Path(_PIPES[0], self._pipe)
        self._process = subprocess.Popen(
            _command(program, self._folder, self._pipe, visible),
            env={
                **office_environment(self._folder), **(_screen() if visible else {}),
                **font_environment(self._folder, bangla_font),
            },
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        self._guard = subprocess.Popen(
            ["/bin/sh", "-c", _GUARD, "guard", str(self._process.pid), *self._leavings(socket)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        atexit.register(self.stop)
        try:
            self._line = Line(socket, self._call, Remote)
            self.context = Remote(self._line, 0)
            self.desktop = self.service("frame.Desktop")
        except BaseException:
            self.stop()
            raise

    def _call(self, address: str) -> None:
        """Have the office connect its agent to an address."""
        package = Path(__file__).parents[2].as_uri()
        agent = f"vnd.openoffice.pymodule:{package}/{_AGENT}"
        manager = self._reached().ServiceManager
        try:
            manager.createInstance("com.sun.star.loader.Python").activate(address, "", agent, None)
        except (_failure(), AttributeError) as error:  # AttributeError: there is no such loader
            raise Refused(_SILENT.filled(reason=str(error).partition("\n")[0])) from None

    def _reached(self) -> Any:
        """Return the office's context as soon as it answers."""
        here = uno().getComponentContext()
        resolver = here.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", here
        )
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                return resolver.resolve(
                    f"uno:pipe,name={self._pipe};urp;StarOffice.ComponentContext"
                )
            except _failure():
                if self._process.poll() not in (None, 0):
                    reason = f"exit {self._process.returncode}"
                    raise Refused(_SILENT.filled(reason=reason)) from None
                time.sleep(0.02)
        raise Refused(_SILENT.filled(reason=f"{START_SECONDS} s"))

    @property
    def pid(self) -> int:
        """The process, which also leads the process group, of this office."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the office still runs."""
        return self._process.poll() is None

    def locks(self, path: Path) -> None:
        """Note that this office will hold a file: should it die, its lock beside the file goes."""
        lock = str(path.with_name(f".~lock.{path.name}#"))
        if self._guard.stdin is not None and "\n" not in lock:
            # A guard that is gone guards nothing; the office works without.
            with contextlib.suppress(OSError):
                self._guard.stdin.write(f"{lock}\n".encode())
                self._guard.stdin.flush()

    def _leavings(self, socket: Path) -> list[str]:
        """What an office that is killed leaves, our folder first."""
        # The office names one pipe by the MD5 of its profile's address, in hexadecimal
        # without leading zeros (desktop/source/app/officeipcthread.cxx).
        address = (self._folder / "profile").as_uri().encode("utf-16-le")
        digest = hashlib.md5(address, usedforsecurity=False).digest()
        single = "SingleOfficeIPC_" + "".join(f"{byte:x}" for byte in digest)
        names = (f"OSL_PIPE_{os.getuid()}_{name}" for name in (self._pipe, single))
        return [
            str(self._folder),
            str(socket),
            *(f"{place}/{name}" for name in names for place in _PIPES),
        ]

    def service(self, name: str) -> Any:
        """Return a new object of one of the office's services."""
        manager = self.context.ServiceManager
        return manager.createInstanceWithContext(f"com.sun.star.{name}", self.context)

    def digit_width(self, font: str, size: float) -> float:
        """Return the width of a digit, in hundredths of a millimetre.

        Widths of columns in files are counted in it, of the very font that this
        machine puts in the place of one it does not have.
        """
        if font not in self._digits:
            device = self.service("awt.Toolkit").createScreenCompatibleDevice(1, 1)
            letters = device.getFont(struct("awt.FontDescriptor", Name=font, Height=_FINE))
            self._digits[font] = letters.getCharWidth("0") / _FINE * 2540 / 72
        return self._digits[font] * size

    def stop(self) -> None:
        """End the office and everything of it; open documents are not saved."""
        atexit.unregister(self.stop)
        if self.alive:
            # However it fails to end by itself, it is ended below.
            with contextlib.suppress(Exception):
                self.desktop.terminate()
                self._process.wait(5)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
        if self._line is not None:
            self._line.close()
        self._guard.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)


def _failure() -> Any:
    """UNO's class of all that the office itself raises."""
    return uno().getClass("com.sun.star.uno.Exception")


def _screen() -> dict[str, str]:
    """Where the socket of a Wayland screen is: that folder must stay the user's own."""
    found = os.environ.get("XDG_RUNTIME_DIR")
    return {"XDG_RUNTIME_DIR": found} if found else {}


def _command(program: Path, folder: Path, pipe: str, visible: bool) -> list[str]:
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *(() if visible else ("--headless", "--invisible")),
        "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
        f"--accept=pipe,name={pipe};urp;",
    ]  # fmt: skip
