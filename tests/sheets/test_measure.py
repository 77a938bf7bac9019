"""Lines and heights, with a shaper in which every character is as wide as the size."""

import pytest

from xlbudget.sheets.measure import EstimatedShaper, count_lines, text_height
from xlbudget.sheets.plan import Style


class Square:
    def width(self, text: str, size: float, bold: bool) -> float:  # noqa: ARG002 - as Shaper has it
        return len(text) * size

    def line_height(self, size: float) -> float:
        return 1.5 * size


STYLE = Style("s", "f", 10)
ROOM = 100 / 0.97 + 6.01  # ten characters after padding and safety


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("একদুইতিন", 1),
        ("কখগঘঙ চছজঝ", 1),
        ("কখগঘঙ চছজঝঞট", 2),
        ("ক\nখ", 2),
        ("ক" * 25, 3),  # a word wider than the cell is broken
    ],
)
def test_count_lines(text, lines):
    assert count_lines(text, ROOM, STYLE, Square()) == lines


def test_an_indent_takes_room():
    indented = Style("s", "f", 10, indent=3)
    assert count_lines("কখগঘঙ চছজঝ", ROOM, indented, Square()) == 2


def test_heights_are_quarter_points():
    assert text_height("ক", ROOM, STYLE, Square()) == 15.5


def test_the_estimate_counts_signs_less_than_letters():
    shaper = EstimatedShaper()
    assert shaper.width("কি", 10, False) < shaper.width("কক", 10, False)
