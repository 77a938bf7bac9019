"""PDF of a workbook through LibreOffice, started for this one job and ended after it.

LibreOffice is the one route, of those tried, whose PDF text comes back whole
for Bangla.  Each run has a profile of its own, so that it neither disturbs nor
waits for an office that the user has open.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

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

_ABSENT = Text(
    "PDF বানাতে LibreOffice Calc দরকার, এই কম্পিউটারে নেই (https://www.libreoffice.org)",
    "making a PDF needs LibreOffice Calc, which is not on this computer (https://www.libreoffice.org)",
)
_FAILED = Text(
    "LibreOffice PDF বানাতে পারেনি: {reason}",
    "LibreOffice could not make the PDF: {reason}",
)

# LibreOffice takes the font of Bangla text not from the workbook but from
# fontconfig, as any that has the letters; so it is shown no other than these.
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont>
    <rejectfont><pattern><patelt name="scalable"><bool>true</bool></patelt></pattern></rejectfont>
    <acceptfont>{accepted}</acceptfont>
  </selectfont>
</fontconfig>
"""
_ACCEPTED = '<pattern><patelt name="family"><string>{}</string></patelt></pattern>'
_LATIN = ("Liberation Serif", "Times New Roman", "DejaVu Serif")


def office_program() -> Path | None:
    """Return LibreOffice's program, or ``None`` when this machine has none."""
    on_path = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if on_path:
        return Path(on_path)
    return next((Path(p) for p in _PLACES if Path(p).exists()), None)


def pdf_of(workbook: bytes, font: str) -> bytes:
    """Return the PDF of every sheet of an .xlsx file, its Bangla text in ``font``.

    ``Refused`` when it cannot be made.
    """
    program = office_program()
    if program is None:
        raise Refused(_ABSENT)
    with tempfile.TemporaryDirectory(prefix="xlbudget-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "memo.xlsx"
        source.write_bytes(workbook)
        accepted = "".join(_ACCEPTED.format(escape(name)) for name in (font, *_LATIN))
        fonts = _FONTS.format(accepted=accepted)
        (folder / "fonts.conf").write_text(fonts, encoding="utf-8")
        said = _convert(program, folder, source)
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise Refused(_FAILED.filled(reason=said))
        return made.read_bytes()


def _convert(program: Path, folder: Path, source: Path) -> str:
    """Run the conversion; return what the program said, in one line."""
    command = [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", "pdf:calc_pdf_Export",
        "--outdir", str(folder),
        str(source),
    ]  # fmt: skip
    # An own C.UTF-8 locale: the digits of dates must not follow the user's.
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
    }
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        return f"{TIMEOUT} s"
    except OSError as error:
        return str(error)
    said = (done.stderr or done.stdout).decode("utf-8", "replace").split("\n")
    return f"{said[0].strip()} (exit {done.returncode})"
