"""Money: the one reader of amounts, and exact numbers from what Excel hands over.

>>> read_amount("৬,২৪,৬০৭/-")
Amount(raw='৬,২৪,৬০৭/-', taka=Decimal('624607'), problem=None)
>>> read_amount(0.1 + 0.2).taka
Decimal('0.3')
>>> read_amount("৬2৪").problem.en
'‘৬2৪’ mixes Bangla and English digits'
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from xlbudget.bangla.figures import plain_spaces, read_figure
from xlbudget.bangla.words_value import has_number_words, read_words
from xlbudget.budget.cells import Value
from xlbudget.errors import CellError
from xlbudget.text import Text

_NIL_MARKS = "-−–—.… "

_NOT_A_NUMBER = Text("{shown} কোনো সংখ্যা নয়", "{shown} is not a number")
_NOT_MONEY = Text("ঘরে {shown} আছে; টাকার অঙ্ক থাকার কথা", "the cell holds {shown}, an amount is due")


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
    value = Decimal(f"{number:.15g}") if isinstance(number, float) else Decimal(number)
    if not value.is_finite():
        raise CellError("#NUM!", _NOT_A_NUMBER.filled(shown=value))
    return Decimal(f"{value:f}") if isinstance(number, float) else value


def read_amount(raw: Value) -> Amount:
    """Read one cell of money: a number, or text in figures or in Bangla words.

    TRUE, dates and error values are problems, and so is text that is no amount
    or an ambiguous one.  Never raises.
    """
    if isinstance(raw, str):
        return _read_text(raw)
    if raw is None:
        return Amount(raw, None)
    if isinstance(raw, bool) or not isinstance(raw, (int, float, Decimal)):
        return Amount(raw, None, _NOT_MONEY.filled(shown=str(raw).upper()))
    try:
        return Amount(raw, exact(raw))
    except CellError as error:
        return Amount(raw, None, error.message)


@lru_cache(maxsize=4096)
def _read_text(raw: str) -> Amount:
    if not plain_spaces(raw).strip(_NIL_MARKS):
        return Amount(raw, None)
    try:
        return Amount(raw, read_figure(raw))
    except CellError as error:
        problem = error.message
    if has_number_words(raw):
        try:
            return Amount(raw, read_words(raw))
        except CellError as error:
            problem = error.message
    return Amount(raw, None, problem)
