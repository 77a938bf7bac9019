"""PDF of a workbook through LibreOffice, started for this one job and ended after it.

LibreOffice is the one route, of those tried, whose PDF text comes back whole
for Bangla.  Each run has a profile of its own, so that it neither disturbs nor
waits for an office that the user has open.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from xlbudget.errors import Refused
from xlbudget.text import Text

TIMEOUT = 120
"""Seconds after which a conversion is given up."""

_FILTERS = {".xlsx": "calc_pdf_Export", ".docx": "writer_pdf_Export"}
# LibreOffice writes the language of its own menus; one as long moves nothing in the file.
_LANGUAGE = (b"/Lang(en-US)", b"/Lang(bn-BD)")
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
    return pdfs_of((workbook,), font)[0]


def pdfs_of(files: Sequence[bytes], font: str, kind: str = ".xlsx") -> list[bytes]:
    """Return the PDFs of several files, made in one run of LibreOffice.

    ``kind`` is .xlsx or, where LibreOffice Writer is installed too, .docx.
    """
    program = office_program()
    if program is None:
        raise Refused(_ABSENT)
    with tempfile.TemporaryDirectory(prefix="xlbudget-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"memo{number}{kind}" for number in range(len(files))]
        for source, data in zip(sources, files, strict=True):
            source.write_bytes(data)
        accepted = "".join(_ACCEPTED.format(escape(name)) for name in (font, *_LATIN))
        fonts = _FONTS.format(accepted=accepted)
        (folder / "fonts.conf").write_text(fonts, encoding="utf-8")
        said = _convert(program, folder, sources)
        made = [source.with_suffix(".pdf") for source in sources]
        if not all(path.is_file() for path in made):
            raise Refused(_FAILED.filled(reason=said))
        return [path.read_bytes().replace(*_LANGUAGE) for path in made]


def _convert(program: Path, folder: Path, sources: list[Path]) -> str:
    """Run the conversion; return what the program said, in one line."""
    command = [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", f"pdf:{_FILTERS[sources[0].suffix]}",
        "--outdir", str(folder),
        *map(str, sources),
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
