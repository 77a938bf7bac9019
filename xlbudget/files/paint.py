"""Sheet plans carried out on .xlsx and .xlsm files, in place.

Painting adds sheets to a workbook or replaces those of the same name.  Only
the list of content types, the workbook's part with its relationships, its
styles (appended to) and the painted sheets change; every other part stays byte
for byte as it was.  What cannot be kept is ``Refused`` first.  Equal input
gives equal bytes, and painting twice gives what painting once gives.

The painter decides nothing: values, formulas with their cached values, styles
and print set-up are the plan's.
"""

import io
from collections.abc import Mapping
from itertools import count
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from xlbudget.files.blank_book import blank_book, styles_part_of
from xlbudget.files.chart_part import add_charts
from xlbudget.files.guard import check_names, check_sheets, check_workbook
from xlbudget.files.package import Package
from xlbudget.files.sheet_part import CONTENT_TYPE as SHEET_TYPE
from xlbudget.files.sheet_part import sheet_xml
from xlbudget.files.styles_part import StylesPart
from xlbudget.files.table_part import CONTENT_TYPE as TABLE_TYPE
from xlbudget.files.table_part import standing_tables, table_xml
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.workbook_views import show_one_sheet
from xlbudget.files.xml_part import MAIN, OFFICE, children, parse, serialise
from xlbudget.sheets.plan import BookPlan, SheetPlan

Names = tuple[tuple[str, str], ...]


def new_book(plan: BookPlan) -> bytes:
    """Return a whole new .xlsx workbook."""
    package = blank_book(plan)
    paint_package(package, plan.sheets, plan.names)
    return package.to_bytes()


def paint_sheets(data: bytes, sheets: tuple[SheetPlan, ...], names: Names = ()) -> bytes:
    """Return the workbook in ``data`` with ``sheets`` in it.

    A sheet of the same name is replaced in its place, any other is added as
    the last.  ``names`` are defined names (name, formula) of the whole workbook,
    added or replaced.  ``Refused`` when something else would be lost.
    """
    package = Package.read(data)
    check_workbook(package)
    paint_package(package, sheets, names)
    return package.to_bytes()


def paint_package(package: Package, sheets: tuple[SheetPlan, ...], names: Names = ()) -> None:
    """Paint sheets into a workbook's package; ``Refused`` leaves it as it was."""
    part = package.workbook
    book = WorkbookPart(parse(package.parts[part], part))
    check_names(sheets)
    check_sheets(package, book, sheets, {name for name, _ in names})
    styles_part = styles_part_of(package)
    styles = StylesPart(package, styles_part)
    used = _table_ids(package)
    # Every seat is taken before the first sheet is painted, so that the parts' order
    # and numbers do not depend on what stood there before.
    seats = [_seat(package, book, plan) for plan in sheets]
    for plan, seat in zip(sheets, seats, strict=True):
        keys = _add_tables(package, plan, seat, used)
        xml = sheet_xml(
            plan,
            styles,
            keys,
            date1904=book.date1904,
            code_name=seat.code_name,
            drawing_key=add_charts(package, plan, seat.part),
        )
        package.add(seat.part, xml, SHEET_TYPE)
        book.put(plan, seat.key)
    for name, formula in names:
        book.name(name, formula)
    show_one_sheet(package, book)
    package.parts[part] = serialise(book.root)
    package.parts[styles_part] = serialise(styles.root)


class _Seat(NamedTuple):
    """Where a sheet goes, and what it keeps of the sheet it replaces.

    ``code_name`` is the name by which macros know it, ``tables`` the ids that
    slicers know its tables by.
    """

    part: str
    key: str
    code_name: str | None = None
    tables: Mapping[str, int] = MappingProxyType({})


def _seat(package: Package, book: WorkbookPart, plan: SheetPlan) -> _Seat:
    element = book.sheet(plan.name)
    if element is None:
        part = package.free_name("worksheets/sheet{}.xml")
        seat = _Seat(part, package.relate(package.workbook, f"{OFFICE}/worksheet", part))
    else:
        key = relation_key(element)
        part = next(r.target for r in package.relations(package.workbook) if r.key == key)
        code_name = _code_name(package.parts[part])
        tables = {t.name.casefold(): t.key for t in standing_tables(package, part)}
        drop_calculation_chain(package, element.get("sheetId", ""))
        drop_sheet(package, part)
        seat = _Seat(part, key, code_name, tables)
    package.parts[part] = b""
    return seat


def _code_name(sheet: bytes) -> str | None:
    """Return the name by which macros know a sheet; it stands before the rows."""
    tags = (f"{{{MAIN}}}sheetPr", f"{{{MAIN}}}sheetData")
    for _, element in etree.iterparse(io.BytesIO(sheet), events=("start",), tag=tags):
        name: str | None = element.get("codeName")
        return name
    return None


def drop_sheet(package: Package, part: str) -> None:
    """Remove a sheet's part and every part that only it, or they, were related to."""
    targets = [r.target for r in package.relations(part) if not r.external]
    package.drop(part)
    kept = {
        relation.target for name in (*package.parts, "") for relation in package.relations(name)
    }
    for target in targets:
        if target in package.parts and target not in kept:
            drop_sheet(package, target)


def drop_calculation_chain(package: Package, sheet_id: str) -> None:
    """Remove the list of formula cells when it names a cell of the sheet; Excel remakes it.

    An entry without a sheet id belongs to the sheet of the entry before.
    """
    chain = package.related(package.workbook, f"{OFFICE}/calcChain")
    if chain is None:
        return
    if any(c.get("i") == sheet_id for c in children(parse(package.parts[chain], chain), "c")):
        package.unrelate(package.workbook, chain)
        package.drop(chain)


def _table_ids(package: Package) -> set[int]:
    return {
        table.key
        for relation in package.relations(package.workbook)
        for table in standing_tables(package, relation.target)
    }


def _add_tables(package: Package, plan: SheetPlan, seat: _Seat, used: set[int]) -> list[str]:
    """Add the sheet's tables and return the keys of their relationships.

    ``used`` are the ids that no new table may take; those of the tables join them.
    """
    keys = []
    for table in plan.tables:
        free = next(key for key in count(1) if key not in used)
        key = seat.tables.get(table.name.casefold(), free)
        used.add(key)
        part = package.free_name("tables/table{}.xml")
        package.add(part, table_xml(table, key), TABLE_TYPE)
        keys.append(package.relate(seat.part, f"{OFFICE}/table", part))
    return keys
