"""The named style and the fill of cells in an open workbook: asked and put on in few calls.

A fill is ``()`` for none, or (colour, theme colour, tint) of a plain one, as
Excel counts them; a pattern or a gradient is (its kind,) and cannot be put back.
Giving a cell a style puts everything in it that the style holds; so what was the
cell's own is asked before and put back after.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from xlbudget.budget.cells import column_letters
from xlbudget.excel.blocks import Block, blocks
from xlbudget.excel.live_styles import excel_color
from xlbudget.sheets.findings_sheet import MARK_COLORS, MARK_STYLES

Book: TypeAlias = Any
Sheet: TypeAlias = Any
Place: TypeAlias = tuple[int, int]
"""Row and column of a cell, from 1."""

Fill: TypeAlias = tuple[Any, ...]

_NONE, _SOLID = -4142, 1
_FACETS = (
    "NumberFormat",
    *(f"Font.{w}" for w in ("Name", "Size", "Bold", "Italic", "Underline", "Strikethrough")),
    "Font.Color",
    *("HorizontalAlignment", "VerticalAlignment", "WrapText", "ShrinkToFit", "IndentLevel"),
    *("Orientation", "Locked", "FormulaHidden"),
)
# LibreOffice saves an alignment that is the cell's own, not its style's.
_SAVED = ("HorizontalAlignment", "VerticalAlignment", "WrapText")
_FONT = ("Font.Name", "Font.Size", "Font.Bold", "Font.Color")
_SIDES = ("edge_left", "edge_right", "edge_top", "edge_bottom")
_LEFT_OUT = (
    "IncludeNumber",
    "IncludeFont",
    "IncludeAlignment",
    "IncludeBorder",
    "IncludeProtection",
)


class Look(NamedTuple):
    """A cell's named style and its fill."""

    style: str
    fill: Fill

    @classmethod
    def of(cls, kept: Iterable[Any]) -> "Look":
        """Return a look that JSON has made lists of."""
        style, fill = kept
        return cls(style, tuple(fill))


def address(place: Place) -> str:
    """Return a cell's name.

    >>> address((12, 3))
    'C12'
    """
    return f"{column_letters(place[1])}{place[0]}"


def looks_of(sheet: Sheet, cells: Collection[Place], marked: bool = False) -> dict[Place, Look]:
    """Return the looks of cells; ``marked`` ones look otherwise than the cells between them."""
    styles = asked(sheet, cells, _style, apart=marked)
    fills = asked(sheet, cells, _fill, apart=marked)
    return {cell: Look(styles[cell], fills[cell]) for cell in cells}


def colourable(sheet: Sheet, looks: Mapping[Place, Look]) -> set[Place]:
    """Return the cells that a mark can colour and give their own look again.

    Not those with a pattern, nor those whose letters differ among themselves.
    """
    found = {cell for cell, look in looks.items() if len(look.fill) != 1}
    letters = asked(sheet, found, partial(_facets, _FONT))
    return {cell for cell in found if None not in letters[cell]}


def wear(sheet: Sheet, now: Mapping[Place, Look], looks: Mapping[Place, Look]) -> None:
    """Give cells, which look as they do ``now``, these styles and fills; all else stays."""
    changing = {cell: look.style for cell, look in looks.items() if now[cell].style != look.style}
    # The styles of marks hold a fill alone.
    whole = [cell for cell, style in changing.items() if style not in MARK_STYLES]
    facets = asked(sheet, whole, partial(_facets, _FACETS))
    lines = {cell: _lines(sheet.range(cell)) for cell in whole}
    add_mark_styles(sheet.book, set(changing.values()).intersection(MARK_STYLES))
    for style, block in _alike(changing):
        sheet.range(block.address).api.Style = style
    _put_back(sheet, facets)
    for cell, drawn in lines.items():
        if _lines(sheet.range(cell)) != drawn:
            _draw(sheet.range(cell), drawn)
    given = {style: fill_of_style(sheet.book, style) for style in set(changing.values())}
    fills = {cell: given[changing[cell]] if cell in changing else now[cell].fill for cell in looks}
    # Where a style says nothing of a fill, LibreOffice leaves the cell its own.
    fills |= asked(sheet, whole, _fill, apart=True)
    due = {cell: look.fill for cell, look in looks.items() if look.fill != fills[cell]}
    for fill, block in _alike(due):
        _set_fill(sheet.range(block.address), fill)


def asked(
    sheet: Sheet, cells: Collection[Place], ask: Callable[[Any], Any], apart: bool = False
) -> dict[Place, Any]:
    """Return what ``ask`` says of each cell.

    Asked of a whole column first, what lies between them included unless they are
    ``apart``, then of its parts as far as ``None`` tells that they differ.
    """
    found: dict[Place, Any] = {}
    runs = blocks(cells) if apart else _spans(cells)
    for run in runs:
        for column in range(run.left, run.right + 1):
            rows = [row for row in range(run.top, run.bottom + 1) if (row, column) in cells]
            _ask_rows(sheet, column, rows, ask, found)
    return found


def _spans(cells: Collection[Place]) -> Iterator[Block]:
    """The part of each column from its first to its last cell."""
    for column, group in groupby(sorted((c, r) for r, c in cells), key=lambda each: each[0]):
        rows = [row for _, row in group]
        yield Block(rows[0], column, rows[-1], column)


def _ask_rows(
    sheet: Sheet, column: int, rows: list[int], ask: Callable[[Any], Any], found: dict[Place, Any]
) -> None:
    value = ask(sheet.range((rows[0], column), (rows[-1], column)))
    if value is not None or len(rows) == 1:
        found.update(((row, column), value) for row in rows)
        return
    middle = len(rows) // 2
    _ask_rows(sheet, column, rows[:middle], ask, found)
    _ask_rows(sheet, column, rows[middle:], ask, found)


def wearing(sheet: Sheet, styles: Collection[str]) -> Iterator[Place]:
    """Yield the cells in use that wear one of these styles, by halving as far as styles differ."""
    used = sheet.used_range
    rows, columns = used.shape
    top, left = used.row, used.column
    whole = Block(top, left, top + rows - 1, left + columns - 1)
    for block, style in parts_alike(sheet, whole, _style):
        if style in styles:
            for row in range(block.top, block.bottom + 1):
                yield from ((row, column) for column in range(block.left, block.right + 1))


def parts_alike(
    sheet: Sheet, block: Block, ask: Callable[[Any], Any]
) -> Iterator[tuple[Block, Any]]:
    """Yield the parts of a block, each with what ``ask`` says of it.

    The block is halved as far as ``None`` says that cells differ.
    """
    found = ask(sheet.range(block.address))
    if found is not None:
        yield block, found
    elif block.left < block.right:
        middle = (block.left + block.right) // 2
        yield from parts_alike(sheet, block._replace(right=middle), ask)
        yield from parts_alike(sheet, block._replace(left=middle + 1), ask)
    else:
        middle = (block.top + block.bottom) // 2
        yield from parts_alike(sheet, block._replace(bottom=middle), ask)
        yield from parts_alike(sheet, block._replace(top=middle + 1), ask)


def add_mark_styles(book: Book, wanted: Collection[str]) -> None:
    """Make the styles of marks that the workbook has not; a fill that the user gave one is hers.

    They hold a fill alone, also where LibreOffice has saved them with a font.
    """
    if not wanted:
        return
    present = {str(style.Name): style for style in book.api.Styles}
    for style, color in zip(MARK_STYLES, MARK_COLORS, strict=True):
        if style not in wanted:
            continue
        its = present[style] if style in present else book.api.Styles.Add(style)
        for part in _LEFT_OUT:
            if getattr(its, part):
                setattr(its, part, False)
        if style not in present:
            its.Interior.Color = excel_color(color)


def fill_of_style(book: Book, style: str) -> Fill:
    """Return the fill that a named style gives."""
    return _filled(book.api.Styles(style).Interior) or ()


def _alike(values: Mapping[Place, Any]) -> Iterator[tuple[Any, Block]]:
    """The values, each with the blocks of cells that shall have it."""
    cells: dict[Any, list[Place]] = defaultdict(list)
    for cell, value in values.items():
        cells[value].append(cell)
    for value, those in cells.items():
        for block in blocks(those):
            yield value, block


def _put_back(sheet: Sheet, facets: Mapping[Place, tuple[Any, ...]]) -> None:
    """Give cells these facets again where they have others now."""
    now = asked(sheet, facets, partial(_facets, _FACETS))
    for at, facet in enumerate(_FACETS):
        lost = {
            cell: values[at]
            for cell, values in facets.items()
            if values[at] is not None and (facet in _SAVED or values[at] != now[cell][at])
        }
        for value, block in _alike(lost):
            _set(facet, sheet.range(block.address), value)


def _style(cells: Any) -> str | None:
    style = cells.api.Style
    return None if style is None else str(style.Name)


def _fill(cells: Any) -> Fill | None:
    return _filled(cells.api.Interior)


def _filled(inside: Any) -> Fill | None:
    kind, color = inside.Pattern, inside.Color
    if kind == _NONE:
        return ()
    if kind is None or color is None:
        return None
    if kind != _SOLID:
        return (int(kind),)
    theme = None
    with suppress(Exception):  # Excel fails when it is asked for a theme that is not there
        theme = inside.ThemeColor
    return (int(color), theme, None if theme is None else inside.TintAndShade)


def _set_fill(cells: Any, fill: Fill) -> None:
    inside = cells.api.Interior
    if not fill:
        inside.Pattern = _NONE
        return
    inside.Color = fill[0]
    if fill[1] is not None:
        inside.ThemeColor, inside.TintAndShade = fill[1:]


def _facets(names: tuple[str, ...], cells: Any) -> tuple[Any, ...] | None:
    """What cells have of these facets; ``None`` when they differ in one."""
    values = tuple(_get(name, cells) for name in names)
    return None if None in values and cells.shape != (1, 1) else values


def _get(facet: str, cells: Any) -> Any:
    part, _, word = facet.rpartition(".")
    return getattr(getattr(cells.api, part) if part else cells.api, word)


def _set(facet: str, cells: Any, value: Any) -> None:
    part, _, word = facet.rpartition(".")
    setattr(getattr(cells.api, part) if part else cells.api, word, value)


def _lines(cell: Any) -> tuple[tuple[Any, ...], ...]:
    """The lines round one cell: of several, Excel does not say whether they differ."""
    sides = [(side, cell.borders[side]) for side in _SIDES]
    return tuple(
        (side, style, line.weight, line.color)
        for side, line in sides
        if (style := line.line_style) not in (None, "none")
    )


def _draw(cell: Any, lines: tuple[tuple[Any, ...], ...]) -> None:
    for side, style, weight, color in lines:
        cell.borders.set([side], line_style=style, weight=weight, color=color)
