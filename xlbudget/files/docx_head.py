"""The letterhead of an order that Word keeps in the header of the first page.

Source: ECMA-376 Part 1, section 17.10 (headers and footers).
"""

import re

from xlbudget.files.docx_lines import Line, lines
from xlbudget.files.docx_package import Document
from xlbudget.files.docx_text import Reader
from xlbudget.files.docx_xml import is_on, word
from xlbudget.files.xml_part import OFFICE, Element
from xlbudget.reading import memo_lines as mark

_OFFICE = re.compile(
    "প্রজাতন্ত্রী|মন্ত্রণাল|বিভাগ|অধিদ[পফ]্?তর|দপ্তর|কার্যাল|পরিদপ্তর|ব্যুরো|government of|ministry|department",
    re.IGNORECASE,
)
_LABELS = (mark.after_memo_label, mark.after_date_label, mark.after_subject_label)


def front_header(
    document: Document, body: Element, own: tuple[Line, ...], reader: Reader
) -> tuple[str, tuple[Line, ...]]:
    """Return the key and the lines of a header that is the order's letterhead.

    It is where it holds memo number, date or subject, or the name of an office
    while the document itself, whose lines are ``own``, begins with one of those.
    """
    key = _key(body)
    root = dict(document.keyed("header")).get(key)
    if root is None:
        return "", ()
    found = tuple(lines(root, reader))
    texts = _texts(found)
    begins = _is_labelled(next(iter(_texts(own)), ""))
    if any(map(_is_labelled, texts)) or (begins and any(map(_OFFICE.search, texts))):
        return key, found
    return "", ()


def _texts(found: tuple[Line, ...]) -> list[str]:
    return [
        text.strip()
        for line in found
        for cell in line.cells
        if cell is not None
        for text in cell.text.splitlines()
        if text.strip()
    ]


def _is_labelled(text: str) -> bool:
    return any(after(text) is not None for after in _LABELS)


def _key(body: Element) -> str:
    """The key of the header on the first page."""
    section = next(body.iter(word("sectPr")), None)
    wanted = "first" if is_on(section, "titlePg") else "default"
    references = () if section is None else section.iterchildren(word("headerReference"))
    kinds = {r.get(word("type"), "default"): r.get(f"{{{OFFICE}}}id", "") for r in references}
    return kinds.get(wanted, "")
