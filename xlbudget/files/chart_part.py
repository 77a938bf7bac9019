"""Native bar charts of a painted sheet: the chart's part and the drawing that holds it.

Charts that we made are known again by their names, so that a sheet made anew
may replace them; a drawing with anything else in it is the user's.

Source: ECMA-376 Part 1, sections 20.5 (spreadsheet drawings) and 21.2 (charts).
"""

from collections.abc import Iterator

from xlbudget.files.a1 import absolute, corner
from xlbudget.files.cell_xml import attribute_xml, text_xml
from xlbudget.files.package import Package
from xlbudget.files.xml_part import DECLARATION, OFFICE, parse
from xlbudget.sheets.plan import CHART_COLOR, CHART_NUMBERS, OUR_CHARTS, BarChart, SheetPlan

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def add_charts(package: Package, plan: SheetPlan, sheet_part: str) -> str | None:
    """Add the sheet's charts and return the key of the drawing that holds them."""
    if not plan.charts:
        return None
    drawing = package.free_name("drawings/drawing{}.xml")
    package.add(drawing, b"", DRAWING_TYPE)
    keys = []
    for chart in plan.charts:
        part = package.free_name("charts/chart{}.xml")
        package.add(part, _chart_xml(chart, plan.name).encode(), CHART_TYPE)
        keys.append(package.relate(drawing, f"{OFFICE}/chart", part))
    package.parts[drawing] = _drawing_xml(plan.charts, keys).encode()
    return package.relate(sheet_part, f"{OFFICE}/drawing", drawing)


def own_charts(package: Package, drawing: str) -> tuple[str, ...] | None:
    """Return the parts of our charts in a drawing, ``None`` when it holds anything else."""
    if drawing not in package.parts:
        return None
    anchors = list(parse(package.parts[drawing], drawing))
    for anchor in anchors:
        names = [e.get("name", "") for e in anchor.iter(f"{_CHART}cNvPr")]
        if len(names) != 1 or not names[0].startswith(OUR_CHARTS):
            return None
    return tuple(r.target for r in package.relations(drawing) if not r.external)


def _drawing_xml(charts: tuple[BarChart, ...], keys: list[str]) -> str:
    anchors = "".join(_anchor(chart, keys[i], i + 1) for i, chart in enumerate(charts))
    return (
        f'{DECLARATION}<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing"'
        f' xmlns:a="{_DRAWING}/main">{anchors}</xdr:wsDr>'
    )


def _anchor(chart: BarChart, key: str, number: int) -> str:
    first, last = (corner(cell) for cell in chart.anchor.split(":"))
    start = _mark("from", first[0] - 1, first[1] - 1)
    end = _mark("to", last[0], last[1])
    return (
        f'<xdr:twoCellAnchor>{start}{end}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
        f'<xdr:cNvPr id="{number + 1}" name="{OUR_CHARTS} {number}"'
        f' descr="{attribute_xml(chart.title)}"/><xdr:cNvGraphicFramePr/>'
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
        f'<a:graphic><a:graphicData uri="{_DRAWING}/chart"><c:chart'
        f' xmlns:c="{_DRAWING}/chart" xmlns:r="{OFFICE}" r:id="{key}"/></a:graphicData></a:graphic>'
        "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    )


def _mark(name: str, column: int, row: int) -> str:
    return (
        f"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff>"
        f"<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>"
    )


def _chart_xml(chart: BarChart, sheet: str) -> str:
    names = text_xml(absolute(sheet, chart.names))
    values = text_xml(absolute(sheet, chart.values))
    name_points = _points(text for text, _ in chart.shown)
    value_points = _points(str(value) for _, value in chart.shown)
    axes = '<c:axId val="1"/><c:axId val="2"/>'
    common = '<c:delete val="0"/>'
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main"><c:chart>'
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{text_xml(chart.title)}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea>'
        '<c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>'
        '<c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{CHART_COLOR}"/></a:solidFill></c:spPr>'
        f"<c:cat><c:strRef><c:f>{names}</c:f><c:strCache>{name_points}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{values}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{value_points}</c:numCache></c:numRef></c:val></c:ser>"
        f'<c:gapWidth val="40"/>{axes}</c:barChart>'
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        f'{common}<c:axPos val="l"/><c:crossAx val="2"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'{common}<c:axPos val="t"/><c:numFmt formatCode="{CHART_NUMBERS}" sourceLinked="0"/>'
        '<c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart>'
        "</c:chartSpace>"
    )


def _points(texts: Iterator[str]) -> str:
    listed = list(texts)
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{text_xml(text)}</c:v></c:pt>' for i, text in enumerate(listed)
    )
    return f'<c:ptCount val="{len(listed)}"/>{points}'
