"""XML parts of a workbook: read without trusting them, changed at one spot, written back.

Elements, attributes and extensions that we do not know come through unchanged.
"""

import re
from collections.abc import Collection, Iterator
from typing import TypeAlias

from lxml import etree

from xlbudget.errors import Refused
from xlbudget.text import Text

Element: TypeAlias = etree._Element
Shape: TypeAlias = tuple[str, tuple[tuple[str, str], ...], tuple["Shape", ...], str]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")

_BROKEN = Text(
    "ফাইলটির “{part}” অংশ নষ্ট: পড়া যায়নি",
    "the file's part “{part}” is broken and cannot be read",
)
_DOCTYPE = Text(
    "ফাইলটির “{part}” অংশে DOCTYPE আছে; এমন ফাইল নিরাপদ নয়",
    "the file's part “{part}” holds a DOCTYPE; such a file is not safe",
)


def parse(data: bytes, part: str) -> Element:
    """Return the root of an XML part; ``part`` is its name, for the refusal.

    External entities are never fetched; a DOCTYPE or broken XML is ``Refused``.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(_BROKEN.filled(part=part)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(_DOCTYPE.filled(part=part))
    return root


def serialise(root: Element) -> bytes:
    """Return the whole part as UTF-8 with its declaration."""
    return (DECLARATION + etree.tostring(root.getroottree(), encoding="unicode")).encode()


def fragment(xml: str) -> Element:
    """Return an element of the spreadsheet namespace, to be put into a part.

    >>> fragment('<sz val="12"/>').get("val")
    '12'
    """
    return etree.fromstring(f'<part xmlns="{MAIN}">{xml}</part>')[0]


def shape(element: Element) -> Shape:
    """Return what an element says, so that two can be compared whatever their prefixes.

    >>> shape(fragment('<b  i="1"/>')) == shape(fragment('<b i="1"></b>'))
    True
    """
    attributes = sorted((str(name), str(value)) for name, value in element.attrib.items())
    text = (element.text or "").strip()
    return (str(element.tag), tuple(attributes), tuple(shape(child) for child in element), text)


def children(root: Element, name: str) -> Iterator[Element]:
    """Yield the spreadsheet elements ``name`` right under ``root``."""
    return root.iterchildren(f"{{{MAIN}}}{name}")


def child(root: Element, name: str) -> Element | None:
    """Return the first spreadsheet element ``name`` right under ``root``."""
    return next(children(root, name), None)


def number(element: Element, attribute: str, default: float = 0) -> float:
    """Return an attribute that holds a number not below zero; anything else is ``Refused``.

    >>> number(fragment('<sz val="11.5"/>'), "val")
    11.5
    """
    text = element.get(attribute)
    if text is None:
        return default
    if not _NUMBER.fullmatch(text):
        raise Refused(_BROKEN.filled(part=f"{etree.QName(element).localname} {attribute}"))
    return float(text)


def insert(root: Element, element: Element, followers: Collection[str]) -> Element:
    """Put ``element`` under ``root`` before the first of its ``followers`` and return it.

    ``followers`` are the local names that the schema orders after it.
    """
    for position, sibling in enumerate(root):
        if isinstance(sibling.tag, str) and etree.QName(sibling).localname in followers:
            root.insert(position, element)
            return element
    root.append(element)
    return element
