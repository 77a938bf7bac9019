"""The cells round a table of a sheet, and those of them that belong together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.outside import Outside, OutsideKind
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.total_labels import is_total_label

Side = Literal["above", "below", "left", "right"]

_NEAR = 2  # rows of one kind with a single blank row between them are reported together
_LONGEST = 90
_ASIDE = re.compile(
    r"^[\s*(\[]*((প্রস্তুত|যাচাই|স্বাক্ষর|হালনাগাদ|prepared|checked)"
    r"|(নোট|বি:?\s?দ্র|দ্রষ্টব্য|টীকা|চেক|পার্থক্য|অবশিষ্ট|note|n:?b|check|sum|difference|balance)(?=$|[\s:=\-(]))"
)


@dataclass(frozen=True, slots=True)
class Loose:
    """The filled cells of a row on one side of a table, by column from 1."""

    at: int
    side: Side
    cells: dict[int, Value]


class Stray(NamedTuple):
    """Cells of one row that seem to belong in a table: what they seem to be, where they are."""

    kind: OutsideKind
    at: int
    cells: dict[int, Value]
    needed: str = ""


def around(grid: Grid, area: NamedRange) -> Iterator[Loose]:
    """Yield what is on a sheet beside its table ``area``, row by row.

    Cells of other Excel Tables are left out: a Table that somebody made on a
    sheet of the order workbook is meant to be one of its own.
    """
    others = tuple(t for t in grid.tables if t != area)
    for at, values in zip(grid.at, grid.rows, strict=True):
        parts: tuple[tuple[Side, int, int], ...]
        if not area.top <= at <= area.bottom:
            parts = (("above" if at < area.top else "below", 1, len(values)),)
        elif len(values) <= area.right and area.left == 1:
            continue  # the usual row, and there may be a hundred thousand
        else:
            parts = (("left", 1, area.left - 1), ("right", area.right + 1, len(values)))
        for side, first, last in parts:
            cells = {
                c: v
                for c, v in enumerate(values[first - 1 : last], first)
                if not blank(v) and not any(_holds(t, at, c) for t in others)
            }
            if cells:
                yield Loose(at, side, cells)


def gathered(grid: Grid, found: Iterable[Stray]) -> Iterator[Outside]:
    """Yield what was found, rows of one kind that follow each other as one."""
    run: list[Stray] = []
    for stray in found:
        if run and (_kind(stray) != _kind(run[-1]) or stray.at - run[-1].at > _NEAR):
            yield _outside(grid, run)
            run = []
        run.append(stray)
    if run:
        yield _outside(grid, run)


def _kind(stray: Stray) -> tuple[str, str]:
    return stray.kind, stray.needed


def is_aside(text: str) -> bool:
    """Whether a text is a remark, a calculation or a signature that somebody keeps beside a table.

    >>> [is_aside(t) for t in ("নোট: ফোনে জানানো হয়েছে", "মোট", "জেলা হিসাবরক্ষণ কর্মকর্তা")]
    [True, True, False]
    """
    return bool(_ASIDE.match(match_key(text))) or is_total_label(text)


def is_worded(value: Value) -> bool:
    """Whether a cell holds words: at least two letters."""
    return isinstance(value, str) and sum(map(str.isalpha, value)) >= 2


def excerpt(values: Iterable[Value]) -> str:
    """Return what a row's cells show, in one line that is not too long."""
    shown = " | ".join(" ".join(str(v).split()) for v in values if not blank(v))
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rstrip() + "…"


def _outside(grid: Grid, run: list[Stray]) -> Outside:
    return Outside(
        run[0].kind,
        grid.sheet,
        top=run[0].at,
        left=min(min(s.cells) for s in run),
        bottom=run[-1].at,
        right=max(max(s.cells) for s in run),
        shown=excerpt(run[0].cells[c] for c in sorted(run[0].cells)),
        needed=run[0].needed,
    )


def _holds(area: NamedRange, at: int, column: int) -> bool:
    return area.top <= at <= area.bottom and area.left <= column <= area.right
