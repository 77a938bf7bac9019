"""Total rows as people type them: with fewer cells than the heading, or label and total in one."""

from pathlib import Path

import pytest

from xlbudget.budget.findings import check
from xlbudget.budget.rules import RULES
from xlbudget.files.sources import open_source
from xlbudget.files.text_source import order_text_grid, table_grid
from xlbudget.reading.grid import Grid
from xlbudget.reading.order import read_order

INPUTS = Path(__file__).parents[1] / "inputs" / "reading"
ONE = ("ক্রম", "জেলা", "কার্যালয়ের নাম", "টেলিফোন (৩২১১১২০)")
TWO = (*ONE[:3], "টেলিফোন (৩২১১১২০)", "ইন্টারনেট (৩২১১১১৭)")
ROWS = (
    ("১", "কিশোরগঞ্জ", "উপজেলা কার্যালয়, কুলিয়ারচর, কিশোরগঞ্জ"),
    ("২", "কিশোরগঞ্জ", "উপজেলা কার্যালয়, পাকুন্দিয়া, কিশোরগঞ্জ"),
    ("৩", "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা"),
)
AMOUNTS = (("৪০০০", "১০০", "৪১০০"), ("২০০০", "১০০", "২১০০"), ("৩০০০", "১০০", "৩১০০"))


def codes(order):
    return [f.code for f in check(order, RULES, ignore=("XB103", "XB208"))]


def table(heading, total, heads, before=()):
    rows = [(*r, *a[:heads]) for r, a in zip(ROWS, AMOUNTS, strict=True)]
    return (heading, *before, *rows, *total)


def by_tabs(rows):
    text = "\n".join("\t".join(v or "" for v in row) for row in rows)
    return read_order(order_text_grid(f"{text}\n".encode()))


def by_commas(rows):
    text = "\n".join(",".join(f'"{v}"' if v else "" for v in row) for row in rows)
    return read_order(table_grid(f"{text}\n".encode()))


def by_bars(rows):
    text = "\n".join(" | ".join(v or "" for v in row) for row in rows)
    return read_order(order_text_grid(f"{text}\n".encode()))


def by_spaces(rows):
    text = "\n".join("   ".join(v for v in row if v) for row in rows)
    return read_order(order_text_grid(f"{text}\n".encode()))


def on_a_sheet(rows):
    return read_order(Grid(tuple(rows), tuple(range(1, len(rows) + 1)), "পাতা"))


TEXTS = (by_tabs, by_commas, by_bars, by_spaces)
TOTALS = [
    ("মোট", "{}"), ("", "মোট", "{}"), ("", "", "মোট", "{}"), ("মোট", "", "{}"),
    ("মোট", "", "", "{}"), ("", "মোট", "", "", "{}"), ("", "", "মোট", "", "{}"),
    ("সর্বমোট =", "{}/-"), ("মোট = {}/-",), ("", "", "মোট = {}/-"), ("মোট টাকা: {}",),
    ("Total", "{}"), ("মোট {} টাকা মাত্র",), ("মোট (৩টি কার্যালয়)", "{}"),
    ("মোট ৩টি কার্যালয় = {}/-",), ("মোট বরাদ্দকৃত অর্থের পরিমাণ", "{}"),
    ("মোট = {}/- (নয় হাজার টাকা মাত্র)",), ("উপজেলা কার্যালয়সমূহের মোট বরাদ্দ", "{}"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "due"),
    [("c30-ragged-wrong.csv", ["XB301"]), ("c31-ragged-wrong.txt", ["XB301"]),
     ("c33-bar-wrong.txt", ["XB301"]), ("c37-2amounts-ragged.txt", []), ("short.txt", ["XB205"])],
)  # fmt: skip
def test_the_reported_files(name, due):
    assert codes(open_source(INPUTS / name).order) == due


@pytest.mark.parametrize("read", TEXTS)
@pytest.mark.parametrize("total", TOTALS)
@pytest.mark.parametrize(("stated", "due"), [("৯০০০", []), ("৯,০০০", []), ("৮০০০", ["XB301"])])
def test_one_head(read, total, stated, due):
    order = read(table(ONE, [tuple(cell.format(stated) for cell in total)], 1))
    assert codes(order) == due
    assert len(order.table.allocations) == 3
    assert order.table.totals


@pytest.mark.parametrize(
    ("total", "due"),
    [
        (("মোট", "", "", "৯০০০"), []),
        ((None, "মোট", "", "", "৯০০০"), []),
        (("মোট", "৯০০০"), []),
        (("মোট = ৯০০০",), []),
        (("মোট", "৮০০০"), ["XB301"]),
        (("মোট = ৮০০০", "", "", ""), ["XB301"]),
        (("মোট", "", "", "", "৮০০০"), ["XB301"]),
    ],
)
def test_on_a_sheet_the_place_is_where_the_figure_is(total, due):
    order = on_a_sheet(table(ONE, [total], 1))
    assert codes(order) == due
    column = max(i for i, v in enumerate(total) if v)
    assert order.table.totals[0].place.cell == f"{'ABCDE'[column]}5"


@pytest.mark.parametrize("read", TEXTS)
@pytest.mark.parametrize(
    ("total", "due"),
    [
        (("মোট", "৯০০০", "৩০০", "৯৩০০"), []),
        (("মোট", "", "৯০০০", "৩০০", "৯৩০০"), []),
        (("", "", "মোট", "৯০০০", "৩০০", "৯৩০০"), []),
        (("", "", "মোট", "৯০০০", "৩০০"), []),  # the column of row totals has none
        (("মোট", "৯০০০", "৩০০"), []),
        (("মোট", "৯৩০০"), []),
        (("মোট = ৯,৩০০/-",), []),
        (("মোট", "৯০০০", "৩০০", "৯৪০০"), ["XB301"]),
        (("মোট", "৯০০০", "৪০০"), ["XB301", "XB301"]),
        (("মোট", "৯৪০০"), ["XB301"]),
    ],
)
def test_two_heads_with_row_totals(read, total, due):
    assert codes(read(table((*TWO, "মোট"), [total], 3))) == due


@pytest.mark.parametrize("read", TEXTS)
@pytest.mark.parametrize(
    ("total", "due"),
    [
        (("মোট", "৯০০০", "৩০০"), []),
        (("মোট", "৯৩০০"), []),
        (("মোট = ৯৩০০ টাকা",), []),
        (("মোট", "৯০০০", "৪০০"), ["XB301"]),
        (("মোট", "৯৪০০"), ["XB301"]),
    ],
)
def test_two_heads_without_row_totals(read, total, due):
    assert codes(read(table(TWO, [total], 2))) == due


def test_one_figure_for_both_heads_under_the_first():
    order = on_a_sheet(table(TWO, [("মোট", None, None, 9300)], 2))
    assert not codes(order)
    assert order.table.grand_total.place.cell == "D5"


@pytest.mark.parametrize("read", TEXTS)
def test_subtotals_by_district_and_two_totals(read):
    rows = (
        ONE,
        (*ROWS[0], "৪০০০"),
        (*ROWS[1], "২০০০"),
        ("কিশোরগঞ্জ জেলার মোট", "৬০০০"),
        (*ROWS[2], "৩০০০"),
        ("ঢাকা জেলার মোট", "৩০০০"),
        ("মোট", "৯০০০"),
        ("সর্বমোট", "৯০০০"),
    )
    order = read(rows)
    assert not codes(order)
    assert len(order.table.allocations) == 3
    assert [e.value for e in order.table.totals] == ["৯০০০"]


@pytest.mark.parametrize("read", [by_tabs, by_commas])
@pytest.mark.parametrize(("stated", "due"), [("৯০০০", []), ("৮০০০", ["XB301"])])
@pytest.mark.parametrize("label", [("মোট", "", ""), ("", "", "সর্বমোট ="), ("মোট",)])
def test_the_total_above_the_rows(read, stated, due, label):
    assert codes(read(table(ONE, [], 1, before=[(*label, stated)]))) == due


@pytest.mark.parametrize("read", [by_tabs, by_commas])
@pytest.mark.parametrize(
    "row",
    [("মোট কার্যালয়", "৩"), ("মোট কার্যালয় ৩টি",), ("মোট কার্যালয়: ৩",), ("", "২"), ("মোট উপজেলা", "", "৩")],
)
def test_other_counts_and_page_numbers_are_no_totals(read, row):
    order = read(table(ONE, [row], 1))
    assert not codes(order)
    assert all(not e.text for e in order.table.totals)


def test_a_count_that_the_total_row_sums_too():
    heading = (*ONE[:3], "পদ সংখ্যা", "টেলিফোন (৩২১১১২০)")
    rows = [(*r, "২", a[0]) for r, a in zip(ROWS, AMOUNTS, strict=True)]
    for total in (("", "", "মোট", "৬", "৯০০০"), ("মোট", "৬", "৯০০০"), ("", "", "মোট", "৬", "")):
        assert not codes(by_tabs((heading, *rows, total)))
    assert codes(by_tabs((heading, *rows, ("মোট", "৬", "৮০০০")))) == ["XB301"]


def test_a_bare_sum_below_the_rows_is_their_total():
    assert by_commas(table(ONE, [("", "৯০০০")], 1)).table.totals[0].value == "৯০০০"


HEAD = "স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১\nবিষয়: টেলিফোন (৩২১১১২০) খাতের বরাদ্দ\n"


@pytest.mark.parametrize(
    "total",
    [
        "মোট (কথায়: নয় হাজার টাকা মাত্র)\t\t\t৯০০০",
        "\t\tসর্বমোট (কথায়: নয় হাজার টাকা মাত্র)\t৯০০০",
        "মোট = ৯,০০০/- (কথায়: নয় হাজার টাকা মাত্র)",
    ],
)
def test_a_total_row_with_the_words_in_it(total):
    rows = "\n".join("\t".join(row) for row in table(ONE, [], 1))
    order = read_order(order_text_grid(f"{HEAD}{rows}\n{total}\nমোঃ ক\nপরিচালক\n".encode()))
    assert "নয় হাজার টাকা" in order.memo.words.text
    assert [e.text for e in order.memo.signatory] == ["মোঃ ক", "পরিচালক"]
    assert order.table.totals[0].text
    assert not {"XB301", "XB303"} & set(codes(order))
