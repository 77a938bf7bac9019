"""Charts: the kinds that a summary needs."""

import uuid
from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlbudget.calc.area import COLUMNS, ROWS, Area
from xlbudget.calc.bridge import constant, struct
from xlbudget.calc.chart_parts import ChartAxis, ChartLegend, ChartSeriesCollection
from xlbudget.calc.refusal import refusing
from xlbudget.calc.traits import POINT

KINDS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("column_clustered", "BarDiagram", {"Vertical": False}),
    ("column_stacked", "BarDiagram", {"Vertical": False, "Stacked": True}),
    ("column_stacked_100", "BarDiagram", {"Vertical": False, "Percent": True}),
    ("bar_clustered", "BarDiagram", {"Vertical": True}),
    ("bar_stacked", "BarDiagram", {"Vertical": True, "Stacked": True}),
    ("line", "LineDiagram", {"SymbolType": -3}),
    ("line_markers", "LineDiagram", {"SymbolType": -1}),
    ("area", "AreaDiagram", {}),
    ("pie", "PieDiagram", {}),
    ("doughnut", "DonutDiagram", {}),
    ("xy_scatter", "XYDiagram", {}),
)
"""xlwings' names of charts, the office's diagrams and their settings."""

NOWHERE = Area(ROWS - 1, COLUMNS, 2)
"""What a chart without a source shows: the last cells of the sheet, in a column as series are."""

_TRAITS = ("Vertical", "Stacked", "Percent")


class Charts(base_classes.Charts):
    """The charts of one sheet."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    @property
    def api(self) -> Any:
        """The office's charts of the sheet."""
        return self._sheet.uno.Charts

    @property
    def parent(self) -> Any:
        """The sheet."""
        return self._sheet

    def __call__(self, key: Any) -> "Chart":
        """Return a chart by its place from 1 or its name."""
        if isinstance(key, int):
            return Chart(self._sheet, self.api.ElementNames[key - 1])
        for chart in self:
            if chart.name == key:
                return chart
        raise KeyError(key)

    def __len__(self) -> int:
        return int(self.api.Count)

    def __iter__(self) -> "Iterator[Chart]":
        return iter([Chart(self._sheet, name) for name in self.api.ElementNames])

    def __contains__(self, key: Any) -> bool:
        return any(chart.name == key for chart in self)

    def add(
        self, left: Any, top: Any, width: Any, height: Any, chart_type: Any = None,
        source: Any = None, plot_by: Any = None, name: Any = None, anchor: Any = None,
        style: Any = 227,
    ) -> "Chart":  # fmt: skip
        """Draw a chart; places are in points.  Chart styles are Excel's alone and not drawn."""
        del style
        if anchor is not None:
            left, top = anchor.left, anchor.top
        sides = {"X": left, "Y": top, "Width": width, "Height": height}
        place = struct("awt.Rectangle", **{k: round(v * POINT) for k, v in sides.items()})
        # By this name, which nobody sees, the office tells it from every other object.
        held = uuid.uuid4().hex
        cells, headed, named = NOWHERE, False, False
        if source is not None:
            cells, (headed, named) = source.area, _labels(source, plot_by)
        # A chart made without cells takes none later, and kills the office when made again.
        address = self._sheet.cells.at(cells).uno_address
        self.api.addNewByName(held, place, (address,), headed, named)
        chart = Chart(self._sheet, held)
        chart.name = name or f"Chart {len(self)}"
        chart.chart_type = chart_type or "column_clustered"
        return chart


def _place(corner: str, side: str) -> Any:
    """Return the property of one of a chart's four measures, in points."""

    def get(chart: Any) -> float:
        return float(getattr(getattr(chart.shape(), corner), side) / POINT)

    def put(chart: Any, value: float) -> None:
        shape = chart.shape()
        measure = getattr(shape, corner)
        setattr(measure, side, round(value * POINT))
        if corner == "Position":
            shape.setPosition(measure)
        else:
            shape.setSize(measure)

    return property(get, put)


def _labels(cells: Any, plot_by: Any) -> tuple[bool, bool]:
    """Whether a heading stands above the cells, and names at their left."""
    if plot_by == "rows":
        raise NotImplementedError("a series is a column here")
    values = cells.at(cells.area).raw_value
    rows = values if isinstance(values, list) else [[values]]
    width = len(rows[0])
    headed = len(rows) > 1 and all(isinstance(v, str) for v in rows[0][1 if width > 1 else 0 :])
    named = width > 1 and all(isinstance(row[0], str) for row in rows[1:] or rows)
    return headed, named


@refusing("this engine draws plain charts: kind, data, title, legend, axes, series, place")
class Chart(base_classes.Chart):
    """One chart."""

    left, top = _place("Position", "X"), _place("Position", "Y")
    width, height = _place("Size", "Width"), _place("Size", "Height")

    def __init__(self, sheet: Any, held: str) -> None:
        self._sheet = sheet
        self._held = held

    @property
    def api(self) -> Any:
        """The office's chart."""
        return self._table.EmbeddedObject

    @property
    def parent(self) -> Any:
        """The sheet."""
        return self._sheet

    @property
    def name(self) -> str:
        """The name."""
        return self.shape().Name or self._held

    @name.setter
    def name(self, value: str) -> None:
        self.shape().Name = value

    @property
    def chart_type(self) -> str:
        """The kind in xlwings' words."""
        diagram = self.api.Diagram
        kind = diagram.getDiagramType().rpartition(".")[2]
        alike = [(name, traits) for name, office, traits in KINDS if office == kind]
        for name, traits in alike:
            if kind != "BarDiagram" or all(
                bool(getattr(diagram, t)) == bool(traits.get(t)) for t in _TRAITS
            ):
                return name
        return "combination"

    @chart_type.setter
    def chart_type(self, chart_type: str) -> None:
        found = next((kind for kind in KINDS if kind[0] == chart_type), None)
        if found is None:
            known = ", ".join(name for name, _, _ in KINDS)
            raise NotImplementedError(f"{chart_type}: charts here are {known}")
        document = self.api
        document.Diagram = document.createInstance(f"com.sun.star.chart.{found[1]}")
        for name, value in found[2].items():
            setattr(document.Diagram, name, value)
        # By itself the office paints a grey wall behind a chart that a program makes.
        document.Diagram.Wall.FillStyle = constant("drawing.FillStyle.NONE")

    def set_source_data(self, rng: Any, plot_by: Any = None) -> None:
        """Show cells; texts above the numbers are headings, those left of them names."""
        self._show((rng.area,), *_labels(rng, plot_by))

    def set_x_axis_values(self, rng: Any) -> None:
        """Take the names of the categories from cells."""
        table = self._table
        ranges = [Area.of(each) for each in table.Ranges]
        if table.HasRowHeaders:
            first = ranges[0]
            rest = Area(first.row, first.column + 1, first.rows, max(0, first.columns - 1))
            ranges[:1] = [rest] if rest.columns else []
        area = rng.area
        if table.HasColumnHeaders:
            area = Area(area.row - 1, area.column, area.rows + 1, area.columns)
        self._show((area, *ranges), table.HasColumnHeaders, True)

    def _show(self, areas: tuple[Area, ...], headed: bool, named: bool) -> None:
        table, cells = self._table, self._sheet.cells
        table.setRanges(tuple(cells.at(area).uno_address for area in areas))
        table.HasColumnHeaders, table.HasRowHeaders = headed, named

    @property
    def _table(self) -> Any:
        """The office's record of the cells that the chart shows."""
        return self._sheet.uno.Charts.getByName(self._held)

    @property
    def category_axis(self) -> ChartAxis:
        """The axis of the names."""
        return ChartAxis(self, "category")

    @property
    def value_axis(self) -> ChartAxis:
        """The axis of the values."""
        return ChartAxis(self, "value")

    @property
    def series(self) -> ChartSeriesCollection:
        """The series."""
        return ChartSeriesCollection(self)

    @property
    def title(self) -> str | None:
        """The title; ``None`` without one."""
        document = self.api
        return str(document.Title.String) if document.HasMainTitle else None

    @title.setter
    def title(self, value: str | None) -> None:
        document = self.api
        document.HasMainTitle = value is not None
        if value is not None:
            document.Title.String = value

    @property
    def legend(self) -> "ChartLegend":
        """The legend."""
        return ChartLegend(self)

    def shape(self) -> Any:
        """Return the office's shape that shows the chart."""
        page = self._sheet.uno.DrawPage
        for index in range(page.Count):
            shape = page.getByIndex(index)
            if getattr(shape, "PersistName", None) == self._held:
                return shape
        raise KeyError(self._held)

    def delete(self) -> None:
        """Take the chart away."""
        # By name LibreOffice dies of it where it keeps no record for undo.
        self._sheet.uno.DrawPage.remove(self.shape())
