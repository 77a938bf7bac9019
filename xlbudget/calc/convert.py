"""Conversions by LibreOffice, started for this one job and ended after it.

Each run has a profile and a temporary folder of its own, so that it neither
disturbs nor waits for an office that the user has open, and leaves nothing behind.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from xlbudget.errors import Refused
from xlbudget.text import Text

TIMEOUT = 120
"""Seconds after which a conversion is given up."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_TEMPORARY = ("TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR")
_FOREIGN = ("PYTHON", "VIRTUAL_ENV", "LD_")
_DOCX = "docx:MS Word 2007 XML"

_ABSENT = Text(
    "{ending} ফাইল পড়তে LibreOffice দরকার, এই কম্পিউটারে নেই (https://www.libreoffice.org);"
    " অথবা Word-এ খুলে .docx হিসেবে সংরক্ষণ করুন",
    "reading a {ending} file needs LibreOffice, which is not on this computer"
    " (https://www.libreoffice.org); or open it in Word and save it as .docx",
)
_FAILED = Text(
    "LibreOffice ফাইলটি পড়তে পারেনি ({reason}): Word-এ খুলে .docx হিসেবে সংরক্ষণ করুন",
    "LibreOffice could not read the file ({reason}): open it in Word and save it as .docx",
)


def office_program() -> Path | None:
    """Return LibreOffice's program, or ``None`` when this machine has none."""
    on_path = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if on_path:
        return Path(on_path)
    return next((Path(p) for p in _PLACES if Path(p).exists()), None)


def docx_of(document: bytes, ending: str) -> bytes:
    """Return a document of another word processor (.doc, .odt, .rtf) as a .docx file.

    ``Refused`` when LibreOffice is absent or cannot read it.
    """
    program = office_program()
    if program is None:
        raise Refused(_ABSENT.filled(ending=ending))
    with tempfile.TemporaryDirectory(prefix="xlbudget-", ignore_cleanup_errors=True) as name:
        source = Path(name) / f"source{ending}"
        source.write_bytes(document)
        said = convert(program, Path(name), [source], _DOCX)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise Refused(_FAILED.filled(reason=said))
        return made.read_bytes()


def convert(
    program: Path,
    folder: Path,
    sources: Sequence[Path],
    target: str,
    more: Mapping[str, str] | None = None,
) -> str:
    """Convert files that are in ``folder`` into files beside them; return what was said.

    ``target`` is an ending and a filter (``pdf:calc_pdf_Export``), ``more`` further
    environment variables.
    """
    command = [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", target,
        "--outdir", str(folder),
        *map(str, sources),
    ]  # fmt: skip
    environment = {**office_environment(folder), **(more or {})}
    try:
        with subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        ) as running:  # fmt: skip
            try:
                said, complaint = running.communicate(timeout=TIMEOUT)
            except BaseException as error:
                _end(running)
                if isinstance(error, subprocess.TimeoutExpired):
                    return f"{TIMEOUT} s"
                raise
    except OSError as error:
        return str(error)
    lines = (complaint or said).decode("utf-8", "replace").split("\n")
    return f"{lines[0].strip()} (exit {running.returncode})"


def office_environment(folder: Path) -> dict[str, str]:
    """Return this program's environment as LibreOffice is to have it.

    Its own Python takes its library from the first python3 on PATH, which must not be
    that of an activated environment; the digits of dates must not follow the user's
    locale; its temporary files go into ``folder``.
    """
    kept = {k: v for k, v in os.environ.items() if not k.startswith(_FOREIGN)}
    temporary = dict.fromkeys(_TEMPORARY, str(folder))
    return kept | temporary | {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}


def _end(running: "subprocess.Popen[bytes]") -> None:
    """End a program and what it started: soffice is a script that starts the office."""
    if os.name == "posix":
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()
