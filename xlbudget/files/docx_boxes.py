"""Text boxes of a Word document, of which those with a part of the order are read.

A box floats where its author dragged it, which only a layout program knows; so
only memo number, dates, subject and lists, which are known by themselves, are
read from one, behind the paragraph that it is tied to.

Source: ECMA-376 Part 1, section 20.4 and Part 4, section 19.1 (drawings, VML).
"""

from collections.abc import Iterator

from xlbudget.files.docx_xml import local, word
from xlbudget.files.xml_part import Element
from xlbudget.reading import memo_lines as mark
from xlbudget.reading.headers import header_of

_BOX, _TABLE = word("txbxContent"), word("tbl")
_LABELS = (mark.after_memo_label, mark.after_date_label, mark.after_subject_label)


def boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes in an element; Word keeps each twice, for old and new readers."""
    seen = set()
    for box in element.iter(_BOX):
        text = text_of(box)
        if text and text not in seen:
            seen.add(text)
            yield box


def is_read(box: Element) -> bool:
    """Whether a box holds a part of an order that is known wherever it is, and is in no cell."""
    if next(box.iterancestors(_TABLE), None) is not None:
        return False
    paragraphs = map(text_of, box.iter(word("p")))
    labelled = any(after(text) is not None for text in paragraphs for after in _LABELS)
    return labelled or any(map(is_list, box.iter(_TABLE)))


def is_list(table: Element) -> bool:
    """Whether a table has a row that heads a list of offices or districts."""
    return any(
        header_of(tuple(map(text_of, row.iterchildren(word("tc")))))
        for row in table.iter(word("tr"))
    )


def text_of(element: Element) -> str:
    """Return all text of an element in one line, its paragraphs apart."""
    parts = (" " if local(e) == "p" else e.text or "" for e in element.iter(word("p"), word("t")))
    return " ".join("".join(parts).split())
