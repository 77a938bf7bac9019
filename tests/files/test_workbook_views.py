import io

import pytest
import xlsxwriter

from tests.files.package_facts import faults, windows
from tests.files.plans import COPY, MEMO
from tests.files.users_books import small
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_sheets
from xlbudget.files.remove_sheet import remove_sheet
from xlbudget.files.workbook_part import WorkbookPart
from xlbudget.files.xml_part import parse, serialise


def with_chart_sheet(shown: str, *hidden: str, selected: tuple[str, ...] = ()) -> bytes:
    """A workbook of the sheets ক, খ and a chart sheet, as XlsxWriter writes it."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheets = {name: book.add_worksheet(name) for name in ("ক", "খ")}
    sheets["ক"].write_column("A1", [1, 2])
    sheets["চার্ট"] = book.add_chartsheet("চার্ট")
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": "='ক'!$A$1:$A$2"})
    sheets["চার্ট"].set_chart(chart)
    sheets[shown].activate()
    for name in selected:
        sheets[name].select()
    for name in hidden:
        sheets[name].hide()
    book.close()
    return stream.getvalue()


def shifted(data: bytes, attribute: str, value: str) -> bytes:
    package = Package.read(data)
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    book.views[0].set(attribute, value)
    package.parts[package.workbook] = serialise(book.root)
    return package.to_bytes()


@pytest.mark.parametrize(
    ("source", "open_sheet"),
    [
        (with_chart_sheet("ক"), "ক"),
        (with_chart_sheet("চার্ট"), "চার্ট"),
        (with_chart_sheet("খ", selected=("ক", "চার্ট")), "খ"),
        (with_chart_sheet("খ", "ক"), "খ"),
        (shifted(with_chart_sheet("খ", "ক"), "activeTab", "0"), "খ"),
        (shifted(with_chart_sheet("ক", "চার্ট"), "activeTab", "2"), MEMO.name),
    ],
)
def test_one_visible_sheet_is_open_and_selected(source, open_sheet):
    painted = paint_sheets(source, (MEMO, COPY))
    assert windows(painted) == [{open_sheet}]
    assert faults(painted) == set()


def test_the_next_sheet_is_open_when_the_open_one_goes():
    painted = paint_sheets(with_chart_sheet("ক"), (MEMO, small("শেষ")))
    package = Package.read(shifted(painted, "activeTab", "3"))
    remove_sheet(package, MEMO.name)
    assert windows(package.to_bytes()) == [{"শেষ"}]
    remove_sheet(package, "শেষ")
    assert windows(package.to_bytes()) == [{"চার্ট"}]


def test_a_sheet_before_the_open_one_takes_nothing_with_it():
    painted = paint_sheets(with_chart_sheet("ক"), (MEMO, small("শেষ")))
    package = Package.read(shifted(painted, "activeTab", "4"))
    remove_sheet(package, MEMO.name)
    assert windows(package.to_bytes()) == [{"শেষ"}]
