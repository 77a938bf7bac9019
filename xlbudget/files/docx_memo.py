"""A composed memo as a Word document: the same blocks, sentences and tables as its sheets.

Source: ECMA-376 Part 1, section 17.4 (tables).
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from xlbudget.bangla.dates import gregorian_words
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.model import Order
from xlbudget.files.container import pack, unpack
from xlbudget.files.docx_properties import (
    LANGUAGE,
    add_page_number,
    in_complex_script,
    set_cell_margins,
)
from xlbudget.fonts.shaping import shaper_for
from xlbudget.memo.blocks import (
    Block,
    Letterhead,
    Lines,
    MemoHead,
    Paragraph,
    Signature,
    Subject,
    TableBlock,
    Words,
)
from xlbudget.memo.cells import cell_style, cell_text, total_style
from xlbudget.memo.compose import compose
from xlbudget.memo.needs import heading_text, needs
from xlbudget.memo.pages import ROWS_KEPT
from xlbudget.memo.paper import MARGIN, papers_for
from xlbudget.memo.parts import Part, parts_for
from xlbudget.memo.table_rows import label_column
from xlbudget.memo.wording import PART
from xlbudget.sheets.styles import House

_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)  # equal orders give equal bytes
_ROOM_TO_SIGN = 36  # points
_BREAK = "\u200b"  # a line may end here, and the heading is read back as it is
_LONGEST_PROPERTY = 255  # characters, says Word
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # by XML
_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")  # those that are no \n
_LEFT, _CENTER, _RIGHT, _JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
_ALIGNED = {"left": _LEFT, "center": _CENTER, "right": _RIGHT, "justify": _JUSTIFY, None: _LEFT}


def docx_of(order: Order) -> bytes:
    """Return the .docx file of an order's memo, its copy page on a page of its own."""
    memo, house = compose(order), House.of(order.settings)
    table = next(block for block in memo.main if isinstance(block, TableBlock))
    needed = needs(table, house, shaper_for(house.font))
    parts = parts_for(needed, house.size, papers_for(order.settings.paper))
    writer = _Writer(docx.Document(), house, parts)
    writer.set_up(order)
    writer.blocks(memo.main)
    if memo.copy:
        writer.blocks(memo.copy, new_page=True)
    stream = io.BytesIO()
    writer.document.save(stream)
    return pack(unpack(stream.getvalue()))


class _Writer:
    """A document while it grows; ``parts`` tell how the table is split and how it lies."""

    def __init__(self, document: Document, house: House, parts: Sequence[Part]) -> None:
        self.document = document
        self.house = house
        self.parts = parts
        self.width = 0.0

    def set_up(self, order: Order) -> None:
        """Page, default font and language, properties, page numbers."""
        section = self.document.sections[0]
        page = self.parts[0].page
        section.orientation = WD_ORIENT.LANDSCAPE if page.landscape else WD_ORIENT.PORTRAIT
        sides = (page.paper.width, page.paper.height)
        sides = sides[::-1] if page.landscape else sides
        section.page_width, section.page_height = (Pt(side) for side in sides)
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", Pt(MARGIN))
        self.width = sides[0] - 2 * MARGIN
        normal = self.document.styles["Normal"]
        normal.paragraph_format.space_after = Pt(4)
        in_complex_script(
            normal.element.get_or_add_rPr(), self.house.font, self.house.size, bold=False
        )
        properties = self.document.core_properties
        properties.title, properties.author = (
            _FORBIDDEN.sub("", text)[:_LONGEST_PROPERTY] for text in (order.title, order.author)
        )
        properties.language, properties.comments = LANGUAGE, ""
        properties.created = properties.modified = _MOMENT
        add_page_number(section.footer.paragraphs[0])

    def blocks(self, blocks: Iterable[Block], new_page: bool = False) -> None:
        """Write blocks; the last rows stay with total, words and all to the signature."""
        listed = list(blocks)
        first = len(self.document.paragraphs)
        signed = next((i for i, b in enumerate(listed) if isinstance(b, Signature)), -1)
        for i, block in enumerate(listed):
            self._block(block, keep=signed - 2 <= i < signed or isinstance(block, Words))
        self.document.paragraphs[first].paragraph_format.page_break_before = new_page

    def _block(self, block: Block, keep: bool) -> None:
        match block:
            case Letterhead(lines):
                for text in lines:
                    self.line(text, _CENTER, bold=True)
            case MemoHead():
                self._head(block)
            case Subject(text):
                self.line(text, _JUSTIFY, bold=True)
            case Paragraph(text):
                self.line(text, _JUSTIFY, keep=keep)
            case Words(text):
                self.line(text, _LEFT, bold=True, keep=True)
            case TableBlock():
                for number, part in enumerate(self.parts):
                    if len(self.parts) > 1:
                        serial = to_bangla(str(number + 1))
                        self.line(PART.format(serial=serial), _LEFT, bold=True, keep=True)
                    self._table(block, part)
            case Signature():
                self._signature(block)
            case Lines(lines):
                for text in lines:
                    self.line(text, _LEFT)

    def line(
        self, text: str, alignment: Any, bold: bool = False, keep: bool = False
    ) -> DocxParagraph:
        """Add a paragraph; ``keep`` keeps it on the page of the next."""
        paragraph = self.document.add_paragraph()
        paragraph.alignment = alignment
        paragraph.paragraph_format.keep_with_next = keep
        self.run(paragraph, text, self.house.size, bold)
        return paragraph

    def run(self, paragraph: DocxParagraph, text: str, size: float, bold: bool) -> None:
        """Add a text with the properties of complex scripts."""
        run = paragraph.add_run(_FORBIDDEN.sub("", _LINE_BREAK.sub("\n", text)))
        in_complex_script(run._r.get_or_add_rPr(), self.house.font, size, bold)

    def _head(self, block: MemoHead) -> None:
        head = self.line(f"{block.number}\t{block.bangla_date}", _LEFT)
        head.paragraph_format.tab_stops.add_tab_stop(Pt(self.width), WD_TAB_ALIGNMENT.RIGHT)
        if block.date is not None:
            day = block.date
            self.line(gregorian_words(day) if isinstance(day, date) else day, _RIGHT)

    def _signature(self, block: Signature) -> None:
        """The signature from the middle on; a second one beside it, each in a cell of its own."""
        if block.second:
            row = self.document.add_table(rows=1, cols=2).rows[0]
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, lines in zip(row.cells, (block.second, block.lines), strict=True):
                cell.width = Pt(self.width / 2)
                for i, text in enumerate(lines):
                    paragraph = cell.add_paragraph() if i else cell.paragraphs[0]
                    paragraph.paragraph_format.space_before = Pt(0 if i else _ROOM_TO_SIGN)
                    self.run(paragraph, text, self.house.size, bold=False)
            return
        for i, text in enumerate(block.lines):
            written = self.line(f"\t{text}", _LEFT, keep=i < len(block.lines) - 1)
            written.paragraph_format.tab_stops.add_tab_stop(Pt(self.width / 2))
            written.paragraph_format.space_before = Pt(0 if i else _ROOM_TO_SIGN)

    def _table(self, block: TableBlock, part: Part) -> None:
        columns, house = part.of(block.columns), self.house
        table = self.document.add_table(rows=0, cols=len(columns))
        table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        set_cell_margins(table)
        for column, points in zip(table.columns, part.page.points, strict=True):
            column.width = Pt(points)
        texts = [heading_text(column.heading, _BREAK) for column in columns]
        header = self._row(table, texts, part, (_CENTER,) * len(texts), bold=True, keep=True)
        header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        last = len(block.rows) - ROWS_KEPT
        for index, row in enumerate(block.rows):
            values = [(row.value(column), column) for column in columns]
            texts = [cell_text(value, column, block, house.grouping) for value, column in values]
            alignments = [_ALIGNED[cell_style(v, c, block, house).horizontal] for v, c in values]
            self._row(table, texts, part, alignments, keep=index >= last or index < ROWS_KEPT - 1)
        sums = [(block.sum_of(column), column) for column in columns]
        texts = [cell_text(value, column, block, house.grouping) for value, column in sums]
        alignments = [_ALIGNED[total_style(v, c, block, house).horizontal] for v, c in sums]
        if label := label_column(columns):
            texts[label - 1] = block.total
        self._row(table, texts, part, alignments, bold=True, keep=True)

    def _row(
        self,
        table: Any,
        texts: Sequence[str],
        part: Part,
        alignments: Sequence[Any],
        bold: bool = False,
        keep: bool = False,
    ) -> Any:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, alignment, points in zip(
            row.cells, texts, alignments, part.page.points, strict=True
        ):
            cell.width = Pt(points)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER  # as on the sheets
            paragraph = cell.paragraphs[0]
            paragraph.alignment = alignment
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = keep
            self.run(paragraph, text, part.size, bold)
        return row
