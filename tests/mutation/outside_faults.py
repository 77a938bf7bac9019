"""Faults that people make below the Tables of a workbook and below the total of a text.

An allocation, a recipient, a field, a sanction, each in a row that its Table does
not reach, where nothing is read.
"""

from collections.abc import Iterator, Mapping
from random import Random

from tests.mutation.book_faults import LAST, STANDS, field
from tests.mutation.book_file import (
    EMPTY,
    RECIPIENTS,
    SANCTIONS,
    TABLE,
    number,
    shipped_book,
    shipped_order,
    text,
)
from tests.mutation.order_text import ORDER, PLAIN_ROWS, TOTAL, WORDS, Due, Mutant


def outside_mutants() -> Iterator[Mutant]:
    """Every mutant of this kind."""
    row = PLAIN_ROWS[70]
    office = {"B": text(row.district), "C": text(row.office), "D": number(row.taka)}
    numbered = {"A": number(len(ORDER.rows) + 1), **office}
    for gap, contents in ((0, numbered), (3, numbered), (0, office), (2, office)):
        below = LAST + 2 + gap
        place = f"{TABLE}!{next(iter(contents))}{below}"
        yield added("row below the table", (TABLE, below, contents), place)
    recipients = 2 + len(shipped_order().memo.copy.recipients)
    for gap, mark in ((1, EMPTY), (1, number(8)), (3, number(8))):
        contents = {"A": mark, "B": text("জেলা হিসাবরক্ষণ কর্মকর্তা, ঢাকা")}
        place = f"{RECIPIENTS}!{'B' if mark is EMPTY else 'A'}{recipients + gap}"
        yield added("recipient below the table", (RECIPIENTS, recipients + gap, contents), place)
    contents = {"A": text("৩২১১১১৭"), "B": text("ইন্টারনেট"), "C": number(9000000)}
    yield added("sanction below the table", (SANCTIONS, 5, contents), f"{SANCTIONS}!A5")
    fields = field("subject").place.sheet
    contents = {"A": text("দ্বিতীয় স্বাক্ষরকারী"), "B": text("মোঃ রহিম")}
    yield added("field below the table", (fields, 90, contents), f"{fields}!A90")


def added(kind: str, row: tuple[str, int, Mapping[str, str]], place: str) -> Mutant:
    source = shipped_book().changed({}, below=[row])
    return Mutant(kind, place, source, (Due("XB109", None, place),), STANDS)


def typed_below_the_total(random: Random) -> Iterator[Mutant]:
    """Rows of a text below the total; neither the sum nor the words have a fix then."""
    for count, label in ((1, "মোট"), (3, "সর্বমোট ="), (2, "")):
        rows = random.sample(PLAIN_ROWS, count)
        new = (row.text(serial=str(len(ORDER.rows) + n)) for n, row in enumerate(rows, 1))
        yield ORDER.mutant(
            "row below the total",
            f"{count} rows below ‘{label}’",
            {TOTAL: (ORDER.line(TOTAL).replace("\t\t\t", f"\t\t{label}\t"), *new)},
            Due("XB301", None, TOTAL),
            Due("XB303", None, WORDS),
            # The place is behind the change itself, so it is not moved along.
            Due("XB109"),
            allowed=tuple(Due("XB202", len(ORDER.rows) + n) for n in range(1, count + 1)),
        )


OUTSIDE_FAULTS = (typed_below_the_total,)
