"""How cells look: fill, font, lines, alignment, number format, widths and heights."""

from typing import Any

from xlbudget.calc import traits
from xlbudget.calc.area import COLUMNS
from xlbudget.calc.borders import Borders
from xlbudget.calc.bridge import constant, shared
from xlbudget.calc.cells import Cells
from xlbudget.calc.fonts import Font
from xlbudget.calc.traits import POINT, office_color

# Beside its digits a column has 5 pixels of space, here in hundredths of a millimetre.
_SPACE = 5 * 2540 / 96


class Looks(Cells):
    """The looks of a range."""

    @property
    def color(self) -> traits.Rgb | None:
        """The fill; ``None`` for none, or for several."""
        return traits.rgb(shared(self.uno, "CellBackColor"))

    @color.setter
    def color(self, color_or_rgb: Any) -> None:
        self.uno.CellBackColor = office_color(color_or_rgb)

    @property
    def font(self) -> Font:
        """The font."""
        return Font(self, self.uno)

    @property
    def borders(self) -> Borders:
        """The lines."""
        return Borders(self)

    @property
    def number_format(self) -> str | None:
        """The number format as Excel writes it; ``None`` when cells differ."""
        code: str | None = self.document.format_code(shared(self.uno, "NumberFormat"))
        return code

    @number_format.setter
    def number_format(self, value: str) -> None:
        if value == "General":
            # The office takes General for no change where another general format stands.
            self.uno.NumberFormat = self.document.format_key("0")
        self.uno.NumberFormat = self.document.format_key(value)

    @property
    def wrap_text(self) -> bool | None:
        """Whether text is wrapped; ``None`` when cells differ."""
        wrapped: bool | None = shared(self.uno, "IsTextWrapped")
        return wrapped

    @wrap_text.setter
    def wrap_text(self, value: bool) -> None:
        self.uno.IsTextWrapped = bool(value)

    @property
    def horizontal_alignment(self) -> str | None:
        """The horizontal alignment in xlwings' words."""
        return traits.horizontal(self.uno)

    @horizontal_alignment.setter
    def horizontal_alignment(self, value: str) -> None:
        traits.set_horizontal(self.uno, value)

    @property
    def vertical_alignment(self) -> str | None:
        """The vertical alignment in xlwings' words."""
        return traits.vertical(self.uno)

    @vertical_alignment.setter
    def vertical_alignment(self, value: str) -> None:
        traits.set_vertical(self.uno, value)

    def adjust_indent(self, amount: int) -> None:
        """Indent by so many levels more, or fewer."""
        traits.set_indent(self.uno, max(0, (traits.indent(self.first.uno) or 0) + amount))

    @property
    def column_width(self) -> float | None:
        """The width of the columns in Excel's characters; ``None`` when they differ."""
        width = self.uno.Columns.Width
        return None if width is None else round((width - _SPACE) / self.document.digit_width, 2)

    @column_width.setter
    def column_width(self, value: float) -> None:
        self.uno.Columns.Width = round(value * self.document.digit_width + _SPACE)

    @property
    def row_height(self) -> float | None:
        """The height of the rows in points; ``None`` when they differ."""
        height = self.uno.Rows.Height
        return None if height is None else round(height / POINT, 2)

    @row_height.setter
    def row_height(self, value: float) -> None:
        self.uno.Rows.Height = round(value * POINT)

    @property
    def width(self) -> float:
        """The width of the whole range in points."""
        return float(self.uno.Size.Width / POINT)

    @property
    def height(self) -> float:
        """The height of the whole range in points."""
        return float(self.uno.Size.Height / POINT)

    @property
    def left(self) -> float:
        """The distance from the sheet's left edge in points."""
        return float(self.uno.Position.X / POINT)

    @property
    def top(self) -> float:
        """The distance from the sheet's top edge in points."""
        return float(self.uno.Position.Y / POINT)

    @property
    def row_hidden(self) -> bool | None:
        """Whether the rows are hidden; ``None`` when only some are."""
        # Rows.IsVisible tells of the first row alone.  Asked over all columns: some may be hidden.
        lines = self.sheet.uno.getCellRangeByPosition(
            0, self.row - 1, COLUMNS - 1, self.area.last_row - 1
        )
        shown = {
            row
            for part in lines.queryVisibleCells().RangeAddresses
            for row in range(part.StartRow, part.EndRow + 1)
        }
        return not shown if len(shown) in (0, self.area.rows) else None

    @row_hidden.setter
    def row_hidden(self, value: bool) -> None:
        self.uno.Rows.IsVisible = not value

    @property
    def column_hidden(self) -> bool | None:
        """Whether the columns are hidden; ``None`` when only some are."""
        shown = self.uno.Columns.IsVisible
        return None if shown is None else not shown

    @column_hidden.setter
    def column_hidden(self, value: bool) -> None:
        self.uno.Columns.IsVisible = not value

    def autofit(self, axis: Any = None) -> None:
        """Fit columns (``c``), rows (``r``) or both to what stands in them."""
        if axis in (None, "columns", "c"):
            self.uno.Columns.OptimalWidth = True
        if axis in (None, "rows", "r"):
            self.uno.Rows.OptimalHeight = True

    def set_colors(self, colors: Any) -> None:
        """Fill cell by cell; ``...`` leaves a cell, ``None`` empties it."""
        for r, row in enumerate(colors, 1):
            for c, color in enumerate(row, 1):
                if color is not ...:
                    self(r, c).color = color

    def group(self, by: Any) -> None:
        """Group rows or columns, so that they fold away."""
        self.sheet.uno.group(self.uno_address, _orientation(by, self))

    def ungroup(self, by: Any) -> None:
        """Take one level of grouping away."""
        self.sheet.uno.ungroup(self.uno_address, _orientation(by, self))


def _orientation(by: Any, cells: Looks) -> Any:
    rows = by == "rows" or (by is None and cells.area.rows <= cells.area.columns)
    return constant("table.TableOrientation." + ("ROWS" if rows else "COLUMNS"))
