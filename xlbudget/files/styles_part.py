"""The styles of a workbook: named cell styles are added, nothing that stands there changes.

Fonts, fills, borders, number formats and cell formats are appended, or reused
when an equal one stands there; every old index keeps its meaning.  A named
style of the same name is never changed either, because the user's own cells
may wear it: when it differs from ours, painted cells keep its name and carry
our look as their own format on top of it, as Excel does when one formats a
cell that has a style.

Source: ECMA-376 Part 1, section 18.8 (styles).
"""

from collections.abc import Mapping
from copy import deepcopy
from functools import cached_property
from itertools import count
from xml.sax.saxutils import quoteattr

from xlbudget.files.package import Package
from xlbudget.files.part_names import part_key
from xlbudget.files.style_indices import NUMBER_FORMATS, named_indices
from xlbudget.files.style_xml import alignment_xml, border_xml, fill_xml, font_xml
from xlbudget.files.xml_part import Element, child, fragment, insert, number, parse, shape
from xlbudget.sheets.plan import Highlight, Style

_ORDER = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
)

_BUILT_IN = {"General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "@": 49}
"""Number formats that mean the same in every language of Excel; the others go by code."""

_FIRST_CUSTOM = 164

_EVERY_FACET = (
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"'
    ' applyAlignment="1" applyProtection="1"'
)


class StylesPart:
    """The styles of one workbook while cells are painted; ``root`` is changed in place."""

    def __init__(self, package: Package, part: str) -> None:
        self.root = parse(package.parts[part], part)
        self._package, self._part = package, part
        self._indices: dict[Style, int] = {}
        self._known: dict[str, list[Element]] = {}
        self._complete()

    @property
    def normal_font(self) -> str:
        """The name of the workbook's normal font."""
        name = child(self._entries("fonts")[0], "name")
        return "Calibri" if name is None else name.get("val", "Calibri")

    @property
    def normal_size(self) -> float:
        """The size of the workbook's normal font in points."""
        size = child(self._entries("fonts")[0], "sz")
        return 11 if size is None else number(size, "val", 11)

    def cell_format(self, style: Style) -> int:
        """Return the index (the ``s`` of a cell) for a style, added when it is new."""
        if style not in self._indices:
            self._indices[style] = self._add_format(style)
        return self._indices[style]

    def highlight_format(self, highlight: Highlight) -> int:
        """Return the index (``dxfId``) of what a highlight changes."""
        xml = ""
        if highlight.color:
            xml += f'<font><color rgb="FF{highlight.color}"/></font>'
        if highlight.number_format is not None:
            index = self.number_format(highlight.number_format)
            code = quoteattr(highlight.number_format)
            xml += f'<numFmt numFmtId="{index}" formatCode={code}/>'
        if highlight.fill:
            xml += (
                '<fill><patternFill patternType="solid">'
                f'<fgColor rgb="FF{highlight.fill}"/><bgColor rgb="FF{highlight.fill}"/>'
                "</patternFill></fill>"
            )
        return self.index("dxfs", f"<dxf>{xml}</dxf>")

    def _add_format(self, style: Style) -> int:
        facets = (
            f'numFmtId="{self.number_format(style.number_format)}"'
            f' fontId="{self.index("fonts", font_xml(style))}"'
            f' fillId="{self.index("fills", fill_xml(style))}"'
            f' borderId="{self.index("borders", border_xml(style))}"'
        )
        inner = alignment_xml(style) + ("" if style.locked else '<protection locked="0"/>')
        applied = ' applyAlignment="1"' + ("" if style.locked else ' applyProtection="1"')
        xml = f"<xf {facets}{applied}>{inner}</xf>"
        named, equal = self._named(style.name, xml)
        own = f'<xf {facets} xfId="{named}"{applied if equal else _EVERY_FACET}>{inner}</xf>'
        return self.index("cellXfs", own)

    def _named(self, name: str, xml: str) -> tuple[int, bool]:
        """Return the index of the named style, and whether it looks as ``xml`` says."""
        index = self.style_index(name)
        if index is None:
            return self.add_style(name, xml), True
        return index, shape(self._entries("cellStyleXfs")[index]) == shape(fragment(xml))

    def formats(self) -> tuple[Element, ...]:
        """Return the cells' formats (``xf``) by index."""
        return tuple(self._entries("cellXfs"))

    def format_element(self, index: int) -> Element:
        """Return one of the cells' formats; an index that has none means the first."""
        formats = self._entries("cellXfs")
        return formats[index if index < len(formats) else 0]

    def format_index(self, xf: Element) -> int:
        """Return the index of a cells' format equal to ``xf``, added when it is new."""
        return self._place("cellXfs", xf)

    def style_index(self, name: str) -> int | None:
        """Return the index (``xfId``) of a named style, if the workbook has it."""
        style = self._style(name)
        index = None if style is None else int(number(style, "xfId"))
        known = index is not None and index < len(self._entries("cellStyleXfs"))
        return index if known else None

    def add_style(self, name: str, xml: str) -> int:
        """Add a named style that looks as ``xml`` says and return its index."""
        index = self.append("cellStyleXfs", xml)
        style = self._style(name)
        if style is None:
            self.append("cellStyles", f'<cellStyle name={quoteattr(name)} xfId="{index}"/>')
        else:  # the name alone was there, with no look behind it
            style.set("xfId", str(index))
        return index

    def style_fill(self, index: int) -> int:
        """Return the index of a named style's fill."""
        return int(number(self._entries("cellStyleXfs")[index], "fillId"))

    def number_code(self, index: int) -> str:
        """Return the number format of a cells' format; one not known here is its number."""
        wanted = self.format_element(index).get("numFmtId", "0")
        for element in self._entries("numFmts"):
            if element.get("numFmtId") == wanted:
                return element.get("formatCode", "")
        return next((code for code, i in _BUILT_IN.items() if str(i) == wanted), wanted)

    def number_format(self, code: str) -> int:
        """Return the index of a number format, added when it is new."""
        if code in _BUILT_IN:
            return _BUILT_IN[code]
        formats = self._entries("numFmts")
        known = {f.get("formatCode"): int(number(f, "numFmtId")) for f in formats}
        if code not in known:
            taken = self._named_indices[NUMBER_FORMATS]
            start = max(_FIRST_CUSTOM, *(index + 1 for index in (0, *known.values())))
            known[code] = next(index for index in count(start) if index not in taken)
            xml = f'<numFmt numFmtId="{known[code]}" formatCode={quoteattr(code)}/>'
            self.append("numFmts", xml)
        return known[code]

    def index(self, name: str, xml: str) -> int:
        """Return where an element equal to ``xml`` stands in a list; append it if nowhere."""
        return self._place(name, fragment(xml))

    def append(self, name: str, xml: str) -> int:
        """Append an element to a list and return its index."""
        return self._appended(name, fragment(xml))

    def _place(self, name: str, element: Element) -> int:
        wanted = shape(element)
        for index, known in enumerate(self._entries(name)):
            if shape(known) == wanted:
                return index
        return self._appended(name, element)

    def _appended(self, name: str, element: Element) -> int:
        entries = self._entries(name)
        while len(entries) in self._named_indices.get(name, ()):
            # What names a missing entry shows the first, and goes on showing it.
            self._add(name, fragment("<dxf/>") if name == "dxfs" else deepcopy(entries[0]))
        self._add(name, element)
        return len(entries) - 1

    def _add(self, name: str, element: Element) -> None:
        elements, entries = self._list(name), self._entries(name)
        elements.append(element)
        entries.append(element)
        elements.set("count", str(len(entries)))

    @cached_property
    def _named_indices(self) -> Mapping[str, frozenset[int]]:
        """The indices by which the workbook named the entries of each list at first."""
        others = (
            content
            for part, content in self._package.parts.items()
            if part != self._part and part_key(part).endswith(".xml")
        )
        return named_indices(self.root, others)

    def _style(self, name: str) -> Element | None:
        for style in self._entries("cellStyles"):
            if style.get("name", "").casefold() == name.casefold():
                return style
        return None

    def _entries(self, name: str) -> list[Element]:
        """Return what a list holds, comments between its entries left out."""
        if name not in self._known:
            found = child(self.root, name)
            entries = () if found is None else found
            self._known[name] = [entry for entry in entries if isinstance(entry.tag, str)]
        return self._known[name]

    def _list(self, name: str) -> Element:
        found = child(self.root, name)
        if found is not None:
            return found
        return insert(self.root, fragment(f"<{name}/>"), _ORDER[_ORDER.index(name) + 1 :])

    def _complete(self) -> None:
        """Give a part that lacks them the entries that index 0 must mean."""
        for name, xml in (
            ("fonts", '<font><sz val="11"/><name val="Calibri"/></font>'),
            ("fills", '<fill><patternFill patternType="none"/></fill>'),
            ("borders", "<border><left/><right/><top/><bottom/><diagonal/></border>"),
            ("cellStyleXfs", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'),
            ("cellXfs", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
            ("cellStyles", '<cellStyle name="Normal" xfId="0" builtinId="0"/>'),
        ):
            if not self._entries(name):
                self._add(name, fragment(xml))
        if len(self._entries("fills")) == 1:
            # The second fill is Excel's own whatever the file says there.
            self._add("fills", fragment('<fill><patternFill patternType="gray125"/></fill>'))
