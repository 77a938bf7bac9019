"""Faults in the memo around the table: dates, codes, numbers, paragraphs, copies.

Not made, for no rule can see them: another issue number on order and copy alike;
the last paragraph lost; a digit of the operation code changed; a recipient renamed.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tests.mutation.amount_faults import bangla
from tests.mutation.order_text import HEADER, ORDER, TOTAL, WORDS, Due, Mutant
from xlbudget.bangla.calendar import from_gregorian
from xlbudget.bangla.dates import gregorian_words

NUMBER, COPY = ORDER.at("স্মারক নম্বর"), ORDER.at("স্মারক নম্বর", 1)
DATES = tuple((ORDER.at("তারিখ:", n), ORDER.at("১৪ জুন ২০২২", n)) for n in (0, 1))
SUBJECT, PREAMBLE, BUDGET = ORDER.at("বিষয়:"), ORDER.at("অর্থ মন্ত্রণালয়"), ORDER.at("০২।")
CLOSING, LAST_CLOSING = ORDER.at("০৩।"), ORDER.at("০৪।")
RECIPIENTS = tuple(ORDER.at(f"{bangla(n)}) ") for n in range(1, 8))
DAY = date(2022, 6, 14)


def edited(
    kind: str, at: int, old: str, new: str, *due: Due, allowed: tuple[Due, ...] = ()
) -> Mutant:
    """A mutant with ``old`` on line ``at`` replaced once."""
    line = ORDER.line(at)
    assert line.count(old), (old, line)
    change = f"line {at}: {old} → {new}"
    return ORDER.mutant(kind, change, {at: (line.replace(old, new, 1),)}, *due, allowed=allowed)


def bangla_date_changed(random: Random) -> Iterator[Mutant]:
    for at, _ in DATES:
        due = Due("XB404", None, at, ("৩১ জ্যৈষ্ঠ ১৪২৯",))
        days = [30, 29, 1, 13, 21]
        written = [f"{bangla(day)} জ্যৈষ্ঠ ১৪২৯" for day in days]
        written += [f"৩১ {month} ১৪২৯" for month in ("বৈশাখ", "আষাঢ়", "ভাদ্র")]
        written += [f"৩১ জ্যৈষ্ঠ {year}" for year in ("১৪২৮", "১৪৩০", "১৪৯২")]
        written += ["৩২ জ্যৈষ্ঠ ১৪২৯", "০ জ্যৈষ্ঠ ১৪২৯", "৩১ কার্তিক ১৪২৯", "৩০ ফাল্গুন ১৪২৯"]
        written += ["৩১ জুন ১৪২৯", "৩১ জ্যষ্টি ১৪২৯", "৩1 জ্যৈষ্ঠ ১৪২৯"]
        for text in written:
            yield edited("Bangla date changed", at, "৩১ জ্যৈষ্ঠ ১৪২৯", text, due)


def gregorian_date_changed(random: Random) -> Iterator[Mutant]:
    """The rule cannot know which of the two is right: the place is the Bangla date's."""
    for above, at in DATES:
        for days in (-1, 1, 7, -10, -30, 16):
            day = DAY + timedelta(days)
            due = Due("XB404", None, above, (str(from_gregorian(day)),))
            yield edited("Gregorian date changed", at, "১৪ জুন ২০২২", gregorian_words(day), due)
        for year in (2021, 2023, 2012):
            day = DAY.replace(year=year)
            due = Due("XB404", None, above, (str(from_gregorian(day)),))
            # The year leaves the fiscal year, too, and may fall behind a cited memo.
            allowed = (Due("XB405"), Due("XB506"))
            words = gregorian_words(day)
            yield edited("Gregorian date changed", at, "১৪ জুন ২০২২", words, due, allowed=allowed)
        for text in ("৩১ জুন ২০২২", "১৪ জনু ২০২২", "১৪.১৩.২০২২", "০ জুন ২০২২", "১৪ জুন ২০2২"):
            due = Due("XB404", None, at)
            yield edited("impossible Gregorian date", at, "১৪ জুন ২০২২", text, due)


def order_outside_fiscal_year(random: Random) -> Iterator[Mutant]:
    for text in ("২০২০-২১", "২০২২-২৩", "২০১২-১৩", "২০২০-২০২১", "2022-23"):
        yield edited("other fiscal year", BUDGET, "২০২১-২২", text, Due("XB405"))
    for day in (date(2022, 7, 1), date(2022, 7, 14), date(2021, 6, 30), date(2023, 6, 14)):
        changes = {}
        for above, at in DATES:
            changes |= {above: (f"তারিখ: {from_gregorian(day)}",), at: (gregorian_words(day),)}
        due = Due("XB405")
        yield ORDER.mutant("order in another fiscal year", str(day), changes, due)


def fiscal_year_malformed(random: Random) -> Iterator[Mutant]:
    for text in ("২০২১-২৩", "২০২১-২১", "২০২১-১২", "২০২২-২১", "২০২১-২০২৩", "২০২১-২৯"):
        due = Due("XB406", None, BUDGET)
        yield edited("fiscal year malformed", BUDGET, "২০২১-২২", text, due, allowed=(Due("XB405"),))


def header_code_malformed(random: Random) -> Iterator[Mutant]:
    own = "৩২১১১২০"
    codes = [own[:at] + own[at + 1 :] for at in range(1, 7)]
    codes += [own + "০", own + "৭", own[:3] + own[3:4] + own[3:], "৩২১১১২o"]
    codes += [first + own[1:] for first in "১২৫৬৮৯"]
    for code in sorted(set(codes)):
        due = Due("XB401", None, HEADER)
        # The subject keeps the right code, which then stands in no heading.
        allowed = (
            Due("XB408", None, SUBJECT),
            Due("XB402", None, HEADER),
            Due("XB403", None, HEADER),
        )
        yield edited("heading's code malformed", HEADER, own, code, due, allowed=allowed)


def header_code_changed(random: Random) -> Iterator[Mutant]:
    allowed = (Due("XB408", None, SUBJECT),)
    for code in ("৩২১১১১৭", "৩২১১১০৬", "৩২৫৫১০১", "৩২৫৫১০২", "৩২৫৫১০৪", "৩১১১৩০২"):
        due = Due("XB403", None, HEADER)
        yield edited(
            "heading's code of another name", HEADER, "৩২১১১২০", code, due, allowed=allowed
        )
    for code in ("৩২১১৯৮৯", "৩২৯৯৯৯৯", "৪৯৯৯৯৯১", "৩১০২৩০১", "৭২১১১২০"):
        due = Due("XB402", None, HEADER)
        yield edited("heading's code unknown", HEADER, "৩২১১১২০", code, due, allowed=allowed)


def header_name_changed(random: Random) -> Iterator[Mutant]:
    # Not ইন্টারনেট, which the list gives as another name of the code for telephones.
    for name in ("বিদ্যুৎ", "আপ্যায়ন ব্যয়", "কম্পিউটার সামগ্রী", "মুদ্রণ ও বাঁধাই"):
        due = Due("XB403", None, HEADER)
        yield edited("heading's name changed", HEADER, "টেলিফোন", name, due)


def subject_code_changed(random: Random) -> Iterator[Mutant]:
    for code in (
        "৩২১১১১৭",
        "৩২১১১০৬",
        "৩২৫৫১০১",
        "৩২১১১০২",
        "৩২১১২১০",
        "৩১২১১২০",
        "৩২১১১২১",
        "৩২১১১২৯",
    ):
        due = Due("XB408", None, SUBJECT)
        yield edited("subject's code changed", SUBJECT, "৩২১১১২০", code, due)


def operation_code_malformed(random: Random) -> Iterator[Mutant]:
    own = "১২৮০২০৩০০০০০০"
    for code in (own[:-1], own[1:], own[:5] + own[6:], own + "০", own[:3] + own[2:], own[:-2]):
        due = Due("XB407", None, BUDGET)
        yield edited("operation code malformed", BUDGET, own, code, due)


def memo_number_malformed(random: Random) -> Iterator[Mutant]:
    own = "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"
    groups = own.split(".")
    numbers = [".".join((*groups[:at], groups[at][1:], *groups[at + 1 :])) for at in range(6)]
    numbers += [".".join((*groups[:at], *groups[at + 1 :])) for at in range(1, 5)]
    numbers += [own.replace("০", "o", 1), own.replace(".০৪", "..০৪"), own + "ক"]
    for number in numbers:
        due = Due("XB501", None, NUMBER)
        allowed = (Due("XB502", None, COPY),)  # the copy keeps the right number
        yield edited("memo number malformed", NUMBER, own, number, due, allowed=allowed)


def copy_number_changed(random: Random) -> Iterator[Mutant]:
    own = "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"
    digits = [at for at, mark in enumerate(own) if mark != "."]
    for at in random.sample(digits, 10):
        digit = random.choice([d for d in "০১২৩৪৫৬৭৮৯" if d != own[at]])
        number = own[:at] + digit + own[at + 1 :]
        for line in (COPY, NUMBER):
            yield edited("copy's number", line, own, number, Due("XB502", None, COPY))
    for number in (own + "০", own[:-1], own.replace("২২", "২১")):
        yield edited("copy's number", COPY, own, number, Due("XB502", None, COPY))


def copies_miscounted(random: Random) -> Iterator[Mutant]:
    due = Due("XB503", None, COPY)
    for count in ("৬", "৮", "১", "৭৭", "০", "১৭", "70"):
        yield edited("copies miscounted", COPY, "(৭)", f"({count})", due)
    for at in RECIPIENTS:
        yield ORDER.mutant("recipient lost", ORDER.line(at), {at: ()}, due)
    for at in RECIPIENTS[2:4]:
        twice = (ORDER.line(at), ORDER.line(at))
        yield ORDER.mutant("recipient doubled", ORDER.line(at), {at: twice}, due)
    last = (ORDER.line(RECIPIENTS[-1]), "", "৮) উপপরিচালক, অর্থ শাখা")
    yield ORDER.mutant("recipient added", last[-1], {RECIPIENTS[-1]: last}, due)


def paragraphs_misnumbered(random: Random) -> Iterator[Mutant]:
    for at, own, numbers in (
        (BUDGET, "০২।", ("০৩।", "০১।", "০৫।", "২২।")),
        (CLOSING, "০৩।", ("০২।", "০৪।", "১৩।", "০৫।")),
        (LAST_CLOSING, "০৪।", ("০৩।", "০৫।", "০২।", "৪০।")),
    ):
        for number in numbers:
            # After ০১ it is ০৩ that breaks; otherwise counting goes on from the own number.
            due = Due("XB504", None, CLOSING if number == "০১।" else at)
            follow = {BUDGET: CLOSING, CLOSING: LAST_CLOSING}.get(at, at)
            allowed = (Due("XB504", None, follow),)
            yield edited("paragraph misnumbered", at, own, number, due, allowed=allowed)
    for at, below in ((BUDGET, CLOSING), (CLOSING, LAST_CLOSING)):
        yield ORDER.mutant(
            "paragraph lost", ORDER.line(at)[:9], {at: ()}, Due("XB504", None, below)
        )


def memo_cited_before_its_date(random: Random) -> Iterator[Mutant]:
    for old, new in (
        ("০৩/০২/২০০৫", "০৩/০২/২০২৫"),
        ("০৭.০৭.২০১৫", "০৭.০৭.২০২২"),
        ("০৭.০৭.২০১৫", "১৫.০৬.২০২২"),
        ("১৮.০৬.২০১৯", "১৮.০৬.২০২৯"),
        ("১৮.০৬.২০১৯", "১৮.০৬.২০২২"),
    ):
        yield edited("memo cited before its date", PREAMBLE, old, new, Due("XB506", None, PREAMBLE))


def field_missing(random: Random) -> Iterator[Mutant]:
    signed = ORDER.at("মোঃ রেজাউল")
    for what, lines, times in (
        ("memo number", (NUMBER,), 1),
        ("both dates", DATES[0], 2),
        ("Gregorian date", DATES[0][1:], 1),
        ("subject", (SUBJECT,), 1),
        ("total", (TOTAL,), 1),
        ("words", (WORDS,), 1),
        ("signatory", tuple(range(signed, ORDER.at("উপজেলা হিসাব"))), 1),
    ):
        changes = dict.fromkeys(lines, ())
        yield ORDER.mutant("field missing", what, changes, *[Due("XB508")] * times)
    changes = {DATES[0][0]: ("তারিখ: ১৪ জুন ২০২২ খ্রিঃ",), DATES[0][1]: ()}
    yield ORDER.mutant("field missing", "Bangla date", changes, Due("XB508"))
    for at, label in ((NUMBER, "স্মারক নম্বর:"), (SUBJECT, "বিষয়:")):
        yield ORDER.mutant("field empty", label, {at: (label,)}, Due("XB508"))
    changes = {DATES[0][0]: ("তারিখ:",), DATES[0][1]: ()}
    yield ORDER.mutant("field empty", "তারিখ:", changes, Due("XB508"), Due("XB508"))
    no_code = {at: (ORDER.line(at).replace(" (৩২১১১২০)", ""),) for at in (HEADER, SUBJECT)}
    yield ORDER.mutant("field missing", "economic code", no_code, Due("XB508"))


MEMO_FAULTS = (
    bangla_date_changed,
    gregorian_date_changed,
    order_outside_fiscal_year,
    fiscal_year_malformed,
    header_code_malformed,
    header_code_changed,
    header_name_changed,
    subject_code_changed,
    operation_code_malformed,
    memo_number_malformed,
    copy_number_changed,
    copies_miscounted,
    paragraphs_misnumbered,
    memo_cited_before_its_date,
    field_missing,
)
