"""The memo sheets of the sample: every sentence, numbers that stay numbers, page set-up."""

import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from xlbudget.bangla.dates import gregorian_words
from xlbudget.bangla.digits import to_bangla
from xlbudget.files.text_source import order_text_grid
from xlbudget.memo.compose import compose
from xlbudget.memo.layout import lay_out
from xlbudget.reading.order import read_order
from xlbudget.sheets.made_sheets import COPY, MEMO
from xlbudget.sheets.measure import EstimatedShaper
from xlbudget.sheets.styles import House


def plans(order):
    return lay_out(compose(order), House(), EstimatedShaper())


def shown(value) -> str:
    if isinstance(value, date):
        return gregorian_words(value)
    return to_bangla(str(value)) if isinstance(value, int | Decimal) else str(value)


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def page_text(plan) -> str:
    cells = (c for row in plan.rows for c in row.cells if c.value is not None)
    return squeezed("".join(shown(c.value) for c in cells))


@pytest.fixture(scope="module")
def sheets(sample_order):
    return plans(sample_order)


def test_every_line_of_the_order_stands_in_the_memo(sheets, sample_text, sample_order):
    everything = page_text(sheets[0]) + page_text(sheets[1])
    by_hand = {entry.text for entry in sample_order.left_out}
    for line in sample_text.splitlines():
        line = line.replace("**", "").strip()
        if line and line not in by_hand:
            assert squeezed(line) in everything


def test_the_total_is_one_sum_over_exactly_the_rows(sheets):
    memo = sheets[0]
    formulas = [(i, c) for i, row in enumerate(memo.rows, 1) for c in row.cells if c.formula]
    ((at, cell),) = formulas
    assert cell.value == 624607
    first = next(i for i, row in enumerate(memo.rows, 1) if row.cells and row.cells[0].value == 1)
    assert cell.formula == f"SUM(D{first}:D{first + 149})"
    assert at == first + 150


def test_the_date_is_a_date_and_amounts_are_numbers(sheets):
    values = [c.value for row in sheets[0].rows for c in row.cells]
    assert date(2022, 6, 14) in values
    assert sum(isinstance(v, Decimal) for v in values) == 151


def test_sheets_and_print_setup(sheets):
    memo, copy = sheets
    assert (memo.name, copy.name) == ("স্মারক", "স্মারক-অনুলিপি")
    assert (memo.role, copy.role) == (MEMO, COPY)
    assert memo.setup.title_rows is not None
    assert copy.setup.title_rows is None
    assert memo.setup.paper == copy.setup.paper == 9
    assert 3 <= len(memo.setup.breaks) <= 6


def test_cells_of_one_kind_share_one_style(sheets):
    named = {}
    for plan in sheets:
        for cell in (c for row in plan.rows for c in row.cells if c.style):
            assert named.setdefault(cell.style.name, cell.style) == cell.style


def test_no_merge_inside_the_table(sheets):
    memo = sheets[0]
    table = range(memo.setup.title_rows[0], memo.setup.title_rows[0] + 152)
    merged = {int("".join(filter(str.isdigit, ref.split(":")[0]))) for ref in memo.merges}
    assert not merged & set(table)


THREE_HEADS = (
    "স্মারক নম্বর: ৫৬.০৪\nতারিখ: ১৪ জুন ২০২২\nবিষয়: বরাদ্দ\n"
    "ক্রম\tজেলা\tকার্যালয়\tটেলিফোন (৩২১১১২০)\tডাক (৩২১১১১৯)\tবিদ্যুৎ (৩২১১১১৩)\n"
    "১\tঢাকা\tসাভার\t১০০.৫০\t২০০\t-\n২\tঢাকা\tধামরাই\t১\t\t৩\n"
)


def test_several_heads_have_row_totals_that_are_sums():
    (memo,) = plans(read_order(order_text_grid(THREE_HEADS.encode())))
    rows = [row.cells for row in memo.rows if row.cells and row.cells[0].value in (1, 2)]
    assert [cells[-1].value for cells in rows] == [Decimal("300.50"), Decimal(4)]
    assert rows[0][-1].formula.startswith("SUM(D")
    total = next(row for row in memo.rows if any(c.value == "মোট =" for c in row.cells))
    assert [c.value for c in total.cells[3:]] == [
        Decimal("101.50"), Decimal(200), Decimal(3), Decimal("304.50"),
    ]  # fmt: skip


def test_an_amount_that_cannot_be_read_is_shown_as_it_stands(sample_order):
    table = sample_order.table
    bad = replace(table.allocations[0].amounts[0], raw="৪০০o", taka=None, problem="?")
    rows = (replace(table.allocations[0], amounts=(bad,)), *table.allocations[1:])
    memo = plans(replace(sample_order, table=replace(table, allocations=rows)))[0]
    assert "৪০০o" in [c.value for row in memo.rows for c in row.cells]
