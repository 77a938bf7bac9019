"""Rules over the columns beside the amounts: XB110 - XB112, XB309."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import prod

from xlbudget.bangla.counted import counted
from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.budget.cells import Value, column_letters, text_of
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Allocation, DetailKind, Order, Table
from xlbudget.budget.rules.cells import taka_text, whole
from xlbudget.budget.rules.where import heading_place
from xlbudget.budget.taka import read_amount
from xlbudget.text import Text

_FACTORS: tuple[DetailKind, ...] = ("count", "rate", "months", "days")
_FIFTEEN_DIGITS = 10**15
_FEW = 2  # rows; so few may all be wrong
_FIGURE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def column_left_out(order: Order) -> Iterator[Hit]:
    """ছকের একটি কলামে লেখা আছে, কিন্তু তার শিরোনাম নেই; স্মারকে তা ছাপা হয় না।

    Fires once on each column that holds something beside the allocations and
    has no heading, or only the one that Excel makes up (Column1).  Its cells
    are kept in the workbook and left out of the memo.  Silent on every column
    with a heading, whatever it says, and on empty columns.  Why: what a person
    typed beside a row may be money or a remark that the order must show.

    Fix: type a heading over the column, or delete what is in it.
    """
    table = order.table
    for i, detail in enumerate(table.details):
        if detail.kind == "unheaded":
            filled = [text_of(a.details[i]) for a in table.allocations if text_of(a.details[i])]
            message = Text(
                "{column} কলামের {count}টি ঘরে লেখা আছে (যেমন “{shown}”), কিন্তু শিরোনাম নেই;"
                " স্মারকে এটি ছাপা হবে না, শিরোনাম লিখুন",
                "column {column} holds text in {count} (such as “{shown}”) but has no heading;"
                " the memo leaves it out, type a heading",
            )
            count = counted(len(filled), "cell")
            shown = filled[0] if filled else ""
            yield Hit(
                heading_place(table, detail.column),
                message.filled(column=column_letters(detail.column), count=count, shown=shown),
            )


def column_not_money(order: Order) -> Iterator[Hit]:
    """কলামটিতে অঙ্ক আছে, কিন্তু সেটি টাকা কি না শিরোনাম বা মোটের সারি বলে না; যোগ করা হয়নি।

    Fires once on each column of figures whose heading names no money (no code,
    no টাকা or বরাদ্দ, no name of an economic code) and no other kind of figure
    either, and which the total row does not sum, or sums beside a column that
    says just বরাদ্দ or টাকা.  Its figures are carried along and not counted.
    Silent on columns that say what they are: নম্বর, কোড, সংখ্যা, হার, চাহিদা,
    ব্যয় …, on parts of a row's মোট, and on what the user has called money or not
    money.  Why: a head whose figures were not summed gives a total that is too small.

    Fix: add টাকা or the economic code to the heading, give the column a total,
    or name the heading: ``--money`` or ``--carry``, or in the sheet ব্যবস্থা.
    """
    for detail in order.table.doubtful:
        message = Text(
            "“{heading}” কলামে অঙ্ক আছে, কিন্তু সেটি টাকা কি না বোঝা যায় না; যোগ করা হয়নি।"
            " টাকা হলে শিরোনামে টাকা বা কোড লিখুন (বা --money), না হলে --carry",
            "column “{heading}” holds figures, but nothing says that they are money; they were not"
            " summed. If they are, write টাকা or the code into the heading (or give --money);"
            " if not, give --carry",
        )
        place = heading_place(order.table, detail.column)
        yield Hit(place, message.filled(heading=detail.heading))


def digits_lost(order: Order) -> Iterator[Hit]:
    """ঘরে ১৫ অঙ্কের বেশি একটি সংখ্যা; এক্সেল শেষের অঙ্কগুলো শূন্য করে ফেলেছে।

    Fires on a carried cell of a workbook that holds a number of sixteen digits
    or more: an account, a national id.  Silent on the same digits kept as text,
    on shorter numbers, and in text sources, which lose nothing.  Why: Excel
    keeps fifteen digits of a number, so the account shown is not the account
    that was typed, and money sent to it goes astray.

    Fix: none; format the cells as text and type the number again from its source.
    """
    table = order.table
    for allocation in table.allocations if table.sheet is not None else ():
        for detail, value in zip(table.details, allocation.details, strict=True):
            if isinstance(value, int | float) and abs(value) >= _FIFTEEN_DIGITS:
                message = Text(
                    "“{heading}” ঘরে {shown}: ১৫ অঙ্কের পরের অঙ্ক এক্সেলে হারিয়ে যায়;"
                    " ঘরটি লেখা (Text) করে মূল কাগজ দেখে আবার লিখুন",
                    "“{heading}” holds the number {shown}: Excel loses the digits behind the"
                    " fifteenth; make the cell text and type it again from its source",
                )
                shown = str(int(value))
                filled = message.filled(heading=detail.heading, shown=Text(to_bangla(shown), shown))
                yield Hit(table.place(allocation.at, detail.column), filled, allocation.row)


def product_mismatch(order: Order) -> Iterator[Hit]:
    """সংখ্যা × হার (× মাস বা দিন) সারির টাকার সমান নয়।

    Fires on a row whose amount is not the product of its rate and its counts,
    months and days, in a table with one rate, at least one of the others, and
    one column of money.  Silent where a factor is blank or no number, with more
    than one rate or head, where the money is what deductions leave, and in a
    table of three rows or more of which no row agrees: its figures mean
    something else.  Why: the amount was worked out
    from these figures, and the office is paid by them.

    Fix: the product.
    """
    table = order.table
    factors = _factors(table)
    if not factors or table.units:  # a rate may be in taka where the amounts are in lakh
        return
    products = [(a, _product(a, factors)) for a in table.allocations]
    known = [(a, due) for a, due in products if due is not None and a.amounts[0].taka is not None]
    wrong = [(a, due) for a, due in known if a.amounts[0].taka != due]
    if len(wrong) == len(known) > _FEW:
        return
    for allocation, due in wrong:
        message = Text(
            "{factors} = {due}; লেখা আছে “{stated}”", "{factors} = {due}; the row says “{stated}”"
        )
        shown = " × ".join(text_of(allocation.details[i]) for i in factors)
        filled = message.filled(
            factors=Text(to_bangla(shown), to_ascii(shown)),
            due=taka_text(due),
            stated=allocation.amounts[0].raw,
        )
        place = table.place(allocation.at, table.heads[0].column)
        yield Hit(place, filled, allocation.row, whole(due))


def _factors(table: Table) -> tuple[int, ...]:
    """The details (indexes) whose product is the amount; none where no product is expected.

    Where deductions are carried and no net amount is, the money is the net one.
    """
    carried = {detail.kind for detail in table.details}
    if len(table.heads) != 1 or ("deduction" in carried and "net" not in carried):
        return ()
    kinds: dict[int, DetailKind] = {
        i: detail.kind for i, detail in enumerate(table.details) if detail.kind in _FACTORS
    }
    rates = sum(kind == "rate" for kind in kinds.values())
    return tuple(kinds) if rates == 1 and len(kinds) > 1 else ()


def _product(allocation: Allocation, factors: tuple[int, ...]) -> Decimal | None:
    figures = [_figure(allocation.details[i]) for i in factors]
    known = [figure for figure in figures if figure is not None]
    return prod(known, start=Decimal(1)) if len(known) == len(figures) else None


def _figure(value: Value) -> Decimal | None:
    """The number in ১২০, ১২০ জন, ৭০০/- or 12.0; ``None`` when there is not exactly one."""
    amount = read_amount(value).taka
    if amount is not None:
        return amount if text_of(value) else None
    if "%" in text_of(value):
        return None
    found = _FIGURE.findall(to_ascii(text_of(value)))
    return Decimal(found[0].replace(",", "")) if len(found) == 1 else None
