"""Named cell styles of plans, made in an open workbook where it has them not yet."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from xlbudget.sheets.plan import SheetPlan, Style

_HORIZONTAL: Final = {
    "left": -4131,
    "center": -4108,
    "right": -4152,
    "justify": -4130,
}
_VERTICAL: Final = {"top": -4160, "center": -4108}
_GENERAL: Final = 1
_NONE, _SINGLE, _SOLID, _CONTINUOUS = -4142, 2, 1, 1
# The sides of a style's border as Excel counts them: left, right, top, bottom.
_SIDES: Final = {"box": (-4131, -4152, -4160, -4107), "bottom": (-4107,)}


def excel_color(rrggbb: str) -> int:
    """Return a colour as Excel counts it, blue first.

    >>> excel_color("FF0000"), excel_color("0000FF")
    (255, 16711680)
    """
    red, green, blue = (int(rrggbb[i : i + 2], 16) for i in (0, 2, 4))
    return red + green * 256 + blue * 65536


Facets: TypeAlias = Mapping[str, Any]
"""Parts of a look in Excel's words: ``Font.Bold`` → ``True``."""


def add_styles(book: Any, plans: Iterable[SheetPlan]) -> dict[Style, Facets]:
    """Make the styles that the workbook has not; return what its own have otherwise.

    A style of the workbook keeps its look, which may be the user's: cells that are
    to look otherwise get their look themselves, over the style.
    """
    known = book.api.Styles
    present = {style.Name: style for style in known}
    looks: dict[str, dict[str, Any]] = {}
    other: dict[Style, Facets] = {}
    for style in _worn(plans):
        due = _look(style)
        if style.name not in present:
            present[style.name] = known.Add(style.name)
            fresh = {name: value for name, value in due.items() if _FRESH.get(name) != value}
            give_facets(present[style.name], fresh)
            looks[style.name] = due
        elif style.name not in looks:
            looks[style.name] = {name: _facet(present[style.name], name) for name in due}
        known_look = looks[style.name]
        lost = {name: value for name, value in due.items() if known_look.get(name) != value}
        if lost:
            other[style] = lost
    return other


def _worn(plans: Iterable[SheetPlan]) -> dict[Style, None]:
    cells = (cell for plan in plans for row in plan.rows for cell in row.cells)
    return {cell.style: None for cell in cells if cell.style is not None}


def give_facets(cells: Any, facets: Facets) -> None:
    """Give cells, or a style, these parts of a look."""
    for name, value in facets.items():
        owner, word = _owner(cells, name)
        setattr(owner, word, value)


_FRESH: Final = {
    "Font.Bold": False,
    "Font.Underline": _NONE,
    "Font.Color": 0,
    "Interior.Pattern": _NONE,
    "HorizontalAlignment": _GENERAL,
    "WrapText": False,
    "IndentLevel": 0,
    "Locked": True,
    **{f"Borders({side}).LineStyle": _NONE for side in _SIDES["box"]},
}
"""What a new style has from the start and need not be told."""


def _look(style: Style) -> dict[str, Any]:
    """A style's look in Excel's words; ``Borders(n)`` is the border of a side."""
    drawn = _SIDES[style.border] if style.border else ()
    fill = {"Interior.Pattern": _NONE}
    if style.fill:
        fill = {"Interior.Pattern": _SOLID, "Interior.Color": excel_color(style.fill)}
    return {
        "NumberFormat": style.number_format,
        "Font.Name": style.font,
        "Font.Size": style.size,
        "Font.Bold": style.bold,
        "Font.Underline": _SINGLE if style.underline else _NONE,
        "Font.Color": excel_color(style.color or "000000"),
        **fill,
        "HorizontalAlignment": _HORIZONTAL[style.horizontal] if style.horizontal else _GENERAL,
        "VerticalAlignment": _VERTICAL[style.vertical],
        "WrapText": style.wrap,
        "IndentLevel": style.indent,
        "Locked": style.locked,
        **{
            f"Borders({side}).LineStyle": _CONTINUOUS if side in drawn else _NONE
            for side in _SIDES["box"]
        },
    }


def _facet(it: Any, name: str) -> Any:
    owner, word = _owner(it, name)
    return getattr(owner, word)


def _owner(it: Any, name: str) -> tuple[Any, str]:
    part, _, word = name.rpartition(".")
    if part.startswith("Borders"):
        return it.Borders(int(part.removeprefix("Borders(").rstrip(")"))), word
    return (getattr(it, part) if part else it), word
