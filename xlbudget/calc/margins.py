"""Margins above and below: Excel counts them to the cells, the office to the header's edge.

With a header, Excel's top margin is the office's margin and the header's height
together, and Excel's header margin is the office's margin alone.
"""

from typing import Any

from xlbudget.calc.traits import POINT

_USUAL = 762
"""Excel's header and footer margins of its own accord: 0.3 inch."""

_LEAST = 100


def whole(style: Any, side: str, line: str) -> float:
    """Return Excel's top or bottom margin in points (side Top, line Header, or Bottom, Footer)."""
    height = getattr(style, f"{line}Height") if getattr(style, f"{line}IsOn") else 0
    return float((getattr(style, f"{side}Margin") + height) / POINT)


def set_whole(style: Any, side: str, line: str, points: float) -> None:
    """Set Excel's top or bottom margin; its header or footer stays where it is."""
    told = round(points * POINT)
    if getattr(style, f"{line}IsOn"):
        _share(style, side, line, told, getattr(style, f"{side}Margin"))
    else:
        setattr(style, f"{side}Margin", told)


def outer(style: Any, side: str) -> float:
    """Return Excel's header or footer margin in points."""
    return float(getattr(style, f"{side}Margin") / POINT)


def set_outer(style: Any, side: str, line: str, points: float) -> None:
    """Set Excel's header or footer margin; the cells stay where they are."""
    total = round(whole(style, side, line) * POINT)
    switch_on(style, side, line)
    _share(style, side, line, total, round(points * POINT))


def switch_on(style: Any, side: str, line: str) -> None:
    """Give the page a header or a footer; the cells stay where they are."""
    if not getattr(style, f"{line}IsOn"):
        total = getattr(style, f"{side}Margin")
        setattr(style, f"{line}IsOn", True)
        setattr(style, f"{line}IsDynamicHeight", False)
        setattr(style, f"{line}BodyDistance", 0)
        _share(style, side, line, total, min(_USUAL, total))


def _share(style: Any, side: str, line: str, total: int, edge: int) -> None:
    setattr(style, f"{side}Margin", edge)
    setattr(style, f"{line}Height", max(total - edge, _LEAST))
