"""Which entries of a workbook's styles anything in it names by index.

A cell may name a format that no list holds: programs leave such indices behind,
and Excel shows the cell as if it had the first.  An entry appended at just that
index would give the cell a look that nobody chose; so these places are kept free.

Source: ECMA-376 Part 1, section 18.8 (styles), 18.18.16 (DxfId).
"""

import re
from collections.abc import Iterable, Mapping

from xlbudget.files.xml_part import Element, children

NUMBER_FORMATS = "numFmtId"
"""The ids of number formats, which are no places in their list."""

_IN_STYLES = (
    ("fonts", "fontId"),
    ("fills", "fillId"),
    ("borders", "borderId"),
    ("cellStyleXfs", "xfId"),
    (NUMBER_FORMATS, "numFmtId"),
)
_FORMAT = re.compile(rb"""\ss(?:tyle)?\s*=\s*["']([0-9]{1,6})["']""")
_IN_PARTS = {
    "dxfs": re.compile(rb"""[dD]xfId\s*=\s*["']([0-9]{1,6})["']"""),
    NUMBER_FORMATS: re.compile(rb"""numFmtId\s*=\s*["']([0-9]{1,6})["']"""),
}
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def named_indices(styles: Element, parts: Iterable[bytes]) -> Mapping[str, frozenset[int]]:
    """Return, for each list of the styles, the indices by which its entries are named.

    ``parts`` are the other parts of the workbook: cells, rows and columns name
    formats, and conditional formatting and tables name what they change.  A
    number that only looks like an index keeps a place free that nobody needs.
    """
    found: dict[str, set[int]] = {name: set() for name, _ in _IN_STYLES}
    found |= {"cellXfs": set(), "dxfs": set()}
    for place in ("cellStyleXfs", "cellXfs", "cellStyles"):
        for listed in children(styles, place):
            for name, attribute in _IN_STYLES:
                found[name] |= _numbers(entry.get(attribute, "") for entry in listed.iter("*"))
    found["dxfs"] |= _numbers(element.get("dxfId", "") for element in styles.iter("*"))
    for content in parts:
        found["cellXfs"] |= formats_in(content)
        for name, pattern in _IN_PARTS.items():
            found[name] |= set(map(int, set(pattern.findall(_narrow(content)))))
    return {name: frozenset(indices) for name, indices in found.items()}


def formats_in(sheet: bytes) -> frozenset[int]:
    """Return the indices of the formats that a sheet's cells, rows and columns have.

    >>> sorted(formats_in(b"<cols><col style='4'/></cols><row><c s='2'/></row>"))
    [2, 4]
    """
    return frozenset(map(int, set(_FORMAT.findall(_narrow(sheet)))))


def _narrow(content: bytes) -> bytes:
    return content.decode("utf-16", "replace").encode() if content.startswith(_WIDE) else content


def _numbers(texts: Iterable[str]) -> set[int]:
    return {int(text) for text in texts if text.isascii() and text.isdigit()}
