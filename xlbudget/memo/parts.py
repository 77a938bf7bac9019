"""Which way the paper turns, how large the letters are, where the table is split.

As an office would do it: the columns grow narrower, then the letters smaller,
then the page turns, then it is of Legal size where the office has not settled
on a paper, and only a table that does not fit even so is split, each part with
the columns that come before the amounts.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from xlbudget.budget.memo_columns import MemoColumn
from xlbudget.memo.needs import Need
from xlbudget.memo.paper import Page, Paper
from xlbudget.memo.widths import Ease, shared

SMALLEST = 8.0  # points
_ALWAYS_REPEATED = ("serial", "district", "office")
_CUT = 100.0  # points left for a column when nothing fits that its cells ask for


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the table: which of its columns (from 0), on which page, of which letters."""

    columns: tuple[int, ...]
    page: Page
    size: float

    def of(self, columns: tuple[MemoColumn, ...]) -> tuple[MemoColumn, ...]:
        """Return this part's of the table's columns."""
        return tuple(columns[i] for i in self.columns)


@dataclass(frozen=True, slots=True)
class _Step:
    """One way to make room: the page turned, letters so many points smaller, narrow columns."""

    landscape: bool
    smaller: float
    ease: Ease


_STEPS = (
    _Step(False, 0, "roomy"),
    _Step(False, 1, "crowded"),
    _Step(True, 0, "roomy"),
    _Step(True, 1, "crowded"),
    _Step(True, 2, "tight"),
)
_LAST = _Step(True, 3, "tight")


def parts_for(needs: tuple[Need, ...], size: float, papers: tuple[Paper, ...]) -> tuple[Part, ...]:
    """Return the parts of the table, one when it fits undivided on one of the papers."""
    first = next((i for i, need in enumerate(needs) if need.role == "amount"), len(needs))
    leads = (
        tuple(range(first)),
        tuple(i for i in range(first) if needs[i].role in _ALWAYS_REPEATED),
    )
    for lead in dict.fromkeys(leads):
        rest = tuple(i for i in range(len(needs)) if i not in lead)
        for count in range(1, max(len(rest), 1) + 1):
            for paper in papers:
                steps = (*_STEPS, _LAST) if paper is papers[-1] else _STEPS
                for step in steps:
                    parts = _parts(needs, _slices(lead, rest, count), size, paper, step)
                    if parts:
                        return parts
    # A page for each column that is wider than any money or code: let it be cut.
    cut = tuple(replace(n, heading=min(n.heading, _CUT), cells=min(n.cells, _CUT)) for n in needs)
    return parts_for(cut, size, papers)


def _slices(lead: tuple[int, ...], rest: tuple[int, ...], count: int) -> list[tuple[int, ...]]:
    """The columns of ``count`` parts, nearly as many in each."""
    cuts = [round(i * len(rest) / count) for i in range(count + 1)]
    return [lead + rest[start:stop] for start, stop in pairwise(cuts)]


def _parts(
    needs: tuple[Need, ...], slices: list[tuple[int, ...]], size: float, paper: Paper, step: _Step
) -> tuple[Part, ...]:
    """The parts on such a page; none when a column does not fit."""
    letters = max(size - step.smaller, min(size, SMALLEST))
    parts = []
    for columns in slices:
        own = tuple(needs[i] for i in columns)
        pixels = shared(own, letters / size, paper.room(step.landscape), step.ease)
        if pixels is None:
            return ()
        parts.append(Part(columns, Page(pixels, step.landscape, paper), letters))
    return tuple(parts)
