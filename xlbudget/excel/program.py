"""The command line run from a button, beside Excel and without a console."""

import subprocess
import sys
from typing import NamedTuple

from xlbudget.text import Text

TIMEOUT = 300
"""Seconds after which a command is given up."""

_NO_WINDOW = 0x08000000  # CREATE_NO_WINDOW, known to subprocess on Windows only
_SLOW = Text("{seconds} সেকেন্ডেও শেষ হয়নি", "not done after {seconds} seconds")


class Ran(NamedTuple):
    """How a command ended: its exit status, and what it printed (or why it failed)."""

    status: int
    said: str


def run(*arguments: object) -> Ran:
    """Run ``xlbudget`` with these arguments in a process of its own."""
    command = [sys.executable, "-c", "from xlbudget.cli.app import main; main()"]
    try:
        done = subprocess.run(
            [*command, *map(str, arguments)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
            creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
        )
    except subprocess.TimeoutExpired:
        return Ran(2, str(_SLOW.filled(seconds=TIMEOUT)))
    printed = done.stdout or done.stderr
    return Ran(done.returncode, printed.decode("utf-8", "replace").strip())
