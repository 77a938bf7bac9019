"""The order as other offices, and other programs, lawfully write it.

Each variant says the same; the checks must say about it what they say about the
order itself, neither more nor less, unless the variant says otherwise.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import normalize

from tests.mutation.amount_faults import bangla
from tests.mutation.order_text import ASCII, HEADER, ORDER, TOTAL, WORDS, Row
from xlbudget.bangla.figures import group
from xlbudget.bangla.words import taka_words

OWN = (("XB202", 10), ("XB205", 22), ("XB205", 25))
TEXT = "\n".join(ORDER.lines)
LINE = ORDER.line
AMOUNT = re.compile(r"(?<=\t)[০-৯]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Lawful:
    """A variant: its file's ending and bytes, what must be found (code and row), its total."""

    name: str
    data: bytes
    suffix: str = ".txt"
    found: tuple[tuple[str, int], ...] = OWN
    total: int = ORDER.total

    def __str__(self) -> str:
        return self.name


def text(name: str, changed: str, found: tuple[tuple[str, int], ...] = OWN) -> Lawful:
    assert changed != TEXT, name
    return Lawful(name, changed.encode(), found=found)


def rewritten(
    name: str, *pairs: tuple[str, str], found: tuple[tuple[str, int], ...] = OWN
) -> Lawful:
    """Every ``old`` replaced by its ``new``; each must be there."""
    changed = TEXT
    for old, new in pairs:
        assert old in changed, (name, old)
        changed = changed.replace(old, new)
    return text(name, changed, found)


def relined(name: str, changes: Mapping[int, str | tuple[str, ...]]) -> Lawful:
    new = {at: (line,) if isinstance(line, str) else line for at, line in changes.items()}
    return text(name, ORDER.changed(new))


def retabled(
    name: str,
    heading: str,
    cells: Callable[[Row], str],
    total: str,
    found: tuple[tuple[str, int], ...] = OWN,
) -> Lawful:
    """Another heading, other cells in each row, another total row."""
    changes = {row.line: (cells(row),) for row in ORDER.rows}
    return text(name, ORDER.changed({**changes, HEADER: (heading,), TOTAL: (total,)}), found)


def amounts(name: str, written: Callable[[str], str]) -> Lawful:
    """Every amount, the total too, in another notation."""
    return text(name, AMOUNT.sub(lambda found: written(found[0]), TEXT))


def encodings() -> Iterator[Lawful]:
    composed = TEXT
    for letter, nukta in (("য", "\u09df"), ("ড", "\u09dc"), ("ঢ", "\u09dd")):
        composed = composed.replace(letter + "\u09bc", nukta)
    yield text("য় ড় ঢ় as one code point", composed)
    yield text("NFD", normalize("NFD", TEXT))
    yield text("CRLF", TEXT.replace("\n", "\r\n"))
    yield text("CR alone", TEXT.replace("\n", "\r"))
    yield text("byte order mark", "\ufeff" + TEXT)
    yield Lawful("UTF-16", TEXT.encode("utf-16"))
    yield Lawful("UTF-16 big-endian", b"\xfe\xff" + TEXT.encode("utf-16-be"))
    yield Lawful("UTF-16 without a mark", TEXT.encode("utf-16-le"))
    yield text("NBSP for every space", TEXT.replace(" ", "\u00a0"))
    yield text("narrow NBSP for every space", TEXT.replace(" ", "\u202f"))
    yield text("ZWSP behind every comma", TEXT.replace(",", ",\u200b"))
    yield text("ZWSP in front of every cell", TEXT.replace("\t", "\t\u200b"))
    yield text("ZWNJ behind every hasanta of ন্দ", TEXT.replace("ন্দ", "ন্\u200cদ"))
    yield text("spaces doubled", TEXT.replace(" ", "  "))
    yield text("spaces at line ends", TEXT.replace("\n", "   \n"))
    yield text("spaces round every tab", TEXT.replace("\t", " \t "))
    yield text(
        "a tab at every row's end", re.sub(r"(\t[০-৯]+)$", r"\1\t", TEXT, flags=re.MULTILINE)
    )
    yield text("no blank lines", re.sub(r"\n+", "\n", TEXT))
    yield text("blank lines between all", TEXT.replace("\n", "\n\n"))
    yield text("form feeds at page ends", TEXT.replace("\n\n", "\n\f\n"))
    yield text("no space in front of commas", TEXT.replace(" ,", ","))


def digits() -> Iterator[Lawful]:
    yield text("ASCII digits everywhere", TEXT.translate(ASCII))
    yield amounts("ASCII amounts", lambda a: a.translate(ASCII))
    yield text(
        "ASCII serials", re.sub(r"^[০-৯]+(?=\t)", lambda m: m[0].translate(ASCII), TEXT, flags=re.M)
    )
    around = {
        at: LINE(at).translate(ASCII)
        for at in (*range(1, HEADER), *range(TOTAL + 1, len(ORDER.lines) + 1))
    }
    yield relined("ASCII digits round the table", around)
    yield relined("ASCII total", {TOTAL: "\t\t\t624607"})
    half = {row.line: row.text(amount=row.amount.translate(ASCII)) for row in ORDER.rows[::2]}
    yield relined("ASCII amounts in every other row", half)


def notations() -> Iterator[Lawful]:
    yield amounts("৪,০০০", group)
    yield amounts("৪,০০০/-", lambda a: group(a) + "/-")
    yield amounts("৪০০০/=", lambda a: a + "/=")
    yield amounts("= ৪,০০০/-", lambda a: f"= {group(a)}/-")
    yield amounts("৪০০০.০০", lambda a: a + ".০০")
    yield amounts("৪০০০/০০", lambda a: a + "/০০")
    yield amounts("৳ ৪,০০০", lambda a: "৳ " + group(a))
    yield amounts("৳৪০০০", lambda a: "৳" + a)
    yield amounts("৪০০০ টাকা", lambda a: a + " টাকা")
    yield amounts("৪,০০০/- টাকা মাত্র", lambda a: group(a) + "/- টাকা মাত্র")
    yield amounts("টাকা ৪,০০০", lambda a: "টাকা " + group(a))
    yield amounts("4,000/-", lambda a: group(a).translate(ASCII) + "/-")
    yield amounts("624,607", lambda a: f"{int(a.translate(ASCII)):,}")
    yield amounts("৬২৪,৬০৭", lambda a: bangla(f"{int(a.translate(ASCII)):,}"))
    ways = (str, group, "{}/-".format, "{}.০০".format, "৳ {}".format, "{}/=".format)
    mixed = {row.line: row.text(amount=ways[row.number % 6](row.amount)) for row in ORDER.rows}
    yield relined("every notation in one table", mixed)
    words = {row.line: row.text(amount=taka_words(Decimal(row.taka))) for row in ORDER.rows[:3]}
    yield relined("amounts in words", words)


WORDINGS = (
    "কথায়ঃ (ছয় লাখ চব্বিশ হাজার ছয়শত সাত টাকা)",
    "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয় শত সাত টাকা)",
    "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শো সাত টাকা)",
    "কথায়ঃ (ছ' লক্ষ চব্বিশ হাজার ছশো সাত টাকা)",
    "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত) টাকা",
    "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা) মাত্র।",
    "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা মাত্র)",
    "কথায়: ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা মাত্র।",
    "কথায় : (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা মাত্র)।",
    "(কথায়ঃ ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা মাত্র)",
    "কথায়- ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    "কথায় [ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা]",
    "টাকা কথায়ঃ ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত মাত্র",
    "কথায়ঃ টাকা ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত মাত্র",
    "কথায়ঃ ছয় লক্ষ, চব্বিশ হাজার, ছয়শত সাত টাকা",
    "কথায়ঃ (৬ লক্ষ ২৪ হাজার ৬ শত ৭ টাকা)",
    "কথায়ঃ (ছয়লক্ষ চব্বিশহাজার ছয়শত সাতটাকা)",
    "কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা শূন্য পয়সা)",
)


def wordings() -> Iterator[Lawful]:
    for words in WORDINGS:
        yield relined(words, {WORDS: words})
    for name, old, new in (
        ("words below their label", "কথায়ঃ (", "কথায়ঃ\n("),
        ("words over two lines", "চব্বিশ হাজার ছয়শত", "চব্বিশ হাজার\nছয়শত"),
        ("words broken before টাকা", "ছয়শত সাত টাকা", "ছয়শত সাত\nটাকা"),
        ("words behind সর্বমোট", "কথায়ঃ (", "সর্বমোট (কথায়): ("),
        ("words behind মোট টাকা", "কথায়ঃ (", "মোট টাকা কথায়ঃ ("),
    ):
        yield rewritten(name, (old, new))
    yield relined("words next to the total", {TOTAL: (LINE(TOTAL), LINE(WORDS)), WORDS: ()})


def dates() -> Iterator[Lawful]:
    for bangla_date in (
        "৩১শে জ্যৈষ্ঠ ১৪২৯",
        "৩১ শে জ্যৈষ্ঠ, ১৪২৯",
        "৩১ জ্যৈষ্ঠ, ১৪২৯ বঙ্গাব্দ",
        "৩১ জ্যৈষ্ঠ ১৪২৯ বঙ্গাব্দ।",
        "৩১ জৈষ্ঠ ১৪২৯ বাং",
        "৩১ জ্যৈষ্ঠ ১৪২৯ বাংলা",
    ):
        yield rewritten(bangla_date, ("৩১ জ্যৈষ্ঠ ১৪২৯", bangla_date))
    for date in (
        "১৪ জুন ২০২২ খ্রিঃ", "১৪ জুন, ২০২২ খ্রি.", "১৪ই জুন ২০২২", "১৪ জুন ২০২২ খ্রিষ্টাব্দ",
        "১৪/০৬/২০২২", "১৪.০৬.২০২২ খ্রিঃ", "১৪-৬-২০২২", "14 June 2022", "14 Jun, 2022", "2022-06-14",
    ):  # fmt: skip
        changes = {at: date for at, line in enumerate(ORDER.lines, 1) if line == "১৪ জুন ২০২২"}
        yield relined(date, changes)
    one = ("তারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯\n\n১৪ জুন ২০২২", "তারিখঃ ৩১ জ্যৈষ্ঠ ১৪২৯ বঙ্গাব্দ / ১৪ জুন ২০২২ খ্রিঃ")
    yield rewritten("both dates on a line", one)
    yield rewritten("label apart", ("তারিখ: ৩১", "তারিখ :\n৩১"))
    yield rewritten("Gregorian first", (one[0], "তারিখ: ১৪ জুন ২০২২\n\n৩১ জ্যৈষ্ঠ ১৪২৯"))
    first = {3: f"{LINE(3)}\tতারিখ: ৩১ জ্যৈষ্ঠ ১৪২৯", 5: ()}
    yield relined("memo number and date on a line", first)


def written_variants() -> Iterator[Lawful]:
    yield from encodings()
    yield from digits()
    yield from notations()
    yield from wordings()
    yield from dates()
