"""The rule over a head's name beside its code: XB403.

Offices word names in many ways (টেলিফোন বিল, গাড়ি মেরামত), and many names stand
under several codes.  So a name speaks against its code only when it is, word
for word, the name of other codes and has nothing in common with its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.spelling import match_key, one_syllable_apart
from xlbudget.budget.codes import economic_code, known_codes, listed_names
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order
from xlbudget.budget.rules.where import head_place
from xlbudget.text import Text

_PARTS = re.compile(r"[\s/(),.;:\-–&+=।]+")
# Words that say what kind of money it is, or nothing, beside any name.
_COMMON = frozenset(
    map(
        match_key,
        (
            "ও", "এবং", "খাত", "খাতে", "উপখাত", "বাবদ", "ব্যয়", "ব্যয়", "ব্যায়", "খরচ", "বিল", "বরাদ্দ",
            "বরাদ্দের", "পরিমাণ", "টাকা", "টাকায়", "ক্রয়", "ভাতা", "ফি", "অন্যান্য", "সামগ্রী", "মোট",
            "বকেয়া", "and", "of", "bill", "expense", "allowance", "taka",
        ),
    )
)  # fmt: skip


def economic_name_mismatch(order: Order) -> Iterator[Hit]:
    """খাতের নাম আর অর্থনৈতিক কোড একে অপরের নয়।

    Fires when a heading's name is exactly the name of other codes in the list
    and has no word in common with its own code's names: টেলিফোন (৩২১১১১৭), where
    ৩২১১১১৭ is ইন্টারনেট.  Words such as ব্যয়, বিল, ভাতা do not count.  Silent on
    every wording the list does not know, on spelling variants, on codes that
    are not in the list (XB402), and when the office's own list has the code.
    Why: the accounts office goes by the code, the field office by the name.

    Fix: none; either may be the slip.
    """
    for head in order.table.heads:
        read = economic_code(head.code or "")
        if read is None or read.digits in order.own_codes:
            continue
        own = listed_names(read.digits)
        words = _words(head.name)
        others = _codes_by_words().get(words, ())
        if not own or not words or read.digits in others or not others:
            continue
        if any(_alike(word, known) for name in own for known in _words(name) for word in words):
            continue
        message = Text(
            'শিরোনামে "{name}", কিন্তু কোড {code} হলো "{due}"; "{name}"-এর কোড {others}',
            'the heading says "{name}", but code {code} is "{due}"; "{name}" has code {others}',
        )
        listed = ", ".join(others)
        yield Hit(
            head_place(order.table, head),
            message.filled(
                name=head.name,
                due=own[0],
                code=Text(read.bangla, read.digits),
                others=Text(to_bangla(listed), listed),
            ),
        )


def _words(name: str) -> frozenset[str]:
    return frozenset(filter(None, _PARTS.split(match_key(name)))) - _COMMON


def _alike(word: str, known: str) -> bool:
    return word in known or known in word or one_syllable_apart(word, known)


@lru_cache(maxsize=1)
def _codes_by_words() -> dict[frozenset[str], tuple[str, ...]]:
    """Every listed name, as its words, with the codes that bear it."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for code in known_codes():
        for name in listed_names(code):
            words = _words(name)
            if code not in found.get(words, ()):
                found[words] = (*found.get(words, ()), code)
    return found
