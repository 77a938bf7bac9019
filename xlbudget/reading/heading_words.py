"""The words of headings: what they say about the column below them.

The words were taken from orders, statements and lists that offices pass around.
"""

import re
from functools import lru_cache

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.codes import all_names
from xlbudget.budget.model import DetailKind
from xlbudget.reading.heading_texts import BREAK, Words, key_of, meaning_of, tokens

SERIAL = Words.of("ক্রম", "ক্রমিক", "ক্রঃ", "ক্র", "sl", "s/l", "serial", "#")
SERIAL_ALONE = ("নং", "no")
DISTRICT = ("জেলা", "district")
UPAZILA = ("উপজেলা", "upazila")
OFFICE = (
    "কার্যালয়", "অফিস", "দপ্তর", "প্রতিষ্ঠান", "ইউনিট", "office", "institution", "বিদ্যালয়",
    "স্কুল", "কলেজ", "মাদ্রাসা", "হাসপাতাল", "পৌরসভা", "ইউনিয়ন", "school", "college",
)  # fmt: skip
PERSON = (
    "নাম", "প্রাপক", "প্রাপকের নাম", "নাম ও পদবি", "নাম ও পদবী", "নাম ও ঠিকানা", "name",
    "শিক্ষার্থী", "শিক্ষার্থীর নাম", "ছাত্রের নাম", "ছাত্রীর নাম", "ছাত্র/ছাত্রীর নাম", "উপকারভোগী",
    "উপকারভোগীর নাম", "সুবিধাভোগী", "সুবিধাভোগীর নাম", "কর্মকর্তার নাম", "কর্মচারীর নাম",
    "কর্মকর্তা/কর্মচারীর নাম", "ব্যক্তির নাম", "অংশগ্রহণকারীর নাম", "আবেদনকারীর নাম",
)  # fmt: skip
_ALLOTTED = (
    "টাকা", "টাকায়", "টা", "৳", "বরাদ্দ", "বরাদ্দকৃত", "উপবরাদ্দ", "মঞ্জুরি", "মঞ্জুরী", "অর্থ",
    "অর্থছাড়", "বাজেট", "প্রাপ্য", "প্রদেয়", "অংক", "অঙ্ক", "amount", "allocation", "allocated",
    "allotment", "budget", "fund", "release", "released", "taka", "tk", "bdt",
)  # fmt: skip
_BESIDE_ALLOTTED = (
    "পরিমাণ", "পরিমান", "মঞ্জুরীকৃত", "মঞ্জুরিকৃত", "ছাড়", "ছাড়কৃত", "প্রদত্ত", "বিভাজিত",
    "সংশোধিত", "অতিরিক্ত", "সম্পূরক", "বর্তমান", "বার্ষিক", "এ", "এই", "আদেশে", "চলতি", "in", "the", "of",
)  # fmt: skip
_TOTAL = frozenset(map(match_key, ("মোট", "সর্বমোট", "সর্বসাকুল্যে", "একুন", "total", "grand")))
AMOUNT = Words.of(
    *_ALLOTTED, "বিল", "বেতন", "ভাতা", "ভাতাদি", "ভাড়া", "মজুরি", "সম্মানী", "সম্মানি", "অনুদান",
    "বৃত্তি", "উপবৃত্তি",
)  # fmt: skip
_GENERAL = Words.of(*_ALLOTTED, *_BESIDE_ALLOTTED).forms | {"৳"}

_NUMBERS: tuple[tuple[DetailKind, Words], ...] = (
    ("rate", Words.of(
        "হার", "দর", "মূল্যহার", "একক মূল্য", "প্রতি", "জনপ্রতি", "প্রতিজন", "মাথাপিছু",
        "rate", "per", "unit price",
    )),
    ("count", Words.of("সংখ্যা", "জন", "count", "quantity", "qty")),
    ("months", Words.of("মাস", "months", "month")),
    ("days", Words.of("দিন", "দিবস", "কার্যদিবস", "কর্মদিবস", "days", "day")),
)  # fmt: skip
"""Figures that a sum of money is worked out from, by the part they play."""

_PAID: tuple[tuple[DetailKind, Words], ...] = (
    (
        "deduction",
        Words.of("কর্তন", "কর্তনকৃত", "কর্তনযোগ্য", "ভ্যাট", "আয়কর", "উৎসে কর", "vat", "tax", "deduction"),
    ),
    ("net", Words.of("নিট", "নীট", "নেট", "net")),
)
"""What is taken off the money, and what is left; also where a share (১০%) is named with it."""

_NEVER_MONEY = Words.of(
    "নম্বর", "নাম্বার", "নং", "কোড", "আইডি", "পিন", "হিসাব", "একাউন্ট",
    "অ্যাকাউন্ট", "রাউটিং", "শতকরা", "%", "চাহিদা", "চাহিদাকৃত", "চাহিত", "আবেদিত", "আবেদনকৃত",
    "দাবি", "দাবী", "দাবিকৃত", "দাবীকৃত", "প্রয়োজন", "প্রয়োজনীয়", "ঘাটতি", "প্রস্তাব",
    "প্রস্তাবিত", "প্রাক্কলিত", "পূর্ব", "পূর্বে", "পূর্ববর্তী", "ইতোপূর্বে", "ইতঃপূর্বে", "ইতিপূর্বে", "এযাবৎ",
    "যাবৎ", "অদ্যাবধি", "আগে", "গত", "বিগত", "মূল বরাদ্দ", "ব্যয়িত", "ব্যয়কৃত", "খরচকৃত",
    "অব্যয়িত", "অবশিষ্ট", "উদ্বৃত্ত", "স্থিতি", "হ্রাস", "বৃদ্ধি", "সমর্পণ", "সমর্পিত",
    "সমর্পণকৃত", "ফেরত", "ফেরতযোগ্য", "nid", "এনআইডি", "পরিচয়পত্র", "ইআইআইএন", "টিআইএন", "টিন",
    "পোস্টকোড", "ইমেইল", "ই-মেইল", "তারিখ", "সাল", "বছর", "অর্থবছর", "মেয়াদ", "সময়কাল", "স্মারক",
    "উৎস", "বয়স", "গ্রেড", "স্কেল", "রোল", "শ্রেণি", "শ্রেণী", "ধরন", "ধরণ", "উত্তোলনকারী",
    "গ্রহণকারী", "গ্রহীতা", "ধারী", "কেজি", "লিটার", "টন", "একর", "শতাংশ", "হেক্টর", "বস্তা",
    "কি.মি", "kg", "litre", "liter", "ton", "acre", "number", "no", "code", "id", "eiin", "emis",
    "tin", "email", "account", "a/c", "routing", "percent", "percentage",
    "demand", "proposed", "previous", "earlier", "spent", "expenditure", "balance", "remaining",
    "date", "year", "age", "grade", "class", "roll",
)  # fmt: skip
"""Figures that are no money allotted by this order."""

_COUNTED = Words.of(
    "শিক্ষার্থী", "ছাত্র", "ছাত্রী", "উপকারভোগী", "সুবিধাভোগী", "ভাতাভোগী", "ভোটার", "জনবল",
    "জনসংখ্যা", "পদ", "শূন্যপদ", "কর্মরত", "অংশ", "আয়তন", "দূরত্ব", "দৈর্ঘ্য", "ওয়ার্ড", "মিটার",
    "ফুট", "পিস", "রিম", "ঘণ্টা", "ঘন্টা", "মোবাইল", "ফোন",
    "phone", "mobile", "students", "pupils", "posts", "population", "area",
)  # fmt: skip
"""What is counted, measured or called, unless money for it is named: শিক্ষার্থীর বৃত্তি."""

_IN_WORDS = Words.of("কথায়", "in words")
_IN_FIGURES = Words.of("অংকে", "অঙ্কে", "figures")

_MONEY_CARRIED = Words.of(
    "চাহিদা", "চাহিদাকৃত", "প্রস্তাব", "প্রস্তাবিত", "ব্যয়", "ব্যয়িত", "অব্যয়িত", "অবশিষ্ট",
    "উদ্বৃত্ত", "স্থিতি", "চাহিত", "ঘাটতি", "হ্রাস", "বৃদ্ধি", "সমর্পণ", "সমর্পিত", "হার", "দর",
    "কর্তন", "ভ্যাট", "আয়কর", "নিট", "নীট", "মোট", "সর্বমোট", "demand", "proposed", "spent",
    "expenditure", "balance", "remaining", "rate", "net", "total",
)  # fmt: skip
"""Of those, the ones that are money all the same."""

_TEXTS = Words.of(
    "নাম", "মন্তব্য", "স্বাক্ষর", "বিভাগ", "ডিডিও", "পদবি", "পদবী", "ঠিকানা", "পিতা", "মাতা",
    "স্বামী", "ব্যাংক", "শাখা", "ডাকঘর", "গ্রাম", "বিবরণ", "remarks", "remark", "signature",
    "division", "name", "designation", "address", "father", "mother", "bank", "branch",
)  # fmt: skip

_TAXES = tuple(map(match_key, ("ভ্যাট", "আয়কর", "কর্তন", "vat", "tax")))
_SHARE = re.compile(r"[0-9০-৯.]+\s?%")
_SPENT = Words.of("ব্যয়", "খরচ").forms
_EXPENSE = f" {match_key('ব্যয়')}"
_UNTIL = Words.of("পর্যন্ত").forms
_OF_SPENDING = Words.of(
    "মোট", "প্রকৃত", "বাস্তব", "এ", "এই", "পর্যন্ত", "অদ্যাবধি", "ইতোমধ্যে", "ক্রমপুঞ্জিত", "টাকা",
    "টাকায়", "চলতি", "অর্থবছর", "বরাদ্দ", "বিপরীতে", "হতে",
).forms  # fmt: skip


def is_general(text: str) -> bool:
    """Whether a heading says money and not what for: টাকার পরিমাণ, বরাদ্দকৃত অর্থ.

    >>> is_general("টাকার পরিমাণ"), is_general("টেলিফোন বিল (টাকা)"), is_general("পরিমাণ (কেজি)")
    (True, False, False)
    """
    found = _words(text)
    return bool(found) and found <= _GENERAL


def totals_something(text: str) -> bool | None:
    """Whether a heading that begins with মোট is of money; ``None`` where it does not begin so.

    >>> [totals_something(t) for t in ("মোট টাকার পরিমাণ", "মোট শিক্ষার্থী", "মোট বেতন", "মোটর যান")]
    [True, False, None, None]
    """
    key = meaning_of(text)
    first = BREAK.split(key, maxsplit=1)[0]
    if first not in _TOTAL:
        return None
    rest = key[len(first) :].lstrip(" =")
    in_brackets = rest.startswith("(") and number_kind(rest) is None  # মোট (টেলিফোন + ইন্টারনেট)
    if in_brackets or _words(rest) - _TOTAL <= _GENERAL:
        return True
    return None if AMOUNT.within(rest) or is_economic_name(rest) else False


def is_money(text: str) -> bool:
    """Whether a heading says that what is below it is money."""
    return AMOUNT.within(text) or is_general(text)


def _without_share(text: str) -> str:
    """A heading of money without the share that it is: ৫০% ছাড়কৃত অর্থ."""
    rest = _SHARE.sub(" ", text)
    plain = not any(word in _TOTAL or word.startswith(_TAXES) for word in _words(rest))
    return rest if plain and is_money(rest) else text


def number_kind(text: str) -> DetailKind | None:
    """Return the part that a heading's figures play when they are no money; else ``None``.

    >>> number_kind("বিদ্যালয় সংখ্যা"), number_kind("মাসিক হার"), number_kind("টেলিফোন নম্বর")
    ('count', 'rate', 'text')
    >>> number_kind("শতকরা হার"), number_kind("এ পর্যন্ত ব্যয়"), number_kind("জ্বালানি ব্যয়")
    ('text', 'text', None)
    """
    text = _without_share(text)
    found = next((kind for kind, words in _PAID if words.within(text)), None)
    if found is None and (_NEVER_MONEY.within(text) or _is_spending(text) or _is_in_words(text)):
        return "text"
    found = found or next((kind for kind, words in _NUMBERS if words.within(text)), None)
    if found is None and _COUNTED.within(text) and not _is_for_money(text):
        return "text"
    return found


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

    >>> is_economic_name("ইন্টারনেট"), is_economic_name("ভ্রমণ"), is_economic_name("মোবাইল")
    (True, True, False)
    """
    return meaning_of(text) in _economic_names()


def _words(text: str) -> frozenset[str]:
    """The words of a heading without its figures."""
    return frozenset(t for t in tokens(meaning_of(text)) if not re.fullmatch(r"[0-9০-৯+.%]*", t))


def _is_spending(text: str) -> bool:
    """Whether a heading says what was spent, and not what for: ব্যয়, মোট ব্যয়, জুন পর্যন্ত ব্যয়."""
    found = tokens(meaning_of(text))
    if not found & _SPENT:
        return False
    return found <= _SPENT | _OF_SPENDING or not found.isdisjoint(_UNTIL)


def _is_for_money(text: str) -> bool:
    return AMOUNT.within(text) or not tokens(meaning_of(text)).isdisjoint(_SPENT)


def _is_in_words(text: str) -> bool:
    return _IN_WORDS.within(text) and not _IN_FIGURES.within(text)


@lru_cache(maxsize=1)
def _economic_names() -> frozenset[str]:
    found = set()
    for code, names in all_names().items():
        if code[0] in "347":
            for name in names:
                parts = (part for part in re.split("[/,]", name) if number_kind(part) is None)
                keys = {key_of(part) for part in (name, *parts)}
                found |= keys | {key.removesuffix(_EXPENSE) for key in keys}
    return frozenset(found)
