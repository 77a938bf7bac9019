"""Rows of allocations that somebody typed or pasted outside the table of allocations.

What is an allocation and what a remark, a sum or a signature is seen from the
cells: an allocation has a serial or a place, and an amount.  Cells with formulas
calculate something and are no amounts.  A list of the table's own offices at some
distance (last year's, say) and a list of districts that adds up to the table's
sum (a summary) are the user's own and no part of the order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value, text_of
from xlbudget.budget.geography import district, homes
from xlbudget.budget.model import Table
from xlbudget.budget.outside import Outside
from xlbudget.budget.taka import read_amount
from xlbudget.reading.around import Loose, Stray, around, gathered, is_aside, is_worded
from xlbudget.reading.grid import Grid, NamedRange, blank
from xlbudget.reading.headers import role
from xlbudget.reading.rows import is_figure
from xlbudget.reading.total_labels import is_total_label

_LONGEST_OFFICE = 120
_LONGEST_ZEROS = 5  # more digits behind a zero are a telephone number
_PHONE = re.compile("1[3-9][0-9]{8}")  # a mobile number that lost its zero as a number
_AREA = (" বিভাগ", " division")
_OWN_WORDS = (
    "পূর্বে", "পূর্ববর্তী", "গত", "চাহিদা", "ব্যয়", "স্থিতি", "সীমা", "বাজেট", "মঞ্জুরি", "বরাদ্দ", "যোগফল",
)  # fmt: skip


def stray_rows(grid: Grid, area: NamedRange, table: Table) -> Iterator[Outside]:
    """Yield the rows of allocations round the table ``area``, which was read as ``table``."""
    rows = StrayRows(grid, table)
    near = area.bottom + 1
    run: list[Stray] = []
    apart = False
    for loose in around(grid, area):
        if rows.is_allocation(loose):
            if not run or loose.at > run[-1].at + 1:
                yield from rows.kept(run, apart)
                run, apart = [], loose.side != "below" or loose.at > near
            run.append(Stray("row", loose.at, loose.cells))
        if loose.side == "below" and loose.at == near:
            near += 1
    yield from rows.kept(run, apart)


def unread_rows(grid: Grid, area: NamedRange, table: Table) -> Iterator[Outside]:
    """Yield the rows of the table ``area`` that name an office and were read as a title."""
    rows = StrayRows(grid, table)
    read = {a.at for a in table.allocations}
    column = table.columns.office
    found = (
        Stray("unread", at, {column: cells[column - area.left]})
        for at, cells in grid.within(area)
        if column
        and at > area.top
        and at not in read
        and rows.is_one_office(cells[column - area.left])
    )
    return gathered(grid, found)


def misplaced_rows(
    grid: Grid, table: Table, texts: Iterable[tuple[int, tuple[Value, ...]]]
) -> Iterator[Outside]:
    """Yield the rows among those read as texts whose cells, in other columns, are an allocation."""
    rows = StrayRows(grid, table)
    cells = ((at, {c: v for c, v in enumerate(row, 1) if not blank(v)}) for at, row in texts)
    found = (Stray("row", at, row) for at, row in cells if rows.is_shifted(at, row))
    return gathered(grid, (s for s in found if any(map(_has_place, s.cells.values()))))


class StrayRows:
    """Tells rows of allocations by what the table beside them holds."""

    def __init__(self, grid: Grid, table: Table) -> None:
        self.grid = grid
        self.table = table
        self._heads = tuple(head.column for head in table.heads)

    @cached_property
    def _offices(self) -> frozenset[str]:
        return frozenset(match_key(text_of(a.office)) for a in self.table.allocations)

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(f"{word} " for office in self._offices for word in office.split()[:1])

    def is_allocation(self, loose: Loose) -> bool:
        """Whether the cells of a row are those of an allocation."""
        if loose.side in ("above", "below") and self._is_aligned(loose):
            return True
        return self.is_shifted(loose.at, loose.cells)

    def kept(self, run: list[Stray], apart: bool) -> Iterator[Outside]:
        """The rows of a run, unless they are the user's own list beside the order."""
        if run and not (apart and self._repeats(run)) and not self._sums_up(run):
            yield from gathered(self.grid, run)

    def _is_aligned(self, loose: Loose) -> bool:
        """Whether the cells under the table's own columns are an allocation."""
        columns, cells = self.table.columns, loose.cells
        names = [(c, cells.get(c)) for c in (columns.district, columns.office) if c]
        texts = [text for _, text in names if isinstance(text, str) and is_worded(text)]
        serial = cells.get(columns.serial or 0)
        numbered = is_figure(str(serial)) and not blank(serial)
        if not numbered and any(map(is_total_label, filter(is_worded, cells.values()))):  # type: ignore[arg-type]  # words are text
            return False
        amounts = {c: cells[c] for c in self._heads if c in cells}
        if numbered and any(_is_money(v) for v in amounts.values()):
            return True
        placed = self._is_placed(texts)
        typed = any(
            read_amount(v).taka is not None and (loose.at, c) not in self.grid.formulas
            for c, v in amounts.items()
        )
        goes_on = numbered and int(to_ascii(_digits(serial))) > len(self.table.allocations)
        complete = goes_on and len(texts) == len(names)
        return placed and (complete or typed)

    def is_shifted(self, at: int, row: Mapping[int, Value]) -> bool:
        """Whether cells in any columns read as serial or district, office, amount."""
        cells = tuple(row.items())
        texts = [str(v) for _, v in cells if is_worded(v)]
        typed = [
            v
            for c, v in cells[1:]
            if (at, c) not in self.grid.formulas and _is_money(v) and not _PHONE.fullmatch(str(v))
        ]
        if len(cells) < 3 or not texts or any(map(is_total_label, texts)):
            return False
        if all(read_amount(v).taka is None for v in typed):
            return False
        numbered = is_figure(str(cells[0][1]))
        is_district = any(map(district, texts))
        return self._is_placed(texts) and (numbered or (is_district and len(texts) > 1))

    def _is_placed(self, texts: list[str]) -> bool:
        return any(self._is_office(text) or district(text) for text in texts)

    def _is_office(self, text: str) -> bool:
        """Whether a text names an office: by its words, a place in it, or as the table's do."""
        key = match_key(text)
        if len(key) > _LONGEST_OFFICE or is_aside(text) or key.endswith(_AREA):
            return False
        if any(w in key for w in _OWN_KEYS):
            return False
        known = any(key.startswith(word) for word in self._first_words)
        return role(text) == "office" or known or _has_place(key)

    def is_one_office(self, value: Value) -> bool:
        """Whether a cell names one office, by its words and its place, and not several."""
        key = match_key(text_of(value))
        named = is_worded(value) and self._is_office(key) and role(key) == "office"
        return named and "সমূহ" not in key and _has_place(key)

    def _repeats(self, run: list[Stray]) -> bool:
        """Whether rows are a list of the table's own offices, and do not go on counting."""
        due = len(self.table.allocations) + 1
        if to_ascii(str(next(iter(run[0].cells.values())))).strip(" ।.)") == str(due):
            return False
        return len(run) > 1 and all(
            any(match_key(text_of(v)) in self._offices for v in stray.cells.values())
            for stray in run
        )

    def _sums_up(self, run: list[Stray]) -> bool:
        """Whether rows without offices add up to the table's sum: a summary by district."""
        if any(self._is_office(str(v)) and not district(str(v)) for v in _texts(run)):
            return False
        sums: dict[int, Decimal] = {}
        for stray in run:
            for column, value in stray.cells.items():
                taka = read_amount(value).taka
                if taka is not None:
                    sums[column] = sums.get(column, Decimal(0)) + taka
        due = {*self.table.sums, sum(self.table.sums, Decimal(0))}
        return bool(due & set(sums.values()))


def _has_place(value: Value) -> bool:
    """Whether a text names a district or an upazila."""
    words = match_key(value).replace(",", " ").split() if isinstance(value, str) else ()
    return any(district(word) or homes(word) for word in words)


def _texts(run: list[Stray]) -> Iterator[Value]:
    return (v for stray in run for v in stray.cells.values() if is_worded(v))


def _digits(value: Value) -> str:
    return "".join(filter(str.isdigit, str(value).removesuffix(".0")))


def _is_money(value: Value) -> bool:
    """Whether a cell may hold an amount, readable or not: no date, no telephone number."""
    if isinstance(value, str):
        digits = to_ascii(_digits(value))
        phone = digits.startswith("0") and len(digits) > _LONGEST_ZEROS
        return bool(digits) and not phone and not value.startswith("=")
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


_OWN_KEYS = tuple(map(match_key, _OWN_WORDS))
