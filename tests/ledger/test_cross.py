"""Cross tables: exact whatever the amounts, and live in the workbook that shows them."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.addin.test_validator import errors
from xlbudget.errors import Refused
from xlbudget.files.paint import new_book
from xlbudget.ledger.cross import cross, crosses
from xlbudget.ledger.cross_book import cross_book
from xlbudget.ledger.cross_listing import cross_listing
from xlbudget.ledger.entries import taka
from xlbudget.ledger.kinds import Across, By
from xlbudget.ledger.posting import Line, Posting
from xlbudget.ledger.report import frame_of

SIDES = [(by, across) for by in By for across in Across if by.value != across.value]
CODES = ("3211120", "3211117", "3999999")  # the last has no name
lines = st.builds(
    Line,
    st.integers(1, 4),
    st.sampled_from(["ঢাকা", "ঢাকা ", "গাজীপুর", ""]),
    st.sampled_from(["জেলা কার্যালয়", "জেলা  কার্যালয়", "=1+1"]),
    st.sampled_from(CODES),
    st.integers(1, 2**60 // 40),  # far above what a float holds exactly
)
days = st.sampled_from([date(2021, 9, 30), date(2021, 10, 1), date(2022, 6, 30), date(2022, 7, 1)])
orders = st.lists(
    st.builds(Posting, st.just("order"), days, st.lists(lines, min_size=1, max_size=8).map(tuple)),
    min_size=1,
    max_size=5,
)


def some_orders():
    """Two offices of one name in two districts, three heads, two quarters, poisha."""
    first = [
        Line(1, "ঢাকা", "সদর", "3211120", 1000001),
        Line(2, "ঢাকা", "সাভার", "3211117", 250000000),
        Line(3, "গাজীপুর", "সদর", "3211120", 70000),
    ]
    second = [Line(1, "ঢাকা ", "সদর", "3211119", 5)]
    return [
        Posting("1", date(2021, 9, 30), tuple(first)),
        Posting("2", date(2022, 6, 14), tuple(second)),
    ]


@pytest.mark.parametrize(("by", "across"), SIDES)
@settings(max_examples=25, deadline=None)
@given(orders)
def test_no_poisha_is_lost(by, across, drawn):
    table = cross(frame_of(drawn), by, across)
    given = [(posting, line) for posting in drawn for line in posting.lines]
    assert table.total == sum(line.poisha for _, line in given)
    lines = {(order, line.row) for order, posting in enumerate(drawn) for line in posting.lines}
    assert table.lines == len(lines) <= sum(row.lines for row in table.rows)
    assert table.orders == len(drawn)
    if across is Across.HEAD:
        by_code = Counter()
        for _, line in given:
            by_code[line.code] += line.poisha
        assert dict(zip(table.keys, table.sums, strict=True)) == by_code
        assert table.keys == tuple(sorted(by_code))


def test_more_than_64_bits_are_refused():
    line = Line(1, "ঢাকা", "সদর", "3211120", 2**62)
    with pytest.raises(Refused, match="more money than can be"):
        frame_of([Posting("1", date(2022, 6, 14), (line, line))])


def test_names_are_one_and_the_largest_stand_first():
    table = cross(frame_of(some_orders()), By.OFFICE, Across.QUARTER)
    assert table.keys == ("2021-22 Q1", "2021-22 Q4")
    assert [(str(group.name.bn), [r.name.bn for r in group.rows]) for group in table.groups] == [
        ("ঢাকা", ["সাভার", "সদর"]),
        ("গাজীপুর", ["সদর"]),
    ]
    office = table.groups[0].rows[1]
    assert (office.orders, office.lines, office.amounts) == (2, 2, (1000001, 5))


def test_a_row_under_two_heads_is_one_row():
    lines = [Line(row, "ঢাকা", "সদর", code, 100) for row in (1, 2) for code in CODES[:2]]
    table = cross(
        frame_of([Posting("1", date(2022, 6, 14), tuple(lines))]), By.HEAD, Across.QUARTER
    )
    assert [row.lines for row in table.rows] == [2, 2]
    assert table.lines == 2
    assert cross_listing(table).rows[-1][:3] == ("মোট · total", 1, 2)
    by_district = cross(
        frame_of([Posting("1", date(2022, 6, 14), tuple(lines))]), By.DISTRICT, Across.HEAD
    )
    assert [row.lines for row in by_district.rows] == [2]


def test_listing():
    listing = cross_listing(cross(frame_of(some_orders()), By.OFFICE, Across.QUARTER))
    shown = [tuple(getattr(item, "bn", item) for item in row) for row in listing.rows]
    assert shown[2] == (
        *("ঢাকা", "মোট · total", None, 3),
        *(Decimal("2510000.01"), Decimal("0.05"), Decimal("2510000.06"), Decimal("99.97")),
    )
    assert shown[-1][:4] == ("মোট · total", "", 2, 4)


def value(formula, sheets, sheet):
    """What one of our formulas comes to, computed from the values of other cells."""

    def cells(name, ref):
        found = sheets[name][ref.replace("$", "")]
        rows = found if isinstance(found, tuple) else ((found,),)
        return [cell for row in rows for cell in row]

    if linked := re.fullmatch(r"='(.+)'!([A-Z]+[0-9]+)", formula):
        return cells(*linked.groups())[0].value
    if summed := re.fullmatch(r"=(SUM|SUBTOTAL)\((?:9,)?([A-Z]+[0-9]+:[A-Z]+[0-9]+)\)", formula):
        counted = cells(sheet, summed[2])
        if summed[1] == "SUBTOTAL":  # which leaves out the other subtotals
            counted = [c for c in counted if sheets[sheet].cell(c.row, 2).value != "মোট"]
        return sum(Decimal(str(c.value or 0)) for c in counted)
    if divided := re.fullmatch(r"=([A-Z]+[0-9]+)/([A-Z$]+[0-9]+)", formula):
        above, below = (Decimal(str(cells(sheet, ref)[0].value)) for ref in divided.groups())
        return round(above / below, 6)
    rest = re.fullmatch(r"=([A-Z]+[0-9]+)-SUM\((.+)\)", formula)
    parts = sum(Decimal(str(c.value)) for c in cells(sheet, rest[2]))
    return Decimal(str(cells(sheet, rest[1])[0].value)) - parts


def many_offices():
    made = [Line(i, f"জেলা {i % 3}", f"কার্যালয় {i}", "3211120", i * 100) for i in range(1, 31)]
    return [*some_orders(), Posting("3", date(2022, 1, 1), tuple(made))]


@pytest.mark.parametrize("by", By)
def test_every_formula_shows_what_it_comes_to(by):
    frame = frame_of(many_offices())
    tables = crosses(frame, by)
    book = new_book(cross_book(tables))
    live = openpyxl.load_workbook(BytesIO(book))
    shown = openpyxl.load_workbook(BytesIO(book), data_only=True)
    checked = 0
    for sheet in live:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type != "f":
                continue
            due = value(cell.value, shown, sheet.title)
            seen = shown[sheet.title][cell.coordinate].value
            if not isinstance(due, str):
                due, seen = Decimal(str(due)), Decimal(str(seen))
            assert due == seen, (sheet.title, cell.coordinate, cell.value)
            checked += 1
    assert checked > 30
    first = shown.worksheets[0]
    totals = [cell.value for cell in first[first.max_row - 1]]
    assert Decimal(str(totals[-2])) == taka(tables[0].total)


@pytest.mark.office
@pytest.mark.parametrize("by", By)
def test_the_workbook_is_valid(by, tmp_path):
    path = tmp_path / "report.xlsx"
    path.write_bytes(new_book(cross_book(crosses(frame_of(many_offices()), by))))
    assert errors(path, "Microsoft365") == []


def test_a_chart_of_many_shows_the_largest_and_sums_the_others():
    frame = frame_of(many_offices())
    book = cross_book((cross(frame, By.OFFICE, Across.QUARTER),))
    sheet = next(s for s in book.sheets if s.name == "চার্ট কার্যালয়")
    assert len(sheet.charts[0].shown) == 20
    names = [row.cells[0].value for row in sheet.rows[2:]]
    assert (names[0], names[-2:]) == ("সাভার", ["অন্যান্য", "মোট"])
    assert [t.name for s in book.sheets for t in s.tables] == []


def test_one_order_of_one_row_has_no_chart():
    frame = frame_of([Posting("1", date(2022, 6, 14), (Line(1, "ঢাকা", "সদর", "3211120", 1),))])
    book = cross_book((cross(frame, By.DISTRICT, Across.HEAD),))
    assert [sheet.name for sheet in book.sheets] == ["জেলা × খাত"]
    assert new_book(book)
