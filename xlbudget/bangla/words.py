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

from decimal import Context, Decimal
from pathlib import Path

from xlbudget.bangla.figures import LARGEST, shown
from xlbudget.errors import CellError
from xlbudget.text import Text

TAKA, POISHA, ONLY, MINUS, POINT = "টাকা", "পয়সা", "মাত্র", "ঋণাত্মক", "দশমিক"
HUNDRED, THOUSAND, LAKH, CRORE = "শত", "হাজার", "লক্ষ", "কোটি"

_HUNDREDTH, _LIMIT = Decimal("0.01"), Decimal(LARGEST + 1)
_EXACT = Context(prec=28)  # whatever the caller's own context
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

# Parts of a number, each with a space after it; of zero nothing is said beside other parts.
_NIL = f"{SPELLINGS[0][0]} "
_BELOW_100 = ("", *(f"{row[0]} " for row in SPELLINGS[1:]))
_BELOW_1000 = _BELOW_100 + tuple(
    f"{SPELLINGS[hundreds][0]}{HUNDRED} {rest}" for hundreds in range(1, 10) for rest in _BELOW_100
)
_THOUSAND = ("", *(f"{row[0]} {THOUSAND} " for row in SPELLINGS[1:]))
_LAKH = ("", *(f"{row[0]} {LAKH} " for row in SPELLINGS[1:]))
_POISHA = ("", *(f" {words}{POISHA}" for words in _BELOW_100[1:]))


def taka_words(amount: Decimal, unit: str = TAKA, only: bool = False) -> str:
    """Return the amount in words, with its unit and with মাত্র when ``only``.

    Taka take two decimals, read as poisha.  Any other unit (ডলার), and none
    (``unit=""``), reads the decimals one by one after দশমিক, as many as the
    value has: Decimal("1.50") keeps its zero, a float read by ``exact`` has none
    to keep.  A third decimal of taka is #VALUE!; more than 15 whole digits, or
    with decimals more than 15 significant ones, is #NUM!, and so is NaN.
    """
    if unit == TAKA or unit.strip() == TAKA:
        return poisha_words(whole_poisha(amount), only)
    words = f"{_plain(amount.copy_abs())}{unit.strip()}".rstrip()
    minus = f"{MINUS} " if amount < 0 else ""
    return f"{minus}{words} {ONLY}" if only else f"{minus}{words}"


def poisha_words(poisha: int, only: bool = False) -> str:
    """Return an amount that is counted in poisha in words, as ``taka_words`` does.

    >>> poisha_words(10001)
    'একশত টাকা এক পয়সা'
    """
    if poisha < 0:
        return f"{MINUS} {poisha_words(-poisha, only)}"
    if poisha > LARGEST * 100 + 99:
        raise _too_large(Decimal(poisha // 100))
    words = f"{_spoken(poisha // 100) or _NIL}{TAKA}{_POISHA[poisha % 100]}"
    return f"{words} {ONLY}" if only else words


def whole_poisha(amount: Decimal) -> int:
    """Return an amount of taka in poisha; errors as ``taka_words``.

    >>> whole_poisha(Decimal("-4.35"))
    -435
    """
    written = str(amount)  # quicker to take apart than the number
    if len(written) <= 15 and written.isdecimal():
        return int(written) * 100
    if written[-3:-2] == "." and len(written) <= 18:
        digits = written.replace(".", "")
        if digits.isdecimal():
            return int(digits)
    if not (amount.is_finite() and amount.copy_abs() < _LIMIT):
        raise _too_large(amount.copy_abs())
    fixed = amount.quantize(_HUNDREDTH, context=_EXACT)
    if fixed != amount:
        raise CellError("#VALUE!", _TOO_FINE.filled(shown=shown(str(amount))))
    return int(fixed.scaleb(2, _EXACT))


def _plain(size: Decimal) -> str:
    if not (size.is_finite() and -16 < size.adjusted() < 15):
        raise _too_large(size)
    whole, _, decimals = f"{size:f}".partition(".")
    if len(decimals) > 15 or int(whole + decimals) > LARGEST:
        raise _too_large(size)
    point = f"{POINT} " if decimals else ""
    after = "".join(_BELOW_100[int(digit)] or _NIL for digit in decimals)
    return f"{_spoken(int(whole)) or _NIL}{point}{after}"


def _too_large(size: Decimal) -> CellError:
    return CellError("#NUM!", _TOO_LARGE.filled(shown=shown(str(size))))


def _spoken(number: int) -> str:
    """Return the words, each with a space after it; none for zero."""
    if number < 1000:
        return _BELOW_1000[number]
    crore = ""
    if number >= 10_000_000:
        crore = f"{_spoken(number // 10_000_000)}{CRORE} "
        number %= 10_000_000
    lakh, thousand = _LAKH[number // 100_000], _THOUSAND[number // 1000 % 100]
    return f"{crore}{lakh}{thousand}{_BELOW_1000[number % 1000]}"
