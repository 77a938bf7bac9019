"""A workbook without sheets, to paint on.

Its dates are fixed, so that equal plans give equal bytes.
"""

from typing import Final
from xml.sax.saxutils import quoteattr

from xlbudget.files.cell_xml import text_xml
from xlbudget.files.content_types import BLANK
from xlbudget.files.package import Package
from xlbudget.files.part_names import CONTENT_TYPES
from xlbudget.files.xml_part import DECLARATION, MAIN, OFFICE
from xlbudget.sheets.plan import BookPlan

STYLES_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"

_MOMENT = "2000-01-01T00:00:00Z"
_FORMATS = "application/vnd.openxmlformats-"
_METADATA = "http://schemas.openxmlformats.org/package/2006"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006"


def blank_book(plan: BookPlan) -> Package:
    """Return a package with the plan's normal font, title and language, and no sheet yet."""
    package = Package({CONTENT_TYPES: DECLARATION.encode() + BLANK})
    for part, kind, content_type, xml in (
        (
            "xl/workbook.xml",
            f"{OFFICE}/officeDocument",
            f"{_FORMATS}officedocument.spreadsheetml.sheet.main+xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><bookViews><workbookView/></bookViews>'
            '<sheets/><calcPr calcId="191029"/></workbook>',
        ),
        (
            "docProps/core.xml",
            f"{_METADATA}/relationships/metadata/core-properties",
            "application/vnd.openxmlformats-package.core-properties+xml",
            _core(plan),
        ),
        (
            "docProps/app.xml",
            f"{OFFICE}/extended-properties",
            f"{_FORMATS}officedocument.extended-properties+xml",
            f'<Properties xmlns="{_EXTENDED}/extended-properties">'
            "<Application>xlbudget</Application></Properties>",
        ),
    ):
        package.relate("", kind, part)
        package.add(part, (DECLARATION + xml).encode(), content_type)
    _add_styles(package, plan.normal_font, plan.normal_size)
    return package


def styles_part_of(package: Package) -> str:
    """Return the name of a workbook's styles part, which is added when there is none."""
    found = package.related(package.workbook, f"{OFFICE}/styles")
    return found or _add_styles(package, "Calibri", 11)


def _add_styles(package: Package, font: str, size: float) -> str:
    """Add a styles part that holds only the normal font, and return its name."""
    package.unrelate_missing(package.workbook, f"{OFFICE}/styles")
    part = package.free_name("styles.xml")
    xml = (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><fonts count="1"><font>'
        f'<sz val="{size:g}"/><name val={quoteattr(font)}/></font></fonts></styleSheet>'
    )
    package.relate(package.workbook, f"{OFFICE}/styles", part)
    package.add(part, xml.encode(), STYLES_TYPE)
    return part


def _core(plan: BookPlan) -> str:
    stamp = f'xsi:type="dcterms:W3CDTF">{_MOMENT}<'
    title = f"<dc:title>{text_xml(plan.title)}</dc:title>" if plan.title else ""
    return (
        f'<cp:coreProperties xmlns:cp="{_METADATA}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dcterms:created {stamp}/dcterms:created>"
        f"<dc:creator>{text_xml(plan.author)}</dc:creator><dc:language>{text_xml(plan.language)}</dc:language>"
        f"<dcterms:modified {stamp}/dcterms:modified>{title}</cp:coreProperties>"
    )
