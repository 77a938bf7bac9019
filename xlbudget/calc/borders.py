"""Lines round and between cells."""

from typing import Any

from xlwings import base_classes
from xlwings.base_classes import _UNSET

from xlbudget.calc.refusal import refusing
from xlbudget.calc.traits import Rgb, office_color, rgb

SIDES = (
    ("edge_top", "Top"),
    ("edge_bottom", "Bottom"),
    ("edge_left", "Left"),
    ("edge_right", "Right"),
    ("inside_vertical", "Vertical"),
    ("inside_horizontal", "Horizontal"),
)
_SIDE = dict(SIDES)
_DIAGONALS = ("diagonal_down", "diagonal_up")

STYLE_LINES = {
    7: "LeftBorder2", 8: "TopBorder2", 9: "BottomBorder2", 10: "RightBorder2",
    -4131: "LeftBorder2", -4160: "TopBorder2", -4107: "BottomBorder2", -4152: "RightBorder2",
}  # fmt: skip
"""A style's lines by Excel's constants: xlEdgeLeft (7) …, and xlLeft (-4131) …, which its
styles take."""

_WIDTHS = (
    ("hairline", 2),
    ("thin", 26),
    ("medium", 53),
    ("thick", 88),
)
_STYLES = (
    ("continuous", 0),
    ("dot", 1),
    ("dash", 2),
    ("double", 3),
    ("dash_dot", 16),
    ("dash_dot_dot", 17),
)
_WIDTH, _STYLE = dict(_WIDTHS), dict(_STYLES)
_DOUBLE = _STYLE["double"]


def _drawn(line: Any, line_style: Any, weight: Any, color: Any) -> Any:
    """Return a line of the office changed as told."""
    if line_style in (None, "none"):
        line.LineWidth = line.OuterLineWidth = line.InnerLineWidth = 0
        return line
    if line_style is not _UNSET:
        if line_style not in _STYLE:
            raise NotImplementedError(f"{line_style}: LibreOffice has no such line")
        line.LineStyle = _STYLE[line_style]
    if weight is not _UNSET:
        line.LineWidth = _WIDTH[weight]
    elif line_style == "double":
        line.LineWidth = _WIDTH["thick"]  # a thinner double line is saved as a hairline
    line.LineWidth = line.LineWidth or _WIDTH["thin"]
    third = line.LineWidth // 3
    parts = (third, third, third) if line.LineStyle == _DOUBLE else (line.LineWidth, 0, 0)
    line.OuterLineWidth, line.InnerLineWidth, line.LineDistance = parts
    if color is not _UNSET:
        line.Color = office_color(color)
    return line


def set_line(
    it: Any, name: str, line_style: Any = _UNSET, weight: Any = _UNSET, color: Any = _UNSET
) -> None:
    """Draw one line of a cell style."""
    setattr(it, name, _drawn(getattr(it, name), line_style, weight, color))


class Border(base_classes.Border):
    """The line on one side of a range."""

    def __init__(self, borders: "Borders", side: str) -> None:
        self._borders = borders
        self._side = side

    @property
    def api(self) -> Any:
        """The office's line."""
        if self._side in _DIAGONALS:
            cell = self._borders.range.uno
            return cell.DiagonalTLBR2 if self._side == "diagonal_down" else cell.DiagonalBLTR2
        return getattr(self._borders.range.uno.TableBorder2, f"{_SIDE[self._side]}Line")

    @property
    def line_style(self) -> str | None:
        """The kind of line in xlwings' words; ``None`` for no line."""
        line = self.api
        if not line.LineWidth:
            return None
        return next((name for name, number in _STYLES if number == line.LineStyle), "continuous")

    @line_style.setter
    def line_style(self, value: Any) -> None:
        self._borders.set([self._side], line_style=value)

    @property
    def weight(self) -> str | None:
        """The width in xlwings' words; ``None`` for no line."""
        width = self.api.LineWidth
        if not width:
            return None
        return min(_WIDTHS, key=lambda known: abs(known[1] - width))[0]

    @weight.setter
    def weight(self, value: Any) -> None:
        self._borders.set([self._side], weight=value)

    @property
    def color(self) -> Rgb | None:
        """Red, green, blue; ``None`` for no line."""
        line = self.api
        return rgb(line.Color) if line.LineWidth else None

    @color.setter
    def color(self, color_or_rgb: Any) -> None:
        self._borders.set([self._side], color=color_or_rgb)


@refusing("LibreOffice has no such border")
class Borders(base_classes.Borders):
    """All lines of a range."""

    def __init__(self, parent: Any) -> None:
        self.range = parent

    @property
    def api(self) -> Any:
        """The office's borders."""
        return self.range.uno.TableBorder2

    def __getitem__(self, key: str) -> Border:
        return Border(self, key)

    def set(
        self, which: Any = "all", *, line_style: Any = _UNSET, weight: Any = _UNSET,
        color: Any = _UNSET,
    ) -> None:  # fmt: skip
        """Draw the lines of these sides; what is not told stays."""
        table = self.range.uno.TableBorder2
        for name in _SIDE.values():
            setattr(table, f"Is{name}LineValid", False)
        for side in which:
            if side in _DIAGONALS:
                if line_style not in (None, "none"):
                    raise NotImplementedError("this engine draws no diagonal lines")
                continue
            name = _SIDE[side]
            line = _drawn(getattr(table, f"{name}Line"), line_style, weight, color)
            setattr(table, f"{name}Line", line)
            setattr(table, f"Is{name}LineValid", True)
        self.range.uno.TableBorder2 = table

    def clear(self, which: Any = "everything") -> None:
        """Take the lines of these sides away."""
        self.set(which, line_style=None)

    def _shared(self, trait: str) -> Any:
        rows, columns = self.range.shape
        sides = [side for side, _ in SIDES[:4]]
        sides += ["inside_vertical"] * (columns > 1) + ["inside_horizontal"] * (rows > 1)
        found = {getattr(self[side], trait) for side in sides}
        return found.pop() if len(found) == 1 else None

    @property
    def line_style(self) -> Any:
        """The kind of all lines; ``None`` when they differ."""
        return self._shared("line_style")

    @line_style.setter
    def line_style(self, value: Any) -> None:
        self.set(dict(SIDES), line_style=value)

    @property
    def weight(self) -> Any:
        """The width of all lines; ``None`` when they differ."""
        return self._shared("weight")

    @weight.setter
    def weight(self, value: Any) -> None:
        self.set(dict(SIDES), weight=value)

    @property
    def color(self) -> Any:
        """The colour of all lines; ``None`` when they differ."""
        return self._shared("color")

    @color.setter
    def color(self, color_or_rgb: Any) -> None:
        self.set(dict(SIDES), color=color_or_rgb)
