"""The order's workbook as the program writes it, changed in its XML as Excel would save it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.sax.saxutils import escape

from tests.mutation.order_text import ORDER
from xlbudget.budget.model import Order
from xlbudget.files.package import Package
from xlbudget.files.paint import new_book
from xlbudget.files.text_source import order_text_grid
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import read_book
from xlbudget.reading.order import read_order
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.order_schema import (
    ALLOCATION_SHEET,
    FIRST_ROW,
    LIST_SHEET,
    RECIPIENT_SHEET,
    SANCTION_SHEET,
)
from xlbudget.sheets.plan import BookPlan
from xlbudget.sheets.styles import House

TABLE, SANCTIONS, RECIPIENTS = ALLOCATION_SHEET, SANCTION_SHEET, RECIPIENT_SHEET


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook's parts, and which of them each sheet is."""

    parts: Mapping[str, bytes]
    sheets: Mapping[str, str]

    def changed(
        self,
        cells: Mapping[tuple[str, str], str],
        hidden: Iterable[int] = (),
        merged: Iterable[str] = (),
        bare: bool = False,
        below: Iterable[tuple[str, int, Mapping[str, str]]] = (),
    ) -> bytes:
        """The file with other contents in some cells, (sheet, cell) → content.

        ``hidden`` are rows and ``merged`` ranges of the sheet of allocations; a
        ``bare`` one is no Excel Table: Excel merges no cells inside a Table.
        ``below`` are rows added at the end of a sheet: their number, and the
        contents by column.
        """
        texts = {name: self.parts[part].decode() for name, part in self.sheets.items()}
        for (sheet, cell), content in cells.items():
            pattern = rf'<c r="{cell}"((?: s="\d+")?)[^>]*?(?:/>|>.*?</c>)'
            new = rf'<c r="{cell}"\1{content}</c>'.replace("\\$", "$")
            texts[sheet], found = re.subn(
                pattern, lambda m, c=new: c.replace(r"\1", m[1]), texts[sheet], flags=re.S
            )
            assert found == 1, (sheet, cell)
        for sheet, at, contents in below:
            added = "".join(f'<c r="{column}{at}"{c}</c>' for column, c in contents.items())
            new = f'<row r="{at}">{added}</row></sheetData>'
            texts[sheet] = texts[sheet].replace("</sheetData>", new)
        table = texts[TABLE]
        for row in hidden:
            table = table.replace(f'<row r="{row}"', f'<row r="{row}" hidden="1"')
        if ranges := "".join(f'<mergeCell ref="{ref}"/>' for ref in merged):
            table = table.replace("</sheetData>", f"</sheetData><mergeCells>{ranges}</mergeCells>")
        if bare:
            table = re.sub(r"<tableParts.*?</tableParts>", "", table)
        texts[TABLE] = table
        parts = {self.sheets[name]: text.encode() for name, text in texts.items()}
        return Package({**self.parts, **parts}).to_bytes()


def number(value: float) -> str:
    """A number, as a cell's content behind its style."""
    return f"><v>{value}</v>"


def text(value: str) -> str:
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is>'


def error(name: str) -> str:
    return f' t="e"><v>{name}</v>'


def formula(written: str, shown: float) -> str:
    return f"><f>{escape(written)}</f><v>{shown}</v>"


def failed(written: str, name: str) -> str:
    return f' t="e"><f>{escape(written)}</f><v>{name}</v>'


EMPTY = ">"


def order_of(source: str) -> Order:
    order = read_order(order_text_grid(source.encode()))
    assert order is not None
    return order


def plan_of(order: Order) -> BookPlan:
    """The order's workbook, for speed without the hidden lists, which hold no part of the order."""
    plan = order_book(order, House())
    return replace(plan, sheets=tuple(s for s in plan.sheets if s.name != LIST_SHEET))


def book_of(plan: BookPlan) -> Book:
    parts = Package.read(new_book(plan)).parts
    relations = parts["xl/_rels/workbook.xml.rels"].decode()
    targets = {
        re.search(r'Id="([^"]+)"', r)[1]: re.search(r'Target="/?(?:xl/)?([^"]+)"', r)[1]
        for r in re.findall("<Relationship [^>]*>", relations)
    }
    found = re.findall(
        r'<sheet name="([^"]+)"[^>]*r:id="([^"]+)"', parts["xl/workbook.xml"].decode()
    )
    return Book(parts, {name: f"xl/{targets[key]}" for name, key in found})


def read_file(data: bytes) -> Order | None:
    return read_book(workbook_grids(data))


@lru_cache(maxsize=4)
def shipped_book() -> Book:
    return book_of(plan_of(order_of("\n".join(ORDER.lines))))


@lru_cache(maxsize=4)
def shipped_order() -> Order:
    """The order as its own workbook holds it, with the cells that its parts stand in."""
    order = read_file(shipped_book().changed({}))
    assert order is not None
    return order


def cell(column: str, row: int) -> tuple[str, str]:
    """The cell of an allocation, by its ordinal."""
    return TABLE, f"{column}{FIRST_ROW + row - 1}"
