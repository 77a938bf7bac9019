"""The generated tables as files: texts, workbooks, Word documents, printed pages.

What LibreOffice has to convert is converted many files at once.
"""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt

from tests.order_kinds.kinds import Made
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number

TITLE = "২০২১-২২ অর্থবছরের বরাদ্দ"
ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
}
_AT_ONCE = 100  # files; of 276 LibreOffice left the last 29 out without a word
_CELL_MARGINS = 12  # points
_UPRIGHT = 12  # columns, at the most, that a person prints on an upright page
FONT = "Noto Serif Bengali"


@dataclass(frozen=True, slots=True)
class Written:
    """A file, the table it was written from, how it looks."""

    path: Path
    made: Made
    look: str


def write_all(made: Made, number: int, folder: Path) -> Iterator[Written]:
    """Write a table in every format that needs no other program; Word files are printed later."""
    stem = f"{number:03} {made.kind}"
    for suffix, data in ((".txt", _tabbed(made)), (".csv", _commas(made))):
        path = folder / f"{stem}{suffix}"
        path.write_bytes(data)
        yield Written(path, made, suffix)
    for look, typed in (("numbers", False), ("typed", True)):
        path = folder / f"{stem} {look}.xlsx"
        _workbook(made, typed, path)
        yield Written(path, made, f"xlsx {look}")
    for borders in (True, False):
        for turned in (False, True) if len(made.columns) <= _UPRIGHT else (True,):
            for align in ALIGNED:
                look = f"{'lines' if borders else 'bare'} {'wide' if turned else 'tall'} {align}"
                path = folder / f"{stem} {look}.docx"
                _document(made, borders, turned, align, path)
                yield Written(path, made, f"docx {look}")


def converted(files: list[Written], ending: str, folder: Path) -> Iterator[Written]:
    """Yield the files as LibreOffice saves or prints them."""
    out = folder / ending
    out.mkdir()
    for start in range(0, len(files), _AT_ONCE):
        _convert(files[start : start + _AT_ONCE], ending, out, folder)
    for file in files:
        yield Written(out / f"{file.path.stem}.{ending}", file.made, f"{ending} of {file.look}")


def _convert(files: list[Written], ending: str, out: Path, folder: Path) -> None:
    command = [shutil.which("soffice") or "soffice"]
    command += [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(out)]
    subprocess.run(
        [*command, *(str(file.path) for file in files)],
        check=True,
        capture_output=True,
        timeout=900,
        env={"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C.UTF-8"},
    )


def shown(value: str | int, column: int, made: Made) -> str:
    """A cell as it is printed: money with commas, all figures in Bangla digits."""
    if isinstance(value, str):
        return value
    if made.columns[column].role in ("money", "total"):
        return bangla_number(Decimal(value))
    return to_bangla(str(value))


def _lines(made: Made) -> Iterator[list[str]]:
    yield [column.heading for column in made.columns]
    for row in (*made.rows, made.totals):
        yield [shown(value, i, made) for i, value in enumerate(row)]


def _tabbed(made: Made) -> bytes:
    return "\n".join([TITLE, *("\t".join(line) for line in _lines(made))]).encode()


def _commas(made: Made) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(_lines(made))
    return text.getvalue().encode("utf-8-sig")


def _workbook(made: Made, typed: bool, path: Path) -> None:
    """A plain workbook: numbers, or everything as it would be typed in Bangla digits."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([TITLE])
    sheet.append([column.heading for column in made.columns])
    for row in (*made.rows, made.totals):
        cells = (shown(v, i, made) if typed else v for i, v in enumerate(row))
        sheet.append([None if cell == "" else cell for cell in cells])
    book.save(path)


def _document(made: Made, borders: bool, turned: bool, align: str, path: Path) -> None:
    document = docx.Document()
    section = document.sections[0]
    sides = (Mm(297), Mm(210)) if turned else (Mm(210), Mm(297))
    section.page_width, section.page_height = sides
    section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Mm(12)
    document.add_paragraph(TITLE)
    lines = list(_lines(made))
    table = document.add_table(len(lines), len(made.columns))
    table.style = "Table Grid" if borders else None
    size = Pt(10 if len(made.columns) <= 6 else 8 if len(made.columns) <= 9 else 6)
    figures = {i for i, c in enumerate(made.columns) if isinstance(made.rows[0][i], int) and i}
    _fit(table, lines, size.pt, Emu(sides[0] - 2 * section.left_margin).pt)
    cells = table._cells  # the library's own list; table.cell() takes time that is quadratic
    for at, line in enumerate(lines):
        for i, text in enumerate(line):
            paragraph = cells[at * len(line) + i].paragraphs[0]
            run = paragraph.add_run(text)
            run.font.size = size
            _in_bangla(run, size)
            if i in figures and at:
                paragraph.alignment = ALIGNED[align]
    _repeat_heading(table)
    document.save(path)


def _fit(table, lines: list[list[str]], size: float, room: float) -> None:
    """Columns so wide that no word is cut, the rest of the room shared by length of text.

    Lengths are in points; a letter is taken as two thirds of the font's size wide.
    """
    least, wanted = [], []
    for column in zip(*lines, strict=True):
        words = [len(part) for text in column for part in text.split()]
        least.append(_CELL_MARGINS + max(words, default=1) * size * 2 / 3)
        wanted.append(_CELL_MARGINS + max(map(len, column)) * size * 2 / 3)
    spare, asked = room - sum(least), sum(wanted) - sum(least)
    table.autofit = False
    for column, low, high in zip(table.columns, least, wanted, strict=True):
        column.width = Pt(low + (spare * (high - low) / asked if asked else 0))


def _in_bangla(run, size: Pt) -> None:
    """Name the font, and say its size for scripts such as Bangla, which Word keeps apart."""
    properties = run._r.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(int(size.pt * 2)))
    properties.append(complex_size)


def _repeat_heading(table) -> None:
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
