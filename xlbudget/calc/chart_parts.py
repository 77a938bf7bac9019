"""The axes, the series and the legend of a chart."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes
from xlwings.base_classes import _UNSET

from xlbudget.calc.number_formats import code_of, format_key
from xlbudget.calc.refusal import refusing
from xlbudget.calc.traits import Rgb, office_color, rgb

_SIDES = (("category", "X"), ("value", "Y"))


def _scale(name: str) -> Any:
    """Return the property of one end of an axis; ``None`` leaves it to the office."""

    def get(axis: "ChartAxis") -> float:
        return float(getattr(axis.api, name))

    def put(axis: "ChartAxis", value: float | None) -> None:
        setattr(axis.api, f"Auto{name}", value is None)
        if value is not None:
            setattr(axis.api, name, float(value))

    return property(get, put)


@refusing("of axes this engine has title, scale, number format, direction")
class ChartAxis(base_classes.ChartAxis):
    """One axis: ``category`` or ``value``."""

    minimum_scale, maximum_scale = _scale("Min"), _scale("Max")
    major_unit = _scale("StepMain")

    def __init__(self, chart: Any, kind: str) -> None:
        self._chart = chart
        self._letter = dict(_SIDES)[kind]

    @property
    def _diagram(self) -> Any:
        return self._chart.api.Diagram

    @property
    def api(self) -> Any:
        """The office's axis."""
        return getattr(self._diagram, f"get{self._letter}Axis")()

    @property
    def visible(self) -> bool:
        """Whether it is drawn."""
        return bool(getattr(self._diagram, f"Has{self._letter}Axis"))

    @visible.setter
    def visible(self, value: bool) -> None:
        setattr(self._diagram, f"Has{self._letter}Axis", bool(value))

    @property
    def title(self) -> str | None:
        """The title; ``None`` without one."""
        diagram = self._diagram
        if not getattr(diagram, f"Has{self._letter}AxisTitle"):
            return None
        return str(getattr(diagram, f"{self._letter}AxisTitle").String)

    @title.setter
    def title(self, value: str | None) -> None:
        diagram = self._diagram
        setattr(diagram, f"Has{self._letter}AxisTitle", value is not None)
        if value is not None:
            getattr(diagram, f"{self._letter}AxisTitle").String = value

    @property
    def number_format(self) -> str | None:
        """The number format of its labels as Excel writes it."""
        return code_of(self._chart.api.NumberFormats, self.api.NumberFormat)

    @number_format.setter
    def number_format(self, value: str) -> None:
        axis = self.api
        axis.LinkNumberFormatToSource = False
        axis.NumberFormat = format_key(self._chart.api.NumberFormats, value)

    @property
    def reverse_order(self) -> bool:
        """Whether it runs from the top, or from the right."""
        return bool(self.api.ReverseDirection)

    @reverse_order.setter
    def reverse_order(self, value: bool) -> None:
        self.api.ReverseDirection = bool(value)

    def set(self, **values: Any) -> None:
        """Set several attributes."""
        set_each(self, values)


@refusing("of series this engine has name and colours")
class ChartSeries(base_classes.ChartSeries):
    """One series."""

    def __init__(self, chart: Any, index: int) -> None:
        self._chart = chart
        self._index = index

    @property
    def api(self) -> Any:
        """The office's look of the series."""
        return self._chart.api.Diagram.getDataRowProperties(self._index)

    @property
    def name(self) -> str:
        """The name, which the heading above its cells gives; "" without one."""
        label = self._chart.series.api[self._index].getDataSequences()[0].getLabel()
        return str(label.getData()[0]) if label else ""

    @name.setter
    def name(self, value: str) -> None:
        raise NotImplementedError(
            f"{value}: LibreOffice names a series by the heading of its cells"
        )

    @property
    def fill_color(self) -> Rgb | None:
        """The colour of its areas."""
        return rgb(self.api.FillColor)

    @fill_color.setter
    def fill_color(self, value: Any) -> None:
        self.api.FillColor = office_color(value)

    @property
    def line_color(self) -> Rgb | None:
        """The colour of its line."""
        return rgb(self.api.Color)

    @line_color.setter
    def line_color(self, value: Any) -> None:
        self.api.Color = office_color(value)

    def set(self, **values: Any) -> None:
        """Set several attributes."""
        set_each(self, values)


class ChartSeriesCollection(base_classes.ChartSeriesCollection):
    """The series of a chart."""

    def __init__(self, chart: Any) -> None:
        self._chart = chart

    @property
    def api(self) -> Any:
        """The office's series, by the kinds of chart that are drawn over each other."""
        systems = self._chart.api.getFirstDiagram().getCoordinateSystems()
        return [
            each for one in systems for kind in one.getChartTypes() for each in kind.getDataSeries()
        ]

    @property
    def parent(self) -> Any:
        """The chart."""
        return self._chart

    def __call__(self, key: Any) -> ChartSeries:
        """Return a series by its place from 1."""
        if isinstance(key, bool) or not isinstance(key, int) or not 1 <= key <= len(self):
            raise KeyError(key)
        return ChartSeries(self._chart, key - 1)

    def __len__(self) -> int:
        return len(self.api)

    def __iter__(self) -> Iterator[ChartSeries]:
        return iter([ChartSeries(self._chart, index) for index in range(len(self))])

    def __contains__(self, key: Any) -> bool:
        return isinstance(key, int) and 1 <= key <= len(self)


class ChartLegend(base_classes.ChartLegend):
    """A chart's legend."""

    def __init__(self, chart: Any) -> None:
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


def set_each(it: Any, values: dict[str, Any]) -> None:
    """Set those attributes that are given."""
    for name, value in values.items():
        if value is not _UNSET:
            setattr(it, name, value)
