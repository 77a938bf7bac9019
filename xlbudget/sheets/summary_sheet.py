"""The sheet সারসংক্ষেপ: budget against allotted, the ten largest, the districts with a chart.

It is made anew with the memo.  Figures are values as they were then, sums are
live, and one cell tells when the table has changed since.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import Value, column_letters
from xlbudget.budget.model import Order
from xlbudget.budget.totals import HeadTotal, Totals, totals
from xlbudget.sheets.allocation_columns import head_total, headings
from xlbudget.sheets.made_sheets import SUMMARY, TITLES
from xlbudget.sheets.plan import BarChart, Cell, PrintSetup, Row, SheetPlan
from xlbudget.sheets.styles import House

LARGEST = 10

_BUDGET = ("কোড", "খাত", "মঞ্জুরি", "পূর্বে বরাদ্দ", "এই আদেশে", "অবশিষ্ট", "ব্যয়িত %")
_TOP = ("ক্রম", "কার্যালয়", "জেলা", "টাকা")
_STALE = "ছক বদলেছে: ‘স্মারক’ আবার বানান"
_TITLE = "সারসংক্ষেপ"
_WIDTHS = (14, 44, 14, 13, 13, 13, 9)


@dataclass
class _Rows:
    """Rows as they grow; every cell is styled."""

    house: House
    poisha: bool
    rows: list[Row] = field(default_factory=list)

    def add(self, *cells: Cell) -> int:
        self.rows.append(Row(cells, 22))
        return len(self.rows)

    def heading(self, title: str, columns: tuple[str, ...]) -> None:
        self.rows.append(Row())
        self.add(Cell(1, title, self.house.memo_part))
        self.rows.append(
            Row(tuple(Cell(i, text, self.house.header) for i, text in enumerate(columns, 1)), 44)
        )

    def text(self, column: int, value: Value) -> Cell:
        return Cell(column, value, self.house.memo_cell)

    def money(self, column: int, value: Value, formula: str | None = None) -> Cell:
        return Cell(column, value, self.house.memo_amount(self.poisha), formula)

    def sums(self, label: str, first: int, columns: dict[int, Decimal], width: int) -> int:
        """A total row under the rows from ``first``: live sums of ``columns``."""
        last, style = len(self.rows), self.house.memo_total(self.poisha)
        cells = []
        for column in range(1, width + 1):
            letters = column_letters(column)
            if column in columns:
                formula = f"SUM({letters}{first}:{letters}{last})"
                cells.append(Cell(column, columns[column], style, formula))
            else:
                cells.append(
                    Cell(column, label if column == 1 else None, self.house.memo_total_label)
                )
        return self.add(*cells)


def summary_sheet(order: Order, house: House, title: str = TITLES[SUMMARY]) -> SheetPlan:
    """Return the plan of the sheet."""
    found = totals(order)
    sheet = _Rows(house, any(total != int(total) for total in order.table.sums))
    sheet.rows.append(Row((Cell(1, _TITLE, house.title),), 30))
    _stale(sheet, order)
    _budget(sheet, found)
    _largest(sheet, order)
    chart = _districts(sheet, order, found)
    width = max(len(_WIDTHS), 3 + len(order.table.heads))
    return SheetPlan(
        title,
        tuple(sheet.rows),
        widths=(*_WIDTHS, *(14,) * (width - len(_WIDTHS))),
        setup=PrintSetup(
            f"A1:{column_letters(width)}{len(sheet.rows)}", landscape=True, fit_width=True
        ),
        grid_lines=False,
        charts=(chart,) if chart else (),
        role=SUMMARY,
    )


def _stale(sheet: _Rows, order: Order) -> None:
    """One cell that speaks when the allocations no longer add up to what stands here."""
    if any("\n" in heading for heading in headings(order.table)):
        return  # a line break is spelt otherwise in a reference, and a wrong one breaks the file
    live = "+".join(head_total(heading) for heading in headings(order.table))
    formula = f'IF(ROUND({live}-{order.total:f},2)=0,"","{_STALE}")'
    sheet.add(Cell(1, "", sheet.house.hint, formula))


def _budget(sheet: _Rows, found: Totals) -> None:
    sheet.heading("মঞ্জুরি ও বরাদ্দ (টাকা)", _BUDGET)
    first = len(sheet.rows) + 1
    for at, item in enumerate(found.heads, first):
        sheet.add(*_budget_row(sheet, item, at))
    if len(found.heads) > 1:
        sheet.sums("মোট", first, {5: found.total}, 5)


def _budget_row(sheet: _Rows, item: HeadTotal, at: int) -> list[Cell]:
    cells = [
        sheet.text(1, to_bangla(item.head.code or "")),
        sheet.text(2, item.head.name),
        sheet.money(3, item.sanctioned),
        sheet.money(4, item.allotted_before),
        sheet.money(5, item.total),
    ]
    spent = None
    if item.sanctioned:
        spent = ((item.allotted_before or Decimal(0)) + item.total) / item.sanctioned
    balance = "" if item.balance is None else item.balance
    cells.append(sheet.money(6, balance, f'IF(C{at}="","",C{at}-D{at}-E{at})'))
    shown = "" if spent is None else round(spent, 6)
    share = f'IF(N(C{at})=0,"",(D{at}+E{at})/C{at})'
    return [*cells, Cell(7, shown, sheet.house.share, share)]


def _largest(sheet: _Rows, order: Order) -> None:
    sheet.heading(f"সবচেয়ে বড় {to_bangla(str(LARGEST))}টি বরাদ্দ", _TOP)
    sums = [
        (sum((x.taka or Decimal(0) for x in a.amounts), Decimal(0)), a)
        for a in order.table.allocations
    ]
    for amount, a in sorted(sums, key=lambda pair: (-pair[0], pair[1].row))[:LARGEST]:
        serial = Cell(1, a.row, sheet.house.memo_serial)
        sheet.add(
            serial, sheet.text(2, a.office), sheet.text(3, a.district), sheet.money(4, amount)
        )


def _districts(sheet: _Rows, order: Order, found: Totals) -> BarChart | None:
    """The districts with their heads; their chart stands at the right."""
    names = headings(order.table)
    columns = ("জেলা", "কার্যালয়", *names, *(("মোট",) if len(names) > 1 else ()))
    sheet.heading("জেলা অনুযায়ী (টাকা)", columns)
    first = len(sheet.rows) + 1
    for district in found.districts:
        amounts = (*district.sums, *((district.total,) if len(names) > 1 else ()))
        count = Cell(2, district.rows, sheet.house.memo_serial)
        money = (sheet.money(i, amount) for i, amount in enumerate(amounts, 3))
        sheet.add(sheet.text(1, district.name or "—"), count, *money)
    last = len(sheet.rows)
    sums = dict(enumerate((*order.table.sums, found.total), 3))
    width = len(columns)
    sheet.sums("মোট", first, {c: sums[c] for c in range(3, width + 1)}, width)
    if len(found.districts) < 2:
        return None
    total, start = column_letters(width), max(width, len(_WIDTHS)) + 2
    height = max(20, len(found.districts))
    return BarChart(
        "জেলা অনুযায়ী বরাদ্দ (টাকা)",
        f"{column_letters(start)}3:{column_letters(start + 8)}{3 + height}",
        names=f"A{first}:A{last}",
        values=f"{total}{first}:{total}{last}",
        shown=tuple((d.name or "—", d.total) for d in found.districts),
    )
