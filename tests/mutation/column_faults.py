"""Faults in columns that stand beside the amounts."""

from collections.abc import Callable, Iterator
from random import Random

from tests.mutation.amount_faults import bangla
from tests.mutation.order_text import HEADER, ORDER, PLAIN_ROWS, WORDS, Due, Mutant, Row


def _beside(heading: str, cells: Callable[[Row], str]) -> dict[int, tuple[str, ...]]:
    """The order with further columns behind the amounts: their headings, their cells."""
    changes = {row.line: (f"{ORDER.line(row.line)}\t{cells(row)}",) for row in ORDER.rows}
    return changes | {HEADER: (f"{ORDER.line(HEADER)}\t{heading}",)}


def with_accounts() -> str:
    """The order with an account of 17 digits beside each amount."""
    return ORDER.changed(_beside("হিসাব নম্বর", lambda row: f"12345678901234{row.number:03}"))


def column_without_heading(random: Random) -> Iterator[Mutant]:
    for typed in ("বকেয়াসহ", "৭৫০"):
        marked = set(random.sample(range(1, 151), 3))
        changes = _beside("", lambda row, m=marked, t=typed: t if row.number in m else "")
        yield ORDER.mutant("no heading", typed, changes, Due("XB110", None, HEADER))


def figures_without_a_name(random: Random) -> Iterator[Mutant]:
    for heading in ("সবুজ ফরম", "প্রকল্প", "ক্রয়াদেশ"):
        figures = {row.number: bangla(random.randrange(100, 999)) for row in ORDER.rows}
        changes = _beside(heading, lambda row, f=figures: f[row.number])
        yield ORDER.mutant("figures unnamed", heading, changes, Due("XB111", None, HEADER))


def product_wrong(random: Random) -> Iterator[Mutant]:
    for wrong in random.sample(PLAIN_ROWS, 5):
        count = {row.number: 2 if row.taka % 2 == 0 else 1 for row in ORDER.rows}

        def cells(row: Row, count: dict[int, int] = count, wrong: Row = wrong) -> str:
            times = count[row.number]
            shown = times + 1 if row is wrong else times
            return f"{bangla(shown)}\t{bangla(row.taka // times)}"

        product = wrong.taka // count[wrong.number] * (count[wrong.number] + 1)
        due = Due("XB309", wrong.number, wrong.line, (product,))
        changes = _beside("জনবল সংখ্যা\tহার", cells)
        yield ORDER.mutant("product wrong", f"row {wrong.number}", changes, due)


def unit_in_heading(random: Random) -> Iterator[Mutant]:
    """The heading counts in lakh, the amounts are in taka: the words tell."""
    for unit in ("(লক্ষ টাকায়)", "হাজার টাকায়", "(Taka in Crore)"):
        changes = {HEADER: (f"{ORDER.line(HEADER)} {unit}",)}
        due = (Due("XB113", None, HEADER), Due("XB303", None, WORDS))
        yield ORDER.mutant("unit of money", unit, changes, *due)


COLUMN_FAULTS = (column_without_heading, figures_without_a_name, product_wrong, unit_in_heading)
