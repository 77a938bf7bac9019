"""How the table lies: narrower columns first, then smaller letters, the page turned, split."""

from decimal import Decimal

import pytest

from tests.memo.orders import Shape, order
from xlbudget.memo.blocks import TableBlock
from xlbudget.memo.columns import PAPERS, Needs, needs, parts_for, text_page
from xlbudget.memo.compose import compose
from xlbudget.sheets.measure import EstimatedShaper
from xlbudget.sheets.styles import House


def parts(paper="A4", **shape):
    block = next(b for b in compose(order(Shape("x", **shape))).main if isinstance(b, TableBlock))
    return parts_for(needs(block, House(), EstimatedShaper()), 11.0, PAPERS[paper])


@pytest.mark.parametrize("heads", range(1, 9))
@pytest.mark.parametrize("amount", [Decimal(50), Decimal("999999999.25")])
@pytest.mark.parametrize("paper", ["A4", "Legal"])
def test_every_head_stands_in_one_part_and_every_part_fits(heads, amount, paper):
    found = parts(paper, heads=heads, amount=amount, rows=9)
    assert [(p.start, p.stop) for p in found] == [
        (a.stop if a else 0, p.stop) for a, p in zip((None, *found), found, strict=False)
    ]
    assert found[-1].stop == heads
    assert [p.with_total for p in found] == [False] * (len(found) - 1) + [heads > 1]
    for part in found:
        side = PAPERS[paper].height if part.page.landscape else PAPERS[paper].width
        assert sum(part.page.points) <= side - 108
        assert len(part.page.pixels) == 3 + part.stop - part.start + part.with_total


def test_the_real_orders_form_is_upright():
    (part,) = parts(heads=1)
    assert (part.page.pixels, part.page.landscape) == ((46, 126, 364, 112), False)


def test_narrower_then_smaller_then_turned_then_split():
    looks = []
    for heads in range(1, 9):
        found = parts(heads=heads)
        looks.append((len(found), found[0].page.landscape, found[0].size < 11))
    assert looks == sorted(looks, key=lambda look: look[:2])
    assert looks[0] == (1, False, False)
    assert looks[-1][1]


def test_even_absurd_amounts_end_somewhere():
    found = parts_for(Needs(20.0, None, (5000.0, 60.0), 9000.0), 11.0, PAPERS["A4"])
    assert found[-1].stop == 2


def test_a_page_of_text_is_upright():
    assert sum(text_page(PAPERS["Legal"]).pixels) == 672
