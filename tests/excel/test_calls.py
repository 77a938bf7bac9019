"""How often a button asks the office: not more for more rows, but once for each printed page."""

import pytest

from tests.excel.live import opened, spy, write_order
from tests.memo.orders import Shape, order
from xlbudget.commands import memo_sheets
from xlbudget.excel.live import press
from xlbudget.sheets.measure import EstimatedShaper
from xlbudget.sheets.styles import House

pytestmark = [pytest.mark.office, pytest.mark.slow]

ROWS = (150, 1_500, 15_000)
OFFICE = "শাখা কার্যালয় {n}, {district}"

A_PAGE = {"check": 0, "totals": 0, "memo": 3, "undo": 0}
"""How often the office is asked for one page's end: of the memo for its row and its break."""


@pytest.fixture(scope="module")
def counts(app, tmp_path_factory):
    """For each size: its pages' ends, and the calls of each button, pressed a second time."""
    folder, found = tmp_path_factory.mktemp("calls"), []
    for rows in ROWS:
        large = order(Shape("rows", rows=rows, office=OFFICE))
        with opened(app, write_order(folder / f"{rows}.xlsx", large)) as book:
            found.append((breaks(large), {name: calls(book, name) for name in A_PAGE}))
    return found


def calls(book, name):
    first = () if name == "undo" else (name,)
    for button in first:
        assert press(book, button).done
    with spy() as counted:
        assert press(book, name).done
    return len(counted)


def breaks(large):
    sheets = memo_sheets(large, House.of(large.settings), EstimatedShaper())
    return sum(len(sheet.setup.breaks) for sheet in sheets)


@pytest.mark.parametrize("button", A_PAGE)
def test_calls_do_not_grow_with_rows(counts, button):
    print(button, [spent[button] for _, spent in counts])
    alike = [spent[button] - A_PAGE[button] * pages for pages, spent in counts]
    # Serials of five digits make the office's column narrower: a height more or less.
    assert max(alike) - min(alike) <= 1
