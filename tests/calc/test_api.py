"""xlwings calls on a real LibreOffice, each with what it must give; the table of the docs.

Each row: the family, the call as a user writes it, and what it gives.  ``s`` is
a sheet named Sheet1 of a new book, ``b`` the book, ``a`` the app.  A tuple of
calls runs in order and the last one gives the answer; ``x = y`` is a statement.
"""

import datetime as dt

import pandas as pd
import pytest
import xlwings as xw

from tests.calc.calls import CALLS

pytestmark = pytest.mark.office

NOTHING = object()


def answer(calls, names):
    for call in calls:
        try:
            code = compile(call, "<call>", "eval")
        except SyntaxError:
            exec(call, names)
            given = NOTHING
        else:
            given = eval(code, names)
    return given


@pytest.fixture
def names(app, book):
    book.sheets[0].name = "Sheet1"
    return {"a": app, "b": book, "s": book.sheets[0], "dt": dt, "pd": pd, "xw": xw}


@pytest.mark.parametrize(
    ("calls", "want"),
    [(calls, want) for _, calls, want in CALLS],
    ids=[f"{family}-{number}" for number, (family, _, _) in enumerate(CALLS)],
)
def test_call(names, calls, want):
    assert answer(calls, names) == want


def test_there_are_many():
    assert len(CALLS) >= 90
