"""Faults that only a workbook can have, and some of the others made in its cells.

Not made, for it is none: a total typed as a number that equals the sum; a range
that takes in the heading; a sanction that is used up to the last taka.
"""

from collections.abc import Iterator, Mapping
from random import Random

from tests.mutation.book_file import (
    EMPTY,
    RECIPIENTS,
    SANCTIONS,
    TABLE,
    book_of,
    cell,
    error,
    failed,
    formula,
    number,
    order_of,
    plan_of,
    shipped_book,
    shipped_order,
    text,
)
from tests.mutation.column_faults import with_accounts
from tests.mutation.lawful_tables import three_heads
from tests.mutation.order_text import ORDER, PLAIN_ROWS, Due, Mutant, Row
from tests.mutation.row_faults import misspelt
from xlbudget.budget.cells import Entry

FIRST, LAST = 3, 152
TOTAL = (TABLE, "D153")
SUM = "SUM(Allocations[[টেলিফোন (৩২১১১২০)]])"
STANDS = (
    Due("XB202", 10, f"{TABLE}!C12"),
    Due("XB205", 22, f"{TABLE}!C24"),
    Due("XB205", 25, f"{TABLE}!C27"),
)
Cells = Mapping[tuple[str, str], str]


def at(place: tuple[str, str]) -> str:
    return "!".join(place)


def in_table(row: Row, column: str = "D") -> str:
    return at(cell(column, row.number))


def mutant(
    kind: str, change: str, cells: Cells, *due: Due, allowed: tuple[Due, ...] = ()
) -> Mutant:
    return Mutant(kind, change, shipped_book().changed(cells), due, STANDS, allowed)


def total(shown: float) -> Cells:
    """The total's cell when Excel has computed its formula anew."""
    return {TOTAL: formula(SUM, shown)}


def amount_as_text(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 4):
        due = Due("XB103", row.number, in_table(row), (row.taka,))
        # SUM skips the text, so the total falls short; the words say what was meant.
        short = Due("XB301", None, at(TOTAL), (ORDER.total,))
        for written in (row.amount, str(row.taka)):
            cells = {cell("D", row.number): text(written)}
            change = f"row {row.number}: '{written}"
            yield mutant(
                "amount as text", change, cells | total(ORDER.total - row.taka), due, short
            )
            yield mutant("amount as text, total not computed anew", change, cells, due)


def amount_spoilt(random: Random) -> Iterator[Mutant]:
    for spoilt in ("৪o০০", "10.000/=", "৪০০০?"):
        row = random.choice(PLAIN_ROWS)
        cells = {cell("D", row.number): text(spoilt)} | total(ORDER.total - row.taka)
        due = Due("XB101", row.number, in_table(row))
        yield mutant("amount unreadable in a cell", f"row {row.number}: {spoilt}", cells, due)


def amount_retyped(random: Random) -> Iterator[Mutant]:
    """Excel adds up anew, so only the words are left to disagree."""
    words = Due("XB303", None, str(field("words").place))
    for row in random.sample(PLAIN_ROWS, 4):
        taka = row.taka + random.choice((1, 90, 500))
        cells = {cell("D", row.number): number(taka)} | total(ORDER.total - row.taka + taka)
        yield mutant("amount retyped", f"row {row.number}: {taka}", cells, words)
    for row in random.sample(PLAIN_ROWS, 2):
        cells = {cell("D", row.number): number(-row.taka)} | total(ORDER.total - 2 * row.taka)
        due = Due("XB102", row.number, in_table(row))
        yield mutant("amount retyped", f"row {row.number}: {-row.taka}", cells, due, words)
        cells = {cell("D", row.number): EMPTY} | total(ORDER.total - row.taka)
        yield mutant("amount cleared", f"row {row.number}", cells, due, words)
        cells = {cell("D", row.number): number(row.taka + 0.125)} | total(ORDER.total + 0.125)
        due = Due("XB104", row.number, in_table(row))
        change = f"row {row.number}: {row.taka}.125"
        no_words = (Due("XB303"), Due("XB509"))  # such a sum has none
        yield mutant("amount with parts of a poisha", change, cells, due, allowed=no_words)


def error_value(random: Random) -> Iterator[Mutant]:
    for name in ("#REF!", "#N/A", "#VALUE!", "#DIV/0!"):
        row = random.choice(PLAIN_ROWS)
        cells = {cell("D", row.number): error(name), TOTAL: failed(SUM, name)}
        due = (Due("XB107", row.number, in_table(row)), Due("XB107", None, at(TOTAL)))
        yield mutant("error value", f"row {row.number}: {name}", cells, *due)
    for column in "ABC":
        row = random.choice(PLAIN_ROWS)
        cells = {cell(column, row.number): failed("VLOOKUP(9,A1:B2,2,0)", "#N/A")}
        due = Due("XB107", row.number, in_table(row, column))
        yield mutant("error value", f"row {row.number}, column {column}", cells, due)
    cells = {TOTAL: failed("SUM(#REF!)", "#REF!")}
    yield mutant("error value", "the total", cells, Due("XB107", None, at(TOTAL)))


def hidden_row(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 5):
        due = Due("XB106", row.number, in_table(row, "A"))
        source = shipped_book().changed({}, hidden=[row.number + FIRST - 1])
        yield Mutant("row hidden", f"row {row.number}", source, (due,), STANDS)


def merged_cells(random: Random) -> Iterator[Mutant]:
    """Districts merged beside their rows, the lower cells empty as Excel leaves them."""
    for first, last in ((1, 3), (5, 7), (48, 54), (127, 132)):
        below = {cell("B", n): EMPTY for n in range(first + 1, last + 1)}
        ref = f"B{first + FIRST - 1}:B{last + FIRST - 1}"
        due = Due("XB106", first, at(cell("B", first)))
        source = shipped_book().changed(below, merged=[ref], bare=True)
        yield Mutant("cells merged", ref, source, (due,), STANDS)


def total_formula(random: Random) -> Iterator[Mutant]:
    short = ORDER.total - ORDER.rows[-1].taka
    first = ORDER.total - ORDER.rows[0].taka
    middle = ORDER.rows[75].taka
    wrong = Due("XB306", None, at(TOTAL))
    sums = Due("XB301", None, at(TOTAL), (ORDER.total,))
    for written, shown in (
        (f"SUM(D{FIRST}:D{LAST - 1})", short),
        (f"SUM($D${FIRST}:$D${LAST - 1})", short),
        (f"SUBTOTAL(9,D{FIRST}:D{LAST - 1})", short),
        (f"SUM(D{FIRST + 1}:D{LAST})", first),
        (f"SUM(D{FIRST}:D77,D79:D{LAST})", ORDER.total - middle),
        (f"SUM(D{FIRST}:D77)+SUM(D79:D{LAST})", ORDER.total - middle),
        (f"SUM(D{FIRST}:D78,D78:D{LAST})", ORDER.total + middle),
        (f"SUM(D{FIRST}:D{LAST})+D78", ORDER.total + middle),
    ):
        yield mutant("total's formula", written, {TOTAL: formula(written, shown)}, wrong, sums)
    # Not computed anew since a row was added: the total is right by chance, its formula is not.
    written = f"SUM(D{FIRST}:D{LAST - 1})"
    change = f"{written}, still {ORDER.total}"
    yield mutant("total's formula", change, {TOTAL: formula(written, ORDER.total)}, wrong)
    for typed in (624608, 62460, 642607):
        yield mutant("total typed over", str(typed), {TOTAL: number(typed)}, sums)


def names_in_cells(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 4):
        wrong = misspelt(random, row.district)
        due = Due("XB204", row.number, in_table(row, "B"), (row.district, None))
        cells = {cell("B", row.number): text(wrong)}
        yield mutant("district misspelt in a cell", f"row {row.number}: {wrong}", cells, due)
        wrong = misspelt(random, row.upazila)
        due = Due("XB205", row.number, in_table(row, "C"))
        cells = {cell("C", row.number): text(row.office.replace(row.upazila, wrong))}
        yield mutant("upazila misspelt in a cell", f"row {row.number}: {wrong}", cells, due)
        due = Due("XB201", row.number, in_table(row, "A"), (row.number,))
        next_row = (Due("XB201", row.number + 1),)
        cells = {cell("A", row.number): number(row.number + 300)}
        yield mutant("serial in a cell", f"row {row.number}", cells, due, allowed=next_row)
        due = Due("XB203", row.number, in_table(row, "B"))
        yield mutant("district cleared", f"row {row.number}", {cell("B", row.number): EMPTY}, due)


def fields(random: Random) -> Iterator[Mutant]:
    bangla_date, copy = str(field("bangla_date").place), shipped_order().memo.copy
    numbered = str(copy.memo_number.place)
    budget = shipped_order().memo.opening[1]
    right = "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)"
    yield _field(
        "words", "(ছয় লক্ষ চব্বিশ হাজার ছয়শত আট টাকা)", Due("XB303", None, str(field("words").place))
    )
    yield _field(
        "words", "কথায়ঃ (ছয় লক্ষ টাকা)", Due("XB303", None, str(field("words").place), (right,))
    )
    yield _field(
        "bangla_date", "৩০ জ্যৈষ্ঠ ১৪২৯", Due("XB404", None, bangla_date, ("৩১ জ্যৈষ্ঠ ১৪২৯",))
    )
    yield _field("date", 44727, Due("XB404", None, bangla_date, ("১ আষাঢ় ১৪২৯",)))
    yield _field("memo_number", "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮২", Due("XB502", None, numbered))
    yield _field(
        "memo_number",
        "৫৬.০৪.০০০০.০১০.২০",
        Due("XB501", None, str(field("memo_number").place)),
        allowed=(Due("XB502"),),
    )
    for key in ("memo_number", "subject"):
        yield _field(key, None, Due("XB508"))
    year = text(budget.text.replace("২০২১-২২", "২০২১-২৩"))
    yield mutant("field", "২০২১-২৩", {_cell(budget): year}, Due("XB406", None, str(budget.place)))
    code = text(budget.text.replace("১২৮০২০৩০০০০০০", "১২৮০২০৩০০০০০"))
    yield mutant(
        "field", "১২৮০২০৩০০০০০", {_cell(budget): code}, Due("XB407", None, str(budget.place))
    )
    lost = {(RECIPIENTS, "B9"): EMPTY}
    yield mutant("recipient cleared", "the last", lost, Due("XB503", None, numbered))


def field(key: str) -> Entry:
    return getattr(shipped_order().memo, key)


def _field(key: str, value: str | int | None, due: Due, allowed: tuple[Due, ...] = ()) -> Mutant:
    content = EMPTY if value is None else number(value) if isinstance(value, int) else text(value)
    return mutant("field", f"{key}: {value}", {_cell(field(key)): content}, due, allowed=allowed)


def _cell(entry: Entry) -> tuple[str, str]:
    return entry.place.sheet, entry.place.cell


def sanction(random: Random) -> Iterator[Mutant]:
    for sanctioned, before in (
        (600000, 0),
        (624606, 0),
        (700000, 75394),
        (0, 0),
        (1000000, 999999),
    ):
        cells = {(SANCTIONS, "C3"): number(sanctioned), (SANCTIONS, "D3"): number(before)}
        yield mutant("over the sanction", f"{sanctioned}, before {before}", cells, Due("XB304"))
    for code, name in (("৩২১১১১৭", "ইন্টারনেট"), ("৩২৫৫১০১", "কম্পিউটার সামগ্রী"), ("৪১", "মূলধন")):
        cells = {
            (SANCTIONS, "A3"): text(code),
            (SANCTIONS, "B3"): text(name),
            (SANCTIONS, "C3"): number(9000000),
        }
        yield mutant("head not sanctioned", code, cells, Due("XB305"))


def row_totals(random: Random) -> Iterator[Mutant]:
    book = book_of(plan_of(order_of(three_heads())))
    for row in random.sample(PLAIN_ROWS, 4):
        line = row.number + FIRST - 1
        right = row.taka + 1000 + (0 if row.number % 3 == 0 else 500)
        due = Due("XB302", row.number, at(cell("G", row.number)), (right,))
        for what, content in (
            ("typed over", number(right + 100)),
            (
                "formula one head short",
                formula(f"SUM(D{line}:E{line})", right - 500 * (row.number % 3 > 0) - 1),
            ),
            ("another row's", formula(f"SUM(D{line + 1}:F{line + 1})", right + 7)),
        ):
            source = book.changed({cell("G", row.number): content})
            yield Mutant("row's total", f"row {row.number}, {what}", source, (due,), STANDS)


def digits_lost(random: Random) -> Iterator[Mutant]:
    book = book_of(plan_of(order_of(with_accounts())))
    for row in random.sample(PLAIN_ROWS, 3):
        due = Due("XB112", row.number, at(cell("E", row.number)))
        source = book.changed({cell("E", row.number): number(1.2345678901234568e16)})
        yield Mutant("account typed as a number", f"row {row.number}", source, (due,), STANDS)


def unit_in_heading(random: Random) -> Iterator[Mutant]:
    for unit in ("(লক্ষ টাকায়)", "(হাজার টাকা)", "Taka in Crore"):
        heading = (TABLE, "D2")
        cells = {heading: text(f"টেলিফোন (৩২১১১২০) {unit}")}
        yield mutant("unit of money", unit, cells, Due("XB114", None, at(heading)))


BOOK_FAULTS = (
    amount_as_text,
    amount_spoilt,
    amount_retyped,
    error_value,
    hidden_row,
    merged_cells,
    total_formula,
    names_in_cells,
    fields,
    sanction,
    row_totals,
    digits_lost,
    unit_in_heading,
)


def book_mutants() -> Iterator[Mutant]:
    """Every mutant of the order's workbook, each as a file."""
    for fault in BOOK_FAULTS:
        yield from fault(Random(fault.__name__))
