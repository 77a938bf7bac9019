#!/usr/bin/env python3
"""Which program takes Bangla text and lines out of a PDF best: counted and timed.

    pip install pdfplumber==0.11.10
    python scripts/pdf_peers.py

Memos (LibreOffice Calc) and letters (LibreOffice Writer) are printed in two
fonts; counted is which share of the words that were written comes out whole,
after NFC, and how many lines of the tables do.
"""

import io
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import normalize

import docx
import pypdfium2

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.memo.orders import SHAPES, order  # noqa: E402  # the path is set above
from tests.memo.printed import book_of, plans_of  # noqa: E402
from xlbudget.calc.pdf import pdfs_of  # noqa: E402
from xlbudget.files import pdf_source  # noqa: E402
from xlbudget.memo.blocks import TableBlock  # noqa: E402
from xlbudget.memo.compose import compose  # noqa: E402
from xlbudget.reading.page_lines import Page, lines_in, spaces_of  # noqa: E402

FONTS = ("Noto Serif Bengali", "Noto Sans Bengali")
NAMES = ("3 heads, 30 rows", "60 copies", "an opening longer than a page", "two signatures")


def main() -> None:
    found: dict[str, list[float]] = {}
    for written, pdf in printed():
        for name, words in READERS.items():
            begun = time.perf_counter()
            read = Counter(normalize("NFC", word) for word in words(pdf))
            taken = time.perf_counter() - begun
            whole = sum((written & read).values())
            found.setdefault(name, []).extend((whole, sum(written.values()), taken))
    for name, numbers in found.items():
        whole, due, taken = (sum(numbers[i::3]) for i in range(3))
        print(f"{name:32} {whole / due:7.2%} of {due:.0f} words, {taken:6.2f} s")


def printed() -> Iterator[tuple[Counter[str], bytes]]:
    """Each document's words, but for those that a line may break, and its PDF."""
    orders = [order(shape) for shape in SHAPES if shape.name in NAMES]
    texts = [list(texts_of(one)) for one in orders]
    for font in FONTS:
        memos = pdfs_of([book_of(plans_of(one)) for one in orders], font)
        letters = pdfs_of([letter(lines) for lines in texts], font, ".docx")
        for lines, *pdfs in zip(texts, memos, letters, strict=True):
            words = Counter(word for line in lines for word in normalize("NFC", line).split())
            whole = Counter({w: n for w, n in words.items() if not set("-/.") & set(w)})
            yield from ((whole, pdf) for pdf in pdfs)


def texts_of(one) -> Iterator[str]:
    for block in compose(one).main:
        if isinstance(block, TableBlock):
            yield from (f"{row.district or ''} {row.office}" for row in block.rows)
        else:
            for name in block.__slots__:
                value = getattr(block, name)
                yield from (value,) if isinstance(value, str) and name == "text" else ()
                yield from value if name in ("lines", "second") else ()


def letter(lines: list[str]) -> bytes:
    document, made = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line).alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.JUSTIFY
    document.save(made)
    return made.getvalue()


def in_folder(pdf: bytes, read: Callable[[Path], Iterator[str]]) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "source.pdf").write_bytes(pdf)
        return list(read(Path(name)))


def poppler(pdf: bytes) -> list[str]:
    def read(folder: Path) -> Iterator[str]:
        pages = pdf_source._pages(pdf_source._boxes(folder))
        return iter([word.text for page in pages for word in page])

    return in_folder(pdf, read)


def poppler_with(letters: bool) -> Callable[[bytes], list[str]]:
    def read(folder: Path) -> Iterator[str]:
        words = list(pdf_source._pages(pdf_source._boxes(folder)))
        drawn = list(pdf_source._drawn(folder)) if letters else [((), ())] * len(words)
        pages = [Page(w, *shapes) for w, shapes in zip(words, drawn, strict=True)]
        for page, spaces in zip(pages, spaces_of(pages), strict=True):
            yield from (w.text for line in lines_in(page.words, spaces) for w in line.words)

    def words(pdf: bytes) -> list[str]:
        return [part for word in in_folder(pdf, read) for part in word.split()]

    return words


def pdfium(pdf: bytes) -> list[str]:
    pages = pypdfium2.PdfDocument(pdf)
    return [word for page in pages for word in page.get_textpage().get_text_range().split()]


def plumber(pdf: bytes) -> list[str]:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [w["text"] for page in document.pages for w in page.extract_words()]


READERS = {
    "poppler -bbox": poppler,
    "poppler, gaps measured": poppler_with(False),
    "poppler, PDFium's letters between": poppler_with(True),
    "PDFium (pypdfium2)": pdfium,
    "pdfplumber": plumber,
}

if __name__ == "__main__":
    main()
