"""Elements of WordprocessingML: their names, their values, what of them is on the page.

Source: ECMA-376 Part 1, sections 17.5.2 (content controls), 17.13.5 (tracked
changes), 17.17.4 (on and off).
"""

import re
from collections.abc import Iterator
from functools import cache

from xlbudget.files.xml_part import Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_OPAQUE = frozenset(("ins", "moveTo", "customXml", "smartTag", "sdtContent", "hyperlink", "dir"))
_OFF = frozenset(("0", "false", "off"))


def word(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{name}"


_VALUE = word("val")
_PLACEHOLDER = f"{word('sdtPr')}/{word('showingPlcHdr')}"


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, path: str) -> str:
    """Return the ``val`` of the element at ``path`` (pPr/pStyle), or an empty text."""
    found = at(element, path)
    return "" if found is None else found.get(_VALUE, "")


def at(element: Element | None, path: str) -> Element | None:
    """Return the element at ``path`` below another: pPr/numPr."""
    return None if element is None else element.find(_full(path))


@cache
def _full(path: str) -> str:
    return "/".join(map(word, path.split("/")))


def int_value(element: Element | None, path: str, default: int = 0) -> int:
    """Return the ``val`` of the element at ``path`` as a small whole number."""
    text = value(element, path)
    return int(text) if re.fullmatch("[0-9]{1,6}", text) else default


def is_on(element: Element | None, path: str) -> bool:
    """Whether a property such as ``rPr/vanish`` is there and not switched off."""
    found = at(element, path)
    return found is not None and found.get(_VALUE, "") not in _OFF


def inside(element: Element) -> Iterator[Element]:
    """Yield the children of an element, looking through what only wraps them.

    A content control that still shows its prompt has no content.  Of
    alternatives the last is taken, which is meant for every reader.
    """
    for part in element:
        name = local(part)
        if name in _OPAQUE:
            yield from inside(part)
        elif name == "sdt":
            if part.find(_PLACEHOLDER) is None:
                yield from inside(part)
        elif name == "AlternateContent":
            if len(part):
                yield from inside(part[-1])
        elif name:
            yield part
