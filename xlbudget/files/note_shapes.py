"""The boxes that notes are shown in: a drawing in VML, which Excel still wants.

Excel's own VML is not always well formed XML, so it is edited as text: our
shapes are put before its end, others stay byte for byte.  Source: ECMA-376
Part 4, section 19 (VML); what Excel and LibreOffice read.
"""

import re
from collections.abc import Collection, Iterable
from typing import Final

from xlbudget.sheets.note_text import LINE, WIDTH

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_SPACES = (
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_EMPTY = (
    f'<xml{_SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    "</xml>"
)
_TYPE = (
    '<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    ' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape{spaces} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    'width:{width}pt;height:{height}pt;z-index:{order};visibility:hidden" fillcolor="#ffffe1"'
    ' o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto;'
    'mso-fit-shape-to-text:t"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_ANY_SHAPE = re.compile(r"<((?:\w+:)?shape)\b[^>]*>.*?</\1>", re.DOTALL)
_NOTE = re.compile(r"""ObjectType\s*=\s*["']Note["']""")
_ROW = re.compile(r"<(?:\w+:)?Row>\s*([0-9]+)\s*<")
_COLUMN = re.compile(r"<(?:\w+:)?Column>\s*([0-9]+)\s*<")
_NUMBER = re.compile(r'"_x0000_s([0-9]{1,9})"')

_FIRST = 1025  # Excel's own first shape


def with_boxes(vml: str, places: Iterable[tuple[int, int, int]]) -> str:
    """Return a drawing with a hidden box more for each (column, row, lines), from 1.

    An empty ``vml`` gives a new drawing.
    """
    vml = vml or _EMPTY
    spaces = "" if all(space in vml for space in _SPACES.split()) else _SPACES
    known = [int(number) for number in _NUMBER.findall(vml)]
    start = max(known, default=_FIRST - 1) + 1
    added = "" if 'id="_x0000_t202"' in vml else _TYPE.format(spaces=spaces)
    added += "".join(
        _SHAPE.format(
            spaces=spaces,
            number=number,
            order=number - start + len(known) + 1,
            width=WIDTH,
            height=LINE * lines,
            anchor=_anchor(column, row, lines),
            row=row - 1,
            column=column - 1,
        )
        for number, (column, row, lines) in enumerate(places, start)
    )
    end = vml.rindex("</xml>") if "</xml>" in vml else len(vml)
    return vml[:end] + added + vml[end:]


def without_boxes(vml: str, places: Collection[tuple[int, int]]) -> str:
    """Return a drawing without the boxes of the notes at (column, row), from 1."""

    def kept(shape: re.Match[str]) -> str:
        row, column = _ROW.search(shape[0]), _COLUMN.search(shape[0])
        if not _NOTE.search(shape[0]) or row is None or column is None:
            return shape[0]
        return "" if (int(column[1]) + 1, int(row[1]) + 1) in places else shape[0]

    return _ANY_SHAPE.sub(kept, vml)


def has_shapes(vml: str) -> bool:
    """Whether a drawing shows anything."""
    return _ANY_SHAPE.search(vml) is not None


def _anchor(column: int, row: int, lines: int) -> str:
    """Left column, its offset, top row, its offset, right column, …; offsets in pixels."""
    # Rows of at least 15 points; the offset within the last column keeps a wide one from it.
    return f"{column}, 15, {max(row - 2, 0)}, 10, {column + 3}, 60, {row + lines}, 4"
