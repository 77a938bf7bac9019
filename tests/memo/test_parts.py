"""How the table lies: narrower columns, smaller letters, the page turned, Legal paper, split."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.memo.kinds import DDO, REMARK, SALARY, STIPEND
from tests.memo.orders import Carried, Shape, order
from xlbudget.memo.blocks import TableBlock
from xlbudget.memo.compose import compose
from xlbudget.memo.layout import lay_out
from xlbudget.memo.needs import Need, needs
from xlbudget.memo.paper import PAPERS, papers_for, text_page
from xlbudget.memo.parts import parts_for
from xlbudget.sheets.measure import EstimatedShaper
from xlbudget.sheets.styles import House


def block_of(**shape):
    return next(b for b in compose(order(Shape("x", **shape))).main if isinstance(b, TableBlock))


def parts(paper="A4", **shape):
    block = block_of(**shape)
    return parts_for(needs(block, House(), EstimatedShaper()), 11.0, papers_for(paper))


@pytest.mark.parametrize("heads", [1, 2, 3, 5, 8, 12, 15])
@pytest.mark.parametrize("amount", [Decimal(50), Decimal("999999999.25")])
@pytest.mark.parametrize("paper", ["A4", "Legal", None])
@pytest.mark.parametrize("carried", [(), (DDO, REMARK), STIPEND], ids=len)
def test_every_column_is_in_one_part_and_every_part_fits(heads, amount, paper, carried):
    shape = {"heads": heads, "codes": SALARY, "amount": amount, "rows": 9, "carried": carried}
    block, found = block_of(**shape), parts(paper, **shape)
    columns = range(len(block.columns))
    lead = set.intersection(*(set(part.columns) for part in found)) if len(found) > 1 else set()
    shown = [c for number, part in enumerate(found) for c in part.columns
             if number == 0 or c not in lead]  # fmt: skip
    assert shown == list(columns)
    assert len({part.page.paper for part in found}) == 1
    for part in found:
        side = part.page.paper.height if part.page.landscape else part.page.paper.width
        assert sum(part.page.points) <= side - 108
        assert len(part.page.pixels) == len(part.columns)
        assert part.size >= 8


def test_the_real_orders_form_is_upright():
    (part,) = parts(heads=1)
    assert (part.page.pixels, part.page.landscape) == ((46, 126, 364, 112), False)


@pytest.mark.parametrize("paper", ["A4", None])
def test_narrower_then_smaller_then_turned_then_legal_then_split(paper):
    looks = []
    for heads in range(1, 16):
        first, *further = parts(paper, heads=heads, codes=SALARY, amount=Decimal(41350))
        legal = first.page.paper is PAPERS["Legal"]
        looks.append((bool(further), legal and not further, first.page.landscape))
    assert looks == sorted(looks)
    assert looks[0] == (False, False, False)
    assert ((False, True, True) in looks) is (paper is None)
    assert looks[-1] == (True, False, True)


def test_twelve_heads_of_salary_are_one_table():
    (part,) = parts(None, heads=12, codes=SALARY, amount=Decimal(41350))
    assert (part.page.paper, part.page.landscape) == (PAPERS["Legal"], True)


def test_a_split_table_repeats_what_comes_before_the_amounts():
    first, second, *_ = parts(
        heads=15, codes=SALARY, amount=Decimal(9999999), carried=(DDO, REMARK)
    )
    assert first.columns[:4] == second.columns[:4] == (0, 1, 2, 3)  # serial … DDO code


def test_leading_columns_that_fill_the_page_are_not_repeated():
    wide = tuple(Carried(f"হিসাব {i}", lambda _: "১" * 28) for i in range(9))
    first, *further = parts(carried=wide)
    assert further
    assert all(part.columns[:3] == (0, 1, 2) for part in (first, *further))


@pytest.mark.parametrize("value", ["০১৭১২-৩৪৫৬৭৮৯০১২৩", 12345678901234, "সোনালী ০০১২৩৪৫৬৭৮৯০১২৩৪৫"])
@pytest.mark.parametrize("heads", [1, 6, 12])
def test_an_account_is_never_broken(value, heads):
    account = Carried("হিসাব নম্বর", lambda _: value)
    block = block_of(heads=heads, codes=SALARY, carried=(account, REMARK))
    shaper = EstimatedShaper()
    at = next(i for i, c in enumerate(block.columns) if c.heading == "হিসাব নম্বর")
    for part in parts(heads=heads, codes=SALARY, carried=(account, REMARK)):
        if at in part.columns:
            room = part.page.points[part.columns.index(at)]
            assert shaper.width(str(value).split()[-1], part.size, bold=False) + 6 <= room


def test_even_absurd_amounts_end_somewhere():
    wide = [Need("serial", 20, 20, indent=0), Need("office", 60, 60, 200)]
    wide += [Need("amount", 60, width) for width in (5000, 60, 9000)]
    found = parts_for(tuple(wide), 11.0, papers_for("A4"))
    assert found[-1].columns[-1] == 4


def test_a_table_without_amounts_has_a_page_all_the_same():
    made = order(Shape("x"))
    rows = tuple(replace(a, amounts=()) for a in made.table.allocations)
    made = replace(made, table=replace(made.table, heads=(), allocations=rows))
    (memo, _) = lay_out(compose(made), House(), EstimatedShaper(), live=True)
    assert len(memo.pixels) == 3


def test_a_page_of_text_is_upright():
    assert sum(text_page(PAPERS["Legal"]).pixels) == 672
