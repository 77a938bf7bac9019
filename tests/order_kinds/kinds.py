"""Generated tables: for each kind of order its headings, its rows as typed, what must be read."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from unicodedata import normalize

from xlbudget.bangla.digits import to_bangla

DATA = Path(__file__).parents[2] / "xlbudget" / "budget" / "data" / "geography.csv"
NAMES = (
    "মোঃ রফিকুল ইসলাম", "সালমা খাতুন", "আবদুল করিম", "রহিমা বেগম", "শ্রী বিমল চন্দ্র দাস", "মোছাঃ নূরজাহান আক্তার",
    "ড. জাহাঙ্গীর হোসেন", "কাজী শহীদুল হক", "উম্মে কুলসুম", "প্রণব কুমার সাহা", "জ্যোৎস্না রানী", "ক্ষিতীশ বড়ুয়া",
)  # fmt: skip
SCHOOLS = ("আদর্শ উচ্চ বিদ্যালয়", "সরকারি কলেজ", "দারুল উলুম মাদ্রাসা", "বালিকা উচ্চ বিদ্যালয়", "কারিগরি কলেজ")
REMARKS = ("বকেয়াসহ", "", "", "নতুন কার্যালয়", "সংযোগ ২টি", "জুন পর্যন্ত", "")
SALARY = (
    "মূল বেতন (অফিসার) (৩১১১১০১)", "মূল বেতন (কর্মচারী) (৩১১১২০১)", "যাতায়াত ভাতা (৩১১১৩০২)",
    "শিক্ষা ভাতা (৩১১১৩০৬)", "বাড়ি ভাড়া ভাতা (৩১১১৩১০)", "চিকিৎসা ভাতা (৩১১১৩১১)", "টিফিন ভাতা (৩১১১৩১৪)",
    "পোশাক ভাতা (৩১১১৩১৫)", "উৎসব ভাতা (৩১১১৩২৫)", "অধিকাল ভাতা (৩১১১৩২৭)",
    "শ্রান্তি ও বিনোদন ভাতা (৩১১১৩২৮)", "বাংলা নববর্ষ ভাতা (৩১১১৩৩৫)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and its role: serial, district, office, money, total or detail."""

    heading: str
    role: str


@dataclass(frozen=True)
class Made:
    """A table as it was written: texts, and whole numbers in the columns of figures."""

    kind: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | int, ...], ...]

    @property
    def money(self) -> tuple[int, ...]:
        """The indexes of the columns of money."""
        return tuple(i for i, column in enumerate(self.columns) if column.role == "money")

    @property
    def totals(self) -> tuple[str | int, ...]:
        """The total row: a label before the first figure that is summed."""
        summed = [i for i, column in enumerate(self.columns) if column.role in ("money", "total")]
        cells: list[str | int] = [""] * len(self.columns)
        cells[1 if len(self.columns) > 1 and 1 not in summed else 0] = "মোট"
        for i in summed:
            cells[i] = sum(int(row[i]) for row in self.rows)
        return tuple(cells)

    @property
    def total(self) -> int:
        """The sum of all money, in taka."""
        return sum(int(row[i]) for row in self.rows for i in self.money)


@lru_cache(maxsize=1)
def places() -> tuple[tuple[str, str], ...]:
    """Districts with their upazilas, as the list spells them."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(
            (normalize("NFC", row["district_bn"]), normalize("NFC", row["upazila_bn"]))
            for row in csv.DictReader(lines)
        )


def tables(seed: int) -> Iterator[Made]:
    """Every kind of table once, with its own random rows."""
    for make in KINDS:
        random = Random(f"{make.__name__} {seed}")
        yield make(random, random.choice((3, 12, 45)))


def _table(
    kind: str, columns: str, count: int, row: Callable[[int], tuple[str | int, ...]]
) -> Made:
    """A table of columns written as ``heading:role | heading:role``."""
    parts = (part.rsplit(":", 1) for part in columns.split(" | "))
    return Made(
        kind,
        tuple(Column(heading.strip(), role.strip()) for heading, role in parts),
        tuple(row(n) for n in range(1, count + 1)),
    )


def _offices(random: Random, count: int) -> list[tuple[str, str, str]]:
    """Different offices: district, upazila, the office's name as memos write it."""
    found = random.sample(places(), count)
    return [(d, u, f"উপজেলা কার্যালয়, {u}, {d}") for d, u in found]


def contingency(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | জেলা:district | কার্যালয়ের নাম:office | ডিডিও কোড:detail"
        " | টেলিফোন (৩২১১১২০):money | ইন্টারনেট (৩২১১১১৭):money | মোট:total | মন্তব্য:detail"
    )

    def row(n: int) -> tuple[str | int, ...]:
        phone, net = random.randrange(500, 9000, 50), random.randrange(500, 9000, 50)
        code, remark = str(random.randrange(100000, 999999)), random.choice(REMARKS)
        district, _, office = at[n - 1]
        return n, district, office, code, phone, net, phone + net, remark

    return _table("contingency", columns, count, row)


def telephone(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রমিক নং:serial | জেলা:district | উপজেলা কার্যালয়/ কার্যালয়ের নাম:office"
        " | টেলিফোন নম্বর:detail | টেলিফোন (৩২১১১২০):money"
    )

    def row(n: int) -> tuple[str | int, ...]:
        number = f"০{to_bangla(str(random.randrange(10**8, 10**9)))}"
        return n, at[n - 1][0], at[n - 1][2], number, random.randrange(1000, 99000, 500)

    return _table("telephone", columns, count, row)


def salary(random: Random, count: int) -> Made:
    at = _offices(random, count)
    heads = " | ".join(f"{name}:money" for name in SALARY)
    columns = f"ক্রম:serial | জেলা:district | কার্যালয়:office | {heads} | মোট:total"

    def row(n: int) -> tuple[str | int, ...]:
        paid = [random.randrange(100, 9000, 100) for _ in SALARY]
        return n, at[n - 1][0], f"জেলা কার্যালয়, {at[n - 1][0]}", *paid, sum(paid)

    return _table("salary", columns, count, row)


def per_unit(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | জেলা:district | উপজেলা:office | বিদ্যালয় সংখ্যা:detail"
        " | প্রতি বিদ্যালয় হার:detail | মোট টাকা:money"
    )

    def row(n: int) -> tuple[str | int, ...]:
        schools, rate = random.randrange(20, 200), random.choice((1500, 2000, 2500))
        return n, at[n - 1][0], at[n - 1][1], schools, rate, schools * rate

    return _table("per unit", columns, count, row)


def grants(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | প্রতিষ্ঠানের নাম:office | উপজেলা:detail | জেলা:district"
        " | হিসাব নম্বর:detail | অনুদান (৩৬৩১১০৭):money"
    )

    def row(n: int) -> tuple[str | int, ...]:
        account = f"{random.randrange(10**16, 10**17)}"
        school = f"{at[n - 1][1]} {random.choice(SCHOOLS)}"
        return n, school, at[n - 1][1], at[n - 1][0], account, random.randrange(20000, 200000, 5000)

    return _table("grants", columns, count, row)


def honorarium(random: Random, count: int) -> Made:
    columns = (
        "ক্রম:serial | নাম:office | পদবি:detail | কার্যদিবস:detail | হার:detail | মোট:money"
        " | কর্তন:detail | নিট:detail"
    )

    def row(n: int) -> tuple[str | int, ...]:
        days, rate = random.randrange(1, 9), random.choice((1500, 2000, 2500))
        gross = days * rate
        post = random.choice(("যুগ্মসচিব", "উপসচিব", "প্রশিক্ষক"))
        return n, random.choice(NAMES), post, days, rate, gross, gross // 10, gross - gross // 10

    return _table("honorarium", columns, count, row)


def stipend(random: Random, count: int) -> Made:
    columns = (
        "ক্রম:serial | শিক্ষার্থীর নাম:office | পিতার নাম:detail | প্রতিষ্ঠান:detail"
        " | রাউটিং নম্বর:detail | হিসাব নম্বর:detail | মাস:detail | মাসিক হার:detail | টাকা:money"
    )

    def row(n: int) -> tuple[str | int, ...]:
        rate = random.choice((500, 600, 700))
        routing, account = (
            f"0{random.randrange(10**7, 10**8)}",
            f"00{random.randrange(10**11, 10**12)}",
        )
        father, school = random.choice(NAMES), random.choice(SCHOOLS)
        return n, random.choice(NAMES), father, school, routing, account, 12, rate, 12 * rate

    return _table("stipend", columns, count, row)


def revised(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | জেলা:district | কার্যালয়ের নাম:office | পূর্বের বরাদ্দ:detail"
        " | সংশোধিত বরাদ্দ:money | মন্তব্য:detail"
    )

    def row(n: int) -> tuple[str | int, ...]:
        before, now = random.randrange(1000, 9000, 500), random.randrange(1000, 9000, 500)
        return n, at[n - 1][0], at[n - 1][2], before, now, random.choice(REMARKS)

    return _table("revised", columns, count, row)


def supplement(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | জেলা:district | কার্যালয়:office | মূল বরাদ্দ:detail | অতিরিক্ত বরাদ্দ:money"
        " | মোট:detail"
    )

    def row(n: int) -> tuple[str | int, ...]:
        before, more = random.randrange(1000, 9000, 500), random.randrange(1000, 9000, 500)
        return n, at[n - 1][0], at[n - 1][2], before, more, before + more

    return _table("supplement", columns, count, row)


def utilisation(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | জেলা:district | কার্যালয়ের নাম:office | বরাদ্দ:money | ব্যয়:detail"
        " | অবশিষ্ট:detail | ব্যয়ের হার %:detail"
    )

    def row(n: int) -> tuple[str | int, ...]:
        given = random.randrange(1000, 9000, 500)
        spent = given * random.randrange(50, 101, 10) // 100
        return n, at[n - 1][0], at[n - 1][2], given, spent, given - spent, spent * 100 // given

    return _table("utilisation", columns, count, row)


def demand(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = "ক্রম:serial | জেলা:district | কার্যালয়ের নাম:office | চাহিদা:detail | বরাদ্দ:money"

    def row(n: int) -> tuple[str | int, ...]:
        asked = random.randrange(2000, 9000, 500)
        return n, at[n - 1][0], at[n - 1][2], asked, asked - random.randrange(0, 1500, 500)

    return _table("demand", columns, count, row)


def allowance(random: Random, count: int) -> Made:
    at = _offices(random, count)
    columns = (
        "ক্রম:serial | উপকারভোগীর নাম:office | পিতা/স্বামীর নাম:detail | উপজেলা:detail | জেলা:district"
        " | মোবাইল নম্বর:detail | ভাতার পরিমাণ:money"
    )

    def row(n: int) -> tuple[str | int, ...]:
        mobile = f"01{random.randrange(3 * 10**8, 10**9)}"
        who, father = random.choice(NAMES), random.choice(NAMES)
        return n, who, father, at[n - 1][1], at[n - 1][0], mobile, random.choice((500, 600, 850))

    return _table("allowance", columns, count, row)


KINDS = (
    contingency, telephone, salary, per_unit, grants, honorarium, stipend, revised, supplement,
    utilisation, demand, allowance,
)  # fmt: skip
