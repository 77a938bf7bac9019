"""The checklist over every shape of order, and over memos that are broken on purpose."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.memo.checklist import problems
from tests.memo.kinds import DDO, HONORARIA
from tests.memo.kinds import SHAPES as KINDS
from tests.memo.orders import SHAPES as PLAIN
from tests.memo.orders import Shape, order
from tests.memo.printed import FONT, Printed, book_of, plans_of
from xlbudget.budget.cells import ErrorValue
from xlbudget.calc.pdf import pdfs_of
from xlbudget.sheets.plan import Cell, Row

pytestmark = [pytest.mark.office, pytest.mark.slow]

RUNS = 3
SHAPES = (*PLAIN, *KINDS)
SOUND = Shape("to be broken", rows=60)
WITH_DETAILS = Shape("to be broken in its carried columns", rows=12, carried=(DDO, *HONORARIA))


def rows_of(plan):
    """The table's first and last row, from 1."""
    header = plan.setup.title_rows[0]
    return header + 1, header + 60


def with_row(plan, at, change):
    rows = list(plan.rows)
    rows[at - 1] = change(rows[at - 1])
    return replace(plan, rows=tuple(rows))


def with_cell(plan, at, column, **changes):
    def change(row):
        cells = tuple(replace(c, **changes) if c.column == column else c for c in row.cells)
        return replace(row, cells=cells)

    return with_row(plan, at, change)


def total_short(plan):
    first, last = rows_of(plan)
    return with_cell(plan, last + 1, 4, formula=f"SUM(D{first}:D{last - 1})")


def cached_wrong(plan):
    # LibreOffice trusts a cached total as Excel's Protected View does.
    return with_cell(plan, rows_of(plan)[1] + 1, 4, value=Decimal(1))


def amount_as_text(plan):
    return with_cell(plan, rows_of(plan)[0], 4, value="৪০০০")


def latin_format(plan):
    first = rows_of(plan)[0]
    style = next(c.style for c in plan.rows[first - 1].cells if c.column == 4)
    return with_cell(plan, first, 4, style=replace(style, name="other", number_format="0"))


def no_titles(plan):
    return replace(plan, setup=replace(plan.setup, title_rows=None))


def no_height(plan):
    return with_row(plan, rows_of(plan)[0], lambda row: replace(row, height=None))


def too_wide(plan):
    return replace(plan, pixels=(*plan.pixels[:2], plan.pixels[2] + 60, plan.pixels[3]))


def too_narrow(plan):
    return replace(plan, pixels=(*plan.pixels[:2], plan.pixels[2] + 80, plan.pixels[3] - 80))


def other_paper(plan):
    return replace(plan, setup=replace(plan.setup, paper=11))


def small_margins(plan):
    return replace(plan, setup=replace(plan.setup, margins=(0.25, 0.25, 0.25, 0.25, 0.1, 0.1)))


def needs_add_in(plan):
    at = next(i for i, r in enumerate(plan.rows, 1) if r.cells and "কথায়ঃ" in str(r.cells[0].value))
    return with_cell(plan, at, 1, formula="BANGLA_WORDS(D1)")


def error_cell(plan):
    return with_cell(plan, rows_of(plan)[0], 4, value=ErrorValue("#REF!"))


def row_lost(plan):
    return with_row(plan, rows_of(plan)[0] + 5, lambda row: Row((), row.height))


def rows_swapped(plan):
    first = rows_of(plan)[0]
    a, b = plan.rows[first - 1], plan.rows[first]
    return with_row(with_row(plan, first, lambda _: b), first + 1, lambda _: a)


def signature_alone(plan):
    return replace(plan, setup=replace(plan.setup, breaks=(*plan.setup.breaks, len(plan.rows) - 8)))


def blank_page(plan):
    rows = (*plan.rows, *(Row((), 400) for _ in range(2)), Row((Cell(1, " "),), 400))
    area = plan.setup.area.replace(str(len(plan.rows)), str(len(rows)))
    breaks = (*plan.setup.breaks, len(plan.rows))
    return replace(plan, rows=rows, setup=replace(plan.setup, area=area, breaks=breaks))


def wrong_words(plan):
    at = next(i for i, r in enumerate(plan.rows, 1) if r.cells and "কথায়ঃ" in str(r.cells[0].value))
    return with_cell(plan, at, 1, value="কথায়ঃ (এক টাকা)")


def no_page_number(plan):
    return replace(plan, setup=replace(plan.setup, footer=None))


def lonely_row(plan):
    first, _ = rows_of(plan)
    return replace(plan, setup=replace(plan.setup, breaks=(*plan.setup.breaks, first, first + 1)))


def code_too_wide(plan):
    office, code = plan.pixels[2:4]
    return replace(plan, pixels=(*plan.pixels[:2], office + code - 30, 30, *plan.pixels[4:]))


def carried_cell_lost(plan):
    return with_cell(plan, plan.setup.title_rows[0] + 3, 5, value=None)


def carried_columns_swapped(plan):
    first = plan.setup.title_rows[0] + 1
    a, b = (plan.rows[first - 1].cells[at].value for at in (5, 6))
    return with_cell(with_cell(plan, first, 6, value=b), first, 7, value=a)


def carried_total_wrong(plan):
    return with_cell(plan, plan.setup.title_rows[0] + 13, 10, value=Decimal(1))


BROKEN_DETAILS = {
    code_too_wide: "edges",
    carried_cell_lost: "rows",
    carried_columns_swapped: "rows",
    carried_total_wrong: "sums",
}
"""What is broken in carried columns, and the check that must find it."""

BROKEN = {
    total_short: "sums",
    cached_wrong: "sums",
    amount_as_text: "sums",
    latin_format: "sums",
    no_titles: "setup",
    no_height: "cells",
    too_wide: "setup",
    too_narrow: "marks",
    other_paper: "setup",
    small_margins: "pixels",
    needs_add_in: "cells",
    error_cell: "cells",
    row_lost: "rows",
    rows_swapped: "rows",
    signature_alone: "signature",
    blank_page: "headings",
    wrong_words: "texts",
    no_page_number: "marks",
    lonely_row: "headings",
}
"""What is broken, and the check that must find it."""


@pytest.fixture(scope="module")
def printed(sample_order):
    """Every memo, sound and broken, printed in a few runs of LibreOffice at once."""
    orders = {shape.name: order(shape) for shape in SHAPES}
    orders["the real order"] = sample_order
    books = {name: book_of(plans_of(one)) for name, one in orders.items()}
    for sound, changes in ((SOUND, BROKEN), (WITH_DETAILS, BROKEN_DETAILS)):
        memo, copy = plans_of(order(sound))
        for change in changes:
            books[change.__name__] = book_of((change(memo), copy))
            orders[change.__name__] = order(sound)
    names = sorted(books, key=lambda name: -len(books[name]))
    shares = [names[i::RUNS] for i in range(RUNS)]
    with ThreadPoolExecutor(RUNS) as pool:
        made = pool.map(lambda share: pdfs_of([books[n] for n in share], FONT), shares)
        pdfs = {n: pdf for share, ps in zip(shares, made, strict=True)
                for n, pdf in zip(share, ps, strict=True)}  # fmt: skip
    return {name: Printed(orders[name], books[name], pdfs[name]) for name in books}


@pytest.mark.parametrize("name", [*(shape.name for shape in SHAPES), "the real order"])
def test_a_memo_is_ready_to_sign(printed, name):
    assert problems(printed[name]) == []


@pytest.mark.parametrize(
    ("change", "check"),
    [*BROKEN.items(), *BROKEN_DETAILS.items()],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_broken_memo_is_found(printed, change, check):
    assert check in {p.split(":")[0] for p in problems(printed[change.__name__])}
