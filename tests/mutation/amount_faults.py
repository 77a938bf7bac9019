"""Faults in amounts, totals and words.

Not made, for no one could see them: the amounts of two rows exchanged (the sum
stays), a digit changed in a row while the total and the words are changed to match.
"""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from tests.mutation.order_text import (
    BANGLA,
    ORDER,
    PLAIN_ROWS,
    TOTAL,
    WORDS,
    Due,
    Mutant,
    Row,
)
from xlbudget.bangla.words import taka_words

SHORT_TOTAL = Due("XB303", None, WORDS)
"""Words are compared with the sum of the rows, so a changed amount makes them wrong too."""


def bangla(number: int | str) -> str:
    return str(number).translate(BANGLA)


def summed(row: Row, kind: str, taka: int) -> Mutant:
    """A mutant whose amount in ``row`` is another; total and words stay."""
    total = ORDER.total - row.taka + taka
    text = row.text(amount=bangla(taka))
    change = f"row {row.number}: {row.amount} → {bangla(taka)}"
    wrong_total = Due("XB301", None, TOTAL, (total,))
    unusual = (Due("XB208", row.number, row.line),)
    return ORDER.mutant(
        kind, change, {row.line: (text,)}, wrong_total, SHORT_TOTAL, allowed=unusual
    )


def digit_changed(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 20):
        digits = list(str(row.taka))
        at = random.randrange(len(digits))
        digits[at] = random.choice([d for d in "123456789" if d != digits[at]])
        yield summed(row, "digit changed", int("".join(digits)))


def digits_swapped(random: Random) -> Iterator[Mutant]:
    uneven = [row for row in PLAIN_ROWS if row.amount[1] not in (row.amount[0], "০")]
    for row in random.sample(uneven, 10):
        digits = str(row.taka)
        yield summed(row, "digits swapped", int(digits[1] + digits[0] + digits[2:]))


def zero_lost(random: Random) -> Iterator[Mutant]:
    ending = [row for row in PLAIN_ROWS if row.amount.endswith("০")]
    for row in random.sample(ending, 6):
        yield summed(row, "zero lost", row.taka // 10)


def zero_added(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 6):
        yield summed(row, "zero added", row.taka * 10)


def two_zeros_added(random: Random) -> Iterator[Mutant]:
    for row in random.sample([row for row in PLAIN_ROWS if row.taka >= 4000], 5):
        text = row.text(amount=row.amount + "০০")
        change = f"row {row.number}: {row.amount} → {row.amount}০০"
        due = (Due("XB301", None, TOTAL), SHORT_TOTAL, Due("XB208", row.number, row.line))
        yield ORDER.mutant("two zeros added", change, {row.line: (text,)}, *due)


UNREADABLE = (
    ("Latin o", lambda a: a.replace("০", "o", 1)),
    ("Latin O", lambda a: a[:-1] + "O"),
    ("English letter l", lambda a: a[0] + "l" + a[2:]),
    ("mixed digits", lambda a: a[0] + "5" + a[2:]),
    ("doubled point", lambda a: a + ".০০.০০"),
    ("point for thousands", lambda a: a[:-3] + "." + a[-3:]),
    ("point for thousands with /=", lambda a: a[:-3] + "." + a[-3:] + "/="),
    ("comma out of place", lambda a: a[:-2] + "," + a[-2:]),
    ("doubled comma", lambda a: a[:-3] + ",," + a[-3:]),
    ("space inside", lambda a: a[:-3] + " " + a[-3:]),
    ("two amounts", lambda a: a + "+" + a),
    ("a letter behind", lambda a: a + "ক"),
    ("words with a slip", lambda _: "চার হাজর টাকা"),
    ("words out of order", lambda _: "পাঁচ শত দুই হাজার"),
    ("visarga for a zero", lambda a: a[:-1] + "ঃ"),
    ("in brackets", lambda a: f"({a})"),
    ("a question mark", lambda a: a + "?"),
    ("no figure at all", lambda _: "পরে"),
)


def amount_unreadable(random: Random) -> Iterator[Mutant]:
    for what, spoilt in UNREADABLE:
        for row in random.sample([row for row in PLAIN_ROWS if row.amount.endswith("০০০")], 2):
            amount = spoilt(row.amount)
            change = f"row {row.number}, {what}: {row.amount} → {amount}"
            due = Due("XB101", row.number, row.line)
            yield ORDER.mutant(
                "amount unreadable", change, {row.line: (row.text(amount=amount),)}, due
            )


def amount_missing(random: Random) -> Iterator[Mutant]:
    for amount in ("", "-", "—", "০", "...", "০.০০"):
        for row in random.sample(PLAIN_ROWS, 1):
            change = f"row {row.number}: {row.amount} → ‘{amount}’"
            due = (Due("XB102", row.number, row.line), Due("XB301", None, TOTAL), SHORT_TOTAL)
            yield ORDER.mutant(
                "amount missing", change, {row.line: (row.text(amount=amount),)}, *due
            )


def amount_negative(random: Random) -> Iterator[Mutant]:
    for sign in ("-", "−", "- ", "৳ -"):
        for row in random.sample(PLAIN_ROWS, 2):
            total = Due("XB301", None, TOTAL, (ORDER.total - 2 * row.taka,))
            due = (Due("XB102", row.number, row.line), total, SHORT_TOTAL)
            text = row.text(amount=sign + row.amount)
            change = f"row {row.number}: {sign}{row.amount}"
            yield ORDER.mutant("amount negative", change, {row.line: (text,)}, *due)


def amount_fraction(random: Random) -> Iterator[Mutant]:
    for decimals in (".০০৫", ".১২৫", ".৩৩৩৩", ".৫৫৫", ".০০০১"):
        row = random.choice([r for r in PLAIN_ROWS if r.taka >= 1000])
        text = row.text(amount=row.amount + decimals)
        due = (Due("XB104", row.number, row.line), Due("XB301", None, TOTAL))
        yield ORDER.mutant(
            "amount with parts of a poisha",
            f"row {row.number}: {row.amount}{decimals}",
            {row.line: (text,)},
            *due,
            allowed=(SHORT_TOTAL, Due("XB509")),  # such a sum has no words at all
        )


def poisha_added(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 5):
        text = row.text(amount=row.amount + ".৫০")
        due = (Due("XB301", None, TOTAL), SHORT_TOTAL)
        change = f"row {row.number}: {row.amount}.৫০"
        yield ORDER.mutant("poisha added", change, {row.line: (text,)}, *due)


def total_changed(random: Random) -> Iterator[Mutant]:
    totals = {624608, 624670, 642607, 624707, 62460, 6246070, 524607, 724607, 624067, 624606}
    totals |= {random.randrange(600000, 650000) for _ in range(8)} - {ORDER.total}
    written = [bangla(n) for n in sorted(totals)]
    written += ["৬২৪৬o৭", "৬২৪6০৭", "৬,২,৪,৬০৭", "৬২৪.৬০৭/=", "৬২৪৬০৭.৫০", "-৬২৪৬০৭", "ছয় লক্ষ"]
    for total in written:
        due = Due("XB301", None, TOTAL, (ORDER.total,))
        change = f"৬২৪৬০৭ → {total}"
        yield ORDER.mutant("total changed", change, {TOTAL: (f"\t\t\t{total}",)}, due)


def words_of_another_amount(random: Random) -> Iterator[Mutant]:
    amounts = {624608, 624670, 642607, 524607, 62460, 6246070, 624067, 600000, 24607, 624600}
    amounts |= {random.randrange(600000, 650000) for _ in range(10)} - {ORDER.total}
    for amount in sorted(amounts):
        yield worded(taka_words(Decimal(amount)))


MISSPELT = (
    "ছয় লক চব্বিশ হাজার ছয়শত সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজর ছয়শত সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাট টাকা",
    "ছয় লক্ষ চব্বি হাজার ছয়শত সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার ছযশত সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টকা",
    "ছ লক্ষ লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    "ছয় ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    "ছয় লক্ষ চব্বিশ চব্বিশ হাজার ছয়শত সাত টাকা",
    "চব্বিশ হাজার ছয় লক্ষ ছয়শত সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার সাত ছয়শত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত পয়সা",
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার সাত টাকা",
    "ছয় লক্ষ ছয়শত সাত টাকা",
    "ছয় চব্বিশ হাজার ছয়শত সাত টাকা",
    "ছয় হাজার চব্বিশ শত ছয়শত সাত টাকা",
    "ছয় কোটি চব্বিশ হাজার ছয়শত সাত টাকা",
    "ষোল লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    "ছয় লক্ষ চৌত্রিশ হাজার ছয়শত সাত টাকা",
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা পঞ্চাশ পয়সা",
    "ঋণাত্মক ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    "৬ লক্ষ ২৪ হাজার ৬ শত ৮ টাকা",
    "৬২৪৬০৮ টাকা",
)


def words_misspelt(random: Random) -> Iterator[Mutant]:
    for words in MISSPELT:
        yield worded(words)


def worded(words: str) -> Mutant:
    """A mutant with other words; the fix keeps label and brackets."""
    right = "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)"
    due = Due("XB303", None, WORDS, (right,))
    return ORDER.mutant("words changed", words, {WORDS: (f"কথায়ঃ ({words})",)}, due)


AMOUNT_FAULTS = (
    digit_changed,
    digits_swapped,
    zero_lost,
    zero_added,
    two_zeros_added,
    amount_unreadable,
    amount_missing,
    amount_negative,
    amount_fraction,
    poisha_added,
    total_changed,
    words_of_another_amount,
    words_misspelt,
)
