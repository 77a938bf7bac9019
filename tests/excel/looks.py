"""What a saved sheet shows, as openpyxl reads it: each cell's content and look, and the page."""

import openpyxl


def shown(path, sheet):
    """Everything a painter decides about a sheet, by what it is."""
    page = openpyxl.load_workbook(path)[sheet]
    values = openpyxl.load_workbook(path, data_only=True)[sheet]
    cells = {c.coordinate: c for row in page.iter_rows() for c in row if c.has_style or c.value}
    return {
        "formulas": {ref: c.value for ref, c in cells.items()},
        "values": {ref: values[ref].value for ref in cells},
        **{name: {ref: read(c) for ref, c in cells.items()} for name, read in LOOKS.items()},
        "widths": {
            column: round(found.width, 1)
            for found in page.column_dimensions.values()
            for column in range(found.min, found.max + 1)
        },
        "heights": {k: round(d.height) for k, d in page.row_dimensions.items() if d.height},
        "merges": sorted(map(str, page.merged_cells.ranges)),
        "tables": {t.name: (t.ref, t.column_names) for t in page.tables.values()},
        "highlights": [
            (
                str(area.sqref),
                rule.formula,
                rule.dxf and rule.dxf.numFmt and rule.dxf.numFmt.formatCode,
            )
            for area in page.conditional_formatting
            for rule in area.rules
        ],
        "page": printed(page),
        "charts": [drawn(chart) for chart in page._charts],
    }


BLACK = "FF000000"
LOOKS = {
    "font": lambda c: c.font.name,
    "letters": lambda c: (c.font.sz, bool(c.font.b), c.font.u, color(c.font.color) or BLACK),
    "fill": lambda c: color(c.fill.fgColor) if c.fill.patternType else None,
    "border": lambda c: tuple(side(c.border, name) for name in ("left", "right", "top", "bottom")),
    "alignment": lambda c: (
        c.alignment.horizontal or "general",
        c.alignment.vertical,
        bool(c.alignment.wrap_text),
        c.alignment.indent,
    ),
    "number format": lambda c: c.number_format,
    "locked": lambda c: c.protection.locked,
}


def color(found):
    return (
        None if found is None else found.rgb if found.type == "rgb" else (found.type, found.value)
    )


def side(border, name):
    found = getattr(border, name)
    return None if found is None or not found.style else (found.style, color(found.color))


def printed(page):
    margins, setup = page.page_margins, page.page_setup
    sides = ("left", "right", "top", "bottom", "header", "footer")
    return {
        "area": page.print_area,
        "titles": page.print_title_rows,
        "paper": (setup.paperSize, setup.orientation, bool(page.print_options.horizontalCentered)),
        "fit": (
            page.sheet_properties.pageSetUpPr and page.sheet_properties.pageSetUpPr.fitToPage,
            setup.fitToHeight,
        ),
        "margins": [round(getattr(margins, name), 2) for name in sides],
        "footer": (page.oddFooter.center.text, page.oddFooter.center.size),
        "breaks": [each.id for each in page.row_breaks.brk],
        "grid": page.sheet_view.showGridLines,
        "tab": color(page.sheet_properties.tabColor),
        "frozen": page.freeze_panes,
        "hidden": page.sheet_state,
    }


def drawn(chart):
    (series,) = chart.series
    title = "".join(run.t for p in chart.title.tx.rich.p for run in p.r or ())
    return {
        "kind": (type(chart).__name__, chart.barDir),
        "title": title,
        "names": series.cat.strRef.f,
        "values": series.val.numRef.f,
        "reversed": chart.x_axis.scaling.orientation,
        "numbers": chart.y_axis.number_format,
        "legend": chart.legend is not None,
        "from": (chart.anchor._from.col, chart.anchor._from.row),
    }
