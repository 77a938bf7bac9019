"""Lawful variants of the order's table: columns, totals, serials, offices."""

from collections.abc import Iterator
from decimal import Decimal

from tests.mutation.amount_faults import bangla
from tests.mutation.lawful import LINE, Lawful, relined, retabled
from tests.mutation.order_text import HEADER, ORDER, TOTAL, WORDS
from xlbudget.bangla.words import taka_words

HEADING = LINE(HEADER)
OFFICE, CODE = "উপজেলা কার্যালয়/ কার্যালয়ের নাম", "টেলিফোন (৩২১১১২০)"
TOTAL_TEXT = bangla(ORDER.total)
PAGES = (20, 65, 110)
"""The rows that begin a page of the order."""


def page_breaks() -> Iterator[Lawful]:
    tops = [ORDER.rows[n - 1] for n in PAGES]
    repeated = {row.line: (HEADING, LINE(row.line)) for row in tops}
    yield relined("heading on every page", repeated)
    numbered = {**repeated, HEADER: (HEADING, "১\t২\t৩\t৪")}
    yield relined("heading on every page, column numbers under the first", numbered)
    both = {
        at: (*lines[:1], "১\t২\t৩\t৪", *lines[1:]) for at, lines in numbered.items() if at != HEADER
    }
    yield relined("heading and column numbers on every page", both)
    yield relined("column numbers in brackets", {HEADER: (HEADING, "(১)\t(২)\t(৩)\t(৪)")})
    for name, mark in (
        ("পাতা", "পাতা-{}"),
        ("page", "Page {} of 4"),
        ("চলমান", "চলমান পাতা নং {}"),
        ("bare", "- {} -"),
    ):
        marks = {row.line: (mark.format(n), LINE(row.line)) for n, row in enumerate(tops, 2)}
        yield relined(f"page numbers: {name}", marks)


def totals() -> Iterator[Lawful]:
    for name, cells in (
        ("মোট before the amount", ("", "", "মোট")), ("মোট =", ("", "", "মোট =")),
        ("সর্বমোট", ("", "", "সর্বমোট")), ("সর্বমোট first", ("সর্বমোট", "", "")),
        ("মোট টাকা", ("", "মোট টাকা", "")), ("Total", ("Total", "", "")),
        ("Grand Total", ("", "Grand Total:", "")),
        ("সর্বমোট (টাকা)", ("সর্বমোট (টাকা)", "", "")),
    ):  # fmt: skip
        yield relined(f"total labelled: {name}", {TOTAL: "\t".join((*cells, TOTAL_TEXT))})
    for name, label in (("মোট", "{} জেলার মোট"), ("উপমোট", "উপমোট"), ("bare", "")):
        yield relined(f"subtotals of districts: {name}", _subtotals(label))
    brought = {
        ORDER.rows[n - 1].line: (
            f"\t\tউপমোট\t{bangla(_sum(1, n - 1))}",
            LINE(ORDER.rows[n - 1].line),
        )
        for n in PAGES[:1]
    }
    yield relined("one subtotal at a page's end", brought)


def _subtotals(label: str) -> dict[int, tuple[str, ...]]:
    changes = {}
    first = 1
    for row, below in zip(ORDER.rows, (*ORDER.rows[1:], None), strict=True):
        if below is None or below.district != row.district:
            total = bangla(_sum(first, row.number))
            changes[row.line] = (LINE(row.line), f"\t\t{label.format(row.district)}\t{total}")
            first = row.number + 1
    changes[TOTAL] = (f"\t\tসর্বমোট\t{TOTAL_TEXT}",)
    return changes


def _sum(first: int, last: int) -> int:
    return sum(row.taka for row in ORDER.rows[first - 1 : last])


def serials() -> Iterator[Lawful]:
    yield retabled(
        "no serials",
        "\t".join(HEADING.split("\t")[1:]),
        lambda r: "\t".join((r.district, r.office, r.amount)),
        f"\t\t{TOTAL_TEXT}",
    )
    yield retabled(
        "serials left blank", HEADING, lambda r: r.text(serial=""), f"\t\tমোট\t{TOTAL_TEXT}"
    )
    for form in ("{}।", "{}.", "{})", "({})", " {} "):
        yield retabled(
            f"serials as {form}",
            HEADING,
            lambda r, form=form: r.text(serial=form.format(r.serial)),
            LINE(TOTAL),
        )
    yield retabled(
        "serials as ০০১", HEADING, lambda r: r.text(serial=bangla(f"{r.number:03}")), LINE(TOTAL)
    )


def columns() -> Iterator[Lawful]:
    for heading in (
        f"ক্রমিক নং\tজেলার নাম\tকার্যালয়ের নাম\t{CODE}", f"ক্রঃ নং\tজেলা\tঅফিসের নাম\t{CODE}",
        f"Sl. No.\tDistrict\tName of Office\t{CODE}",
        "নং\tজেলার নাম\tপ্রতিষ্ঠানের নাম\tবরাদ্দের পরিমাণ (টাকা)",
        "ক্র.নং\tজেলা\tদপ্তর\t৩২১১১২০ টেলিফোন", f"ক্রম\tজেলা\t{OFFICE}\tটেলিফোন [3211120]",
        f"ক্রম\tজেলা\t{OFFICE}\tটেলিফোন\u00a0( ৩২১১১২০ )", f"ক্রম\tজেলা\t{OFFICE}\tটেলিফোন-৩২১১১২০",
        f"ক্রম\tজেলা\t{OFFICE}\tবরাদ্দকৃত অর্থ",
    ):  # fmt: skip
        yield relined("heading: " + heading.replace("\t", " | "), {HEADER: heading})
    yield retabled(
        "amount before the office",
        f"ক্রম\tজেলা\t{CODE}\t{OFFICE}",
        lambda r: "\t".join((r.serial, r.district, r.amount, r.office)),
        f"\tমোট\t{TOTAL_TEXT}\t",
    )
    yield retabled(
        "office before the district",
        f"ক্রম\t{OFFICE}\tজেলা\t{CODE}",
        lambda r: "\t".join((r.serial, r.office, r.district, r.amount)),
        f"\t\tমোট\t{TOTAL_TEXT}",
    )
    yield retabled(
        "amount behind the serial",
        f"ক্রম\t{CODE}\tজেলা\t{OFFICE}",
        lambda r: "\t".join((r.serial, r.amount, r.district, r.office)),
        f"\t{TOTAL_TEXT}\tমোট\t",
    )
    yield retabled(
        "remarks",
        HEADING + "\tমন্তব্য",
        lambda r: r.text() + ("\tবকেয়াসহ" if r.number % 9 == 0 else "\t"),
        LINE(TOTAL),
    )
    yield retabled(
        "division in front",
        f"ক্রম\tবিভাগ\tজেলা\t{OFFICE}\t{CODE}",
        lambda r: "\t".join((r.serial, "ঢাকা", r.district, r.office, r.amount)),
        f"\t\t\tমোট\t{TOTAL_TEXT}",
    )
    yield retabled(
        "DDO codes and dates",
        f"ক্রম\tজেলা\tডিডিও কোড\t{OFFICE}\t{CODE}\tতারিখ",
        lambda r: "\t".join(
            (r.serial, r.district, f"১২৮{r.number:04}", r.office, r.amount, "১৪/০৬/২০২২")
        ),
        f"\t\t\tমোট\t{TOTAL_TEXT}\t",
    )
    yield retabled(
        "no district column",
        f"ক্রম\t{OFFICE}\t{CODE}",
        lambda r: "\t".join((r.serial, r.office, r.amount)),
        f"\tমোট\t{TOTAL_TEXT}",
    )
    yield retabled(
        "upazila and district columns",
        f"ক্রম\tজেলা\tউপজেলা\t{CODE}",
        lambda r: r.text(office=r.upazila),
        LINE(TOTAL),
    )


HEADS = (CODE, "ইন্টারনেট/ফ্যাক্স/টেলেক্স (৩২১১১১৭)", "আপ্যায়ন ব্যয় (৩২১১১০৬)")


def three_heads(nil: str = "-", row_totals: bool = True) -> str:
    """The order's text with two further heads; every third row has nothing under the last."""

    def cells(taka: int, n: int) -> tuple[int, int, int]:
        return taka, 1000, 0 if n % 3 == 0 else 500

    def line(lead: str, taka: tuple[int, ...]) -> str:
        written = [bangla(t) if t else nil for t in taka]
        return "\t".join((lead, *written, *([bangla(sum(taka))] if row_totals else [])))

    given = [cells(row.taka, row.number) for row in ORDER.rows]
    sums = tuple(map(sum, zip(*given, strict=True)))
    leads = ["\t".join((row.serial, row.district, row.office)) for row in ORDER.rows]
    changes = {
        row.line: (line(lead, taka),)
        for row, lead, taka in zip(ORDER.rows, leads, given, strict=True)
    }
    heading = "\t".join(("ক্রম", "জেলা", OFFICE, *HEADS, *(["মোট"] if row_totals else [])))
    words = f"কথায়ঃ ({taka_words(Decimal(sum(sums)))})"
    return ORDER.changed(
        {**changes, HEADER: (heading,), TOTAL: (line("\t\tমোট", sums),), WORDS: (words,)}
    )


THREE_HEADS_TOTAL = ORDER.total + 150 * 1000 + 100 * 500


def heads() -> Iterator[Lawful]:
    for name, changed in (
        ("three heads with row totals", three_heads()),
        ("three heads without row totals", three_heads(row_totals=False)),
        ("three heads, nil left blank", three_heads(nil="")),
        ("three heads, nil as ০", three_heads(nil="০")),
        ("three heads, nil as —", three_heads(nil="—")),
    ):
        yield Lawful(name, changed.encode(), total=THREE_HEADS_TOTAL)


def table_variants() -> Iterator[Lawful]:
    yield from page_breaks()
    yield from totals()
    yield from serials()
    yield from columns()
    yield from heads()
