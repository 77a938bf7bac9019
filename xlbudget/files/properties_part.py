"""The workbook's custom document properties; those of the user are left alone.

Source: ECMA-376 Part 1, section 22.3 (custom properties).
"""

from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from xlbudget.files.package import Package
from xlbudget.files.xml_part import DECLARATION, OFFICE, Element, parse, serialise

_KIND = f"{OFFICE}/custom-properties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_BLANK = f'{DECLARATION}<Properties xmlns="{_SPACE}" xmlns:vt="{_VALUES}"/>'
_FIRST_KEY = 2  # by the standard


def properties(package: Package, prefix: str) -> dict[str, str]:
    """Return the texts of the properties whose names begin with ``prefix``, by the rest."""
    part = package.related("", _KIND)
    if part is None:
        return {}
    root = parse(package.parts[part], part)
    return {
        e.get("name", "").removeprefix(prefix): "".join(map(str, e.itertext()))
        for e in _ours(root, prefix)
    }


def set_properties(package: Package, prefix: str, texts: dict[str, str]) -> None:
    """Let the properties whose names begin with ``prefix`` be exactly ``texts``."""
    part = package.related("", _KIND)
    if part is None:
        if not texts:
            return
        package.unrelate_missing("", _KIND)
        part = package.free_name("custom.xml", "docProps")
        package.relate("", _KIND, part)
        package.add(part, _BLANK.encode(), _TYPE)
    root = parse(package.parts[part], part)
    old = _ours(root, prefix)
    if not old and not texts:
        return
    for element in old:
        root.remove(element)
    keys = [int(e.get("pid", "0")) for e in root if e.get("pid", "").isascii()]
    for key, (name, text) in enumerate(texts.items(), max([_FIRST_KEY - 1, *keys]) + 1):
        xml = (
            f'<x xmlns="{_SPACE}" xmlns:vt="{_VALUES}"><property fmtid="{_FORMAT}" pid="{key}"'
            f" name={quoteattr(prefix + name)}><vt:lpwstr>{escape(text)}</vt:lpwstr></property></x>"
        )
        root.append(etree.fromstring(xml)[0])
    package.parts[part] = serialise(root)


def _ours(root: Element, prefix: str) -> list[Element]:
    found = root.iterchildren(f"{{{_SPACE}}}property")
    return [e for e in found if e.get("name", "").startswith(prefix)]
