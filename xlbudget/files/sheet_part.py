"""A sheet plan as a worksheet part.

The elements stand in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99).
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from xlbudget.budget.cells import column_letters
from xlbudget.files.a1 import corner, location
from xlbudget.files.cell_xml import attribute_xml, rows_xml, text_xml
from xlbudget.files.styles_part import StylesPart
from xlbudget.files.xml_part import DECLARATION, MAIN, OFFICE
from xlbudget.fonts.digit_width import column_width, digit_pixels
from xlbudget.sheets.plan import Highlight, ListBox, PrintSetup, SheetPlan

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"

_HIDDEN = ' hidden="1"'

_PROMPT_LIMIT = 255
_PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1"/>'


def sheet_xml(
    plan: SheetPlan,
    styles: StylesPart,
    table_keys: Sequence[str] = (),
    *,
    date1904: bool = False,
    code_name: str | None = None,
    drawing_key: str | None = None,
) -> bytes:
    """Return the worksheet part; the styles that it needs are added to ``styles``.

    ``table_keys`` are the relationship ids of its tables, ``code_name`` the name
    by which macros know the sheet.
    """
    # Rows first: a value that cannot be written is refused before anything is added.
    rows = "".join(rows_xml(plan, styles.cell_format, date1904))
    return "".join(
        (
            f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">',
            _properties(plan, code_name),
            f'<dimension ref="{_dimension(plan)}"/>',
            _view(plan),
            f'<sheetFormatPr defaultRowHeight="{_row_height(styles.normal_size):g}"/>',
            _columns(_widths(plan, styles), plan.hidden_columns),
            f"<sheetData>{rows}</sheetData>",
            _PROTECTION if plan.protected else "",
            _counted("mergeCells", [f'<mergeCell ref="{ref}"/>' for ref in plan.merges]),
            *_highlights(plan.highlights, styles),
            _counted("dataValidations", [_list_box(box) for box in plan.list_boxes]),
            _links(plan),
            "" if plan.setup is None else _print_setup(plan.setup),
            f'<drawing r:id="{drawing_key}"/>' if drawing_key else "",
            _counted("tableParts", [f'<tablePart r:id="{key}"/>' for key in table_keys]),
            "</worksheet>",
        )
    ).encode()


def _row_height(normal_size: float) -> float:
    """Return the usual height of a row in points: 15 for a font of 11, 15.75 for 12."""
    return math.ceil(normal_size * 1.3125 / 0.75) * 0.75


def _counted(name: str, elements: list[str]) -> str:
    return f'<{name} count="{len(elements)}">{"".join(elements)}</{name}>' if elements else ""


def _properties(plan: SheetPlan, code_name: str | None) -> str:
    code = "" if code_name is None else f' codeName="{attribute_xml(code_name)}"'
    tab = f'<tabColor rgb="FF{plan.tab_color}"/>' if plan.tab_color else ""
    fit = '<pageSetUpPr fitToPage="1"/>' if plan.setup and plan.setup.fit_width else ""
    return f"<sheetPr{code}>{tab}{fit}</sheetPr>" if code or tab or fit else ""


def _dimension(plan: SheetPlan) -> str:
    filled = [(number, row.cells) for number, row in enumerate(plan.rows, 1) if row.cells]
    if not filled:
        return "A1"
    left = column_letters(min(cells[0].column for _, cells in filled))
    right = column_letters(max(cells[-1].column for _, cells in filled))
    return f"{left}{filled[0][0]}:{right}{filled[-1][0]}"


def _view(plan: SheetPlan) -> str:
    lines = "" if plan.grid_lines else ' showGridLines="0"'
    head = f'<sheetViews><sheetView{lines} workbookViewId="0"'
    column, row = corner(plan.frozen_at or "A1")
    if (column, row) == (1, 1):
        return f"{head}/></sheetViews>"
    across = f' xSplit="{column - 1}"' if column > 1 else ""
    down = f' ySplit="{row - 1}"' if row > 1 else ""
    pane = ("bottom" if row > 1 else "top") + ("Right" if column > 1 else "Left")
    return (
        f'{head}><pane{across}{down} topLeftCell="{plan.frozen_at}" activePane="{pane}"'
        f' state="frozen"/><selection pane="{pane}" activeCell="{plan.frozen_at}"'
        f' sqref="{plan.frozen_at}"/></sheetView></sheetViews>'
    )


def _widths(plan: SheetPlan, styles: StylesPart) -> tuple[float, ...]:
    digit = digit_pixels(styles.normal_font, styles.normal_size)
    return tuple(column_width(p, digit) for p in plan.pixels) or plan.widths


def _columns(widths: tuple[float, ...], hidden: tuple[int, ...]) -> str:
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width!r}"'
        f'{_HIDDEN if place in hidden else ""} customWidth="1"/>'
        for place, width in enumerate(widths, 1)
    )
    return f"<cols>{columns}</cols>" if columns else ""


def _highlights(highlights: tuple[Highlight, ...], styles: StylesPart) -> Iterator[str]:
    for priority, highlight in enumerate(highlights, 1):
        yield (
            f'<conditionalFormatting sqref="{highlight.ref}"><cfRule type="expression"'
            f' dxfId="{styles.highlight_format(highlight)}" priority="{priority}">'
            f"<formula>{text_xml(highlight.formula.removeprefix('='))}</formula>"
            "</cfRule></conditionalFormatting>"
        )


def _list_box(box: ListBox) -> str:
    strict = ' showErrorMessage="1"' if box.strict else ""
    prompt = ""
    if box.prompt is not None:
        words = f"{box.prompt.bn}\n{box.prompt.en}"
        # A longer prompt makes Excel call the file broken; the Bangla half says it all.
        words = words if len(words) <= _PROMPT_LIMIT else box.prompt.bn[:_PROMPT_LIMIT]
        prompt = f' showInputMessage="1" prompt="{attribute_xml(words)}"'
    source = text_xml(box.source.removeprefix("="))
    return (
        f'<dataValidation type="list" allowBlank="1"{prompt}{strict} sqref="{box.ref}">'
        f"<formula1>{source}</formula1></dataValidation>"
    )


def _links(plan: SheetPlan) -> str:
    links = "".join(
        f'<hyperlink ref="{column_letters(cell.column)}{number}"'
        f' location="{attribute_xml(location(cell.link))}"/>'
        for number, row in enumerate(plan.rows, 1)
        for cell in row.cells
        if cell.link
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""


def _print_setup(setup: PrintSetup) -> str:
    sides = ("left", "right", "top", "bottom", "header", "footer")
    margins = " ".join(
        f'{side}="{inches!r}"' for side, inches in zip(sides, setup.margins, strict=True)
    )
    way = "landscape" if setup.landscape else "portrait"
    footer = ""
    if setup.footer:
        footer = f"<headerFooter><oddFooter>{text_xml(setup.footer)}</oddFooter></headerFooter>"
    breaks = "".join(f'<brk id="{row}" max="16383" man="1"/>' for row in setup.breaks)
    fit = ' fitToHeight="0"' if setup.fit_width else ""  # as many pages high as it takes
    count = len(setup.breaks)
    if breaks:
        breaks = f'<rowBreaks count="{count}" manualBreakCount="{count}">{breaks}</rowBreaks>'
    return (
        f'<printOptions horizontalCentered="1"/><pageMargins {margins}/>'
        f'<pageSetup paperSize="{setup.paper}" orientation="{way}"{fit}/>{footer}{breaks}'
    )
