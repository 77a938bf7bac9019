"""Texts that a spreadsheet would run as a formula if they were typed into it.

An office's name that reads =HYPERLINK(…) or @SUM(…) has no place in an order;
it is kept as the text that it is, and said.  Source: OWASP, CSV Injection.
"""

import re

from xlbudget.bangla.figures import shown
from xlbudget.budget.taka import read_amount
from xlbudget.reading.grid import Grid
from xlbudget.text import Text

_FORMULA = re.compile(r"\s*(?:[=@]\s*\S|[+\-]\s*[A-Za-z][A-Za-z0-9_.]*\s*[(!|])")

_KEPT = Text(
    "“{text}” সূত্রের মতো দেখতে; লেখা হিসেবেই নেওয়া হলো ({place})",
    "“{text}” looks like a formula; it is kept as text ({place})",
)


def formula_notes(grid: Grid) -> tuple[Text, ...]:
    """Return a note for each cell of a text source that begins as a formula does.

    Amounts that begin with a sign (= ১,২১,২৫০/-) are none.
    """
    return tuple(
        _KEPT.filled(text=shown(str(value)), place=grid.place(at, column))
        for at, values in zip(grid.at, grid.rows, strict=True)
        for column, value in enumerate(values, 1)
        if is_formula(value)
    )


def is_formula(value: object) -> bool:
    """Whether a value is a text that Excel would take for a formula.

    >>> [is_formula(v) for v in ("=cmd|' /C calc'!A0", "-SUM(A1)", "= ১,২১,২৫০/-", "- সদয় অবগতি")]
    [True, True, False, False]
    """
    if not isinstance(value, str) or not _FORMULA.match(value):
        return False
    amount = read_amount(value)
    return amount.taka is None and amount.problem is not None
