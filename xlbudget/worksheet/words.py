"""Worksheet functions that put amounts in words and read them back."""

from xlbudget.bangla.english_words import english_words as in_english
from xlbudget.bangla.figures import shown
from xlbudget.bangla.words import poisha_words, taka_words
from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.errors import CellError
from xlbudget.text import Text
from xlbudget.worksheet import arguments as read
from xlbudget.worksheet.numbers import as_number
from xlbudget.worksheet.record import Argument, Example, Function

_CATEGORY = Text("টাকার অঙ্ক কথায়", "Amounts in words")
_UNIT_DUE = Text("{shown} আছে; একক হওয়ার কথা, যেমন টাকা", "{shown} is not a unit, such as taka")

_AMOUNT = Argument(
    "amount",
    Text(
        "টাকার অঙ্ক বা তার ঘর: সংখ্যা, অথবা ৬,২৪,৬০৭/- এর মতো লেখা; সর্বোচ্চ ১৫ অঙ্ক",
        "The amount or its cell: a number, or text in Bangla or English digits; 15 digits at most",
    ),
)
_ONLY = Argument(
    "only",
    Text(
        "TRUE দিলে শেষে মাত্র (only) বসে; না দিলে বসে না",
        "TRUE puts the word for only at the end; left out, it is not written",
    ),
    optional=True,
)


def bangla_words(amount: Value, unit: Value = None, only: Value = None) -> str:
    """Return the amount in Bangla words; ``unit`` blank is টাকা, "" none.

    >>> bangla_words(624607.0, None, True)
    'ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা মাত্র'
    """
    if unit is None:
        poisha = read.poisha(amount)
        return "" if poisha is None else poisha_words(poisha, read.flag(only))
    taka = read.amount(amount)
    return "" if taka is None else taka_words(taka, _unit(unit), read.flag(only))


def bangla_words_value(text: Value) -> int | float | str:
    """Return the amount that Bangla words name.

    >>> bangla_words_value("(ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)")
    624607
    """
    from xlbudget.bangla.words_value import read_words  # the vocabulary takes time to load

    written = read.text(text)
    return as_number(read_words(written)) if written else ""


def english_words(amount: Value, only: Value = None) -> str:
    """Return the amount in English words, lakh and crore.

    >>> english_words("৬,২৪,৬০৭/-")
    'Six lakh twenty-four thousand six hundred seven taka'
    """
    taka = read.amount(amount)
    return "" if taka is None else in_english(taka, read.flag(only))


def _unit(value: Value) -> str:
    if isinstance(value, str):
        return value
    raise CellError("#VALUE!", _UNIT_DUE.filled(shown=shown(read.text(value))))


BANGLA_WORDS = Function(
    "BANGLA_WORDS",
    bangla_words,
    (
        _AMOUNT,
        Argument(
            "unit",
            Text(
                'একক; না দিলে টাকা (ও পয়সা), "" দিলে একক ছাড়া, দশমিকের পর অঙ্ক একে একে',
                'The unit; left out, taka and poisha; "" for none, with decimals digit by digit',
            ),
            optional=True,
        ),
        _ONLY,
    ),
    Text(
        "টাকার অঙ্ক বাংলা কথায় লেখে, সরকারি আদেশের রীতিতে: লক্ষ, কোটি, ছয়শত।",
        "Writes an amount in Bangla words as government orders do.",
    ),
    (
        Example((624607,), "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"),
        Example((624607, "টাকা", True), "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা মাত্র"),
        Example((624607, ""), "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত"),
        Example((3.12, ""), "তিন দশমিক এক দুই"),
        Example((12, "ডলার"), "বারো ডলার"),
        Example((100.01,), "একশত টাকা এক পয়সা"),
        Example((-5,), "ঋণাত্মক পাঁচ টাকা"),
        Example(("৬,২৪,৬০৭/-",), "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা"),
        Example((1000000000,), "একশত কোটি টাকা"),
        Example((None,), ""),
        Example((1.999,), error="#VALUE!"),
        Example((1000000000000000,), error="#NUM!"),
        Example((True,), error="#VALUE!"),
        Example(("abc",), error="#VALUE!"),
        Example((ErrorValue("#N/A"),), error="#N/A"),
    ),
    _CATEGORY,
    without_python=True,
)

BANGLA_WORDS_VALUE = Function(
    "BANGLA_WORDS_VALUE",
    bangla_words_value,
    (
        Argument(
            "text",
            Text(
                "কথায় লেখা অঙ্ক বা তার ঘর; বন্ধনী, কথায়ঃ, মাত্র থাকতে পারে",
                "An amount in Bangla words or its cell; brackets and the word for only are read",
            ),
        ),
    ),
    Text(
        "কথায় লেখা টাকার অঙ্ক সংখ্যায় ফেরায়; যোগফলের সঙ্গে কথার মিল দেখতে লাগে।",
        "Reads an amount in Bangla words back to a number, to compare it with the total.",
    ),
    (
        Example(("(ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)",), 624607),
        Example(("কথায়ঃ সাড়ে তিন লাখ টাকা পঞ্চাশ পয়সা মাত্র।",), 350000.5),
        Example(("৪৬ লক্ষ ৩৩ হাজার ৩ শত ৩৩ টাকা",), 4633333),
        Example((None,), ""),
        Example(("এক এক",), error="#VALUE!"),
        Example(("পাঁচ হাজার দুই লক্ষ",), error="#VALUE!"),
    ),
    _CATEGORY,
    without_python=True,
)

ENGLISH_WORDS = Function(
    "ENGLISH_WORDS",
    english_words,
    (_AMOUNT, _ONLY),
    Text(
        "টাকার অঙ্ক ইংরেজি কথায় লেখে, লাখ ও কোটিতে।",
        "Writes an amount in English words, in lakh and crore.",
    ),
    (
        Example((624607,), "Six lakh twenty-four thousand six hundred seven taka"),
        Example((100.01, True), "One hundred taka one poisha only"),
        Example(("১২,১৫,৮৭০/-",), "Twelve lakh fifteen thousand eight hundred seventy taka"),
        Example((-5,), "Minus five taka"),
        Example((None,), ""),
        Example((1.999,), error="#VALUE!"),
        Example((1000000000000000,), error="#NUM!"),
    ),
    _CATEGORY,
    without_python=True,
)
