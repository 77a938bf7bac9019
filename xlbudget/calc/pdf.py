"""PDF of a workbook through LibreOffice, started for this one job and ended after it.

LibreOffice is the one route, of those tried, whose PDF text comes back whole
for Bangla.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from xlbudget.calc.convert import convert, office_program
from xlbudget.errors import Refused
from xlbudget.text import Text

_FILTERS = {".xlsx": "calc_pdf_Export", ".docx": "writer_pdf_Export"}
# LibreOffice writes the language of its own menus; one as long moves nothing in the file.
_LANGUAGE = (b"/Lang(en-US)", b"/Lang(bn-BD)")
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
        more = {"FONTCONFIG_FILE": str(folder / "fonts.conf")}
        said = convert(program, folder, sources, f"pdf:{_FILTERS[kind]}", more)
        made = [source.with_suffix(".pdf") for source in sources]
        if not all(path.is_file() for path in made):
            raise Refused(_FAILED.filled(reason=said))
        return [path.read_bytes().replace(*_LANGUAGE) for path in made]
