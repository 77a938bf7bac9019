"""What `memo --docx` writes is read back whole: the memo composed of it is the memo written."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.memo.kinds import SHAPES as KINDS
from tests.memo.orders import SHAPES as PLAIN
from tests.memo.orders import order
from tests.memo.shown import shown
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.office import OfficeSettings
from xlbudget.budget.taka import read_amount
from xlbudget.files.docx_memo import docx_of
from xlbudget.files.sources import open_source, read_source
from xlbudget.memo.compose import compose

FEW = 25  # rows of an order that is written and read in a moment


CASES = [
    pytest.param(shape, id=shape.name, marks=[pytest.mark.slow] * (shape.rows > FEW))
    for shape in (*PLAIN, *KINDS)
]


def proved_equal(own):
    read = read_source(Path("memo.docx"), docx_of(own))
    assert read.notes == ()
    # The subject's template has been filled in already.
    settings = replace(own.settings, subject=OfficeSettings().subject)
    memo, found = compose(own), compose(replace(read.order, settings=settings))
    grouping = settings.grouping
    assert shown(found.main, grouping) == shown(memo.main, grouping)
    assert found.copy == memo.copy
    table = read.order.table
    assert [h.code for h in table.heads] == [h.code for h in own.table.heads]
    assert tuple(read_amount(total.value).taka for total in table.totals) == own.table.sums
    assert [a.serial for a in table.allocations] == [
        to_bangla(str(a.row)) for a in own.table.allocations
    ]


@pytest.mark.parametrize("shape", CASES)
def test_a_made_up_order_is_read_back_whole(shape):
    proved_equal(order(shape))


def test_the_real_order_is_read_back_whole(sample_order):
    proved_equal(sample_order)


def test_a_memo_of_two_signatories_keeps_the_lines_of_each():
    inputs = Path(__file__).parent.parent / "inputs" / "reading"
    memo = open_source(inputs / "two-signatories.docx").order.memo
    assert [e.text for e in memo.signatory] == [
        "ডাঃ মোঃ এমদাদুল হক তালুকদার", "মহাপরিচালক", "ফোন: ০২-৯১০১৯৩২",
    ]  # fmt: skip
    assert [e.text for e in memo.co_signatory] == ["মোঃ শাহীন আলম", "হিসাবরক্ষণ কর্মকর্তা"]
    assert [e.text for e in memo.copy.signatory] == [e.text for e in memo.signatory]
