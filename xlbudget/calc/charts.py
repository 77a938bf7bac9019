"""Charts: the kinds that a summary needs."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlbudget.calc.bridge import struct
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
        names = self.api.ElementNames
        if isinstance(key, int):
            return Chart(self._sheet, names[key - 1])
        if key not in names:
            raise KeyError(key)
        return Chart(self._sheet, key)

    def __len__(self) -> int:
        return int(self.api.Count)

    def __iter__(self) -> "Iterator[Chart]":
        return iter([Chart(self._sheet, name) for name in self.api.ElementNames])

    def __contains__(self, key: Any) -> bool:
        return key in self.api.ElementNames

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
        number = len(self) + 1
        # Charts of all sheets share their names with the objects of the book.
        taken = {
            each for sheet in self._sheet.book.sheets for each in sheet.charts.api.ElementNames
        }
        while name is None or name in taken:
            name, number = f"Chart {number}", number + 1
        self.api.addNewByName(name, place, (), True, True)
        chart = Chart(self._sheet, name)
        if source is not None:
            chart.set_source_data(source, plot_by)
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


@refusing("this engine draws plain charts: kind, data, title, legend, place")
class Chart(base_classes.Chart):
    """One chart."""

    left, top = _place("Position", "X"), _place("Position", "Y")
    width, height = _place("Size", "Width"), _place("Size", "Height")

    def __init__(self, sheet: Any, name: str) -> None:
        self._sheet = sheet
        self._name = name

    @property
    def api(self) -> Any:
        """The office's chart."""
        return self._sheet.uno.Charts.getByName(self._name).EmbeddedObject

    @property
    def parent(self) -> Any:
        """The sheet."""
        return self._sheet

    @property
    def name(self) -> str:
        """The name, which LibreOffice takes only when the chart is made."""
        return self._name

    @name.setter
    def name(self, value: str) -> None:
        raise NotImplementedError(f"{value}: LibreOffice takes a chart's name when it is made")

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

    def set_source_data(self, rng: Any, plot_by: Any = None) -> None:
        """Show cells: headings above, names at the left."""
        if plot_by == "rows":
            raise NotImplementedError("a series is a column here")
        self._sheet.uno.Charts.getByName(self._name).setRanges((rng.uno_address,))

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
            if getattr(shape, "PersistName", None) == self._name:
                return shape
        raise KeyError(self._name)

    def delete(self) -> None:
        """Take the chart away."""
        self._sheet.uno.Charts.removeByName(self._name)


class ChartLegend(base_classes.ChartLegend):
    """A chart's legend."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart

    @property
    def api(self) -> Any:
        """The office's legend."""
        return self._chart.api.Legend

    @property
    def visible(self) -> bool:
        """Whether it is drawn."""
        return bool(self._chart.api.HasLegend)

    @visible.setter
    def visible(self, value: bool) -> None:
        self._chart.api.HasLegend = bool(value)

    @property
    def position(self) -> Any:
        """Where it stands."""
        return self.api.Alignment.value.lower() if self.visible else None

    @position.setter
    def position(self, value: Any) -> None:
        raise NotImplementedError(f"{value}: LibreOffice puts the legend where the chart has room")
