"""The styles of a workbook: named cell styles are added, nothing that stands there changes.

Fonts, fills, borders, number formats and cell formats are appended, or reused
when an equal one stands there; every old index keeps its meaning.  A named
style of the same name is never changed either, because the user's own cells
may wear it: when it differs from ours, painted cells keep its name and carry
our look as their own format on top of it, as Excel does when one formats a
cell that has a style.

Source: ECMA-376 Part 1, section 18.8 (styles).
"""

from xml.sax.saxutils import quoteattr

from xlbudget.files.xml_part import Element, child, fragment, insert, number, shape
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

    def __init__(self, root: Element) -> None:
        self.root = root
        self._indices: dict[Style, int] = {}
        self._complete()

    @property
    def normal_size(self) -> float:
        """The size of the workbook's normal font in points."""
        size = child(self._list("fonts")[0], "sz")
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
            index = self._number_format(highlight.number_format)
            code = quoteattr(highlight.number_format)
            xml += f'<numFmt numFmtId="{index}" formatCode={code}/>'
        if highlight.fill:
            xml += (
                '<fill><patternFill patternType="solid">'
                f'<fgColor rgb="FF{highlight.fill}"/><bgColor rgb="FF{highlight.fill}"/>'
                "</patternFill></fill>"
            )
        return self._index("dxfs", f"<dxf>{xml}</dxf>")

    def _add_format(self, style: Style) -> int:
        facets = (
            f'numFmtId="{self._number_format(style.number_format)}"'
            f' fontId="{self._index("fonts", _font(style))}"'
            f' fillId="{self._index("fills", _fill(style))}"'
            f' borderId="{self._index("borders", _border(style))}"'
        )
        inner = _alignment(style) + ("" if style.locked else '<protection locked="0"/>')
        applied = ' applyAlignment="1"' + ("" if style.locked else ' applyProtection="1"')
        xml = f"<xf {facets}{applied}>{inner}</xf>"
        named, equal = self._named(style.name, xml)
        own = f'<xf {facets} xfId="{named}"{applied if equal else _EVERY_FACET}>{inner}</xf>'
        return self._index("cellXfs", own)

    def _named(self, name: str, xml: str) -> tuple[int, bool]:
        """Return the index of the named style, and whether it looks as ``xml`` says."""
        names, formats = self._list("cellStyles"), self._list("cellStyleXfs")
        for style in names:
            if style.get("name", "").casefold() == name.casefold():
                index = int(number(style, "xfId"))
                known = index < len(formats) and shape(formats[index]) == shape(fragment(xml))
                return index, known
        index = self._append("cellStyleXfs", xml)
        self._append("cellStyles", f'<cellStyle name={quoteattr(name)} xfId="{index}"/>')
        return index, True

    def _number_format(self, code: str) -> int:
        if code in _BUILT_IN:
            return _BUILT_IN[code]
        known = {f.get("formatCode"): int(number(f, "numFmtId")) for f in self._list("numFmts")}
        if code not in known:
            known[code] = max(_FIRST_CUSTOM, *(index + 1 for index in (0, *known.values())))
            xml = f'<numFmt numFmtId="{known[code]}" formatCode={quoteattr(code)}/>'
            self._append("numFmts", xml)
        return known[code]

    def _index(self, name: str, xml: str) -> int:
        """Return where an element equal to ``xml`` stands in a list; append it if nowhere."""
        wanted = shape(fragment(xml))
        for index, element in enumerate(self._list(name)):
            if shape(element) == wanted:
                return index
        return self._append(name, xml)

    def _append(self, name: str, xml: str) -> int:
        elements = self._list(name)
        elements.append(fragment(xml))
        elements.set("count", str(len(elements)))
        return len(elements) - 1

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
            if not len(self._list(name)):
                self._append(name, xml)
        if len(self._list("fills")) == 1:
            # The second fill is Excel's own whatever the file says there.
            self._append("fills", '<fill><patternFill patternType="gray125"/></fill>')


def _font(style: Style) -> str:
    # The schema orders the children: b, u, sz, color, name.
    return (
        "<font>"
        + ("<b/>" if style.bold else "")
        + ("<u/>" if style.underline else "")
        + f'<sz val="{style.size:g}"/>'
        + (f'<color rgb="FF{style.color}"/>' if style.color else "")
        + f"<name val={quoteattr(style.font)}/></font>"
    )


def _fill(style: Style) -> str:
    if style.fill is None:
        return '<fill><patternFill patternType="none"/></fill>'
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{style.fill}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
    )


def _border(style: Style) -> str:
    drawn = {"box": ("left", "right", "top", "bottom"), "bottom": ("bottom",), None: ()}
    sides = "".join(
        f'<{side} style="thin"><color indexed="64"/></{side}>'
        if side in drawn[style.border]
        else f"<{side}/>"
        for side in ("left", "right", "top", "bottom")
    )
    return f"<border>{sides}<diagonal/></border>"


def _alignment(style: Style) -> str:
    return (
        "<alignment"
        + (f' horizontal="{style.horizontal}"' if style.horizontal else "")
        + f' vertical="{style.vertical}"'
        + (' wrapText="1"' if style.wrap else "")
        + (f' indent="{style.indent}"' if style.indent else "")
        + "/>"
    )
