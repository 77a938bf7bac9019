"""Orders of the kinds that offices issue beside a plain allotment: their columns, carried along."""

from datetime import date, timedelta
from decimal import Decimal

from tests.memo.orders import Carried, Shape
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import Entry, Value
from xlbudget.budget.office import OfficeSettings

SALARY = (
    "3111101", "3111201", "3111301", "3111302", "3111306", "3111310", "3111311", "3111312",
    "3111314", "3111316", "3111325", "3111327", "3111328", "3111331", "3111335",
)  # fmt: skip
NAMES = ("মোছাঃ সুমাইয়া আক্তার", "মোঃ আব্দুল্লাহ আল মামুন", "ৎসাই মারমা", "প্রিয়াংকা রানী দাস", "রাকিব হাসান")
BANKS = ("সোনালী ব্যাংক পিএলসি", "অগ্রণী ব্যাংক পিএলসি", "জনতা ব্যাংক পিএলসি", "রূপালী ব্যাংক পিএলসি")
BRANCHES = ("সাভার", "নবীনগর", "কোর্ট বিল্ডিং", "ফার্মগেট")
SCHOOLS = ("সাভার অধরচন্দ্র সরকারি উচ্চ বিদ্যালয়", "দোহার মডেল পাইলট উচ্চ বিদ্যালয়", "নবাবগঞ্জ কলেজ")
REMARKS = (
    "বকেয়াসহ",
    None,
    "পূর্ববর্তী অর্থবছরের অব্যয়িত অর্থ সমর্পণ সাপেক্ষে;"
    " স্মারক ৫৬.০৪.০০০০.০১০.২০.০০১.২৩.১১৭, তারিখ ১২/০৩/২০২৪ দ্রষ্টব্য",
    "জেলা কার্যালয়ের মাধ্যমে",
)


def turn(values: tuple[Value, ...]):
    return lambda i: values[i % len(values)]


def figure(start: int, step: int, digits: int):
    """Figures in Bangla digits with their leading zeros, as text."""
    return lambda i: to_bangla(f"{(start + i * step) % 10**digits:0{digits}}")


DDO = Carried("ডিডিও কোড", figure(100253, 37, 6))
REMARK = Carried("মন্তব্য", turn(REMARKS), after=True)
STIPEND = (
    Carried("পিতার নাম", turn(NAMES[::-1])),
    Carried("শিক্ষা প্রতিষ্ঠান", turn(SCHOOLS)),
    Carried("ব্যাংক", turn(BANKS)),
    Carried("শাখা", turn(BRANCHES)),
    Carried("রাউটিং নম্বর", figure(85260728, 1301, 9)),
    Carried("হিসাব নম্বর", figure(12345678901, 7654321, 13)),
    Carried("মাস", turn((12,)), "months"),
    Carried("মাসিক হার", turn((Decimal(600), Decimal(700))), "rate"),
)
HONORARIA = (
    Carried("পদবি", turn(("সহকারী প্রোগ্রামার", "উপজেলা নির্বাহী অফিসার", "প্রশিক্ষক"))),
    Carried("কার্যদিবস", turn(("২", "৩")), "days"),
    Carried("দৈনিক হার", turn((Decimal(2000),)), "rate"),
    Carried("আয়কর কর্তন", turn((Decimal(400), Decimal("612.50"))), "deduction", True, summed=True),
    Carried("নিট প্রদেয়", turn((Decimal(3600), Decimal(5400))), "net", True, summed=True),
)
PER_UNIT = (
    Carried("বিদ্যালয় সংখ্যা", lambda i: 50 + i * 7 % 90, "count", summed=True),
    Carried("প্রতি বিদ্যালয় হার", turn((Decimal(2000), Decimal(3500))), "rate"),
)
MIXED = (
    Carried("অপারেশন কোড", lambda i: 1280203000000 + i),
    Carried("আবেদনের তারিখ", lambda i: date(2024, 6, 28) + timedelta(i)),
    Carried("যোগাযোগ", turn(("০১৭১২-৩৪৫৬৭৮", "ফোন ০২-৪১০২৪০৭২, ০১৯১১-২২৩৩৪৪", None))),
    Carried("অনুপাত", turn((Decimal("7.5"), 12, "৭.৫%"))),
    Carried("গ্রহীতার স্বাক্ষর", turn((None,)), after=True),
)
CHOSEN = OfficeSettings(
    memo_columns=tuple(map(Entry, ("ক্রম", "ডিডিও কোড", "কার্যালয়", "মন্তব্য", "*", "মোট", "জেলা")))
)
A4 = OfficeSettings(paper="A4")
COMMAS = OfficeSettings(grouping=True)
LONG_REMARK = "এই বরাদ্দ শুধু নির্ধারিত খাতে ব্যয়যোগ্য এবং অব্যয়িত অর্থ ৩০ জুনের মধ্যে সমর্পণযোগ্য; " * 6

SHAPES = (
    Shape("codes and remarks", heads=2, rows=32, carried=(DDO, REMARK)),
    Shape("salary of 12 heads", heads=12, codes=SALARY, rows=30, amount=Decimal(41350)),
    Shape("salary of 15 heads", heads=15, codes=SALARY, rows=30, amount=Decimal(141350)),
    Shape("salary of 12 heads on A4", heads=12, codes=SALARY, rows=12, amount=Decimal(1413500),
          carried=(DDO, REMARK), settings=A4),
    Shape("stipends", codes=("3111306",), rows=60, amount=Decimal(7200), carried=STIPEND,
          party="শিক্ষার্থীর নাম", office="মোছাঃ আয়েশা সিদ্দিকা ({n})", districts=False),
    Shape("stipends in larger letters", codes=("3111306",), rows=9, carried=STIPEND,
          party="শিক্ষার্থীর নাম", office="মোছাঃ আয়েশা সিদ্দিকা ({n})",
          settings=OfficeSettings(size=14)),
    Shape("honoraria", codes=("3257206",), rows=18, carried=HONORARIA, party="নাম",
          office="মোছাঃ আয়েশা সিদ্দিকা", districts=False, settings=COMMAS),
    Shape("grants by unit", rows=31, amount=Decimal(240000), carried=PER_UNIT, party="উপজেলা",
          office="{upazila}", settings=COMMAS),
    Shape("codes, dates, telephones, signatures", rows=23, carried=MIXED),
    Shape("long remarks", heads=3, rows=14,
          carried=(Carried("মন্তব্য", turn((LONG_REMARK, "বকেয়াসহ", LONG_REMARK[:90])), after=True),)),
    Shape("chosen columns", heads=3, rows=20, carried=(DDO, REMARK, *MIXED), settings=CHOSEN),
    Shape("2,000 rows with accounts", rows=2000, carried=(*STIPEND[4:6], REMARK), copies=2),
)  # fmt: skip
"""The orders of these kinds that the checklist runs over."""
