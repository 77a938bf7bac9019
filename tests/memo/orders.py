"""Orders of every shape that an office may issue, made up from real places and codes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from xlbudget.bangla.calendar import from_gregorian
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.words import taka_words
from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.codes import economic_name
from xlbudget.budget.geography import upazilas
from xlbudget.budget.model import (
    Allocation,
    Captions,
    Columns,
    CopyPart,
    Detail,
    DetailKind,
    Head,
    MemoText,
    Order,
    Table,
)
from xlbudget.budget.office import OfficeSettings
from xlbudget.budget.taka import read_amount

DAY = date(2024, 9, 17)
SHORT = "৫৬.০৪.০০০০.০১০.২০.০০১.২৪.৮১"
LONG = "৫৬.০৪.০০০০.০১০.০২০.২০.০০০১.২৪.৮১"
CODES = ("3211120", "3211119", "3211113", "3211115", "3211117", "3255105", "3211129", "3244101")
PREAMBLE = (
    "অর্থ মন্ত্রণালয়, অর্থ বিভাগের ০৩/০২/২০০৫ খ্রিঃ তারিখের অম/অবি০০-১২ সংখ্যক স্মারকের নির্দেশনামতে"
    " এবং প্রশাসনিক মন্ত্রণালয়ের ০৭.০৭.২০১৫ খ্রিঃ তারিখের ৫৬.০০.০০০০.০১৯.৩৮.০০৪.২০১৩-৪৭১"
    " সংখ্যক স্মারকযোগে প্রাপ্ত সরকারি মঞ্জুরী মোতাবেক নিম্নে বর্ণিত কার্যালয়সমূহের অনুকূলে"
    " প্রত্যেকটি কার্যালয়ের নামের পাশে উল্লিখিত অর্থ {arrears}বরাদ্দ ও মঞ্জুরী প্রদান করা হলো।"
)
SECOND = (
    "০২। এতদসংক্রান্ত ব্যয় চলতি ২০২৪-২৫ অর্থ বছরের পরিচালন বাজেটের সংশ্লিষ্ট উপখাতে বরাদ্দকৃত অর্থ হতে মেটানো হবে।"
)
CLOSING = (
    "০৩। উক্ত অর্থ সংশ্লিষ্ট আয়ন-ব্যয়ন কর্মকর্তা বরাবর ন্যস্ত করা হল। এই অর্থ সরকারি অর্থ ব্যয় সংক্রান্ত"
    " প্রচলিত আর্থিক বিধি-বিধান অনুসরণ পূর্বক ব্যয় করতে হবে।",
    "০৪। জনস্বার্থে জারীকৃত এ আদেশ অবিলম্বে কার্যকর হবে।",
)
SIGNATORY = ("মোঃ আবদুল করিম", "মহাপরিচালক (অতিরিক্ত দায়িত্ব)", "ফোন: +৮৮ ০২-৪১০২৪০৭২",
             "ইমেইল: dg@example.gov.bd")  # fmt: skip
LETTERHEAD = ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর", "আগারগাঁও, ঢাকা")
LONG_OFFICE = (
    "উপজেলা পর্যায়ে প্রযুক্তি সম্প্রসারণ ও ডিজিটাল সেবা সহায়তা কেন্দ্রের প্রোগ্রামার ও আয়ন-ব্যয়ন কর্মকর্তার"
    " কার্যালয়, {upazila}, {district}"
)


@dataclass(frozen=True)
class Carried:
    """A carried column: its heading, what the row ``i`` (from 0) holds, its total if any.

    One that is ``summed`` has the sum of its rows in the total row.
    """

    heading: str
    cell: Callable[[int], Value]
    kind: DetailKind = "text"
    after: bool = False
    total: Value = None
    summed: bool = False

    def stated(self, rows: int) -> Value:
        """What the total row holds."""
        return sum(self.cell(i) for i in range(rows)) if self.summed else self.total


@dataclass(frozen=True)
class Shape:
    """What is asked of a made-up order."""

    name: str
    heads: int = 1
    codes: tuple[str, ...] = CODES
    carried: tuple[Carried, ...] = ()
    party: str = "কার্যালয়ের নাম"
    rows: int = 20
    amount: Decimal = Decimal(4000)
    nil_every: int = 0
    number: str = SHORT
    office: str = "উপজেলা কার্যালয়, {upazila}, {district}"
    districts: bool = True
    letterhead: int = 0
    opening: int = 2
    authorities: int = 1
    closing: tuple[str, ...] = CLOSING
    arrears: bool = False
    signatory: tuple[str, ...] = SIGNATORY
    second: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ("উপজেলা হিসাবরক্ষণ কর্মকর্তা,", "সংশ্লিষ্ট উপজেলা।")
    copies: int = 7
    settings: OfficeSettings = field(default_factory=OfficeSettings)


def order(shape: Shape) -> Order:
    """Make the order of a shape."""
    first = 4 + sum(not column.after for column in shape.carried)
    heads = tuple(
        Head(f"{economic_name(code)} ({to_bangla(code)})", economic_name(code), code, first + i)
        for i, code in enumerate(shape.codes[: shape.heads])
    )
    table = Table(
        heads=heads,
        allocations=tuple(_rows(shape)),
        columns=Columns(1, 2 if shape.districts else None, 3),
        captions=Captions(office=shape.party),
        details=tuple(_details(shape, first)),
    )
    total = sum(table.sums, Decimal(0))
    only = bool(shape.settings.only)
    memo = MemoText(
        letterhead=_entries(LETTERHEAD[: shape.letterhead]),
        memo_number=Entry(shape.number),
        bangla_date=Entry(str(from_gregorian(DAY))),
        date=Entry(DAY),
        subject=Entry(f"{heads[0].name} খাতে অর্থ বরাদ্দ ও মঞ্জুরী প্রদান প্রসঙ্গে।"),
        opening=_entries(_opening(shape)),
        words=Entry(taka_words(total, only=only)),
        closing=_entries(shape.closing),
        signatory=_entries(shape.signatory),
        co_signatory=_entries(shape.second),
        addressee=_entries(shape.addressee),
        copy=_copy(shape) if shape.copies else None,
    )
    return Order(table, memo, settings=shape.settings)


def _details(shape: Shape, first: int) -> Iterator[Detail]:
    """The carried columns in the order of the sheet: those before the heads, those after."""
    for column in (4, first + shape.heads + 1):
        side = [c for c in shape.carried if c.after is (column != 4)]
        for at, one in enumerate(side, column):
            yield Detail(one.heading, at, one.kind, one.stated(shape.rows))


def _rows(shape: Shape) -> Iterator[Allocation]:
    places = upazilas()
    for i in range(shape.rows):
        place = places[i * 7 % len(places)]
        amounts = []
        for head in range(shape.heads):
            nil = shape.nil_every and (i + head) % shape.nil_every == 1
            amount = shape.amount * (1 + (i * 13 + head * 5) % 9)
            amounts.append(read_amount(None if nil else amount))
        office = shape.office.format(
            upazila=place.bn, district=place.district.bn, n=to_bangla(str(i + 1))
        )
        carried = sorted(shape.carried, key=lambda column: column.after)
        yield Allocation(
            row=i + 1,
            at=i + 3,
            serial=i + 1,
            district=place.district.bn,
            office=office,
            amounts=tuple(amounts),
            details=tuple(column.cell(i) for column in carried),
        )


def _opening(shape: Shape) -> tuple[str, ...]:
    first = PREAMBLE.format(arrears="(বকেয়াসহ) " if shape.arrears else "")
    more = " ".join(
        f"{to_bangla(str(i))}. প্রশাসনিক মন্ত্রণালয়ের ১৮.০৬.২০১৯ খ্রি. তারিখের"
        f" ৫৬.০০.০০০০.০১৯.১১.০০৭.১৮-{to_bangla(str(90 + i))} সংখ্যক স্মারক;"
        for i in range(2, shape.authorities + 1)
    )
    return ((f"{first} {more}").strip(), SECOND)[: shape.opening]


def _copy(shape: Shape) -> CopyPart:
    recipients = tuple(
        Entry(f"জেলা হিসাবরক্ষণ কর্মকর্তা, {place.bn}, {place.district.bn} (কার্যার্থে)")
        for place in upazilas()[: shape.copies]
    )
    return CopyPart(
        memo_number=Entry(f"{shape.number}/১({to_bangla(str(shape.copies))})"),
        bangla_date=Entry(str(from_gregorian(DAY))),
        date=Entry(DAY),
        heading=Entry("সদয় অবগতি ও কার্যার্থে প্রেরণ করা হল: (জ্যেষ্ঠতার ভিত্তিতে নয়)"),
        recipients=recipients,
        signatory=_entries(("মোছাঃ ফাতেমা বেগম", "উপ-পরিচালক")),
    )


def _entries(texts: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(map(Entry, texts))


CRORES = Decimal(123456789)
COMMAS = OfficeSettings(grouping=True)
LEGAL = OfficeSettings(paper="Legal")
FIVE_YEARS = (
    "{n}। বরাদ্দকৃত অর্থের হিসাব যথাযথভাবে সংরক্ষণ করতে হবে এবং অব্যয়িত অর্থ ৩০ জুনের মধ্যে সমর্পণ করতে হবে।"
)
MANY = tuple(FIVE_YEARS.format(n=to_bangla(f"{i:02}")) for i in range(3, 30))

SHAPES = (
    Shape("one head, one row", rows=1),
    Shape("two rows, no copies", rows=2, copies=0),
    Shape("three rows, one copy", rows=3, copies=1),
    *(Shape(f"{n} heads, 30 rows", heads=n, rows=30) for n in range(2, 9)),
    *(Shape(f"{n} heads of crores", heads=n, rows=40, amount=CRORES) for n in (1, 4, 8)),
    *(Shape(f"{n} rows", rows=n) for n in (17, 18, 19, 20, 21, 22, 23, 24, 25, 60, 61, 62)),
    Shape("2,000 rows", rows=2000, number=LONG),
    Shape("three heads, 700 rows", heads=3, rows=700, nil_every=4),
    Shape("long office names", rows=45, office=LONG_OFFICE),
    Shape("long office names under five heads", heads=5, rows=45, office=LONG_OFFICE),
    Shape("no districts", rows=30, districts=False),
    Shape("no districts, two signatures", rows=9, districts=False, second=SIGNATORY[:2]),
    Shape("arrears and nine authorities", rows=12, arrears=True, authorities=9),
    Shape("letterhead and 22 digits", rows=33, letterhead=3, number=LONG),
    Shape("two signatures", rows=31, second=("মোঃ জসিম উদ্দিন", "পরিচালক (অর্থ)")),
    Shape("two signatures under six heads", heads=6, rows=31, second=("মোঃ জসিম উদ্দিন", "পরিচালক")),
    Shape("60 copies", rows=10, copies=60, number=LONG),
    Shape("a tail longer than a page", rows=50, closing=MANY),
    Shape("an opening longer than a page", rows=50, authorities=60),
    Shape("no addressee, no opening", rows=25, addressee=(), opening=0),
    Shape("poisha", heads=2, rows=25, amount=Decimal("1234.25")),
    Shape("commas", rows=25, amount=Decimal(1234567), settings=COMMAS),
    Shape("commas and poisha", heads=3, rows=25, amount=Decimal("9876543.75"), settings=COMMAS),
    Shape("Legal", rows=80, settings=LEGAL),
    Shape("Legal, eight heads", heads=8, rows=80, settings=LEGAL),
    Shape("মাত্র, larger letters", rows=25, settings=OfficeSettings(only=True, size=13)),
    Shape("settings for all", rows=12, signatory=(), closing=(), opening=0, settings=replace(
        COMMAS, letterhead=LETTERHEAD, signatory=SIGNATORY, copy_signatory=SIGNATORY[:2],
        opening=("{অর্থবছর} অর্থবছরের {খাত} খাতে {কার্যালয় সংখ্যা}টি কার্যালয়ে বরাদ্দ দেওয়া হলো।",),
        closing=("০২। মোট {মোট} ({কথায়}) ব্যয় করা যাবে।",), total="সর্বমোট:",
        subject="বিষয়: {বিষয়} ({অর্থবছর})", recipient="{ক্রম}। {প্রাপক}")),
)  # fmt: skip
"""The orders that the checklist runs over."""
