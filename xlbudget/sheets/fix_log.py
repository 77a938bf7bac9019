"""The sheet সংশোধন: every value that ``fix`` changed, so that each can be taken back."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from xlbudget.sheets.number_formats import BANGLA_INTEGER
from xlbudget.sheets.plan import Cell, Row, SheetPlan, Style, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet

LOG_SHEET: Final = "সংশোধন"
LOG_TABLE: Final = "Fixes"

NUMBER, WHEN, CODE, SHEET, CELL, OLD, NEW, UNDONE, FOLLOWED = LOG_COLUMNS = (
    "নং", "কখন", "কোড", "শিট", "ঘর", "আগের মান", "নতুন মান", "ফেরানো হয়েছে", "অনুসরণ",
)  # fmt: skip
"""The headings; under the last, which is hidden, a formula follows the cell."""

_WIDTHS = (7.0, 20.0, 10.0, 18.0, 10.0, 40.0, 40.0, 20.0, 8.0)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One change: its number from 1, when it was made, for which check, where."""

    number: int
    when: datetime | None
    code: str
    sheet: str
    cell: str
    undone: bool = False


def fix_log_sheet(name: str, house: House) -> SheetPlan:
    """Return the plan of an empty log: its one row waits for the first change."""
    width = len(LOG_COLUMNS)
    table = TablePlan(LOG_TABLE, f"A2:{chr(ord('A') + width - 1)}3", LOG_COLUMNS)
    blank = Row(tuple(Cell(i, None, house.label) for i in range(1, width + 1)))
    title = "সংশোধনের তালিকা (ফেরাতে: xlbudget fix … --undo নং)"
    plan = table_sheet(name, title, table, (blank,), _WIDTHS, house)
    return replace(plan, hidden_columns=(width,))


def log_styles(house: House) -> dict[str, Style]:
    """Return the style of each column but the two values', which look as their cells did."""
    number = replace(
        house.label, name="xlb count", horizontal="center", number_format=BANGLA_INTEGER
    )
    moment = replace(house.label, name="xlb moment", number_format="yyyy\\-mm\\-dd hh:mm")
    plain = dict.fromkeys((CODE, SHEET, CELL, FOLLOWED), house.label)
    return {NUMBER: number, WHEN: moment, UNDONE: moment, **plain}
