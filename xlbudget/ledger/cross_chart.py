"""The sheets with charts of a report: the largest districts, heads, quarters or offices.

Each links its names and totals to the sheet of a cross table.  More than
``MOST`` bars say nothing on a page; what is smaller is summed as the others.
"""

from dataclasses import dataclass, replace
from itertools import accumulate

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import column_letters
from xlbudget.ledger.cross import BY_NAMES, Cross
from xlbudget.ledger.cross_listing import SHARE, TOTAL
from xlbudget.ledger.cross_look import (
    LANDSCAPE,
    MARGINS,
    SHARE_WIDTH,
    fitted_sheet,
    money_width,
    part,
    share_style,
    text_width,
)
from xlbudget.ledger.cross_shape import Shape
from xlbudget.ledger.entries import taka
from xlbudget.ledger.kinds import Across, By
from xlbudget.sheets.number_formats import lakh_highlights
from xlbudget.sheets.order_schema import FIRST_ROW, HEADER_ROW
from xlbudget.sheets.plan import BarChart, Cell, PrintSetup, Row, SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.text import Text

MOST = 20
_GAP, _COLUMNS = 3.0, 6  # beside the table: the width of the gap, the columns of the chart
_LAST = column_letters(4 + _COLUMNS)
_WIDEST = 50.0  # of the names
_LEAST = 18  # rows that a chart is high
_PAGE = 500.0  # points that fit on a page
_OTHERS = Text("অন্যান্য", "others")
_ALL = Text("{by} অনুযায়ী বরাদ্দ (টাকা)", "allotted by {by} (taka)")
_LARGEST = Text(
    "সবচেয়ে বেশি পেয়েছে যে {bn}টি {by} (টাকা)", "the {en} that were allotted most, by {by} (taka)"
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name and poisha, and the cells where they stand."""

    name: str
    poisha: int
    name_at: str
    total_at: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a cross table: what its bars are, all of them, the grand total and its cell."""

    by: By | Across
    bars: tuple[Bar, ...]
    total: int
    total_at: str


def row_side(table: Cross) -> Side:
    """Return the rows of a cross table with their totals."""
    shape = Shape.of(table)
    bars = tuple(
        Bar(
            line.labels[-1],
            line.rows[0].total,
            shape.cell(shape.label, line.at),
            shape.cell(shape.total, line.at),
        )
        for line in shape.lines
        if line.first is None
    )
    return Side(table.by, bars, table.total, shape.cell(shape.total, shape.last))


def column_side(table: Cross) -> Side:
    """Return the columns of a cross table with their sums."""
    shape = Shape.of(table)
    bars = tuple(
        Bar(name.bn, poisha, shape.cell(column, HEADER_ROW), shape.cell(column, shape.last))
        for name, poisha, column in zip(table.columns, table.sums, shape.amounts, strict=True)
    )
    return Side(table.across, bars, table.total, shape.cell(shape.total, shape.last))


def chart_sheet(side: Side, house: House) -> SheetPlan:
    """Return the sheet of a side: its bars in a table, and at the right their chart."""
    by, bars = BY_NAMES[side.by], side.bars
    caption = _ALL.filled(by=by)
    if len(bars) > MOST:
        bars = tuple(sorted(bars, key=lambda bar: -bar.poisha)[:MOST])
        caption = _LARGEST.filled(by=by, bn=to_bangla(str(MOST)), en=MOST)
    columns = enumerate((by.bn, TOTAL.bn, SHARE.bn), 1)
    header = Row(tuple(Cell(i, text, house.header) for i, text in columns))
    poisha = any(bar.poisha % 100 for bar in side.bars)
    names = text_width((by.bn, *(bar.name for bar in bars)), house, _WIDEST)
    widths = (names, money_width(side.total, poisha, house), SHARE_WIDTH)
    title = Cell(1, caption.bn, house.title)
    rows = (header, *_rows(side, bars, house))
    sheet = fitted_sheet(f"চার্ট {by.bn}", title, rows, widths)
    end = len(sheet.rows)
    area = f"A1:{_LAST}{max(end, _LEAST)}"
    return replace(
        sheet,
        widths=(*widths, _GAP, *((LANDSCAPE - sum(widths) - _GAP) / _COLUMNS,) * _COLUMNS),
        highlights=lakh_highlights(f"B{FIRST_ROW}:B{end}", poisha),
        setup=PrintSetup(area, landscape=True, margins=MARGINS),
        charts=(_chart(caption.bn, bars, sheet),),
    )


def _chart(caption: str, bars: tuple[Bar, ...], sheet: SheetPlan) -> BarChart:
    """The chart beside a sheet's rows, as high as they are but never higher than a page."""
    end, last = len(sheet.rows), FIRST_ROW + len(bars) - 1
    room = sum(height <= _PAGE for height in accumulate(row.height or 0 for row in sheet.rows))
    return BarChart(
        caption,
        f"E{HEADER_ROW}:{_LAST}{room if end > room else max(end, _LEAST)}",
        names=f"A{FIRST_ROW}:A{last}",
        values=f"B{FIRST_ROW}:B{last}",
        shown=tuple((bar.name, taka(bar.poisha)) for bar in bars),
    )


def _rows(side: Side, bars: tuple[Bar, ...], house: House) -> tuple[Row, ...]:
    poisha = any(bar.poisha % 100 for bar in side.bars)
    others = side.total - sum(bar.poisha for bar in bars)
    last = FIRST_ROW + len(bars) - 1
    end = last + (2 if others else 1)

    def line(name: str, value: int, formulas: tuple[str | None, str], at: int, bold: bool) -> Row:
        money = house.memo_total(poisha) if bold else house.memo_amount(poisha)
        return Row(
            (
                Cell(1, name, house.memo_total_label if bold else house.memo_cell, formulas[0]),
                Cell(2, taka(value), money, formulas[1]),
                Cell(3, part(value, side.total), share_style(house), f"B{at}/B${end}"),
            )
        )

    rows = [
        line(bar.name, bar.poisha, (bar.name_at, bar.total_at), at, bold=False)
        for at, bar in enumerate(bars, FIRST_ROW)
    ]
    if others:
        formula = f"B{end}-SUM(B{FIRST_ROW}:B{last})"
        rows.append(line(_OTHERS.bn, others, (None, formula), end - 1, bold=False))
    return (*rows, line(TOTAL.bn, side.total, (None, side.total_at), end, bold=True))
