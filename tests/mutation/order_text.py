"""The shipped order as lines that can be changed, and what must be found after the change.

Places are counted anew after each change: a lost row moves every line below it,
and the three findings of the order itself move along.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[2] / "xlbudget" / "samples" / "telephone-2022-06-14.txt"
ANY = object()
"""A fix or a place that is not judged."""

BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")


@dataclass(frozen=True, slots=True)
class Due:
    """A finding that must, or may, come: its code, row, place (line or sheet!cell) and fix.

    ``fixes`` are the fixes that are right; empty when the fix is not judged.
    """

    code: str
    row: int | None = None
    place: Any = ANY
    fixes: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Mutant:
    """An order with one fault.

    ``due`` must be found, ``stands`` (the order's own three findings) too,
    ``allowed`` may follow from the same fault; everything else is a false alarm.
    """

    kind: str
    change: str
    source: Any
    due: tuple[Due, ...]
    stands: tuple[Due, ...]
    allowed: tuple[Due, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}: {self.change}"


@dataclass(frozen=True, slots=True)
class Row:
    """One allocation of the order: its ordinal, its line (from 1) and its cells."""

    number: int
    line: int
    serial: str
    district: str
    office: str
    amount: str

    @property
    def taka(self) -> int:
        return int(self.amount.translate(ASCII))

    @property
    def upazila(self) -> str:
        return self.office.split(",")[1].strip()

    def text(self, **cells: str) -> str:
        """The row's line, with some cells changed."""
        own = {"serial": self.serial, "district": self.district}
        own |= {"office": self.office, "amount": self.amount} | cells
        return "\t".join((own["serial"], own["district"], own["office"], own["amount"]))


@dataclass(frozen=True)
class OrderText:
    """The order's lines; line numbers are from 1, as findings have them."""

    lines: tuple[str, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        cut = ((at, line.split("\t")) for at, line in enumerate(self.lines, 1))
        found = [(at, cells) for at, cells in cut if len(cells) == 4 and cells[0].isdigit()]
        return tuple(Row(n, at, *cells) for n, (at, cells) in enumerate(found, 1))

    @cached_property
    def total(self) -> int:
        return sum(row.taka for row in self.rows)

    def at(self, start: str, nth: int = 0) -> int:
        """The number of the nth line that begins so."""
        return [at for at, line in enumerate(self.lines, 1) if line.startswith(start)][nth]

    def line(self, at: int) -> str:
        return self.lines[at - 1]

    def changed(self, changes: Mapping[int, tuple[str, ...]]) -> str:
        """The order's text with some lines replaced by none, one or several."""
        new = (changes.get(at, (line,)) for at, line in enumerate(self.lines, 1))
        return "\n".join(line for lines in new for line in lines)

    def mutant(
        self,
        kind: str,
        change: str,
        changes: Mapping[int, tuple[str, ...]],
        *due: Due,
        allowed: tuple[Due, ...] = (),
    ) -> Mutant:
        """A mutant with ``changes``; the places of ``due`` are lines of the order unchanged."""

        def moved(expected: Due) -> Due:
            if not isinstance(expected.place, int):
                return expected
            before = [at for at in changes if at < expected.place]
            place = expected.place + sum(len(changes[at]) - 1 for at in before)
            return Due(expected.code, expected.row, place, expected.fixes)

        def moved_row(own: Due) -> Due:
            rows = {row.line for row in self.rows} & set(changes)
            shift = sum(len(changes[at]) - 1 for at in rows if at < own.place)
            return Due(own.code, (own.row or 0) + shift, own.place)

        stands = tuple(moved(moved_row(own)) for own in STANDS)
        source = self.changed(changes)
        return Mutant(kind, change, source, tuple(map(moved, due)), stands, allowed)


ORDER = OrderText(tuple(SAMPLE.read_text(encoding="utf-8").split("\n")))
STANDS = (
    Due("XB202", 10, ORDER.rows[9].line),  # সাভার stands twice
    Due("XB205", 22, ORDER.rows[21].line),  # চৌদগ্রাম for চৌদ্দগ্রাম
    Due("XB205", 25, ORDER.rows[24].line),  # মাটিরাজা for মাটিরাঙ্গা
)
"""What the order itself must say, and nothing else."""

PLAIN_ROWS = tuple(row for row in ORDER.rows if row.number not in (9, 10, 22, 25))
"""The rows that have no part in the order's own findings."""

TOTAL = next(at for at, line in enumerate(ORDER.lines, 1) if line.startswith("\t\t\t"))
WORDS = ORDER.at("কথায়")
HEADER = ORDER.at("ক্রম\t")
