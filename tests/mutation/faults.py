"""All mutants of the order, the same ones on every run."""

from collections.abc import Iterator
from random import Random

from tests.mutation.amount_faults import AMOUNT_FAULTS
from tests.mutation.column_faults import COLUMN_FAULTS
from tests.mutation.memo_faults import MEMO_FAULTS
from tests.mutation.order_text import Mutant
from tests.mutation.outside_faults import OUTSIDE_FAULTS
from tests.mutation.row_faults import ROW_FAULTS

TEXT_FAULTS = (*AMOUNT_FAULTS, *COLUMN_FAULTS, *ROW_FAULTS, *MEMO_FAULTS, *OUTSIDE_FAULTS)


def text_mutants() -> Iterator[Mutant]:
    """Every mutant of the order as text; each kind has a seed of its own, its name."""
    for fault in TEXT_FAULTS:
        yield from fault(Random(fault.__name__))
