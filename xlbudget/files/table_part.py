"""An Excel Table as a part of its own.

Source: ECMA-376 Part 1, section 18.5.1.2 (table).
"""

from typing import NamedTuple

from xlbudget.errors import Refused
from xlbudget.files.a1 import without_last_row
from xlbudget.files.cell_xml import attribute_xml, text_xml
from xlbudget.files.package import Package
from xlbudget.files.sheet_cells import Area
from xlbudget.files.xml_part import DECLARATION, MAIN, OFFICE, child, number, parse
from xlbudget.sheets.plan import TablePlan
from xlbudget.text import Text

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"

_TWICE = Text(
    "“{table}” সারণিতে “{column}” নামের কলাম একাধিক; এক্সেলে প্রতিটি কলামের নাম আলাদা হতে হয়",
    "table “{table}” has more than one column “{column}”; in Excel every column has its own name",
)


class Standing(NamedTuple):
    """A table that stands in a workbook: its part, its id, its name, its columns."""

    part: str
    key: int
    name: str
    columns: frozenset[str]


def standing_tables(package: Package, sheet_part: str) -> tuple[Standing, ...]:
    """Return the tables of a sheet."""
    found = []
    for relation in package.relations(sheet_part):
        if relation.kind == f"{OFFICE}/table" and relation.target in package.parts:
            root = parse(package.parts[relation.target], relation.target)
            name = root.get("displayName", root.get("name", ""))
            listed = child(root, "tableColumns")
            columns = () if listed is None else (c.get("name", "").casefold() for c in listed)
            key = int(number(root, "id"))
            found.append(Standing(relation.target, key, name, frozenset(columns)))
    return tuple(found)


def heading_rows(package: Package, sheet_part: str) -> tuple[Area, ...]:
    """Return the cells of a sheet that head the columns of a table."""
    found = []
    for table in standing_tables(package, sheet_part):
        root = parse(package.parts[table.part], table.part)
        if int(number(root, "headerRowCount", 1)):
            area = Area.of(root.get("ref", ""))
            found.append(area._replace(bottom=area.top))
    return tuple(found)


def table_xml(table: TablePlan, key: int) -> bytes:
    """Return the table's part; ``key`` is its id, unique in the workbook.

    Two columns of one name, which Excel takes for a broken file, are ``Refused``.
    """
    seen = set()
    for column in table.columns:
        if column.casefold() in seen:
            raise Refused(_TWICE.filled(table=table.name, column=column))
        seen.add(column.casefold())
    totals = table.totals or (None,) * len(table.columns)
    columns = "".join(
        _column(place, name, total)
        for place, (name, total) in enumerate(zip(table.columns, totals, strict=True), 1)
    )
    rows = ' totalsRowShown="0"' if table.totals is None else ' totalsRowCount="1"'
    filtered = table.ref if table.totals is None else without_last_row(table.ref)
    name = attribute_xml(table.name)
    return (
        f'{DECLARATION}<table xmlns="{MAIN}" id="{key}" name="{name}" displayName="{name}"'
        f' ref="{table.ref}"{rows}><autoFilter ref="{filtered}"/>'
        f'<tableColumns count="{len(table.columns)}">{columns}</tableColumns></table>'
    ).encode()


def _column(place: int, name: str, total: str | None) -> str:
    # Excel writes a line break in a column's name as _x000a_, not as &#10;.
    written = attribute_xml(name).replace("&#10;", "_x000a_")
    head = f'<tableColumn id="{place}" name="{written}"'
    if total is None:
        return f"{head}/>"
    if not total.startswith("="):
        return f'{head} totalsRowLabel="{attribute_xml(total)}"/>'
    formula = text_xml(total.removeprefix("="))
    return (
        f'{head} totalsRowFunction="custom">'
        f"<totalsRowFormula>{formula}</totalsRowFormula></tableColumn>"
    )
