"""The rows of a sheet part that is plain XML: several times as fast as through elements.

A row that is written in an unusual way is given as an element.  What both ways
read is proved equal in the tests.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from xlbudget.budget.cells import Uncomputed, Value, column_letters
from xlbudget.errors import Refused
from xlbudget.files.cell_values import (
    BROKEN,
    CellContext,
    Formulas,
    Masters,
    add_formula,
    column_of,
    read_row,
    text_of,
    typed,
    unescaped,
)
from xlbudget.files.plain_xml import PlainXml, text
from xlbudget.files.xml_part import Element, parse

_ROW = re.compile(rb"<row((?:\s+[\w:.-]+=\"[^\"<>]*\")*)\s*(?:/>|>(.*?)</row>)", re.DOTALL)
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?(?:/>|>'
    rb'(?:<f((?: [\w:]+="[^"<>]*")*)(?:/>|>([^<]*)</f>))?'
    rb'(?:(<v)(?: xml:space="preserve")?(?:/>|>([^<]*)</v>))?'
    rb'(?:(<is><t)(?: xml:space="preserve")?(?:/>|>([^<]*)</t>)</is>)?</c>)'
)
_ITEM = re.compile(
    rb'<si>(?:<t(?: xml:space="preserve")?(?:/>|>([^<]*)</t>)|(.*?))</si>', re.DOTALL
)
_SHARED = re.compile(rb' t="shared"')
_KEY = re.compile(rb' si="([^"]*)"')
_MERGED = re.compile(rb'<mergeCell ref="([^"<>&]*)" ?/>')
_NUMBER = re.compile(rb' r="([^"&]*)"')
_HIDDEN = re.compile(rb' hidden="(?:1|true)"| ht="0"')


class PlainRow(NamedTuple):
    """A row as it is written: ``number`` is its ``r``, ``None`` when it has none."""

    number: str | None
    is_hidden: bool
    attributes: bytes
    content: bytes


class PlainSheet:
    """The rows and merged ranges of a sheet part that is plain XML."""

    def __init__(self, xml: PlainXml, rows: list[tuple[bytes, bytes]], merged: list[bytes]) -> None:
        self.merged = tuple(ref.decode() for ref in merged)
        self._rows = rows
        self._start = xml.root
        self._end = b"</" + re.split(rb"[\s>]", xml.root[1:])[0] + b">"
        self._columns: dict[bytes, int] = {}

    @classmethod
    def of(cls, data: bytes) -> "PlainSheet | None":
        """Return a sheet part's rows, or ``None`` when it is for lxml to take apart."""
        xml = PlainXml.of(data)
        if xml is None:
            return None
        rows, merged = _ROW.findall(xml.data), _MERGED.findall(xml.data)
        written = xml.data.count(b"<row") - xml.data.count(b"<rowBreaks")
        if len(rows) != written or len(merged) != xml.data.count(b"<mergeCell "):
            return None
        return cls(xml, rows, merged)

    def rows(self) -> Iterator[PlainRow]:
        """Yield the rows in their order."""
        for attributes, content in self._rows:
            number = _NUMBER.match(attributes) or _NUMBER.search(attributes)
            hidden = b"h" in attributes and _HIDDEN.search(attributes) is not None
            yield PlainRow(number and number[1].decode(), hidden, attributes, content)

    def values(
        self, row: PlainRow, at: int, context: CellContext, formulas: Formulas, masters: Masters
    ) -> tuple[Value, ...]:
        """Return a row's values, and add its formulas, as ``read_row`` does."""
        found = _CELL.findall(row.content)
        if len(found) != row.content.count(b"<c"):
            return read_row(self._element(row), at, context, formulas, masters)
        values: list[Value] = []
        for cell in found:
            letters, _, _, formula, formula_text, *_ = cell
            column = self._columns.get(letters)
            if column is None:
                column = self._columns[letters] = column_of(letters.decode())
            value = _value(cell, context)
            if formula or formula_text:
                key = _KEY.search(formula) if _SHARED.search(formula) else None
                add_formula(
                    formulas, masters, text(formula_text), key and text(key[1]), (at, column)
                )
                if value is None and (at, column) in formulas:
                    value = Uncomputed(f"={formulas[at, column]}")
            if value is not None:
                if column <= len(values):
                    raise Refused(BROKEN.filled(cell=f"{column_letters(column)}{at}"))
                if column > len(values) + 1:
                    values += [None] * (column - 1 - len(values))
                values.append(value)
        return tuple(values)

    def _element(self, row: PlainRow) -> Element:
        whole = b"<row" + row.attributes + b">" + row.content + b"</row>"
        return parse(self._start + whole + self._end, "row")[0]


def plain_strings(data: bytes) -> tuple[str, ...] | None:
    """Return the shared strings of a part that is plain XML, or ``None`` when it is not."""
    xml = PlainXml.of(data)
    if xml is None:
        return None
    items = _ITEM.findall(xml.data)
    if len(items) != xml.data.count(b"<si"):
        return None
    end = b"</sst>"
    return tuple(
        text_of(parse(xml.root + b"<si>" + rich + b"</si>" + end, "si")[0])
        if rich
        else unescaped(text(plain))
        for plain, rich in items
    )


def _value(cell: tuple[bytes, ...], context: CellContext) -> Value:
    _, style, kind, _, _, shown, value, inline, inline_text = cell
    if kind == b"inlineStr":
        plain = b"&" not in inline_text and b"_x" not in inline_text
        return (inline_text.decode() if plain else unescaped(text(inline_text))) if inline else None
    if not shown:
        return None
    if value.isdigit() and len(value) < 19:
        number = int(value)
        if kind == b"s":
            if number < len(context.strings):
                return context.strings[number]
        elif kind in (b"", b"n") and style.decode() not in context.looks:
            return number
    return typed(kind.decode() or "n", text(value), style.decode() or "0", context)
