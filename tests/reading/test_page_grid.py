"""Printed pages: which gaps are spaces, where columns part, what runs on to the next page."""

import pytest

from xlbudget.errors import Refused
from xlbudget.reading.order import read_order
from xlbudget.reading.page_grid import page_grid
from xlbudget.reading.page_lines import Line, Page, Word, lines_in, spaces_of

SPACE, TORN, LETTER = 2.0, 1.0, 4.0


def words(top: float, *cells: tuple[float, str]) -> list[Word]:
    """Texts at their left edges; a blank is a space's width, ‿ a gap inside a word."""
    made = []
    for left, text in cells:
        for word in text.split():
            for part in word.split("‿"):
                right = left + LETTER * len(part)
                made.append(Word(left, top, right, top + 10, part))
                left = right + TORN
            left += SPACE - TORN
    return made


def page(*lines: tuple[float, str] | list[tuple[float, str]], pitch: float = 14) -> Page:
    found = []
    for i, line in enumerate(lines):
        cells = line if isinstance(line, list) else [line]
        found += words(i * pitch, *cells)
    return Page(tuple(found))


def lines_of(*pages: Page) -> tuple[tuple[Line, ...], ...]:
    spaces = spaces_of(pages)
    return tuple(lines_in(p.words, s) for p, s in zip(pages, spaces, strict=True))


HEADER = [(0, "ক্রম"), (50, "জেলা"), (120, "কার্যালয়"), (300, "টাকা")]
ROW = [(0, "১"), (50, "ঢাকা"), (120, "উপজেলা কার্যালয়, সাভার"), (300, "৫")]
NEXT = [(0, "২"), (50, "ঢাকা"), (120, "উপজেলা কার্যালয়, ধামরাই"), (300, "৬")]
TOTAL = [(200, "মোট ="), (300, "১১")]


def allocations(*pages):
    table = read_order(page_grid(pages)).table
    return [(a.serial, a.office, a.amounts[0].raw) for a in table.allocations], table


def test_words_torn_apart_are_whole_again():
    torn = page((0, "গাজীপু‿র জেলার মু‿কসু‿দপু‿র উপজেলা কার্যালয় এবং অন্যান্য"))
    ((line,),) = lines_of(torn)
    assert line.text == "গাজীপুর জেলার মুকসুদপুর উপজেলা কার্যালয় এবং অন্যান্য"


def test_a_vowel_sign_never_stands_alone():
    ((line,),) = lines_of(page((0, "কর্মকর্ত া কর্মকর্ত ার")))
    assert line.text == "কর্মকর্তা কর্মকর্তার"


def test_wide_spaces_of_a_justified_line_show_a_gap_inside_a_word():
    gaps = (4, 4, 4, 2.6, 4, 4)  # the fourth is wider than a usual space, but not than its fellows
    made, left = [], 0.0
    for text, gap in zip(("ক", "খ", "গ", "নির্দে", "শনা", "ঘ"), gaps, strict=True):
        made.append(Word(left, 20, left + 10, 30, text))
        left += 10 + gap
    usual = page((0, "এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগার"))
    first, second = lines_of(Page((*usual.words, *made)))[0]
    assert second.text == "ক খ গ নির্দেশনা ঘ"
    assert "এক দুই" in first.text


def test_rows_with_a_second_line():
    rows, table = allocations(page(HEADER, ROW, (120, "উপজেলা, ঢাকা"), NEXT, TOTAL))
    assert rows[0] == ("১", "উপজেলা কার্যালয়, সাভার উপজেলা, ঢাকা", "৫")
    assert [e.text for e in table.totals] == ["১১"]


def test_a_row_goes_on_on_the_next_page_with_or_without_a_heading():
    rest = (120, "সদর, ঢাকা")
    for top in ([HEADER], []):
        rows, _ = allocations(page(HEADER, NEXT, ROW), page(*top, rest, NEXT, TOTAL))
        assert [r[1] for r in rows][1:] == ["উপজেলা কার্যালয়, সাভার সদর, ঢাকা", NEXT[2][1]]


def test_cells_set_in_the_middle_of_their_row():
    """The serial stands half-way between the two lines of the office's name."""
    made = []
    for i, (serial, amount) in enumerate((("১", "৫"), ("২", "৬"))):
        top = 30 + i * 40
        made += words(top, (120, "উপজেলা কার্যালয়,"))
        made += words(top + 6, (0, serial), (50, "ঢাকা"), (300, amount))
        made += words(top + 12, (120, f"শাখা {serial}"))
    rows, _ = allocations(Page((*page(HEADER).words, *made)))
    assert rows == [("১", "উপজেলা কার্যালয়, শাখা ১", "৫"), ("২", "উপজেলা কার্যালয়, শাখা ২", "৬")]


@pytest.mark.parametrize("number", ["1", "- 2 -", "Page 1 of 2", "পৃষ্ঠা ১", "১/২"])
def test_page_numbers_go(number):
    rows, _ = allocations(
        page(HEADER, ROW, (150, number), pitch=40), page(HEADER, NEXT, (150, number), pitch=40)
    )
    assert [r[0] for r in rows] == ["১", "২"]


def test_what_every_page_repeats_at_its_top_stands_once():
    title = (0, "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর")
    grid = page_grid((page(title, HEADER, ROW, pitch=30), page(title, HEADER, NEXT, pitch=30)))
    assert sum(row == (title[1],) for row in grid.rows) == 1


def test_numbered_recipients_are_no_rows():
    recipients = [(0, "১) পরিচালক, অর্থ ও প্রশাসন, অধিদপ্তর"), (0, "২) অফিস নথি ও মাস্টার ফাইল, সকল শাখা")]
    rows, _ = allocations(page(HEADER, ROW, NEXT, TOTAL), page(*recipients, pitch=30))
    assert len(rows) == 2


def test_columns_on_a_page_of_their_own_are_refused():
    with pytest.raises(Refused, match="one page wide"):
        page_grid(
            (
                page(HEADER, ROW, NEXT, TOTAL),
                page((0, "মোট"), (0, "৫"), (0, "৬"), (0, "১১"), (0, "২২"), (0, "৩")),
            )
        )
