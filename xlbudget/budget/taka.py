"""Money: the one reader of amounts, and exact numbers from what Excel hands over.

>>> read_amount("৬,২৪,৬০৭/-")
Amount(raw='৬,২৪,৬০৭/-', taka=Decimal('624607'), problem=None)
>>> taka_of(0.1 + 0.2)
Decimal('0.3')
>>> read_amount("৬2৪").problem.en
'‘৬2৪’ mixes Bangla and English digits'
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from xlbudget.bangla.figures import plain_spaces, read_figure
from xlbudget.bangla.words import whole_poisha
from xlbudget.budget.cells import Shown, Uncomputed, Value
from xlbudget.errors import CellError
from xlbudget.text import Text

_NIL_MARKS = "-−–—.… "

NOT_COMPUTED = Text(
    "সূত্রটির ({formula}) মান হিসাব করা নেই; ফাইলটি এক্সেলে খুলে সংরক্ষণ করুন",
    "the formula {formula} was never computed; open the file in Excel and save it",
)
_NOT_A_NUMBER = Text("{shown} কোনো সংখ্যা নয়", "{shown} is not a number")
_NOT_MONEY = Text("ঘরে {shown} আছে; টাকার অঙ্ক থাকার কথা", "the cell holds {shown}, not an amount")


@dataclass(frozen=True, slots=True)
class Amount:
    """What a money cell holds and what it means, in taka.

    ``taka`` is ``None`` for a nil cell (blank, a dash, dots) and for one that
    cannot be read; the latter has its ``problem``.
    """

    raw: Value
    taka: Decimal | None
    problem: Text | None = None

    @property
    def is_text(self) -> bool:
        """Whether a readable amount is stored as text, which SUM skips."""
        return isinstance(self.raw, str) and self.taka is not None


def exact(number: int | float | Decimal) -> Decimal:
    """Return the number exactly; a float is taken at the 15 digits that Excel keeps.

    What is not finite is #NUM!.

    >>> exact(4.35), exact(1e15)
    (Decimal('4.35'), Decimal('1000000000000000'))
    """
    if isinstance(number, float):
        if number.is_integer() and abs(number) < 1e15:
            return Decimal(int(number))
        written = f"{number:.15g}"
        number = Decimal(f"{Decimal(written):f}" if "e+" in written else written)
    value = Decimal(number)
    if not value.is_finite():
        raise CellError("#NUM!", _NOT_A_NUMBER.filled(shown=value))
    return value


def read_amount(raw: Value) -> Amount:
    """Read one cell of money: a number, or text in figures or in Bangla words.

    TRUE, dates, error values and formulas that were never computed are problems, and
    so is text that is no amount or an ambiguous one.  Never raises.
    """
    try:
        return Amount(raw, taka_of(raw))
    except CellError as error:
        return Amount(raw, None, error.message)


def taka_of(raw: Value) -> Decimal | None:
    """Return the amount in taka, ``None`` for a nil cell; ``CellError`` says what is wrong."""
    if raw is None:
        return None
    if isinstance(raw, Uncomputed):
        raise CellError("#VALUE!", NOT_COMPUTED.filled(formula=raw))
    if isinstance(raw, str):
        return _of_text(raw)
    if isinstance(raw, bool) or not isinstance(raw, (int, float, Decimal)):
        raise CellError("#VALUE!", _NOT_MONEY.filled(shown=str(raw).upper()))
    if isinstance(raw, Shown) and not raw.text[-1:].isdigit():  # 15% is no amount of 0.15 taka
        raise CellError("#VALUE!", _NOT_MONEY.filled(shown=raw))
    return exact(raw)


def poisha_of(raw: Value) -> int | None:
    """Return the amount in poisha, ``None`` for a nil cell; finer decimals are #VALUE! too.

    >>> poisha_of(4.35), poisha_of("৬,২৪,৬০৭/-")
    (435, 62460700)
    """
    if type(raw) is int:  # not isinstance: TRUE is an int to Python
        return raw * 100
    if isinstance(raw, float) and -1e13 < raw < 1e13:
        # Below 10^15 poisha no two counts share a float: this is what ``exact`` would read.
        poisha = round(raw * 100)
        if poisha / 100 == raw:
            return poisha
    taka = raw if type(raw) is Decimal else taka_of(raw)
    return None if taka is None else whole_poisha(taka)


@lru_cache(maxsize=4096)
def _of_text(raw: str) -> Decimal | None:
    # Imported here: most amounts are numbers, and the vocabulary takes time to load.
    from xlbudget.bangla.words_value import has_number_words, read_words

    if not plain_spaces(raw).strip(_NIL_MARKS):
        return None
    try:
        return read_figure(raw)
    except CellError:
        if not has_number_words(raw):
            raise
    return read_words(raw)
