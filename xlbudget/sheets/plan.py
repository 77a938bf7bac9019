"""What a sheet shall hold and look like, as values that any painter can follow.

A plan carries every decision: values, formulas with the value they will show,
styles, widths, heights, merges, tables, list boxes, print set-up.  A painter
(a file writer here, the live workbook in Excel) only carries it out.

Columns and rows count from 1.  Widths are in characters of the workbook's
normal font, heights and margins in points and inches, as Excel counts them.
"""

from dataclasses import dataclass
from typing import Final, Literal

from xlbudget.budget.cells import Value
from xlbudget.text import Text

OUR_CHARTS: Final = "xlbudget chart"
"""How the names of our charts begin, by which they are known again."""

CHART_COLOR: Final = "548235"
CHART_NUMBERS: Final = "[$-5000445]0"
"""Bars are green, numbers beside them in Bangla digits."""


@dataclass(frozen=True, slots=True)
class Style:
    """A named cell style; cells of one kind share one.

    ``name`` is what Excel lists under Cell Styles.  Colours are RRGGBB.
    ``border`` draws thin lines on all sides or below; ``locked`` matters on a
    protected sheet only.
    """

    name: str
    font: str
    size: float
    bold: bool = False
    underline: bool = False
    color: str | None = None
    fill: str | None = None
    border: Literal["box", "bottom"] | None = None
    horizontal: Literal["left", "center", "right", "justify"] | None = None
    vertical: Literal["top", "center"] = "center"
    wrap: bool = False
    indent: int = 0
    number_format: str = "General"
    locked: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.  With a ``formula`` (no leading =), ``value`` is what it shows.

    ``link`` is a place in the workbook: ``বরাদ্দ!C12``.
    """

    column: int
    value: Value = None
    style: Style | None = None
    formula: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row in column order; no height leaves it to Excel.

    The height of a ``fitted`` row is where it starts from: it follows what is typed.
    """

    cells: tuple[Cell, ...] = ()
    height: float | None = None
    fitted: bool = False


@dataclass(frozen=True, slots=True)
class TablePlan:
    """An Excel Table: ``ref`` covers header, rows and, when there is one, the total row.

    ``columns`` are the header cells' texts exactly.  ``totals`` holds, per
    column, the total row's label or ``=formula`` or ``None``.
    """

    name: str
    ref: str
    columns: tuple[str, ...]
    totals: tuple[str | None, ...] | None = None


@dataclass(frozen=True, slots=True)
class ListBox:
    """A list to pick from while typing in ``ref``.

    ``source`` is a formula that gives the choices.  A ``strict`` box refuses
    anything else; the others only help.
    """

    ref: str
    source: str
    strict: bool = False
    prompt: Text | None = None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A conditional format: where ``formula`` is true, this number format or fill."""

    ref: str
    formula: str
    number_format: str | None = None
    fill: str | None = None
    color: str | None = None


@dataclass(frozen=True, slots=True)
class BarChart:
    """A bar chart that covers the cells of ``anchor`` (E2:L20).

    ``names`` and ``values`` are ranges of one column of its own sheet, ``shown``
    the pairs that stand there.
    """

    title: str
    anchor: str
    names: str
    values: str
    shown: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class PrintSetup:
    """How the sheet prints.

    Without an ``area`` everything is printed that the sheet holds.  ``paper`` is
    Excel's number (9 = A4, 5 = Legal), ``margins`` left, right, top, bottom,
    header, footer in inches, ``title_rows`` the rows repeated on every page,
    ``breaks`` the rows after which a page ends.  ``fit_width`` makes everything
    smaller until it is as wide as the paper.
    """

    area: str = ""
    paper: int = 9
    landscape: bool = False
    margins: tuple[float, float, float, float, float, float] = (0.75, 0.75, 0.75, 0.75, 0.3, 0.4)
    title_rows: tuple[int, int] | None = None
    breaks: tuple[int, ...] = ()
    footer: str | None = None
    fit_width: bool = False


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A whole sheet; ``rows[0]`` is row 1.

    ``hidden_columns`` count from 1.  A ``buried`` sheet is hidden even from the
    list from which Excel unhides sheets.  ``pixels`` are column widths that hold
    whatever the workbook's normal font is; they go before ``widths``.
    ``protected`` locks the cells of locked styles.  ``role`` is that of a made sheet,
    by which it is marked (``made_sheets``).
    """

    name: str
    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    merges: tuple[str, ...] = ()
    tables: tuple[TablePlan, ...] = ()
    list_boxes: tuple[ListBox, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    setup: PrintSetup | None = None
    frozen_at: str | None = None
    grid_lines: bool = True
    tab_color: str | None = None
    hidden: bool = False
    hidden_columns: tuple[int, ...] = ()
    buried: bool = False
    pixels: tuple[int, ...] = ()
    protected: bool = False
    charts: tuple[BarChart, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class BookPlan:
    """A workbook: its sheets in order, its normal font, its defined names."""

    sheets: tuple[SheetPlan, ...]
    normal_font: str = "Times New Roman"
    normal_size: float = 12
    names: tuple[tuple[str, str], ...] = ()
    title: str = ""
    language: str = "bn-BD"
    author: str = "xlbudget"
