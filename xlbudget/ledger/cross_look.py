"""How the sheets of a report look: widths and heights that fit, shares, the page."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from xlbudget.ledger.entries import taka
from xlbudget.sheets.measure import SAFETY, EstimatedShaper, text_height
from xlbudget.sheets.number_formats import amount_text
from xlbudget.sheets.plan import Cell, Row, SheetPlan, Style
from xlbudget.sheets.styles import House

MARGINS = (0.5, 0.5, 0.5, 0.6, 0.3, 0.3)
PORTRAIT, LANDSCAPE = 84.0, 126.0  # characters between these margins on A4
SHARE_WIDTH = 9.0
_POINTS_PER_CHARACTER = 6.0  # Times New Roman 12
_SHAPER = EstimatedShaper()


def fitted_sheet(
    name: str, title: Cell, rows: tuple[Row, ...], widths: tuple[float, ...]
) -> SheetPlan:
    """Return a sheet of rows under a title, each as high as its longest text needs."""
    return SheetPlan(
        name,
        (Row((title,), height=27), *(Row(row.cells, _height(row, widths)) for row in rows)),
        widths=widths,
    )


def _height(row: Row, widths: tuple[float, ...]) -> float:
    return max(
        text_height(cell.value, width * _POINTS_PER_CHARACTER, cell.style, _SHAPER)
        for cell, width in zip(row.cells, widths, strict=True)
        if isinstance(cell.value, str) and cell.style
    )


def text_width(texts: Iterable[str], house: House, most: float) -> float:
    """Return the width, in characters, of a column of these texts; wider ones are wrapped."""
    points = max(_SHAPER.width(text, house.size, bold=False) for text in texts)
    return min(most, max(12.0, round(points / SAFETY / _POINTS_PER_CHARACTER + 2.5, 1)))


def money_width(poisha: int, with_poisha: bool, house: House) -> float:
    """Return the width, in characters, of a column of amounts up to this one, in bold."""
    shown = amount_text(taka(poisha), with_poisha, grouping=True)
    return max(12.0, round((len(shown) + 4.5) * house.size / 12, 1))


def share_style(house: House) -> Style:
    """Return the style of a share to a tenth of a percent."""
    return replace(house.share, name="xlb share tenth", number_format="[$-5000445]0.0%")


def part(poisha: int, of: int) -> Decimal:
    """Return a share as its cell shows it, to more digits than are seen."""
    return round(Decimal(poisha) / of, 6)
