"""A workbook's package in memory: its parts, their content types and relationships.

Parts that nobody changes keep their exact bytes and their order.  Source:
ECMA-376 Part 2 (Open Packaging Conventions), sections 9 and 10.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from lxml import etree

from xlbudget.errors import Refused
from xlbudget.files.container import pack, unpack
from xlbudget.files.content_types import RELATIONS_TYPE, ContentTypes
from xlbudget.files.part_names import (
    CONTENT_TYPES,
    candidates,
    part_key,
    relations_part,
    relative,
    resolved,
)
from xlbudget.files.xml_part import OFFICE, Element, parse, serialise
from xlbudget.text import Text

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_WORKBOOKS = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroenabled.main+xml",
    "application/vnd.ms-excel.template.macroenabled.main+xml",
    "application/vnd.ms-excel.addin.macroenabled.main+xml",
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
                kind = self.content_type(relation.target).casefold()
                if "sheet.binary" in kind:
                    raise Refused(_BINARY)
                if kind in _WORKBOOKS and relation.target in self.parts:
                    return relation.target
        raise Refused(_NO_WORKBOOK)

    def content_type(self, part: str) -> str:
        """Return the content type of a part, or an empty text."""
        return self._types.of(part)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relationships of a part; ``""`` is the package itself."""
        name = self._found(relations_part(part))
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
        name = self._found(relations_part(part)) or relations_part(part)
        blank = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = parse(self.parts.get(name, blank), name)
        used = {element.get("Id", "").casefold() for element in _relation_elements(root)}
        key = next(f"rId{n}" for n in count(1) if f"rid{n}" not in used)
        path = relative(part, target)
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=key, Type=kind, Target=path)
        self.add(name, serialise(root), RELATIONS_TYPE)
        return key

    def unrelate(self, part: str, target: str) -> None:
        """Remove the relationships from ``part`` to the part ``target``."""
        name = self._found(relations_part(part))
        if name is None:
            return
        root = parse(self.parts[name], name)
        for element in list(_relation_elements(root)):
            if self._relation(part, element).target == target:
                root.remove(element)
        if len(root):
            self.parts[name] = serialise(root)
        else:
            self._remove(name)

    def unrelate_missing(self, part: str, kind: str) -> None:
        """Remove the relationships of a kind that lead to no part, to make room for a real one."""
        for relation in self.relations(part):
            missing = not relation.external and relation.target not in self.parts
            if missing and relation.kind == kind:
                self.unrelate(part, relation.target)

    def add(self, part: str, content: bytes, content_type: str) -> None:
        """Put a part in, or in place of the one of its name, with its content type."""
        self.retype(part, content_type)
        self.parts[part] = content

    def retype(self, part: str, content_type: str) -> None:
        """Let the part of this name have the content type and no other."""
        types = self._types
        if types.register(part, content_type):
            self.parts[CONTENT_TYPES] = serialise(types.root)

    def drop(self, part: str) -> None:
        """Remove a part, its relationships and their content types."""
        relations = self._found(relations_part(part))
        if relations is not None:
            self._remove(relations)
        self._remove(part)

    def free_name(self, pattern: str, folder: str | None = None) -> str:
        """Return the first free part name: ``tables/table{}.xml`` → ``xl/tables/table2.xml``.

        A pattern without ``{}`` is taken as it is, and numbered only if that is not free.
        It lies in ``folder``, which is the workbook's unless given.  A name that is
        only listed or referred to, with no part behind it, is not free: the new part
        would be taken for the missing one.
        """
        folder = posixpath.dirname(self.workbook) if folder is None else folder
        used = {part_key(name) for name in (*self.parts, *self._types.named())}
        for part in ("", *self.parts):
            used |= {part_key(r.target) for r in self.relations(part) if not r.external}
        names = (posixpath.join(folder, name) for name in candidates(pattern))
        return next(name for name in names if part_key(name) not in used)

    @property
    def _types(self) -> ContentTypes:
        return ContentTypes(parse(self.parts[CONTENT_TYPES], CONTENT_TYPES))

    def _remove(self, name: str) -> None:
        self.parts.pop(name, None)
        types = self._types
        if types.forget(name):
            self.parts[CONTENT_TYPES] = serialise(types.root)

    def _found(self, name: str) -> str | None:
        """Return the name by which the package holds a part, if it does."""
        if name in self.parts:
            return name
        key = part_key(name)
        return next((part for part in self.parts if part_key(part) == key), None)

    def _relation(self, part: str, element: Element) -> Relation:
        key, kind = element.get("Id", ""), element.get("Type", "")
        target = element.get("Target", "")
        if element.get("TargetMode") == "External":
            return Relation(key, kind, target, external=True)
        name = resolved(part, target)
        return Relation(key, kind, self._found(name) or name)


def _relation_elements(root: Element) -> Iterator[Element]:
    return root.iterchildren(f"{{{_RELATIONS}}}Relationship")
