"""Workbooks as grids: values as Excel last showed them, formulas beside them, in one pass.

The parts are read as a stream with lxml and not through openpyxl, which has to
read a workbook twice to give both values and formulas, keeps an object a cell,
and alone takes longer to import than the 150 rows of an order take to read.
That both see the same is tested.
"""

import io
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from xlbudget.budget.cells import Value
from xlbudget.errors import Refused
from xlbudget.files.a1 import corner
from xlbudget.files.cell_values import CellContext, Formulas, Masters, read_row, text_of
from xlbudget.files.made_sheets import made_sheets
from xlbudget.files.number_format import is_date_format, mask_of
from xlbudget.files.package import Package
from xlbudget.files.plain_rows import PlainSheet, plain_strings
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.workbook_views import is_visible
from xlbudget.files.xml_part import MAIN, OFFICE, Element, child, parse
from xlbudget.reading.grid import Grid, NamedRange
from xlbudget.text import Text

MOST_CELLS = 12_000_000
"""How many cells, blank ones between filled ones counted, a workbook may have."""

_ROW, _MERGED, _SI = (f"{{{MAIN}}}{name}" for name in ("row", "mergeCell", "si"))

_BROKEN = Text(
    "ওয়ার্কবুকটির “{part}” অংশ নষ্ট: পড়া যায়নি",
    "the workbook's part “{part}” is broken and cannot be read",
)
TOO_LARGE = Text(
    "ওয়ার্কবুকটির ঘর অস্বাভাবিক বেশি; এটি কোনো আদেশ নয়",
    "the workbook has abnormally many cells; this is no order",
)


def workbook_grids(data: bytes) -> tuple[Grid, ...]:
    """Return every worksheet of an .xlsx or .xlsm file as a grid, in the order of the tabs."""
    package = Package.read(data)
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    relations = {r.key: r for r in package.relations(package.workbook)}
    dates, masks = _looks(package)
    looks = dates | masks.keys()
    context = CellContext(_strings(package), dates, book.date1904, masks, looks)
    made = frozenset(made_sheets(package).made.values())
    grids = []
    for sheet in book.sheets:
        relation = relations.get(relation_key(sheet))
        if relation and relation.kind == f"{OFFICE}/worksheet" and relation.target in package.parts:
            hidden = not is_visible(sheet)
            name = sheet.get("name", "")
            grid = _grid(package, relation.target, name, hidden, context)
            grids.append(replace(grid, made=True) if name in made else grid)
    return tuple(grids)


def _grid(package: Package, part: str, name: str, hidden: bool, context: CellContext) -> Grid:
    rows: list[tuple[Value, ...]] = []
    at: list[int] = []
    unseen: list[int] = []
    merged: list[str] = []
    formulas = Formulas()
    cells = 0
    for number, is_hidden, values in _rows(package.parts[part], part, context, formulas, merged):
        if is_hidden:
            unseen.append(number)
        cells += len(values)
        if cells > MOST_CELLS:
            raise Refused(TOO_LARGE)
        if values:
            rows.append(values)
            at.append(number)
    return Grid(
        rows=tuple(rows),
        at=tuple(at),
        sheet=name,
        formulas=formulas,
        tables=tuple(_tables(package, part)),
        hidden_rows=frozenset(unseen),
        merged=tuple(merged),
        hidden=hidden,
    )


def _rows(
    data: bytes, part: str, context: CellContext, formulas: Formulas, merged: list[str]
) -> Iterator[tuple[int, bool, tuple[Value, ...]]]:
    """Yield number, whether hidden, and values of each row; add formulas and merged ranges."""
    masters, at = Masters(), 0
    sheet = PlainSheet.of(data)
    if sheet is not None:
        merged += sheet.merged
        for row in sheet.rows():
            at = _row_number(row.number, at, part)
            yield at, row.is_hidden, sheet.values(row, at, context, formulas, masters)
        return
    for element in _elements(data, part, _ROW, _MERGED):
        if element.tag == _MERGED:
            merged.append(element.get("ref", ""))
            continue
        at = _row_number(element.get("r"), at, part)
        is_hidden = element.get("hidden") in ("1", "true") or element.get("ht") == "0"
        yield at, is_hidden, read_row(element, at, context, formulas, masters)


def _elements(data: bytes, part: str, *tags: str) -> Iterator[Element]:
    """Yield a part's elements of these tags, each forgotten when the next is asked for."""
    stream = etree.iterparse(
        io.BytesIO(data), tag=tags, resolve_entities=False, no_network=True, huge_tree=False
    )
    try:
        for _, element in stream:
            if element.getroottree().docinfo.internalDTD is not None:
                raise Refused(_BROKEN.filled(part=part))
            yield element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(_BROKEN.filled(part=part)) from error


def _row_number(text: str | None, before: int, part: str) -> int:
    if text is None:
        return before + 1
    if not (text.isascii() and text.isdigit() and before < int(text[:8]) <= 1_048_576):
        raise Refused(_BROKEN.filled(part=part))
    return int(text)


def _strings(package: Package) -> tuple[str, ...]:
    part = package.related(package.workbook, f"{OFFICE}/sharedStrings")
    if part is None:
        return ()
    data = package.parts[part]
    plain = plain_strings(data)
    return tuple(map(text_of, _elements(data, part, _SI))) if plain is None else plain


def _looks(package: Package) -> tuple[frozenset[str], dict[str, str]]:
    """The cell formats, by their indexes as cells name them, that show dates, and the masks."""
    part = package.related(package.workbook, f"{OFFICE}/styles")
    if part is None:
        return frozenset(), {}
    root = parse(package.parts[part], part)
    codes = {f.get("numFmtId", ""): f.get("formatCode", "") for f in _listed(root, "numFmts")}
    keys = [found.get("numFmtId", "0") for found in _listed(root, "cellXfs")]
    formats = [(str(index), _number_of(key), codes.get(key)) for index, key in enumerate(keys)]
    masks = ((index, mask_of(number, code)) for index, number, code in formats)
    return (
        frozenset(index for index, number, code in formats if is_date_format(number, code)),
        {index: mask for index, mask in masks if mask},
    )


def _number_of(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() and len(key) < 9 else 0


def _listed(root: Element, name: str) -> Iterator[Element]:
    found = child(root, name)
    return iter(()) if found is None else (e for e in found if isinstance(e.tag, str))


def _tables(package: Package, part: str) -> Iterator[NamedRange]:
    for relation in package.relations(part):
        if relation.kind != f"{OFFICE}/table" or relation.target not in package.parts:
            continue
        root = parse(package.parts[relation.target], relation.target)
        first, _, last = root.get("ref", "").partition(":")
        try:
            (left, top), (right, bottom) = corner(first), corner(last or first)
        except ValueError as error:
            raise Refused(_BROKEN.filled(part=relation.target)) from error
        name = root.get("displayName", root.get("name", ""))
        totals = root.get("totalsRowCount", "0") not in ("0", "false")
        yield NamedRange(name, top, left, bottom, right, totals)
