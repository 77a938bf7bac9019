from dataclasses import replace

import pytest

from tests.budget.rules.build import found, row, table


@pytest.mark.parametrize(
    "header",
    [
        "টেলিফোন (৩২১১১২)",
        "টেলিফোন (32111200)",
        "টেলিফোন (৩২১১১২o)",  # Latin o
        "সুদ (১৪১১২০২)",  # revenue
        "প্রদেয় বিল (৮১৭২১০৮)",
    ],
)
def test_xb401_fires(header):
    (hit,) = found("XB401", table(row(), heads=(header,)))
    assert (hit.place.cell, hit.row, hit.fix) == ("D1", None, None)


@pytest.mark.parametrize(
    "header",
    [
        "টেলিফোন (৩২১১১২০)",
        "কম্পিউটার (4112202)",
        "টেলিফোন",  # XB508
        "পণ্য ও সেবা (৩২)",  # a group
        "প্রশাসনিক ব্যয় (৩২১১)",
        "বরাদ্দ (২০২১-২২)",
        "বরাদ্দ (২০২২)",
        "বরাদ্দ (৫০০০০০)",
        "ইউনিট (১২৮০২০৩০০০০০০)",  # an operation code
        "(৩২১১১২০/৩২১১১১৭)",
    ],
)
def test_xb401_silent(header):
    assert found("XB401", table(row(), heads=(header,))) == ()


def test_xb401_without_a_header_row():
    made = replace(table(row(), heads=("সুদ (১৪১১২০২)",)), header_at=None)
    (hit,) = found("XB401", made)
    assert str(hit.place) == "-"
