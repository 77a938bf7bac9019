"""The font in which a workbook's own default cells stand."""

from xlbudget.files.package import Package
from xlbudget.files.styles_part import StylesPart
from xlbudget.files.xml_part import OFFICE


def normal_font_of(workbook: bytes) -> str:
    """Return the name of a workbook's normal font."""
    package = Package.read(workbook)
    part = package.related(package.workbook, f"{OFFICE}/styles")
    return StylesPart(package, part).normal_font if part else "Calibri"
