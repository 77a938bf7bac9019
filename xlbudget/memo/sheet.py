"""One sheet of a memo while it is laid out, from top to bottom.

Rows get their heights from the shaped text in them, merged texts take all
columns or those at the right edge, and rows that belong on one page are marked.
"""

from dataclasses import dataclass, field

from xlbudget.budget.cells import column_letters
from xlbudget.memo.pages import page_breaks
from xlbudget.memo.paper import Page
from xlbudget.sheets.measure import INDENT_POINTS, Shaper, chunks, row_height, text_height
from xlbudget.sheets.plan import Cell, Highlight, PrintSetup, Row, SheetPlan, Style
from xlbudget.sheets.styles import House

GAP = 6.0  # points between blocks
HIGHEST_ROW = 400.0  # points; Excel takes no row above 409.5


@dataclass
class Sheet:
    """Rows, merges and kept rows as they grow.

    ``header`` is the row of the table's heading, ``total_column`` the column that
    the grand total is in; 0 for none.
    """

    name: str
    role: str
    page: Page
    house: House
    shaper: Shaper
    rows: list[Row] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    kept: set[int] = field(default_factory=set)
    highlights: tuple[Highlight, ...] = ()
    header: int = 0
    first: int = 0
    last: int = 0
    total_column: int = 0

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.page.pixels)

    @property
    def heights(self) -> tuple[float, ...]:
        """The rows' heights in points."""
        return tuple(row.height or 0.0 for row in self.rows)

    def add(self, *cells: Cell, height: float) -> int:
        """Add a row, as high as Excel lets it be, and return its number."""
        self.rows.append(Row(cells, min(height, HIGHEST_ROW)))
        return len(self.rows)

    def gap(self, height: float = GAP) -> None:
        """Leave an empty row."""
        self.add(height=height)

    def line(self, style: Style) -> float:
        """Return the height of one line."""
        return row_height(1, style, self.shaper)

    def wide(self, text: str, style: Style, formula: str | None = None) -> None:
        """A text over all columns, as high as it needs; a very long one in several rows."""
        width = sum(self.page.points)
        most = int(HIGHEST_ROW // self.line(style))
        parts = [text] if formula else chunks(text, width, style, self.shaper, most)
        for part in parts:
            height = text_height(part, width, style, self.shaper)
            row = self.add(Cell(1, part, style, formula), height=height)
            self.merge(1, self.width, row)

    def beside(self, left: Cell, right: Cell, height: float) -> None:
        """Two texts in one row: the left over all columns before the right, that to the edge."""
        fill = [Cell(c, None, right.style) for c in range(right.column + 1, self.width + 1)]
        cells = (left, right, *fill) if left.value is not None else (right, *fill)
        row = self.add(*cells, height=height)
        self.merge(right.column, self.width, row)

    def merge(self, left: int, right: int, row: int) -> None:
        """Merge the cells of a row; one cell needs no merging."""
        if left < right:
            self.merges.append(f"{column_letters(left)}{row}:{column_letters(right)}{row}")

    def column_for(self, points: float) -> int:
        """Return the last column from which to the right edge there is so much room."""
        widths = self.page.points
        fits = (c for c in range(self.width, 0, -1) if sum(widths[c - 1 :]) >= points)
        return next(fits, 1)

    def indent_to(self, column: int, offset: float) -> int:
        """Return the indent that brings a text in ``column`` so far from the left margin."""
        return max(0, round((offset - sum(self.page.points[: column - 1])) / INDENT_POINTS))

    def keep(self, first: int, last: int | None = None) -> None:
        """Keep the rows from ``first`` to ``last`` (the latest) on one page."""
        self.kept.update(range(max(first, 1), last or len(self.rows)))

    def plan(self) -> SheetPlan:
        """Return the finished sheet."""
        breaks = page_breaks(self.heights, self.kept, self.page.height, self.header)
        setup = PrintSetup(
            area=f"A1:{column_letters(self.width)}{len(self.rows)}",
            paper=self.page.paper.number,
            landscape=self.page.landscape,
            title_rows=(self.header, self.header) if self.header else None,
            breaks=breaks,
            footer="&C&9&P / &N",
        )
        return SheetPlan(
            name=self.name,
            rows=tuple(self.rows),
            widths=self.page.characters,
            pixels=self.page.pixels,
            merges=tuple(self.merges),
            highlights=self.highlights,
            setup=setup,
            grid_lines=False,
            role=self.role,
        )
