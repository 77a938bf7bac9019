"""Column widths in pixels, in workbooks of other normal fonts."""

import io

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.memo.orders import Shape, order
from xlbudget.commands import memo_sheets
from xlbudget.files.normal_font import normal_font_of
from xlbudget.files.paint import paint_sheets
from xlbudget.fonts.digit_width import column_width, digit_pixels, is_listed
from xlbudget.sheets.measure import EstimatedShaper
from xlbudget.sheets.styles import House


def shown_pixels(width: float, digit: int) -> int:
    """The pixels that Excel makes of a width, by the standard's formula."""
    return int((256 * width + int(128 / digit)) / 256 * digit)


@pytest.mark.parametrize("digit", range(5, 12))
@pytest.mark.parametrize("pixels", [46, 85, 112, 126, 364, 614])
def test_a_column_has_its_pixels_whatever_the_digit(digit, pixels):
    assert shown_pixels(column_width(pixels, digit), digit) == pixels


@pytest.mark.parametrize(
    ("font", "size", "pixels"),
    [("Calibri", 11, 7), ("Arial", 10, 7), ("Times New Roman", 12, 8), ("Times New Roman", 10, 7)],
)
def test_digits_of_the_usual_fonts(font, size, pixels):
    assert digit_pixels(font, size) == pixels
    assert is_listed(font)


@pytest.mark.parametrize(("font", "size", "digit"), [("Calibri", 11, 7), ("Arial", 12, 9)])
def test_a_memo_in_a_workbook_of_another_font(font, size, digit):
    workbook = openpyxl.Workbook()
    workbook._fonts[0] = Font(name=font, sz=size)
    stream = io.BytesIO()
    workbook.save(stream)
    plans = memo_sheets(order(Shape("x", rows=4)), House(), EstimatedShaper())
    painted = paint_sheets(stream.getvalue(), plans)
    assert normal_font_of(painted) == font
    columns = openpyxl.load_workbook(io.BytesIO(painted))["স্মারক"].column_dimensions
    assert [shown_pixels(columns[c].width, digit) for c in "ABCD"] == [46, 126, 364, 112]
