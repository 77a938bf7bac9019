"""Word documents as grids: paragraphs and tables in the order in which they stand.

Each paragraph and each row of a table is a line of the grid, numbered from 1.
The document is read from its XML: python-docx would pass over text that was
added with changes tracked, over content controls and automatic numbers, all of
which offices' orders have, and would unpack a zip without looking at its size.

Source: ECMA-376 Part 1, section 17 (WordprocessingML).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from xlbudget.budget.cells import Value, column_letters
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.docx_text import (
    Level,
    Numbering,
    Shown,
    int_value,
    local,
    paragraph_text,
    value,
    word,
)
from xlbudget.files.xml_part import Element, parse
from xlbudget.reading.grid import Grid
from xlbudget.text import Text

_WIDEST = 200
_INSIDE = ("sdt", "sdtContent", "ins", "customXml", "moveTo", "smartTag")
_NUMBER_MARK = re.compile(r"\s*[(\[]?[০-৯0-9]{1,3}\s*[।.):\]]\t")
_TAB = re.compile(r"[\t ]*\t[\t ]*")

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")

_PASSWORD = Text(
    "Word নথিটি পাসওয়ার্ড দিয়ে সুরক্ষিত: Word-এ খুলে পাসওয়ার্ড তুলে আবার সংরক্ষণ করুন",
    "the document is protected with a password: open it in Word, remove the password, save again",
)
_OLD_DOC = Text(
    "এটি পুরোনো ধরনের (.doc) ফাইল: Word-এ খুলে .docx হিসেবে সংরক্ষণ করুন",
    "this is an old .doc file: open it in Word and save it as .docx",
)
_NO_DOCUMENT = Text("ফাইলটির ভেতরে কোনো Word নথি নেই", "there is no Word document in the file")
_TEXT_BOX = Text("টেক্সট-বক্সের লেখা পড়া হয়নি: “{text}”", "text in a text box was not read: “{text}”")


@dataclass(frozen=True, slots=True)
class _Line:
    cells: tuple[Shown | None, ...]
    wide: tuple[tuple[int, int], ...] = ()


@dataclass
class _Table:
    """What the cells of a table's rows so far hand down: merged cells, column by column."""

    above: dict[int, Shown] = field(default_factory=dict)


def docx_grid(data: bytes) -> tuple[Grid, tuple[Text, ...]]:
    """Return a .docx file as a grid, with notes on what was not read."""
    parts = _parts(data)
    if "word/document.xml" not in parts:
        raise Refused(_NO_DOCUMENT)
    body = parse(parts["word/document.xml"], "word/document.xml").find(word("body"))
    if body is None:
        raise Refused(_NO_DOCUMENT)
    lines = tuple(_lines(body, _numbering(parts)))
    rows: list[tuple[Value, ...]] = []
    originals: dict[tuple[int, int], str] = {}
    merged: list[str] = []
    for at, line in enumerate(lines, 1):
        rows.append(tuple(None if c is None else c.text.strip() or None for c in line.cells))
        for column, cell in enumerate(line.cells, 1):
            if cell is not None and cell.original is not None:
                originals[at, column] = cell.original
        merged += [f"{column_letters(a)}{at}:{column_letters(b)}{at}" for a, b in line.wide]
    grid = Grid(
        tuple(rows), tuple(range(1, len(rows) + 1)), merged=tuple(merged), originals=originals
    )
    return grid, tuple(_notes(body))


def _parts(data: bytes) -> dict[str, bytes]:
    if data.startswith(_OLE):
        raise Refused(_PASSWORD if "EncryptedPackage".encode("utf-16-le") in data else _OLD_DOC)
    if not data.startswith(b"PK"):
        raise Refused(_NO_DOCUMENT)
    return unpack(data)


def _lines(body: Element, numbering: Numbering) -> Iterator[_Line]:
    for element in body:
        name = local(element)
        if name == "p":
            yield _paragraph(paragraph_text(element, numbering))
        elif name == "tbl":
            table = _Table()
            for row in _rows(element):
                yield from _row(row, table, numbering)
        elif name in _INSIDE:
            yield from _lines(element, numbering)


def _paragraph(shown: Shown) -> _Line:
    """A paragraph's cells: tabs part them, but not a number from its paragraph."""
    text = shown.text
    if _NUMBER_MARK.match(text):
        text = text.replace("\t", " ", 1)
    pieces = _TAB.split(text)
    if len(pieces) == 1:
        return _Line((Shown(text, shown.original),))
    return _Line(tuple(Shown(piece, shown.original and piece) for piece in pieces))


def _rows(element: Element) -> Iterator[Element]:
    for part in element:
        if local(part) == "tr":
            if part.find(f"{word('trPr')}/{word('del')}") is None:
                yield part
        elif local(part) in _INSIDE:
            yield from _rows(part)


def _cells(element: Element) -> Iterator[Element]:
    for part in element:
        if local(part) == "tc":
            yield part
        elif local(part) in _INSIDE:
            yield from _cells(part)


def _row(row: Element, table: _Table, numbering: Numbering) -> Iterator[_Line]:
    """A row's line, and after it the lines of the tables inside its cells."""
    before = row.find(word("trPr"))
    skipped = 0 if before is None else int_value(before, "gridBefore")
    cells: list[Shown | None] = [None] * min(skipped, _WIDEST)
    wide: list[tuple[int, int]] = []
    inner: list[_Line] = []
    for cell in _cells(row):
        column = len(cells) + 1
        if column > _WIDEST:
            break
        shown = _cell(cell, column, table, numbering)
        width = min(max(1, _grid_span(cell)), _WIDEST - len(cells))
        cells += [shown, *[None] * (width - 1)]
        wide += [(column, column + width - 1)] if width > 1 else []
        for nested in cell.iterchildren(word("tbl")):
            inside = _Table()
            for nested_row in _rows(nested):
                inner += _row(nested_row, inside, numbering)
    yield _Line(tuple(cells), tuple(wide))
    yield from inner


def _cell(cell: Element, column: int, table: _Table, numbering: Numbering) -> Shown | None:
    """A cell's text; one merged with that above it shows the same."""
    properties = cell.find(word("tcPr"))
    merge = None if properties is None else properties.find(word("vMerge"))
    if merge is not None and merge.get(word("val"), "continue") == "continue":
        return table.above.get(column)
    paragraphs = [paragraph_text(p, numbering) for p in _paragraphs(cell)]
    text = "\n".join(p.text for p in paragraphs)
    original = "\n".join(p.original or p.text for p in paragraphs)
    bijoy = any(p.original is not None for p in paragraphs)
    shown = Shown(text, original if bijoy else None)
    if merge is not None:
        table.above[column] = shown
    return shown


def _paragraphs(element: Element) -> Iterator[Element]:
    for part in element:
        if local(part) == "p":
            yield part
        elif local(part) in _INSIDE:
            yield from _paragraphs(part)


def _grid_span(cell: Element) -> int:
    properties = cell.find(word("tcPr"))
    return 1 if properties is None else int_value(properties, "gridSpan", 1)


def _numbering(parts: dict[str, bytes]) -> Numbering:
    if "word/numbering.xml" not in parts:
        return Numbering()
    root = parse(parts["word/numbering.xml"], "word/numbering.xml")
    key = word("abstractNumId")
    abstract = {a.get(key, ""): _levels(a) for a in root.iterchildren(word("abstractNum"))}
    lists = {
        num.get(word("numId"), ""): abstract.get(value(num, "abstractNumId"), {})
        for num in root.iterchildren(word("num"))
    }
    return Numbering(lists, _numbered_styles(parts))


def _levels(abstract: Element) -> dict[int, Level]:
    levels = {}
    for level in abstract.iterchildren(word("lvl")):
        depth = level.get(word("ilvl"), "")
        if re.fullmatch("[0-8]", depth):
            kind = value(level, "numFmt") or "decimal"
            levels[int(depth)] = Level(int_value(level, "start", 1), kind, value(level, "lvlText"))
    return levels


def _numbered_styles(parts: dict[str, bytes]) -> dict[str, tuple[str, int]]:
    if "word/styles.xml" not in parts:
        return {}
    root = parse(parts["word/styles.xml"], "word/styles.xml")
    found = {}
    for style in root.iterchildren(word("style")):
        numbered = style.find(f"{word('pPr')}/{word('numPr')}")
        if numbered is not None:
            at = value(numbered, "numId"), int_value(numbered, "ilvl")
            found[style.get(word("styleId"), "")] = at
    return found


def _notes(body: Element) -> Iterator[Text]:
    """What stands in text boxes; Word keeps each twice, for old and new readers."""
    boxes = (
        "".join(t.text or "" for t in b.iter(word("t"))) for b in body.iter(word("txbxContent"))
    )
    for text in dict.fromkeys(" ".join(box.split()) for box in boxes):
        if text:
            yield _TEXT_BOX.filled(text=text if len(text) <= 60 else f"{text[:59]}…")
