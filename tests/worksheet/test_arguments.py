"""What one cell means."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from xlbudget.budget.cells import ErrorValue
from xlbudget.errors import CellError
from xlbudget.worksheet import arguments as read

AMOUNTS = [
    (624607, "624607", "an int"),
    (624607.0, "624607", "Excel hands over floats"),
    (0.29, "0.29", "29 poisha, not 28"),
    (4.35, "4.35", "435 poisha, not 434"),
    (0.1 + 0.2, "0.3", "15 digits count"),
    (Decimal("1.50"), "1.50", "a Decimal stays"),
    ("৬,২৪,৬০৭/-", "624607", "text"),
    ("ছয় লক্ষ টাকা", "600000", "words"),
    ("৳ ৬,২৪,৬০৭.০০", "624607.00", "sign and decimals"),
    ("-৫", "-5", "minus"),
]

NO_AMOUNTS = [
    (True, "#VALUE!", "TRUE is no 1"),
    ("abc", "#VALUE!", "no figure"),
    ("6,2,4,607", "#VALUE!", "grouping"),
    ("১০.০০০/=", "#VALUE!", "thousands or decimals"),
    ("٦٢٤", "#VALUE!", "Arabic digits"),
    ("৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯", "#NUM!", "16 digits as text"),
    ("একশত কোটি কোটি কোটি টাকা", "#NUM!", "too many digits in words"),
    (float("nan"), "#NUM!", "no number"),
    (float("-inf"), "#NUM!", "no number"),
    (date(2022, 6, 14), "#VALUE!", "a date"),
    (ErrorValue("#REF!"), "#REF!", "the same error"),
]


@pytest.mark.parametrize(("value", "taka", "reason"), AMOUNTS)
def test_amount(value, taka, reason):
    assert str(read.amount(value)) == taka


@pytest.mark.parametrize(("value", "kind", "reason"), NO_AMOUNTS)
def test_no_amount(value, kind, reason):
    with pytest.raises(CellError) as refused:
        read.amount(value)
    assert refused.value.kind == kind


@pytest.mark.parametrize("nil", [None, "", " ", "\u00a0", "\u200b\ufeff", "-", "—", "..."])
def test_a_nil_amount_is_none(nil):
    assert read.amount(nil) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (624607.0, "624607"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (-1250.75, "-1250.75"),
        (1e15, "1000000000000000"),
        (10**20, "100000000000000000000"),
        (1e-7, "0.0000001"),
        (Decimal("1.50"), "1.50"),
        (True, "TRUE"),
        ("  ৬ ", "  ৬ "),
        (" \ufeff", ""),
        (None, ""),
    ],
)
def test_text(value, text):
    assert read.text(value) == text


@pytest.mark.parametrize(
    ("value", "kind"),
    [(date(2022, 6, 14), "#VALUE!"), (float("inf"), "#NUM!"), (ErrorValue("#DIV/0!"), "#DIV/0!")],
)
def test_no_text(value, kind):
    with pytest.raises(CellError) as refused:
        read.text(value)
    assert refused.value.kind == kind


@pytest.mark.parametrize(
    ("value", "epoch_1904", "day"),
    [
        (date(2022, 6, 14), False, date(2022, 6, 14)),
        (datetime(2022, 6, 14, 23, 59), False, date(2022, 6, 14)),
        ("2022-06-14", False, date(2022, 6, 14)),
        ("৩১ জ্যৈষ্ঠ ১৪২৯", False, date(2022, 6, 14)),
        (44726, False, date(2022, 6, 14)),
        (44726.99, False, date(2022, 6, 14)),
        (Decimal(44726), False, date(2022, 6, 14)),
        (43264, True, date(2022, 6, 14)),
        (0, True, date(1904, 1, 1)),
        (1, False, date(1900, 1, 1)),
        (59, False, date(1900, 2, 28)),
        (61, False, date(1900, 3, 1)),
        (None, False, None),
        (" ", False, None),
    ],
)
def test_day(value, epoch_1904, day):
    assert read.day(value, epoch_1904) == day


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (60, "#NUM!"),  # 29 February 1900
        (0, "#NUM!"),
        (-1, "#NUM!"),
        (10**400, "#NUM!"),
        (float("nan"), "#NUM!"),
        (True, "#VALUE!"),
        ("14/06/22", "#VALUE!"),
        ("abc", "#VALUE!"),
        (ErrorValue("#N/A"), "#N/A"),
    ],
)
def test_no_day(value, kind):
    with pytest.raises(CellError) as refused:
        read.day(value)
    assert refused.value.kind == kind


@pytest.mark.parametrize("value", [True, 1, 1.0, "TRUE", " true ", "১"])
def test_true(value):
    assert read.flag(value) is True


@pytest.mark.parametrize("value", [False, 0, -0.0, "FALSE", "0", None, "", " "])
def test_false(value):
    assert read.flag(value) is False


@pytest.mark.parametrize("value", [2, 0.5, "yes", "TRUE!", date(2022, 6, 14), float("nan")])
def test_no_flag(value):
    with pytest.raises(CellError):
        read.flag(value)


@pytest.mark.parametrize(("value", "number"), [(2, 2), (2.0, 2), ("২", 2), ("2", 2), (" ", None)])
def test_whole(value, number):
    assert read.whole(value) == number


@pytest.mark.parametrize("value", [2.5, -1, "2২", "٢", "two", True, 1e10, date(2022, 6, 14)])
def test_not_whole(value):
    with pytest.raises(CellError):
        read.whole(value)
