"""A composed memo as a Word document: the same blocks, sentences and tables as its sheets.

Bangla is a complex script: Word takes its font, size and boldness from the
``cs`` twins of every property, which python-docx does not set.

Source: ECMA-376 Part 1, sections 17.3.2 (run properties), 17.4 (tables).
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from xlbudget.bangla.dates import gregorian_words
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.model import Order
from xlbudget.files.container import pack, unpack
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
from xlbudget.sheets.measure import CELL_PADDING_POINTS
from xlbudget.sheets.styles import House

LANGUAGE = "bn-BD"
_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)  # equal orders give equal bytes
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
        _complex(normal.element.get_or_add_rPr(), self.house.font, self.house.size, bold=False)
        properties = self.document.core_properties
        properties.title, properties.author = (
            _FORBIDDEN.sub("", text)[:_LONGEST_PROPERTY] for text in (order.title, order.author)
        )
        properties.language, properties.comments = LANGUAGE, ""
        properties.created = properties.modified = _MOMENT
        _page_number(section.footer.paragraphs[0])

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
        _complex(run._r.get_or_add_rPr(), self.house.font, size, bold)

    def _head(self, block: MemoHead) -> None:
        head = self.line(f"{block.number}\t{block.bangla_date}", _LEFT)
        head.paragraph_format.tab_stops.add_tab_stop(Pt(self.width), WD_TAB_ALIGNMENT.RIGHT)
        if block.date is not None:
            day = block.date
            self.line(gregorian_words(day) if isinstance(day, date) else day, _RIGHT)

    def _signature(self, block: Signature) -> None:
        middle = self.width / 2
        lines = max(len(block.lines), len(block.second))
        for i in range(lines):
            left = block.second[i] if i < len(block.second) else ""
            right = block.lines[i] if i < len(block.lines) else ""
            written = self.line(f"{left}\t{right}" if right else left, _LEFT, keep=i < lines - 1)
            written.paragraph_format.tab_stops.add_tab_stop(Pt(middle))
            if i == 0:
                written.paragraph_format.space_before = Pt(36)

    def _table(self, block: TableBlock, part: Part) -> None:
        columns, house = part.of(block.columns), self.house
        table = self.document.add_table(rows=0, cols=len(columns))
        table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        _cell_margins(table)
        for column, points in zip(table.columns, part.page.points, strict=True):
            column.width = Pt(points)
        texts = [heading_text(column.heading) for column in columns]
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
            paragraph = cell.paragraphs[0]
            paragraph.alignment = alignment
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = keep
            self.run(paragraph, text, part.size, bold)
        return row


def _cell_margins(table: Any) -> None:
    """Leave as much room beside a cell's text as its column was measured with."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(CELL_PADDING_POINTS / 2 * 20)))  # twentieths of a point
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)  # the schema's order


def _complex(properties: Any, font: str, size: float, bold: bool) -> None:
    """Set font, size, boldness and language, each with its twin for complex scripts."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{slot}"), font)
    half_points = str(round(size * 2))
    values: list[tuple[str, str | None]] = [("w:b", None), ("w:bCs", None)] if bold else []
    values += [("w:sz", half_points), ("w:szCs", half_points)]
    for tag, value in values:
        old = properties.find(qn(tag))
        if old is not None:
            properties.remove(old)
        element = OxmlElement(tag)
        if value is not None:
            element.set(qn("w:val"), value)
        properties.append(element)
    language = properties.find(qn("w:lang"))
    if language is not None:
        properties.remove(language)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGE)
    language.set(qn("w:bidi"), LANGUAGE)
    properties.append(language)


def _page_number(paragraph: DocxParagraph) -> None:
    paragraph.alignment = _CENTER
    for i, code in enumerate(("PAGE", "NUMPAGES")):
        if i:
            paragraph.add_run(" / ")
        for kind in ("begin", code, "end"):
            run = paragraph.add_run()
            if kind == code:
                text = OxmlElement("w:instrText")
                text.text = code
            else:
                text = OxmlElement("w:fldChar")
                text.set(qn("w:fldCharType"), kind)
            run._r.append(text)
