"""PDF files whose columns are too narrow: figures and names printed on several lines."""

from pathlib import Path

import pytest

from xlbudget.files.sources import open_source
from xlbudget.reading.page_figures import Widths, broken_figures, widest_figures
from xlbudget.reading.page_lines import Line, Word

INPUTS = Path(__file__).parent.parent / "inputs" / "reading"
GRANTS = [
    ("১", "বোয়ালখালী আদর্শ উচ্চ বিদ্যালয়", "46759319687447761", 175000),
    ("২", "সাতক্ষীরা সদর বালিকা উচ্চ বিদ্যালয়", "74778491027943236", 140000),
    ("৩", "কিশোরগঞ্জ আদর্শ উচ্চ বিদ্যালয়", "40257678620673558", 175000),
]


def allocations(name: str):
    return open_source(INPUTS / f"{name}.pdf").order.table.allocations


@pytest.mark.office
@pytest.mark.parametrize("lines", ["bare", "lines"])
def test_accounts_and_names_on_two_lines(lines):
    read = [
        (a.serial, a.office, a.details[-1], a.amounts[0].taka)
        for a in allocations(f"broken-figures-grants-{lines}")
    ]
    assert read == GRANTS


@pytest.mark.office
@pytest.mark.parametrize("lines", ["bare", "lines"])
def test_many_carried_columns(lines):
    first, second, third = allocations(f"broken-figures-stipend-{lines}")
    assert first.details[1:4] == ("দারুল উলুম মাদ্রাসা", "086397250", "00984107995871")
    assert second.details[0] == "ড. জাহাঙ্গীর হোসেন"
    assert [a.details[3] for a in (second, third)] == ["00814992848993", "00574120618637"]


@pytest.mark.office
def test_upright_lines_alone():
    rows = allocations("broken-figures-upright")
    assert len(rows) == 30
    assert {len(a.details[0]) for a in rows} == {16}
    assert rows[5].office == "উপজেলা সমাজসেবা কার্যালয়, মুজিবনগর"


@pytest.mark.office
def test_a_signature_right_below_the_last_row_is_no_part_of_it():
    last = allocations("signature-below-rows")[-1]
    assert last.office == "উপজেলা সমাজসেবা কার্যালয়, বোচাগঞ্জ"


def column(left: float, *texts: str | None, pitch: float = 14.0) -> tuple[Line, ...]:
    """Lines one below the other, each letter 6 points wide; ``None`` leaves one out."""
    return tuple(
        Line((Word(left, i * pitch, left + 6.0 * len(text), i * pitch + 12, text),))
        for i, text in enumerate(texts)
        if text
    )


def rests(columns: dict[int, tuple[Line, ...]], fields: dict[int, float]) -> set[str]:
    widths = Widths(widest_figures(iter(columns.items())), fields)
    return {line.text for line in broken_figures(columns, widths)}


SERIALS = column(0, "১", None, "২")


@pytest.mark.parametrize(
    ("columns", "fields", "found"),
    [
        ({0: SERIALS, 1: column(20, "4675931968744", "7761", "7477849102794", "3236")}, {},
         {"7761", "3236"}),
        ({0: SERIALS, 1: column(20, "১০,৭৯", "৯,৭৫০", "৪,০০০")}, {}, {"৯,৭৫০"}),
        ({0: SERIALS, 1: column(20, "১০,", "৭৯,৭৫০", "৪,০০০")}, {}, {"৭৯,৭৫০"}),
        ({0: SERIALS, 1: column(20, "১", "০,৭৯৯,৭৫০", "৪,০০০")}, {}, {"০,৭৯৯,৭৫০"}),
        ({0: SERIALS, 1: column(20, "175000", "5000", "4000")}, {}, set()),
        ({0: column(0, "১", "২"), 1: column(20, "175000", "5000")}, {}, set()),
        ({0: column(0, "সাভার", "ধামরাই"), 1: column(50, "175000", "5000")}, {}, set()),
        ({0: column(0, "১"), 1: column(20, "01711345678", "01811345")}, {1: 80.0}, set()),
        ({0: column(0, "১"), 1: column(20, "4675931968744", "7761")}, {1: 90.0}, {"7761"}),
        ({0: column(0, "১"), 1: column(20, "4675931968744", "7761")}, {1: 140.0}, set()),
    ],
)  # fmt: skip
def test_only_a_figure_that_had_no_room_goes_on(columns, fields, found):
    assert rests(columns, fields) == found
