"""Arguments for every function that VBA computes without Python: at least 10,000 each.

The same ones at every run.  A row is one call's arguments as cells hold them: a float,
text, TRUE, a date, an error, "" for a blank cell, ``None`` for an argument left out; last
whether days count from 1904, for a function that asks.
"""

import random
from datetime import date, timedelta
from decimal import Decimal

from xlbudget.bangla.calendar import bangla_words
from xlbudget.bangla.dates import (
    BANGLA_ERAS,
    BANGLA_NAMES,
    BANGLA_ORDINALS,
    ENGLISH_ORDINALS,
    GREGORIAN_ERAS,
    GREGORIAN_NAMES,
    LEADS,
    YEAR_WORDS,
    gregorian_words,
)
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import ONLY_SIGNS, TAKA_SIGNS, group
from xlbudget.bangla.words import SPELLINGS, taka_words
from xlbudget.bangla.words_value import IN_WORDS, VOCABULARY
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.codes import all_names
from xlbudget.excel.sentinels import ERROR_NUMBERS
from xlbudget.functions import FUNCTIONS

FUNCTIONS_WITHOUT_PYTHON = tuple(f for f in FUNCTIONS if f.without_python)
FIRST, LAST = date(1987, 1, 1), date(2100, 12, 31)
_DAYS = tuple(FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1))
_DAY_0 = date(1899, 12, 30)

_ERRORS = tuple(ErrorValue(name) for name, _ in ERROR_NUMBERS)
_MARKS = (
    " \u00a0\u00ad\u200b\u200c\u202c\u115f\ufe0f\ufeff\u2009\t\n\r-−–—.,/=:ঃ।|()[]'’\"৳~টকাা়্ঁoOlxab+"
)
_FLAGS = (None, True, False, "", "TRUE", "false", "1", "০", "হ্যাঁ", 1.0, 0.0, 2.0, _DAYS[0])
_UNITS = (None, "", "টাকা", " টাকা ", "ডলার", " কেজি\u00a0", "  ", 5.0, True, _DAYS[0])
_PLACES = (None, "", 0.0, 1.0, 2.0, 3.0, 14.0, 15.0, 16.0, -1.0, 2.5, "২", " 3 ", "৩2", True, "x")


def cases(name: str) -> list[list[object]]:
    """Return the rows of one function: edges and random ones, its examples, all errors."""
    chance = random.Random(name)
    function = next(f for f in FUNCTIONS_WITHOUT_PYTHON if f.name == name)
    rows = [list(e.args) for e in function.examples]
    edges = (*_ODD, *_ERRORS, *(e.name for e in _ERRORS), "#SPILL!", "#")
    rows += [[value] for value in (*edges, *_EDGES[name])]
    rows += [[value] for value in _RANDOM[name](chance)]
    if name in _OPTIONS:
        rows = [[*row[:1], *_optional(chance, name, row)] for row in rows]
    padded = [_padded(function, row) for row in rows]
    if function.takes_epoch:
        padded = [[*row, False] for row in padded] + [[*row, True] for row in padded[::20]]
        padded += [[serial, True] for serial in _SERIALS]
    return list({repr(row): row for row in padded}.values())


def _optional(chance, name, row):
    """Keep an example's own; else now and then give some, an error value among them."""
    if len(row) > 1 or chance.random() < 0.4:
        return row[1:]
    return [
        chance.choice(_ERRORS) if chance.random() < 0.02 else chance.choice(given)
        for given in _OPTIONS[name]
    ]


def _padded(function, row):
    row = [float(v) if type(v) is int else v for v in row]  # cells hold floats
    row = ["" if row[0] is None else row[0], *row[1:]]
    return row + [None] * (len(function.arguments) - len(row))


_ODD = ("", " ", "\u200b", "\u00a0\t", True, False, "TRUE", "abc", "বকেয়া", date(1900, 1, 1))
_NUMBERS = (
    0.0, -0.0, 0.01, 0.05, 0.29, 4.35, 1.005, 1.999, 100.01, 0.1 + 0.2, 1 / 3, 2 / 3, 1e-7, 1e-15,
    1e-16, 1.5e-15, 99.0, 100.0, 101.0, 999.0, 1000.0, 1001.0, 1100.0, 99999.0, 1e5, 100001.0, 1e7,
    10000001.0, 1e9, 1e14, 999999999999999.0, 1e15, 1234567890123456.0, 1e16, 1e20, 1e300,
    99999999999999.99, 999999999999.994, 12345678901234.5, 0.5, 1.5, 2.5, 0.125, 0.995, 9.995,
)  # fmt: skip
_FIGURES = (
    "-", "—", "…", "- -", "...", ".", "=5", "= 5", "==5", "-5", "− 5", "–5", "--5", "-৳5", "৳-5",
    "-৳-5", "৳ ৫", "টাকা ৫", "৫ টাকা মাত্র", "৫টাকামাত্র", "৫ মাত্র টাকা", "5/-", "5 / =", "5/50",
    "5/5", "5/500", "5./-", "5.5/-", "5.50/-", "10.000", "0.000", "10.0000", "1000.000", "০০৭",
    "007.50", "6,24,607", "624,607", "6,2,4,607", "62,4607", "0,624,607", "6,24,607.", "1,00,000",
    "12,345,678", "12,34,56,789", "1,234,56,789", "৬2৪", "৬২৪৬o৭", "5 5", "(5)", "1e5", "৫..৫",
    "£5", "1" * 15, "1" * 16, "0" * 28, "0" * 29, "1" * 101, "0." + "0" * 15, "0." + "0" * 16,
    "1.5 ", "999999999999999.5", "99999999999999.99", "999999999999999.0", "٣", "५", "５", "−0",
    "-0.00", "Tk. 4,000", "Tk 4,000/-", "BDT 4,000.00", "টাঃ ৪,০০০/-", "টা. ৪,০০০", "টাকা ৪,০০০",
    "৪,০০০/- টাকা", "৪,০০০ টাকা মাত্র।", "Taka 4,000 only", "টাকা = ৪,০০০/-", "৫টা", "Rs 4,000",
    "$4,000", "4,000 kg", "tK 5", "Tk.", "Tk.Tk.5", "Tk. -5", "Tk. = -5", "= Tk = 5",
)  # fmt: skip
_WORDS = (
    "শূন্য টাকা", "ঋণাত্মক শূন্য টাকা", "এক এক", "পাঁচ হাজার দুই লক্ষ", "সাড়ে তিন লাখ টাকা",
    "দেড় কোটি", "পৌনে দুই লক্ষ", "পৌনে এক", "সোয়া লক্ষ", "সোয়া পাঁচ শত", "আড়াই হাজার পাঁচ শত",
    "দেড় লক্ষ পঞ্চাশ হাজার", "ছ'শ", "ছশো", "দুশ", "ছ", "নশ", "৪৬ লক্ষ ৩৩ হাজার ৩ শত ৩৩ টাকা",
    "৩.২৫ লক্ষ", "৩.২৫৫ লক্ষ", "১২,৩৪৫ টাকা", "কোটি", "শত", "এক কোটি কোটি", "এক লক্ষ কোটি",
    "নয় কোটি কোটি কোটি", "শূন্য হাজার", "শূন্য শূন্য", "পঞ্চাশ পয়সা", "একশত পয়সা",
    "পাঁচ টাকা পয়সা", "পাঁচ টাকা এবং দশ পয়সা", "টাকা পাঁচ মাত্র", "মাত্র পাঁচ টাকা", "মাত্র",
    "টাকা", "টাকা টাকা", "পাঁচ ৳", "৳ পাঁচ", "তিন দশমিক এক দুই", "তিন দশমিক", "দশমিক পাঁচ",
    "তিন দশমিক বারো", "পাঁচ দশমিক শূন্য শূন্য শূন্য টাকা দশ পয়সা",
    "পাঁচ টাকা দশ দশমিক শূন্য পয়সা", "তিন দশমিক এক টাকা দুই পয়সা", f"{IN_WORDS}ঃ (পাঁচ টাকা)",
    f"({IN_WORDS}: - পাঁচ টাকা।)", f"{IN_WORDS} -৫ টাকা", f"{IN_WORDS}-পাঁচ", "(পাঁচ টাকা।)",
    "পাঁচশতটাকা", "একলক্ষদুইহাজার", "পাচঁশত", "পাচ", "ঁ", "পাঁচ | টাকা", "পাঁচ হাজর", "ছয়",
    "ছয়শত", "পাঁচ, টাকা;", "পাঁচ " * 99, "পাঁচ " * 101, "এক" * 200,
)  # fmt: skip
_DATES = (
    "৩১শে জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ", "৩১ জৈষ্ঠ ১৪২৯", "১লা বৈশাখ ১৩৯৪", "৩০ চৈত্র ১৩৯৩",
    "৩০ ফাল্গুন ১৪২৯", "৩১ কার্তিক ১৪২৯", "১৪/০৬/২০২২", "১৪.০৬.২০২২ খ্রিঃ", "১৪ - ৬ - ২০২২",
    "১৪-৬/২০২২", "14 Jun, 2022", "June 14, 2022", "June 14 2022", "june14,2022",
    "JUNE. 14th, 2022", "14th  June 2022 AD", "14June2022", "1st jan 2022", "2022-06-14",
    "2022-06-14T09:30", "2022-06-14 23:59:59.123456", "2022-06-14T24:00", "2022-06-14 09:30:61",
    "2022 - 06 - 14", "২০২২/৬/৫", "2022-02-30", "29/02/2024", "29/02/2023", "31/06/2022",
    "14/06/22", "১৪/০6/২০২২", "13/13/2022", "0/1/2022", "1429-02-31", "৩১/০২/১৪২৯ বঙ্গাব্দ",
    "৩১/০২/১৪২৯", "৩১/০২/১৪২৯ বাং", "১৪/০৬/২০২২ বাং", "১৪ জুন ১৪২৯", "১৪ জুন ২০২২ বঙ্গাব্দ",
    "৩১ জ্যৈষ্ঠ ২০২২", "৩১ জ্যৈষ্ঠ ১৪২৯ খ্রিস্টাব্দ", "তারিখ: ১৪ জুন ২০২২",
    "তারিখঃ ১৪ জুন ২০২২ সাল।", "date-14 June 2022", "তাং ১৪/৬/২০২২", "১৪ জুন ২০২২ তারিখ",
    "১৪ জুন ২০২২ ইংরেজি", "১৪ জুন ২০২২ খৃঃ সন ।", "জুন ২০২২", "১৪ ২০২২", "১৪", "৪৪৭২৬",
    "১লা পেৌষ ১৪২৯", "১ ফেব্রম্নয়ারি ২০২২", "১৪\nজুন\n২০২২", "১৪ \r\n / ৬/২০২২", "1/1/1900",
    "31/12/1899", "1/1/9999", "1/1/10000", "৩০ চৈত্র ৯৪০৫", "১ বৈশাখ ৯৪০৬", "৩১ আশ্বিন ১৪২৫",
    "৩১ আশ্বিন ১৪২৬", "৩০ ফাল্গুন ১৪৩০", "৩১ ফাল্গুন ১৪১৮", "১২৩৪৫৬৭৮৯০/১/২০২২", "5th 2022",
    "১৪ . ২০২২",
)  # fmt: skip
_SERIALS = (
    0.0, 0.5, 1.0, 59.0, 60.0, 60.5, 61.0, -1.0, 31880.0, 31881.0, 44726.75, 44726.99999999999,
    2957003.0, 2957004.0, 2958465.0, 2958465.9, 2958466.0, 1e6, 1e10, 1e300, 44726.9999999999982,
)  # fmt: skip


def _amount(chance) -> float:
    size = 10 ** chance.randint(0, 15)
    return round(chance.uniform(-size / 3, size), chance.choice((0, 0, 0, 1, 2, 2, 3)))


def _spoiled(chance, text: str) -> str:
    """Now and then with a mark too much, a letter less, or two that changed places."""
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
        at = chance.randint(0, len(text))
        kept = chance.choice((text[at:], text[at:], text[at + 1 :], text[at : at + 1] + text[at:]))
        mark = chance.choice(_MARKS) if chance.random() < 0.7 else ""
        text = f"{text[:at]}{mark}{kept}"
    return text


def _figure(chance) -> str:
    digits = str(chance.randint(0, 10 ** chance.randint(1, 15)))
    western = f"{int(digits):,}"
    whole = chance.choice((digits, group(digits), group(digits), western))
    text = whole + chance.choice(
        ("", "", "", ".5", ".50", ".05", ".005", "/50", "/-", "/=", ".00/-")
    )
    signs = tuple(f"{sign}{gap}" for sign in TAKA_SIGNS for gap in ("", " ", " = "))
    text = chance.choice(("", "", "", "-", "= ", "- ৳ ", chance.choice(signs))) + text
    text += chance.choice(("", "", "", f" {chance.choice(TAKA_SIGNS)}"))
    text += chance.choice(("", "", f" {chance.choice(ONLY_SIGNS)}", "।"))
    return _spoiled(chance, text if chance.random() < 0.4 else to_bangla(text))


def _words_of(chance) -> str:
    if chance.random() < 0.15:
        return " ".join(chance.choices(tuple(VOCABULARY), k=chance.randint(1, 5)))
    text = taka_words(Decimal(chance.randint(0, 10 ** chance.randint(1, 14))) / 100)
    words = text.split()
    for at, word in enumerate(words):
        known = next((s for s in SPELLINGS if s[0] == word), (word,))
        words[at] = chance.choice(known)
    if chance.random() < 0.1:
        chance.shuffle(words)
    text = chance.choice((*[" "] * 10, "", ", ")).join(words)
    text = chance.choice(("{}", "{}", "({})", "{} মাত্র", f"{IN_WORDS}ঃ {{}}।", "ঋণাত্মক {}")).format(
        text
    )
    return _spoiled(chance, text.replace("শত", chance.choice(("শত", "শত", " শত", "শো"))))


def _date_text(chance) -> str:
    day, any_day = chance.choice(_DAYS), chance.randint(1, 32)
    written = (
        f"{day.day}{{0}}{day.month}{{0}}{day.year}", f"{day.year}{{0}}{day.month}{{0}}{day.day}",
        f"{day.day:02}{{0}}{day.month:02}{{0}}{day.year}", f"{day:%d %B, %Y}",
        f"{day:%B %d, %Y}", day.isoformat(),
        gregorian_words(day), gregorian_words(day), bangla_words(max(day, date(1987, 4, 14))),
        f"{any_day} {chance.choice(tuple(BANGLA_NAMES))} {chance.randint(1390, 1440)}",
        f"{any_day} {chance.choice(tuple(GREGORIAN_NAMES))} {chance.randint(1898, 2030)}",
    )  # fmt: skip
    text = chance.choice(written).format(chance.choice("/.-– "))
    first, _, rest = text.partition(" ")
    ordinals = ("", "", "", *ENGLISH_ORDINALS, *BANGLA_ORDINALS)
    text = f"{first}{chance.choice(ordinals)} {rest}" if rest else text
    text = chance.choice(("", "", "", *(f"{lead}: " for lead in LEADS))) + text
    eras = ("", "", "", "", *BANGLA_ERAS, *GREGORIAN_ERAS)
    text += chance.choice((" ", "", ", ")) + chance.choice(eras) + chance.choice(("", "", ".", "ঃ"))
    text += chance.choice(("", "", "", *(f" {word}" for word in YEAR_WORDS), "।"))
    return _spoiled(chance, text if chance.random() < 0.4 else to_bangla(text))


def _amounts(chance):
    yield from (_amount(chance) for _ in range(5500))
    yield from (_figure(chance) for _ in range(4900))
    yield from (_words_of(chance) for _ in range(500))


def _texts(chance):
    signs = "0123456789০১২৩৪৫৬৭৮৯٣५ কখগাি়্ABcd.,/-" + _MARKS
    yield from ("".join(chance.choices(signs, k=chance.randint(1, 12))) for _ in range(5800))
    yield from (_amount(chance) for _ in range(5800))


def _days(chance):
    """Every day as a serial number or as a date, then written ones."""
    yield from (float((d - _DAY_0).days) if d.toordinal() % 2 else d for d in _DAYS)
    yield from (_date_text(chance) for _ in range(2000))


def _written_days(chance):
    """Every day as a cell holds it, every eighth as it is written, and 5,000 other writings."""
    yield from (float((d - _DAY_0).days) if d.toordinal() % 2 else d for d in _DAYS)
    bangla = [d for d in _DAYS if d >= date(1987, 4, 14)]
    yield from (bangla_words(d) for d in bangla[::16])
    yield from (gregorian_words(d) for d in bangla[8::16])
    yield from (_date_text(chance) for _ in range(5000))


def _all_codes(chance):
    yield from all_names()
    yield from map(to_bangla, all_names())
    yield from (float(code) for code in all_names())
    yield from (float(chance.randint(1, 10 ** chance.choice((5, 7, 7, 7, 8)))) for _ in range(9500))
    yield from (_spoiled(chance, chance.choice(tuple(all_names()))) for _ in range(2000))


_MONEY = (*_NUMBERS, *_FIGURES, *_WORDS)
_WHEN = (*_SERIALS, *_DATES)
_EDGES = {
    **dict.fromkeys(("BANGLA_WORDS", "ENGLISH_WORDS", "BANGLA_NUMBER", "BANGLA_VALUE"), _MONEY),
    **dict.fromkeys(("BANGLA_DIGITS", "ENGLISH_DIGITS"), (*_NUMBERS, *_FIGURES)),
    **dict.fromkeys(("BANGLA_DATE", "BANGLA_GREGORIAN", "BANGLA_DATE_VALUE", "FISCAL_YEAR"), _WHEN),
    "BANGLA_WORDS_VALUE": (*_NUMBERS, *_WORDS),
    "ECONOMIC_NAME": (" ৩২১১১২০ ", "৩2", "321112", "32111200", 3211120.5, -32.0, "32|", "32=", "|"),
}
_RANDOM = {
    **dict.fromkeys(("BANGLA_WORDS", "ENGLISH_WORDS", "BANGLA_NUMBER", "BANGLA_VALUE"), _amounts),
    **dict.fromkeys(("BANGLA_DIGITS", "ENGLISH_DIGITS"), _texts),
    **dict.fromkeys(("BANGLA_DATE", "BANGLA_GREGORIAN", "FISCAL_YEAR"), _days),
    "BANGLA_DATE_VALUE": _written_days,
    "BANGLA_WORDS_VALUE": lambda chance: (_words_of(chance) for _ in range(10_800)),
    "ECONOMIC_NAME": _all_codes,
}
_OPTIONS = {
    "BANGLA_WORDS": (_UNITS, _FLAGS),
    "ENGLISH_WORDS": (_FLAGS,),
    "BANGLA_NUMBER": (_PLACES,),
}
