"""A cell's own format with something laid over it, and taken off again.

Every format that stands in the workbook keeps its index and its meaning; new
ones are appended.  Source: ECMA-376 Part 1, section 18.8.45 (xf).
"""

from copy import deepcopy

from xlbudget.files.styles_part import StylesPart
from xlbudget.files.xml_part import MAIN, Element, children
from xlbudget.sheets.edits import Overlay

_KEPT = ("NumberFormat", "Font", "Border", "Alignment", "Protection")
_INNER = ("alignment", "protection")
_NO_FILL = '<fill><patternFill patternType="none"/></fill>'


def overlaid(styles: StylesPart, index: int, overlay: Overlay) -> int:
    """Return the index of the format ``index`` with ``overlay`` on top."""
    xf = deepcopy(styles.format_element(index))
    if overlay.number_format is not None:
        xf.set("numFmtId", str(styles.number_format(overlay.number_format)))
        xf.set("applyNumberFormat", "1")
    if overlay.style is not None:
        named, fill = _named(styles, overlay.style, overlay.fill)
        xf.set("xfId", str(named))
        xf.set("fillId", str(fill))
        # The fill follows the named style; all the rest is the cell's own.
        xf.attrib.pop("applyFill", "")
        for facet in _KEPT:
            xf.set(f"apply{facet}", "1")
    return styles.format_index(xf)


def merged(styles: StylesPart, current: int, before: int, after: int) -> int:
    """Return the format ``current`` less what turned ``before`` into ``after``.

    What the user changed since, facet by facet, stays as she has it.
    """
    if current == after:
        return before
    xf, old, new = (deepcopy(styles.format_element(i)) for i in (current, before, after))
    for name in {*xf.attrib, *old.attrib, *new.attrib}:
        if xf.get(name) == new.get(name) != old.get(name):
            _set(xf, str(name), old.get(name))
    for name in _INNER:
        if _inner(xf, name) == _inner(new, name) != _inner(old, name):
            for element in list(children(xf, name)):
                xf.remove(element)
            xf.extend(list(children(old, name)))
    xf[:] = sorted(xf, key=lambda e: e.tag != f"{{{MAIN}}}alignment")
    return styles.format_index(xf)


def stripped(styles: StylesPart, index: int) -> int:
    """Return the format ``index`` without its named style and its fill."""
    xf = deepcopy(styles.format_element(index))
    xf.set("xfId", "0")
    xf.set("fillId", str(styles.index("fills", _NO_FILL)))
    return styles.format_index(xf)


def wearers(styles: StylesPart, names: tuple[str, ...]) -> frozenset[int]:
    """Return the indices of the formats whose cells wear one of these named styles."""
    wanted = {xf for xf in (styles.style_index(name) for name in names) if xf is not None}
    return frozenset(
        i for i, xf in enumerate(styles.formats()) if xf.get("xfId", "0") in map(str, wanted)
    )


def _named(styles: StylesPart, name: str, color: str) -> tuple[int, int]:
    """Return the named style's index and its fill's; hers when she has changed it."""
    found = styles.style_index(name)
    if found is None:
        fill = styles.index(
            "fills",
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{color}"/>'
            '<bgColor indexed="64"/></patternFill></fill>',
        )
        nothing = "".join(f' apply{facet}="0"' for facet in _KEPT)
        xf = f'<xf numFmtId="0" fontId="0" fillId="{fill}" borderId="0"{nothing}/>'
        found = styles.add_style(name, xf)
    return found, styles.style_fill(found)


def _inner(xf: Element, name: str) -> list[dict[str, str]]:
    return [{str(k): str(v) for k, v in e.attrib.items()} for e in children(xf, name)]


def _set(xf: Element, name: str, value: str | None) -> None:
    if value is None:
        xf.attrib.pop(name, "")
    else:
        xf.set(name, value)
