"""What a cell of a standing sheet holds, and putting something else there.

Only the content changes; the cell's format and its place stay.  Source:
ECMA-376 Part 1, sections 18.3.1.4 (c), 18.4.9 (sst).
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from decimal import Decimal, InvalidOperation
from typing import Literal, NamedTuple

from xlbudget.budget.cells import Value
from xlbudget.budget.taka import exact
from xlbudget.errors import CellError
from xlbudget.files.cell_xml import cell_xml
from xlbudget.files.package import Package
from xlbudget.files.xml_part import MAIN, OFFICE, Element, child, children, fragment, parse
from xlbudget.sheets.plan import Cell

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CONTENT = ("f", "v", "is")
_OF_THE_VALUE = ("t", "cm", "vm")
"""Attributes that describe the value: its type, and what else Excel knows about it."""


class Content(NamedTuple):
    """What a cell shows: its type, and its text (a number as its digits).

    >>> Content("number", "4000") == Content("text", "4000")
    False
    """

    kind: Literal["blank", "number", "text", "bool", "error"]
    text: str = ""

    @property
    def number(self) -> Decimal | None:
        """The number that the cell holds, else ``None``."""
        return Decimal(self.text) if self.kind == "number" else None


def content(cell: Element | None, strings: Sequence[str]) -> Content:
    """Return what a ``c`` element holds; ``strings`` are the workbook's shared texts.

    A formula's content is the value that it last showed.
    """
    kind = "n" if cell is None else cell.get("t", "n")
    shown = None if cell is None else child(cell, "is" if kind == "inlineStr" else "v")
    if shown is None:
        return Content("blank")
    if kind == "inlineStr":
        return Content("text", rich_text(shown))
    text = shown.text or ""
    if kind == "s":
        known = text.isascii() and text.isdigit() and int(text) < len(strings)
        return Content("text", strings[int(text)] if known else "")
    if kind == "n":
        return _number(text)
    return Content({"b": "bool", "e": "error"}.get(kind, "text"), _unescaped(text))  # type: ignore[arg-type]  # the two kinds that are left


def shared_strings(package: Package) -> tuple[str, ...]:
    """Return the workbook's shared texts in their order."""
    part = package.related(package.workbook, f"{OFFICE}/sharedStrings")
    if part is None:
        return ()
    return tuple(rich_text(item) for item in children(parse(package.parts[part], part), "si"))


def rich_text(item: Element) -> str:
    """Return a text's letters, its runs joined, its reading aids (``rPh``) left out."""
    runs = (e for e in item if e.tag in (f"{{{MAIN}}}t", f"{{{MAIN}}}r"))
    texts = (run if run.tag == f"{{{MAIN}}}t" else child(run, "t") for run in runs)
    return _unescaped("".join(t.text or "" for t in texts if t is not None))


def put_value(cell: Element, value: Value, date1904: bool, at: tuple[str, str]) -> None:
    """Let a cell hold ``value``; ``at`` is its sheet and place, for a refusal."""
    put_content(cell, fragment(cell_xml("<c", Cell(1, value), date1904, at)))


def put_content(cell: Element, source: Element | None) -> None:
    """Let a cell hold what another cell of the workbook shows; ``None`` empties it."""
    for attribute in _OF_THE_VALUE:
        cell.attrib.pop(attribute, "")
    for name in _CONTENT:
        for element in list(children(cell, name)):
            cell.remove(element)
    if source is None:
        return
    if "t" in source.attrib:
        cell.set("t", source.get("t", ""))
    for place, element in enumerate(e for n in _CONTENT[1:] for e in children(source, n)):
        cell.insert(place, deepcopy(element))


def _number(text: str) -> Content:
    if not text:
        return Content("blank")
    try:
        # Excel keeps 15 digits; 4000, 4000.0 and 4.0E3 are one number.
        return Content("number", f"{exact(float(text)).normalize():f}")
    except (CellError, ValueError, InvalidOperation):
        return Content("error", text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text
