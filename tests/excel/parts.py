"""Two workbooks compared part by part, as openpyxl reads them.

``differences(before, after)`` says in a line each what is not the same; the
hidden sheets that undo keeps are left out.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files.open_book import OpenBook
from xlbudget.files.package import Package

_MARGINS = ("left", "right", "top", "bottom", "header", "footer")
_SIDES = ("left", "right", "top", "bottom", "diagonal")


def differences(before: Path, after: Path) -> list[str]:
    """Return what differs between two saved workbooks, as ``sheet cell: what: old -> new``."""
    old, new = _parts(before), _parts(after)
    return [
        f"{key}: {old.get(key)!r} -> {new.get(key)!r}"
        for key in sorted(old.keys() | new.keys())
        if old.get(key) != new.get(key)
    ]


def _parts(path: Path) -> Mapping[str, Any]:
    book = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    styles, heights = _styles(path), _own_heights(path)
    sheets = [sheet for sheet in book if not is_kept(sheet.title)]
    found: dict[str, Any] = {
        "sheets": [(sheet.title, sheet.sheet_state) for sheet in sheets],
        "names": {name: each.attr_text for name, each in book.defined_names.items()},
        "properties": sorted((p.name, str(p.value)) for p in book.custom_doc_props.props),
    }
    for sheet in sheets:
        found.update((f"{sheet.title} {key}", value) for key, value in _sheet(sheet, heights))
        for key, value in _cells(sheet, shown[sheet.title], styles):
            found[f"{sheet.title} {key}"] = value
    return found


def _sheet(sheet: Any, heights: set[tuple[str, int]]) -> Iterator[tuple[str, Any]]:
    yield "merged cells", sorted(map(str, sheet.merged_cells.ranges))
    yield "names", {name: each.attr_text for name, each in sheet.defined_names.items()}
    yield "tables", {t.name: (t.ref, t.column_names, _filter(t)) for t in sheet.tables.values()}
    yield "filter", _filter(sheet)
    yield (
        "conditional formats",
        sorted(
            (
                str(area.sqref),
                rule.type,
                tuple(rule.formula),
                rule.priority,
                _differential(rule.dxf),
            )
            for area in sheet.conditional_formatting
            for rule in area.rules
        ),
    )
    yield (
        "validations",
        sorted(
            (
                _open_ended(str(v.sqref)),
                v.type,
                v.formula1,
                v.formula2,
                v.showErrorMessage,
                v.prompt,
            )
            for v in sheet.data_validations.dataValidation
        ),
    )
    yield "charts", [(type(chart).__name__, len(chart.series)) for chart in sheet._charts]
    yield "pictures", len(sheet._images)
    yield "frozen", sheet.freeze_panes
    yield "grid lines", sheet.sheet_view.showGridLines
    yield "tab", _color(sheet.sheet_properties.tabColor)
    yield "protection", sheet.protection.sheet
    yield from _page(sheet)
    for letter, column in sheet.column_dimensions.items():
        for at in range(column.min or 0, min(column.max or 0, 60) + 1):
            yield f"column {at:03}", (round(column.width, 1), bool(column.hidden))
        del letter
    filled = {cell.row for row in sheet.iter_rows() for cell in row if cell.value is not None}
    for row, line in sheet.row_dimensions.items():
        if row in filled or line.hidden:
            own = (sheet.title, row) in heights
            yield f"row {row:05}", (own and round(line.height, 1), bool(line.hidden))


def _open_ended(ref: str) -> str:
    """A range without the end that LibreOffice gives it, some 1,000 rows below the last cell."""
    return re.sub(r":([A-Z]+)1[0-9]{3}\b", r":\1", ref)


def _filter(it: Any) -> Any:
    found = it.autoFilter if hasattr(it, "autoFilter") else it.auto_filter
    return None if found is None else (found.ref, len(found.filterColumn))


def _page(sheet: Any) -> Iterator[tuple[str, Any]]:
    setup, margins = sheet.page_setup, sheet.page_margins
    yield "print area", sheet.print_area
    yield "print titles", (sheet.print_title_rows, sheet.print_title_cols)
    yield "paper", (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight)
    yield "centred", sheet.print_options.horizontalCentered
    yield "margins", [round(getattr(margins, name), 2) for name in _MARGINS]
    yield "header and footer", (sheet.oddHeader.center.text, sheet.oddFooter.center.text)
    yield "page breaks", [each.id for each in sheet.row_breaks.brk]


def _cells(
    sheet: Any, shown: Any, styles: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, Any]]:
    for row in sheet.iter_rows():
        for cell in row:
            at = cell.coordinate
            if cell.value is None and cell.comment is None and _is_bare(cell, styles):
                continue
            yield f"{at}: holds", _content(cell.value)
            yield f"{at}: shows", _content(shown[at].value)
            yield f"{at}: style", styles.get((sheet.title, at), "Normal")
            yield f"{at}: number format", cell.number_format
            yield f"{at}: font", _font(cell.font, cell.value is None)
            yield f"{at}: fill", _fill(cell.fill)
            yield f"{at}: border", tuple(_side(cell.border, name) for name in _SIDES)
            yield f"{at}: alignment", _alignment(cell.alignment)
            yield f"{at}: protection", (cell.protection.locked, cell.protection.hidden)
            yield f"{at}: note", cell.comment and cell.comment.text
            yield f"{at}: link", cell.hyperlink and (cell.hyperlink.location, cell.hyperlink.target)


def _is_bare(cell: Any, styles: Mapping[tuple[str, str], str]) -> bool:
    """Whether a blank cell looks as if it were not there."""
    book = cell.parent.parent
    plain = (cell.font, cell.fill, cell.border) == (
        book._fonts[0],
        book._fills[0],
        book._borders[0],
    )
    style = styles.get((cell.parent.title, cell.coordinate), "Normal")
    same = _alignment(cell.alignment) == ("general", "bottom", False, 0, 0, False)
    return plain and same and cell.number_format == "General" and style == "Normal"


def _styles(path: Path) -> dict[tuple[str, str], str]:
    """The named style of each cell: openpyxl mistakes those of LibreOffice, which names not all."""
    book = OpenBook(Package.read(path.read_bytes()))
    names = {each.get("xfId"): each.get("name") for each in book.styles.root.iter("{*}cellStyle")}
    formats = [each.get("xfId", "0") for each in book.styles.formats()]
    return {
        (sheet, ref): names.get(formats[int(cell.get("s", "0"))], "")
        for sheet in book.sheet_parts
        for ref, cell in book.sheet(sheet).cells()
    }


def _own_heights(path: Path) -> set[tuple[str, int]]:
    """The rows with a height of their own; that of the others is what the office makes of it."""
    book = OpenBook(Package.read(path.read_bytes()))
    return {
        (sheet, int(row.get("r", "0")))
        for sheet in book.sheet_parts
        for row in book.sheet(sheet).root.iter("{*}row")
        if row.get("customHeight") in ("1", "true")
    }


def _content(value: Any) -> tuple[str, str]:
    """A value with its kind; of an array formula its text."""
    text = getattr(value, "text", value)
    kind = "number" if isinstance(value, int | float) and not isinstance(value, bool) else "other"
    return (kind, str(float(text)) if kind == "number" else repr(text))


def _font(font: Any, blank: bool) -> tuple[Any, ...]:
    # LibreOffice names the font by the script of some cell that looks alike, blank or not.
    name = None if blank else font.name
    plain = (name, font.sz, bool(font.b), bool(font.i), font.u, bool(font.strike))
    return (*plain, font.vertAlign, _color(font.color))


def _fill(fill: Any) -> tuple[Any, ...] | None:
    kind = getattr(fill, "patternType", "gradient")
    return None if not kind else (kind, _color(getattr(fill, "fgColor", None)))


def _side(border: Any, name: str) -> tuple[Any, ...] | None:
    side = getattr(border, name)
    return None if side is None or not side.style else (side.style, _color(side.color))


def _alignment(it: Any) -> tuple[Any, ...]:
    return (
        it.horizontal or "general",
        it.vertical or "bottom",
        bool(it.wrap_text),
        it.indent,
        it.text_rotation,
        bool(it.shrink_to_fit),
    )


def _color(color: Any) -> Any:
    if color is None:
        return None
    return color.rgb if color.type == "rgb" else (color.type, color.value)


def _differential(dxf: Any) -> Any:
    if dxf is None:
        return None
    number = dxf.numFmt and dxf.numFmt.formatCode
    return (number, dxf.font and _color(dxf.font.color), dxf.fill and _color(dxf.fill.bgColor))
