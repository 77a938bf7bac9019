"""Amounts in Bangla words, as government orders and the Appropriation Acts write them.

লক্ষ and never লাখ, শত attached to its number, কোটি applied again above it, এক
always written; poisha only when there are any.  The number words 0-99 and
their sources stand in ``data/numerals_0_99.tsv``.

>>> taka_words(Decimal("624607"))
'ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা'
>>> taka_words(Decimal("-100.01"), only=True)
'ঋণাত্মক একশত টাকা এক পয়সা মাত্র'
>>> taka_words(Decimal("1.50"), unit="")
'এক দশমিক পাঁচ শূন্য'
"""

from decimal import Decimal
from pathlib import Path

from xlbudget.bangla.figures import LARGEST, shown
from xlbudget.errors import CellError
from xlbudget.text import Text

TAKA, POISHA, ONLY, MINUS, POINT = "টাকা", "পয়সা", "মাত্র", "ঋণাত্মক", "দশমিক"

_ZERO, _HUNDREDTH, _LIMIT = Decimal(0), Decimal("0.01"), Decimal(LARGEST + 1)
_TOO_LARGE = Text(
    "{shown} কথায় লেখা যায় না: সংখ্যা হবে ১৫ অঙ্কের মধ্যে",
    "{shown} cannot be put in words: at most 15 digits",
)
_TOO_FINE = Text(
    "{shown}: টাকার অঙ্কে দুইয়ের বেশি দশমিক ঘর চলে না", "{shown} has more than two decimals of taka"
)


def _numerals() -> tuple[tuple[str, ...], ...]:
    table = Path(__file__).with_name("data") / "numerals_0_99.tsv"
    rows = (
        row.split("\t") for row in table.read_text("utf-8").splitlines() if row[0] in "0123456789"
    )
    return tuple((row[1], *filter(None, row[2].split("|"))) for row in rows)


SPELLINGS = _numerals()
"""For each number 0-99 the standard spelling, then the others that are read too."""

_BELOW_1000 = tuple(row[0] for row in SPELLINGS) + tuple(
    f"{SPELLINGS[hundreds][0]}শত {SPELLINGS[rest][0] if rest else ''}".rstrip()
    for hundreds in range(1, 10)
    for rest in range(100)
)
_LAKH = tuple(f"{row[0]} লক্ষ " for row in SPELLINGS)
_THOUSAND = tuple(f"{row[0]} হাজার " for row in SPELLINGS)


def taka_words(amount: Decimal, unit: str = TAKA, only: bool = False) -> str:
    """Return the amount in words, with its unit and with মাত্র when ``only``.

    Taka take two decimals, read as poisha.  Any other unit (ডলার), and none
    (``unit=""``), reads the decimals one by one after দশমিক, as many as the
    value has: Decimal("1.50") keeps its zero, a float read by ``exact`` has none
    to keep.  A third decimal of taka is #VALUE!; more than 15 whole digits, or
    with decimals more than 15 significant ones, is #NUM!, and so is NaN.
    """
    unit = unit.strip()
    if unit == TAKA:
        taka, poisha = taka_and_poisha(amount)
        words = f"{_spell(taka)} টাকা {_BELOW_1000[poisha]} পয়সা" if poisha else f"{_spell(taka)} টাকা"
    else:
        words = f"{_plain(amount.copy_abs())} {unit}".rstrip()
    if amount < _ZERO:
        words = f"{MINUS} {words}"
    return f"{words} {ONLY}" if only else words


def taka_and_poisha(amount: Decimal) -> tuple[int, int]:
    """Return whole taka and poisha, both without the sign; errors as ``taka_words``.

    >>> taka_and_poisha(Decimal("-4.35"))
    (4, 35)
    """
    size = amount.copy_abs()
    if not (size.is_finite() and size < _LIMIT):
        raise _too_large(size)
    if size.same_quantum(_ZERO):  # no decimals: the usual case, and the quicker one
        return int(size), 0
    if not size.same_quantum(_HUNDREDTH):
        exact = size.quantize(_HUNDREDTH)
        if exact != size:
            raise CellError("#VALUE!", _TOO_FINE.filled(shown=shown(str(size))))
        size = exact
    taka, _, poisha = str(size).partition(".")
    return int(taka), int(poisha)


def _plain(size: Decimal) -> str:
    if not (size.is_finite() and -16 < size.adjusted() < 15):
        raise _too_large(size)
    whole, _, decimals = f"{size:f}".partition(".")
    if len(decimals) > 15 or int(whole + decimals) > LARGEST:
        raise _too_large(size)
    return " ".join(
        (_spell(int(whole)), *(POINT,) * bool(decimals), *(_BELOW_1000[int(d)] for d in decimals))
    )


def _too_large(size: Decimal) -> CellError:
    return CellError("#NUM!", _TOO_LARGE.filled(shown=shown(str(size))))


def _spell(number: int) -> str:
    if number < 1000:
        return _BELOW_1000[number]
    words = ""
    if number >= 10_000_000:
        crore, number = divmod(number, 10_000_000)
        words = f"{_spell(crore)} কোটি "
    if number >= 100_000:
        lakh, number = divmod(number, 100_000)
        words += _LAKH[lakh]
    if number >= 1000:
        thousand, number = divmod(number, 1000)
        words += _THOUSAND[thousand]
    return words + _BELOW_1000[number] if number else words[:-1]
