"""A workbook's package in memory: its parts, their content types and relationships.

Parts that nobody changes keep their exact bytes and their order.  Source:
ECMA-376 Part 2 (Open Packaging Conventions), sections 9 and 10.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from xlbudget.errors import Refused
from xlbudget.files.container import pack, unpack
from xlbudget.files.xml_part import OFFICE, Element, parse, serialise
from xlbudget.text import Text

CONTENT_TYPES = "[Content_Types].xml"
BLANK_CONTENT_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels"'
    b' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_WORKBOOKS = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
    "application/vnd.ms-excel.addin.macroEnabled.main+xml",
)

_NO_WORKBOOK = Text(
    "ফাইলটির ভেতরে কোনো এক্সেল ওয়ার্কবুক নেই",
    "there is no Excel workbook in the file",
)
_BINARY = Text(
    "এটি .xlsb ফাইল: এক্সেলে খুলে .xlsx হিসেবে সংরক্ষণ করুন",
    "this is an .xlsb file: open it in Excel and save it as .xlsx",
)
_STRICT_FILE = Text(
    "ফাইলটি “Strict Open XML” ধরনের: এক্সেলে খুলে সাধারণ .xlsx হিসেবে সংরক্ষণ করুন",
    "the file is of the “Strict Open XML” kind: open it in Excel and save it as a plain .xlsx",
)


class Relation(NamedTuple):
    """One relationship: ``target`` is a part's name, or an address when ``external``."""

    key: str
    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of one workbook, name → bytes, in their order.

    A package is a working copy: its functions change ``parts``.
    """

    parts: dict[str, bytes]

    @classmethod
    def read(cls, data: bytes) -> "Package":
        """Return the package in an .xlsx/.xlsm file's bytes, or ``Refused`` with the reason."""
        package = cls(unpack(data))
        package.workbook  # noqa: B018 - a file without a workbook is refused here
        return package

    def to_bytes(self) -> bytes:
        """Return the file's bytes; equal parts always give equal bytes."""
        return pack(self.parts)

    @property
    def workbook(self) -> str:
        """The name of the workbook's own part."""
        if CONTENT_TYPES not in self.parts:
            raise Refused(_NO_WORKBOOK)
        for relation in self.relations(""):
            if relation.kind == f"{_STRICT}/officeDocument":
                raise Refused(_STRICT_FILE)
            if relation.kind == f"{OFFICE}/officeDocument":
                kind = self.content_type(relation.target)
                if "sheet.binary" in kind:
                    raise Refused(_BINARY)
                if kind in _WORKBOOKS and relation.target in self.parts:
                    return relation.target
        raise Refused(_NO_WORKBOOK)

    def content_type(self, part: str) -> str:
        """Return the content type of a part, or an empty text."""
        root = parse(self.parts[CONTENT_TYPES], CONTENT_TYPES)
        for override in _overrides(root, part):
            return override.get("ContentType", "")
        extension = posixpath.splitext(part)[1].lstrip(".").casefold()
        for default in root.iterchildren(f"{_TYPES}Default"):
            if default.get("Extension", "").casefold() == extension:
                return default.get("ContentType", "")
        return ""

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relationships of a part; ``""`` is the package itself."""
        name = self._found(_relations_part(part))
        if name is None:
            return ()
        return tuple(
            self._relation(part, e) for e in _relation_elements(parse(self.parts[name], name))
        )

    def related(self, part: str, kind: str) -> str | None:
        """Return the first existing part that ``part`` is related to by ``kind``."""
        for relation in self.relations(part):
            if relation.kind == kind and relation.target in self.parts:
                return relation.target
        return None

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relationship from ``part`` to the part ``target`` and return its id."""
        name = self._found(_relations_part(part)) or _relations_part(part)
        blank = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = parse(self.parts.get(name, blank), name)
        used = {element.get("Id", "").casefold() for element in _relation_elements(root)}
        key = f"rId{_smallest_free('rid{}', used)}"
        path = posixpath.relpath(target, posixpath.dirname(part) or ".")
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=key, Type=kind, Target=path)
        self.parts[name] = serialise(root)
        return key

    def unrelate(self, part: str, target: str) -> None:
        """Remove the relationships from ``part`` to the part ``target``."""
        name = self._found(_relations_part(part))
        if name is None:
            return
        root = parse(self.parts[name], name)
        for element in list(_relation_elements(root)):
            if self._relation(part, element).target == target:
                root.remove(element)
        if len(root):
            self.parts[name] = serialise(root)
        else:
            del self.parts[name]

    def add(self, part: str, content: bytes, content_type: str) -> None:
        """Add a part that does not stand in the package yet."""
        root = parse(self.parts[CONTENT_TYPES], CONTENT_TYPES)
        etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{part}", ContentType=content_type)
        self.parts[CONTENT_TYPES] = serialise(root)
        self.parts[part] = content

    def retype(self, part: str, content_type: str) -> None:
        """Give a part that stands in the package another content type."""
        root = parse(self.parts[CONTENT_TYPES], CONTENT_TYPES)
        for override in _overrides(root, part):
            override.set("ContentType", content_type)
        self.parts[CONTENT_TYPES] = serialise(root)

    def add_default(self, extension: str, content_type: str) -> None:
        """Let parts whose names end so have this content type, unless they have one."""
        root = parse(self.parts[CONTENT_TYPES], CONTENT_TYPES)
        known = (d.get("Extension", "").casefold() for d in root.iterchildren(f"{_TYPES}Default"))
        if extension not in known:
            default = etree.Element(
                f"{_TYPES}Default", Extension=extension, ContentType=content_type
            )
            root.insert(0, default)
            self.parts[CONTENT_TYPES] = serialise(root)

    def drop(self, part: str) -> None:
        """Remove a part, its relationships and its content type."""
        for name in (part, self._found(_relations_part(part))):
            if name is not None:
                self.parts.pop(name, None)
        root = parse(self.parts[CONTENT_TYPES], CONTENT_TYPES)
        for element in list(_overrides(root, part)):
            root.remove(element)
        self.parts[CONTENT_TYPES] = serialise(root)

    def free_name(self, pattern: str) -> str:
        """Return the first free part name: ``xl/tables/table{}.xml`` → ``xl/tables/table2.xml``."""
        used = {name.casefold() for name in self.parts}
        return pattern.format(_smallest_free(pattern.casefold(), used))

    def _found(self, name: str) -> str | None:
        """Return the name as it stands in the package: part names have no case."""
        if name in self.parts:
            return name
        return next((part for part in self.parts if part.casefold() == name.casefold()), None)

    def _relation(self, part: str, element: Element) -> Relation:
        key, kind = element.get("Id", ""), element.get("Type", "")
        target = element.get("Target", "")
        if element.get("TargetMode") == "External":
            return Relation(key, kind, target, external=True)
        path = posixpath.join("/", posixpath.dirname(part), unquote(target.split("#")[0]))
        name = posixpath.normpath(path).lstrip("/")
        return Relation(key, kind, self._found(name) or name)


def _overrides(root: Element, part: str) -> Iterator[Element]:
    for element in root.iterchildren(f"{_TYPES}Override"):
        if unquote(element.get("PartName", "")).casefold() == f"/{part}".casefold():
            yield element


def _relation_elements(root: Element) -> Iterator[Element]:
    return root.iterchildren(f"{{{_RELATIONS}}}Relationship")


def _relations_part(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _smallest_free(pattern: str, used: set[str]) -> int:
    number = 1
    while pattern.format(number) in used:
        number += 1
    return number
