"""What became of each column of a table, in one sentence."""

from xlbudget.budget.model import Order, Table
from xlbudget.text import Text

_MONEY = Text("টাকা: {names}", "money: {names}")
_CARRIED = Text("সঙ্গে যাচ্ছে: {names}", "carried along: {names}")
_DOUBTFUL = Text("টাকা কি না নিশ্চিত নয়, যোগ হয়নি: {names}", "may be money, not summed: {names}")
_NO_MONEY = Text(
    "কোন কলামটি টাকার তা বোঝা যায়নি ({names}): শিরোনামে টাকা বা অর্থনৈতিক কোড লিখুন, অথবা --money “শিরোনাম” দিন",
    "no column is known to be money ({names}): write টাকা or an economic code into the heading,"
    ' or give --money "HEADING"',
)
_WHICH_MONEY = Text(
    "একাধিক কলাম টাকার হতে পারে ({names}), কোনটি এই আদেশের বরাদ্দ তা বোঝা যায়নি: --money “শিরোনাম” দিন,"
    " অথবা শিরোনামে খাত বা অর্থনৈতিক কোড লিখুন",
    'more than one column may be the money allotted ({names}): give --money "HEADING",'
    " or write the head or its economic code into the headings",
)


def columns_line(table: Table) -> Text:
    """Return which columns are money, which are carried along, which are in doubt.

    >>> from xlbudget.budget.model import Detail, Head
    >>> heads = (Head("টেলিফোন (৩২১১১২০)", "টেলিফোন", "3211120", 4),)
    >>> print(columns_line(Table(heads, (), details=(Detail("মন্তব্য", 5),))).en)
    money: টেলিফোন (৩২১১১২০); carried along: মন্তব্য
    """
    doubtful = {detail.column for detail in table.doubtful}
    named = [d for d in table.details if d.heading and d.column not in doubtful]
    parts = (
        (_MONEY, [head.header for head in table.heads]),
        (_CARRIED, [detail.heading for detail in named]),
        (_DOUBTFUL, [detail.heading for detail in table.doubtful]),
    )
    said = [message.filled(names=", ".join(names)) for message, names in parts if names]
    return Text("; ".join(text.bn for text in said), "; ".join(text.en for text in said))


def without_money(order: Order) -> Text | None:
    """Return why an order cannot be summed: no column is money; ``None`` when one is."""
    if order.table.heads:
        return None
    if len(order.table.doubtful) > 1:
        return _WHICH_MONEY.filled(names=", ".join(d.heading for d in order.table.doubtful))
    return no_money(tuple(d.heading for d in order.table.details if d.heading))


def no_money(headings: tuple[str, ...]) -> Text:
    """Return that no column of a table with these headings is money, and what to do."""
    return _NO_MONEY.filled(names=", ".join(headings))
