"""Every worksheet function, once, in the order of the reference.

>>> find("bangla_words").name
'BANGLA_WORDS'
"""

from xlbudget.bangla.near_names import near_names
from xlbudget.errors import Refused
from xlbudget.text import Text
from xlbudget.worksheet import codes, dates, numbers, texts, words
from xlbudget.worksheet.record import Function

FUNCTIONS: tuple[Function, ...] = (
    words.BANGLA_WORDS,
    words.BANGLA_WORDS_VALUE,
    words.ENGLISH_WORDS,
    numbers.BANGLA_DIGITS,
    numbers.ENGLISH_DIGITS,
    numbers.BANGLA_NUMBER,
    numbers.BANGLA_VALUE,
    dates.BANGLA_DATE,
    dates.BANGLA_GREGORIAN,
    dates.BANGLA_DATE_VALUE,
    dates.FISCAL_YEAR,
    codes.ECONOMIC_NAME,
    codes.UPAZILA_CODE,
    texts.CLEAN_BANGLA,
    texts.BIJOY_UNICODE,
)

_UNKNOWN = Text("{name} নামে কোনো ফাংশন নেই", "there is no function {name}")
_NEAR = Text("{name} নামে কোনো ফাংশন নেই; হয়তো {near}", "there is no function {name}; perhaps {near}")


def find(name: str) -> Function:
    """Return the function of that name; capitals do not matter.

    Raises ``Refused`` for an unknown one, naming those that are near.
    """
    wanted = name.strip().upper()
    for function in FUNCTIONS:
        if function.name == wanted:
            return function
    near = near_names(wanted, (function.name for function in FUNCTIONS))
    message = _NEAR if near else _UNKNOWN
    raise Refused(message.filled(name=name.strip()[:60], near=", ".join(near)))
