"""Blocks: the calls over the bridge do not grow with the rows; nothing is changed in silence."""

import datetime as dt

import pytest

from tests.excel.live import spy

pytestmark = pytest.mark.office


@pytest.fixture
def calls():
    """What is asked of the office."""
    with spy() as counted:
        yield counted


def rows_of(count):
    return [
        [
            n,
            "কিশোরগঞ্জ",
            f"উপজেলা {n}",
            4000.5,
            dt.date(2022, 6, 14),
            True,
            f"{n}",
            None,
            f"=A{n + 1}*2",
        ]
        for n in range(count)
    ]


ACTS = (
    ("write", lambda s, n: setattr(s["A1"], "value", rows_of(n))),
    ("read", lambda s, n: s["A1"].resize(n, 9).options(err_to_str=True).value),
    ("read used", lambda s, _: s.used_range.options(ndim=2).value),
    ("formulas", lambda s, n: s["A1"].resize(n, 9).formula),
    ("fill", lambda s, n: setattr(s["K1"].resize(n), "formula", "=A1+$B$1")),
    ("look", lambda s, n: setattr(s["A1"].resize(n, 9), "color", (255, 0, 0))),
    ("lines", lambda s, n: s["A1"].resize(n, 9).borders.set("all", line_style="continuous")),
    ("style", lambda s, n: setattr(s["A1"].resize(n, 9).api, "Style", "Normal")),
    ("expand", lambda s, _: s["A1"].expand("down").shape),
    ("copy", lambda s, n: s["A1"].resize(n, 9).copy(s["N1"])),
    ("clear", lambda s, n: s["A1"].resize(n, 9).clear()),
)


def test_calls_do_not_grow_with_rows(sheet, calls):
    counts = []
    for _, act in ACTS:  # styles and formats of a book are asked once what they are
        act(sheet, 2)
    sheet.clear()
    for rows in (20, 200, 2000):
        spent = []
        for _, act in ACTS:
            calls.clear()
            act(sheet, rows)
            spent.append(len(calls))
        counts.append(dict(zip([name for name, _ in ACTS], spent, strict=True)))
        sheet.clear()
    assert counts[0] == counts[1] == counts[2]
    assert max(counts[0].values()) < 150


def test_what_is_written_is_read(sheet):
    rows = rows_of(50)
    sheet["B3"].value = rows
    got = sheet["B3"].resize(50, 9).value
    for n, (row, want) in enumerate(zip(got, rows, strict=True)):
        day = dt.datetime.combine(want[4], dt.time())
        assert row[:7] == [n, want[1], want[2], 4000.5, day, True, float(n)]


def test_own_formats_stay(sheet):
    sheet["A1"].number_format = "dd.mm.yyyy"
    sheet["A1:A2"].options(transpose=True).value = [dt.date(2022, 6, 14), dt.date(2022, 6, 15)]
    assert sheet["A1"].number_format == "dd.mm.yyyy"
    assert sheet["A2"].number_format == "m/d/yyyy"


def test_texts_stay_texts_in_text_columns(sheet):
    sheet["B:B"].number_format = "@"
    sheet["A1"].value = [["3211120", "3211120"], ["10.000", "10.000"]]
    assert sheet["A1:B2"].value == [[3211120.0, "3211120"], [10.0, "10.000"]]


@pytest.mark.parametrize(
    "text", ["৪০০০", "12/6/2022", "1,2,3", "4000/-", "٣", "1e5x", " 5", "=", "'"]
)
def test_texts_that_are_no_numbers(sheet, text):
    sheet["A1"].value = text
    assert sheet["A1"].value == (text.removeprefix("'") or None)


def test_whole_columns_are_read_as_far_as_used(sheet):
    sheet["B2"].value = [[1], [2]]
    assert sheet["A:B"].options(ndim=2).value == [[None, None], [None, 1.0], [None, 2.0]]


def test_protected_cells_refuse(sheet):
    sheet["A1"].value = "আগে"
    sheet.api.Protect("x")
    with pytest.raises(RuntimeError):
        sheet["A1"].value = "পরে"
    assert sheet["A1"].value == "আগে"
