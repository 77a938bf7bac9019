"""The content types of a package's parts: by name (Override) or by ending (Default).

Source: ECMA-376 Part 2 (Open Packaging Conventions), section 6.2.3.
"""

import posixpath
from collections.abc import Iterator

from lxml import etree

from xlbudget.files.part_names import part_key, written
from xlbudget.files.xml_part import Element

BLANK = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels"'
    b' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_BY_ENDING = ("rels", "vml")
"""Endings whose parts all have one type, which Excel registers once for all of them."""


class ContentTypes:
    """The list of content types while parts come and go; ``root`` is changed in place."""

    def __init__(self, root: Element) -> None:
        self.root = root

    def of(self, part: str) -> str:
        """Return the content type of a part, or an empty text."""
        for override in self._overrides(part):
            return override.get("ContentType", "")
        default = self._default(_ending(part))
        return "" if default is None else default.get("ContentType", "")

    def named(self) -> Iterator[str]:
        """Yield the names of the parts that are listed by name, whether they exist or not."""
        for override in self.root.iterchildren(f"{_TYPES}Override"):
            yield override.get("PartName", "")

    def register(self, part: str, content_type: str) -> bool:
        """Let a part have this content type, and return whether the list changed for it.

        What was listed for its name before, when there was no such part, is replaced.
        """
        ending = _ending(part)
        listed = [e for e in self._overrides(part) if e.get("ContentType") != content_type]
        for override in listed:
            override.set("ContentType", content_type)
        if listed or next(self._overrides(part), None) is not None:
            return bool(listed)
        if ending in _BY_ENDING and self.of(part) == content_type:
            return False
        if ending in _BY_ENDING and self._default(ending) is None:
            default = etree.Element(f"{_TYPES}Default", Extension=ending, ContentType=content_type)
            self.root.insert(0, default)
            return True
        name = f"/{written(part)}"
        etree.SubElement(self.root, f"{_TYPES}Override", PartName=name, ContentType=content_type)
        return True

    def forget(self, part: str) -> bool:
        """Take a part's name off the list, and return whether it was on it."""
        listed = list(self._overrides(part))
        for override in listed:
            self.root.remove(override)
        return bool(listed)

    def _overrides(self, part: str) -> Iterator[Element]:
        for override in self.root.iterchildren(f"{_TYPES}Override"):
            if part_key(override.get("PartName", "")) == part_key(part):
                yield override

    def _default(self, ending: str) -> Element | None:
        for default in self.root.iterchildren(f"{_TYPES}Default"):
            if default.get("Extension", "").casefold() == ending:
                return default
        return None


def _ending(part: str) -> str:
    # Not splitext, to which the part ".rels" has no ending.
    return posixpath.basename(part).rpartition(".")[2].casefold()
