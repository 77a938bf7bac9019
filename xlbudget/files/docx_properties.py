"""Properties of a Word document that python-docx has no word for.

Bangla is a complex script: Word takes its font, size and boldness from the
``cs`` twins of every property.

Source: ECMA-376 Part 1, sections 17.3.2 (run properties), 17.4.42 (cell margins),
17.16 (fields).
"""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from xlbudget.sheets.measure import CELL_PADDING_POINTS

LANGUAGE = "bn-BD"


def set_cell_margins(table: Any) -> None:
    """Leave as much room beside a cell's text as its column was measured with."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(CELL_PADDING_POINTS / 2 * 20)))  # twentieths of a point
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)  # the schema's order


def in_complex_script(properties: Any, font: str, size: float, bold: bool) -> None:
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


def add_page_number(paragraph: Paragraph) -> None:
    """Add page number and number of pages, which Word works out."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
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
