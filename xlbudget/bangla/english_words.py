"""Amounts in English words in the lakh-crore manner of South Asia.

>>> english_words(Decimal("624607"))
'Six lakh twenty-four thousand six hundred seven taka'
>>> english_words(Decimal("-100.01"), only=True)
'Minus one hundred taka one poisha only'
"""

from decimal import Decimal

from xlbudget.bangla.words import whole_poisha

# fmt: off
_BELOW_20 = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
# fmt: on
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
BELOW_100 = _BELOW_20 + tuple(
    f"{tens}-{unit}" if unit else tens for tens in _TENS for unit in ("", *_BELOW_20[1:10])
)
"""The numbers 0-99 in words."""

_SCALES = ((10_000_000, "crore"), (100_000, "lakh"), (1000, "thousand"), (100, "hundred"))


def english_words(amount: Decimal, only: bool = False) -> str:
    """Return the amount in English words, with " only" when asked.

    Poisha are named only when there are any.  A third decimal is #VALUE!, more
    than 15 whole digits or no number is #NUM!.
    """
    taka, poisha = divmod(abs(whole_poisha(amount)), 100)
    words = f"{'minus ' if amount < 0 else ''}{_spell(taka)} taka"
    if poisha:
        words = f"{words} {BELOW_100[poisha]} poisha"
    return (f"{words} only" if only else words).capitalize()


def _spell(number: int) -> str:
    if number < 100:
        return BELOW_100[number]
    parts = []
    for size, name in _SCALES:
        count, number = divmod(number, size)
        if count:
            parts.append(f"{_spell(count)} {name}")
    if number:
        parts.append(BELOW_100[number])
    return " ".join(parts)
