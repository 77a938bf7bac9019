"""Examples as formulas."""

from datetime import date

import pytest

from xlbudget.budget.cells import ErrorValue
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.record import Example


@pytest.mark.parametrize(
    ("args", "formula"),
    [
        ((624607, "টাকা", True), 'BANGLA_WORDS(624607,"টাকা",TRUE)'),
        ((-5.5,), "BANGLA_WORDS(-5.5)"),
        (('"a"',), 'BANGLA_WORDS("""a""")'),
        ((date(2022, 6, 14),), "BANGLA_WORDS(DATE(2022,6,14))"),
        ((None,), 'BANGLA_WORDS("")'),
        ((ErrorValue("#N/A"),), "BANGLA_WORDS(#N/A)"),
    ],
)
def test_formula(args, formula):
    assert FUNCTIONS[0].formula(Example(args)) == formula
