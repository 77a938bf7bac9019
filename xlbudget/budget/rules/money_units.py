"""Rules over the unit in which a table counts money: XB113, XB114."""

from collections.abc import Iterator
from decimal import Decimal

from xlbudget.bangla.figures import bangla_number
from xlbudget.budget.cells import Entry
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order
from xlbudget.budget.money_unit import MoneyUnit, unit_in, unit_on_line
from xlbudget.budget.rules.cells import taka_text
from xlbudget.text import Text


def money_unit(order: Order) -> Iterator[Hit]:
    """ছকের অঙ্ক লক্ষ, হাজার বা কোটি টাকায় লেখা; পূর্ণ টাকায় পড়া হয়েছে।

    Fires once for each unit that a heading, or a line above or below the table,
    names for columns of money: লক্ষ টাকায়, (হাজার টাকায়), Taka in Crore.  Their
    amounts are read in taka: 4.50 as 4,50,000.  Silent on tables in taka and on
    prose that names an amount (এক লক্ষ টাকার মধ্যে).  Why: who reads on must
    know that the figures shown are not those of the source.

    Fix: none; nothing is wrong.
    """
    table = order.table
    seen: set[Decimal] = set()
    for i, head in enumerate(table.heads):
        unit = table.units.get(head.column)
        if unit is None or unit.taka in seen:
            continue
        seen.add(unit.taka)
        given = next((x for a in table.allocations if (x := a.amounts[i]).taka is not None), None)
        message = Text(
            "অঙ্ক {name} টাকায় লেখা (“{written}”); পূর্ণ টাকায় পড়া হয়েছে",
            "the amounts are written in {name} (“{written}”); they are read in taka",
        )
        example = Text("", "")
        if given is not None and given.taka is not None:
            example = Text(": “{raw}” = {taka}", ": “{raw}” = {taka}")
            example = example.filled(raw=given.raw, taka=taka_text(given.taka))
        whole = Text(f"{message.bn}{example.bn}", f"{message.en}{example.en}")
        at = table.header_at or 1
        yield Hit(table.place(at, head.column), whole.filled(name=unit.name, written=unit.written))


def unit_in_order_book(order: Order) -> Iterator[Hit]:
    """আদেশের ওয়ার্কবুকে অঙ্ক পূর্ণ টাকায় লিখতে হয়; শিরোনামে লক্ষ, হাজার বা কোটি টাকার কথা আছে।

    Fires on a heading of money, on the subject and on a paragraph of an order
    workbook that names such a unit.  Silent on other sources, whose amounts are
    read in taka (XB113), and on sentences that name an amount.  Why: the
    workbook, its sums, the memo and the register count taka; 4.50 would be paid
    as four taka and fifty poisha.

    Fix: none; type the amounts in taka and take the unit out.
    """
    table = order.table
    if table.sheet is None:
        return
    headings = [(h.column, h.header) for h in table.heads]
    if table.columns.row_total:
        headings.append((table.columns.row_total, table.captions.row_total))
    for column, text in headings:
        unit = unit_in(text)
        if unit is not None and unit.taka != 1:
            yield Hit(table.place(table.header_at or 1, column), _in_taka(unit))
    for entry in _lines(order):
        if not table.units and (unit := unit_on_line(entry.text)):
            yield Hit(entry.place, _in_taka(unit))


def _lines(order: Order) -> Iterator[Entry]:
    if order.memo is not None:
        yield from filter(None, (order.memo.subject, *order.memo.opening))


def _in_taka(unit: MoneyUnit) -> Text:
    message = Text(
        "“{written}”: এখানে অঙ্ক পূর্ণ টাকায় লিখতে হয় (১ {name} নয়, {taka}); একক সরিয়ে অঙ্কগুলো টাকায় লিখুন",
        "“{written}”: amounts must be in taka here ({plain}, not 1 {name}); take the unit out"
        " and type the amounts in taka",
    )
    taka = bangla_number(unit.taka)
    return message.filled(written=unit.written, name=unit.name, taka=taka, plain=unit.taka)
