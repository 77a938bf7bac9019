"""The totals above the headings of a Table without a total row, as in a new order workbook."""

from xlbudget.budget.cells import Value
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.total_labels import is_figure_of_money, is_total_label


def top_total(grid: Grid, area: NamedRange) -> tuple[int, tuple[Value, ...]] | None:
    """Return the row of totals right above a Table: its place and its label and figures.

    ``None`` when the Table has a total row of its own, and when no label and no
    figure make the row one of totals.
    """
    above = (r for at, r in zip(grid.at, grid.rows, strict=True) if at == area.top - 1)
    cells = () if area.has_totals else next(above, ())[: area.right]
    kept = tuple(
        v if _is_label(v) or _is_total(grid, area, c, v) else None for c, v in enumerate(cells, 1)
    )
    labels = [v for v in kept if _is_label(v)]
    return (area.top - 1, kept) if labels and len(labels) < _filled(kept) else None


def _is_label(value: Value) -> bool:
    return isinstance(value, str) and is_total_label(value)


def _is_total(grid: Grid, area: NamedRange, column: int, value: Value) -> bool:
    computed = (area.top - 1, column) in grid.formulas
    return not blank(value) and (computed or is_figure_of_money(value))


def _filled(cells: tuple[Value, ...]) -> int:
    return sum(not blank(v) for v in cells)
