"""What `memo --pdf` prints is read back whole: the memo composed of it is the memo printed."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.memo.kinds import SHAPES as KINDS
from tests.memo.orders import SHAPES as PLAIN
from tests.memo.orders import order
from tests.memo.printed import FONT, book_of, plans_of
from tests.memo.shown import shown
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.office import OfficeSettings
from xlbudget.budget.taka import read_amount
from xlbudget.calc.pdf import pdfs_of
from xlbudget.files.sources import read_source
from xlbudget.memo.compose import compose

pytestmark = [pytest.mark.office, pytest.mark.slow]
REAL = "the real order"
SHAPES = (*PLAIN, *KINDS)


@pytest.fixture(scope="module")
def printed(sample_order):
    orders = {shape.name: order(shape) for shape in SHAPES} | {REAL: sample_order}
    pdfs = pdfs_of([book_of(plans_of(one)) for one in orders.values()], FONT)
    return dict(zip(orders, zip(orders.values(), pdfs, strict=True), strict=True))


@pytest.mark.parametrize("name", [*(shape.name for shape in SHAPES), REAL])
def test_a_printed_memo_is_read_back_whole(printed, name):
    own, pdf = printed[name]
    read = read_source(Path("memo.pdf"), pdf).order
    # The subject's template has been filled in already.
    settings = replace(own.settings, subject=OfficeSettings().subject)
    memo, found = compose(own), compose(replace(read, settings=settings))
    grouping = settings.grouping
    assert shown(found.main, grouping) == shown(memo.main, grouping)
    assert found.copy == memo.copy
    assert [h.code for h in read.table.heads] == [h.code for h in own.table.heads]
    assert tuple(read_amount(total.value).taka for total in read.table.totals) == own.table.sums
    serials = [to_bangla(str(a.row)) for a in own.table.allocations]
    assert [a.serial for a in read.table.allocations] == serials
