"""The words of headings: what they say about the column below them.

The words were taken from orders, statements and lists that offices pass around.
A word counts where it is a word of its own, with or without an ending (মাসের,
নম্বরটি): "মাস" says nothing in "মাস্ক", nor "no" in "note".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.codes import all_names
from xlbudget.budget.model import DetailKind

_ENDINGS = ("", "র", "ের", "এর", "টি", "টা", "ে", "সমূহ")
_BREAK = re.compile(r"[\s()\[\]/,;:।=–—-]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words to look for in a heading, with their endings, and phrases of several words."""

    forms: frozenset[str]
    phrases: tuple[str, ...]

    @classmethod
    def of(cls, *words: str) -> "Words":
        """Return the words and phrases given, in the form in which headings are compared."""
        keys = tuple(map(match_key, words))
        phrases = tuple(k for k in keys if _BREAK.search(k) or (not k.isalpha() and len(k) == 1))
        single = (k for k in keys if k not in phrases)
        return cls(frozenset(k + ending for k in single for ending in _ENDINGS), phrases)

    def within(self, text: str) -> bool:
        """Whether one of them occurs in a heading.

        >>> numbers = Words.of("নম্বর", "%")
        >>> [numbers.within(t) for t in ("মোবাইল নম্বরের তালিকা", "হার %", "নম্বরী")]
        [True, True, False]
        """
        key = key_of(text)
        return not self.forms.isdisjoint(_tokens(key)) or any(p in key for p in self.phrases)


SERIAL = Words.of("ক্রম", "ক্রমিক", "ক্রঃ", "ক্র", "sl", "s/l", "serial", "#")
SERIAL_ALONE = ("নং", "no")
DISTRICT = ("জেলা", "district")
UPAZILA = ("উপজেলা", "upazila")
OFFICE = (
    "কার্যালয়", "অফিস", "দপ্তর", "প্রতিষ্ঠান", "ইউনিট", "office", "institution",
    "বিদ্যালয়", "স্কুল", "কলেজ", "মাদ্রাসা", "হাসপাতাল", "পৌরসভা", "ইউনিয়ন", "school", "college",
)  # fmt: skip
PERSON = (
    "নাম", "প্রাপক", "প্রাপকের নাম", "নাম ও পদবি", "নাম ও পদবী", "নাম ও ঠিকানা", "name",
    "শিক্ষার্থী", "শিক্ষার্থীর নাম", "ছাত্রের নাম", "ছাত্রীর নাম", "ছাত্র/ছাত্রীর নাম", "উপকারভোগী",
    "উপকারভোগীর নাম", "সুবিধাভোগী", "সুবিধাভোগীর নাম", "কর্মকর্তার নাম", "কর্মচারীর নাম",
    "কর্মকর্তা/কর্মচারীর নাম", "ব্যক্তির নাম", "অংশগ্রহণকারীর নাম", "আবেদনকারীর নাম",
)  # fmt: skip
ROW_TOTAL = ("মোট", "সর্বমোট", "মোট টাকা", "মোট বরাদ্দ", "মোট বরাদ্দ টাকা", "total", "grand total")
AMOUNT = Words.of(
    "টাকা", "বরাদ্দ", "বরাদ্দকৃত", "পরিমাণ", "পরিমান", "মঞ্জুরি", "মঞ্জুরী", "অর্থ", "বিল", "বেতন", "ভাতা",
    "ভাতাদি", "ভাড়া", "মজুরি", "সম্মানী", "অনুদান", "বৃত্তি", "উপবৃত্তি", "amount", "allocation", "taka",
)  # fmt: skip

_NUMBERS: tuple[tuple[DetailKind, Words], ...] = (
    ("rate", Words.of("হার", "দর", "একক মূল্য", "rate")),
    ("count", Words.of("সংখ্যা", "জন", "count", "quantity", "qty")),
    ("months", Words.of("মাস", "months", "month")),
    ("days", Words.of("দিন", "দিবস", "কার্যদিবস", "কর্মদিবস", "days", "day")),
)
"""Figures that a sum of money is worked out from, by the part they play."""

_PAID: tuple[tuple[DetailKind, Words], ...] = (
    ("deduction", Words.of("কর্তন", "ভ্যাট", "আয়কর", "উৎসে কর", "vat", "tax", "deduction")),
    ("net", Words.of("নিট", "নীট", "নেট", "net")),
)
"""What is taken off the money, and what is left; also where a share (১০%) is named with it."""

_NEVER_MONEY = Words.of(
    "নম্বর", "নাম্বার", "নং", "কোড", "আইডি", "পিন", "মোবাইল", "ফোন", "হিসাব", "একাউন্ট", "অ্যাকাউন্ট",
    "রাউটিং", "শতকরা", "%", "চাহিদা", "চাহিদাকৃত", "প্রস্তাব", "প্রস্তাবিত", "পূর্ব", "পূর্বে", "পূর্ববর্তী",
    "ইতোপূর্বে", "ইতঃপূর্বে", "আগে", "গত", "বিগত", "মূল বরাদ্দ", "ব্যয়িত", "অব্যয়িত", "অবশিষ্ট", "উদ্বৃত্ত",
    "স্থিতি", "হ্রাস", "বৃদ্ধি", "সমর্পণ", "সমর্পিত", "nid", "এনআইডি", "পরিচয়পত্র", "তারিখ", "সাল", "বছর",
    "বয়স", "গ্রেড", "স্কেল", "রোল", "শ্রেণি", "শ্রেণী", "ধরন", "ধরণ",
    "number", "no", "code", "id", "phone", "mobile", "account", "a/c", "routing", "percent",
    "percentage", "demand", "proposed", "previous", "earlier", "spent", "expenditure", "balance",
    "remaining", "date", "age", "grade", "class", "roll",
)  # fmt: skip
"""Figures that are no money allotted by this order."""

_MONEY_CARRIED = Words.of(
    "চাহিদা", "চাহিদাকৃত", "প্রস্তাব", "প্রস্তাবিত", "ব্যয়", "ব্যয়িত", "অব্যয়িত", "অবশিষ্ট", "উদ্বৃত্ত", "স্থিতি",
    "হ্রাস", "বৃদ্ধি", "সমর্পণ", "সমর্পিত", "হার", "দর", "কর্তন", "ভ্যাট", "আয়কর", "নিট", "নীট",
    "মোট", "সর্বমোট",
    "demand", "proposed", "spent", "expenditure", "balance", "remaining", "rate", "net", "total",
)  # fmt: skip
"""Of those, the ones that are money all the same."""

_TEXTS = Words.of(
    "নাম", "মন্তব্য", "স্বাক্ষর", "বিভাগ", "ডিডিও", "পদবি", "পদবী", "ঠিকানা", "পিতা", "মাতা", "স্বামী", "ব্যাংক",
    "শাখা", "ডাকঘর", "গ্রাম", "বিবরণ", "remarks", "remark", "signature", "division", "name",
    "designation", "address", "father", "mother", "bank", "branch",
)  # fmt: skip

_SPENT = Words.of("ব্যয়", "খরচ").forms
_OF_SPENDING = Words.of(
    "মোট", "প্রকৃত", "বাস্তব", "এ", "এই", "পর্যন্ত", "অদ্যাবধি", "ইতোমধ্যে", "ক্রমপুঞ্জিত", "টাকা", "টাকায়",
    "চলতি", "অর্থবছর", "বরাদ্দ", "বিপরীতে", "হতে",
).forms  # fmt: skip


@lru_cache(maxsize=1024)
def key_of(text: str) -> str:
    """Return a heading as it is compared: white space and closing marks dropped."""
    return match_key(text).rstrip(" =:।.")


def number_kind(text: str) -> DetailKind | None:
    """Return the part that a heading's figures play when they are no money; else ``None``.

    >>> number_kind("বিদ্যালয় সংখ্যা"), number_kind("মাসিক হার"), number_kind("টেলিফোন নম্বর")
    ('count', 'rate', 'text')
    >>> number_kind("শতকরা হার"), number_kind("এ পর্যন্ত ব্যয়"), number_kind("জ্বালানি ব্যয়")
    ('text', 'text', None)
    """
    found = next((kind for kind, words in _PAID if words.within(text)), None)
    if found is None and (_NEVER_MONEY.within(text) or _is_spending(text)):
        return "text"
    return found or next((kind for kind, words in _NUMBERS if words.within(text)), None)


def counts_money(text: str) -> bool:
    """Whether the figures below a heading are money, allotted or not: চাহিদা, পূর্বের বরাদ্দ.

    >>> counts_money("চাহিদা"), counts_money("পদ সংখ্যা"), counts_money("হিসাব নম্বর")
    (True, False, False)
    """
    if any(words.within(text) for kind, words in _NUMBERS if kind in ("count", "months", "days")):
        return False
    return _MONEY_CARRIED.within(text) or AMOUNT.within(text)


def is_text(text: str) -> bool:
    """Whether a heading stands over words: names, remarks, addresses."""
    return _TEXTS.within(text)


@lru_cache(maxsize=1024)
def is_economic_name(text: str) -> bool:
    """Whether a heading is the listed name of a head of expense, or a part of it.

    >>> is_economic_name("ইন্টারনেট"), is_economic_name("ভ্রমণ ব্যয়"), is_economic_name("সবুজ")
    (True, True, False)
    """
    return key_of(text) in _economic_names()


@lru_cache(maxsize=1024)
def _tokens(key: str) -> frozenset[str]:
    return frozenset(token.strip(".'\"") for token in _BREAK.split(key) if token)


def _is_spending(text: str) -> bool:
    """Whether a heading says what was spent, and not what for: ব্যয়, মোট ব্যয়."""
    tokens = _tokens(key_of(text))
    return bool(tokens & _SPENT) and tokens <= _SPENT | _OF_SPENDING


@lru_cache(maxsize=1)
def _economic_names() -> frozenset[str]:
    found = set()
    for code, names in all_names().items():
        if code[0] in "347":
            for name in names:
                found |= {key_of(part) for part in (name, *re.split("[/,]", name))}
    return frozenset(found)
