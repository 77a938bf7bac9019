"""The sheet যাচাই: every finding with a link to its cell, and the marks on those cells."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from xlbudget.budget.cells import column_letters
from xlbudget.budget.findings import Finding, Severity
from xlbudget.sheets.edits import CellEdit, Overlay
from xlbudget.sheets.measure import EstimatedShaper, text_height
from xlbudget.sheets.number_formats import BANGLA_INTEGER
from xlbudget.sheets.plan import Cell, PrintSetup, Row, SheetPlan, Style, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.text import Text

FINDING_SHEET: Final = "যাচাই"
FINDING_TABLE: Final = "Findings"
FINDING_COLUMNS: Final = ("ক্রম", "কোড", "গুরুত্ব", "সারি", "ঘর", "কী আছে, কী হবে", "হবে", "In English")

_COLORS: Final = {Severity.ERROR: "F8CBAD", Severity.WARNING: "FFE699", Severity.INFO: "DDEBF7"}

MARK_STYLES: Final = tuple(f"xlb mark {severity}" for severity in _COLORS)
"""The named cell styles of the marks, the gravest first."""

MARK_COLORS: Final = tuple(_COLORS.values())
"""Their colours, where a workbook has them not yet."""

_WIDTHS = (6.0, 9.0, 11.0, 7.0, 17.0, 44.0, 26.0, 60.0)
_PRINTED = "G"  # as wide as the paper; the English is for the screen
_MOST_LINKS = 60_000  # Excel drops a sheet's links when they are more than 65,530
_POINTS_PER_CHARACTER = 6.0
_HINT = Text(
    "প্রতি যাচাইয়ে এই শিট নতুন করে লেখা হয়; এখানে নিজের কিছু লিখে রাখবেন না",
    "each check makes this sheet anew: keep nothing of your own here",
)
_NOTHING = Text("কোনো অসঙ্গতি পাওয়া যায়নি", "nothing was found")


def finding_sheet(
    findings: tuple[Finding, ...], titles: Mapping[str, Text], house: House
) -> SheetPlan:
    """Return the plan of the sheet; ``titles`` name the checks by code."""
    head = (*_heading(findings, house), *_counts(findings, titles, house), Row())
    at = len(head) + 1
    header = Row(tuple(Cell(i, t, house.header) for i, t in enumerate(FINDING_COLUMNS, 1)))
    rows = tuple(_row(i, f, house) for i, f in enumerate(findings, 1)) or (_nothing(house),)
    last = column_letters(len(FINDING_COLUMNS))
    ref = f"A{at}:{last}{at + len(rows)}"
    return SheetPlan(
        FINDING_SHEET,
        (*head, header, *rows),
        _WIDTHS,
        tables=(TablePlan(FINDING_TABLE, ref, FINDING_COLUMNS),),
        setup=PrintSetup(
            f"A1:{_PRINTED}{at + len(rows)}", landscape=True, title_rows=(at, at), footer="&C&P/&N"
        ),
        tab_color="C00000" if findings else "70AD47",
    )


def marks(findings: tuple[Finding, ...]) -> tuple[CellEdit, ...]:
    """Return one mark for each cell that findings are about: the gravest's style, a note."""
    cells: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        place = finding.place
        if place.sheet and place.cell:
            cells.setdefault((place.sheet, place.cell.split(":")[0]), []).append(finding)
    return tuple(
        CellEdit(sheet, cell, overlay=_overlay(found), note=tuple(_lines(found)))
        for (sheet, cell), found in cells.items()
    )


def _overlay(findings: list[Finding]) -> Overlay:
    held = {finding.severity for finding in findings}
    return next(
        Overlay(style, color)
        for style, (severity, color) in zip(MARK_STYLES, _COLORS.items(), strict=True)
        if severity in held
    )


def _lines(findings: list[Finding]) -> Iterable[str]:
    for finding in findings:
        yield f"{finding.code} {finding.severity.label.bn}: {finding.message.bn}"
        yield finding.message.en


def _heading(findings: tuple[Finding, ...], house: House) -> tuple[Row, ...]:
    counts = Counter(finding.severity for finding in findings)
    severities = tuple(
        Row(
            (
                Cell(3, severity.label.bn, _severity_style(house, severity)),
                Cell(4, counts[severity], _number_style(house)),
            )
        )
        for severity in Severity
    )
    title = Row((Cell(1, FINDING_SHEET, house.title),), height=27)
    hint = replace(house.hint, name="xlb hint line", wrap=False)
    return (title, Row((Cell(1, str(_HINT), hint),)), Row(), *severities)


def _counts(
    findings: tuple[Finding, ...], titles: Mapping[str, Text], house: House
) -> tuple[Row, ...]:
    counts = Counter((finding.code, finding.severity) for finding in findings)
    return tuple(
        Row(
            (
                Cell(2, code, house.label),
                Cell(3, severity.label.bn, _severity_style(house, severity)),
                Cell(4, count, _number_style(house)),
                Cell(5, str(titles.get(code, Text(code, code))), house.memo_line),
            )
        )
        for (code, severity), count in sorted(counts.items())
    )


def _row(number: int, finding: Finding, house: House) -> Row:
    label, place = house.label, finding.place
    linked = bool(place.sheet and place.cell) and number <= _MOST_LINKS
    cells = (
        Cell(1, number, _number_style(house)),
        Cell(2, finding.code, label),
        Cell(3, finding.severity.label.bn, _severity_style(house, finding.severity)),
        Cell(4, finding.row, _number_style(house)),
        Cell(5, str(place), _link_style(house), link=str(place) if linked else None),
        Cell(6, finding.message.bn, label),
        Cell(7, finding.fix, label),
        Cell(8, finding.message.en, label),
    )
    shaper = EstimatedShaper()
    height = max(
        text_height(str(cell.value or ""), width * _POINTS_PER_CHARACTER, label, shaper)
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )
    return Row(cells, height)


def _nothing(house: House) -> Row:
    texts = (None, None, None, None, None, _NOTHING.bn, None, _NOTHING.en)
    return Row(tuple(Cell(i, text, house.label) for i, text in enumerate(texts, 1)))


def _severity_style(house: House, severity: Severity) -> Style:
    color = _COLORS[severity]
    return replace(house.label, name=f"xlb {severity}", fill=color, horizontal="center")


def _number_style(house: House) -> Style:
    return replace(house.label, name="xlb count", horizontal="center", number_format=BANGLA_INTEGER)


def _link_style(house: House) -> Style:
    return replace(house.label, name="xlb link", color="0563C1", underline=True)
