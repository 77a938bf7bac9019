"""The sheet বরাদ্দ of a workbook to fill in: prepared rows, the totals above the headings.

Excel takes rows that are typed or pasted right below a Table into it, but not below
its total row; so the totals are above.  Prepared rows that stay blank are not read.
"""

from decimal import Decimal

from xlbudget.budget.cells import column_letters
from xlbudget.budget.codes import EconomicCode, economic_name
from xlbudget.budget.model import Captions, Head, Table
from xlbudget.errors import CellError, Refused
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.allocation_columns import LEAD, head_total
from xlbudget.sheets.allocation_sheet import list_boxes
from xlbudget.sheets.list_sheet import head_name
from xlbudget.sheets.plan import Cell, ListBox, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet
from xlbudget.text import Text

PREPARED = 30
"""How many blank rows the Table usually has."""

_SPARE = 6  # columns right of the heads whose headings offer the list of heads, too
_UNNAMED = Head("টাকা", "", None, LEAD + 1)
_HINT = (
    "শিরোনামে (D2) খাতের নাম ও কোড লিখুন বা বেছে নিন, যেমন টেলিফোন (৩২১১১২০);"
    " আরেক খাত হলে ডানের কলামে। সারি কম পড়লে ঠিক নিচে লিখে যান। শিরোনামের ওপরে মোট।"
)
_NOT_ALLOTTED = Text(
    "{code} ({name}) ব্যয়ের খাত নয়; এতে বরাদ্দ হয় না",
    "{code} ({name}) is no head of expense; nothing is allotted under it",
)
_PICK = Text("খাতের নাম ও কোড", "name and code of the head")


def heads_of(codes: tuple[str, ...]) -> tuple[Head, ...]:
    """Return the heads of economic codes in either digits; ``Refused`` for one not known."""
    return tuple(_head(text, column) for column, text in enumerate(codes, LEAD + 1))


def _head(text: str, column: int) -> Head:
    try:
        code = EconomicCode.read(text)
        name = economic_name(code.digits)
    except CellError as error:
        raise Refused(error.message) from error
    if not code.is_allotted:
        raise Refused(_NOT_ALLOTTED.filled(code=code.bangla, name=name))
    return Head(head_name(code.digits), name, code.digits, column)


def empty_table(heads: tuple[Head, ...] = ()) -> Table:
    """Return a table without rows; without heads it has one that is still to be named."""
    return Table(heads or (_UNNAMED,), ())


def empty_allocation_sheet(table: Table, house: House, rows: int = PREPARED) -> SheetPlan:
    """Return the plan of the sheet for a table without rows, so many prepared."""
    captions, names = Captions(), tuple(head.header for head in table.heads)
    columns = (captions.serial, captions.district, captions.office, *names)
    last = schema.HEADER_ROW + rows
    plan = TablePlan(
        schema.ALLOCATION_TABLE,
        f"A{schema.HEADER_ROW}:{column_letters(len(columns))}{last}",
        columns,
    )
    styles = (house.input_serial, house.input, house.input, *(house.input_amount(),) * len(names))
    blank = Row(tuple(Cell(i, None, style) for i, style in enumerate(styles, 1)))
    above = (
        Cell(LEAD, _HINT, house.hint),
        *(
            Cell(column, Decimal(0), house.sum(), head_total(name))
            for column, name in enumerate(names, LEAD + 1)
        ),
    )
    first, end = column_letters(LEAD + 1), column_letters(len(columns) + _SPARE)
    return table_sheet(
        schema.ALLOCATION_SHEET,
        "মোট বরাদ্দ",
        plan,
        (blank,) * rows,
        (8, 20, 52, *(16.0 for _ in names)),
        house,
        (
            *list_boxes(last),
            ListBox(
                f"{first}{schema.HEADER_ROW}:{end}{schema.HEADER_ROW}", "HeadList", prompt=_PICK
            ),
        ),
        above,
    )
