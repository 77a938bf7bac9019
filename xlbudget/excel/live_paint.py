"""Sheet plans carried out on an open workbook, in few block writes.

The painter decides nothing and reads nothing back.  It carries out what the
sheets that we make have; list boxes, hidden columns and sealing belong to the order
workbook itself, which is a new file.  A link is a HYPERLINK formula here: such
formulas go in with all other cells, while links go one by one.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeAlias

from xlbudget.budget.cells import ErrorValue, column_letters
from xlbudget.excel.blocks import blocks, height_runs
from xlbudget.excel.live_styles import Facets, excel_color, give_facets
from xlbudget.fonts.digit_width import digit_pixels
from xlbudget.sheets.plan import (
    CHART_COLOR,
    CHART_NUMBERS,
    OUR_CHARTS,
    BarChart,
    Cell,
    Highlight,
    PrintSetup,
    SheetPlan,
    Style,
)

Book: TypeAlias = Any
Sheet: TypeAlias = Any

_PADDING = 5  # pixels that a column has beside its digits
_INCH = 72
_SIDES = ("Left", "Right", "Top", "Bottom", "Header", "Footer")
_PORTRAIT, _LANDSCAPE = 1, 2


def paint_sheet(book: Book, sheet: Sheet, plan: SheetPlan, other: Mapping[Style, Facets]) -> None:
    """Carry out a plan on a sheet that is new and empty.

    The workbook has the plan's styles; ``other`` is what they have otherwise in it.
    """
    # Heights first: LibreOffice would fit every row to each style that it is given.
    _measure(book, sheet, plan)
    _write(sheet, plan)
    _dress(sheet, plan, other)
    for ref in plan.merges:
        sheet.range(ref).merge()
    for table in plan.tables:
        sheet.tables.add(sheet.range(table.ref), name=table.name)
    for highlight in plan.highlights:
        _highlight(sheet, highlight)
    if plan.tab_color:
        sheet.api.Tab.Color = excel_color(plan.tab_color)
    if not plan.grid_lines:
        sheet.show_gridlines = False
    if plan.setup is not None:
        _set_up(sheet, plan.setup)
    for number, chart in enumerate(plan.charts, 1):
        _draw(sheet, chart, f"{OUR_CHARTS} {number}")


def _write(sheet: Sheet, plan: SheetPlan) -> None:
    width = max((row.cells[-1].column for row in plan.rows if row.cells), default=0)
    if not width:
        return
    grid: list[list[Any]] = [[None] * width for _ in plan.rows]
    for row, line in zip(plan.rows, grid, strict=True):
        for cell in row.cells:
            line[cell.column - 1] = _content(cell)
    sheet.range((1, 1), (len(grid), width)).value = grid


def _content(cell: Cell) -> Any:
    """What a cell is given, as if it were typed."""
    if cell.formula is not None:
        return f"={cell.formula.removeprefix('=')}"
    value = cell.value
    if cell.link and isinstance(value, str):
        return f'=HYPERLINK("#{_place(cell.link)}","{_quoted(value)}")'
    if isinstance(value, ErrorValue):
        return value.name
    if isinstance(value, str):
        # With the mark a text stays a text whatever it looks like.
        return f"'{value}" if value else None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time.min)
    return value


def _place(link: str) -> str:
    sheet, _, ref = link.rpartition("!")
    name = sheet.strip("'").replace("'", "''")
    return _quoted(f"'{name}'!{ref}")


def _quoted(text: str) -> str:
    return text.replace('"', '""')


def _dress(sheet: Sheet, plan: SheetPlan, other: Mapping[Style, Facets]) -> None:
    worn: dict[Style, list[tuple[int, int]]] = {}
    for number, row in enumerate(plan.rows, 1):
        for cell in row.cells:
            if cell.style is not None:
                worn.setdefault(cell.style, []).append((number, cell.column))
    for style, cells in worn.items():
        for block in blocks(cells):
            words = sheet.range(block.address).api
            words.Style = style.name
            give_facets(words, other.get(style, {}))


def _measure(book: Book, sheet: Sheet, plan: SheetPlan) -> None:
    for column, width in enumerate(_widths(book, plan), 1):
        letters = column_letters(column)
        sheet.range(f"{letters}:{letters}").column_width = width
    for first, last, height in height_runs([row.height for row in plan.rows]):
        sheet.range(f"{first}:{last}").row_height = height


def _widths(book: Book, plan: SheetPlan) -> Iterator[float]:
    """The columns' widths as Excel's window counts them: without the space beside the digits."""
    font = book.api.Styles("Normal").Font
    digit = digit_pixels(font.Name, font.Size)
    if plan.pixels:
        yield from (max(0.0, (pixels - _PADDING) / digit) for pixels in plan.pixels)
    else:
        yield from (max(0.0, width - _PADDING / digit) for width in plan.widths)


def _highlight(sheet: Sheet, highlight: Highlight) -> None:
    rules = sheet.range(highlight.ref).conditional_formats
    rule = rules.add_custom(
        f"={highlight.formula.removeprefix('=')}",
        fill_color=f"#{highlight.fill}" if highlight.fill else None,
        font_color=f"#{highlight.color}" if highlight.color else None,
        stop_if_true=True,
    )
    if highlight.number_format:
        rule.impl.api.NumberFormat = highlight.number_format


def _draw(sheet: Sheet, chart: BarChart, name: str) -> None:
    place = sheet.range(chart.anchor)
    made = sheet.charts.add(
        place.left,
        place.top,
        place.width,
        place.height,
        chart_type="bar_clustered",
        source=sheet.range(chart.values),
        name=name,
        style=None,
    )
    made.set_x_axis_values(sheet.range(chart.names))
    made.title = chart.title
    made.legend.visible = False
    # The first name stands on top, as in the table.
    made.category_axis.reverse_order = True
    made.value_axis.number_format = CHART_NUMBERS
    made.series[0].fill_color = f"#{CHART_COLOR}"


def _set_up(sheet: Sheet, setup: PrintSetup) -> None:
    words = sheet.page_setup.api
    sheet.page_setup.print_area = setup.area or None
    words.PaperSize = setup.paper
    words.Orientation = _LANDSCAPE if setup.landscape else _PORTRAIT
    for side, inches in zip(_SIDES, setup.margins, strict=True):
        setattr(words, f"{side}Margin", inches * _INCH)
    words.CenterHorizontally = True
    if setup.fit_width:
        words.Zoom, words.FitToPagesWide, words.FitToPagesTall = False, 1, False
    if setup.title_rows:
        words.PrintTitleRows = "${}:${}".format(*setup.title_rows)
    if setup.footer:
        # The plan's footer opens with &C, centred, as its file form has it.
        words.CenterFooter = setup.footer.removeprefix("&C")
    for row in setup.breaks:
        sheet.api.HPageBreaks.Add(sheet.range((row + 1, 1)).api)
