"""Worksheet functions on digits and numbers: Bangla digits, lakh-crore groups, and back."""

from decimal import Decimal

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.figures import LARGEST
from xlbudget.bangla.figures import bangla_number as grouped
from xlbudget.budget.cells import Value
from xlbudget.errors import CellError
from xlbudget.text import Text
from xlbudget.worksheet import arguments as read
from xlbudget.worksheet.record import Argument, Example, Function

_CATEGORY = Text("অঙ্ক ও সংখ্যা", "Digits and numbers")
_TOO_LARGE = Text("সংখ্যাটি ১৫ অঙ্কের বেশি", "the number has more than 15 digits")
_DECIMALS_DUE = Text("দশমিক ঘর {n}টি; ০ থেকে ১৫টি হতে পারে", "{n} decimals; they may be 0 to 15")


def as_number(value: Decimal) -> int | float:
    """Return what SUM takes: an int, or the nearest float when there are decimals.

    More than 15 whole digits are #NUM!.
    """
    if value.copy_abs() >= LARGEST + 1:
        raise CellError("#NUM!", _TOO_LARGE)
    return int(value) if value == int(value) else float(value)


def bangla_digits(value: Value) -> str:
    """Return the text, or the number as text, with ০-৯ for 0-9.

    >>> bangla_digits(-624607.5)
    '-৬২৪৬০৭.৫'
    """
    return to_bangla(read.text(value))


def english_digits(text: Value) -> str:
    """Return the text with 0-9 for ০-৯.

    >>> english_digits("৫৬.০৪")
    '56.04'
    """
    return to_ascii(read.text(text))


def bangla_number(value: Value, decimals: Value = None) -> str:
    """Return the number in Bangla digits and lakh-crore groups, rounded half up.

    >>> bangla_number(-624607.5, 2)
    '-৬,২৪,৬০৭.৫০'
    """
    number = read.amount(value)
    if number is None:
        return ""
    places = read.whole(decimals)
    if places is not None and places > 15:
        bn = to_bangla(str(places))
        raise CellError("#NUM!", _DECIMALS_DUE.filled(n=Text(bn, str(places))))
    return grouped(number, places)


def bangla_value(text: Value) -> int | float | str:
    """Return the number that the text writes.

    >>> bangla_value("৬,২৪,৬০৭/-")
    624607
    """
    number = read.amount(text)
    return "" if number is None else as_number(number)


BANGLA_DIGITS = Function(
    "BANGLA_DIGITS",
    bangla_digits,
    (Argument("value", Text("সংখ্যা, লেখা বা তার ঘর", "A number, a text or its cell")),),
    Text(
        "0-9 অঙ্কগুলো ০-৯ করে; আর কিছু বদলায় না। ফল লেখা, যোগ করা যায় না।",
        "Writes Bangla digits for 0-9; nothing else changes. The result is text.",
    ),
    (
        Example((624607,), "৬২৪৬০৭"),
        Example((-1250.75,), "-১২৫০.৭৫"),
        Example(("56.04.0000",), "৫৬.০৪.০০০০"),
        Example(("৩ copies",), "৩ copies"),
        Example((None,), ""),
    ),
    _CATEGORY,
    without_python=True,
)

ENGLISH_DIGITS = Function(
    "ENGLISH_DIGITS",
    english_digits,
    (Argument("text", Text("বাংলা অঙ্কের লেখা বা তার ঘর", "A text with Bangla digits or its cell")),),
    Text(
        "০-৯ অঙ্কগুলো 0-9 করে; আর কিছু বদলায় না। ফল লেখা; সংখ্যা চাইলে BANGLA_VALUE।",
        "Writes 0-9 for Bangla digits; nothing else changes. The result is text; "
        "for a number take BANGLA_VALUE.",
    ),
    (
        Example(("৫৬.০৪",), "56.04"),
        Example(("০১৭১১-০০০০০০",), "01711-000000"),
        Example(("৬,২৪,৬০৭/-",), "6,24,607/-"),
        Example((624607,), "624607"),
        Example((None,), ""),
    ),
    _CATEGORY,
    without_python=True,
)

BANGLA_NUMBER = Function(
    "BANGLA_NUMBER",
    bangla_number,
    (
        Argument("value", Text("সংখ্যা বা তার ঘর", "A number or its cell")),
        Argument(
            "decimals",
            Text(
                "দশমিকের পর কয় ঘর (০-১৫); না দিলে যেমন আছে",
                "How many decimals, 0 to 15; left out, as many as there are",
            ),
            optional=True,
        ),
    ),
    Text(
        "সংখ্যা বাংলা অঙ্কে লেখে, লক্ষ-কোটির কমাসহ। ফল লেখা, যোগ করা যায় না।",
        "Writes a number in Bangla digits with lakh-crore commas. The result is text.",
    ),
    (
        Example((624607,), "৬,২৪,৬০৭"),
        Example((-624607.5, 2), "-৬,২৪,৬০৭.৫০"),
        Example((2.5, 0), "৩"),
        Example(("১২১৫৮৭০/-",), "১২,১৫,৮৭০"),
        Example((None,), ""),
        Example((624607, 16), error="#NUM!"),
        Example(("abc",), error="#VALUE!"),
    ),
    _CATEGORY,
    without_python=True,
)

BANGLA_VALUE = Function(
    "BANGLA_VALUE",
    bangla_value,
    (
        Argument(
            "text",
            Text(
                "বাংলা বা ইংরেজি অঙ্কে লেখা টাকা, বা তার ঘর",
                "An amount written in Bangla or English digits, or its cell",
            ),
        ),
    ),
    Text(
        "লেখা অঙ্ক থেকে সংখ্যা দেয়, যা SUM যোগ করতে পারে। দ্ব্যর্থক লেখা ধরে নেয় না, #VALUE! দেয়।",
        "Reads a written amount to a number that SUM takes. It never guesses: what may mean two "
        "amounts is #VALUE!.",
    ),
    (
        Example(("৬,২৪,৬০৭/-",), 624607),
        Example(("৳ ১,৭৩,৫৫,৬৬২/২০",), 17355662.2),
        Example(("Tk. 4,000/-",), 4000),
        Example(("624,607.50",), 624607.5),
        Example((624607,), 624607),
        Example((None,), ""),
        Example(("10.000/=",), error="#VALUE!"),
        Example(("৬2৪",), error="#VALUE!"),
        Example((True,), error="#VALUE!"),
    ),
    _CATEGORY,
    without_python=True,
)
