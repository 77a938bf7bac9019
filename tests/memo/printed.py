"""A memo printed: its workbook, its PDF and the pages as pictures."""

import io
import re
import subprocess
import tempfile
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from html import unescape
from typing import NamedTuple

import openpyxl
from PIL import Image

from xlbudget.budget.memo_columns import MemoColumn
from xlbudget.budget.model import Order
from xlbudget.commands import memo_sheets
from xlbudget.files.paint import new_book
from xlbudget.fonts.shaping import font_at_hand, shaper_for
from xlbudget.memo.blocks import TableBlock
from xlbudget.memo.compose import compose
from xlbudget.memo.needs import needs
from xlbudget.memo.paper import papers_for
from xlbudget.memo.parts import Part, parts_for
from xlbudget.sheets.made_sheets import COPY, TITLES
from xlbudget.sheets.plan import BookPlan, SheetPlan
from xlbudget.sheets.styles import House

FONT = font_at_hand("Nikosh")
MARGIN = 0.75  # inches
DPI = 40
_WORD = re.compile(
    r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*?)</word>'
)
_HEIGHT = re.compile('height="([0-9.]+)"')
ERRORS = re.compile(r"###|#NAME|#REF|#VALUE|#DIV|#N/A|#NUM|Err:")


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def plans_of(order: Order) -> tuple[SheetPlan, ...]:
    house = replace(House.of(order.settings), font=FONT)
    return memo_sheets(order, house, shaper_for(FONT))


def book_of(plans: tuple[SheetPlan, ...]) -> bytes:
    return new_book(BookPlan(plans))


class Word(NamedTuple):
    """A word on a page: the middle of its height, its edges, in points."""

    y: float
    left: float
    right: float
    text: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Printed:
    """A memo as it comes out: the order, its workbook, its PDF."""

    order: Order
    workbook: bytes
    pdf: bytes

    @cached_property
    def memo(self):
        return compose(self.order)

    @cached_property
    def table(self) -> TableBlock:
        return next(b for b in self.memo.main if isinstance(b, TableBlock))

    @cached_property
    def parts(self) -> dict[str, Part]:
        """The part of the table that each sheet shows, by the sheet's name."""
        house = replace(House.of(self.order.settings), font=FONT)
        papers = papers_for(self.order.settings.paper)
        parts = parts_for(needs(self.table, house, shaper_for(FONT)), house.size, papers)
        names = [sheet.title for sheet in sheets(self, True) if sheet.title != TITLES[COPY]]
        return dict(zip(names, parts, strict=False))

    @cached_property
    def paper(self) -> tuple[int, float, float]:
        """The paper of all pages: its number, width and height."""
        paper = next(iter(self.parts.values())).page.paper
        return paper.number, paper.width, paper.height

    def columns(self, sheet) -> tuple[MemoColumn, ...]:
        """The columns of the table that a sheet shows."""
        return self.parts[sheet.title].of(self.table.columns)

    @cached_property
    def pages(self) -> list[str]:
        """Each page's text, white space squeezed out."""
        text = self._tool("pdftotext", "-layout", "{pdf}", "-").decode()
        return [squeezed(page) for page in text.removesuffix("\f").split("\f")]

    @cached_property
    def words(self) -> list[list[Word]]:
        """Each page's words, its number left out."""
        text = self._tool("pdftotext", "-bbox", "{pdf}", "-").decode()
        return [
            [
                Word((float(y1) + float(y2)) / 2, float(x1), float(x2), unescape(word))
                for x1, y1, x2, y2, word in _WORD.findall(page)
                if float(y2) < float(_HEIGHT.search(page)[1]) - 72 * MARGIN
            ]
            for page in text.split("<page ")[1:]
        ]

    @cached_property
    def serials(self) -> list[list[str]]:
        """The running numbers in the first column of each page with a table."""
        return [
            [text for text in self.column(i, 1) if re.fullmatch("[০-৯]+", text)]
            if sheet and has_table(sheet)
            else []
            for i, sheet in enumerate(self.sheet_of_page)
        ]

    @cached_property
    def sheet_of_page(self) -> list:
        """The sheet that each page shows; as many pages as were planned."""
        planned = [s for s in sheets(self, True) for _ in range(len(s.row_breaks.brk) + 1)]
        return (planned + [None] * len(self.pages))[: len(self.pages)]

    def edges(self, page: int, column: int) -> tuple[float, float]:
        """The left and the right edge of a column (from 1) on a page, in points."""
        sheet = self.sheet_of_page[page]
        widths = [d.width * 6 for _, d in sorted(sheet.column_dimensions.items())]
        left = 72 * MARGIN + sum(widths[: column - 1])
        return left, left + widths[column - 1]

    def column_words(self, page: int, column: int) -> list[Word]:
        """The words of a page whose middle is in a column, from top to bottom."""
        left, right = self.edges(page, column)
        return sorted(word for word in self.words[page] if left <= word.middle < right)

    def column(self, page: int, column: int) -> list[str]:
        """The text of a column on a page, line by line."""
        lines: list[list[Word]] = []
        for word in self.column_words(page, column):
            if lines and word.y - lines[-1][0].y < 5:
                lines[-1].append(word)
            else:
                lines.append([word])
        return [
            squeezed("".join(w.text for w in sorted(line, key=lambda w: w.left))) for line in lines
        ]

    @cached_property
    def pictures(self) -> list[Image.Image]:
        data = self._tool("pdftoppm", "-gray", "-r", str(DPI), "{pdf}")
        stream, found = io.BytesIO(data), []
        while stream.tell() < len(data):
            found.append(Image.open(io.BytesIO(_next_image(stream))))
        return found

    @cached_property
    def fonts(self) -> list[str]:
        return self._tool("pdffonts", "{pdf}").decode().splitlines()[2:]

    def _tool(self, *command: str) -> bytes:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.pdf)
            file.flush()
            called = [part.format(pdf=file.name) for part in command]
            return subprocess.run(called, capture_output=True, check=True).stdout


def _next_image(stream: io.BytesIO) -> bytes:
    """The next of the PGM pictures that pdftoppm writes one after another."""
    start = stream.tell()
    kind = stream.readline()
    assert kind.startswith(b"P5"), kind
    width, height = map(int, stream.readline().split())
    stream.readline()
    stream.seek(width * height, 1)
    end = stream.tell()
    stream.seek(start)
    return stream.read(end - start)


def sheets(printed: Printed, values: bool):
    book = openpyxl.load_workbook(io.BytesIO(printed.workbook), data_only=values)
    return book.worksheets


def has_table(sheet) -> int:
    """The row of the table's heading, 0 without one."""
    return int(sheet.print_title_rows.split(":")[0].strip("$")) if sheet.print_title_rows else 0
