"""PDF files as grids, through ``pdftotext`` of poppler, which says where each word stands.

The program runs on a copy in a folder of its own, for a few seconds at most;
it is started for this one file and ended after it.
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import starmap
from pathlib import Path

from xlbudget.errors import Refused
from xlbudget.reading.grid import Grid
from xlbudget.reading.page_frames import Ruling
from xlbudget.reading.page_grid import page_grid
from xlbudget.reading.page_lines import Page, Word
from xlbudget.text import Text

TIMEOUT = 9
"""Seconds after which reading is given up."""

LARGEST = 64 * 1024 * 1024
"""How many bytes of words a PDF may give."""

_NUMBER = "([0-9]+(?:\\.[0-9]+)?)"
_WORD = re.compile(
    f'<word xMin="{_NUMBER}" yMin="{_NUMBER}" xMax="{_NUMBER}" yMax="{_NUMBER}">(.*?)</word>'
)
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MOST_UNREADABLE = 0.05

_ABSENT = Text(
    "PDF পড়তে poppler-এর pdftotext দরকার, এই কম্পিউটারে নেই"
    " (Debian/Ubuntu: apt install poppler-utils)",
    "reading a PDF needs pdftotext from poppler, which is not on this computer"
    " (Debian/Ubuntu: apt install poppler-utils)",
)
_NOT_PDF = Text("এটি PDF ফাইল নয়, অথবা ফাইলটি নষ্ট", "this is no PDF file, or it is broken")
_PASSWORD = Text(
    "PDF-টি পাসওয়ার্ড দিয়ে সুরক্ষিত: পাসওয়ার্ড তুলে আবার সংরক্ষণ করুন",
    "the PDF is protected with a password: remove it and save again",
)
_SCAN = Text(
    "PDF-টিতে কোনো লেখা নেই, শুধু ছবি (স্ক্যান করা): মূল Word বা এক্সেল ফাইলটি দিন",
    "the PDF holds no text, only pictures (a scan): give the Word or Excel file it was made from",
)
_GARBLED = Text(
    "PDF-টির লেখা থেকে অক্ষর চেনা যায় না (ফন্টে ইউনিকোড নেই): মূল Word বা এক্সেল ফাইলটি দিন",
    "the PDF's letters cannot be told (its font has no Unicode):"
    " give the Word or Excel file it was made from",
)
_TOO_LONG = Text("PDF-টি পড়তে অস্বাভাবিক সময় লাগছে", "the PDF takes abnormally long to read")


def pdf_grid(data: bytes) -> Grid:
    """Return a PDF file as a grid; its rows and paragraphs are counted through all pages.

    ``Refused`` when poppler is absent, and for a scan, a password or no PDF at all.
    """
    if b"%PDF-" not in data[:1024]:
        raise Refused(_NOT_PDF)
    with tempfile.TemporaryDirectory(prefix="xlbudget-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "source.pdf").write_bytes(data)
        pages = tuple(_pages(_boxes(folder)))
        letters = "".join(word.text for page in pages for word in page)
        if not letters:
            raise Refused(_SCAN)
        if len(_UNREADABLE.findall(letters)) > _MOST_UNREADABLE * len(letters):
            raise Refused(_GARBLED)
        drawn = tuple(_drawn(folder))
    unknown = (((), ()),) * (len(pages) - len(drawn))
    whole = zip(pages, (*drawn, *unknown), strict=False)
    return page_grid(tuple(Page(words, *shapes) for words, shapes in whole))


def _pages(boxes: str) -> Iterator[tuple[Word, ...]]:
    for page in boxes.split("<page ")[1:]:
        yield tuple(
            Word(
                float(found[1]),
                float(found[2]),
                float(found[3]),
                float(found[4]),
                html.unescape(found[5]),
            )
            for found in _WORD.finditer(page)
        )


def _boxes(folder: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        raise Refused(_ABSENT)
    made = folder / "words.html"
    said = _run([program, "-bbox", "-enc", "UTF-8", str(folder / "source.pdf"), str(made)])
    if "password" in said.casefold():
        raise Refused(_PASSWORD)
    return _made(made)


def _drawn(folder: Path) -> Iterator[tuple[tuple[Ruling, ...], tuple[Ruling, ...]]]:
    """The lines and the letters on each page; none where they cannot be read."""
    made = folder / "drawn.json"
    command = [sys.executable, "-m", "xlbudget.files.pdf_drawn"]
    _run([*command, str(folder / "source.pdf"), str(made)])
    for page in _made(made).splitlines() if made.is_file() else ():
        lines, letters = json.loads(page)
        yield tuple(starmap(Ruling, lines)), tuple(starmap(Ruling, letters))


def _made(path: Path) -> str:
    """What a program has written into a file."""
    if not path.is_file():
        raise Refused(_NOT_PDF)
    if path.stat().st_size > LARGEST:
        raise Refused(_TOO_LONG)
    return path.read_text(encoding="utf-8", errors="replace")


def _run(command: list[str]) -> str:
    """Run the program; return what it complained of."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(_TOO_LONG) from error
    except OSError as error:
        raise Refused(_ABSENT) from error
    return done.stderr[:4096].decode("utf-8", "replace")
