"""Tables in terminals of every width: nothing is cut, columns stay under each other."""

import itertools

import pytest

from xlbudget.cli.terminal_table import cells, table_lines

HEADINGS = ("স্মারক নম্বর", "জেলা", "কার্যালয়", "টাকা", "অবশিষ্ট")
ROWS = (
    ("56.04.0000.010.20.001.22.81", "ঢাকা", "উপজেলা শিক্ষা কর্মকর্তার দপ্তর, সাভার", "৯৯,৯৯,৯৯,৯৯৯.৯৯", ""),
    ("বাজেট/২০২৩/৪৫", "চাঁপাইনবাবগঞ্জ", "জেলা কার্যালয়", "৪,০০০", "-১২,৩৪,৫৬৭"),
)  # fmt: skip
RIGHT = (False, False, False, True, True)


def lines(width, rows=ROWS):
    return table_lines("আদেশ · orders", HEADINGS, rows, RIGHT, width)


@pytest.mark.parametrize("width", [None, 200, 120, 100, 80, 60, 40, 30])
def test_no_amount_and_no_number_is_cut(width):
    shown = "\n".join(lines(width))
    for row in ROWS:
        for number in (row[0], row[3], row[4]):
            assert number in shown
        for word in row[2].split():
            assert word in shown
    assert "…" not in shown


@pytest.mark.parametrize("width", [120, 100, 90])
def test_lines_fit_the_terminal(width):
    assert max(map(cells, lines(width)[1:])) <= width


def test_texts_wrap_and_figures_stay_at_the_right():
    shown = lines(100)
    ends = {cells(line) for line in shown[2:3]}
    assert len(shown) > 5  # the long office takes more than one line
    figures = [line for line in shown if line.endswith("-১২,৩৪,৫৬৭")]
    assert {cells(figures[0])} == ends


def test_a_narrow_terminal_gets_a_row_as_lines_of_heading_and_value():
    shown = lines(40)
    assert "টাকা: ৯৯,৯৯,৯৯,৯৯৯.৯৯" in shown
    assert not any(line.startswith("অবশিষ্ট: ") and line.endswith(": ") for line in shown)


def test_columns_begin_at_the_same_cell():
    first, second = (line for line in lines(None)[3:])
    assert cells(first[: first.index("ঢাকা")]) == cells(second[: second.index("চাঁপাই")])


def test_a_table_without_rows():
    assert len(lines(80, ())) == 3


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("কি", 2), ("ক্\u200dষ", 2), ("漢", 2), ("e\u0301", 1)]
)
def test_cells(text, width):
    assert cells(text) == width


def test_every_width_keeps_every_word():
    words = set(itertools.chain(*(text.split() for row in ROWS for text in row)))
    for width in range(1, 160):
        assert words <= set("\n".join(lines(width)).split())
