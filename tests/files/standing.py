"""Workbooks as users have them, and how two of them are compared part by part."""

import io

from lxml import etree
from openpyxl import load_workbook

from tests.files.users_books import SAVED, WITH_MACROS, WRITTEN
from xlbudget.cli.demo import SAMPLE
from xlbudget.files.container import pack, unpack
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

ORDER = new_book(order_book(open_source(SAMPLE).order, House()))
BOOKS = {"xlsxwriter": WRITTEN, "openpyxl": SAVED, "macros": WITH_MACROS, "order": ORDER}


def opened(data: bytes, **options):
    return load_workbook(io.BytesIO(data), **options)


def canonical(content: bytes) -> bytes:
    """What a part says, whatever its quotes, prefixes' order and empty tags.

    Rows are compared without their ``spans``, a hint that goes when a cell is
    made beside the others.
    """
    root = etree.fromstring(content)
    for row in root.iter("{*}row"):
        row.attrib.pop("spans", "")
    return etree.tostring(root, method="c14n")


def differing(before: bytes, after: bytes) -> set[str]:
    """The parts that stand in one of two workbooks only or do not say the same."""
    old, new = unpack(before), unpack(after)
    changed = {name for name in old.keys() & new.keys() if old[name] != new[name]}
    xml = {name for name in changed if name.endswith((".xml", ".rels"))}
    same = {name for name in xml if canonical(old[name]) == canonical(new[name])}
    return (old.keys() ^ new.keys()) | (changed - same)


def edited(data: bytes, part: str, *changes: tuple[str, str]) -> bytes:
    """The workbook with texts of one part replaced, each exactly once."""
    parts = unpack(data)
    text = parts[part].decode()
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return pack({**parts, part: text.encode()})


def rows_inserted(data: bytes, part: str, above: int, count: int, sheet: str) -> bytes:
    """The workbook as Excel would have it after rows were put in above a row of a sheet.

    Only what this suite looks at is moved: rows, cells, notes and their boxes,
    and references in formulas of other sheets.
    """
    import re

    parts = unpack(data)

    def moved(row: str) -> str:
        return str(int(row) + count) if int(row) >= above else row

    text = parts[part].decode()
    text = re.sub(r'(<row r=")([0-9]+)', lambda m: m[1] + moved(m[2]), text)
    text = re.sub(r'(<c r="[A-Z]+)([0-9]+)', lambda m: m[1] + moved(m[2]), text)
    parts[part] = text.encode()
    for name in parts:
        if "comments" in name:
            text = re.sub(
                r'(ref="[A-Z]+)([0-9]+)', lambda m: m[1] + moved(m[2]), parts[name].decode()
            )
            parts[name] = text.encode()
        elif name.endswith(".vml"):
            text = re.sub(
                r"(Row>)([0-9]+)",
                lambda m: m[1] + str(int(moved(str(int(m[2]) + 1))) - 1),
                parts[name].decode(),
            )
            parts[name] = text.encode()
        elif name != part and "worksheets/sheet" in name and name.endswith(".xml"):
            text = re.sub(
                rf"('{sheet}'![A-Z]+)([0-9]+)", lambda m: m[1] + moved(m[2]), parts[name].decode()
            )
            parts[name] = text.encode()
    return pack(parts)
