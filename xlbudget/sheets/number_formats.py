"""Number formats of amounts and dates, and amounts as their cells show them.

Numbers stay numbers and show Bangla digits by their format: in ``[$-5000445]``
05 asks for Bengali digit shapes and 0445 is Bangla.  Minus signs are spelt out,
since sections without them lose the sign in LibreOffice.
"""

from decimal import Decimal

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import group
from xlbudget.sheets.plan import Highlight

BANGLA_INTEGER = "[$-5000445]0"
BANGLA_AMOUNT = r"[$-5000445]0;[$-5000445]\-0"
BANGLA_AMOUNT_POISHA = r"[$-5000445]0.00;[$-5000445]\-0.00"
# Of Bangladesh (0845): the months of India (0445) end in LibreOffice in -েম্বার.
BANGLA_LONG_DATE = "[$-5000845]d mmmm yyyy"

# From the largest: amounts of at least so much, and their pattern.
_LAKH_STEPS = (
    (1_000_000_000, r"##\,##\,##\,##\,##0"),
    (10_000_000, r"##\,##\,##\,##0"),
    (100_000, r"##\,##\,##0"),
)


def amount_format(poisha: bool, grouping: bool = False) -> str:
    """Return the number format of a column of amounts, with poisha or without.

    ``grouping`` is right below one lakh; ``lakh_highlights`` see to the rest.
    """
    if grouping:
        return _signed("#,##0", poisha)
    return BANGLA_AMOUNT_POISHA if poisha else BANGLA_AMOUNT


def number_format(decimals: int) -> str:
    """Return the number format of a number that is no amount, with so many decimals.

    >>> number_format(2)
    '[$-5000445]0.00;[$-5000445]\\\\-0.00'
    """
    return _with_minus("0" + ("." + "0" * decimals if decimals else ""))


def lakh_highlights(ref: str, poisha: bool) -> tuple[Highlight, ...]:
    """Return the conditional formats that show lakh and crore commas in ``ref`` (D4:E9).

    One format of three sections would do it too, but loses the minus in LibreOffice.
    """
    corner = ref.partition(":")[0]
    return tuple(
        Highlight(ref, f"ABS({corner})>={least}", number_format=_signed(pattern, poisha))
        for least, pattern in _LAKH_STEPS
    )


def amount_text(value: Decimal | str, poisha: bool, grouping: bool) -> str:
    """Return an amount as its cell shows it.

    >>> amount_text(Decimal("-624607.5"), poisha=True, grouping=True)
    '-৬,২৪,৬০৭.৫০'
    """
    if isinstance(value, str):
        return value
    whole, _, fraction = f"{value.copy_abs():.{2 if poisha else 0}f}".partition(".")
    shown = (group(whole) if grouping else whole) + (f".{fraction}" if poisha else "")
    return to_bangla(f"-{shown}" if value < 0 else shown)


def _signed(pattern: str, poisha: bool) -> str:
    return _with_minus(pattern + (".00" if poisha else ""))


def _with_minus(body: str) -> str:
    return rf"[$-5000445]{body};[$-5000445]\-{body}"
