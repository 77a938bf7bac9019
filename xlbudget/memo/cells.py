"""How one cell of the memo's table looks: its text as it is read, its style on a sheet."""

import re
from datetime import date
from decimal import Decimal

from xlbudget.bangla.dates import gregorian_words
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.memo_columns import MemoColumn
from xlbudget.memo.blocks import Carried, TableBlock
from xlbudget.sheets.number_formats import amount_text
from xlbudget.sheets.plan import Style
from xlbudget.sheets.styles import House

LONGEST_FIGURE = 30  # characters of a code, an account, two telephone numbers
_FIGURE = re.compile(r"[0-9০-৯(+-][0-9০-৯ ()+./,:–-]*%?")


def is_figure(text: str) -> bool:
    """Whether a text is a code, a number, an account, which must not break over lines.

    >>> [is_figure(t) for t in ("০১৭১২-৩৪৫৬৭৮", "+88 02 41024072", "৭.৫%", "২ জন", "-")]
    [True, True, True, False, False]
    """
    text = text.strip()
    return (
        len(text) <= LONGEST_FIGURE
        and _FIGURE.fullmatch(text) is not None
        and any(character.isdigit() for character in text)
    )


def cell_text(value: Carried | int, column: MemoColumn, block: TableBlock, grouping: bool) -> str:
    """Return what a cell of the table shows."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return gregorian_words(value)
    if isinstance(value, Decimal) and _as_amount(value, column, block):
        return amount_text(value, block.has_poisha(column), grouping)
    return to_bangla(f"{value.normalize():f}" if isinstance(value, Decimal) else str(value))


def cell_style(value: Carried | int, column: MemoColumn, block: TableBlock, house: House) -> Style:
    """Return the style of a cell of the table's rows."""
    match column.kind:
        case "serial":
            return house.memo_serial
        case "amount" | "row_total":
            return house.memo_amount(block.poisha)
    if isinstance(value, date):
        return house.memo_day
    if isinstance(value, Decimal):
        if _as_amount(value, column, block):
            return house.memo_amount(block.has_poisha(column))
        return house.memo_number(decimals(value))
    return house.memo_code if isinstance(value, str) and is_figure(value) else house.memo_cell


def total_style(value: Carried, column: MemoColumn, block: TableBlock, house: House) -> Style:
    """Return the style of a cell of the total row."""
    if column.kind in ("amount", "row_total"):
        return house.memo_total(block.poisha)
    if isinstance(value, Decimal):
        if _as_amount(value, column, block):
            return house.memo_total(block.has_poisha(column))
        return house.memo_number(decimals(value), bold=True)
    return house.memo_total_label if column.kind == "office" else house.memo_total_text


def decimals(value: Decimal) -> int:
    """Return how many decimals a number has; what trails in zeros counts as none.

    >>> decimals(Decimal("7.50")), decimals(Decimal(1200))
    (1, 0)
    """
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _as_amount(value: Decimal, column: MemoColumn, block: TableBlock) -> bool:
    return block.is_taka(column) and decimals(value) <= 2
