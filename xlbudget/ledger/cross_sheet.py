"""The sheet of a cross table, with live sums, subtotals and shares.

Rows that stand in no district are an Excel Table, to sort and to filter; their
total stands below it and is of all rows, whatever is filtered.
"""

from dataclasses import dataclass, replace

from xlbudget.budget.cells import Value, column_letters
from xlbudget.ledger.cross import Cross, sums
from xlbudget.ledger.cross_listing import SHARE, headings, title
from xlbudget.ledger.cross_look import (
    LANDSCAPE,
    MARGINS,
    PORTRAIT,
    SHARE_WIDTH,
    fitted_sheet,
    money_width,
    part,
    share_style,
    text_width,
)
from xlbudget.ledger.cross_shape import Line, Shape
from xlbudget.ledger.entries import taka
from xlbudget.ledger.kinds import By
from xlbudget.sheets.number_formats import lakh_highlights
from xlbudget.sheets.order_schema import FIRST_ROW, HEADER_ROW
from xlbudget.sheets.plan import Cell, PrintSetup, Row, SheetPlan, Style, TablePlan
from xlbudget.sheets.styles import House

_A4, _LEGAL = 9, 5
_WIDEST = 36.0  # of the labels


def cross_sheet(table: Cross, house: House, name: str) -> SheetPlan:
    """Return the sheet of a cross table; ``name`` is that of its Excel Table."""
    shape = Shape.of(table)
    poisha = any(p % 100 for row in table.rows for p in row.amounts)
    of_rows, of_sums = _Look.of_rows(house, poisha), _Look.of_sums(house, poisha)
    columns = tuple(heading.bn for heading in headings(table))
    rows = (
        Row(tuple(Cell(i, text, house.header) for i, text in enumerate(columns, 1))),
        *(_row(x, shape, of_rows if x.first is None else of_sums) for x in shape.lines),
        _shares(shape, of_sums),
    )
    widths = _widths(shape, columns, poisha, house)
    sheet = fitted_sheet(shape.name, Cell(1, title(table).bn, house.title), rows, widths)
    end = column_letters(len(columns))
    plan = TablePlan(name, f"A{HEADER_ROW}:{end}{shape.last - 1}", columns)
    left, right = column_letters(shape.amounts.start), column_letters(shape.total)
    return replace(
        sheet,
        tables=() if table.by is By.OFFICE else (plan,),
        highlights=lakh_highlights(f"{left}{FIRST_ROW}:{right}{shape.last}", poisha),
        frozen_at=f"{column_letters(shape.label + 1)}{FIRST_ROW}",
        setup=PrintSetup(
            f"A1:{end}{shape.last + 1}",
            paper=_LEGAL if sum(widths) > LANDSCAPE else _A4,
            landscape=sum(widths) > PORTRAIT,
            margins=MARGINS,
            title_rows=(1, HEADER_ROW),
            footer="&C&P/&N",
            fit_width=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """The styles of a line's cells, made once for all lines."""

    text: Style
    count: Style
    money: Style
    total: Style
    share: Style

    @classmethod
    def of_rows(cls, house: House, poisha: bool) -> "_Look":
        """The look of rows; only their totals are bold."""
        money, total = house.memo_amount(poisha), house.memo_total(poisha)
        return cls(house.memo_cell, house.memo_serial, money, total, share_style(house))

    @classmethod
    def of_sums(cls, house: House, poisha: bool) -> "_Look":
        """The look of lines of sums, all bold."""
        count = replace(house.memo_serial, name="xlb count total", bold=True)
        share = replace(share_style(house), name="xlb share total", bold=True)
        total = house.memo_total(poisha)
        return cls(house.memo_total_label, count, total, total, share)


def _row(line: Line, shape: Shape, look: _Look) -> Row:
    at, amounts = line.at, sums(line.rows, len(shape.table.columns))
    cells = [Cell(i, label, look.text) for i, label in enumerate(line.labels, 1)]
    cells.append(Cell(shape.label + 1, line.orders, look.count))
    # A row of an order that has money under two heads is one row of the total.
    adds_up = line.lines == sum(row.lines for row in line.rows)
    formula = _sum(line, shape, shape.label + 2) if adds_up else None
    cells.append(Cell(shape.label + 2, line.lines, look.count, formula))
    for column, poisha in zip(shape.amounts, amounts, strict=True):
        formula = _sum(line, shape, column)
        # Nothing is shown where nothing was allotted; a sum of nothing is a zero.
        shown: Value = taka(poisha) if poisha or formula else None
        cells.append(Cell(column, shown, look.money, formula))
    first, last = (column_letters(column) for column in (shape.amounts[0], shape.amounts[-1]))
    total = _sum(line, shape, shape.total) or f"SUM({first}{at}:{last}{at})"
    cells.append(Cell(shape.total, taka(sum(amounts)), look.total, total))
    share, letters = part(sum(amounts), shape.table.total), column_letters(shape.total)
    formula = f"{letters}{at}/{letters}${shape.last}"
    return Row((*cells, Cell(shape.total + 1, share, look.share, formula)))


def _sum(line: Line, shape: Shape, column: int) -> str | None:
    """The formula of a line of sums; SUBTOTAL does not count the sums of districts again."""
    if line.first is None:
        return None
    letters = column_letters(column)
    function = "SUBTOTAL(9," if shape.table.by is By.OFFICE else "SUM("
    return f"{function}{letters}{line.first}:{letters}{line.at - 1})"


def _shares(shape: Shape, look: _Look) -> Row:
    """The last line: what part of everything each column is."""
    blank = range(2, shape.label + 3)
    cells = [Cell(1, SHARE.bn, look.text), *(Cell(i, None, look.text) for i in blank)]
    table, total = shape.table, column_letters(shape.total)
    for column, poisha in zip(
        (*shape.amounts, shape.total), (*table.sums, table.total), strict=True
    ):
        formula = f"{column_letters(column)}{shape.last}/${total}{shape.last}"
        cells.append(Cell(column, part(poisha, table.total), look.share, formula))
    return Row((*cells, Cell(shape.total + 1, None, look.text)))


def _widths(
    shape: Shape, columns: tuple[str, ...], poisha: bool, house: House
) -> tuple[float, ...]:
    texts = zip(columns, zip(*(line.labels for line in shape.lines), strict=True), strict=False)
    labels = (text_width((name, *column), house, _WIDEST) for name, column in texts)
    counts = (max(6.0, len(str(n)) + 3.0) for n in (shape.table.orders, shape.table.lines))
    amounts = (*shape.table.sums, shape.table.total)
    return (*labels, *counts, *(money_width(p, poisha, house) for p in amounts), SHARE_WIDTH)
