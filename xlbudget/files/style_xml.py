"""The facets of a style as elements of a styles part.

Source: ECMA-376 Part 1, sections 18.8.22 (font), 18.8.20 (fill), 18.8.4 (border).
"""

from xml.sax.saxutils import quoteattr

from xlbudget.sheets.plan import Style


def font_xml(style: Style) -> str:
    """Return the font of a style."""
    # The schema orders the children: b, u, sz, color, name.
    return (
        "<font>"
        + ("<b/>" if style.bold else "")
        + ("<u/>" if style.underline else "")
        + f'<sz val="{style.size:g}"/>'
        + (f'<color rgb="FF{style.color}"/>' if style.color else "")
        + f"<name val={quoteattr(style.font)}/></font>"
    )


def fill_xml(style: Style) -> str:
    """Return the fill of a style."""
    if style.fill is None:
        return '<fill><patternFill patternType="none"/></fill>'
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{style.fill}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
    )


def border_xml(style: Style) -> str:
    """Return the borders of a style."""
    drawn = {"box": ("left", "right", "top", "bottom"), "bottom": ("bottom",), None: ()}
    sides = "".join(
        f'<{side} style="thin"><color indexed="64"/></{side}>'
        if side in drawn[style.border]
        else f"<{side}/>"
        for side in ("left", "right", "top", "bottom")
    )
    return f"<border>{sides}<diagonal/></border>"


def alignment_xml(style: Style) -> str:
    """Return the alignment of a style."""
    return (
        "<alignment"
        + (f' horizontal="{style.horizontal}"' if style.horizontal else "")
        + f' vertical="{style.vertical}"'
        + (' wrapText="1"' if style.wrap else "")
        + (f' indent="{style.indent}"' if style.indent else "")
        + "/>"
    )
